"""Calling hours as lines: written, read back, refused with the line that is not clear."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.hours_text import read_hours, say_hours
from app.errors import RefusedError

TEXT = "usual 08:00-20:00 mon-sat\nDE 09:00-18:00 mon-fri\nIL 08:00-19:00 sun-thu\nUS 08:00-24:00 mon-sun, holidays too"


def test_lines_are_read_and_said_again():
    found = read_hours(TEXT)
    assert found["DE"] == {"opens": "09:00", "closes": "18:00", "days": [0, 1, 2, 3, 4], "keep_holidays": True}
    assert found["IL"]["days"] == [0, 1, 2, 3, 6]
    assert found["US"]["keep_holidays"] is False
    assert say_hours(found) == TEXT


def test_spelling_is_free_where_the_sense_is_clear():
    assert (
        say_hours(read_hours("de  9:00 – 18:00  MON-FRI\n\nfr 10:00-12:00"))
        == "DE 09:00-18:00 mon-fri\nFR 10:00-12:00 mon-sat"
    )


@pytest.mark.parametrize(
    "line", ["GB", "GB 20:00-08:00", "GB 8-20", "GBR 08:00-20:00", "GB 08:00-20:00 moon-sat", "GB 25:00-26:00", "💥"]
)
def test_a_line_that_is_not_clear_is_named_and_nothing_is_taken(line):
    with pytest.raises(RefusedError, match="Line 2") as refusal:
        read_hours(f"usual 08:00-20:00\n{line}")
    assert refusal.value.code == "E-HOURS"


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused(text):
    with contextlib.suppress(RefusedError):
        say_hours(read_hours(text))
