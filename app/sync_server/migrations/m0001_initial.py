"""Schema 1: records, what sync needs around them, and who may come in."""

from __future__ import annotations

from sqlalchemy import Connection

from app.sync_server import tables as t


def apply(connection: Connection) -> None:
    """Create the tables of an empty database."""
    t.metadata.create_all(connection, tables=[one for one in t.metadata.sorted_tables if one.info.get("since", 1) == 1])
