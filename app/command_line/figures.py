"""`report`: a tab of figures as a page or a workbook, and its numbers as JSON."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from app import queries
from app.command_line import session
from app.files import write_safely

TABS = ("overview", "activity", "speed", "handoffs", "sources", "objections", "forecast", "cohorts")


def add(verbs: Any) -> None:
    """Register the verb."""
    parser = session.add_verb(verbs, "report", report, "write the figures of a period as PDF or workbook")
    parser.add_argument("tab", choices=TABS)
    parser.add_argument(
        "--period", default="", metavar="PERIOD", help="2026-Q4, 2026-11, last month; this quarter without"
    )
    parser.add_argument("--source", default="", metavar="NAME", help="only leads of that source")
    parser.add_argument("--territory", default="", metavar="NAME", help="only leads of companies there")
    parser.add_argument("--rep", metavar="NAME", help="only what one rep has the credit for")
    parser.add_argument("--paper", choices=("a4", "letter"), default="a4")
    parser.add_argument("--format", choices=("pdf", "xlsx"), default="pdf", help="a page, or a sheet for each table")
    parser.add_argument("--out", type=Path, required=True, metavar="FILE")


def report(arguments: argparse.Namespace) -> dict[str, Any]:
    """{file, bytes, period, complete, figures: {key: {value, shown, beside, verdict}}, charts, tables}.

    RefusedError E-PERIOD, E-NO-PERSON.
    """
    from app.import_export.write_figures import workbook
    from app.queries.figure_scope import Wanted
    from app.reports.figure_pages import figures_pdf
    from app.reports.paper import Paper

    with session.reading(arguments) as workspace:
        now = session.now_of(workspace)
        rep = workspace.ask(queries.people.named, arguments.rep) if arguments.rep else ""
        wanted = Wanted(arguments.period, rep, "", arguments.source, arguments.territory)
        found = workspace.ask(queries.figures.dashboard, wanted, arguments.tab, now=now, user_id=workspace.user)
        me = workspace.ask(queries.people.person, workspace.user)
    if arguments.format == "xlsx":
        made = workbook(found.as_tables(), f"{found.title}, {found.span}, {found.choices}. {found.scope.complete}")
    else:
        paper = Paper.LETTER if arguments.paper == "letter" else Paper.A4
        made = figures_pdf(found, by=me.name, printed=f"{now:%a %d %b %Y, %H:%M}", paper=paper)
    write_safely(arguments.out, made)
    return {
        "file": str(arguments.out),
        "bytes": len(made),
        "period": found.scope.frame.period.written(),
        "complete": f"{found.scope.complete} {found.scope.late}".strip(),
        "figures": {
            one.key: {"value": one.value, "shown": one.shown, "beside": one.beside, "verdict": one.verdict.words}
            for one in found.figures
        },
        "charts": {one.key: {column.label: list(column.counts) for column in one.columns} for one in found.charts},
        "tables": {one.key: [dict(zip(one.heads, row.cells, strict=True)) for row in one.rows] for one in found.tables},
    }
