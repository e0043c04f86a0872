"""How inbound leads flow through a territory: came, shared out, waiting, first touch, late; counted by person (product 3)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from statistics import median

from app.frozen import frozen

WEEK_MS = 7 * 86_400_000


@frozen
class Inflow:
    """An inbound lead of the last 30 days. `minutes` of working time from its arrival to the first touch, None before it;
    `late`: they asked for contact and were or are not answered within the term."""

    id: str
    territory: str
    owner: str
    at: int
    minutes: float | None
    late: bool


@frozen
class Flow:
    """What came in 7 and in 30 days, how much of that has an owner and how much none; `touch` is the middle one in minutes."""

    week: int
    month: int
    shared: int
    waiting: int
    touch: float | None
    late: int


def flow_of(leads: Iterable[Inflow], now: int) -> Flow:
    """The figures of these leads at `now` (ms UTC)."""
    found = list(leads)
    shared = sum(bool(one.owner) for one in found)
    touched = [one.minutes for one in found if one.minutes is not None]
    return Flow(
        sum(one.at > now - WEEK_MS for one in found),
        len(found),
        shared,
        len(found) - shared,
        median(touched) if touched else None,
        sum(one.late for one in found),
    )


def by_territory(leads: Iterable[Inflow], order: Callable[[str], int], now: int) -> list[tuple[str, str | None, Flow]]:
    """(territory, None, its figures), then (territory, owner, theirs) by how many each got; "" is no territory, nobody."""
    groups: dict[str, dict[str, list[Inflow]]] = {}
    for one in leads:
        groups.setdefault(one.territory, {}).setdefault(one.owner, []).append(one)
    rows: list[tuple[str, str | None, Flow]] = []
    for territory in sorted(groups, key=lambda name: (order(name), name)):
        owners = groups[territory]
        rows.append((territory, None, flow_of((one for part in owners.values() for one in part), now)))
        ranked = sorted(owners, key=lambda owner: (not owner, -len(owners[owner]), owner))
        rows += [(territory, owner, flow_of(owners[owner], now)) for owner in ranked]
    return rows
