from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain import blocking
from app.domain.likeness import Role, likeness
from app.domain.matching import Match, Matcher, clusters

FIRST = ("Ingrith", "Gethin", "Ottoline", "Tunde", "Pieter", "Linnea", "Marek", "Saoirse", "Viggo", "Romilly")
LAST = (
    "Solano",
    "Marlock",
    "Osgrave",
    "Vanslow",
    "Thackwell",
    "Corrie",
    "Hallam",
    "Quillan",
    "Drewett",
    "Amory",
    "Yarrow",
)
SOMEBODY = {
    "name": "Ingrith Solano", "title": "Fleet Engineer", "company": "Brackwater Marine Ltd", "email": "i.solano@brackwater.example",
    "number": "+441632960144\t+44 1632 960 144", "c:born": "1980-02-07", "town": "Hull",
}  # fmt: skip


def crowd() -> list[dict[str, str]]:
    """A hundred and ten people, each of a company of their own."""
    people = [(first, last) for first in FIRST for last in LAST]
    return [
        {
            "name": f"{first} {last}", "company": f"{last} {first} Works", "email": f"{first}.{last}@w{at}.example".lower(),
            "number": f"+4416329{60000 + at}", "c:born": f"19{50 + at % 40}-0{1 + at % 9}-{10 + at % 18}", "town": "Hull",
        }
        for at, (first, last) in enumerate(people)
    ]  # fmt: skip


MATCHER = Matcher([*crowd(), SOMEBODY])


def with_somebody(**other: str) -> Match:
    return MATCHER.compare(SOMEBODY, other)


@pytest.mark.parametrize(
    ("other", "why"),
    [
        ({"name": "I. Solano", "email": "i.solano@brackwater.example"}, "same e-mail"),
        ({"name": "I. Solano", "company": "Brackwater Marine"}, "initial fits"),
        ({"name": "Solano Ingrith", "c:born": "1980-02-07"}, "names swapped"),
        ({"name": "Ingrid Solano", "number": "+441632960144"}, "similar first name"),
        ({"name": "I. Solano", "number": "+441632960144\t01632 960144"}, "same number, written differently"),
        ({"name": "Ingrith Solamo", "company": "BRACKWATER MARINE"}, "same company, written differently"),
        ({"name": "Ingrith Solano", "c:born": "1980-07-02"}, "similar born"),
        ({"name": "Ingrith Solano", "email": "i.solanno@brackwater.example"}, "similar e-mail"),
    ],
)
def test_the_same_person_is_offered_with_the_reason(other: dict[str, str], why: str) -> None:
    found = with_somebody(**other)
    assert found.score > 0.5
    assert why in found.reasons


@pytest.mark.parametrize(
    "other",
    [
        {"name": "Gethin Solano", "company": "Brackwater Marine Ltd", "town": "Hull", "title": "Fleet Engineer"},
        {"name": "Ottoline Osgrave", "company": "Brackwater Marine Ltd", "town": "Hull", "number": "+441632960144"},
        {"name": "Gethin Solano", "email": "g.solano@brackwater.example", "company": "Brackwater Marine Ltd"},
        {"name": "Ingrith", "town": "Hull"},
        {"company": "Brackwater Marine Ltd", "town": "Hull"},
    ],
)
def test_colleagues_and_the_barely_known_are_nobody_else(other: dict[str, str]) -> None:
    found = with_somebody(**other)
    assert not found.certain
    assert found.score < 0.5


def test_only_one_against_whom_nothing_speaks_is_certain() -> None:
    whole = {name: SOMEBODY[name] for name in ("name", "email", "number", "company")}
    assert with_somebody(**whole, **{"c:born": "1980-02-07"}).certain
    assert not with_somebody(**whole, **{"c:born": "1951-12-30"}).certain, "another birthday"
    assert not with_somebody(**{**whole, "name": "I. Solano"}).certain, "an initial may be anybody's"
    assert not with_somebody(**{**whole, "name": "Ottoline Solano"}).certain, "another first name at the same address"


def test_a_common_name_says_less_than_a_rare_one() -> None:
    smiths = [{"name": f"John Smith{'' if at < 60 else at}", "company": f"Works {at} North"} for at in range(200)]
    matcher = Matcher([*smiths, {"name": "Xanthe Quaife", "company": ""}])
    common = matcher.compare({"name": "John Smith"}, {"name": "John Smith"})
    rare = matcher.compare({"name": "Xanthe Quaife"}, {"name": "Xanthe Quaife"})
    assert common.score < 0.1 < 0.9 < rare.score


def test_companies_of_one_name_with_another_number_or_direction_are_two() -> None:
    firms = [{"name": f"Firm {word} Lifts", "domain": f"{word}.example", "town": "Hull"} for word in FIRST + LAST]
    matcher = Matcher([*firms, {"name": "Cawdale Castings Ltd", "domain": "cawdale.example"}], company=True)
    mine = {"name": "Cawdale Castings Ltd", "domain": "cawdale.example", "town": "Hull"}
    same = matcher.compare(
        mine, {"name": "CAWDALE CASTINGS", "website": "https://www.cawdale.example/about", "domain": "cawdale.example"}
    )
    assert same.score > 0.9
    assert "same company, written differently" in same.reasons
    for other in ("Cawdale Castings 2", "Old Cawdale Print", "Firm Viggo Lifts"):
        assert matcher.compare(mine, {"name": other, "town": "Hull"}).score < 0.1


def test_three_that_are_joined_by_the_middle_one_are_one_cluster() -> None:
    assert clusters([(3, 1), (1, 4)], 6) == [0, 1, 2, 1, 1, 5]


@pytest.mark.parametrize("many", [12, 300])
def test_each_pair_comes_once_also_from_large_blocks(many: int) -> None:
    records = [{"name": f"Ingrith Solano{at}", "town": "Hull", "c:born": "1980-02-07"} for at in range(many)]
    matcher = Matcher(records)
    found = list(blocking.pairs(matcher.prepared, matcher.roles))
    assert len(found) == len(set(found))
    assert all(one < other for one, other in found)
    assert len(found) == (many * (many - 1) // 2 if many == 12 else len(found)) <= many * 40


TEXTS = st.text(st.sampled_from("abcdeé 1.-@"), max_size=9)
RECORDS = st.lists(
    st.fixed_dictionaries({}, optional=dict.fromkeys(("name", "email", "number", "town", "c:x", "company"), TEXTS)),
    max_size=6,
)


@settings(max_examples=60)
@given(RECORDS, st.booleans())
def test_the_order_of_two_makes_no_difference_and_a_score_is_a_share(
    records: list[dict[str, str]], company: bool
) -> None:
    matcher = Matcher(records, company=company)
    for one, other in combinations(records, 2):
        there, back = matcher.compare(one, other), matcher.compare(other, one)
        assert 0 <= there.score <= 1
        assert there.score == pytest.approx(back.score)
        assert there.certain == back.certain


@settings(max_examples=60)
@given(st.sampled_from(Role), TEXTS, TEXTS)
def test_likeness_is_the_same_both_ways(role: Role, one: str, other: str) -> None:
    if one and other:
        assert likeness(role, one, other) == likeness(role, other, one)
        assert likeness(role, one, one) == 1
