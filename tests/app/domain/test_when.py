from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.when import read_when, say_moment

NOW = datetime(2026, 11, 12, 10, 44, tzinfo=ZoneInfo("Europe/London"))  # a Thursday


@pytest.mark.parametrize(
    ("sentence", "day", "at", "minutes", "words"),
    [
        ("tue 2pm discovery caspar 45m", date(2026, 11, 17), time(14), 45, "discovery caspar"),
        ("mon 9", date(2026, 11, 16), time(9), 0, ""),
        ("tomorrow 10:30 call", date(2026, 11, 13), time(10, 30), 0, "call"),
        ("in 3 days", date(2026, 11, 15), None, 0, ""),
        ("in 2 weeks", date(2026, 11, 26), None, 0, ""),
        ("17 nov 14:00", date(2026, 11, 17), time(14), 0, ""),
        ("nov 20", date(2026, 11, 20), None, 0, ""),
        ("2026-12-01", date(2026, 12, 1), None, 0, ""),
        ("17/11 9am", date(2026, 11, 17), time(9), 0, ""),
        ("14:00 ring back", date(2026, 11, 12), time(14), 0, "ring back"),
        ("next week", date(2026, 11, 16), None, 0, ""),
        ("tue 17 14:00", date(2026, 11, 17), time(14), 0, ""),
        ("thu", date(2026, 11, 19), None, 0, ""),
        ("noon tomorrow", date(2026, 11, 13), time(12), 0, ""),
        ("1 mar", date(2027, 3, 1), None, 0, ""),
    ],
)
def test_a_sentence_becomes_a_day_an_hour_and_words(sentence, day, at, minutes, words):
    when = read_when(sentence, NOW)
    assert (when.day, when.at, when.minutes, when.words, when.question) == (day, at, minutes, words, "")


@pytest.mark.parametrize("sentence", ["11/10", "tue 2", "9:30", "31/2", "tue 18"])
def test_what_can_mean_two_things_asks(sentence):
    assert read_when(sentence, NOW).question


def test_words_without_a_day_name_none():
    when = read_when("call in the morning", NOW)
    assert when.day is None
    assert when.words == "call in the morning"


@given(st.text(max_size=60))
def test_any_text_is_read_without_an_error(text):
    read_when(text, NOW)


def test_a_moment_is_said_as_people_say_it():
    assert say_moment(datetime(2026, 11, 17, 14, tzinfo=NOW.tzinfo), NOW) == "Tue 17, 14:00"
    assert say_moment(datetime(2026, 11, 12, 16, tzinfo=NOW.tzinfo), NOW) == "16:00"
    assert say_moment(datetime(2027, 3, 2, 9, tzinfo=NOW.tzinfo), NOW) == "Tue 2 Mar 2027, 09:00"


@pytest.mark.parametrize(
    ("sentence", "day", "at", "words"),
    [
        ("morgen 14 uhr demo caspar", "2026-11-13", "14:00", "demo caspar"),
        ("übermorgen um 9:30", "2026-11-14", "09:30", ""),
        ("di 14:30 Rückruf", "2026-11-17", "14:30", "Rückruf"),
        ("am freitag 15 Uhr", "2026-11-13", "15:00", ""),
        ("nächsten dienstag 10 uhr", "2026-11-17", "10:00", ""),
        ("in 3 tagen nachfassen", "2026-11-15", None, "nachfassen"),
        ("in 2 wochen", "2026-11-26", None, ""),
        ("nächste woche", "2026-11-16", None, ""),
        ("3. Dez 11 uhr 45 min", "2026-12-03", "11:00", ""),
        ("15 märz", "2027-03-15", None, ""),
        ("heute 16 uhr", "2026-11-12", "16:00", ""),
        ("mi 6 uhr", "2026-11-18", "06:00", ""),
        ("so 10 uhr", "2026-11-15", "10:00", ""),
    ],
)
def test_german_sentences_mean_what_they_say(sentence, day, at, words):
    when = read_when(sentence, NOW)
    assert str(when.day) == day
    assert (f"{when.at:%H:%M}" if when.at else None) == at
    assert when.words == words
    assert not when.question


@pytest.mark.parametrize("sentence", ["do a demo", "so they wait", "mi casa", "fr office", "call so and so"])
def test_english_words_that_are_german_days_are_words(sentence):
    assert read_when(sentence, NOW).day is None


@given(st.dates(date(2026, 11, 13), date(2027, 10, 1)), st.integers(7, 22), st.sampled_from([0, 15, 30, 45]))
def test_what_is_said_of_a_moment_is_read_back_as_that_moment(day, hour, minute):
    """Also over both clock changes: the wall clock counts."""
    moment = datetime(day.year, day.month, day.day, hour, minute, tzinfo=NOW.tzinfo)
    said = say_moment(moment, NOW).replace(",", "")
    assert read_when(said, NOW).moment(NOW.tzinfo) == moment, said
