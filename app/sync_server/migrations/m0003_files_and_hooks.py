"""Schema 3: attachments, and what comes from and goes to other programs."""

from __future__ import annotations

from sqlalchemy import Connection

from app.sync_server import tables as t
from app.sync_server.migrations.m0002_walls import separate


def apply(connection: Connection) -> None:
    """Add the tables, each behind the wall, and find documents by what they refer to."""
    added = [one for one in t.metadata.sorted_tables if one.info.get("since", 1) == 3]
    t.metadata.create_all(connection, tables=added)
    separate(connection, added)
    connection.exec_driver_sql("CREATE INDEX ix_r_document_sha256 ON r_document (ws, sha256)")
