"""Turns are fair whatever comes and whoever is away; a backup and one person; nonsense in rules is told in words."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.routing import Field, Rule, Seller, place_all, route
from app.domain.routing_check import falls_through, problems, require_sound
from app.domain.routing_conditions import Facts, read_test, say_test, write_test
from app.errors import RefusedError

LEAD = Facts("lead-1", country="GB", people=40, inbound=True, band="Hot", lifecycle="MQL")
NAMES = ("Mina", "Ben", "Cara", "Dov")
TEAM = tuple(Seller(name[0].lower(), name) for name in NAMES)
IDS = [one.id for one in TEAM]
days = st.lists(st.tuples(st.integers(0, 5), st.sets(st.sampled_from(IDS[2:]))), max_size=30)


def rule(method="round_robin", test=None, key="r1", name="Inbound", active=True, **target) -> Rule:
    return Rule(key, name, method, test or {}, target or {"users": IDS}, active)


@given(days)
def test_in_turn_who_was_always_there_got_as_many_but_for_one(history):
    """Each day some leads arrive and some people are on leave; Mina and Ben never are."""
    last, got = {}, Counter(dict.fromkeys(IDS, 0))
    for day, (arrive, away) in enumerate(history):
        sellers = [replace(one, away=one.id in away, open_leads=got[one.id]) for one in TEAM]
        leads = [replace(LEAD, id=f"{day}-{number}") for number in range(arrive)]
        for _, placed in place_all(leads, Field((rule(),), sellers, (), last)):
            assert placed.owner not in away
            got[placed.owner] += 1
            last[placed.turn] = placed.owner
    assert abs(got["m"] - got["b"]) <= 1
    assert all(got[one] <= max(got["m"], got["b"]) for one in IDS[2:])


@given(st.integers(1, 40), st.integers(0, 6))
def test_nobody_gets_more_than_they_can_hold_also_within_one_batch(count, capacity):
    sellers = [replace(one, capacity=capacity) for one in TEAM]
    for method in ("round_robin", "random"):
        leads = [replace(LEAD, id=f"{number}") for number in range(count)]
        got = Counter(placed.owner for _, placed in place_all(leads, Field((rule(method),), sellers)))
        assert all(got[one] <= capacity for one in IDS)
        assert sum(got[one] for one in IDS) == min(count, capacity * len(IDS))


def test_chance_falls_to_everybody_about_as_often():
    leads = [replace(LEAD, id=f"lead {number}") for number in range(2000)]
    got = Counter(placed.owner for _, placed in place_all(leads, Field((rule("random"),), TEAM)))
    assert all(420 < got[one] < 580 for one in IDS)


def test_one_person_and_the_backup_when_they_are_away():
    one = rule("person", users=["m"], backup="b")
    assert route(LEAD, Field((one,), TEAM)).why == "Inbound: to Mina"
    away = (replace(TEAM[0], away=True), *TEAM[1:])
    placed = route(LEAD, Field((one,), away))
    assert (placed.owner, placed.why) == ("b", "Inbound: nobody free (Mina away); to the backup Ben")
    gone = (replace(TEAM[0], away=True), replace(TEAM[1], active=False))
    assert route(LEAD, Field((one,), gone)).why == "Inbound: nobody free (Mina away); no rule placed it"


def test_a_rule_that_is_off_places_nothing():
    assert route(LEAD, Field((rule(active=False), rule("queue", queue="q")), TEAM)).queue == "q"


@pytest.mark.parametrize(
    ("test", "fits"),
    [({"direction": ["outbound"]}, False), ({"direction": ["inbound"]}, True), ({"band": ["hot"]}, True), ({"band": ["Cool"]}, False),
     ({"lifecycle": ["MQL", "Working"]}, True), ({"lifecycle": ["Working"]}, False)],
)  # fmt: skip
def test_direction_band_and_lifecycle_are_asked(test, fits):
    assert bool(route(LEAD, Field((rule(test=test),), TEAM)).owner) is fits


@pytest.mark.parametrize(
    ("rules", "about", "said"),
    [
        ((rule("oracle"),), "r1", "It does not say how leads are placed."),
        ((rule(users=[]),), "r1", "It names nobody."),
        ((rule(users=["x"]),), "r1", "It names somebody who is not here."),
        ((rule("queue", queue=" "),), "r1", "It names no queue."),
        ((rule("person", users=["m"], backup="x"),), "r1", "The backup is nobody here."),
        ((rule("territory", x=1),), "r1", "There are no territories yet."),
        ((rule(test={"moon": ["full"]}),), "r1", "It asks for something this Satchel does not know, so it takes no lead."),
        ((rule("queue", queue="q", name="All"), rule(key="r2")), "r2", "Never reached: “All” before it takes these leads."),
        ((rule("queue", {"postcode": ["LS"]}, queue="q", name="Leeds"), rule(key="r2", test={"postcode": ["ls9"], "country": ["GB"]})), "r2",
         "Never reached: “Leeds” before it takes these leads."),
        ((rule("queue", {"size": [20, None]}, queue="q", name="Big"), rule(key="r2", test={"size": [50, 90]})), "r2",
         "Never reached: “Big” before it takes these leads."),
        ((rule(name="All"), rule(key="r2", users=["m"])), "r2", "Never reached: “All” before it takes these leads."),
    ],
)  # fmt: skip
def test_nonsense_is_told_in_words(rules, about, said):
    assert problems(rules, TEAM, ()) == {about: said}


def test_a_later_rule_for_other_leads_or_other_people_is_reached():
    assert problems((rule(users=["m"]), rule(key="r2", users=["b"])), TEAM, ()) == {}
    wide = rule("queue", {"size": [50, 90]}, queue="q")
    assert problems((wide, rule(key="r2", test={"size": [20, 90]}), rule(key="r3")), TEAM, ()) == {}
    assert problems((rule("queue", queue="q", active=False), rule(key="r2")), TEAM, ()) == {}
    assert falls_through((wide,))
    assert not falls_through((wide, rule(key="r2")))


def test_conditions_are_written_and_read_alike():
    written = {"country": "GB, IE", "size": "20-99", "postcode": "LS, YO1", "band": "Hot"}
    test = read_test(written)
    assert test["size"] == [20, 99]
    assert write_test(test) == written
    assert say_test({}) == "Every lead"
    assert read_test({"size": "100-"}) == {"size": [100, None]}


@pytest.mark.parametrize(
    ("field", "text"), [("size", "many"), ("size", "90-20"), ("band", "Lukewarm"), ("direction", "up")]
)
def test_conditions_that_say_nothing_are_refused_beside_their_field(field, text):
    with pytest.raises(RefusedError) as refused:
        read_test({field: text})
    assert (refused.value.code, refused.value.field) == ("E-ROUTING-RULE", field)
    with pytest.raises(RefusedError):
        require_sound(rule(name=" "), IDS)
