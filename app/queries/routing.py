"""The Routing place: rules with what is wrong with them, what other rules would do, how leads flow."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace

from sqlalchemy import Connection, select

from app.domain import routing_check
from app.domain.routing import Rule, asks_band, place_all
from app.errors import UserCancelledError
from app.frozen import frozen
from app.language import tr
from app.store import outbox, queues, routing, settings
from app.store.tables import synced as t
from app.store.tables.local import lead_card

DAY_MS, DAYS = 86_400_000, 30
BATCH, EXAMPLES = 500, 10
Told = Callable[[int, int], bool]


@frozen
class RoutingRules:
    """`problems` by rule id; `people` and `queues` are (id, name). `why_not` says why this person only reads."""

    rules: tuple[Rule, ...]
    problems: dict[str, str]
    people: tuple[tuple[str, str], ...]
    queues: tuple[str, ...]
    waiting: int
    falls_through: bool
    joined: bool
    why_not: str


def rules_page(connection: Connection, user_id: str, now: int) -> RoutingRules:
    """The rules as they stand at `now` (ms UTC)."""
    field = routing.standing(connection, now)
    found = connection.execute(
        select(t.lead.c.queue).where(t.lead.c.queue.is_not(None)).distinct().limit(200)
    ).scalars()
    named = queues.names(connection)
    offered = {*named.values(), *(named.get(one, one) for one in found)}
    offered |= {one.target["queue"] for one in field.rules if isinstance(one.target.get("queue"), str)}
    why_not = "" if settings.may_set(connection, user_id) else tr("Only a manager can change routing. Ask yours.")
    return RoutingRules(
        tuple(field.rules),
        routing_check.problems(field.rules, field.sellers, {one.name for one in field.territories}),
        tuple(sorted(((one.id, one.name) for one in field.sellers), key=lambda one: (one[1].casefold(), one[0]))),
        tuple(sorted(offered - {""})),
        len(routing.waiting(connection)),
        routing_check.falls_through(field.rules),
        outbox.state(connection, "client") is not None,
        why_not,
    )


@frozen
class Routed:
    """A lead in a dry run: where it would go and why."""

    id: str
    name: str
    company: str
    to: str
    why: str


@frozen
class DryRun:
    """Who would get how many of the waiting leads and of the last 30 days' arrivals, as (name, how many); ten examples."""

    waiting: tuple[tuple[str, int], ...]
    arrived: tuple[tuple[str, int], ...]
    examples: tuple[Routed, ...]


def dry_run(connection: Connection, rules: Sequence[Rule], now: int, told: Told = lambda done, total: True) -> DryRun:
    """Place leads by these rules; nothing is written. `told(done, total)` stops it by False: UserCancelledError."""
    field = replace(routing.standing(connection, now), rules=rules)
    waiting, arrived = routing.waiting(connection), _arrived(connection, now)
    names = {one.id: one.name for one in field.sellers}
    total, done = len(waiting) + len(arrived), 0
    counts: list[tuple[tuple[str, int], ...]] = []
    examples: list[tuple[str, str, str]] = []
    for ids in (waiting, arrived):
        gets: Counter[str] = Counter()
        facts = (
            one
            for at in range(0, len(ids), BATCH)
            for one in routing.facts_of(connection, ids[at : at + BATCH], now, by_band=asks_band(field))
        )
        for lead, placed in place_all(facts, field):
            to = names.get(placed.owner) or (tr("Queue {queue}", queue=placed.queue) if placed.queue else tr("Nobody"))
            gets[to] += 1
            if len(examples) < EXAMPLES and lead.id not in {one[0] for one in examples}:
                examples.append((lead.id, to, placed.why))
            done += 1
            if done % BATCH == 0 and not told(done, total):
                raise UserCancelledError
        counts.append(tuple(gets.most_common()))
    if not told(done, total):
        raise UserCancelledError
    return DryRun(counts[0], counts[1], _named(connection, examples))


def unplaced(connection: Connection, user_id: str) -> bool:
    """Whether this laptop has leads to place by itself: without a server, with rules (decisions 7)."""
    if outbox.state(connection, "client") is not None:
        return False
    rule = t.RECORDS["routing_rule"].c
    there = connection.execute(select(rule.id).where(rule.position >= 0).limit(1)).first()
    return there is not None and bool(routing.waiting(connection, untried=True))


def _arrived(connection: Connection, now: int) -> list[str]:
    lead = t.lead.c
    query = select(lead.id).where(lead.arrived_at > now - DAYS * DAY_MS, lead.arrived_at <= now)
    return list(connection.execute(query.order_by(lead.arrived_at, lead.id)).scalars())


def _named(connection: Connection, found: Sequence[tuple[str, str, str]]) -> tuple[Routed, ...]:
    c = lead_card.c
    query = select(c.lead_id, c.name, c.company).where(c.lead_id.in_([one[0] for one in found]))
    names = {row.lead_id: (row.name or "", row.company or "") for row in connection.execute(query)}
    return tuple(Routed(one, *names.get(one, ("", "")), to, why) for one, to, why in found)
