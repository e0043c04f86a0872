"""Schema 6: records and fields of manifest 3."""

from __future__ import annotations

from sqlalchemy import Connection

from app.sync_server.migrations.m0004_records import bring_up_to_manifest


def apply(connection: Connection) -> None:
    """Visits with a length, events that are worked, busy times; laptops with their schema are welcome from now on."""
    bring_up_to_manifest(connection, 3)
