"""Schema 1: everything, and the guard that lets only ordered writes touch records."""

from __future__ import annotations

from sqlalchemy import Connection

from app.sync_server import tables as t


def apply(connection: Connection) -> None:
    """Create the tables of an empty database."""
    t.metadata.create_all(connection)
