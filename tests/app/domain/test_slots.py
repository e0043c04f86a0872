"""An AE's free time."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from app.domain.slots import Taken, in_the_way, next_free, whole_days
from app.domain.working_time import WorkingCalendar

LONDON = ZoneInfo("Europe/London")
HALF, HOUR = timedelta(minutes=30), timedelta(hours=1)


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 3, day, hour, minute, tzinfo=LONDON)


def test_what_overlaps_is_in_the_way_and_what_touches_is_not():
    taken = [Taken(at(10, 9), at(10, 10))]
    assert in_the_way(at(10, 9, 30), HOUR, taken) == taken[0]
    assert in_the_way(at(10, 8, 30), HALF, taken) is None
    assert in_the_way(at(10, 10), HALF, taken) is None


def test_the_next_free_slots_do_not_overlap_and_lie_in_working_hours():
    taken = [Taken(at(10, 14), at(10, 15, 30))]
    found = next_free(at(10, 14), HOUR, taken, WorkingCalendar())
    assert found == [at(10, 15, 30), at(11, 9), at(11, 10)]


def test_a_weekend_and_an_absence_are_passed_over():
    taken = [whole_days("2026-03-16", "2026-03-17", "Europe/London")]
    assert next_free(at(13, 16, 30), HALF, taken, WorkingCalendar())[0] == at(18, 9)


def test_an_absence_lasts_to_the_end_of_its_last_day_where_they_are():
    off = whole_days("2026-03-10", "2026-03-10", "America/New_York")
    assert off.end.astimezone(UTC) == datetime(2026, 3, 11, 4, tzinfo=UTC)
