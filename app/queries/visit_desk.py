"""What visit mode shows of one visit, in one snapshot."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, func, select

from app.domain.addresses import address_line
from app.domain.places import drive_link, kept_place
from app.domain.tracks import Track
from app.domain.visits import MOVED
from app.errors import RefusedError
from app.frozen import frozen
from app.language import tr
from app.queries import drafts, people
from app.queries.call_desk import reasons
from app.queries.lead_card import LeadCard, lead_card_of
from app.queries.objections import Objection, objections
from app.queries.rows import PersonRow
from app.queries.tracks import fitting_track, tracks, values
from app.queries.visits import SiteVisits, last_visits, next_stop
from app.store import day_rows
from app.store.tables import synced as t

LOG = "log:"  # a visit written up afterwards has no record yet: "log:" and the id of its lead or account


@frozen
class PersonThere:
    """Somebody at the site; without an id a person whose name was not asked. `met` as kept so far, None before."""

    name: str
    title: str = ""
    id: str = ""
    met: bool | None = None


@frozen
class SiteThere:
    """The site of a visit: its record, the link that leads there, which of how many it is, and what was there before."""

    id: str
    name: str
    address: str
    record: dict[str, Any]
    link: str
    number: int
    of: int
    visits: SiteVisits = field(default_factory=SiteVisits)

    @property
    def moved(self) -> bool:
        """Whether nobody is there any more."""
        return MOVED in (self.record.get("tags") or ())


@frozen
class VisitDesk:
    """Everything a visit needs. `visit` is its record, empty for one written up afterwards; `card` None without a lead;
    `values` fill the guide's variables; `draft` a visit left open; `next_id` the next stop of that day, ''; `written` its
    notes once it is written up."""

    id: str
    visit: dict[str, Any]
    account: dict[str, Any]
    contact: dict[str, Any]
    site: SiteThere | None
    card: LeadCard | None
    people: tuple[PersonThere, ...]
    track: Track | None
    tracks: tuple[Track, ...]
    objections: tuple[Objection, ...]
    reasons: tuple[str, ...]
    executives: tuple[PersonRow, ...]
    values: dict[str, str]
    draft: dict[str, Any] | None
    next_id: str
    written: str

    @property
    def company(self) -> str:
        """The company's name."""
        return str(self.account.get("name") or "")


def visit_desk(connection: Connection, visit_id: str, *, user_id: str, now: datetime) -> VisitDesk:
    """The desk of a visit, or with "log:" and a lead's or account's id of one that was made already; E-NOT-FOUND."""
    visit = {} if visit_id.startswith(LOG) else _require(connection, t.visit, visit_id, "visit")
    lead_id = str(
        visit.get("lead_id") or _found_lead(connection, visit_id.removeprefix(LOG) if not visit else "") or ""
    )
    card = lead_card_of(connection, lead_id, now=int(now.timestamp() * 1000)) if lead_id else None
    account_id = visit.get("account_id") or (card.account.get("id") if card else visit_id.removeprefix(LOG))
    account = _require(connection, t.account, str(account_id or ""), "company")
    contact = _one(connection, t.contact, visit.get("contact_id") or (card.contact.get("id") if card else None))
    site = _site(connection, account, visit.get("site_id") or ("" if visit else contact.get("site_id")), bool(visit))
    draft = drafts.draft_of(connection, "visit", visit_id)
    me = people.person(connection, user_id)
    executives = tuple(people.account_executives(connection, user_id, now.date().isoformat()))
    known = {"company": account["name"], "town": account["town"], "industry": account["industry"],
             "my_name": me.name, "my_first_name": me.name.split(" ")[0], "name": contact.get("name"),
             "first_name": contact.get("first_name"), "title": contact.get("title")}  # fmt: skip
    also = str((draft or {}).get("track_id") or "")
    there = tracks(connection, also=also)
    guide = fitting_track(
        there, card.row.source if card else "", account["industry"] or "", language=contact.get("language") or "",
        kind="visit",
    )  # fmt: skip
    return VisitDesk(
        visit_id,
        visit,
        account,
        contact,
        site,
        card,
        _people(connection, account["id"], site.id if site else "", contact, visit.get("people") or ()),
        guide,
        tuple(one for one in there if one.kind == "visit" or one.id == also),
        tuple(objections(connection)),
        reasons(connection, "not interested"),
        executives,
        values(card, me, executives) if card else {key: str(value) for key, value in known.items() if value},
        draft,
        next_stop(connection, visit, user_id) if visit else "",
        _one(connection, t.activity, (visit.get("detail") or {}).get("activity")).get("body") or "",
    )


def _site(connection: Connection, account: dict[str, Any], site_id: str | None, planned: bool) -> SiteThere | None:
    """The site named; for a visit nobody planned else the company's only or first one."""
    query = select(t.site).where(t.site.c.account_id == account["id"]).order_by(func.lower(t.site.c.name), t.site.c.id)
    sites = [dict(one) for one in connection.execute(query).mappings()]
    at = next((number for number, one in enumerate(sites) if one["id"] == site_id), None)
    if at is None and (planned or not sites):
        return None
    one = sites[at or 0]
    address = address_line(one, home=account["country"] or "")
    link = drive_link(day_rows.driving_for(connection)[1], kept_place(one["latitude"], one["longitude"]), address)
    visits = last_visits(connection, (one["id"],)).get(one["id"], SiteVisits())
    return SiteThere(
        one["id"], one["name"] or one["town"] or tr("Site"), address, one, link, (at or 0) + 1, len(sites), visits
    )


def _people(
    connection: Connection, account_id: str, site_id: str, contact: dict[str, Any], kept: Iterable[dict[str, Any]]
) -> tuple[PersonThere, ...]:
    """Whom the visit is to, then who else is at the site, then those kept without a name."""
    met = {one.get("contact") or one.get("name"): bool(one.get("met")) for one in kept}
    row = t.contact.c
    query = select(row.id, row.name, row.title, row.site_id).where(row.account_id == account_id, row.left.is_(None))
    found = [
        one for one in connection.execute(query.order_by(func.lower(row.name))) if site_id and one.site_id == site_id
    ]
    named = [
        PersonThere(one.name or "", one.title or "", one.id, met.get(one.id))
        for one in found
        if one.id != contact.get("id")
    ]
    first = (
        [PersonThere(contact["name"] or "", contact["title"] or "", contact["id"], met.get(contact["id"]))]
        if contact
        else []
    )
    unnamed = [
        PersonThere(one["name"], met=one.get("met")) for one in kept if one.get("name") and not one.get("contact")
    ]
    return (*first, *named, *unnamed)


def _found_lead(connection: Connection, lead_id: str) -> str | None:
    return connection.execute(select(t.lead.c.id).where(t.lead.c.id == lead_id)).scalar()


def _one(connection: Connection, table: Any, row_id: str | None) -> dict[str, Any]:
    row = connection.execute(select(table).where(table.c.id == row_id)).mappings().first() if row_id else None
    return dict(row) if row else {}


def _require(connection: Connection, table: Any, row_id: str, what: str) -> dict[str, Any]:
    row = _one(connection, table, row_id)
    if not row:
        raise RefusedError("E-NOT-FOUND", tr("This {what} is gone.", what=what), do=tr("Choose another one."))
    return row
