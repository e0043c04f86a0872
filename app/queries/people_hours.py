"""The working hours there are, as lines to be read and changed."""

from __future__ import annotations

from sqlalchemy import Connection, select

from app.domain.holidays import public_holidays
from app.domain.people_hours import write_lines
from app.store.tables import synced as t


def hours_text(connection: Connection) -> str:
    """A line each, '' where nobody set any: then it is 09:00 to 17:00, Monday to Friday."""
    newest_last = select(t.calendar).order_by(t.calendar.c.id.desc())
    by_name = {
        row["name"]: dict(row) for row in connection.execute(newest_last).mappings()
    }  # the oldest of a name counts
    return write_lines(by_name.values(), public_holidays)
