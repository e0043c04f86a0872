"""The places of one company: where they are, when they are open, how one gets in, who is there, who was there last."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import Connection, func, select

from app.domain.addresses import address_lines
from app.domain.places import Place, drive_link, kept_place
from app.domain.when import say_day
from app.frozen import frozen
from app.language import tr
from app.queries.day_stops import origin_words
from app.store import day_rows
from app.store.sets import among
from app.store.tables import synced as t


@frozen
class SiteCard:
    """A site. `record` as stored, `people` (id, name), `last` the last visit in words, `drive` the link of its code or ''."""

    id: str
    name: str
    record: dict[str, Any]
    address: tuple[str, ...]
    people: tuple[tuple[str, str], ...]
    last: str
    place: Place | None
    place_from: str
    drive: str

    @property
    def hours(self) -> str:
        """When it is open, as somebody wrote it."""
        return self.record["hours"] or ""

    @property
    def get_in(self) -> tuple[str, ...]:
        """How to get in, by line."""
        return tuple((self.record["get_in"] or "").splitlines())


def sites_of(connection: Connection, account_id: str, *, today: date) -> tuple[SiteCard, ...]:
    """The sites of an account by name."""
    query = select(t.site).where(t.site.c.account_id == account_id).order_by(func.lower(t.site.c.name), t.site.c.id)
    rows = [dict(row) for row in connection.execute(query).mappings()]
    ids = [row["id"] for row in rows]
    people, last, service = _people(connection, ids), _last(connection, ids, today), day_rows.driving_for(connection)[1]
    home = connection.execute(select(t.account.c.country).where(t.account.c.id == account_id)).scalar() or ""
    found = []
    for row in rows:
        place, lines = kept_place(row["latitude"], row["longitude"]), address_lines(row, home=home)
        found.append(
            SiteCard(
                row["id"], row["name"] or row["town"] or tr("Site"), row, lines, people.get(row["id"], ()), last.get(row["id"], ""),
                place, origin_words(row) if place is not None else "", drive_link(service, place, ", ".join(lines)),
            )
        )  # fmt: skip
    return tuple(found)


def _people(connection: Connection, ids: list[str]) -> dict[str, tuple[tuple[str, str], ...]]:
    contact = t.contact.c
    query = select(contact.site_id, contact.id, contact.name).where(among(contact.site_id, ids), contact.left.is_(None))
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for row in connection.execute(query.order_by(func.lower(contact.name))):
        found[row.site_id] = (*found.get(row.site_id, ()), (row.id, row.name or ""))
    return found


def _last(connection: Connection, ids: list[str], today: date) -> dict[str, str]:
    """ "Tue 10, Met", by site; with the name of the visitor where it is known."""
    visit = t.visit.c
    query = (
        select(visit.site_id, visit.day, visit.outcome, t.user.c.name)
        .outerjoin(t.user, t.user.c.id == visit.owner_id)
        .where(among(visit.site_id, ids), func.lower(visit.state) == "done", visit.day.is_not(None))
        .order_by(visit.day, visit.id)
    )
    found = {}
    for row in connection.execute(query):
        parts = (say_day(date.fromisoformat(row.day), today), row.outcome or "", row.name or "")
        found[row.site_id] = ", ".join(one for one in parts if one)
    return found
