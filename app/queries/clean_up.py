"""What there is to put right among the leads: how many of each kind, and how many of these came since a day."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import ColumnElement, Connection, Table, TextClause, and_, func, or_, select

from app.frozen import frozen
from app.queries import lead_gaps, lead_rows
from app.queries.lead_rows import LeadFilter
from app.store.tables import synced as t
from app.store.tables.local import history, lead_card

NO_STEP, STALE = "none", "stale"
MOST = 500  # leads that are changed in one go: as many as a person can still look over

LISTS: dict[str, LeadFilter] = {
    NO_STEP: LeadFilter(next="none"),
    lead_gaps.OWNER: LeadFilter(gap=lead_gaps.OWNER),
    lead_gaps.NUMBER: LeadFilter(gap=lead_gaps.NUMBER),
    lead_gaps.BOUNCED: LeadFilter(gap=lead_gaps.BOUNCED),
    lead_gaps.LEFT: LeadFilter(gap=lead_gaps.LEFT),
    STALE: LeadFilter(stale=True),
    lead_gaps.ADDRESS: LeadFilter(gap=lead_gaps.ADDRESS),
}


@frozen
class GapCount:
    """How many leads one list holds; `since` is how many of them came to be so from a day on, None where no record says."""

    key: str
    count: int
    since: int | None


def counts(connection: Connection, *, now: int, midnight: int, since: int) -> tuple[GapCount, ...]:
    """Every list with its count, in the order in which they are worked; all times ms UTC."""
    found = []
    for (
        key,
        asked,
    ) in LISTS.items():  # one by one: together they would read the cards beside each table they are held against
        wanted = _at(asked, now, midnight)
        count = lead_rows.count(connection, wanted)
        found.append(GapCount(key, count, _since(connection, key, wanted, since) if count else None))
    return tuple(found)


def ids_of(connection: Connection, key: str, *, now: int, midnight: int) -> tuple[str, ...]:
    """The leads of a list, the highest score first, `MOST` at most."""
    query = select(lead_card.c.lead_id).where(*lead_rows.conditions_of(_at(LISTS[key], now, midnight)))
    order = (lead_card.c.score.desc(), lead_card.c.lead_id.desc())
    return tuple(connection.execute(query.order_by(*order).limit(MOST)).scalars())


def _at(wanted: LeadFilter, now: int, midnight: int) -> LeadFilter:
    return replace(wanted, now=now, midnight=midnight)


def _since(connection: Connection, key: str, wanted: LeadFilter, since: int) -> int | None:
    """Only what one field says is known by the day: a number or address found bad, a person who left."""
    number, email, contact, card = t.number, t.email, t.contact, lead_card.c
    holders: dict[str, tuple[ColumnElement[str | None], Table, str, str, ColumnElement[bool] | TextClause]] = {
        lead_gaps.NUMBER: (card.contact_id, number, "contact_id", "state", t.BAD_NUMBER),
        lead_gaps.BOUNCED: (card.contact_id, email, "contact_id", "state", t.BOUNCED),
        lead_gaps.LEFT: (card.contact_id, contact, "id", "employed", contact.c.left.is_not(None)),
    }
    if key not in holders:
        return None
    holder, table, link, unit, bad = holders[key]
    changed = select(history.c.row_id).where(
        history.c.entity == table.name, history.c.row_id == table.c.id, history.c.unit == unit, history.c.at >= since
    )
    fresh = and_(table.c.updated_at >= since, bad, or_(table.c.created_at >= since, changed.exists()))
    query = select(func.count()).select_from(lead_card).where(*lead_rows.conditions_of(wanted))
    return connection.execute(query.where(holder.in_(select(table.c[link]).where(fresh)))).scalar() or 0
