"""Trade shows, webinars and the counter (product 2, 4): what an event is, what it asks people, what follows afterwards."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date, timedelta
from typing import Any

from app.domain.names import clean_line, clean_text
from app.errors import RefusedError
from app.frozen import frozen
from app.language import inner, marked, plural, tr

HEATS = {1: marked("Later"), 2: marked("Interested"), 3: marked("Call this week")}
KINDS = ("trade show", "webinar", "open day", "counter")
MOST_QUESTIONS, MOST_ANSWERS = 2, 4
LATE_DAYS = 7  # cards brought home are typed in for a week
CALL, SEQUENCE, NURTURE, NOTHING = "call", "sequence", "nurture", "nothing"
RULES, TAKER = "rules", "taker"
NURTURE_DAYS = 90
CONSENT = "May we call or write to you about this? You can stop it any time."


@frozen
class Question:
    """One question asked at the stand, answered by digit."""

    asks: str
    answers: tuple[str, ...]


@frozen
class Follow:
    """What follows for one heat: a call on the next working day, a sequence, Nurture for `days`, or nothing."""

    does: str
    sequence_id: str = ""
    days: int = NURTURE_DAYS


USUAL = {3: Follow(CALL), 2: Follow(CALL), 1: Follow(NURTURE)}


@frozen
class EventPlan:
    """An event as it is set up; days are local days, the cost minor units of its currency, `share` rules or taker."""

    name: str = ""
    kind: str = KINDS[0]
    place: str = ""
    stand: str = ""
    first_day: date | None = None
    last_day: date | None = None
    cost_minor: int | None = None
    cost_currency: str = "GBP"
    staff: tuple[str, ...] = ()
    questions: tuple[Question, ...] = ()
    consent: str = CONSENT
    follow: Mapping[int, Follow] = field(default_factory=lambda: dict(USUAL))
    share: str = TAKER

    @property
    def title(self) -> str:
        """ "Humber Works Show · stand C14"."""
        return tr("{name} · stand {stand}", name=self.name, stand=self.stand) if self.stand else self.name


def read_plan(row: Mapping[str, Any]) -> EventPlan:
    """An event as its record holds it; a question noted without answers is left out, what is damaged takes its usual."""
    raw = row.get("follow_up")
    kept: Mapping[str, Any] = raw if isinstance(raw, Mapping) else {}
    return EventPlan(
        name=row.get("name") or "",
        kind=row.get("kind") or KINDS[0],
        place=row.get("place") or "",
        stand=row.get("stand") or "",
        first_day=_day(row.get("first_day")),
        last_day=_day(row.get("last_day")),
        cost_minor=row.get("cost_minor"),
        cost_currency=row.get("cost_currency") or "GBP",
        staff=tuple(str(one) for one in row.get("staff") or ()),
        questions=tuple(one for one in map(_question, row.get("questions") or ()) if one is not None)[:MOST_QUESTIONS],
        consent=CONSENT if row.get("consent") is None else str(row["consent"]),
        follow={heat: _follow(kept.get(str(heat)), USUAL[heat]) for heat in HEATS},
        share=RULES if kept.get("share") == RULES else TAKER,
    )


def values_of(plan: EventPlan) -> dict[str, Any]:
    """The fields of the record."""
    last, follow = plan.last_day or plan.first_day, dict[str, Any](share=plan.share)
    for heat, one in plan.follow.items():
        follow[str(heat)] = {"does": one.does, "sequence": one.sequence_id, "days": one.days}
    return {
        "name": clean_line(plan.name),
        "kind": plan.kind,
        "place": clean_line(plan.place) or None,
        "stand": clean_line(plan.stand) or None,
        "first_day": plan.first_day.isoformat() if plan.first_day else None,
        "last_day": last.isoformat() if last else None,
        "cost_minor": plan.cost_minor,
        "cost_currency": plan.cost_currency if plan.cost_minor is not None else None,
        "staff": list(plan.staff),
        "questions": [{"asks": clean_line(one.asks), "answers": list(one.answers)} for one in plan.questions],
        "consent": clean_text(plan.consent).strip(),
        "follow_up": follow,
    }


def require_sound(plan: EventPlan) -> None:
    """RefusedError E-EVENT-NAME, E-EVENT-DAYS, E-EVENT-COST, E-EVENT-QUESTION, E-EVENT-CONSENT, E-EVENT-FOLLOW."""
    if not plan.name.strip():
        raise RefusedError("E-EVENT-NAME", tr("An event needs a name."), field="name")
    if plan.first_day is None:
        raise RefusedError(
            "E-EVENT-DAYS", tr("On which day does it begin?"), do=tr('Write "11 Nov 2026".'), field="first_day"
        )
    if plan.last_day is not None and plan.last_day < plan.first_day:
        raise RefusedError(
            "E-EVENT-DAYS", tr("It would end before it begins."), do=tr("Change one day."), field="last_day"
        )
    if plan.cost_minor is not None and plan.cost_minor < 0:
        raise RefusedError(
            "E-EVENT-COST", tr("The cost cannot be below nothing."), do=tr('Write "6,400".'), field="cost"
        )
    _require_questions(plan)
    if not plan.consent.strip():
        raise RefusedError("E-EVENT-CONSENT", tr("What do you ask them, so that you may call or write?"),
                           do=tr("Write the words they answer yes or no to."), field="consent")  # fmt: skip
    for heat, one in plan.follow.items():
        if one.does == SEQUENCE and not one.sequence_id:
            raise RefusedError("E-EVENT-FOLLOW", tr("Which sequence does {heats} join?", heats=inner(tr(HEATS[heat]))),
                               do=tr("Choose one, or a call."), field=f"follow_{heat}")  # fmt: skip
        if one.does == NURTURE and not 1 <= one.days <= 730:
            raise RefusedError("E-EVENT-FOLLOW", tr("Nurture wakes after 1 to 730 days."), do=tr("Change the days."),
                               field=f"follow_{heat}")  # fmt: skip


def _require_questions(plan: EventPlan) -> None:
    for number, one in enumerate(plan.questions, 1):
        field, many = f"question_{number}", len(one.answers)
        if not one.asks.strip():
            raise RefusedError(
                "E-EVENT-QUESTION", tr("These answers have no question."), do=tr("Write it."), field=field
            )
        if not 2 <= many <= MOST_ANSWERS:
            raise RefusedError(
                "E-EVENT-QUESTION", plural(
                    many, "{question} has {number} answer.", "{question} has {number} answers.", question=clean_line(one.asks)
                )
                if many
                else tr("{question} has no answers.", question=clean_line(one.asks)),
                do=tr("Give 2 to {most_answers}, with commas between.", most_answers=MOST_ANSWERS), field=f"answers_{number}",
            )  # fmt: skip
    if len(plan.questions) > MOST_QUESTIONS:
        raise RefusedError("E-EVENT-QUESTION", tr("Two questions is the most a visitor waits for."), field="question_2")


def require_open(plan: EventPlan, today: date, *, shared_out: bool) -> None:
    """People are taken until a week after the last day, and not once they were shared out.

    RefusedError E-EVENT-OVER, E-EVENT-SHARED."""
    if shared_out:
        raise RefusedError(
            "E-EVENT-SHARED", tr("The people of {name} were shared out already.", name=plan.name),
            safe=tr("What you typed is kept."), do=tr("Add this one as a lead with Ctrl N."),
        )  # fmt: skip
    last = plan.last_day or plan.first_day
    if last is not None and today > last + timedelta(days=LATE_DAYS):
        raise RefusedError(
            "E-EVENT-OVER", tr("{name} was over on {day} {last:%B}.", name=plan.name, day=last.day, last=last),
            safe=tr("What you typed is kept."), do=tr("Choose another event, or give it a later last day."),
        )  # fmt: skip


def _day(value: Any) -> date | None:
    try:
        return date.fromisoformat(value) if value else None
    except (TypeError, ValueError):
        return None


def _question(raw: Any) -> Question | None:
    if not isinstance(raw, Mapping) or not raw.get("answers"):
        return None
    return Question(str(raw.get("asks") or ""), tuple(str(one) for one in raw["answers"])[:MOST_ANSWERS])


def _follow(raw: Any, usual: Follow) -> Follow:
    if not isinstance(raw, Mapping) or raw.get("does") not in (CALL, SEQUENCE, NURTURE, NOTHING):
        return usual
    days = raw.get("days")
    return Follow(raw["does"], str(raw.get("sequence") or ""), days if type(days) is int else usual.days)
