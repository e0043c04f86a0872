"""What may follow what, and when a meeting is confirmed."""

from __future__ import annotations

from datetime import date

import pytest

from app.domain.meetings import (
    BOOKED,
    CANCELLED,
    CONFIRMED,
    HELD,
    NO_SHOW,
    OPEN,
    confirm_day,
    may_become,
    missed_words,
    too_early,
)
from app.domain.working_time import WorkingCalendar


def test_an_open_meeting_may_be_held_missed_or_called_off():
    assert all(may_become(one, to) for one in OPEN for to in (HELD, NO_SHOW, CANCELLED))


@pytest.mark.parametrize(
    ("state", "to", "may"),
    [(HELD, NO_SHOW, True), (NO_SHOW, HELD, True), (HELD, CONFIRMED, False), (CANCELLED, HELD, False), (CONFIRMED, BOOKED, True),
     (BOOKED, BOOKED, False), ("Rescheduled", HELD, True), (None, CONFIRMED, True)],
)  # fmt: skip
def test_a_mistake_is_put_right_and_what_was_called_off_stays_off(state, to, may):
    assert may_become(state, to) is may


@pytest.mark.parametrize(
    ("to", "start", "early"),
    [(HELD, 1001, True), (NO_SHOW, 1001, True), (HELD, 1000, False), (NO_SHOW, 999, False), (CONFIRMED, 1001, False),
     (CANCELLED, 1001, False), (HELD, None, False)],
)  # fmt: skip
def test_it_is_held_or_missed_from_its_beginning_on(to, start, early):
    assert too_early(to, start, 1000) is early


def test_it_is_confirmed_on_the_working_day_before():
    holidays = WorkingCalendar(holidays=frozenset({date(2026, 11, 16)}))
    assert confirm_day(date(2026, 11, 18), WorkingCalendar()) == date(2026, 11, 17)
    assert confirm_day(date(2026, 11, 16), WorkingCalendar()) == date(2026, 11, 13)
    assert confirm_day(date(2026, 11, 17), holidays) == date(2026, 11, 13)
    assert confirm_day(date(2026, 11, 17), WorkingCalendar(days=frozenset())) < date(2026, 11, 17)


def test_missed_of_those_that_were_to_take_place():
    assert missed_words([NO_SHOW, HELD, NO_SHOW, BOOKED, CANCELLED]) == "missed 2 of 3"
    assert missed_words([HELD, BOOKED]) == ""
