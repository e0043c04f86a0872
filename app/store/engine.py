"""The database toolkit over the raw connection, and library errors turned into coded ones."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool

from app.errors import UnavailableError
from app.language import tr
from app.paths import Profile
from app.store import keys
from app.store.connection import connect


def make_engine(profile: Profile, key: bytes, *, read_only: bool = False, size: int = 3) -> Engine:
    """An engine whose transactions begin when asked: IMMEDIATE for the writer, deferred for readers."""

    def creator() -> Any:
        return connect(profile, key, read_only=read_only)

    engine = create_engine(
        "sqlite://", module=driver, creator=creator, poolclass=QueuePool, pool_size=size, max_overflow=2
    )

    @event.listens_for(engine, "begin")
    def _begin(connection: Any) -> None:
        connection.exec_driver_sql("BEGIN" if read_only else "BEGIN IMMEDIATE")

    return engine


def require_readable(profile: Profile, key: bytes) -> None:
    """Refuse a file that is not this workspace's database; the original stays in place (R6, F8)."""
    path = profile.database
    unreadable = UnavailableError(
        "E-DB-UNREADABLE",
        tr("The database file {name} is damaged or is not a Satchel database.", name=path.name),
        safe=tr("It was left as it is, and no new one was made."),
        do=tr("Restore a backup: satchel backups lists them, satchel restore NAME brings one back."),
    )
    if path.stat().st_size == 0 or keys.is_plain_database(path):
        raise unreadable
    try:
        connection = connect(profile, key, read_only=True)
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        connection.execute("SELECT value FROM meta WHERE name = 'schema'").fetchone()
        connection.close()
    except driver.DatabaseError as error:
        raise unreadable from error


_BY_WORDS = (
    (
        "disk is full",
        "E-DISK-FULL",
        tr("The disk is full, so the last change was not saved."),
        tr("Free some space, then save again."),
    ),
    (
        "disk I/O",
        "E-DISK-IO",
        tr("The disk reported an error, so the last change may not be saved."),
        tr("Close Satchel and check the disk; backups are listed under Data."),
    ),
    (
        "locked",
        "E-DB-BUSY",
        tr("The database is held by another program."),
        tr("Close the program that holds it, then try again."),
    ),
    (
        "readonly",
        "E-READ-ONLY",
        tr("The database cannot be written here."),
        tr("Check the rights of the profile's folder."),
    ),
    (
        "query_only",
        "E-READ-ONLY",
        "This view of the database only reads.",
        tr("Use the window, or close it and try again."),
    ),
    (
        "attempt to write",
        "E-READ-ONLY",
        "This view of the database only reads.",
        tr("Use the window, or close it and try again."),
    ),
    (
        "malformed",
        "E-DB-UNREADABLE",
        tr("The database is damaged."),
        tr("Restore a backup: satchel backups lists them."),
    ),
    (
        "not a database",
        "E-DB-UNREADABLE",
        tr("The database cannot be read."),
        tr("Restore a backup: satchel backups lists them."),
    ),
)


@contextmanager
def translated() -> Iterator[None]:
    """Turn what the driver raises into the coded error a person can act on."""
    try:
        yield
    except (DBAPIError, driver.Error) as error:
        words = str(error)
        for part, code, happened, do in _BY_WORDS:
            if part in words:
                raise UnavailableError(code, happened, safe=tr("Nothing else was affected."), do=do) from error
        raise
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise UnavailableError(
                "E-DISK-FULL",
                tr("The disk is full."),
                safe=tr("Nothing else was affected."),
                do=tr("Free some space, then try again."),
            ) from error
        raise
