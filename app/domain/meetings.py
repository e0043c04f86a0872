"""A meeting's states, what may follow what, and the day on which it is confirmed (product 7, design 4.17)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from app.domain.working_time import WorkingCalendar
from app.language import marked, tr

PROPOSED, ASKED, BOOKED, CONFIRMED = marked("Proposed"), marked("Slot asked for"), marked("Booked"), marked("Confirmed")
HELD, NO_SHOW, CANCELLED = marked("Held"), marked("No-show"), marked("Cancelled")
OPEN = (PROPOSED, ASKED, BOOKED, CONFIRMED)
_ENDS = frozenset({HELD, NO_SHOW, CANCELLED})
# A meeting said to be held or missed by mistake is put right; one that was called off is booked anew.
_NEXT = {
    PROPOSED: frozenset({ASKED, BOOKED, CONFIRMED}) | _ENDS,
    ASKED: frozenset({BOOKED, CONFIRMED}) | _ENDS,
    BOOKED: frozenset({CONFIRMED}) | _ENDS,
    CONFIRMED: frozenset({BOOKED}) | _ENDS,
    HELD: frozenset({NO_SHOW}),
    NO_SHOW: frozenset({HELD}),
    CANCELLED: frozenset[str](),
}
_TOLD_LATER = frozenset({HELD, NO_SHOW})
KINDS = ("phone", "video", "on site")


def may_become(state: str | None, to: str) -> bool:
    """Whether a meeting in that state may be said to be `to`; a state nobody knows (an import's) may become anything."""
    return to in _NEXT.get(state or BOOKED, frozenset({to}))


def too_early(to: str, start: int | None, now: int) -> bool:
    """Whether that is said of a meeting before it begins: it is held or missed from `start` on. Both ms UTC."""
    return to in _TOLD_LATER and start is not None and now < start


def confirm_day(start: date, calendar: WorkingCalendar) -> date:
    """The working day before, by the calendar of the one who confirms."""
    day = start - timedelta(days=1)
    for _ in range(30):  # nobody is closed for longer, and a calendar without open days must not hang
        if calendar.is_open_day(day):
            break
        day -= timedelta(days=1)
    return day


def missed_words(states: Iterable[str]) -> str:
    """ "missed 2 of 3" over the meetings with a person that were to take place; '' when none was missed."""
    told = [one for one in states if one in (HELD, NO_SHOW)]
    missed = told.count(NO_SHOW)
    return tr("missed {missed} of {told}", missed=missed, told=len(told)) if missed else ""
