"""Busy times out of calendar files."""

from __future__ import annotations

import time
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.clock import from_ms
from app.domain.calendar_files import MOST_BYTES, read_busy
from app.errors import RefusedError

LONDON = ZoneInfo("Europe/London")
SINCE = datetime(2026, 3, 23, tzinfo=LONDON)  # the Monday before the clocks change
UNTIL = SINCE + timedelta(days=14)


def calendar(*events: str) -> bytes:
    written = "".join(f"BEGIN:VEVENT\r\nUID:{number}\r\n{one}\r\nEND:VEVENT\r\n" for number, one in enumerate(events))
    return f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:t\r\n{written}END:VCALENDAR\r\n".replace("|", "\r\n").encode()


def busy(*events: str, content: bytes = b"") -> list[str]:
    found = read_busy(content or calendar(*events), since=SINCE, until=UNTIL, zone="Europe/London")
    return [f"{from_ms(a).astimezone(LONDON):%d %H:%M}-{from_ms(b).astimezone(LONDON):%H:%M}" for a, b in found.blocks]


def test_an_appointment_of_each_week_stays_at_its_hour_when_the_clocks_change():
    weekly = (
        "DTSTART;TZID=Europe/London:20260105T090000|DTEND;TZID=Europe/London:20260105T093000|RRULE:FREQ=WEEKLY;BYDAY=MO"
    )
    assert busy(weekly) == ["23 09:00-09:30", "30 09:00-09:30"]
    assert busy("DTSTART:20260105T090000Z|DTEND:20260105T093000Z|RRULE:FREQ=WEEKLY") == [
        "23 09:00-09:30",
        "30 10:00-10:30",
    ]


def test_one_that_fell_out_and_one_that_was_moved_are_not_where_they_were():
    weekly = (
        "DTSTART;TZID=Europe/London:20260323T090000|DTEND;TZID=Europe/London:20260323T100000|RRULE:FREQ=DAILY;COUNT=4"
    )
    without = weekly + "|EXDATE;TZID=Europe/London:20260324T090000"
    assert busy(without) == ["23 09:00-10:00", "25 09:00-10:00", "26 09:00-10:00"]
    moved = calendar(
        weekly, "RECURRENCE-ID;TZID=Europe/London:20260324T090000|DTSTART:20260324T150000Z|DTEND:20260324T153000Z"
    )
    moved = moved.replace(b"UID:1", b"UID:0")
    assert busy(content=moved) == ["23 09:00-10:00", "24 15:00-15:30", "25 09:00-10:00", "26 09:00-10:00"]


def test_free_and_cancelled_entries_take_no_time_and_overlapping_ones_are_one():
    at_ten = "DTSTART:20260324T100000Z|DTEND:20260324T110000Z"
    assert busy(f"{at_ten}|TRANSP:TRANSPARENT", f"{at_ten}|STATUS:CANCELLED") == []
    assert busy(at_ten, "DTSTART:20260324T103000Z|DURATION:PT1H", "DTSTART:20260324T113000Z|DURATION:PT15M") == [
        "24 10:00-11:45"
    ]


def test_a_whole_day_is_a_day_where_they_are_and_until_is_kept():
    assert busy("DTSTART;VALUE=DATE:20260326") == ["26 00:00-00:00"]
    assert busy("DTSTART:20260301T080000Z|DTEND:20260301T083000Z|RRULE:FREQ=DAILY;UNTIL=20260324T235959Z") == [
        "23 08:00-08:30",
        "24 08:00-08:30",
    ]


@pytest.mark.parametrize(
    "rule", ["FREQ=SECONDLY", "FREQ=MINUTELY;INTERVAL=2", "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", "FREQ=NEVER"]
)
def test_a_rule_that_would_take_for_ever_is_passed_over_and_counted(rule):
    hostile = f"DTSTART:19700101T000000Z|DTEND:19700101T000001Z|RRULE:{rule}"
    begun = time.process_time()
    found = read_busy(calendar(hostile, "DTSTART:20260324T100000Z|DURATION:PT1H"), since=SINCE, until=UNTIL, zone="UTC")
    assert (len(found.blocks), found.skipped) == (1, 1)
    assert time.process_time() - begun < 20  # a hang, not a figure


@pytest.mark.parametrize(
    "content", [b"", b"\x00\x01\x02", b"name,email\r\na,b\r\n", b"BEGIN:VCARD\r\nEND:VCARD\r\n", b"%PDF-1.7"]
)
def test_what_is_no_calendar_is_refused(content):
    with pytest.raises(RefusedError) as refused:
        read_busy(content, since=SINCE, until=UNTIL, zone="UTC")
    assert refused.value.code == "E-CALENDAR-FILE"


def test_a_file_beyond_five_megabytes_is_refused_unread():
    with pytest.raises(RefusedError) as refused:
        read_busy(b"x" * (MOST_BYTES + 1), since=SINCE, until=UNTIL, zone="UTC")
    assert refused.value.code == "E-CALENDAR-BIG"


@given(st.text(max_size=60), st.text(max_size=60))
@settings(max_examples=60, deadline=None)
def test_no_text_makes_it_stumble(one, other):
    content = calendar(
        f"DTSTART:{one}|DTEND:20260324T100000Z|SUMMARY:{other}", "DTSTART:20260324T100000Z|DURATION:PT1H"
    )
    try:
        found = read_busy(content, since=SINCE, until=UNTIL, zone="Europe/London")
    except RefusedError as refused:
        assert refused.code == "E-CALENDAR-FILE"
    else:
        assert all(start < end or start == end for start, end in found.blocks)
