"""Which pairs of records are worth comparing: those that share a key, so that 20,000 records need no 200 million looks."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from app.domain.likeness import Role
from app.domain.match_fields import Prepared

NAMES = ("first_name", "last_name")
MANY, WINDOW = 40, 8  # records of a key that are all compared; beyond it each with so many beside it in order
Roles = Mapping[str, Role]


def pairs(records: Sequence[Prepared], roles: Roles) -> Iterator[tuple[int, int]]:
    """Pairs of places, the lower first, each once."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for place, record in enumerate(records):
        for key in keys_of(record, roles):
            blocks[key].append(place)
    total, seen = len(records), set[int]()
    for block in blocks.values():
        for one, other in _within(block, records):
            both = one * total + other
            if both not in seen:
                seen.add(both)
                yield one, other


class Index:
    """Of records that stay, those that share a key with one more; of many under one key those beside it in order."""

    def __init__(self, records: Sequence[Prepared], roles: Roles) -> None:
        self._roles = roles
        self._blocks: dict[str, list[int]] = defaultdict(list)
        for place, record in enumerate(records):
            for key in keys_of(record, roles):
                self._blocks[key].append(place)
        self._ordered = {
            key: sorted((_order(records[place]), place) for place in block)
            for key, block in self._blocks.items()
            if len(block) > MANY
        }

    def near(self, record: Prepared) -> set[int]:
        """Their places."""
        found: set[int] = set()
        for key in keys_of(record, self._roles):
            ordered = self._ordered.get(key)
            if ordered is None:
                found.update(self._blocks.get(key, ()))
            else:
                at = bisect_left(ordered, (_order(record), 0))
                found.update(place for _, place in ordered[max(at - WINDOW, 0) : at + WINDOW])
        return found


def _within(block: list[int], records: Sequence[Prepared]) -> Iterator[tuple[int, int]]:
    if len(block) <= MANY:
        for at, one in enumerate(block):
            for other in block[at + 1 :]:
                yield one, other
        return
    ordered = sorted(block, key=lambda place: _order(records[place]))
    for at, one in enumerate(ordered):
        for other in ordered[at + 1 : at + 1 + WINDOW]:
            yield (one, other) if one < other else (other, one)


def _order(record: Prepared) -> tuple[tuple[str, ...], ...]:
    return tuple(record.get(field, ()) for field in ("last_name", "first_name", "name", "town"))


def keys_of(record: Prepared, roles: Roles) -> set[str]:
    """The keys of a record; any two with one in common are compared."""
    keys: set[str] = set()
    names = [value for field in NAMES for value in record.get(field, ())]
    for field, values in record.items():
        for value in values:
            keys |= _keys(roles[field], value, names)
    if len(names) > 1:
        for kind, cut in (("start", slice(3)), ("end", slice(-3, None))):
            keys.add(f"{kind}:{'|'.join(sorted(one[cut] for one in names))}")
    for name in names:
        keys |= {f"place:{name[:4]}|{town[:3]}" for town in record.get("town", ())}
        keys |= {f"company:{name[:3]}|{company}" for company in record.get("company", ())}
    return keys


def _keys(role: Role, value: str, names: Sequence[str]) -> set[str]:
    if role is Role.EMAIL:
        local, _, host = value.partition("@")
        return {f"mail:{value}", f"local:{local}", f"host:{host}|{local[:2]}"}
    if role in (Role.NUMBER, Role.DOMAIN):
        return {f"{role.name}:{value}"}
    if role is Role.DATE:
        return {
            f"day:{value}",
            *(f"{part}|{one[:2]}" for one in names for part in (value[:6], value[4:], value[:4] + value[6:])),
        }
    if role is Role.COMPANY:
        return set() if names else {f"name:{value}", f"words:{' '.join(sorted(value.split()))[:8]}"}
    if role is Role.POSTCODE:
        return {f"code:{value}|{one[:2]}" for one in names} or {f"code:{value}"}
    if role is Role.STREET:
        return {f"street:{value}"}
    return set()
