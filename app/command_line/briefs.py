"""`brief`: the one-page handoff brief as PDF."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from app import queries
from app.command_line import session
from app.files import write_safely


def add(verbs: Any) -> None:
    """Register the verb."""
    parser = session.add_verb(verbs, "brief", brief, "write the handoff brief of a lead as PDF")
    parser.add_argument("id")
    parser.add_argument("--paper", choices=("a4", "letter"), default="a4")
    parser.add_argument("--out", type=Path, required=True)


def brief(arguments: argparse.Namespace) -> dict[str, Any]:
    """{file, number, pages}; a handed-off lead prints the brief that was frozen then."""
    from app.reports.brief import brief_pdf, undrawable
    from app.reports.paper import Paper

    with session.reading(arguments) as workspace:
        lead_id = workspace.ask(queries.briefs.lead_of, arguments.id)
        data = workspace.ask(queries.briefs.frozen_brief, arguments.id)
        if data is None:
            me = workspace.ask(queries.people.person, workspace.user)
            data = workspace.ask(queries.briefs.brief_of, lead_id, now=session.now_of(workspace), sender=me.name)
    pdf = brief_pdf(data, paper=Paper.LETTER if arguments.paper == "letter" else Paper.A4)
    write_safely(arguments.out, pdf)
    return {
        "file": str(arguments.out),
        "number": data.number or "Draft",
        "bytes": len(pdf),
        "undrawable": list(undrawable(data)),
    }
