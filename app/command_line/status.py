"""`status`: what is in the workspace and how it is kept."""

from __future__ import annotations

import argparse
from typing import Any

from app import queries
from app.command_line import session
from app.store import keys


def add(verbs: Any) -> None:
    """Register the verb."""
    session.add_verb(verbs, "status", status, "counts, outbox, database")


def status(arguments: argparse.Namespace) -> dict[str, Any]:
    """{records, outbox, last_contact, database, sqlite, encrypted, server, cursor, epoch, attention, agrees}."""
    with session.reading(arguments) as workspace:
        found = workspace.ask(queries.status.status)
        database = workspace.profile.database
    return {
        "records": found.records, "outbox": found.outbox, "last_contact": found.last_contact, "database": str(database),
        "bytes": database.stat().st_size, "sqlite": found.sqlite, "encrypted": not keys.is_plain_database(database), "joined": found.joined,
        "server": found.server or None, "cursor": found.cursor, "epoch": found.epoch or None,
        "attention": found.attention, "agrees": found.agrees,
    }  # fmt: skip
