"""Schema 4: records and fields of manifest 2, each table behind its walls."""

from __future__ import annotations

from sqlalchemy import Connection, inspect, update

from app.sync_server import tables as t
from app.sync_server.migrations.m0002_walls import guard, separate


def apply(connection: Connection) -> None:
    """The call desk's records; laptops with their schema are welcome from now on."""
    bring_up_to_manifest(connection, 2)


def bring_up_to_manifest(connection: Connection, schema: int) -> None:
    """Add the tables and columns that the manifest has and the database has not, and welcome laptops up to that schema."""
    known = inspect(connection)
    for table in t.RECORDS.values():
        if not known.has_table(table.name):
            table.create(connection)
            separate(connection, [table])
            guard(connection, table.name)
            continue
        there = {column["name"] for column in known.get_columns(table.name)}
        for column in table.columns:
            if column.name not in there:
                kind = column.type.compile(connection.dialect)
                connection.exec_driver_sql(f"ALTER TABLE {table.name} ADD COLUMN {column.name} {kind}")
    connection.execute(update(t.workspace).values(max_schema=schema))
