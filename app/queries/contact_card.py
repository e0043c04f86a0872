"""One person, whole: how to reach them and whether one may, their leads over time, what was said."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import Connection, or_, select

from app.domain.custom_fields import CustomField
from app.errors import RefusedError
from app.frozen import frozen
from app.language import tr
from app.queries.lead_card import Reach, reach_of
from app.queries.lead_rows import to_rows
from app.queries.rows import LeadRow
from app.queries.timeline import TimelineItem, items_of
from app.store import custom_fields
from app.store.tables import synced as t
from app.store.tables.local import lead_card

ENTRIES = 200


@frozen
class ContactCard:
    """A person. `record` is the contact as stored; leads newest first; `consents` by the id of a number or address.

    `fields` are those the team defined for contacts.
    """

    id: str
    name: str
    record: dict[str, Any]
    company: str
    account_id: str
    site: str
    referred_by: str
    reach: Reach
    consents: dict[str, str]
    leads: tuple[LeadRow, ...]
    entries: tuple[TimelineItem, ...]
    fields: tuple[CustomField, ...] = ()


def contact_card_of(connection: Connection, contact_id: str, *, today: date) -> ContactCard:
    """The whole person, stops as of a local day; RefusedError E-NOT-FOUND."""
    row = connection.execute(select(t.contact).where(t.contact.c.id == contact_id)).mappings().first()
    if row is None:
        raise RefusedError("E-NOT-FOUND", tr("There is no contact {contact_id}.", contact_id=contact_id))
    account = connection.execute(select(t.account).where(t.account.c.id == row["account_id"])).mappings().first()
    company = dict(account) if account is not None else {}
    site = connection.execute(select(t.site.c.name).where(t.site.c.id == row["site_id"])).scalar() or ""
    referrer = (
        connection.execute(select(t.contact.c.name).where(t.contact.c.id == row["referred_by_id"])).scalar() or ""
    )
    return ContactCard(
        contact_id, row["name"] or "", dict(row), company.get("name") or "", company.get("id") or "", site, referrer,
        reach_of(connection, dict(row), {}, today), _consents(connection, contact_id), _leads(connection, contact_id),
        _entries(connection, contact_id), custom_fields.fields_of(connection, "contact"),
    )  # fmt: skip


def _consents(connection: Connection, contact_id: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for table in (t.email, t.number):
        rows = connection.execute(select(table.c.id, table.c.consent).where(table.c.contact_id == contact_id))
        found.update({row.id: row.consent for row in rows if row.consent})
    return found


def _leads(connection: Connection, contact_id: str) -> tuple[LeadRow, ...]:
    query = select(lead_card).where(lead_card.c.contact_id == contact_id)
    newest = lead_card.c.arrived_at.desc(), lead_card.c.lead_id.desc()
    return to_rows(connection, connection.execute(query.order_by(*newest)).mappings())


def _entries(connection: Connection, contact_id: str) -> tuple[TimelineItem, ...]:
    """What happened with the person, under whichever lead, newest first."""
    mine = select(t.lead.c.id).where(t.lead.c.contact_id == contact_id)
    about = or_(t.activity.c.contact_id == contact_id, t.activity.c.lead_id.in_(mine))
    return tuple(items_of(connection, about, limit=ENTRIES))
