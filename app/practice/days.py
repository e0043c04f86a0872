"""Days and hours of the made-up company: as the laptop's zone has them, counted from the day it is made."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from app.clock import from_ms, local_zone, to_ms
from app.store.unit_of_work import UnitOfWork

SATURDAY = 5


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
