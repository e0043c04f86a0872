"""How inbound leads flow, by territory and person, and the leads behind each line (product 3)."""

from __future__ import annotations

from sqlalchemy import Connection, select

from app.domain import written
from app.domain.figures.working_clock import WorkingClock
from app.domain.routing_flow import Flow, Inflow, by_territory
from app.frozen import frozen
from app.language import tr
from app.store import queues, redraws
from app.store.calendars import Calendars
from app.store.sets import among
from app.store.tables import synced as t
from app.store.tables.local import lead_card

DAY_MS, DAYS = 86_400_000, 30
MOST = 500  # leads shown behind a line
NONE, NOBODY = tr("No territory"), tr("Nobody yet")


@frozen
class FlowLine:
    """A territory, or a person in it; `leads` are the ids behind it, the newest first."""

    id: str
    territory: str
    person: str
    flow: Flow
    leads: tuple[str, ...]


@frozen
class FlowLead:
    """A lead behind a line: when it came (ms UTC) and the line that says why it is where it is."""

    id: str
    name: str
    company: str
    at: int
    words: str
    late: bool


def flow(connection: Connection, now: int) -> tuple[FlowLine, ...]:
    """The inbound leads of 30 days until `now` (ms UTC) by the territory written on their company, each with its people."""
    leads = _inflow(connection, now)
    places = {one.name: place for place, one in enumerate(redraws.map_now(connection, now))}
    names = {row.id: row.name or "" for row in connection.execute(select(t.user.c.id, t.user.c.name))}
    return tuple(
        FlowLine(
            territory if owner is None else f"{territory}|{owner}",
            territory or NONE,
            "" if owner is None else names.get(owner, "Somebody") if owner else NOBODY,
            found,
            tuple(one.id for one in leads if one.territory == territory and owner in (None, one.owner)),
        )
        for territory, owner, found in by_territory(leads, lambda name: places.get(name, len(places) + (not name)), now)
    )


def leads_behind(connection: Connection, line: FlowLine, now: int) -> tuple[FlowLead, ...]:
    """The leads of a line, at most 500."""
    wanted = line.leads[:MOST]
    named = queues.names(connection)
    late = {one.id: one for one in _inflow(connection, now) if one.late}
    c, lead = lead_card.c, t.lead.c
    rows = connection.execute(
        select(c.lead_id, c.name, c.company, lead.arrived_at, lead.routed_by, lead.queue)
        .join(t.lead, lead.id == c.lead_id)
        .where(among(c.lead_id, wanted))
    )
    found = {
        row.lead_id: FlowLead(
            row.lead_id,
            row.name or "",
            row.company or "",
            row.arrived_at or 0,
            written.say_route(row.routed_by)
            or (tr("Waits in {queue}", queue=named.get(row.queue, row.queue)) if row.queue else tr("Not placed yet")),
            row.lead_id in late,
        )
        for row in rows
    }
    return tuple(found[one] for one in wanted if one in found)


def _inflow(connection: Connection, now: int) -> list[Inflow]:
    lead = t.lead.c
    query = (
        select(lead.id, lead.owner_id, lead.arrived_at, lead.touched_at, lead.asked, t.account.c.territory)
        .outerjoin(t.account, t.account.c.id == lead.account_id)
        .where(lead.inbound.is_(True), lead.arrived_at > now - DAYS * DAY_MS, lead.arrived_at <= now)
        .order_by(lead.arrived_at.desc(), lead.id)
    )
    rows = connection.execute(query).all()
    calendars = Calendars(connection)
    target = calendars.reply_target.total_seconds() / 60
    clocks = {
        name: WorkingClock(calendars.of(name), now - DAYS * DAY_MS, now)
        for name in {row.territory or "" for row in rows}
    }
    found = []
    for row in rows:
        clock, touched = clocks[row.territory or ""], row.touched_at
        waited = clock.minutes(row.arrived_at, now if touched is None else touched)
        found.append(
            Inflow(
                row.id, row.territory or "", row.owner_id or "", row.arrived_at, None if touched is None else waited,
                bool(row.asked) and waited > target,
            )
        )  # fmt: skip
    return found
