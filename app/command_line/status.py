"""`status`: what is in the workspace and how it is kept. `report-problem`: what can be sent after a mistake of ours."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from app import problem_report, queries
from app.clock import SystemClock
from app.command_line import session
from app.errors import SatchelError
from app.files import write_safely
from app.language import tr
from app.store import keys


def add(verbs: Any) -> None:
    """Register the verb."""
    session.add_verb(verbs, "status", status, tr("counts, outbox, database"))
    parser = session.add_verb(
        verbs, "report-problem", report_problem, tr("write a report of a problem, without a word of a customer's")
    )
    parser.add_argument("--out", type=Path, required=True, metavar="FILE")


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


def report_problem(arguments: argparse.Namespace) -> dict[str, Any]:
    """{file}: a text to read and send, also of a workspace that cannot be opened."""
    profile = session.profile_of(arguments)
    try:
        with session.reading(arguments) as workspace:
            text = problem_report.report(profile, workspace.ask(queries.status.status), workspace.clock)
    except SatchelError as error:
        text = problem_report.report(profile, error, SystemClock())
    write_safely(arguments.out, text.encode())
    return {"file": str(arguments.out)}
