"""One person's day (design 4.14): its stops in order, when each is reached, the shorter order if there is one."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection

from app.domain import day_order
from app.domain.day_line import DayFrame, DayLine, day_line
from app.domain.day_order import Proposal
from app.domain.day_words import DayHome
from app.domain.places import Driving
from app.domain.when import say_day
from app.frozen import frozen
from app.language import tr
from app.queries.day_stops import DayStop, stops_of
from app.store import day_rows
from app.store.day_rows import VISIT


@frozen
class DayPlan:
    """The whole day. `line` has one leg a stop in their order; `shorter` None when there is nothing to save; `timed_calls`
    are ids of calls promised for a minute of the day that are not on the line."""

    day: date
    stops: tuple[DayStop, ...]
    line: DayLine
    shorter: Proposal | None
    home: DayHome
    driving: Driving
    service: str
    timed_calls: tuple[str, ...] = ()

    @property
    def visits(self) -> int:
        """How many visits there are."""
        return sum(stop.kind == VISIT for stop in self.stops)

    @property
    def fixed(self) -> int:
        """How many have a fixed time."""
        return sum(stop.fixed is not None for stop in self.stops)

    @property
    def too_many(self) -> bool:
        """Whether there are more stops than an order is proposed for."""
        return len(self.stops) > day_order.MOST

    def open_frame(self) -> tuple[int, DayFrame]:
        """How many stops are begun, and what the rest of the day starts from."""
        return _rest(self.stops, self.line, self.frame)

    @property
    def frame(self) -> DayFrame:
        """What the whole day starts from."""
        return DayFrame(self.home.place, self.home.place, self.line.leaves, self.home.back, self.driving)


def day_plan(connection: Connection, *, user: str, day: date) -> DayPlan:
    """That person's local day. Home and leaving time are those of this laptop."""
    rows = day_rows.rows_of(connection, user, day)
    home, (driving, service) = day_rows.home_for(connection, user), day_rows.driving_for(connection)
    stops = stops_of(connection, rows, user, day)
    leaves = home.leave
    if rows and rows[0].begun and (left := rows[0].record["left_for_at"]) is not None:
        leaves = day_rows.minutes_of(left, day)
    frame = DayFrame(home.place, home.place, leaves, home.back, driving)
    line = day_line([one.stop() for one in stops], frame)
    begun, rest = _rest(stops, line, frame)
    shorter = day_order.propose_order([one.stop() for one in stops[begun:]], rest)
    if shorter is not None:
        kept = tuple(one.id for one in stops[:begun])
        shorter = Proposal(kept + shorter.order, shorter.saves_km, shorter.fixed)
    calls = tuple(one["id"] for one in day_rows.timed_calls(connection, user, day))
    return DayPlan(day, stops, line, shorter, home, driving, service, calls)


def count_of(connection: Connection, *, user: str, day: date) -> int:
    """How many stops a day has."""
    return len(day_rows.rows_of(connection, user, day))


def _rest(stops: tuple[DayStop, ...], line: DayLine, frame: DayFrame) -> tuple[int, DayFrame]:
    begun = sum(stop.begun for stop in stops)
    if not begun:
        return 0, frame
    start = next((place for one in reversed(stops[:begun]) if (place := one.stop().place) is not None), frame.start)
    return begun, DayFrame(start, frame.end, line.legs[begun - 1].ends, frame.back, frame.driving)


def say_whole_day(day: date, today: date) -> str:
    """ "Friday 13 November", with the year where it is another one."""
    words = tr("{date:%A} {day} {date:%B}", date=day, day=day.day)
    return words if day.year == today.year else f"{words} {day.year}"


def near_day(day: date, today: date) -> str:
    """ "today", "tomorrow", "Friday": as it stands inside a sentence."""
    words = {0: tr("today"), 1: tr("tomorrow"), -1: tr("yesterday")}.get((day - today).days)
    if words is not None:
        return words
    return tr("{day:%A}", day=day) if 0 < (day - today).days < 7 else say_day(day, today)
