"""An AE's free time."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.clock import from_ms
from app.domain.slots import Taken, busy_stretches, free_stretches, in_the_way, next_free, whole_days
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
    assert next_free(at(13, 16, 45), HALF, taken, WorkingCalendar())[0] == at(18, 9)


def test_an_absence_lasts_to_the_end_of_its_last_day_where_they_are():
    off = whole_days("2026-03-10", "2026-03-10", "America/New_York")
    assert off.end.astimezone(UTC) == datetime(2026, 3, 11, 4, tzinfo=UTC)


def test_what_is_free_of_a_day_is_what_nothing_takes():
    taken = [Taken(at(10, 9, 50), at(10, 10, 40)), Taken(at(10, 10), at(10, 11)), Taken(at(10, 16, 40), at(10, 18))]
    found = list(islice(free_stretches(at(10, 8), taken, WorkingCalendar()), 3))
    assert [(one.start, one.end) for one in found] == [
        (at(10, 9), at(10, 9, 50)), (at(10, 11), at(10, 16, 40)), (at(11, 9), at(11, 17)),
    ]  # fmt: skip


def test_a_stretch_that_is_too_short_is_none():
    taken = [Taken(at(10, 9, 30), at(10, 16, 30))]
    assert next(free_stretches(at(10, 8), taken, WorkingCalendar(), shortest=HOUR)).start == at(11, 9)


@pytest.mark.parametrize("day", [28, 29, 30])
def test_working_hours_are_those_of_the_clock_around_its_change(day):
    every_day = WorkingCalendar(opens=time(0), closes=time(6), days=frozenset(range(7)))
    one = next(free_stretches(at(day, 0), [], every_day))
    assert (one.start, one.end) == (at(day, 0), at(day, 6))
    assert one.end.astimezone(UTC) - one.start.astimezone(UTC) == timedelta(hours=5 if day == 29 else 6)


@given(st.lists(st.tuples(st.integers(0, 60 * 24 * 8), st.integers(1, 600)), max_size=12), st.integers(1, 180))
@settings(max_examples=80, deadline=None)
def test_a_free_slot_is_in_nobodys_way_and_within_hours(blocks, minutes):
    monday, length = at(9, 0), timedelta(minutes=minutes)
    taken = [
        Taken(monday + timedelta(minutes=start), monday + timedelta(minutes=start + long)) for start, long in blocks
    ]
    for start in next_free(monday, length, taken, WorkingCalendar(), count=5):
        assert in_the_way(start, length, taken) is None
        assert start.weekday() < 5
        assert time(9) <= start.time()
        assert (start + length).time() <= time(17)


def test_private_entries_of_another_form_are_passed_over():
    assert busy_stretches([[1, 2], [3], "x", [4, "5"], [True, 2], None]) == [Taken(from_ms(1), from_ms(2))]
    assert busy_stretches(None) == []
