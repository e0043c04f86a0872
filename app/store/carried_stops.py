"""A restore must not forget who may not be contacted: stops made since the backup go over into it (product 2, Suppression)."""

from __future__ import annotations

from typing import Any

from app.store import settings

# Tables, and which of their rows: the stops, the company's list, and what these two are read by.
CARRIED = {
    "suppression": "",
    "stop_list": "",
    "setting": f"WHERE name IN ('{settings.SUPPRESSION_KEY}', '{settings.STOP_LIST}')",
}


Rows = dict[str, tuple[list[str], list[tuple[Any, ...]]]]  # of each table its columns and what is in them


def read(present: Any) -> Rows:
    """What a raw connection to the present database has of these."""
    return {
        table: (_columns(present, table), present.execute(f'SELECT * FROM "{table}" {which}').fetchall())
        for table, which in CARRIED.items()
    }


def add(restored: Any, rows: Rows) -> None:
    """Add to a raw connection's database what only the present one has, in one transaction.

    What was lifted since the backup is in force again: a stop too many can be lifted, one too few reaches somebody.
    """
    restored.execute("BEGIN IMMEDIATE")
    for table, (columns, found) in rows.items():
        known = set(_columns(restored, table))
        kept = [place for place, name in enumerate(columns) if name in known]
        listed, marks = ", ".join(f'"{columns[place]}"' for place in kept), ", ".join("?" * len(kept))
        values = ([row[place] for place in kept] for row in found)
        restored.executemany(f'INSERT OR IGNORE INTO "{table}" ({listed}) VALUES ({marks})', values)
    restored.execute("COMMIT")


def _columns(connection: Any, table: str) -> list[str]:
    return [row[1] for row in connection.execute(f'PRAGMA table_info("{table}")')]
