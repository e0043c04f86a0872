"""The working calendar of a person as the server has it."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, select

from app.domain.working_calendars import WorkingCalendars
from app.domain.working_time import WorkingCalendar
from app.sync_server import tables as t


def of_person(connection: Connection, ws: str, person: Any) -> WorkingCalendar:
    """The hours of a row of `user`, as every laptop works them out too."""
    zone = person.get("zone") or ""
    return book_of(connection, ws).of_person(person.get("name") or "", person.get("territory") or "", zone)


def book_of(connection: Connection, ws: str) -> WorkingCalendars:
    """Every calendar of a workspace."""
    c, where = t.RECORDS["calendar"].c, t.RECORDS["territory"].c
    rows = select(c.name, c.week, c.holidays).where(c.ws == ws, c.deleted_at.is_(None)).order_by(c.id.desc())
    zones = select(where.name, where.zone).where(where.ws == ws, where.deleted_at.is_(None))
    found = {row.name: row.zone for row in connection.execute(zones) if row.name and row.zone}
    return WorkingCalendars([dict(row) for row in connection.execute(rows).mappings()], found)
