"""`day`, `sheets`: the day sheet or call list as PDF, and which were printed."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from app import operations, queries
from app.command_line import session
from app.files import write_safely
from app.language import tr


def add(verbs: Any) -> None:
    """Register the verbs."""
    parser = session.add_verb(
        verbs, "day", day, tr("write the day sheet as PDF, on a day without visits the call list")
    )
    parser.add_argument("--for", dest="day", metavar="DATE", help=tr('"2026-12-01" or "tomorrow", today without'))
    parser.add_argument("--paper", choices=("a4", "letter"), default="a4")
    parser.add_argument("--out", type=Path, required=True, metavar="FILE")
    session.add_verb(verbs, "sheets", sheets, tr("list the sheets that were printed, the latest first"))


def day(arguments: argparse.Namespace) -> dict[str, Any]:
    """{number, day, rows, pages, file, undrawable}; the sheet counts as printed. RefusedError E-NO-ROWS, E-WHEN-UNCLEAR."""
    from app.reports.brief import undrawable
    from app.reports.day_sheet import day_sheet_pdf
    from app.reports.paper import Paper
    from app.reports.preview import page_count

    with session.writing(arguments) as workspace:
        now = session.now_of(workspace)
        when = session.read_day(arguments.day, now) if arguments.day else now.date()
        sheet = workspace.ask(queries.sheets.sheet_of_day, user=workspace.user, day=when, now=now)
        pdf = day_sheet_pdf(sheet, paper=Paper.LETTER if arguments.paper == "letter" else Paper.A4)
        write_safely(arguments.out, pdf)
        workspace.act(operations.sheets.keep_printed, sheet)
    return {
        "number": sheet.name,
        "day": when,
        "rows": len(sheet.rows),
        "pages": page_count(pdf),
        "file": str(arguments.out),
        "undrawable": list(undrawable(sheet)),
    }


def sheets(arguments: argparse.Namespace) -> dict[str, Any]:
    """{sheets: [{number, kind, day, rows, entered}]}."""
    with session.reading(arguments) as workspace:
        cards = workspace.ask(queries.sheets.sheet_cards)
    rows = [
        {"number": one.id, "kind": one.kind, "day": one.day, "rows": one.rows, "entered": one.entered} for one in cards
    ]
    return {"sheets": rows}
