"""`close`: freeze the credits of a month, and its pack as PDF and workbook."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from app import operations, queries
from app.command_line import session
from app.language import tr


def add(verbs: Any) -> None:
    """Register the verb."""
    parser = session.add_verb(verbs, "close", close, tr("close a month: freeze its credits, write its pack"))
    parser.add_argument("month", metavar="MONTH", help=tr("2026-11 or last month"))
    parser.add_argument("--show", action="store_true", help=tr("write the pack of a month that is closed"))
    parser.add_argument("--paper", choices=("a4", "letter"), default="a4")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR")


def close(arguments: argparse.Namespace) -> dict[str, Any]:
    """{month, files, people, adjusted, late}; RefusedError E-PERIOD, E-MONTH-OPEN, E-CLOSED, E-NOT-CLOSED, E-NOT-ALLOWED."""
    from app.import_export.close_pack import write_pack
    from app.queries.figure_scope import reporting_zone
    from app.reports.paper import Paper

    with session.reading(arguments) if arguments.show else session.writing(arguments) as workspace:
        now = session.now_of(workspace)
        if not arguments.show:
            workspace.act(operations.month_close.close_month, arguments.month, zone=workspace.ask(reporting_zone))
        found = workspace.ask(queries.month_close.pack, arguments.month, now=now, user_id=workspace.user)
        me = workspace.ask(queries.people.person, workspace.user)
    paper = Paper.LETTER if arguments.paper == "letter" else Paper.A4
    files = write_pack(found, arguments.out, by=me.name, now=now, paper=paper)
    people, adjusted, late, _ = found.tables
    return {
        "month": found.month,
        "files": files,
        "people": [dict(zip(people.heads, row.cells, strict=True)) for row in people.rows],
        "adjusted": [dict(zip(adjusted.heads, row.cells, strict=True)) for row in adjusted.rows],
        "late": [dict(zip(late.heads, row.cells, strict=True)) for row in late.rows],
    }
