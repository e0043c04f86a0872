"""What follows from a change: the cards and the search index of every record it touches, in the same transaction."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from sqlalchemy import Connection, null, select

from app.changes import Source
from app.domain.names import clean_line
from app.store import cards, search, site_places
from app.store.bulk import fetched
from app.store.sets import among, among_given, given
from app.store.tables import synced as t
from app.store.unit_of_work import HOLDERS, UnitOfWork

_BY_LEAD = ("task", "activity", "meeting", "signal", "visit", "answer", "handoff", "enrolment")


@dataclass
class Affected:
    """Records whose cards and search entries a change makes stale."""

    leads: set[str] = field(default_factory=set)
    contacts: set[str] = field(default_factory=set)
    accounts: set[str] = field(default_factory=set)
    activities: set[str] = field(default_factory=set)
    sites: set[str] = field(default_factory=set)

    def add(self, other: Affected) -> None:
        """Take those of another change too."""
        self.leads |= other.leads
        self.contacts |= other.contacts
        self.accounts |= other.accounts
        self.activities |= other.activities
        self.sites |= other.sites


def refresh(work: UnitOfWork) -> None:
    """Bring cards and search up to date with what the transaction touched."""
    if work.touched and not work.derive_later:
        derive(work.connection, affected(work), work.now)


def derive(connection: Connection, stale: Affected, now: int) -> None:
    """Derive cards and search entries of these records again."""
    cards.rebuild(connection, stale.leads, now)
    _index_accounts(connection, stale.accounts)
    _index_contacts(connection, stale.contacts)
    _index_activities(connection, stale.activities)
    site_places.rebuild(connection, stale.sites)


def affected(work: UnitOfWork) -> Affected:
    """What the transaction makes stale; records a person made cost no query, those that arrive may be waited for."""
    made = work.made if work.source is not Source.SYNC else defaultdict[str, set[str]](set)
    found = Affected(set(work.touched.get("lead", ())), set(work.touched.get("contact", ())), set(work.touched.get("account", ())),
                     set(work.touched.get("activity", ())), set(work.touched.get("site", ())))  # fmt: skip
    for name in ("email", "number"):
        for _, contact_id, account_id in _holders(work, name):
            if contact_id:
                found.contacts.add(contact_id)
            elif account_id:
                found.accounts.add(account_id)
    for name in _BY_LEAD:
        found.leads |= {lead_id for lead_id, _, _ in _holders(work, name) if lead_id}
    contacts, accounts = found.contacts - made["contact"], found.accounts - made["account"]
    if accounts:
        at_work = select(t.contact.c.id).where(among(t.contact.c.account_id, accounts))
        found.leads |= _leads_of(work.connection, set(work.connection.execute(at_work).scalars()) | contacts, accounts)
    elif contacts:
        found.leads |= _leads_of(work.connection, contacts, ())
    if work.made_or_gone("lead"):  # a person shows as the lead, or again as themselves
        found.contacts |= {contact_id for _, contact_id, _ in _holders(work, "lead") if contact_id}
    found.accounts |= {account_id for _, _, account_id in _holders(work, "site") if account_id}  # found by their sites
    return found


def _holders(work: UnitOfWork, name: str) -> set[tuple[str | None, ...]]:
    """Lead, contact and account of touched rows: as they are, and as they were where they are gone or moved."""
    found = set(work.links.get(name, ()))
    table = t.RECORDS[name]
    columns = [table.c[one] if one in table.c else null().label(one) for one in HOLDERS]
    changed = work.touched.get(name, set()) - work.made.get(name, set())
    if changed:
        found |= {tuple(row) for row in work.connection.execute(select(*columns).where(among(table.c.id, changed)))}
        found |= {tuple(row.get(one) for one in HOLDERS) for row in work.before(name)}
    return found


# Made once: a statement that is built anew for each edit costs more than it takes to run.
_LEADS_OF_CONTACTS = select(t.lead.c.id).where(among_given(t.lead.c.contact_id))
_LEADS_OF_ACCOUNTS = select(t.lead.c.id).where(among_given(t.lead.c.account_id))
_ACCOUNTS = select(t.account).where(among_given(t.account.c.id))
# People who are nobody's lead, with their company and their addresses and numbers, by one walk: a first sync asks it of everybody.
_CONTACTS = """
SELECT contact.id, coalesce(contact.name, ''), coalesce(contact.title, ''), coalesce(account.name, ''),
    (SELECT group_concat(value, ' ') FROM email WHERE contact_id = contact.id),
    (SELECT group_concat(e164, ' ') FROM number WHERE contact_id = contact.id)
FROM contact LEFT JOIN account ON account.id = contact.account_id
WHERE contact.id IN (SELECT value FROM json_each(?)) AND NOT EXISTS (SELECT 1 FROM lead WHERE lead.contact_id = contact.id)
"""


def _leads_of(connection: Connection, contacts: Iterable[str], accounts: Iterable[str]) -> set[str]:
    found = set(connection.execute(_LEADS_OF_CONTACTS, given(contacts)).scalars())
    return found | set(connection.execute(_LEADS_OF_ACCOUNTS, given(accounts)).scalars())


def _index_accounts(connection: Connection, ids: set[str]) -> None:
    if not ids:
        return
    rows = connection.execute(_ACCOUNTS, given(ids)).mappings().all()
    at_sites = site_places.words_of(connection, ids)
    documents = [
        search.Document(
            "account",
            row["id"],
            row["name"] or "",
            row["town"] or row["industry"] or "",
            " ".join((row["name"] or "", row["town"] or "", *(row["domains"] or ()), *at_sites.get(row["id"], ()))),
        )
        for row in rows
    ]
    search.put(connection, documents)
    search.remove(connection, ids - {row["id"] for row in rows})


def _index_contacts(connection: Connection, ids: set[str]) -> None:
    """People who are nobody's lead; those who are show as the lead."""
    if not ids:
        return
    documents = [
        search.Document(
            "contact", row_id, name, company or title, " ".join(filter(None, (name, title, company, emails, numbers)))
        )
        for row_id, name, title, company, emails, numbers in fetched(connection, _CONTACTS, ids)
    ]
    search.put(connection, documents)
    search.remove(connection, ids - {one.row_id for one in documents})


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
