"""The working calendar of a person as the server has it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from sqlalchemy import Connection, select

from app.domain.working_calendars import WorkingCalendars
from app.domain.working_time import REPLY_TARGET, WorkingCalendar
from app.sync_server import settings
from app.sync_server import tables as t

TARGET = "reply target"  # the setting, in working minutes


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


def reply_target(connection: Connection, ws: str) -> timedelta:
    """Working time in which a request is answered."""
    minutes = settings.value_of(connection, ws, TARGET)
    return timedelta(minutes=minutes) if type(minutes) is int and minutes > 0 else REPLY_TARGET
