"""Periods, verdicts in words, and charts as marks."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.clock import from_ms, to_ms
from app.domain.figures import charts, drawing, findings, verdicts
from app.domain.figures.events import Came, Done
from app.domain.figures.facts import Facts, Frame
from app.domain.figures.periods import Period, midnight, period_of, read_period
from app.domain.figures.working_clock import WorkingClock
from app.domain.working_time import WorkingCalendar, working_between
from app.errors import RefusedError

TODAY = date(2026, 11, 12)
LONDON = ZoneInfo("Europe/London")


def frame(**more: object) -> Frame:
    found = {
        "period": period_of("quarter", TODAY),
        "zone": LONDON,
        "today": TODAY,
        "now": midnight(TODAY, LONDON) + 36_000_000,
    }
    return Frame(**(found | more))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("", date(2026, 10, 1), date(2026, 12, 31)),
        ("2026-q1", date(2026, 1, 1), date(2026, 3, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2026-W53", date(2026, 12, 28), date(2027, 1, 3)),
        ("Last quarter", date(2026, 7, 1), date(2026, 9, 30)),
        ("2025", date(2025, 1, 1), date(2025, 12, 31)),
    ],
)
def test_a_period_is_read_as_people_write_it(words: str, first: date, last: date) -> None:
    found = read_period(words, TODAY)
    assert (found.first, found.last) == (first, last)
    assert read_period(found.written(), TODAY) == found


@pytest.mark.parametrize("words", ["2026-Q5", "2026-13", "2026-W54", "next quarter", "0000", "soon"])
def test_what_is_no_period_is_refused(words: str) -> None:
    with pytest.raises(RefusedError) as refused:
        read_period(words, TODAY)
    assert refused.value.code == "E-PERIOD"


def test_the_period_before_is_compared_over_as_many_days() -> None:
    asked = frame()
    assert asked.part == Period("quarter", date(2026, 10, 1), TODAY)
    assert asked.span_before == (midnight(date(2026, 7, 1), LONDON), midnight(date(2026, 8, 13), LONDON))
    assert len(asked.weeks) == 6
    assert asked.weeks[-1][1] == asked.span[1]
    assert frame(period=read_period("2026-02", TODAY)).part.last == date(2026, 2, 28), "the past is whole"


def test_a_target_to_date_goes_by_working_days_and_is_never_made_up() -> None:
    quotas = [verdicts.Quota("mina", "2026-11", "meetings", 21), verdicts.Quota("jonah", "2026-11", "meetings", 42)]
    part = read_period("2026-11", TODAY).to_date(TODAY)
    calendar = WorkingCalendar(holidays=frozenset({date(2026, 11, 30)}))
    whole = verdicts.target_by(quotas, "meetings", frozenset(), part, calendar)
    assert whole == pytest.approx(63 * 9 / 20)
    assert verdicts.target_by(quotas, "meetings", frozenset({"mina"}), part, calendar) == pytest.approx(21 * 9 / 20)
    assert verdicts.target_by(quotas, "accepted", frozenset(), part, calendar) is None


def test_a_verdict_is_a_word_and_not_a_colour() -> None:
    assert verdicts.of_count(118, 130.2).words == "Behind by 12"
    assert verdicts.of_count(60, 56).words == "Ahead by 4"
    assert verdicts.of_sum(294, 275).words == "Ahead 7%"
    assert verdicts.of_sum(547, 275).words == "Ahead 99%"
    assert verdicts.of_sum(1340, 450).words == "3.0 times the target"
    assert verdicts.of_sum(1340, 0).words == "On target"
    assert verdicts.of_share(0.85, 0.88).words == "Down 3 points"
    assert verdicts.of_coverage(2.95).words == "On target", "judged as it is shown"
    assert verdicts.of_coverage(2.9).words == "Below target"
    assert verdicts.of_trend(5, 0, "quarter").words == "None the quarter before"


def test_scales_are_round_and_hold_the_highest_column() -> None:
    for most in (0, 1, 3, 7, 60, 310, 999, 12_345):
        found = drawing.ticks(most)
        assert found[0] == 0
        assert found[-1] >= most
        assert 2 <= len(found) <= 6


def test_columns_differ_by_fill_stand_on_each_other_and_are_pointed_at_in_order() -> None:
    days = [
        Done(date(2026, 11, day), "", kind, count, 0)
        for day in (10, 11)
        for kind, count in (("call", 30), ("email", 20), ("visit", 10))
    ]
    chart = charts.by_day(Facts(done=tuple(days)), frame())
    assert chart.series == ("Calls", "Email", "Social", "Visits"), "visits stand beside calls where there are any"
    made = drawing.draw(chart, 400, 200)
    boxes = [one for one in made.marks if isinstance(one, drawing.Box)]
    assert [one.fill for one in boxes[:3]] == ["solid", "hatched", "dotted"]
    assert boxes[0].height > boxes[1].height > boxes[2].height
    assert boxes[0].y >= boxes[1].y + boxes[1].height
    assert [one.number for one in made.spots] == list(range(len(chart.columns)))
    labels = [one for one in made.marks if isinstance(one, drawing.Words) and one.y > 190]
    assert all(b.x - a.x >= 36 for a, b in pairwise(labels)), "labels do not touch"
    assert chart.table().rows[-2].cells == ("Wed 11", "30", "20", "0", "10")


def test_the_funnel_counts_who_got_at_least_so_far() -> None:
    came = (Came("Webinar", 0, 5), Came("Webinar", 4, 3), Came("Referral", 6, 2))
    everybody = charts.funnel(Facts(came=came), frame())
    assert [one.counts[0] for one in everybody.columns] == [10, 5, 5, 5, 5, 2, 2]
    assert everybody.columns[5].sentence == "Handed off: 2, 40% of Meeting set"


def test_what_is_worth_a_look_is_told_only_when_it_is_more_than_chance() -> None:
    few = Facts(came=(Came("Webinar", 4, 2), Came("List", 0, 100)), overdue={"mina": 2}, names={"mina": "Mina Aldous"})
    assert findings.findings_of(few, frame()) == ()
    many = Facts(
        came=(Came("Webinar", 4, 25), Came("List", 0, 100)), overdue={"mina": 9}, names={"mina": "Mina Aldous"}
    )
    assert [one.words for one in findings.findings_of(many, frame())] == [
        "Mina has 9 overdue tasks",
        "Webinar leads convert far better",
    ]


@pytest.mark.parametrize(
    ("show", "others", "told"),
    [
        ((16, 40), (25, 1000), "Show leads convert far better. 16 of 40 got to a meeting, 25 of 1,000 of the others"),
        (
            (20, 100),
            (95, 1000),
            "Show leads convert 2.1× better. 20 of 100 got to a meeting, 95 of 1,000 of the others",
        ),
        ((20, 40), (0, 60), "Show leads convert far better. 20 of 40 got to a meeting, 0 of 60 of the others"),
        ((12, 19), (25, 1000), ""),  # too few came
        ((4, 40), (5, 1000), ""),  # too few got to a meeting
        ((7, 28), (150, 1000), ""),  # 25 of 100 against 15 may be chance
        ((400, 1000), (300, 1000), ""),  # surely more, but not much
        ((20, 40), (0, 0), ""),  # nothing to compare with
    ],
)
def test_a_source_is_said_to_be_better_only_with_counts_that_are_more_than_chance(
    show: tuple[int, int], others: tuple[int, int], told: str
) -> None:
    came = [Came(name, reached, count) for name, (met, whole) in (("Show", show), ("Call-in", others))
            for reached, count in ((4, met), (0, whole - met)) if count]  # fmt: skip
    found = findings.findings_of(Facts(came=tuple(came)), frame())
    assert [one.sentence for one in found] == [told] * bool(told)


def test_a_trend_runs_from_edge_to_edge_and_nothing_known_has_none() -> None:
    assert drawing.spark((0.0, 2.0, 1.0), 50, 10) == ((0, 10), (25, 0), (50, 5))
    assert drawing.spark((0.0, 0.0), 50, 10) == ()


@given(
    start=st.integers(0, 400 * 1440), length=st.integers(0, 20 * 1440), zone=st.sampled_from(("Europe/London", "America/New_York")),
    opens=st.sampled_from((time(9), time(0))),
)  # fmt: skip
@settings(max_examples=60)
def test_working_time_of_many_is_the_working_time_of_each(start: int, length: int, zone: str, opens: time) -> None:
    calendar = WorkingCalendar(zone, opens, time(17), holidays=frozenset({date(2026, 12, 25)}))
    begin = to_ms(datetime(2026, 1, 1, tzinfo=UTC)) + start * 60_000
    end = begin + length * 60_000
    right = working_between(from_ms(begin), from_ms(end), calendar) / timedelta(minutes=1)
    assert WorkingClock(calendar, begin, end).minutes(begin, end) == pytest.approx(right)
    assert WorkingClock(calendar, begin, end).minutes(end, begin) == 0
