"""What follows from a change: the cards and the search index of every record it touches, in the same transaction."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, select

from app.domain.names import clean_line
from app.store import cards, search
from app.store.sets import among
from app.store.tables import synced as t
from app.store.unit_of_work import UnitOfWork

_BY_LEAD = ("task", "activity", "meeting", "signal", "visit", "answer", "handoff", "enrolment")


def refresh(work: UnitOfWork) -> None:
    """Bring cards and search up to date with what the transaction touched."""
    if not work.touched:
        return
    connection = work.connection
    contacts = set(work.touched.get("contact", ()))
    accounts = set(work.touched.get("account", ()))
    leads = set(work.touched.get("lead", ()))
    for name in ("email", "number"):
        for row in _rows(work, name, ("contact_id", "account_id")):
            contacts.add(row[0]) if row[0] else accounts.add(row[1])
    for name in _BY_LEAD:
        leads |= {row[0] for row in _rows(work, name, ("lead_id",)) if row[0]}
    contacts -= {""}
    if accounts:
        contacts_of = connection.execute(
            select(t.contact.c.id).where(among(t.contact.c.account_id, accounts))
        ).scalars()
        leads |= _leads_of(connection, set(contacts_of) | contacts, accounts)
    elif contacts:
        leads |= _leads_of(connection, contacts, ())
    cards.rebuild(connection, leads, work.now)
    _index_accounts(connection, accounts)
    if contacts or work.made_or_gone("lead"):
        contacts |= {row[0] for row in _rows(work, "lead", ("contact_id",)) if row[0]}
        _index_contacts(connection, contacts)
    _index_activities(connection, work.touched.get("activity", ()))


def _rows(work: UnitOfWork, name: str, columns: tuple[str, ...]) -> list[tuple[str, ...]]:
    """The columns of touched rows as they are, and as they were where they are gone or moved."""
    ids = work.touched.get(name)
    if not ids:
        return []
    table = t.RECORDS[name]
    found = [
        tuple(row)
        for row in work.connection.execute(select(*(table.c[one] for one in columns)).where(among(table.c.id, ids)))
    ]
    return found + [tuple(row[one] for one in columns) for row in work.before(name)]


def _leads_of(connection: Connection, contacts: Iterable[str], accounts: Iterable[str]) -> set[str]:
    lead = t.lead.c
    found = set(connection.execute(select(lead.id).where(among(lead.contact_id, contacts))).scalars())
    return found | set(connection.execute(select(lead.id).where(among(lead.account_id, accounts))).scalars())


def _index_accounts(connection: Connection, ids: set[str]) -> None:
    if not ids:
        return
    rows = connection.execute(select(t.account).where(among(t.account.c.id, ids))).mappings().all()
    documents = [
        search.Document(
            "account",
            row["id"],
            row["name"] or "",
            row["town"] or row["industry"] or "",
            " ".join((row["name"] or "", row["town"] or "", " ".join(row["domains"] or ()))),
        )
        for row in rows
    ]
    search.put(connection, documents)
    search.remove(connection, ids - {row["id"] for row in rows})


def _index_contacts(connection: Connection, ids: set[str]) -> None:
    """People who are nobody's lead; those who are show as the lead."""
    if not ids:
        return
    covered = set(connection.execute(select(t.lead.c.contact_id).where(among(t.lead.c.contact_id, ids))).scalars())
    alone = ids - covered
    query = (
        select(t.contact.c.id, t.contact.c.name, t.contact.c.title, t.account.c.name.label("company"))
        .outerjoin(t.account, t.account.c.id == t.contact.c.account_id)
        .where(among(t.contact.c.id, alone))
    )
    rows = connection.execute(query).mappings().all()
    points: dict[str, list[str]] = {}
    for table, column in ((t.email, t.email.c.value), (t.number, t.number.c.e164)):
        for holder, value in connection.execute(
            select(table.c.contact_id, column).where(among(table.c.contact_id, alone))
        ):
            points.setdefault(holder, []).append(value or "")
    search.put(
        connection,
        [
            search.Document(
                "contact",
                row["id"],
                row["name"] or "",
                row["company"] or row["title"] or "",
                " ".join((row["name"] or "", row["title"] or "", row["company"] or "", *points.get(row["id"], ()))),
            )
            for row in rows
        ],
    )
    search.remove(connection, (ids - {row["id"] for row in rows}) | covered)


def _index_activities(connection: Connection, ids: Iterable[str]) -> None:
    wanted = set(ids)
    if not wanted:
        return
    activity = t.activity.c
    rows = (
        connection.execute(
            select(activity.id, activity.title, activity.body, activity.kind).where(among(activity.id, wanted))
        )
        .mappings()
        .all()
    )
    texts = [row for row in rows if row["body"] or row["title"]]
    search.put(
        connection,
        [
            search.Document(
                "activity",
                row["id"],
                clean_line(row["title"] or (row["body"] or "")[:80]),
                row["kind"] or "",
                f"{row['title'] or ''} {row['body'] or ''}",
            )
            for row in texts
        ],
    )
    search.remove(connection, wanted - {row["id"] for row in texts})
