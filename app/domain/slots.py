"""An AE's free time: what stands in the way of a slot, and which stretches come next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, time, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

from app.clock import from_ms
from app.domain.working_time import WorkingCalendar
from app.frozen import frozen

TAKEN_STATES = ("Booked", "Confirmed")
STEP = timedelta(minutes=30)
HORIZON_DAYS = 60


@frozen
class Taken:
    """A stretch of time that is spoken for; aware datetimes. `by` and `at`: who took it and when, "" and None when private."""

    start: datetime
    end: datetime
    by: str = ""
    at: int | None = None


@frozen
class Stretch:
    """Free time within the working hours of one day; aware, in the zone of the one who is free."""

    start: datetime
    end: datetime


def in_the_way(start: datetime, length: timedelta, taken: Sequence[Taken]) -> Taken | None:
    """The first that overlaps; two that only touch do not."""
    end = start.astimezone(UTC) + length
    clashes = (one for one in taken if one.start < end and start < one.end)
    return min(clashes, key=lambda one: one.start, default=None)


def free_stretches(
    after: datetime, taken: Sequence[Taken], calendar: WorkingCalendar, *, shortest: timedelta = STEP
) -> Iterator[Stretch]:
    """What is free of each working day from `after` on, beginning on the half hour, none shorter than `shortest`."""
    zone = ZoneInfo(calendar.zone)
    first = after.astimezone(zone).date()
    busy = sorted(((one.start.astimezone(UTC), one.end.astimezone(UTC)) for one in taken), key=lambda one: one[0])
    for days in range(HORIZON_DAYS):
        day = first + timedelta(days=days)
        if not calendar.is_open_day(day):
            continue
        start = max(datetime.combine(day, calendar.opens, zone).astimezone(UTC), after.astimezone(UTC))
        closes = datetime.combine(day, calendar.closes, zone).astimezone(UTC)
        for begins, ends in [*busy, (closes, closes)]:
            if ends <= start and begins < closes:
                continue
            start, until = _next_half_hour(start, zone), min(begins, closes)
            if until - start >= shortest:
                yield Stretch(start.astimezone(zone), until.astimezone(zone))
            start = max(start, ends)
            if start >= closes:
                break


def next_free(
    after: datetime, length: timedelta, taken: Sequence[Taken], calendar: WorkingCalendar, *, count: int = 3
) -> list[datetime]:
    """The next starts of a meeting of that length, none overlapping another (design 4.17)."""
    return list(islice(_starts(after, length, taken, calendar), count))


def _starts(
    after: datetime, length: timedelta, taken: Sequence[Taken], calendar: WorkingCalendar
) -> Iterator[datetime]:
    for one in free_stretches(after, taken, calendar, shortest=length):
        start, end = one.start.astimezone(UTC), one.end.astimezone(UTC)
        while start + length <= end:
            yield start.astimezone(one.start.tzinfo)
            start = _next_half_hour(start + length, ZoneInfo(calendar.zone))


def _next_half_hour(moment: datetime, zone: ZoneInfo) -> datetime:
    """Itself when it is on one by the clocks of the zone; UTC."""
    wall = moment.astimezone(zone)
    over = timedelta(minutes=wall.minute % 30, seconds=wall.second, microseconds=wall.microsecond)
    return moment + (STEP - over) if over else moment


def whole_days(first: str, last: str, zone: str) -> Taken:
    """An absence from its first to its last day (ISO), in the AE's zone."""
    where = ZoneInfo(zone)
    start = datetime.combine(datetime.fromisoformat(first), time(0), where)
    return Taken(start, datetime.combine(datetime.fromisoformat(last) + timedelta(days=1), time(0), where))


def busy_stretches(blocks: object) -> list[Taken]:
    """The private entries of a calendar, kept as [[start, end], …] in ms UTC; what is not of that form is passed over."""
    found = blocks if isinstance(blocks, list) else []
    return [
        Taken(from_ms(one[0]), from_ms(one[1]))
        for one in found
        if isinstance(one, list) and len(one) == 2 and all(type(each) is int and 0 < each < 2**43 for each in one)
    ]
