"""Which of the server's records figures are counted from, and how they are read: a piece at a time, only those that are there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, Table, and_, func, select

from app.domain.figures.activities import TOUCHES
from app.domain.figures.facts import Frame
from app.domain.lifecycle import Lifecycle
from app.domain.working_calendars import WorkingCalendars
from app.frozen import frozen
from app.sync_server import tables as t

PIECE = 1000  # rows held at a time
BOOKED, HELD, ACCEPTED, SOURCED = "booked", "held", "accepted", "sourced"  # events of credits

lead, account, activity, meeting, handoff, credit, deal = (
    t.RECORDS[name] for name in ("lead", "account", "activity", "meeting", "handoff", "credit", "opportunity")
)


def live(table: Table, ws: str) -> ColumnElement[bool]:
    """Records of a workspace that are there."""
    return and_(table.c.ws == ws, table.c.deleted_at.is_(None))


def stream(connection: Connection, query: Select[Any]) -> Iterator[Any]:
    """Rows as they come, a piece at a time, however many there are."""
    yield from connection.execute(query, execution_options={"yield_per": PIECE})


@frozen
class Reads:
    """A workspace as a frame looks at it; `people` are the ids of everybody."""

    connection: Connection
    ws: str
    frame: Frame
    calendars: WorkingCalendars
    people: frozenset[str]

    def of_chosen(self, lead_id: ColumnElement[Any]) -> list[ColumnElement[bool]]:
        """About leads of the chosen source and territory; nothing where all are meant."""
        chosen = self.frame.chosen
        if not chosen.source and not chosen.territory:
            return []
        query = select(lead.c.id).where(live(lead, self.ws))
        if chosen.source:
            query = query.where(lead.c.source == chosen.source)
        if chosen.territory:
            there = select(account.c.id).where(live(account, self.ws), account.c.territory == chosen.territory)
            query = query.where(lead.c.account_id.in_(there))
        return [lead_id.in_(query)]

    def leads(self, *where: ColumnElement[bool]) -> list[ColumnElement[bool]]:
        return [live(lead, self.ws), *where, *self.of_chosen(lead.c.id)]

    def arrived(self) -> list[ColumnElement[bool]]:
        begin, end = self.frame.span
        return self.leads(lead.c.arrived_at >= begin, lead.c.arrived_at < end)

    def worked(self) -> ColumnElement[bool]:
        return func.coalesce(lead.c.lifecycle, "") != Lifecycle.PROSPECT.value

    def made(self) -> ColumnElement[bool]:
        out = func.coalesce(activity.c.direction, "out") != "in"
        return and_(live(activity, self.ws), activity.c.kind.in_(TOUCHES), out)

    def credited(self, event: str, lead_ids: Select[Any]) -> dict[str, Any]:
        """The credit for each lead's event."""
        query = select(credit.c.lead_id, credit.c.user_id, credit.c.value_minor, credit.c.value_currency)
        query = query.where(live(credit, self.ws), credit.c.event == event, credit.c.lead_id.in_(lead_ids))
        found: dict[str, Any] = {}
        for row in stream(self.connection, query.order_by(credit.c.id)):
            found.setdefault(row.lead_id, row)
        return found

    def persons(self, where: Sequence[ColumnElement[bool]]) -> dict[str, str]:
        """Who has the credit for each of these leads, before there is one its owner."""
        query = select(lead.c.id, lead.c.owner_id).where(*where)
        given = self.credited(SOURCED, select(lead.c.id).where(*where))
        return {
            row.id: (row.id in given and given[row.id].user_id) or row.owner_id or ""
            for row in stream(self.connection, query)
        }
