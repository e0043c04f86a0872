"""What a reply clock says: minutes while it runs, the moment when night or a weekend lies between."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from app.clock import to_ms
from ui.today.queue_delegate import clock_words, due_words

NOW = datetime(2026, 11, 24, 18, 30, tzinfo=ZoneInfo("Europe/London"))


@pytest.mark.parametrize(
    ("left", "said"),
    [
        (timedelta(minutes=3, seconds=41), "3:41 left"),
        (timedelta(0), "0:00 left"),
        (timedelta(minutes=-12), "12 min over"),
        (timedelta(hours=-3), "3 h over"),
        (timedelta(days=-2), "2 d over"),
        (timedelta(hours=1), "by 19:30"),
        (timedelta(hours=14, minutes=45), "by tomorrow, 09:15"),
    ],
)
def test_what_a_reply_clock_says(left: timedelta, said: str) -> None:
    assert clock_words(to_ms(NOW + left), NOW) == said


def test_a_narrow_column_names_the_day() -> None:
    assert due_words(to_ms(NOW + timedelta(minutes=3)), NOW) == "3:00 left"
    assert due_words(to_ms(NOW + timedelta(hours=2)), NOW) == "20:30"
    assert due_words(to_ms(NOW + timedelta(hours=15)), NOW) == "Wed 09:30"
