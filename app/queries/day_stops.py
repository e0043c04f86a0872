"""The stops of a day with what a row says of them: who, why now, where, when it is open, who else goes there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import Connection, func, or_, select

from app.domain import written
from app.domain.day_line import Stop
from app.domain.day_words import CALL_MINUTES, VISIT_MINUTES, say_since
from app.domain.places import CENTRE, CHECKED, Place, kept_place
from app.domain.postcodes import district
from app.domain.site_hours import DayHours, hours_on, say_minutes
from app.frozen import frozen
from app.language import marked, tr
from app.store import day_rows, site_places
from app.store.day_rows import CALL, VISIT, DayRow
from app.store.sets import among
from app.store.tables import synced as t
from app.store.tables.local import lead_card


@frozen
class DayStop:
    """A visit or call of the day. `fixed` in minutes after midnight, `score` None where nothing is scored.

    `town` is where it is, `others` colleagues who visit the same site that day, `district` the wider part of its postcode,
    `beside` the place of another stop there for one that has none of its own.
    """

    id: str
    kind: str
    number: int
    name: str
    person: str
    why: str
    stage: str
    score: int | None
    parts: tuple[int, int, int]
    account_id: str
    lead_id: str
    contact_id: str
    site_id: str
    site: str
    town: str
    place: Place | None
    hours: DayHours
    fixed: int | None
    minutes: int
    state: str
    others: tuple[str, ...] = ()
    begun: bool = False
    district: str = ""
    beside: Place | None = None

    @property
    def mark(self) -> str:
        """ "fixed", "drop-in" or "call", as the row says it."""
        return "call" if self.kind == CALL else marked("fixed") if self.fixed is not None else marked("drop-in")

    @property
    def lost(self) -> bool:
        """Whether it is a visit nobody can place on the sketch."""
        return self.kind == VISIT and self.place is None

    def stop(self) -> Stop:
        """As the order and the times see it: where no place is known, beside one of the same postcode (product 4)."""
        return Stop(self.id, self.minutes, self.place or self.beside, self.fixed, self.hours.open, self.kind == CALL)


@frozen
class _Around:
    """The records the stops hang on, by id."""

    accounts: dict[str, Mapping[str, Any]]
    contacts: dict[str, Mapping[str, Any]]
    sites: dict[str, Mapping[str, Any]]
    cards: dict[str, Mapping[str, Any]]
    last: dict[str, date]
    others: dict[str, tuple[str, ...]]


def stops_of(connection: Connection, rows: list[DayRow], user: str, day: date) -> tuple[DayStop, ...]:
    """The stops in their order; those without a place stand beside the first of their postcode that has one."""
    around = _around(connection, rows, user, day)
    stops = [_stop(connection, row, number, around, day) for number, row in enumerate(rows, 1)]
    known = {one.district: one.place for one in reversed(stops) if one.district and one.place is not None}
    return tuple(replace(one, beside=known.get(one.district)) if one.lost else one for one in stops)


def _around(connection: Connection, rows: list[DayRow], user: str, day: date) -> _Around:
    records = [row.record for row in rows]
    cards = _by_id(connection, lead_card, lead_card.c.lead_id, (one["lead_id"] for one in records))
    contact_ids = [one["contact_id"] or _of(cards, one["lead_id"], "contact_id") for one in records]
    contacts = _by_id(connection, t.contact, t.contact.c.id, contact_ids)
    account_ids = {
        one["account_id"] or _of(cards, one["lead_id"], "account_id") or _of(contacts, person, "account_id")
        for one, person in zip(records, contact_ids, strict=True)
    }
    return _Around(
        _by_id(connection, t.account, t.account.c.id, account_ids),
        contacts,
        _by_id(connection, t.site, t.site.c.id, (one.get("site_id") for one in records)),
        cards,
        last_visits(connection, (one for one in account_ids if one)),
        _others(connection, [row for row in rows if row.kind == VISIT], user, day),
    )


def _by_id(connection: Connection, table: Any, column: Any, ids: Iterable[str | None]) -> dict[str, Mapping[str, Any]]:
    wanted = {one for one in ids if one}
    if not wanted:
        return {}
    return {
        row[column.name]: row
        for row in map(dict, connection.execute(select(table).where(among(column, wanted))).mappings())
    }


def _of(found: Mapping[str, Mapping[str, Any]], key: str | None, field: str) -> str:
    row = found.get(key or "")
    return str(row[field] or "") if row is not None else ""


def _others(connection: Connection, rows: list[DayRow], user: str, day: date) -> dict[str, tuple[str, ...]]:
    """Colleagues who have the same site on that day, as far as this laptop holds it, by visit; not who is stood in for."""
    visit, absent = t.visit.c, {row.record["owner_id"] for row in rows}
    sites = {row.record["site_id"] for row in rows} - {None}
    accounts = {row.record["account_id"] for row in rows} - {None}
    query = (
        select(visit.site_id, visit.account_id, t.user.c.name)
        .join(t.user, t.user.c.id == visit.owner_id)
        .where(
            visit.day == day.isoformat(),
            visit.owner_id.not_in({user, *absent}),
            func.lower(func.coalesce(visit.state, "")) != "cancelled",
            or_(among(visit.site_id, sites), visit.site_id.is_(None) & among(visit.account_id, accounts)),
        )
        .order_by(t.user.c.name)
    )
    found = connection.execute(query).all()
    names: dict[str, tuple[str, ...]] = {}
    for row in rows:
        site, account = row.record["site_id"], row.record["account_id"]
        same = [
            one.name for one in found if (one.site_id == site if one.site_id and site else one.account_id == account)
        ]
        names[row.id] = tuple(dict.fromkeys(name for name in same if name))
    return names


def last_visits(connection: Connection, account_ids: Iterable[str]) -> dict[str, date]:
    """The last local day each of these accounts was visited by anybody, as far as this laptop knows."""
    visit, ids = t.visit.c, list(account_ids)
    done = func.lower(visit.state) == "done"
    query = select(visit.account_id, func.max(visit.day)).where(among(visit.account_id, ids), done)
    rows = connection.execute(query.group_by(visit.account_id)).all()
    return {account_id: date.fromisoformat(day) for account_id, day in rows if day}


def _stop(connection: Connection, row: DayRow, number: int, around: _Around, day: date) -> DayStop:
    record = row.record
    card = around.cards.get(record["lead_id"] or "")
    contact_id = record["contact_id"] or _of(around.cards, record["lead_id"], "contact_id")
    account_id = (
        record["account_id"]
        or _of(around.cards, record["lead_id"], "account_id")
        or _of(around.contacts, contact_id, "account_id")
    )
    account = around.accounts.get(account_id or "", {})
    site = around.sites.get(record.get("site_id") or "", {})
    visit = row.kind == VISIT
    where = site or account
    days = (day - around.last[account_id]).days if account_id in around.last else None
    return DayStop(
        row.id,
        row.kind,
        number,
        account.get("name") or _of(around.contacts, contact_id, "name") or tr("Nobody yet"),
        _of(around.contacts, contact_id, "name"),
        " · ".join(
            one
            for one in (
                row.whose,
                written.say(written.TASK, record["purpose"] if visit else record["text"])
                or _why(card, days, visit=visit),
            )
            if one
        ),
        card["stage"] if card is not None else "",
        card["score"] if card is not None else None,
        (card["fit"], card["engagement"], card["intent"]) if card is not None else (0, 0, 0),
        account_id or "",
        record["lead_id"] or "",
        contact_id or "",
        record.get("site_id") or "",
        site.get("name") or "",
        where.get("town") or "",
        place_of(connection, site, account)[0] if visit else None,
        hours_on(site.get("hours") or "", day.weekday()) if visit else DayHours(),
        _fixed(row, day),
        _minutes(row, day),
        str(record["state"] or "Planned").capitalize() if visit else "",
        around.others.get(row.id, ()),
        row.begun,
        district(where.get("country") or account.get("country") or "", where.get("postcode") or "") if visit else "",
    )


def _fixed(row: DayRow, day: date) -> int | None:
    arrived = row.record.get("arrived_at")
    return day_rows.minutes_of(arrived, day) if row.begun and arrived is not None else row.fixed


def _minutes(row: DayRow, day: date) -> int:
    if row.kind == CALL:
        return CALL_MINUTES
    arrived, left = row.record["arrived_at"], row.record["left_at"]
    if arrived is not None and left is not None:
        return max(int(left - arrived) // 60_000, 0)
    return int(row.record["minutes"] or VISIT_MINUTES)


def _why(card: Mapping[str, Any] | None, days: int | None, *, visit: bool) -> str:
    """Why now, where nobody wrote it."""
    next_step = "" if card is None else card["next_text"] or tr("No next step")
    return " · ".join(one for one in (next_step, say_since(days) if visit else "") if one)


def place_of(connection: Connection, site: Mapping[str, Any], account: Mapping[str, Any]) -> tuple[Place | None, str]:
    """Where it is, and where that is known from: the site, else the centre of its postcode."""
    place = kept_place(site.get("latitude"), site.get("longitude"))
    if place is not None:
        return place, origin_words(site)
    where = site if site.get("postcode") else account
    centre = site_places.centre_of(
        connection, where.get("country") or account.get("country") or "", where.get("postcode") or ""
    )
    return centre, CENTRE if centre is not None else ""


def origin_words(site: Mapping[str, Any]) -> str:
    """Where the coordinates of a site are from and since when: "address file, 21 Oct"."""
    origin, day = site.get("place_origin") or "", site.get("place_date") or ""
    if not day:
        return tr(origin)
    said = date.fromisoformat(day)
    when = tr("{day} {said:%b}", day=said.day, said=said)
    return tr("checked on the visit of {when}", when=when) if origin == CHECKED else f"{tr(origin)}, {when}"


def shut_words(stop: DayStop) -> str:
    """ "reception shut 12:00–12:45" on that day; '' when nothing is."""
    return ", ".join(f"{words} {say_minutes(a)}–{say_minutes(b)}" for words, (a, b) in stop.hours.shut)
