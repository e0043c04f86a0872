"""The lifecycle of leads: who reaches the rule."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import Connection, func, literal, or_, select

from app.domain.lifecycle import Lifecycle, MqlRule, rule_of
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
