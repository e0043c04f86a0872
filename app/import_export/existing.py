"""Who is there already: lookups by address, number, domain, outside id and exact company name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from sqlalchemy import Connection, Table, select

from app.domain.names import fold
from app.store.sets import among
from app.store.tables import synced as t

CHUNK = 5_000


@dataclass
class Existing:
    """Grows while the import makes records, so that a row finds those made by rows before it."""

    contacts: set[str] = field(default_factory=set)
    contact_by_email: dict[str, str] = field(default_factory=dict)
    contacts_by_number: dict[str, dict[str, str]] = field(default_factory=dict)  # number to contact id to folded name
    contact_by_outside_id: dict[str, str] = field(default_factory=dict)
    accounts_by_number: dict[str, dict[str, str]] = field(default_factory=dict)
    account_by_outside_id: dict[str, str] = field(default_factory=dict)
    account_by_domain: dict[str, str] = field(default_factory=dict)
    account_by_name: dict[str, str] = field(default_factory=dict)
    account_names: dict[str, str] = field(default_factory=dict)
    account_of_contact: dict[str, str] = field(default_factory=dict)
    placed_accounts: set[str] = field(default_factory=set)  # with a site whose coordinates are known
    lead_of_contact: dict[str, str] = field(default_factory=dict)
    seen_outside_ids: dict[str, set[str]] = field(default_factory=dict)
    user_by_words: dict[str, str] = field(default_factory=dict)


def load(connection: Connection) -> Existing:
    """Everything needed to match, read once. Memory: about 200 bytes a person."""
    found = Existing()
    names = _load_people(connection, found)
    _load_companies(connection, found)
    _load_points(connection, found, names)
    for lead_id, contact_id in connection.execute(select(t.lead.c.id, t.lead.c.contact_id)):
        if contact_id:
            found.lead_of_contact[contact_id] = lead_id
    for kind in ("opportunity", "activity", "task"):
        table: Table = t.RECORDS[kind]
        ids = connection.execute(select(table.c.external_id).where(table.c.external_id.is_not(None))).scalars()
        found.seen_outside_ids[kind] = set(ids)
    for row in connection.execute(select(t.user.c.id, t.user.c.name, t.user.c.email)):
        found.user_by_words |= {words.casefold(): row.id for words in (row.name, row.email) if words}
    return found


def _load_people(connection: Connection, found: Existing) -> dict[str, str]:
    names: dict[str, str] = {}
    contact = t.contact.c
    for row in connection.execute(select(contact.id, contact.name, contact.account_id, contact.external_id)):
        names[row.id] = fold(row.name or "")
        found.contacts.add(row.id)
        if row.account_id:
            found.account_of_contact[row.id] = row.account_id
        if row.external_id:
            found.contact_by_outside_id[row.external_id] = row.id
    return names


def _load_companies(connection: Connection, found: Existing) -> None:
    account = t.account.c
    for row in connection.execute(select(account.id, account.name, account.domains, account.external_id)):
        folded = fold(row.name or "")
        found.account_names[row.id] = folded
        found.account_by_name.setdefault(folded, row.id)
        for domain in row.domains or ():
            found.account_by_domain.setdefault(domain, row.id)
        if row.external_id:
            found.account_by_outside_id[row.external_id] = row.id
    placed = select(t.site.c.account_id).where(t.site.c.latitude.is_not(None), t.site.c.account_id.is_not(None))
    found.placed_accounts = set(connection.execute(placed).scalars())


def _load_points(connection: Connection, found: Existing, names: dict[str, str]) -> None:
    email, number = t.email.c, t.number.c
    for holder, folded in connection.execute(select(email.contact_id, email.folded).where(email.folded.is_not(None))):
        if holder:
            found.contact_by_email.setdefault(folded or "", holder)
    for row in connection.execute(
        select(number.contact_id, number.account_id, number.e164).where(number.e164.is_not(None))
    ):
        if row.contact_id:
            found.contacts_by_number.setdefault(row.e164, {})[row.contact_id] = names.get(row.contact_id, "")
        elif row.account_id:
            held = found.accounts_by_number.setdefault(row.e164, {})
            held[row.account_id] = found.account_names.get(row.account_id, "")


def rows_of(connection: Connection, entity: str, ids: Iterable[str]) -> dict[str, dict[str, object]]:
    """Records by id, for filling their empty fields."""
    wanted = list(ids)
    table = t.RECORDS[entity]
    rows: dict[str, dict[str, object]] = {}
    for start in range(0, len(wanted), CHUNK):
        query = select(table).where(among(table.c.id, wanted[start : start + CHUNK]))
        rows |= {row["id"]: dict(row) for row in connection.execute(query).mappings()}
    return rows
