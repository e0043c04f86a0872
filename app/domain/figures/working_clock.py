"""Working time between many pairs of moments: the days are laid out once, each pair is then two look-ups."""

from __future__ import annotations

from bisect import bisect_right
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from app.clock import from_ms, to_ms
from app.domain.working_time import WorkingCalendar


class WorkingClock:
    """The open hours of a calendar from the day of `first` to that of `last` (ms UTC), as `working_between` counts them."""

    def __init__(self, calendar: WorkingCalendar, first: int, last: int) -> None:
        zone = ZoneInfo(calendar.zone)
        day, end = from_ms(first).astimezone(zone).date(), from_ms(last).astimezone(zone).date()
        self._opens: list[int] = []
        self._lengths: list[int] = []
        self._before: list[int] = []  # working time before each opening
        total = 0
        while day <= end:
            if calendar.is_open_day(day):
                opens, closes = (datetime.combine(day, hour, zone) for hour in (calendar.opens, calendar.closes))
                length = round(
                    (closes - opens) / timedelta(milliseconds=1)
                )  # by the clock on the wall, as `working_between`
                self._opens.append(to_ms(opens))
                self._lengths.append(length)
                self._before.append(total)
                total += length
            day += timedelta(days=1)

    def until(self, at: int) -> int:
        """Working ms from the first day to that moment."""
        day = bisect_right(self._opens, at) - 1
        if day < 0:
            return 0
        return self._before[day] + min(at - self._opens[day], self._lengths[day])

    def minutes(self, start: int, end: int) -> float:
        """Working minutes from one moment to a later one, 0 for an earlier one."""
        return max(self.until(end) - self.until(start), 0) / 60_000
