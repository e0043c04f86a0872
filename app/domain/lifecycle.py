"""How far a lead has come, beside its stage (product 3), and the rule that passes a prospect on to an SDR."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from app.domain.stages import Stage
from app.errors import RefusedError


class Lifecycle(StrEnum):
    """In the order of the way up; Recycled stands beside it."""

    PROSPECT = "Prospect"
    MQL = "MQL"
    WORKING = "Working"
    SQL = "SQL"
    ACCEPTED = "Accepted"
    CUSTOMER = "Customer"
    RECYCLED = "Recycled"


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


@dataclass(frozen=True)
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
        return f"Fit {self.fit} or more, and Engagement {self.engagement} or Intent {self.intent} or more"


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
        raise RefusedError("E-MQL-RULE", f"{bad.capitalize()} goes from 0 to 100.", safe="The rule stays as it was.",
                           do="Give a number from 0 to 100.", field=bad)  # fmt: skip


# Why an SDR sends a lead back, and the stage it then stands in; a team's own words are reasons of the list "send back".
SENT_BACK = {
    "Not our market": Stage.DISQUALIFIED,
    "Wrong person": Stage.DISQUALIFIED,
    "Nobody to reach": Stage.DISQUALIFIED,
    "Student, supplier or competitor": Stage.DISQUALIFIED,
    "Known already": Stage.DISQUALIFIED,
    "Too early": Stage.NURTURE,
}
