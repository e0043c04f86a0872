from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.clock import to_ms
from app.domain import imported
from app.domain.handoffs import Answers, say_left, say_state
from app.domain.money import say_money, say_short
from app.domain.names import clean_line, clean_text, fold, fold_company, initials
from app.domain.next_steps import Due, NextStep, due_state, say_ago, say_step
from app.domain.notes import of_kind, read_notes
from app.domain.outcomes import BY_KEY, OUTCOMES, outcome_named, proposed_time, working_day_after
from app.domain.roles import manages, say_role
from app.domain.stages import Stage
from app.domain.working_time import WorkingCalendar, add_working, working_between

LONDON = ZoneInfo("Europe/London")
NOW = datetime(2026, 11, 12, 10, 44, tzinfo=LONDON)


def test_a_line_s_first_character_files_it():
    lines = read_notes(
        "9 sites\n> we ring the customer\n! late alarms\n? who signs\n@ Goran, finance\n~ before 26 Jan\n\n>"
    )
    assert [(line.kind, line.text) for line in lines] == [
        ("", "9 sites"), ("quote", "we ring the customer"), ("pain", "late alarms"), ("question", "who signs"),
        ("person", "Goran, finance"), ("timing", "before 26 Jan"),
    ]  # fmt: skip
    assert of_kind(lines, "pain") == ("late alarms",)


def test_names_fold_marks_case_and_legal_forms():
    assert fold("  Crédito  INMOBILIARIO ") == "credito inmobiliario"
    assert fold_company("Mays, Inc.") == fold_company("MAYS LLC") == "mays"
    assert fold_company("Limited") == "limited"
    assert initials("Sunniva Cole-Okafor") == "SO"
    assert initials("") == "?"


@given(st.text(max_size=200))
def test_stored_text_has_no_control_characters(text):
    assert all(c == "\t" or c == "\n" or c.isprintable() or ord(c) > 31 for c in clean_text(text))
    assert "\n" not in clean_line(text)


def test_money_is_said_whole_or_to_the_penny():
    assert say_money(5_400_000, "GBP") == "£54,000"
    assert say_money(125_050, "EUR") == "€1,250.50"
    assert say_money(-100, "USD") == "-$1"
    assert say_money(500, "JPY") == "500 JPY"
    assert say_money(None, "GBP") == ""
    assert [say_short(value, "GBP") for value in (5_400_000, 128_000_000, 90_000)] == ["£54k", "£1.28M", "£900"]


def test_the_next_step_is_overdue_today_planned_or_none():
    def at(days: int, *, all_day: bool = False) -> NextStep:
        return NextStep("call", "", to_ms(NOW + timedelta(days=days, minutes=1)), all_day)

    assert due_state(NextStep(), NOW) is Due.NONE
    assert due_state(at(-1), NOW) is Due.OVERDUE
    assert due_state(at(0), NOW) is Due.TODAY
    assert due_state(at(2), NOW) is Due.PLANNED
    assert say_step(at(-2, all_day=True), NOW) == "Call 2 days over"
    assert say_step(at(0, all_day=True), NOW) == "Call today"
    assert say_step(NextStep(), NOW) == "No next step"
    assert say_ago(None, NOW) == "new"
    assert say_ago(to_ms(NOW - timedelta(hours=5)), NOW) == "5 h"


def test_a_clock_runs_in_working_hours_only():
    friday = datetime(2026, 11, 13, 16, 50, tzinfo=UTC)
    calendar = WorkingCalendar()
    assert add_working(friday, timedelta(minutes=15), calendar) == datetime(2026, 11, 16, 9, 5, tzinfo=UTC)
    assert add_working(friday, timedelta(hours=24), calendar) == datetime(2026, 11, 18, 16, 50, tzinfo=UTC)
    closed = WorkingCalendar(holidays=frozenset({date(2026, 11, 16)}))
    assert add_working(friday, timedelta(minutes=15), closed) == datetime(2026, 11, 17, 9, 5, tzinfo=UTC)


@given(st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31)), st.integers(0, 40))
def test_adding_working_time_and_measuring_it_agree(naive, hours):
    start, calendar = naive.replace(tzinfo=UTC), WorkingCalendar()
    assert working_between(start, add_working(start, timedelta(hours=hours), calendar), calendar) == timedelta(
        hours=hours
    )


def test_outcomes_keep_their_digits():
    assert [one.key for one in OUTCOMES[:9]] == list("123456789")
    assert outcome_named("no answer") is BY_KEY["1"]
    assert outcome_named("l") is BY_KEY["L"]
    assert outcome_named("10") is None


def test_no_answer_proposes_the_next_working_day_at_another_hour():
    assert proposed_time(BY_KEY["1"], NOW) == datetime(2026, 11, 13, 15, tzinfo=LONDON)
    assert proposed_time(BY_KEY["2"], NOW.replace(hour=15)) == datetime(2026, 11, 16, 10, tzinfo=LONDON)
    assert working_day_after(date(2026, 11, 13), 1) == date(2026, 11, 16)


def test_other_programs_stages_map_and_unknown_ones_are_new():
    assert imported.stage_of("On Hold") is Stage.NURTURE
    assert imported.stage_of("closed LOST") is Stage.DISQUALIFIED
    assert imported.stage_of("martian") is Stage.NEW
    assert imported.deal_stage_of("Decision Maker Bought-In") == "negotiation"


def test_roles_are_said_in_the_words_of_the_trade():
    assert [say_role(one) for one in ("rep", "ae", "manager", "admin", "Field SDR", "", None)] == [
        "SDR", "AE", "Manager", "Admin", "Field SDR", "", "",
    ]  # fmt: skip
    assert [manages(one) for one in ("manager", "Admin", "rep", "AE", None)] == [True, True, False, False, False]


def working(hours):
    return to_ms(add_working(NOW, timedelta(hours=hours), WorkingCalendar()))


@pytest.mark.parametrize(
    ("answers", "words"),
    [
        (Answers("", "", working(19), None), "Receipt 19 h left"),
        (Answers("", "", to_ms(NOW - timedelta(days=1)), None), "Receipt 8 h over"),
        (Answers("taking", "", 0, working(25)), "Taken"),
        (Answers("taking", "", 0, working(2)), "Verdict 2 h left"),
        (Answers("taking", "", 0, to_ms(NOW - timedelta(minutes=20))), "Verdict 20 min over"),
        (Answers("taking", "accept", 0, 0), "Accepted"),
    ],
)
def test_a_handoff_says_which_answer_runs_in_working_hours(answers, words):
    assert say_state(answers, NOW) == words


def test_the_clock_of_an_answer_runs_in_the_hours_of_the_ae_s_zone():
    closing = to_ms(NOW.replace(hour=17, minute=0))
    assert say_left(closing, NOW) == "6 h left"
    assert say_left(closing, NOW, "America/New_York") == "3 h left"
    sunday = NOW.replace(day=15)
    assert say_left(to_ms(sunday - timedelta(hours=2)), sunday) == "over", "no working time has gone since"
    assert say_left(to_ms(sunday + timedelta(seconds=9)), sunday) == "due now"


def test_a_step_that_is_the_ae_s_says_which_answer_and_when():
    assert say_step(NextStep("receipt", "Caspar Lindholt", working(19)), NOW) == "Receipt 19 h left"
    assert say_step(NextStep("verdict", "Ruth", working(48)), NOW) == "Verdict by Fri 20"
