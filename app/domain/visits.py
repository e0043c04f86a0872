"""Visits: their states, the order of their times, and what each outcome at a site means (design section 2)."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from enum import StrEnum

from app.domain.outcomes import Outcome
from app.frozen import frozen
from app.language import marked


class VisitState(StrEnum):
    """Where a visit stands; the value is what is stored and shown."""

    PLANNED = marked("Planned")
    ON_THE_WAY = marked("On the way")
    ARRIVED = marked("Arrived")
    DONE = marked("Done")
    CANCELLED = marked("Cancelled")


PATH = (VisitState.PLANNED, VisitState.ON_THE_WAY, VisitState.ARRIVED, VisitState.DONE)
AHEAD = (VisitState.PLANNED, VisitState.ON_THE_WAY)  # nobody has stood at the gate yet
WHEN = {VisitState.ON_THE_WAY: "left_for_at", VisitState.ARRIVED: "arrived_at", VisitState.DONE: "left_at"}
TIMES = tuple(WHEN.values())
MOVED = marked("Moved or closed")  # the tag of a site where nobody is any more

OUTCOMES = (
    Outcome("1", marked("Met"), conversation=True, asks="next", next_text=marked("Follow up")),
    Outcome("2", marked("Met someone else"), conversation=True, days=1, asks="met", next_text=marked("Follow up")),
    Outcome("3", marked("Not there"), days=1, channel="visit", next_text=marked("Visit again")),
    Outcome("4", marked("Turned away"), days=2, asks="gate", next_text=marked("Call before the next visit")),
    Outcome("5", marked("Come back at"), asks="when", channel="visit", next_text=marked("Come back as promised")),
    Outcome("6", marked("Meeting for an AE agreed"), conversation=True, asks="meeting", channel="meeting", next_text=marked("Discovery")),
    Outcome("7", marked("Not interested"), conversation=True, asks="reason"),
    Outcome("8", marked("Moved or closed"), days=1, asks="address", next_text=marked("Find where they went")),
    Outcome("9", marked("No more visits"), conversation=True, asks="confirm"),
)  # fmt: skip
BY_KEY = {one.key: one for one in OUTCOMES}
ATTEMPTS = ("3", "4", "5", "8")  # nobody was spoken to about the matter


@frozen
class Met:
    """Somebody at the site: a contact, or with no id a person whose name was not asked, by what was said of them."""

    name: str
    contact_id: str = ""
    met: bool = True


def next_state(state: VisitState) -> VisitState | None:
    """Where Space goes: Planned, On the way, Arrived; leaving is a step of its own."""
    at = PATH.index(state) if state in PATH else len(PATH)
    return PATH[at + 1] if at < 2 else None


def may_go(state: VisitState, to: VisitState) -> bool:
    """Forwards along the path, as many steps as there are; never backwards, never out of Done or Cancelled."""
    if state in (VisitState.DONE, VisitState.CANCELLED):
        return False
    return to is VisitState.CANCELLED or PATH.index(to) > PATH.index(state)


def out_of_order(times: dict[str, int | None]) -> bool:
    """Whether the times of a visit, ms UTC by field, run backwards; those not known do not count."""
    known = [one for one in (times.get(field) for field in TIMES) if one is not None]
    return known != sorted(known)


def seconds_on_site(arrived_at: int | None, left_at: int | None, now: int) -> int:
    """How long one is or was there, 0 when it is not known."""
    return max((left_at or now) - arrived_at, 0) // 1000 if arrived_at else 0


def outcome_named(words: str) -> Outcome | None:
    """An outcome by its digit or name, any case."""
    wanted = words.strip().casefold()
    return next((one for one in OUTCOMES if wanted in (one.key, one.name.casefold())), None)


def time_of(text: str, day: date) -> datetime | None:
    """ "11:20", "1120", "11.20" or "11" as that local time of a day, naive; None for anything else."""
    found = re.fullmatch(r"(\d{1,2})(?:[:.h]?(\d{2}))?", text.strip())
    hour, minute = (int(found[1]), int(found[2] or 0)) if found else (24, 0)
    return datetime.combine(day, time(hour, minute)) if hour < 24 and minute < 60 else None
