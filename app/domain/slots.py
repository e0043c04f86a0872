"""An AE's free time: what stands in the way of a slot, and which come next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from app.domain.working_time import WorkingCalendar

TAKEN_STATES = ("Booked", "Confirmed", "Busy")  # "Busy" is a private entry of their calendar file
STEP = timedelta(minutes=30)
HORIZON_DAYS = 60


@dataclass(frozen=True)
class Taken:
    """A stretch of time that is spoken for; aware datetimes. `by` and `at`: who took it and when, "" and None when private."""

    start: datetime
    end: datetime
    by: str = ""
    at: int | None = None


def in_the_way(start: datetime, length: timedelta, taken: Sequence[Taken]) -> Taken | None:
    """The first that overlaps; two that only touch do not."""
    clashes = (one for one in taken if one.start < start + length and start < one.end)
    return min(clashes, key=lambda one: one.start, default=None)


def next_free(
    after: datetime, length: timedelta, taken: Sequence[Taken], calendar: WorkingCalendar, *, count: int = 3
) -> list[datetime]:
    """The next free slots within working hours, on the half hour, none overlapping another (design 4.17)."""
    zone = ZoneInfo(calendar.zone)
    first = after.astimezone(zone)
    found: list[datetime] = []
    for days in range(HORIZON_DAYS):
        day = (first + timedelta(days=days)).date()
        if not calendar.is_open_day(day):
            continue
        moment = datetime.combine(day, calendar.opens, zone)
        closes = datetime.combine(day, calendar.closes, zone)
        while moment + length <= closes:
            free = moment > first and in_the_way(moment, length, taken) is None
            if free and (not found or found[-1] + length <= moment):
                found.append(moment)
                if len(found) == count:
                    return found
            moment += STEP
    return found


def whole_days(first: str, last: str, zone: str) -> Taken:
    """An absence from its first to its last day (ISO), in the AE's zone."""
    where = ZoneInfo(zone)
    start = datetime.combine(datetime.fromisoformat(first), time(0), where)
    return Taken(start, datetime.combine(datetime.fromisoformat(last) + timedelta(days=1), time(0), where))
