"""Days and hours of the made-up company: as the laptop's zone has them, counted from the day it is made."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from app.clock import from_ms, local_zone, to_ms
from app.store.unit_of_work import UnitOfWork

SATURDAY = 5
MINUTE, HOUR = 60_000, 3_600_000
OPENS, OPEN_HOURS, DAYS_BACK = 9, 8.5, 60


def today_of(work: UnitOfWork) -> date:
    """The day it is made, local."""
    return from_ms(work.now).astimezone(local_zone()).date()


def moment(day: date, hour: float) -> int:
    """ms UTC of an hour of a day, local."""
    return to_ms(datetime.combine(day, time(0), local_zone()) + timedelta(hours=hour))


def working_day(start: date, days: int) -> date:
    """So many working days after a day, before it where `days` is negative; the day itself for 0."""
    step, day = (1 if days >= 0 else -1), start
    for _ in range(abs(days)):
        day += timedelta(days=step)
        while day.weekday() >= SATURDAY:
            day += timedelta(days=step)
    return day


class OfficeHours:
    """The hours people worked until now: of the day it is made and the working days before it."""

    def __init__(self, work: UnitOfWork) -> None:
        """Of the moment of `work`."""
        self.today = day = today_of(work)
        self._opened: list[int] = []
        while len(self._opened) < DAYS_BACK:
            if day.weekday() < SATURDAY:
                self._opened.append(moment(day, OPENS))
            day -= timedelta(days=1)
        self._until = work.now - 2 * MINUTE

    def at(self, back: int, part: float) -> int:
        """ms UTC so many working days before the newest, at that part (0 to 1) of the hours; what would lie ahead was days before."""
        found = self._opened[back % DAYS_BACK] + round(part * OPEN_HOURS * HOUR)
        return found if found < self._until else self.at(1 + round(part * 8), part)
