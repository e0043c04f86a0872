"""What routing knows on this laptop: rules, territories, people and leads, as the server's `commands/routing` reads them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Select, func, insert, select

from app.clock import from_ms
from app.domain.roles import AE, manages, say_role
from app.domain.routing import Field
from app.domain.routing_conditions import Facts
from app.domain.routing_records import SETTLED, away_on, read_facts, read_rules, read_seller
from app.domain.territories import read_territory
from app.store import scores
from app.store.bulk import read_rows
from app.store.tables import synced as t
from app.store.tables.local import meta

Row = dict[str, Any]
TURN = "turn "  # in meta, before the name of a turn: who got the last one; with a server it is the server's
_LEAD = ("id", "contact_id", "account_id", "source", "asked", "inbound", "lifecycle")
_PLACE = ("id", "country", "region", "postcode")


def standing(connection: Connection, now: int) -> Field:
    """Rules, territories and people on the UTC day of `now` (ms). Only the server knows which laptops were in touch: here all are."""
    today = from_ms(now).date().isoformat()
    lead = t.lead.c
    query = select(lead.owner_id, func.count()).where(lead.stage.not_in(SETTLED)).group_by(lead.owner_id)
    busy = {row[0]: row[1] for row in connection.execute(query)}
    away = away_on(_rows(connection, select(t.absence)), today)
    last = {
        row.name.removeprefix(TURN): row.value
        for row in connection.execute(select(meta).where(meta.c.name.startswith(TURN)))
    }
    return Field(
        read_rules(_rows(connection, select(t.RECORDS["routing_rule"]))),
        [read_seller(one, away=away, busy=busy, reachable=True) for one in people(connection)],
        [read_territory(one) for one in _rows(connection, select(t.territory))],
        last,
        today,
    )


def people(connection: Connection) -> list[Row]:
    """Who gets leads: everybody but AEs and managers."""
    return [
        one
        for one in _rows(connection, select(t.user).order_by(t.user.c.id))
        if say_role(one["role"]) != AE and not manages(one["role"])
    ]


def remember(connection: Connection, turn: str, user_id: str) -> None:
    """Who got the last one of a turn."""
    connection.execute(insert(meta).prefix_with("OR REPLACE").values(name=TURN + turn, value=user_id))


def facts_of(connection: Connection, ids: Sequence[str], now: int, *, by_band: bool) -> list[Facts]:
    """What rules see of these leads, in the order of `ids`; those that are gone left out."""
    leads = {row["id"]: row for row in read_rows(connection, t.lead, _LEAD, "id", ids)}
    accounts = _by_id(
        connection, t.account, (*_PLACE, "name", "industry", "people"), {one["account_id"] for one in leads.values()}
    )
    contacts = _by_id(connection, t.contact, (*_PLACE, "site_id"), {one["contact_id"] for one in leads.values()})
    sites = _by_id(connection, t.site, (*_PLACE, "territory"), {one["site_id"] for one in contacts.values()})
    bands: dict[str, str] = {}
    if by_band:
        scorer = scores.scorer_of(connection)
        bands = {
            one: scorer.score(facts, events, now).band for one, facts, events in scores.read_leads(connection, ids)
        }

    def read(lead: Row) -> Facts:
        contact = contacts.get(lead["contact_id"], {})
        site = sites.get(contact.get("site_id"), {})
        return read_facts(lead, accounts.get(lead["account_id"], {}), contact, bands.get(lead["id"], ""), site)

    return [read(leads[row_id]) for row_id in ids if row_id in leads]


def waiting(connection: Connection, *, untried: bool = False) -> list[str]:
    """Inbound leads that are nobody's and in no queue, the one that came first first; `untried` those no rule was tried on."""
    lead = t.lead.c
    query = select(lead.id).where(
        lead.owner_id.is_(None), lead.queue.is_(None), lead.inbound.is_(True), lead.stage.not_in(SETTLED)
    )
    if untried:
        query = query.where(lead.routed_by.is_(None))
    return list(connection.execute(query.order_by(func.coalesce(lead.arrived_at, lead.created_at), lead.id)).scalars())


def _rows(connection: Connection, query: Select[Any]) -> list[Row]:
    return [dict(row) for row in connection.execute(query).mappings()]


def _by_id(connection: Connection, table: Any, names: tuple[str, ...], ids: set[str | None]) -> dict[str | None, Row]:
    return {row["id"]: row for row in read_rows(connection, table, names, "id", [one for one in ids if one])}
