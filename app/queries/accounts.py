"""Lists of companies and people."""

from __future__ import annotations

from sqlalchemy import ColumnElement, Connection, func, select, text

from app.frozen import frozen
from app.store.search import kind_range, query_text
from app.store.sets import among
from app.store.tables import synced as t
from app.store.tables.local import lead_card, search_entry


@frozen
class AccountRow:
    """A company in a list."""

    id: str
    name: str
    industry: str
    town: str
    people: int | None
    relationship: str
    leads: int
    contacts: int


@frozen
class ContactRow:
    """A person in a list; `lead_id` is their open lead or ''."""

    id: str
    name: str
    title: str
    company: str
    lead_id: str


def account_rows(connection: Connection, *, typed: str = "", limit: int = 300) -> list[AccountRow]:
    """Companies by name, or those whose words begin with what was typed."""
    account = t.account.c
    query = select(t.account).order_by(func.lower(account.name)).limit(limit)
    if found := _found(connection, typed, "account", limit):
        query = query.where(among(account.id, found))
    elif query_text(typed):
        return []
    rows = connection.execute(query).mappings().all()
    ids = [row["id"] for row in rows]
    leads = _counts(connection, lead_card.c.account_id, ids)
    contacts = _counts(connection, t.contact.c.account_id, ids)
    return [
        AccountRow(
            r["id"],
            r["name"] or "",
            r["industry"] or "",
            r["town"] or "",
            r["people"],
            r["relationship"] or "",
            leads.get(r["id"], 0),
            contacts.get(r["id"], 0),
        )
        for r in rows
    ]


def contact_rows(connection: Connection, *, typed: str = "", limit: int = 300) -> list[ContactRow]:
    """People by name, or those whose words begin with what was typed."""
    contact = t.contact.c
    query = (
        select(
            contact.id,
            contact.name,
            contact.title,
            t.account.c.name.label("company"),
            func.min(lead_card.c.lead_id).label("lead_id"),
        )
        .outerjoin(t.account, t.account.c.id == contact.account_id)
        .outerjoin(lead_card, lead_card.c.contact_id == contact.id)
        .group_by(contact.id)
        .order_by(func.lower(contact.name))
        .limit(limit)
    )
    if query_text(typed):
        ids = _found(connection, typed, "contact", limit)
        leads = _found(connection, typed, "lead", limit)
        query = query.where(among(contact.id, ids) | among(lead_card.c.lead_id, leads))
    return [
        ContactRow(r.id, r.name or "", r.title or "", r.company or "", r.lead_id or "")
        for r in connection.execute(query)
    ]


def _found(connection: Connection, typed: str, kind: str, limit: int) -> list[str]:
    query = query_text(typed)
    if not query:
        return []
    first, last = kind_range(kind)
    numbers = (
        connection.execute(
            text(
                "SELECT rowid FROM search_words WHERE search_words MATCH :q AND rowid BETWEEN :a AND :b "
                "ORDER BY rowid DESC LIMIT :n"
            ),
            {"q": query, "a": first, "b": last, "n": limit},
        )
        .scalars()
        .all()
    )
    return list(connection.execute(select(search_entry.c.row_id).where(among(search_entry.c.rowid, numbers))).scalars())


def _counts(connection: Connection, column: ColumnElement[str | None], ids: list[str]) -> dict[str | None, int]:
    query = select(column, func.count()).where(among(column, ids)).group_by(column)
    return dict(connection.execute(query).all())
