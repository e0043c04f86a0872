"""Schema 5: leases, turns, merges that can be taken back, ids that never come back, and who knocked at the door."""

from __future__ import annotations

from sqlalchemy import Connection, inspect

from app.sync_server import tables as t
from app.sync_server.migrations.m0002_walls import separate


def apply(connection: Connection) -> None:
    """Add the tables, each behind the wall, and find an AE's meetings by their time."""
    added = [one for one in t.metadata.sorted_tables if one.info.get("since", 1) == 5]
    t.metadata.create_all(connection, tables=added)
    separate(connection, added)
    connection.exec_driver_sql("CREATE INDEX ix_r_meeting_owner ON r_meeting (ws, owner_id, start)")
    known = inspect(connection)
    if "team" not in {one["name"] for one in known.get_columns("scope")}:
        connection.exec_driver_sql("ALTER TABLE scope ADD COLUMN team TEXT")
        if connection.dialect.name == "postgresql":
            connection.exec_driver_sql("SELECT set_config('satchel.ws', '*', true)")
        connection.exec_driver_sql(_TEAMS)
    for name in {"failed", "locked_until"} & {one["name"] for one in known.get_columns("member")}:
        connection.exec_driver_sql(f"ALTER TABLE member DROP COLUMN {name}")


_TEAMS = """
UPDATE scope SET team = (
  SELECT min(m.team) FROM scope_grant g JOIN member m ON m.ws = g.ws AND m.user_id = g.user_id
  WHERE g.ws = scope.ws AND g.scope = scope.id AND m.role <> 'admin'
) WHERE id LIKE 'queue:%%'"""
