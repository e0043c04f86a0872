"""What the walk of the README types is right on whatever day it is walked."""

from __future__ import annotations

import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from app.domain.holidays import public_holidays
from app.domain.when import read_when

sys.path.insert(0, str(Path(__file__).parents[2] / "packaging"))
from walk import meeting_words

HOLIDAYS = {day for year in (2026, 2027, 2028) for day in public_holidays("GB", year)}


def test_its_meeting_is_on_a_working_day_soon_whatever_the_day() -> None:
    for number in range(730):
        now = datetime(2026, 1, 1, 18, tzinfo=UTC) + timedelta(days=number)
        when = read_when(meeting_words(now.date()), now)
        assert (when.question, when.minutes, when.words) == ("", 45, "discovery")
        assert when.day is not None
        assert when.day.weekday() < 5, now
        assert when.day not in HOLIDAYS, now
        assert timedelta(days=5) <= when.day - now.date() <= timedelta(days=10), now
