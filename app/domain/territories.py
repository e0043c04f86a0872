"""Territories: which one a company or a lead is in and why, in the order they stand (product 3)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from app.domain.routing_conditions import Facts, fits, say_test
from app.frozen import frozen
from app.language import tr

CONDITIONS = (
    "country",
    "region",
    "postcode",
    "industry",
    "size",
)  # what a territory is drawn by, besides named accounts


@frozen
class Territory:
    """A lead is in it when one of `tests` fits; `accounts` (ids or names) are in it whatever the tests of others say.

    `place` is its turn to be asked; of several records of one name the one with the latest `from_day` (ISO) that has come
    counts. `people` are the ids of who works it, `zone` the hours its clocks run in.
    """

    name: str
    tests: tuple[Mapping[str, Any], ...] = ()
    from_day: str = ""
    id: str = ""
    place: int = 0
    zone: str = ""
    accounts: tuple[str, ...] = ()
    people: tuple[str, ...] = ()


def read_territory(row: Mapping[str, Any], people: Iterable[str] = ()) -> Territory:
    """A territory from its record, however odd it is; bare rules are its tests."""
    raw = row["rules"]
    rules = raw if isinstance(raw, dict) else {"tests": raw}
    tests, accounts, place = rules.get("tests"), rules.get("accounts"), rules.get("place")
    return Territory(
        row["name"] or "",
        tuple(one for one in tests if isinstance(one, dict)) if isinstance(tests, list) else (),
        row["from_day"] or "",
        row["id"],
        place if type(place) is int else 0,
        row["zone"] or "",
        tuple(one for one in accounts if isinstance(one, str)) if isinstance(accounts, list) else (),
        tuple(people),
    )


def rules_of(one: Territory) -> dict[str, Any]:
    """What its record keeps as `rules`."""
    return {"place": one.place, "tests": [dict(test) for test in one.tests], "accounts": list(one.accounts)}


def raw_of(one: Territory) -> dict[str, Any]:
    """A territory with its people as a draft keeps it."""
    return {**rules_of(one), "id": one.id, "name": one.name, "zone": one.zone, "people": list(one.people)}


def read_raw(raw: Any, place: int) -> Territory:
    """A territory of a draft, however odd it is; where it stands in the list counts."""
    known = raw if isinstance(raw, dict) else {}
    words = {name: known[name] if isinstance(known.get(name), str) else "" for name in ("id", "name", "zone")}
    people = known.get("people")
    named = [one for one in people if isinstance(one, str)] if isinstance(people, list) else []
    return read_territory({**words, "from_day": "", "rules": {**known, "place": place}}, named)


def in_force(territories: Iterable[Territory], today: str) -> list[Territory]:
    """Those that hold on an ISO day, in the order in which they are asked."""
    found: dict[str, Territory] = {}
    for one in sorted(territories, key=lambda one: one.from_day):
        if one.from_day <= today:
            found[one.name] = one
    return sorted(found.values(), key=lambda one: (one.place, one.name))


def where(lead: Facts, territories: Sequence[Territory]) -> tuple[str, str]:
    """The territory and why: the one its site names, else the one that names the account, else the first whose test fits.

    ("", why none) where it is in none. `territories` as `in_force` gives them.
    """
    if lead.territory and any(one.name == lead.territory for one in territories):
        return lead.territory, tr("written on its site")
    for one in territories:
        if _is_named(lead, one):
            return one.name, tr("{company} is named in it", company=lead.company or tr("The account"))
    for one in territories:
        for test in one.tests:
            if fits(test, lead):
                return one.name, say_test(test)
    return "", tr("no territory fits")


def fitting(lead: Facts, territories: Sequence[Territory]) -> list[str]:
    """Every territory whose name or tests would take it: more than one is an overlap, decided by the order."""
    named = [one.name for one in territories if _is_named(lead, one)]
    return named or [one.name for one in territories if any(fits(test, lead) for test in one.tests)]


def territory_of(lead: Facts, territories: Iterable[Territory], today: str) -> str:
    """The name of the territory it is in by what holds on that day; "" for none."""
    return where(lead, in_force(territories, today))[0]


def _is_named(lead: Facts, one: Territory) -> bool:
    return bool(one.accounts) and fits({"account": list(one.accounts)}, lead)
