"""The times of a day and its shorter order: nothing that was kept is broken, it is never longer, always the same."""

from __future__ import annotations

import itertools
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.day_line import DayFrame, Stop, day_line
from app.domain.day_order import MOST, faults_of, next_gap, propose_order
from app.domain.day_sketch import Dot, sketch
from app.domain.day_words import home_of, raw_home, read_clock, read_fix, say_length
from app.domain.places import Driving, Place
from app.errors import RefusedError

HOME = Place(53.842, -0.434)
FRAME = DayFrame(HOME, HOME, 8 * 60, 18 * 60)
FLAT = DayFrame(Place(0, 0), Place(0, 0), 480, None, Driving(1.0, 60.0))  # a km a minute


def km(number: float) -> Place:
    """So many km east of the flat home."""
    return Place(0, number / 111.19508)


@st.composite
def days(draw):
    """A day of up to nine stops, some without a place, some fixed, some with hours, some calls."""
    stops = []
    for number in range(draw(st.integers(0, 9))):
        place = Place(53.3 + draw(st.integers(0, 90)) / 100, -1.8 + draw(st.integers(0, 180)) / 100)
        stops.append(
            Stop(
                str(number),
                draw(st.sampled_from((10, 30, 45))),
                draw(st.sampled_from((place, place, place, None))),
                draw(st.sampled_from((None, None, None, 540, 660, 800))),
                draw(st.sampled_from((None, None, ((420, 720), (780, 1020)), ()))),
                draw(st.booleans()) and draw(st.booleans()),
            )
        )
    return stops


@given(days(), st.sampled_from((FRAME, DayFrame(None, None, 500), DayFrame(HOME, Place(53.4, -1.5), 470, 900))))
@settings(max_examples=120, deadline=None)
def test_an_order_keeps_what_was_kept_and_is_never_longer(stops, frame):
    before, found = day_line(stops, frame), propose_order(stops, frame)
    assert propose_order(stops, frame) == found
    if found is None:
        return
    by_id = {stop.id: stop for stop in stops}
    assert sorted(found.order) == sorted(by_id)
    made = [by_id[one] for one in found.order]
    after = day_line(made, frame)
    assert after.km < before.km
    assert before.km - after.km == pytest.approx(found.saves_km)
    assert after.late <= before.late
    assert faults_of(made, frame) <= faults_of(stops, frame)
    late = {leg.stop_id for leg in before.legs if leg.late}
    assert {leg.stop_id for leg in after.legs if leg.late} <= late
    for at, stop in enumerate(stops):
        if stop.place is None:
            assert found.order[at] == stop.id


def test_the_faults_are_those_of_the_line():
    for seed in range(40):
        dice = random.Random(seed)
        stops = [
            Stop(
                str(n),
                30,
                Place(53 + dice.random(), -1 - dice.random()),
                dice.choice((None, 600, 700)),
                dice.choice((None, ((480, 660),))),
            )
            for n in range(6)
        ]
        line = day_line(stops, FRAME)
        told = {f"late {leg.stop_id}" for leg in line.legs if leg.late} | {
            f"outside {leg.stop_id}" for leg in line.legs if leg.outside
        }
        assert faults_of(stops, FRAME) - {"back"} == told
        assert ("back" in faults_of(stops, FRAME)) == (line.home_at > 18 * 60)


def test_of_few_stops_the_shortest_order_is_found():
    for seed in range(12):
        dice = random.Random(seed)
        stops = [Stop(str(n), 20, Place(53.3 + dice.random(), -1.8 + dice.random())) for n in range(6)]
        frame = DayFrame(HOME, HOME, 480)
        best = min(day_line(order, frame).km for order in itertools.permutations(stops))
        found = propose_order(stops, frame)
        assert day_line(stops, frame).km - (found.saves_km if found else 0) <= best + 1.0


def test_a_fixed_time_is_not_given_up_for_a_shorter_way():
    stops = [Stop("far", 10, km(100), 600), Stop("near", 10, km(10), 800)]
    assert propose_order(stops, FLAT) is None
    loose = [Stop("far", 10, km(100)), Stop("near", 10, km(10)), Stop("other", 10, km(90))]
    assert propose_order(loose, FLAT).saves_km == pytest.approx(160, abs=0.01)


def test_hours_and_being_back_in_time_bind_the_order():
    def proposed(hours: tuple[int, int], back: int) -> bool:
        stops = [Stop("far", 10, km(100)), Stop("near", 10, km(10), None, (hours,)), Stop("last", 10, km(95))]
        frame = DayFrame(FLAT.start, FLAT.end, 480, back, FLAT.driving)
        assert faults_of(stops, frame) == frozenset()
        return propose_order(stops, frame) is not None

    assert not proposed((680, 704), 900)
    assert proposed((680, 704), 920)  # near first, and home at 915
    assert proposed((680, 720), 900)  # near last, and home at 725


def test_stops_without_a_place_and_calls_keep_their_position():
    stops = [
        Stop("a", 10, km(100)),
        Stop("lost", 10),
        Stop("b", 10, km(10)),
        Stop("call", 10, None, None, None, True),
        Stop("c", 10, km(90)),
    ]
    order = propose_order(stops, FLAT).order
    assert (order[1], order[3]) == ("lost", "call")


