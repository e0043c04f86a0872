"""Where a lead goes and why: ordered rules, the first that fits and can place it wins (product 3).

The same on the server and on a manager's laptop without one: no clock, no chance. "Random" follows from the lead's id.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from app.domain import written
from app.domain.routing_conditions import Facts, fits
from app.domain.territories import Territory, in_force, where
from app.frozen import frozen

ROUND_ROBIN, RANDOM, QUEUE, TERRITORY, PERSON = "round_robin", "random", "queue", "territory", "person"


@frozen
class Rule:
    """`test` says which leads (see `routing_conditions.fits`), `method` how they are placed.

    `target`: {"users": [ids]} for round_robin, random and person, {"queue": id} for queue, nothing for territory; besides
    {"backup": id} for who gets it when the rule finds nobody free.
    """

    id: str
    name: str
    method: str
    test: Mapping[str, Any]
    target: Mapping[str, Any]
    active: bool = True


@frozen
class Seller:
    """Somebody who could get the lead. `capacity` None is no limit; `reachable`: their laptop was in touch just now."""

    id: str
    name: str
    territory: str = ""
    active: bool = True
    away: bool = False
    open_leads: int = 0
    capacity: int | None = None
    reachable: bool = True


@frozen
class Placement:
    """Owner or queue, neither when no rule placed it; `why` in one line; `turn` names the order whose last one is `owner`."""

    why: str
    owner: str = ""
    queue: str = ""
    turn: str = ""


@frozen
class Field:
    """What is known when leads are placed. `last`: by turn, the id of who got the last one. `today` is ISO."""

    rules: Sequence[Rule]
    sellers: Sequence[Seller]
    territories: Sequence[Territory] = ()
    last: Mapping[str, str] | None = None
    today: str = ""


def route(lead: Facts, field: Field) -> Placement:
    """The placement by the first rule that fits and finds somebody; the rules before it are named in the reason."""
    passed: list[str] = []
    for rule in field.rules:
        place = _METHODS.get(rule.method)
        if place is None or not rule.active or not fits(rule.test, lead):
            continue
        before = len(passed)
        found = place(lead, rule, field, passed)
        if found is None and len(passed) > before:
            found = _backup(lead, rule, field)
        if found is not None:
            return replace(found, why="; ".join([*passed, found.why]))
    return Placement("; ".join([*passed, written.NO_RULE_AFTER()]) if passed else written.NO_RULE())


def place_all(leads: Iterable[Facts], field: Field) -> Iterator[tuple[Facts, Placement]]:
    """One after the other: whoever got a lead has one more, and the turn is at the next."""
    last, sellers = dict(field.last or {}), {one.id: one for one in field.sellers}
    for lead in leads:
        placed = route(lead, replace(field, sellers=tuple(sellers.values()), last=last))
        if placed.turn:
            last[placed.turn] = placed.owner
        if placed.owner:
            to = sellers[placed.owner]
            sellers[to.id] = replace(to, open_leads=to.open_leads + 1)
        yield lead, placed


def asks_band(field: Field) -> bool:
    """Whether any rule needs the score."""
    return any(isinstance(one.test, Mapping) and "band" in one.test for one in field.rules)


def next_in_turn(ring: Sequence[Seller], last: str, *, timed: bool) -> tuple[Seller | None, list[str]]:
    """Who comes after `last` and can take one, and why those between were skipped."""
    ids = [one.id for one in ring]
    start = ids.index(last) + 1 if last in ids else 0
    skipped: list[str] = []
    for one in (*ring[start:], *ring[:start]):
        why = hindrance(one, timed=timed)
        if not why:
            return one, skipped
        skipped.append(why)
    return None, skipped


def hindrance(seller: Seller, *, timed: bool) -> str:
    """Who cannot take a lead now and why, "" when they can."""
    if not seller.active:
        return written.GONE(name=seller.name)
    if seller.away:
        return written.AWAY(name=seller.name)
    if seller.capacity is not None and seller.open_leads >= seller.capacity:
        return written.FULL(name=seller.name)
    return written.OUT_OF_REACH(name=seller.name) if timed and not seller.reachable else ""


def _ring(ids: Any, sellers: Sequence[Seller]) -> list[Seller]:
    by_id = {one.id: one for one in sellers}
    return [by_id[one] for one in ids if one in by_id] if isinstance(ids, list) else []


def _say(rule: str, to: str, skipped: Sequence[str]) -> str:
    return (
        written.TO_SKIPPING(rule=rule, name=to, skipped=", ".join(skipped))
        if skipped
        else written.TO(rule=rule, name=to)
    )


def _in_turn(
    lead: Facts, ring: Sequence[Seller], name: str, turn: str, field: Field, passed: list[str]
) -> Placement | None:
    to, skipped = next_in_turn(ring, (field.last or {}).get(turn, ""), timed=lead.timed)
    if to is None:
        nobody, who = written.NOBODY_FREE_FOR, ", ".join(skipped)
        passed.append(nobody(rule=name, skipped=who) if skipped else written.NOBODY_FREE(rule=name))
        return None
    return Placement(_say(name, to.name, skipped), owner=to.id, turn=turn)


def _backup(lead: Facts, rule: Rule, field: Field) -> Placement | None:
    one = next((one for one in field.sellers if one.id == rule.target.get("backup")), None)
    if one is None or hindrance(one, timed=lead.timed):
        return None
    return Placement(written.TO_BACKUP(name=one.name), owner=one.id)


def _person(lead: Facts, rule: Rule, field: Field, passed: list[str]) -> Placement | None:
    return _in_turn(lead, _ring(rule.target.get("users"), field.sellers), rule.name, "", field, passed)


def _round_robin(lead: Facts, rule: Rule, field: Field, passed: list[str]) -> Placement | None:
    return _in_turn(lead, _ring(rule.target.get("users"), field.sellers), rule.name, f"rule:{rule.id}", field, passed)


def _random(lead: Facts, rule: Rule, field: Field, passed: list[str]) -> Placement | None:
    ring = _ring(rule.target.get("users"), field.sellers)
    drawn = int.from_bytes(hashlib.blake2b(f"{rule.id}:{lead.id}".encode(), digest_size=8).digest(), "big")
    free = [one for one in ring if not hindrance(one, timed=lead.timed)]
    skipped = [hindrance(one, timed=lead.timed) for one in ring if one not in free]
    if not free:
        return _in_turn(lead, ring, rule.name, "", field, passed)
    to = free[drawn % len(free)]
    return Placement(_say(rule.name, to.name, skipped), owner=to.id)


def _queue(lead: Facts, rule: Rule, field: Field, passed: list[str]) -> Placement | None:
    queue = rule.target.get("queue")
    return Placement(written.IN_QUEUE(rule=rule.name), queue=queue) if isinstance(queue, str) and queue else None


def _territory(lead: Facts, rule: Rule, field: Field, passed: list[str]) -> Placement | None:
    name, _ = where(lead, in_force(field.territories, field.today))
    if not name:
        return None
    ring = sorted((one for one in field.sellers if one.territory == name), key=lambda one: one.id)
    return _in_turn(lead, ring, f"Territory {name}", f"territory:{name}", field, passed)


_METHODS: dict[str, Callable[[Facts, Rule, Field, list[str]], Placement | None]] = {
    ROUND_ROBIN: _round_robin,
    RANDOM: _random,
    QUEUE: _queue,
    TERRITORY: _territory,
    PERSON: _person,
}
