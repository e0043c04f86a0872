"""Where a lead goes and why."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain.routing import Field, Rule, Seller, hindrance, route
from app.domain.routing_conditions import Facts, fits
from app.domain.routing_records import read_facts
from app.domain.territories import Territory, territory_of

LEAD = Facts("lead-1", "acc-1", "Quillfen Cold Storage", "GB", "Yorkshire", "LS9 8AG", "Cold storage", 420, "Web form")
MINA, BEN, CARA = Seller("a", "Mina"), Seller("b", "Ben"), Seller("c", "Cara")
ALL = ["a", "b", "c"]


def rule(method="round_robin", test=None, target=None, name="Inbound", key="r1") -> Rule:
    return Rule(key, name, method, {} if test is None else test, {"users": ALL} if target is None else target)


def field(*rules: Rule, sellers=(MINA, BEN, CARA), last=None, territories=()) -> Field:
    return Field(rules, sellers, territories, last or {}, "2026-03-10")


@pytest.mark.parametrize(
    ("test", "expected"),
    [
        ({}, True),
        ({"country": ["gb", "ie"]}, True),
        ({"country": ["DE"]}, False),
        ({"postcode": ["ls9"]}, True),
        ({"postcode": ["LS98A"]}, True),
        ({"postcode": ["S9", ""]}, False),
        ({"size": [420, None]}, True),
        ({"size": [None, 419]}, False),
        ({"size": [421, None]}, False),
        ({"size": ["1", None]}, False),
        ({"account": ["quillfen cold storage"]}, True),
        ({"account": ["acc-1"]}, True),
        ({"region": ["Yorkshire"], "industry": ["cold storage"], "source": ["web form"]}, True),
        ({"region": ["Yorkshire"], "industry": ["Dairy"]}, False),
        ({"moon": ["full"]}, False),
        ({"country": "GB"}, False),
        (["country"], False),
    ],
)
def test_every_key_must_hold_and_what_is_not_understood_never_does(test, expected):
    assert fits(test, LEAD) is expected


def test_nothing_known_of_a_company_fits_nothing_that_is_asked():
    blank = Facts("x")
    for test in ({"country": [""]}, {"postcode": [""]}, {"size": [None, None]}, {"account": [""]}):
        assert not fits(test, blank)


def test_the_first_rule_that_fits_wins_and_the_fallback_catches_the_rest():
    rules = (rule("queue", {"country": ["DE"]}, {"queue": "q"}, "Germany"), rule(name="Rest"))
    assert route(replace(LEAD, country="DE"), field(*rules)).queue == "q"
    assert route(LEAD, field(*rules)).why == "Rest: to Mina"


def test_turns_go_round_in_the_order_of_the_rule():
    last: dict[str, str] = {}
    given = []
    for _ in range(4):
        placed = route(LEAD, field(rule(), last=last))
        last[placed.turn] = placed.owner
        given.append(placed.owner)
    assert given == ["a", "b", "c", "a"]


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"active": False}, "no longer here"),
        ({"away": True}, "away"),
        ({"capacity": 3, "open_leads": 3}, "full"),
        ({"reachable": False}, "out of reach"),
    ],
)
def test_who_cannot_take_it_is_skipped_and_named(changed, why):
    sellers = (replace(MINA, **changed), BEN)
    placed = route(replace(LEAD, timed=True), field(rule(), sellers=sellers))
    assert (placed.owner, placed.why) == ("b", f"Inbound: to Ben (Mina {why})")


def test_only_a_timed_lead_needs_somebody_within_reach():
    assert route(LEAD, field(rule(), sellers=(replace(MINA, reachable=False),))).owner == "a"
    assert hindrance(replace(MINA, capacity=3, open_leads=2), timed=True) == ""


def test_a_rule_that_finds_nobody_passes_the_lead_on_and_says_so():
    away = (replace(MINA, away=True),)
    rules = (rule(name="Inbound", target={"users": ["a"]}), rule("queue", name="Rest", target={"queue": "q"}, key="r2"))
    assert route(LEAD, field(*rules, sellers=away)).queue == "q"
    assert route(LEAD, field(rules[0], sellers=away)).why == "Inbound: nobody free (Mina away); no rule placed it"


def test_chance_follows_from_the_lead_and_reaches_everybody():
    placed = [route(replace(LEAD, id=f"lead-{n}"), field(rule("random"))) for n in range(60)]
    assert placed == [route(replace(LEAD, id=f"lead-{n}"), field(rule("random"))) for n in range(60)]
    assert {one.owner for one in placed} == {"a", "b", "c"}
    away = field(rule("random"), sellers=(replace(MINA, away=True), BEN))
    assert {route(replace(LEAD, id=f"lead-{n}"), away).owner for n in range(30)} == {"b"}


def test_a_territory_s_people_take_turns_and_a_redraw_counts_from_its_day():
    sellers = (replace(MINA, territory="North"), replace(BEN, territory="South"))
    north = Territory("North", ({"postcode": ["LS"]},), "2026-01-01")
    redrawn = Territory("North", ({"postcode": ["YO"]},), "2026-04-01")
    places = field(rule("territory", name="By place", target={}), sellers=sellers, territories=(redrawn, north))
    assert route(LEAD, places).why == "Territory North: to Mina"
    assert territory_of(LEAD, (north, redrawn), "2026-03-31") == "North"
    assert territory_of(LEAD, (north, redrawn), "2026-04-01") == ""
    assert route(LEAD, replace(places, today="2026-04-01")).why == "No rule placed it"


def test_the_site_a_person_works_at_says_the_territory_by_its_name_else_by_its_place():
    lead = {"id": "1", "account_id": "a", "source": "", "asked": False, "inbound": True, "lifecycle": ""}
    south, north = Territory("South", ({"postcode": ["BN"]},)), Territory("North", ({"postcode": ["LS"]},))
    company = {"name": "Quillfen", "postcode": "BN1"}
    for site, expected in (
        ({}, "South"), ({"postcode": "LS9"}, "North"), ({"postcode": "BN2", "territory": "North"}, "North"),
        ({"postcode": "LS9", "territory": "Of old"}, "North"),
    ):  # fmt: skip
        assert territory_of(read_facts(lead, company, {}, "", site), (south, north), "2026-04-01") == expected


def test_rules_of_unknown_kind_or_without_an_end_place_nothing():
    for one in (rule("oracle"), rule("queue", target={}), rule(target={"users": "a"}), rule(target={})):
        placed = route(LEAD, field(one))
        assert (placed.owner, placed.queue) == ("", "")
