"""Which territory a company is in, what is wrong with a map, and what a redraw moves."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.routing_conditions import Facts, fits, read_test
from app.domain.territories import Territory, fitting, in_force, raw_of, read_raw, read_territory, where
from app.domain.territory_check import check, require_sound, say_gaps
from app.domain.territory_draft import Draft, in_order, raw_draft, read_draft, with_territory
from app.domain.territory_redraw import Held, plan
from app.errors import RefusedError

LEEDS = Facts("a1", "a1", "Quillfen", "GB", "Yorkshire", "LS9 8AG", "Cold storage", 420)


def land(name: str, people=(), accounts=(), place=0, **test) -> Territory:
    return Territory(name, (test,) if test else (), id=name.lower(), place=place, accounts=accounts, people=people)


@pytest.mark.parametrize(
    ("words", "country", "postcode", "inside"),
    [
        ("YO1-YO8", "GB", "YO8 9AB", True), ("YO1-YO8", "GB", "YO18 9AB", False), ("YO1-8", "GB", "yo1 8ab", True),
        ("YO1-YO8", "GB", "LS1 1AA", False), ("80000-80999", "DE", "80331", True), ("80000-80999", "DE", "81331", False),
        ("00-950", "PL", "00-950", True), ("LS", "GB", "LS9 8AG", True), ("100-0001", "JP", "1000001", True),
    ],
)  # fmt: skip
def test_postcodes_are_beginnings_or_ranges_of_districts(words, country, postcode, inside):
    assert fits(read_test({"postcode": words}), replace(LEEDS, country=country, postcode=postcode)) is inside


def test_a_range_that_ends_before_it_begins_is_refused():
    with pytest.raises(RefusedError, match="ends before it begins"):
        read_test({"postcode": "YO8-YO1"})


def test_a_named_account_comes_before_every_test_and_the_order_decides_the_rest():
    north, big = land("North", region=["Yorkshire"]), land("Big", place=1, size=[400, None])
    named = land("Named", place=2, accounts=("quillfen",))
    assert where(LEEDS, [north, big, named]) == ("Named", "Quillfen is named in it")
    assert where(LEEDS, [north, big]) == ("North", "Region Yorkshire")
    assert where(LEEDS, [big, north])[0] == "Big"
    assert where(replace(LEEDS, region="Kent", people=3), [north, big]) == ("", "no territory fits")
    assert where(replace(LEEDS, territory="Big"), [north, big]) == ("Big", "written on its site")


WORDS = st.sampled_from(["Yorkshire", "Kent", "Wales"])
TESTS = st.fixed_dictionaries(
    {},
    optional={
        "region": st.lists(WORDS, min_size=1, max_size=2),
        "size": st.tuples(st.sampled_from([None, 10, 100]), st.sampled_from([None, 100, 500])).map(list),
        "country": st.just(["GB"]),
    },
)
COMPANIES = st.builds(
    Facts, st.uuids().map(str), company=st.sampled_from(["Quillfen", "Marrick", "Hollin"]), country=st.sampled_from(["GB", ""]),
    region=WORDS, people=st.sampled_from([None, 5, 50, 200]),
).map(lambda one: replace(one, account_id=one.id))  # fmt: skip
PEOPLE = ("mina", "ben", "cara", "dov")


@st.composite
def maps(draw):
    names, drawn = ("North", "South", "West"), []
    free = list(draw(st.permutations(PEOPLE)))
    for place, name in enumerate(names):
        people = tuple(free.pop() for _ in range(draw(st.integers(0, min(2, len(free))))))
        tests = tuple(draw(st.lists(TESTS, max_size=2)))
        accounts = tuple(draw(st.lists(st.sampled_from(["Quillfen", "Hollin"]), max_size=1)))
        drawn.append(Territory(name, tests, id=name, place=place, accounts=accounts, people=people))
    return drawn


@settings(max_examples=60)
@given(maps(), st.lists(COMPANIES, max_size=12))
def test_each_company_is_in_one_territory_at_most_and_the_check_counts_every_one(drawn, companies):
    found = check(drawn, companies, PEOPLE, ["GB"])
    for one in companies:
        name, _ = where(one, drawn)
        assert name == (fitting(one, drawn) or [""])[0], "the first that fits"
    assert sum(found.counts.values()) + found.gaps == len(companies)
    assert found.gaps == sum(where(one, drawn)[0] == "" for one in companies)


@st.composite
def whole_maps(draw):
    """Every region and person is somewhere, so that most redraws move something."""
    regions = {one: draw(st.sampled_from(["North", "South"])) for one in ("Yorkshire", "Kent", "Wales")}
    people = {one: draw(st.sampled_from(["North", "South"])) for one in PEOPLE}
    return [
        Territory(
            name, tuple({"region": [one]} for one, at in regions.items() if at == name), id=name, place=place,
            people=tuple(one for one, at in people.items() if at == name),
        )
        for place, name in enumerate(("North", "South"))
    ]  # fmt: skip


LEADS = st.lists(st.tuples(st.integers(0, 4), st.sampled_from(PEOPLE), st.integers(0, 3)), max_size=14)


@settings(max_examples=60)
@given(
    whole_maps(),
    whole_maps(),
    st.lists(COMPANIES, min_size=5, max_size=5),
    LEADS,
    st.sets(st.integers(0, 4), max_size=2),
)
def test_a_redraw_moves_no_exception_and_only_to_who_works_there_and_does_nothing_twice(
    before, after, drawn, held, kept
):
    companies = [(one, where(one, before)[0]) for one in drawn]
    leads = [
        Held(replace(drawn[at], id=f"lead {number}"), owner, tasks) for number, (at, owner, tasks) in enumerate(held)
    ]
    keep = {drawn[at].id for at in kept}
    redraw = plan(companies, leads, before, after, keep)
    assert redraw == plan(companies, leads, before, after, keep)
    assert not {one.account_id for one in redraw.moves} & keep
    assert not {one for one, _, _ in redraw.accounts} & keep
    people = {one.name: one.people for one in after}
    worked = {one.name: one.people for one in before}
    for one in redraw.moves:
        assert one.to in people[one.after]
        assert one.owner in worked[one.before]
        assert one.owner not in people[one.after]
    stay = {(one.lead.account_id, one.owner) for one in leads} - {(one.account_id, one.owner) for one in redraw.moves}
    for account, owner in stay - {(one, owner) for one in keep for owner in PEOPLE}:
        company = next(one for one in drawn if one.id == account)
        new, old = where(company, after)[0], where(company, before)[0]
        assert owner in people[new] or owner not in worked[old] or not people[new], "nobody is forgotten"
    goes = {(one.account_id, one.to) for one in redraw.moves}
    assert len(goes) == len({one.account_id for one in redraw.moves}), "a company stays together"
    to = {one.lead_id: one.to for one in redraw.moves}
    now = [replace(one, owner=to.get(one.lead.id, one.owner)) for one in leads]
    written = {one: name for one, _, name in redraw.accounts}
    again = plan([(one, written.get(one.id, name)) for one, name in companies], now, after, after, keep)
    assert (again.accounts, again.moves) == ((), ())


def test_a_redraw_gives_to_who_has_fewest_and_says_who_stays_for_want_of_people():
    before = [land("North", ("mina",), region=["Yorkshire"])]
    after = [land("North", ("ben", "cara"), region=["Yorkshire"]), land("South", region=["Kent"], place=1)]
    companies = [replace(LEEDS, id=f"a{n}", account_id=f"a{n}") for n in range(4)]
    held = [Held(replace(one, id=f"l{one.id}"), "mina", 2) for one in companies]
    held += [Held(replace(LEEDS, id="old", account_id="z"), "ben")]
    redraw = plan([(one, "North") for one in companies], held, before, after, ())
    assert [one.to for one in redraw.moves] == ["cara", "ben", "cara", "ben"]
    assert [one.tasks for one in redraw.moves] == [2, 2, 2, 2]
    after = [land("Kent", ("ben",), region=["Kent"]), land("North", region=["Yorkshire"])]
    assert plan([], held[:1], before, after, ()).stays == (("Nobody works North", 1),)


def test_gaps_overlaps_and_odd_territories_are_told_in_words():
    drawn = [
        land("North", ("mina",), region=["Yorkshire"]), land("Big", ("gone",), size=[400, None]), land("Blank", ("ben",)),
        land("Sea", ("ben",), country=["Atlantis"]), land("Key", ("ben",), accounts=("Nobody Ltd",)),
    ]  # fmt: skip
    found = check(drawn, [LEEDS, replace(LEEDS, id="2", region="Kent", people=4)], ["mina", "ben"], ["GB"])
    assert (found.counts, found.gaps, found.overlaps) == ({"North": 1}, 1, {("North", "Big"): 1})
    assert say_gaps(found) == [
        "1 company is in no territory.",
        "1 company is in North and in Big; North is asked first and has them.",
    ]
    assert found.problems == {
        "Big": "Nobody works in it, so its leads wait.", "Blank": "It has no rule, so no company is in it.",
        "Sea": "“Atlantis” is no country known here.", "Key": "No company here is called “Nobody Ltd”.",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("wrong", "field"), [({"name": " "}, "name"), ({"name": "SOUTH"}, "name"), ({"zone": "Moon/Base"}, "zone"), ({"people": ("x",)}, "people")]
)  # fmt: skip
def test_a_territory_that_could_not_be_kept_is_refused_beside_its_field(wrong, field):
    north = land("North", ("mina",), region=["Kent"])
    require_sound(north, [north, land("South")], ["mina"])
    with pytest.raises(RefusedError) as refused:
        require_sound(replace(north, **wrong), [north, land("South")], ["mina"])
    assert refused.value.field == field


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(max_size=3), lambda one: st.lists(one, max_size=3) | st.dictionaries(st.sampled_from(["map", "keep", "applied", "tests", "accounts", "name", "place", "was"]), one, max_size=4), max_leaves=12))  # fmt: skip
@settings(max_examples=60)
def test_whatever_a_record_holds_is_read(raw):
    drawn = read_draft(raw).territories or ()
    row = {"id": "1", "name": None, "from_day": None, "zone": None, "rules": raw}
    for one in (*drawn, read_territory(row)):
        assert where(LEEDS, [one])[0] in ("", one.name)


def test_a_draft_is_kept_and_read_alike_and_a_person_works_one_territory():
    north, south = land("North", ("mina", "ben"), region=["Kent"]), land("South", ("cara",), ("Hollin",))
    drawn = with_territory((north, south), replace(south, people=("cara", "ben")))
    assert [one.people for one in drawn] == [("mina",), ("cara", "ben")]
    draft = Draft(drawn, "2026-12-01", "mina", ("a1",))
    assert read_draft(raw_draft(draft)) == draft
    assert read_raw(raw_of(south), 1) == replace(south, place=1)
    assert [one.name for one in in_force(in_order((south, north)), "2026-01-01")] == ["South", "North"]
