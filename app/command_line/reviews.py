"""`review`: one colleague's figures, comments and agreements on a page, and the figures as JSON."""

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
    parser = session.add_verb(verbs, "review", review, tr("write the review of one colleague as PDF"))
    parser.add_argument("name", metavar="NAME", help=tr("the colleague's first name"))
    parser.add_argument("--period", default="", metavar="PERIOD", help=tr("2026-11, 2026-Q4; this quarter without"))
    parser.add_argument("--paper", choices=("a4", "letter"), default="a4")
    parser.add_argument("--out", type=Path, required=True, metavar="FILE")


def review(arguments: argparse.Namespace) -> dict[str, Any]:
    """{file, bytes, name, period, complete, figures: {key: {value, shown, beside, verdict}}, comments, agreed, next}.

    RefusedError E-PERIOD, E-NO-PERSON, E-NOT-ALLOWED.
    """
    from app.reports.paper import Paper
    from app.reports.review import review_pdf

    with session.reading(arguments) as workspace:
        now = session.now_of(workspace)
        person = workspace.ask(queries.people.named, arguments.name)
        found = workspace.ask(queries.reviews.review, person, arguments.period, now=now, user_id=workspace.user)
        me = workspace.ask(queries.people.person, workspace.user)
    paper = Paper.LETTER if arguments.paper == "letter" else Paper.A4
    pdf = review_pdf(found, by=me.name, printed=f"{now:%a %d %b %Y, %H:%M}", paper=paper)
    write_safely(arguments.out, pdf)
    return {
        "file": str(arguments.out),
        "bytes": len(pdf),
        "name": found.name,
        "period": found.found.scope.frame.period.written(),
        "complete": f"{found.found.scope.complete} {found.found.scope.late}".strip(),
        "figures": {
            one.key: {"value": one.value, "shown": one.shown, "beside": one.beside, "verdict": one.verdict.words}
            for one in found.found.figures
        },
        "comments": len(found.comments),
        "agreed": list(found.agreed.lines),
        "next": found.agreed.next.isoformat() if found.agreed.next else None,
    }
