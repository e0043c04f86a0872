"""The planner of sequences: days, conditions, branches, and what cannot run."""

from __future__ import annotations

from datetime import date, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as some

from app.domain import sequences as rules
from app.domain.sequences import END, Facts, Step
from app.errors import RefusedError

MONDAY = date(2026, 11, 9)
ANY_DAY = some.dates(date(2024, 1, 1), date(2028, 1, 1))


def weekdays(day: date) -> bool:
    return day.weekday() < 5


@some.composite
def sequences(draw: some.DrawFn) -> tuple[Step, ...]:
    days = sorted(draw(some.lists(some.integers(0, 30), min_size=1, max_size=12)))
    conditions = [
        draw(some.sampled_from([(), ("replied",), ("connected",), ("meeting",), ("replied", "meeting")])) for _ in days
    ]
    return tuple(
        Step(f"s{n}", n * 10, day, "call", condition=condition)
        for n, (day, condition) in enumerate(zip(days, conditions, strict=True))
    )


closed_days = some.frozensets(some.integers(0, 60), max_size=20)


@given(sequences(), ANY_DAY, closed_days)
def test_every_step_lands_on_an_open_day_in_order_and_as_far_apart_as_written(
    steps: tuple[Step, ...], start: date, closed: frozenset[int]
) -> None:
    shut = {start + timedelta(n) for n in closed}

    def is_open(day: date) -> bool:
        return weekdays(day) and day not in shut

    planned = rules.plan(steps, start, is_open)
    assert [one.step for one in planned] == list(steps)
    assert all(is_open(one.on) for one in planned)
    for one, other in pairwise(planned):
        between = sum(is_open(one.on + timedelta(n)) for n in range(1, (other.on - one.on).days + 1))
        assert between == other.step.day - one.step.day


@given(
    sequences(),
    ANY_DAY,
    some.booleans(),
    some.booleans(),
    some.booleans(),
    some.lists(some.integers(0, 40), max_size=60),
)
def test_looked_at_on_any_days_a_sequence_makes_each_step_once_in_order_and_ends(
    steps: tuple[Step, ...], start: date, replied: bool, connected: bool, meeting: bool, naps: list[int]
) -> None:
    facts = Facts(replied, connected, meeting)
    position, next_on, today = steps[0].position, rules.first_open(start, weekdays), start
    seen: list[str] = []
    for nap in [*naps, *[1] * 800]:
        turn = rules.take_turn(steps, position, next_on, facts, today, weekdays)
        assert (
            len({one.day for one in (*turn.due, *(s for s, _ in turn.skipped))}) <= 1
        )  # one day's steps at once, never several
        seen += sorted(
            [one.id for one in turn.due] + [one.id for one, _ in turn.skipped], key=lambda name: int(name[1:])
        )
        if turn.next_on is None:
            break
        assert turn.next_on > today
        position, next_on, today = turn.position, turn.next_on, today + timedelta(nap)
    assert seen == [one.id for one in steps]


@given(sequences(), ANY_DAY)
def test_looked_at_every_day_a_sequence_keeps_the_days_of_its_preview(steps: tuple[Step, ...], start: date) -> None:
    promised = {one.step.id: one.on for one in rules.plan(steps, start, weekdays)}
    position, next_on, today = steps[0].position, rules.first_open(start, weekdays), start
    came: dict[str, date] = {}
    while True:
        turn = rules.take_turn(steps, position, next_on, Facts(), today, weekdays)
        came |= {one.id: today for one in turn.due}
        if turn.next_on is None:
            break
        position, next_on, today = turn.position, turn.next_on, today + timedelta(1)
    assert came == promised


def test_conditions_leave_steps_out_and_say_why() -> None:
    step = Step("a", 0, 0, "email", condition=("replied", "meeting"))
    assert rules.skips(step, Facts(replied=True)) == "they replied"
    assert rules.skips(step, Facts(meeting=True)) == "a meeting is set"
    assert rules.skips(step, Facts(connected=True)) == ""


def test_a_laptop_that_was_away_for_weeks_makes_one_step_and_keeps_the_distance_after() -> None:
    steps = tuple(Step(f"s{n}", n, day, "call") for n, day in enumerate((0, 2, 4, 6)))
    late = MONDAY + timedelta(21)
    turn = rules.take_turn(steps, 0, MONDAY, Facts(), late, weekdays)
    assert [one.id for one in turn.due] == ["s0"]
    assert (turn.position, turn.next_on) == (1, late + timedelta(2))


def test_a_branch_leads_to_a_later_step_to_the_end_or_nowhere() -> None:
    first = Step("a", 0, 0, "call", branch={"Left voicemail": "c", "Not interested": END})
    steps = (first, Step("b", 10, 1, "call"), Step("c", 20, 3, "email", template_id="t"))
    assert rules.follow_branch(steps, first, "Left voicemail", 10) == steps[2]
    assert rules.follow_branch(steps, first, "Not interested", 10) == END
    assert rules.follow_branch(steps, first, "No answer", 10) is None
    assert rules.follow_branch(steps, first, "Left voicemail", 20) is None  # it is there already


@pytest.mark.parametrize(
    ("steps", "code", "words"),
    [
        ((), "E-NO-STEPS", "no steps"),
        ((Step("a", 0, 0, "email"),), "E-STEP-TEMPLATE", "Step 1 has no template"),
        (
            (Step("a", 0, 0, "call"), Step("b", 1, 1, "email", template_id="gone")),
            "E-STEP-TEMPLATE",
            "Step 2: its template is gone",
        ),
        ((Step("a", 0, 3, "call"), Step("b", 1, 1, "call")), "E-STEP", "Step 2: day 1 comes before"),
        ((Step("a", 0, 0, "fax"),), "E-STEP", "no channel fax"),
        (
            (Step("a", 0, 0, "call"), Step("b", 1, 1, "call", branch={"No answer": "a"})),
            "E-STEP-BRANCH",
            "Step 2: “No answer”",
        ),
        (tuple(Step(f"s{n}", n, n, "call") for n in range(41)), "E-TOO-MANY-STEPS", "41 steps"),
    ],
)
def test_what_cannot_run_is_refused_naming_the_place(steps: tuple[Step, ...], code: str, words: str) -> None:
    with pytest.raises(RefusedError) as refused:
        rules.check("Cold", steps, {"t": "email"})
    assert refused.value.code == code
    assert words in refused.value.happened


def test_an_hour_is_read_or_refused() -> None:
    assert rules.read_at("14:30") == time(14, 30)
    assert rules.read_at("") is None
    for wrong in ("2pm", "25:00", "14:30:05", "14:30+02:00"):
        with pytest.raises(RefusedError) as refused:
            rules.read_at(wrong)
        assert refused.value.code == "E-STEP-AT"
