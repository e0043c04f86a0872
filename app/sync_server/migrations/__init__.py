"""The server's own small migration runner: numbered steps, each whole or not at all."""

from __future__ import annotations

from sqlalchemy import Connection, Engine, inspect, select

from app.language import marked
from app.sync_server import tables as t
from app.sync_server.errors import ServerError
from app.sync_server.migrations import (
    m0001_initial,
    m0002_walls,
    m0003_files_and_hooks,
    m0004_records,
    m0005_commands,
    m0006_field_day,
)

STEPS = (
    m0001_initial.apply,
    m0002_walls.apply,
    m0003_files_and_hooks.apply,
    m0004_records.apply,
    m0005_commands.apply,
    m0006_field_day.apply,
)
LATEST = len(STEPS)


def migrate(engine: Engine) -> None:
    """Bring the database to this server's schema; refuses one of a newer server."""
    with engine.connect() as connection:
        connection = connection.execution_options(satchel_write=True)
        with connection.begin():
            if connection.dialect.name == "postgresql":
                connection.exec_driver_sql("SELECT pg_advisory_xact_lock(7283)")  # several workers start at once
            known = schema_of(connection)
            if known > LATEST:
                raise ServerError(
                    "PROTOCOL",
                    marked("The database is of a newer server (schema {schema}, this one has {known})."),
                    values={"schema": known, "known": LATEST},
                )
            for number in range(known, LATEST):
                STEPS[number](connection)
            connection.execute(t.server_meta.delete().where(t.server_meta.c.name == "schema"))
            connection.execute(t.server_meta.insert().values(name="schema", value=str(LATEST)))


def schema_of(connection: Connection) -> int:
    """The schema number of a database, 0 for an empty one."""
    if not inspect(connection).has_table("server_meta"):
        return 0
    found = connection.execute(select(t.server_meta.c.value).where(t.server_meta.c.name == "schema")).scalar()
    return int(found or 0)
