"""Schema 2: a transaction sees one workspace only, and records are written in the workspace's order only.

Neither replaces the checks of the code; both hold when one of them is forgotten. The first needs PostgreSQL and a role that
is no superuser.
"""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, Table

from app.sync_server import tables as t

MINE = "(SELECT current_setting('satchel.ws', true))"  # asked once a statement, not once a row
GUARD = """
CREATE FUNCTION satchel_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('satchel.ordered', true) IS DISTINCT FROM 'yes' THEN
    RAISE EXCEPTION 'records are written in the order of their workspace only';
  END IF;
  RETURN NULL;
END $$"""


def apply(connection: Connection) -> None:
    """Put up both walls around the tables of schema 1."""
    first = [one for one in t.metadata.sorted_tables if one.info.get("since", 1) == 1]
    separate(connection, first)
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(GUARD)
    for table in t.RECORDS.values():
        guard(connection, table.name)


def separate(connection: Connection, tables: Iterable[Table]) -> None:
    """Rows of one workspace only, for every role but superusers; of none while the transaction names none."""
    if connection.dialect.name != "postgresql":
        return
    for table in tables:
        if "ws" not in table.c:
            continue
        for wall in ("ENABLE", "FORCE"):
            connection.exec_driver_sql(f"ALTER TABLE {table.name} {wall} ROW LEVEL SECURITY")
        connection.exec_driver_sql(
            f"CREATE POLICY one_workspace ON {table.name} USING (ws = {MINE} OR {MINE} = '*')"  # *: database.EVERY
        )


def guard(connection: Connection, table: str) -> None:
    """Refuse every write but one in the order of its workspace."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(
            f"CREATE TRIGGER ordered BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON {table}"
            " FOR EACH STATEMENT EXECUTE FUNCTION satchel_guard()"
        )
        return
    for what in (
        "INSERT",
        "UPDATE",
        "DELETE",
    ):  # which fails unless the connection holds the workspace; nobody else's has it at all
        connection.exec_driver_sql(
            f"CREATE TRIGGER ordered_{what.lower()}_{table} BEFORE {what} ON {table} BEGIN SELECT satchel_ordered(); END"
        )
