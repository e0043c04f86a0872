"""One person's day (design 4.14): its stops in order, when each is reached, the shorter order if there is one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, func, or_, select

from app.domain import day_order
from app.domain.addresses import address_lines
from app.domain.codes import tel_link
from app.domain.day_line import DayFrame, DayLine, Stop, day_line
from app.domain.day_order import Proposal
from app.domain.day_words import CALL_MINUTES, VISIT_MINUTES, DayHome, say_since
from app.domain.places import CENTRE, CHECKED, Driving, Place, drive_link, kept_place
from app.domain.site_hours import DayHours, hours_on, say_minutes
from app.domain.when import say_day
from app.errors import RefusedError
from app.queries.lead_card import Point, reach_of
from app.store import day_rows, site_places
from app.store.day_rows import CALL, VISIT, DayRow
from app.store.sets import among
from app.store.tables import synced as t
from app.store.tables.local import lead_card


@dataclass(frozen=True)
class DayStop:
    """A visit or call of the day. `fixed` in minutes after midnight, `score` None where nothing is scored.

    `town` is where it is, `others` colleagues who visit the same site that day, `why_lost` why it has no place in the order.
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

    @property
    def mark(self) -> str:
        """ "fixed", "drop-in" or "call", as the row says it."""
        return "call" if self.kind == CALL else "fixed" if self.fixed is not None else "drop-in"

    @property
    def lost(self) -> bool:
        """Whether it is a visit nobody can place on the sketch."""
        return self.kind == VISIT and self.place is None

    def stop(self) -> Stop:
        """As the order and the times see it."""
        return Stop(self.id, self.minutes, self.place, self.fixed, self.hours.open, self.kind == CALL)


@dataclass(frozen=True)
class DayPlan:
    """The whole day. `line` has one leg a stop in their order; `shorter` None when there is nothing to save; `timed_calls`
    are ids of calls promised for a minute of the day that are not on the line."""

    day: date
    stops: tuple[DayStop, ...]
    line: DayLine
    shorter: Proposal | None
    home: DayHome
    driving: Driving
    service: str
    timed_calls: tuple[str, ...] = ()

    @property
    def visits(self) -> int:
        """How many visits there are."""
        return sum(stop.kind == VISIT for stop in self.stops)

    @property
    def fixed(self) -> int:
        """How many have a fixed time."""
        return sum(stop.fixed is not None for stop in self.stops)

    @property
    def too_many(self) -> bool:
        """Whether there are more stops than an order is proposed for."""
        return len(self.stops) > day_order.MOST

    def open_frame(self) -> tuple[int, DayFrame]:
        """How many stops are begun, and what the rest of the day starts from."""
        return _rest(self.stops, self.line, self.frame)

    @property
    def frame(self) -> DayFrame:
        """What the whole day starts from."""
        return DayFrame(self.home.place, self.home.place, self.line.leaves, self.home.back, self.driving)


def day_plan(connection: Connection, *, user: str, day: date) -> DayPlan:
    """That person's local day. Home and leaving time are those of this laptop."""
    rows = day_rows.rows_of(connection, user, day)
    home, (driving, service) = day_rows.home_for(connection, user), day_rows.driving_for(connection)
    stops = tuple(_stops(connection, rows, user, day))
    leaves = home.leave
    if rows and rows[0].begun and (left := rows[0].record["left_for_at"]) is not None:
        leaves = day_rows.minutes_of(left, day)
    frame = DayFrame(home.place, home.place, leaves, home.back, driving)
    line = day_line([one.stop() for one in stops], frame)
    begun, rest = _rest(stops, line, frame)
    shorter = day_order.propose_order([one.stop() for one in stops[begun:]], rest)
    if shorter is not None:
        kept = tuple(one.id for one in stops[:begun])
        shorter = Proposal(kept + shorter.order, shorter.saves_km, shorter.fixed)
    calls = tuple(one["id"] for one in day_rows.timed_calls(connection, user, day))
    return DayPlan(day, stops, line, shorter, home, driving, service, calls)


def count_of(connection: Connection, *, user: str, day: date) -> int:
    """How many stops a day has."""
    return len(day_rows.rows_of(connection, user, day))


