"""Applies migrations one by one, each whole or not at all (reliability 0.4, F31 to F35)."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

from app.errors import UnavailableError
from app.frozen import frozen
from app.language import tr


@frozen
class Migration:
    """One step: from schema `number` - 1 to `number`."""

    number: int
    apply: Callable[[Any], None]


def _step(name: str) -> Migration:
    """Of that module, which is loaded when it is applied: hardly a start needs one."""

    def apply(connection: Any) -> None:
        import_module(f"app.store.migrations.{name}").apply(connection)

    return Migration(int(name[1:5]), apply)


MIGRATIONS = tuple(
    _step(name)
    for name in (
        "m0001_initial",
        "m0002_conflicts",
        "m0003_call_desk",
        "m0004_today",
        "m0005_field_day",
        "m0006_merges",
        "m0007_figures",
        "m0008_lookups",
        "m0009_figures",
        "m0010_figures",
    )
)
LATEST = MIGRATIONS[-1].number


def schema_of(connection: Any) -> int:
    """The schema number of an open database, 0 for an empty one."""
    found = connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'meta'").fetchone()[0]
    if not found:
        return 0
    row = connection.execute("SELECT value FROM meta WHERE name = 'schema'").fetchone()
    return int(row[0]) if row else 0


def require_known(connection: Any) -> int:
    """The schema number; refuses data of a newer Satchel untouched."""
    number = schema_of(connection)
    if number > LATEST:
        raise UnavailableError(
            "E-NEWER-DATA",
            tr(
                "This workspace was last opened by a newer Satchel (data version {number}, this one knows {latest}).",
                number=number,
                latest=LATEST,
            ),
            do=tr("Install the newer version."),
        )
    return number


def migrate(connection: Any) -> list[int]:
    """Bring an open raw connection to the latest schema; returns the steps taken.

    Each step runs in one BEGIN IMMEDIATE with foreign keys off, and is rolled back whole when it raises.
    """
    number = require_known(connection)
    taken = []
    connection.execute("PRAGMA foreign_keys=OFF")
    for step in MIGRATIONS:
        if step.number <= number:
            continue
        connection.execute("BEGIN IMMEDIATE")
        try:
            step.apply(connection)
            connection.execute("INSERT OR REPLACE INTO meta (name, value) VALUES ('schema', ?)", (str(step.number),))
            connection.execute("COMMIT")
        except BaseException:
            connection.execute("ROLLBACK")
            raise
        taken.append(step.number)
    return taken
