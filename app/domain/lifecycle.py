"""How far a lead has come, beside its stage (product 3), and the rule that passes a prospect on to an SDR."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from enum import StrEnum
from typing import Any

from app.domain.stages import Stage
from app.errors import RefusedError
from app.frozen import frozen
from app.language import marked, tr


class Lifecycle(StrEnum):
    """In the order of the way up; Recycled stands beside it."""

    PROSPECT = marked("Prospect")
    MQL = marked("MQL")
    WORKING = marked("Working")
    SQL = marked("SQL")
    ACCEPTED = marked("Accepted")
    CUSTOMER = marked("Customer")
    RECYCLED = marked("Recycled")


WAY = (Lifecycle.PROSPECT, Lifecycle.MQL, Lifecycle.WORKING, Lifecycle.SQL, Lifecycle.ACCEPTED, Lifecycle.CUSTOMER)
TO_TAKE = (Lifecycle.PROSPECT, Lifecycle.MQL, Lifecycle.RECYCLED)


def after_stage(now: str, to: Stage) -> Lifecycle | None:
    """Where a move of stage leads, None when it changes nothing. Nobody goes back below Working by a stage alone."""
    wanted = {
        Stage.QUALIFIED: Lifecycle.SQL,
        Stage.MEETING_SET: Lifecycle.SQL,
        Stage.HANDED_OFF: Lifecycle.SQL,
        Stage.ACCEPTED: Lifecycle.ACCEPTED,
        Stage.NURTURE: Lifecycle.RECYCLED,
        Stage.DISQUALIFIED: Lifecycle.RECYCLED,
    }.get(to, Lifecycle.WORKING)
    return None if wanted == now or now == Lifecycle.CUSTOMER else wanted


@frozen
class MqlRule:
    """Fit at least so much, and Engagement or Intent at least so much; each 0 to 100. 0 for a part asks nothing of it."""

    fit: int = 50
    engagement: int = 40
    intent: int = 40

    def passes(self, fit: int, engagement: int, intent: int) -> bool:
        """Whether a prospect of these parts of the score goes to an SDR."""
        return fit >= self.fit and (engagement >= self.engagement or intent >= self.intent)

    @property
    def words(self) -> str:
        """The rule as a sentence."""
        return tr(
            "Fit {fit} or more, and Engagement {engagement} or Intent {intent} or more",
            fit=self.fit,
            engagement=self.engagement,
            intent=self.intent,
        )


def rule_of(raw: Any) -> MqlRule:
    """The rule a setting keeps; a part that is no number from 0 to 100 keeps its default."""
    given = raw if isinstance(raw, Mapping) else {}
    usual = asdict(MqlRule())
    sound = {name: value for name in usual if type(value := given.get(name)) is int and 0 <= value <= 100}
    return MqlRule(**{**usual, **sound})


def require_sound(rule: MqlRule) -> None:
    """RefusedError E-MQL-RULE for a part that is no share of a hundred."""
    bad = next((name for name, value in asdict(rule).items() if not 0 <= value <= 100), "")
    if bad:
        raise RefusedError("E-MQL-RULE", tr("{bad} goes from 0 to 100.", bad=tr(bad.capitalize())), safe=tr("The rule stays as it was."),
                           do=tr("Give a number from 0 to 100."), field=bad)  # fmt: skip


# Why an SDR sends a lead back, and the stage it then stands in; a team's own words are reasons of the list "send back".
SENT_BACK = {
    marked("Not our market"): Stage.DISQUALIFIED,
    marked("Wrong person"): Stage.DISQUALIFIED,
    marked("Nobody to reach"): Stage.DISQUALIFIED,
    marked("Student, supplier or competitor"): Stage.DISQUALIFIED,
    marked("Known already"): Stage.DISQUALIFIED,
    marked("Too early"): Stage.NURTURE,
}