def _rest(stops: tuple[DayStop, ...], line: DayLine, frame: DayFrame) -> tuple[int, DayFrame]:
    begun = sum(stop.begun for stop in stops)
    if not begun:
        return 0, frame
    start = next((stop.place for stop in reversed(stops[:begun]) if stop.place is not None), frame.start)
    return begun, DayFrame(start, frame.end, line.legs[begun - 1].ends, frame.back, frame.driving)


@dataclass(frozen=True)
class _Around:
    """The records the stops hang on, by id."""

    accounts: dict[str, Mapping[str, Any]]
    contacts: dict[str, Mapping[str, Any]]
    sites: dict[str, Mapping[str, Any]]
    cards: dict[str, Mapping[str, Any]]
    last: dict[str, date]
    others: dict[str, tuple[str, ...]]


def _stops(connection: Connection, rows: list[DayRow], user: str, day: date) -> Iterable[DayStop]:
    around = _around(connection, rows, user, day)
    for number, row in enumerate(rows, 1):
        yield _stop(connection, row, number, around, day)


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
    """Colleagues who have the same site on that day, as far as this laptop holds it, by visit."""
    visit = t.visit.c
    sites = {row.record["site_id"] for row in rows} - {None}
    accounts = {row.record["account_id"] for row in rows} - {None}
    query = (
        select(visit.site_id, visit.account_id, t.user.c.name)
        .join(t.user, t.user.c.id == visit.owner_id)
        .where(
            visit.day == day.isoformat(),
            visit.owner_id != user,
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
    rows = connection.execute(query.group_by(visit.account_id))
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
        account.get("name") or _of(around.contacts, contact_id, "name") or "Nobody yet",
        _of(around.contacts, contact_id, "name"),
        (record["purpose"] if visit else record["text"]) or _why(card, days, visit=visit),
        card["stage"] if card is not None else "",
        card["score"] if card is not None else None,
        (card["fit"], card["engagement"], card["intent"]) if card is not None else (0, 0, 0),
        account_id or "",
        record["lead_id"] or "",
        contact_id or "",
        record.get("site_id") or "",
        site.get("name") or "",
        where.get("town") or "",
        _place(connection, site, account)[0] if visit else None,
        hours_on(site.get("hours") or "", day.weekday()) if visit else DayHours(),
        _fixed(row, day),
        _minutes(row, day),
        str(record["state"] or "Planned").capitalize() if visit else "",
        around.others.get(row.id, ()),
        row.begun,
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
    next_step = "" if card is None else card["next_text"] or "No next step"
    return " · ".join(one for one in (next_step, say_since(days) if visit else "") if one)


def _place(connection: Connection, site: Mapping[str, Any], account: Mapping[str, Any]) -> tuple[Place | None, str]:
    """Where it is, and where that is known from: the site, else the centre of its postcode."""
    place = kept_place(site.get("latitude"), site.get("longitude"))
    if place is not None:
        return place, _origin(site)
    where = site if site.get("postcode") else account
    centre = site_places.centre_of(
        connection, where.get("country") or account.get("country") or "", where.get("postcode") or ""
    )
    return centre, CENTRE if centre is not None else ""


def _origin(site: Mapping[str, Any]) -> str:
    origin, day = site.get("place_origin") or "", site.get("place_date") or ""
    if not day:
        return origin
    said = date.fromisoformat(day)
    when = f"{said.day} {said:%b}"
    return f"checked on the visit of {when}" if origin == CHECKED else f"{origin}, {when}"


@dataclass(frozen=True)
class StopCard:
    """What stands beside the line about one stop. `drive` is the link of its code, '' where no place is known."""

    stop: DayStop
    where: tuple[str, ...]
    hours: str
    get_in: str
    meets: str
    others_met: int
    place_from: str
    drive: str
    numbers: tuple[Point, ...]
    stopped: str

    @property
    def dial(self) -> str:
        """The link of the code that dials, '' where no number may be used."""
        return next((link for one in self.numbers if (link := tel_link(one.value))), "")


def stop_card(connection: Connection, stop: DayStop, *, service: str, today: date) -> StopCard:
    """Everything about one stop of a day; RefusedError E-NOT-FOUND when it is gone."""
    table = t.visit if stop.kind == VISIT else t.task
    record = connection.execute(select(table).where(table.c.id == stop.id)).mappings().first()
    if record is None:
        raise RefusedError("E-NOT-FOUND", "This stop is no longer there.")
    site = _one(connection, t.site, stop.site_id)
    account, contact = _one(connection, t.account, stop.account_id), _one(connection, t.contact, stop.contact_id)
    place, origin = _place(connection, site, account)
    lines = address_lines(dict(site or account), home=str(account.get("country") or ""))
    reach = reach_of(connection, contact, account, today)
    people = [one for one in (record.get("people") or ()) if isinstance(one, dict)] if stop.kind == VISIT else []
    more = len({str(one.get("contact") or one.get("name")) for one in people} - {stop.contact_id, stop.person, ""})
    title = contact.get("title") or ""
    return StopCard(
        stop,
        ((site["name"],) if site.get("name") else ()) + lines,
        site.get("hours") or "",
        site.get("get_in") or "",
        ", ".join(one for one in (stop.person, title) if one),
        more,
        origin,
        drive_link(service, place, ", ".join(lines)) if stop.kind == VISIT else "",
        tuple(one for one in reach.numbers if one.usable and tel_link(one.value)),
        reach.words,
    )


def _one(connection: Connection, table: Any, row_id: str) -> dict[str, Any]:
    row = connection.execute(select(table).where(table.c.id == row_id)).mappings().first() if row_id else None
    return dict(row) if row is not None else {}


@dataclass(frozen=True)
class Gap:
    """Where one more visit goes: its position (0 is first), the site it leads to, and whether that breaks nothing."""

    at: int
    site_id: str
    holds: bool


def gap_for(
    connection: Connection,
    *,
    user: str,
    day: date,
    account_id: str,
    contact_id: str = "",
    site_id: str = "",
    after: int = 0,
) -> Gap:
    """The next gap from the stop number `after` on that holds a visit of that account; where none does, the one that harms least."""
    plan = day_plan(connection, user=user, day=day)
    site_id = site_id or day_rows.site_for(connection, account_id, contact_id)
    site, account = _one(connection, t.site, site_id), _one(connection, t.account, account_id)
    new = Stop(
        "new",
        VISIT_MINUTES,
        _place(connection, site, account)[0],
        None,
        hours_on(site.get("hours") or "", day.weekday()).open,
    )
    begun, frame = plan.open_frame()
    rest = [one.stop() for one in plan.stops[begun:]]
    at, holds = day_order.next_gap(rest, new, frame, after=min(max(after - begun, 0), len(rest)))
    return Gap(begun + at, site_id, holds)


def account_of(connection: Connection, kind: str, row_id: str) -> tuple[str, str, str]:
    """Account, lead and contact to visit of something that was found: a lead, a contact or an account; '' where there is none."""
    if kind == "account":
        return row_id, "", ""
    if kind == "contact":
        contact = _one(connection, t.contact, row_id)
        return contact.get("account_id") or "", "", row_id
    card = connection.execute(select(lead_card).where(lead_card.c.lead_id == row_id)).mappings().first()
    return (card["account_id"] or "", row_id, card["contact_id"] or "") if card is not None else ("", "", "")


def shut_words(stop: DayStop) -> str:
    """ "reception shut 12:00–12:45" on that day; '' when nothing is."""
    return ", ".join(f"{words} {say_minutes(a)}–{say_minutes(b)}" for words, (a, b) in stop.hours.shut)


def say_whole_day(day: date, today: date) -> str:
    """ "Friday 13 November", with the year where it is another one."""
    words = f"{day:%A} {day.day} {day:%B}"
    return words if day.year == today.year else f"{words} {day.year}"


def near_day(day: date, today: date) -> str:
    """ "today", "tomorrow", "Friday": as it stands inside a sentence."""
    words = {0: "today", 1: "tomorrow", -1: "yesterday"}.get((day - today).days)
    if words is not None:
        return words
    return f"{day:%A}" if 0 < (day - today).days < 7 else say_day(day, today)
