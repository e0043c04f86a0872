"""The manager's morning on one page: what each list says first, and how much more of it there is."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from app.language import tr
from app.reports import brief
from app.reports.figure_pages import Flow
from app.reports.page_foot import foot, with_footnotes
from app.reports.wording import forget

if TYPE_CHECKING:
    from app.domain.figures.tables import Table
    from app.queries.figures import Dashboard
    from app.reports.page_parts import Sheet
    from app.reports.paper import Paper

LINES = (200, 20, 12, 8, 6, 5, 4, 3, 2, 1)  # of each list, tried until the page holds them


def morning_pdf(found: Dashboard, *, by: str, printed: str, paper: Paper) -> bytes:
    """One page; the same morning gives the same bytes."""
    for most in LINES:
        sheets = with_footnotes(partial(_laid_out, found, by, printed, paper, most))
        if len(sheets) == 1:
            break
    for page, sheet in enumerate(sheets, start=1):
        words = tr("Satchel · {complete} Figures may rise when late work arrives.", complete=found.scope.complete)
        foot(sheet, words, page=page, pages=len(sheets))
    title = f"{found.title}, {found.span}"
    pdf = brief.written(sheets, paper, title=title, author=by, subject=tr("Morning sheet"))
    forget()
    return pdf


def _laid_out(found: Dashboard, by: str, printed: str, paper: Paper, most: int, footnote: float) -> list[Sheet]:
    flow = Flow(found, paper, footnote)
    flow.head(by, printed)
    for table in found.tables:
        flow.table(shortened(table, most))
    return list(flow.sheets)


def shortened(table: Table, most: int) -> Table:
    """The first rows, its note saying how many there are in all."""
    if len(table.rows) <= most:
        return table
    said = tr("the first {most:,} of {rows:,}", most=most, rows=len(table.rows))
    return replace(table, rows=table.rows[:most], note=f"{table.note}, {said}" if table.note else said)
