"""One company, whole: its leads, its people, its sites."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import Connection, func, select

from app.domain.custom_fields import CustomField
from app.errors import RefusedError
from app.frozen import frozen
from app.language import tr
from app.queries.lead_card import reach_of
from app.queries.lead_rows import to_rows
from app.queries.rows import LeadRow
from app.store import custom_fields
from app.store.tables import synced as t
from app.store.tables.local import lead_card


@frozen
class PersonOfAccount:
    """A person of the company; `lead_id` and `stage` are of their lead, '' without one."""

    id: str
    name: str
    title: str
    role: str
    left: str
    lead_id: str
    stage: str


@frozen
class SiteOfAccount:
    """A place of the company: where it is, when it is open, how to get in."""

    id: str
    name: str
    address: str
    hours: str
    get_in: str


@frozen
class AccountCard:
    """Everything about one company. `record` is the account as stored, `stopped` the channels not to be used.

    `fields` are those the team defined for accounts.
    """

    id: str
    name: str
    record: dict[str, Any]
    owner: str
    leads: tuple[LeadRow, ...]
    people: tuple[PersonOfAccount, ...]
    sites: tuple[SiteOfAccount, ...]
    stopped: tuple[str, ...]
    stop_words: str
    fields: tuple[CustomField, ...] = ()


def account_card_of(connection: Connection, account_id: str, *, today: date) -> AccountCard:
    """The whole company, its stops as of a local day; RefusedError E-NOT-FOUND."""
    row = connection.execute(select(t.account).where(t.account.c.id == account_id)).mappings().first()
    if row is None:
        raise RefusedError("E-NOT-FOUND", tr("There is no account {account_id}.", account_id=account_id))
    owner = connection.execute(select(t.user.c.name).where(t.user.c.id == row["owner_id"])).scalar() or ""
    reach = reach_of(connection, {}, dict(row), today)
    return AccountCard(
        account_id,
        row["name"] or "",
        dict(row),
        owner,
        _leads(connection, account_id),
        _people(connection, account_id),
        _sites(connection, account_id),
        reach.stopped,
        reach.words,
        custom_fields.fields_of(connection, "account"),
    )


def account_of_contact(connection: Connection, contact_id: str) -> str:
    """Id of the company of a person, '' when there is none."""
    return connection.execute(select(t.contact.c.account_id).where(t.contact.c.id == contact_id)).scalar() or ""


def _leads(connection: Connection, account_id: str) -> tuple[LeadRow, ...]:
    query = select(lead_card).where(lead_card.c.account_id == account_id)
    rows = connection.execute(query.order_by(lead_card.c.score.desc(), lead_card.c.lead_id)).mappings()
    return to_rows(connection, rows)


def _people(connection: Connection, account_id: str) -> tuple[PersonOfAccount, ...]:
    contact = t.contact.c
    mine = lead_card.c.account_id == account_id
    first = select(func.min(lead_card.c.lead_id).label("id")).where(mine).group_by(lead_card.c.contact_id)
    query = (
        select(t.contact, lead_card.c.lead_id, lead_card.c.stage)
        .outerjoin(lead_card, (lead_card.c.contact_id == contact.id) & lead_card.c.lead_id.in_(first))
        .where(contact.account_id == account_id)
        .order_by(contact.left.is_not(None), func.lower(contact.name))
        .limit(200)
    )
    return tuple(
        PersonOfAccount(
            r["id"],
            r["name"] or "",
            r["title"] or "",
            r["role"] or "",
            r["left"] or "",
            r["lead_id"] or "",
            r["stage"] or "",
        )
        for r in connection.execute(query).mappings()
    )


def _sites(connection: Connection, account_id: str) -> tuple[SiteOfAccount, ...]:
    query = select(t.site).where(t.site.c.account_id == account_id).order_by(func.lower(t.site.c.name))
    return tuple(
        SiteOfAccount(
            r["id"],
            r["name"] or r["town"] or tr("Site"),
            ", ".join(r[part] for part in ("street", "postcode", "town") if r[part]),
            r["hours"] or "",
            r["get_in"] or "",
        )
        for r in connection.execute(query).mappings()
    )
