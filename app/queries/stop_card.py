"""One stop of a day by itself: what stands beside the line of it, and where one more would go."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import Connection, select

from app.domain import day_order
from app.domain.addresses import address_lines
from app.domain.codes import tel_link
from app.domain.day_line import Stop
from app.domain.day_words import VISIT_MINUTES
from app.domain.places import drive_link
from app.domain.site_hours import hours_on
from app.errors import RefusedError
from app.frozen import frozen
from app.language import tr
from app.queries.day import day_plan
from app.queries.day_stops import DayStop, place_of
from app.queries.lead_card import Point, reach_of
from app.store import day_rows
from app.store.day_rows import VISIT
from app.store.tables import synced as t
from app.store.tables.local import lead_card


@frozen
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
        raise RefusedError("E-NOT-FOUND", tr("This stop is no longer there."))
    site = _one(connection, t.site, stop.site_id)
    account, contact = _one(connection, t.account, stop.account_id), _one(connection, t.contact, stop.contact_id)
    place, origin = place_of(connection, site, account)
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


@frozen
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
        place_of(connection, site, account)[0],
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
