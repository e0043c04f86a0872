"""The lifecycle of leads: who reaches the rule, how many went from each step to the next and how long it took, by source."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from sqlalchemy import Connection, func, literal, or_, select

from app.domain.lifecycle import WAY, Lifecycle, MqlRule, rule_of
from app.store import settings
from app.store.sets import among
from app.store.tables import synced as t
from app.store.tables.local import lead_card

BATCH = 200


def mql_rule(connection: Connection) -> MqlRule:
    """When a prospect goes to an SDR."""
    return rule_of(settings.value_of(connection, settings.MQL_RULE))


def reaching(connection: Connection, user_id: str, touched: Mapping[str, frozenset[str]] | None = None) -> list[str]:
    """Prospects of that user whose score reaches the rule, and those of nobody where the user is a manager or alone: at most
    200 ids. Only those that `touched` records
    (entity to ids) speak of, when given."""
    rule, card = mql_rule(connection), lead_card.c
    query = (
        select(card.lead_id)
        .where(
            card.lifecycle == Lifecycle.PROSPECT.value,
            card.fit >= rule.fit,
            or_(card.engagement >= rule.engagement, card.intent >= rule.intent),
        )
        .order_by(card.score.desc(), card.lead_id)
        .limit(BATCH)
    )
    nobodys = settings.may_set(connection, user_id)
    if touched is None:
        query = query.where(or_(card.owner_id == user_id, card.owner_id.is_(None) & literal(nobodys)))
    else:  # an expression, lest SQLite goes through all that an owner has to find these few
        owners = (user_id, "") if nobodys else (user_id,)
        few = among(card.lead_id, _leads_of(connection, touched))
        query = query.where(few, func.coalesce(card.owner_id, "").in_(owners))
    return list(connection.execute(query).scalars())


def _leads_of(connection: Connection, touched: Mapping[str, frozenset[str]]) -> set[str]:
    found = set(touched.get("lead", ()))
    card = lead_card.c
    for entity, column in (("activity", t.activity.c), ("signal", t.signal.c)):
        if ids := touched.get(entity):
            found |= {
                one for one in connection.execute(select(column.lead_id).where(among(column.id, ids))).scalars() if one
            }
    for entity, holder in (("account", card.account_id), ("contact", card.contact_id)):
        if ids := touched.get(entity):
            found |= set(connection.execute(select(card.lead_id).where(among(holder, ids))).scalars())
    return found


@dataclass(frozen=True)
class Passage:
    """From one step of the way to the next: how many came to the first, how many of them to the second, and the median of the
    milliseconds between, None when nobody did."""

    source: str
    before: str
    after: str
    came: int
    went_on: int
    age: int | None


def passages(connection: Connection, since: int, until: int) -> list[Passage]:
    """Each pair of the way for leads that came to its first step in [since, until) ms UTC, by source; sources by name."""
    activity, lead = t.activity.c, t.lead.c
    first: dict[str, dict[str, int]] = defaultdict(dict)
    sources: dict[str, str] = {}
    query = (
        select(activity.lead_id, activity.at, activity.title, lead.source)
        .join(t.lead, lead.id == activity.lead_id)
        .where(activity.kind == "lifecycle")
        .order_by(activity.at, activity.id)
    )
    for row in connection.execute(query):
        first[row.lead_id].setdefault(row.title, row.at)
        sources[row.lead_id] = row.source or ""
    for row in connection.execute(select(lead.id, lead.arrived_at, lead.created_at, lead.source)):
        first[row.id].setdefault(Lifecycle.PROSPECT.value, row.arrived_at or row.created_at)
        sources[row.id] = row.source or ""
    found = []
    for source in sorted(set(sources.values())):
        mine = [steps for lead_id, steps in first.items() if sources[lead_id] == source]
        for before, after in pairwise(WAY):
            found.append(_passage(source, before.value, after.value, mine, since, until))
    return [one for one in found if one.came]


def _passage(source: str, before: str, after: str, mine: list[dict[str, int]], since: int, until: int) -> Passage:
    later = [one.value for one in WAY[WAY.index(Lifecycle(after)) :]]
    came = [steps for steps in mine if since <= steps.get(before, -1) < until]
    ages = []
    for steps in came:
        reached = [steps[one] for one in later if one in steps and steps[one] >= steps[before]]
        if reached:
            ages.append(min(reached) - steps[before])
    return Passage(source, before, after, len(came), len(ages), round(median(ages)) if ages else None)
