"""Schema 5: leases, turns, merges that can be taken back, ids that never come back."""

from __future__ import annotations

from sqlalchemy import Connection

from app.sync_server import tables as t
from app.sync_server.migrations.m0002_walls import separate


def apply(connection: Connection) -> None:
    """Add the tables, each behind the wall, and find an AE's meetings by their time."""
    added = [one for one in t.metadata.sorted_tables if one.info.get("since", 1) == 5]
    t.metadata.create_all(connection, tables=added)
    separate(connection, added)
    connection.exec_driver_sql("CREATE INDEX ix_r_meeting_owner ON r_meeting (ws, owner_id, start)")
