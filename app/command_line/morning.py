"""`morning`: the manager's morning sheet as one page, and its lines as JSON."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from app import queries
from app.command_line import session
from app.files import write_safely
from app.language import tr


def add(verbs: Any) -> None:
    """Register the verb."""
    parser = session.add_verb(verbs, "morning", morning, tr("write the manager's morning sheet as PDF"))
    parser.add_argument("--paper", choices=("a4", "letter"), default="a4")
    parser.add_argument("--out", type=Path, required=True, metavar="FILE")


def morning(arguments: argparse.Namespace) -> dict[str, Any]:
    """{file, bytes, day, complete, lists: {key: {title, note, rows}}}; RefusedError E-NOT-ALLOWED for who does not manage."""
    from app.queries.figure_scope import Wanted
    from app.queries.figures import MORNING
    from app.reports.morning import morning_pdf
    from app.reports.paper import Paper

    with session.reading(arguments) as workspace:
        now = session.now_of(workspace)
        found = workspace.ask(queries.figures.dashboard, Wanted(), MORNING, now=now, user_id=workspace.user)
        me = workspace.ask(queries.people.person, workspace.user)
    paper = Paper.LETTER if arguments.paper == "letter" else Paper.A4
    pdf = morning_pdf(found, by=me.name, printed=f"{now:%a %d %b %Y, %H:%M}", paper=paper)
    write_safely(arguments.out, pdf)
    return {
        "file": str(arguments.out),
        "bytes": len(pdf),
        "day": found.scope.frame.today,
        "complete": f"{found.scope.complete} {found.scope.late}".strip(),
        "lists": {
            one.key.removeprefix("morning_"): {
                "title": one.title,
                "note": one.note,
                "rows": [dict(zip(one.heads, row.cells, strict=True)) for row in one.rows],
            }
            for one in found.tables
        },
    }
