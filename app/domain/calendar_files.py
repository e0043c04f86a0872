"""When somebody is busy, from their calendar file: times alone, nothing of what the entries are about (product 7)."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta, tzinfo
from itertools import islice, takewhile
from typing import Any
from zoneinfo import ZoneInfo

from app.clock import to_ms
from app.errors import RefusedError
from app.frozen import frozen
from app.language import tr

MOST_BYTES = 5 << 20
MOST_TIMES = 500  # of one entry that repeats
MOST_BLOCKS = 1000
SECONDS = 20.0
AHEAD = timedelta(days=60)
# By the hour or minute nobody repeats an appointment, and going through such a rule could take for ever.
REPEATS = frozenset({"DAILY", "WEEKLY", "MONTHLY", "YEARLY"})
NARROW = frozenset({"BYMONTH", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYSETPOS", "BYHOUR", "BYMINUTE", "BYSECOND"})
Block = tuple[datetime, datetime]


@frozen
class BusyTimes:
    """Blocks as [start, end] in ms UTC, in order and apart from each other; `skipped` entries could not be understood."""

    blocks: tuple[tuple[int, int], ...]
    skipped: int


def coming_busy(content: bytes, *, now: datetime, zone: str) -> BusyTimes:
    """What a calendar takes of the coming sixty days, as `read_busy` reads it."""
    return read_busy(content, since=now - timedelta(days=1), until=now + AHEAD, zone=zone)


def read_busy(content: bytes, *, since: datetime, until: datetime, zone: str) -> BusyTimes:
    """The busy times between two moments (aware); `zone` is meant where the file names none.

    RefusedError E-CALENDAR-FILE for what is no calendar, E-CALENDAR-BIG beyond 5 MB. Free and cancelled entries do not count.
    """
    if len(content) > MOST_BYTES:
        raise _refused(
            "E-CALENDAR-BIG", tr("This calendar file is larger than 5 MB."), tr("Export the coming weeks alone.")
        )
    ends, skipped = time.monotonic() + SECONDS, 0
    found: list[Block] = []
    for entry, overridden in _entries(content):
        if time.monotonic() > ends or len(found) > MOST_BLOCKS * 10:
            skipped += 1
            continue
        try:
            found += _blocks(entry, overridden, since, until, ZoneInfo(zone))
        except (ValueError, TypeError, KeyError, AttributeError, OverflowError):
            skipped += 1
    joined = _joined(one for one in found if one[1] > since and one[0] < until)
    return BusyTimes(tuple((to_ms(start), to_ms(end)) for start, end in islice(joined, MOST_BLOCKS)), skipped)


def _refused(code: str, words: str, do: str) -> RefusedError:
    return RefusedError(code, words, safe=tr("The busy times are as they were."), do=do)


def _entries(content: bytes) -> Iterator[tuple[Any, set[datetime]]]:
    """The entries that take time, each with those of its moments that another entry of the same id replaces."""
    from icalendar import Calendar

    try:
        calendars = [one for one in Calendar.from_ical(content, multiple=True) if one.name == "VCALENDAR"]
    except (ValueError, IndexError, KeyError, TypeError, AttributeError, RecursionError):
        calendars = []
    if not calendars:
        raise _refused("E-CALENDAR-FILE", tr("This is not a calendar file."), tr("Choose a file that ends in .ics."))
    events = [event for one in calendars for event in one.walk("VEVENT")]
    replaced: dict[str, set[datetime]] = defaultdict(set)
    for event in events:
        moment = event.get("RECURRENCE-ID")
        if moment is not None and isinstance(getattr(moment, "dt", None), date):
            replaced[str(event.get("UID"))].add(_instant(moment.dt, UTC))
    for event in events:
        free = str(event.get("TRANSP", "")).upper() == "TRANSPARENT"
        if not free and str(event.get("STATUS", "")).upper() != "CANCELLED":
            yield event, set() if event.get("RECURRENCE-ID") else replaced[str(event.get("UID"))]


def _blocks(event: Any, replaced: set[datetime], since: datetime, until: datetime, zone: ZoneInfo) -> list[Block]:
    start = event["DTSTART"].dt
    length = _length(event, start)
    if event.get("RRULE") is None:
        begin = _instant(start, zone)
        return [(begin, begin + length)]
    where = start.tzinfo if isinstance(start, datetime) and start.tzinfo else zone
    gone = replaced | {_instant(one.dt, where) for one in _listed(event.get("EXDATE"))}
    times = islice(_repeated(event, start, where, since - length, until), MOST_TIMES)
    return [(one, one + length) for one in times if one not in gone]


def _listed(value: Any) -> list[Any]:
    every = value if isinstance(value, list) else [value] if value is not None else []
    return [one for each in every for one in each.dts]


def _repeated(event: Any, start: date, where: tzinfo, since: datetime, until: datetime) -> Iterator[datetime]:
    """The moments at which an entry begins, by the clock of the place: at nine stays at nine when the clocks change."""
    from dateutil.rrule import rrulestr

    rule = event["RRULE"]
    often = "" if isinstance(rule, list) else str(rule.get("FREQ", [""])[0]).upper()
    if often not in REPEATS or (often in ("DAILY", "WEEKLY") and NARROW & set(rule)):
        raise ValueError("repeats in a way that is not read")
    words = {key: value for key, value in rule.items() if key != "UNTIL"}
    last = min(until, *(_instant(one, where) for one in rule.get("UNTIL", [until])))
    wall = (
        datetime.combine(start, datetime.min.time()) if not isinstance(start, datetime) else start.replace(tzinfo=None)
    )
    rule_words = type(rule)(words).to_ical().decode()
    first = since.astimezone(where).replace(tzinfo=None)
    times = rrulestr(rule_words, dtstart=wall).xafter(first, inc=True)
    moments = (one.replace(tzinfo=where).astimezone(UTC) for one in times)
    return takewhile(lambda one: one <= last, moments)


def _length(event: Any, start: date) -> timedelta:
    end = event.get("DTEND")
    if end is not None:
        return max(_instant(end.dt, UTC) - _instant(start, UTC), timedelta())
    if event.get("DURATION") is not None:
        length: timedelta = event["DURATION"].dt
        return max(length, timedelta())
    return timedelta() if isinstance(start, datetime) else timedelta(days=1)


def _instant(moment: date, zone: tzinfo) -> datetime:
    if not isinstance(moment, datetime):
        moment = datetime.combine(moment, datetime.min.time())
    return (moment if moment.tzinfo else moment.replace(tzinfo=zone)).astimezone(UTC)


def _joined(blocks: Iterable[Block]) -> Iterator[Block]:
    """Those that overlap or touch as one."""
    running: Block | None = None
    for start, end in sorted(blocks):
        if running is not None and start <= running[1]:
            running = (running[0], max(running[1], end))
            continue
        if running is not None:
            yield running
        running = (start, end)
    if running is not None:
        yield running
