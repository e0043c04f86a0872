"""Whom to call now: every zone a number may be in, country hours, holidays, and both clock changes of the year."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.calling_hours import CallingHours, CallingRules, best_span, in_best_hours, reachable

RULES = CallingRules()
LONDON = ZoneInfo("Europe/London")
ZONES = (
    "Europe/London",
    "America/New_York",
    "America/Los_Angeles",
    "Asia/Kolkata",
    "Pacific/Auckland",
    "Australia/Lord_Howe",
)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=LONDON)


def test_every_zone_a_number_may_be_in_has_to_be_within_hours():
    nine = at("2026-11-12 13:30")  # 08:30 in New York, 05:30 in Los Angeles
    assert reachable(["America/New_York"], "US", nine, RULES).now
    found = reachable(["America/New_York", "America/Los_Angeles"], "US", nine, RULES)
    assert not found.now
    assert found.why == "05:30 there, calls from 08:00 to 20:00"
    assert found.opens == at("2026-11-12 16:00")


def test_sundays_holidays_and_the_hours_of_a_country():
    assert reachable(["Europe/London"], "GB", at("2026-11-15 11:00"), RULES).why == "Sunday there"
    rules = CallingRules(
        {"FR": CallingHours(time(10), time(13))},
        is_holiday=lambda country, day: (country, day) == ("GB", date(2026, 11, 16)),
    )
    monday = at("2026-11-16 09:00")
    assert reachable(["Europe/London"], "GB", monday, rules).why == "a holiday there"
    assert reachable(["Europe/London"], "GB", monday, rules).opens == at("2026-11-17 08:00")
    assert not reachable(["Europe/Paris"], "FR", monday.replace(hour=8), rules).now
    assert reachable(["Europe/Paris"], "FR", monday.replace(hour=9, minute=30), rules).now


@pytest.mark.parametrize("zones", [(), ("",), ("Mars/Olympus",), ("../etc/passwd",)])
def test_an_unknown_zone_is_said_and_does_not_hold_anybody_up(zones):
    found = reachable(zones, "", at("2026-11-12 03:00"), RULES)
    assert found.now
    assert not found.known
    assert found.why == "their time zone is not known"


@given(
    zones=st.lists(st.sampled_from(ZONES), min_size=1, max_size=3),
    minute=st.integers(0, 366 * 24 * 60),
    reader=st.sampled_from(ZONES),
)
def test_the_next_opening_is_an_open_moment_and_none_lies_before_it(zones, minute, reader):
    now = (datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minute)).astimezone(ZoneInfo(reader))
    found = reachable(zones, "", now, RULES)
    if found.now:
        local = [now.astimezone(ZoneInfo(one)) for one in zones]
        assert all(one.weekday() < 6 and time(8) <= one.time() < time(20) for one in local)
    elif found.opens is not None:
        assert found.opens > now
        assert reachable(zones, "", found.opens, RULES).now
        step = timedelta(minutes=30)
        moment = now.astimezone(UTC)
        while moment < found.opens - step:
            moment += step
            assert not reachable(zones, "", moment, RULES).now, moment


@pytest.mark.parametrize("day", ["2026-03-29", "2026-10-25"])  # both clock changes in London
def test_a_clock_change_moves_the_opening_with_the_wall_clock(day):
    rules = CallingRules(usual=CallingHours(days=frozenset(range(7))))
    night = datetime.fromisoformat(f"{day}T00:10").replace(tzinfo=LONDON)
    assert reachable(["Europe/London"], "GB", night, rules).opens == datetime.fromisoformat(f"{day}T08:00").replace(
        tzinfo=LONDON
    )


@pytest.mark.parametrize(
    ("words", "span"),
    [("10:00–12:00", (10, 12)), ("9-11", (9, 11)), ("mornings", (8, 12)), ("after lunch", None), ("25-99", None), ("", None)],
)  # fmt: skip
def test_best_hours_are_read_from_words(words, span):
    found = best_span(words)
    assert (found and (found[0].hour, found[1].hour)) == span


def test_best_hours_count_in_their_zone():
    assert in_best_hours("9-11", ["America/New_York"], at("2026-11-12 14:30"))
    assert not in_best_hours("9-11", ["America/New_York"], at("2026-11-12 10:30"))


@given(st.text())
def test_no_text_breaks_the_reader_of_best_hours(words):
    best_span(words)
