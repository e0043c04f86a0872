"""The imports of this workspace."""

from __future__ import annotations

from sqlalchemy import Connection, select

from app.frozen import frozen
from app.store.tables import synced as t


@frozen
class ImportRow:
    """One import. `at` ms UTC; `state` done, undone, cancelled or running."""

    id: str
    file: str
    at: int
    state: str
    rows: int
    new: int
    matched: int
    review: int
    skipped: int


def import_rows(connection: Connection) -> list[ImportRow]:
    """Newest first."""
    query = select(t.import_batch).order_by(t.import_batch.c.at.desc())
    return [
        ImportRow(
            r["id"],
            r["file"] or "",
            r["at"],
            r["state"],
            *(r[name] or 0 for name in ("rows", "new", "matched", "review", "skipped")),
        )
        for r in connection.execute(query).mappings()
    ]