def test_more_than_25_stops_are_left_as_they_are_and_2000_are_counted():
    many = [Stop(str(n), 5, km(n * 37 % 90)) for n in range(MOST + 1)]
    assert propose_order(many, FLAT) is None
    assert propose_order(many[:MOST], FLAT) is not None
    assert len(day_line([Stop(str(n), 1, km(n % 50)) for n in range(2000)], FLAT).legs) == 2000
    assert next_gap([Stop(str(n), 1, km(1)) for n in range(2000)], Stop("new"), FLAT, after=3) == (3, False)


def test_the_line_says_when_one_arrives_begins_and_leaves():
    stops = [
        Stop("drop-in", 30, km(20)),
        Stop("call", 10, None, None, None, True),
        Stop("fixed", 45, km(50), 600),
        Stop("shut", 30, km(60), None, ((480, 650), (700, 960))),
        Stop("late", 30, km(90), 700),
        Stop("outside", 30, km(90), None, ((0, 600),)),
    ]
    line = day_line(stops, FLAT)
    drop, call, fixed, shut, late, outside = line.legs
    assert (drop.arrives, drop.starts, drop.ends) == (500, 505, 535)  # two minutes on foot, on a five-minute mark
    assert (call.km, call.starts, call.ends) == (None, 537, 547)
    assert (fixed.arrives, fixed.starts, fixed.spare, fixed.tight) == (577, 600, 23, False)
    assert (shut.arrives, shut.starts, shut.free) == (655, 705, True)
    assert (late.starts, late.late, late.spare) == (765, 65, -65)
    assert outside.outside
    assert (round(line.km), line.home_at) == (180, outside.ends + 90)


def test_four_minutes_to_spare_are_tight_and_five_are_not():
    tight, easy = (day_line([Stop("a", 10, km(far), 600)], FLAT).legs[0] for far in (116, 115))
    assert (tight.spare, tight.tight) == (4, True)
    assert (easy.spare, easy.tight) == (5, False)


def test_one_more_goes_into_the_next_gap_that_holds_it():
    stops = [Stop("a", 30, km(20), 510), Stop("b", 30, km(40), 600), Stop("c", 30, km(40), 780)]
    assert next_gap(stops, Stop("new", 30, km(42)), FLAT, after=1) == (1, True)
    assert next_gap(stops, Stop("new", 40, km(42)), FLAT, after=1) == (2, True)  # before b it would end at 607
    assert next_gap(stops, Stop("new", 300, km(42)), FLAT, after=1) == (3, True)
    back = DayFrame(Place(0, 0), Place(0, 0), 480, 860, Driving(1.0, 60.0))
    assert next_gap(stops, Stop("new", 300, km(42)), back, after=1) == (
        3,
        False,
    )  # one comes home late, no fixed time breaks


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("11:00", (660, None)),
        ("9", (540, None)),
        ("2pm", (840, None)),
        ("11:00 45m", (660, 45)),
        ("45 min", (None, 45)),
        ("8.30 1h", (510, 60)),
    ],
)
def test_times_and_lengths_are_read(text, means):
    assert read_fix(text) == means


@pytest.mark.parametrize(
    ("text", "code"),
    [("25:00", "E-CLOCK"), ("soon", "E-CLOCK"), ("13pm", "E-CLOCK"), ("9:00 900m", "E-MINUTES"), ("", "E-CLOCK")],
)
def test_what_is_no_time_is_refused(text, code):
    with pytest.raises(RefusedError) as caught:
        read_fix(text) if text else read_clock(text)
    assert caught.value.code == code


def test_a_home_is_kept_and_what_cannot_be_read_is_as_usual():
    home = home_of({"name": "Beverley", "latitude": "53.84200", "longitude": "-0.43400", "leave": 495, "back": 1050})
    assert home_of(raw_home(home)) == home
    assert home_of({"leave": "x", "latitude": "north"}) == home_of(None)
    assert (say_length(250), say_length(60), say_length(46)) == ("4 h 10", "1 h", "46 min")


def test_the_sketch_keeps_north_up_and_its_labels_apart():
    dots = [Dot(str(n), Place(53.5 + n / 10, -1 + n % 2 / 2), f"Stop {n}", 40) for n in range(6)]
    made = sketch(dots, width=390, height=206, margin=40, line=14)
    heights = [one.at[1] for one in made.drawn]
    assert heights == sorted(heights, reverse=True)
    assert made.drawn[1].at[0] > made.drawn[0].at[0]
    boxes = [(x, y - 7, x + 40, y + 7) for one in made.drawn if one.label_at for x, y in [one.label_at]]
    assert not any(
        a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3] for a, b in itertools.combinations(boxes, 2)
    )
    assert made.bar == pytest.approx(made.bar_km * made.per_km)
    heap = sketch(
        [Dot(str(n), Place(53.5, -1), "Same place", 60) for n in range(9)], width=390, height=206, margin=40, line=14
    )
    assert sum(one.label_at is not None for one in heap.drawn) < 9
    assert sketch([], width=390, height=206, margin=40, line=14).drawn == ()
