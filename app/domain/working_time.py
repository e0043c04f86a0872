"""Working hours: when a clock runs and when it stands still."""

from __future__ import annotations

from dataclasses import field
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from app.frozen import frozen


@frozen
class WorkingCalendar:
    """Opening hours by weekday (Monday is 0) in one time zone, and days that do not count."""

    zone: str = "Europe/London"
    opens: time = time(9)
    closes: time = time(17)
    days: frozenset[int] = frozenset(range(5))
    holidays: frozenset[date] = field(default_factory=frozenset)

    def is_open_day(self, day: date) -> bool:
        """Whether the clock runs on that day at all."""
        return day.weekday() in self.days and day not in self.holidays


def add_working(start: datetime, amount: timedelta, calendar: WorkingCalendar) -> datetime:
    """The moment at which `amount` of working time has passed since `start` (aware); same zone as `start`."""
    zone = ZoneInfo(calendar.zone)
    moment, left = start.astimezone(zone), amount
    for _ in range(3660):
        if calendar.is_open_day(moment.date()):
            opens = datetime.combine(moment.date(), calendar.opens, zone)
            closes = datetime.combine(moment.date(), calendar.closes, zone)
            begin = max(moment, opens)
            if begin < closes:
                room = closes - begin
                if left <= room:
                    return (begin + left).astimezone(start.tzinfo)
                left -= room
        moment = datetime.combine(moment.date() + timedelta(days=1), time(0), zone)
    return moment.astimezone(start.tzinfo)


def working_between(start: datetime, end: datetime, calendar: WorkingCalendar) -> timedelta:
    """Working time from `start` to `end`, negative when `end` is earlier."""
    if end < start:
        return -working_between(end, start, calendar)
    zone = ZoneInfo(calendar.zone)
    moment, last, total = start.astimezone(zone), end.astimezone(zone), timedelta()
    while moment < last:
        if calendar.is_open_day(moment.date()):
            opens = datetime.combine(moment.date(), calendar.opens, zone)
            closes = datetime.combine(moment.date(), calendar.closes, zone)
            total += max(min(last, closes) - max(moment, opens), timedelta())
        moment = datetime.combine(moment.date() + timedelta(days=1), time(0), zone)
    return total


REPLY_TARGET = timedelta(minutes=15)
ANSWER_TERM = timedelta(hours=24)  # receipt and verdict, in working hours of the AE's calendar
