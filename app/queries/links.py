"""Whether what a link names is on this laptop."""

from __future__ import annotations

from sqlalchemy import Connection, select

from app.store.tables import synced as t


def is_here(connection: Connection, kind: str, record_id: str) -> bool:
    """Whether the record of that kind (`links.KINDS`) is here."""
    table = t.RECORDS[kind]
    return connection.execute(select(table.c.id).where(table.c.id == record_id)).first() is not None
