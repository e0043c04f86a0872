"""Any record by its id."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, select

from app.errors import RefusedError
from app.language import tr
from app.store.tables.synced import BASE, RECORDS


def record(connection: Connection, record_id: str) -> tuple[str, dict[str, Any]]:
    """Its kind and its fields; RefusedError E-NOT-FOUND."""
    for kind, table in RECORDS.items():
        row = connection.execute(select(table).where(table.c.id == record_id)).mappings().first()
        if row is not None:
            return kind, {name: value for name, value in row.items() if name not in BASE}
    raise RefusedError("E-NOT-FOUND", tr("There is no record {record_id}.", record_id=record_id))
