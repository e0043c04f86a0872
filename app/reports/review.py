"""The review of one colleague on one page: figures, what was told them, what was agreed, and room to write."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from app.language import tr
from app.reports import brief
from app.reports.figure_pages import Flow, title_of
from app.reports.page_foot import foot, footer_baseline, with_footnotes
from app.reports.page_parts import LEADING, RULE_GREY
from app.reports.wording import forget

if TYPE_CHECKING:
    from app.queries.reviews import Review
    from app.reports.page_parts import Sheet
    from app.reports.paper import Paper

SHOWN = (
    (40, 6),
    (8, 4),
    (5, 3),
    (3, 2),
    (2, 1),
    (1, 0),
    (0, 0),
)  # comments and tables, tried until the page holds them
WHOLE = 20  # lines, more than anything that is kept: nothing is cut
RULED = 22.0  # from one ruled line to the next, for a pen


def review_pdf(found: Review, *, by: str, printed: str, paper: Paper) -> bytes:
    """One page where it holds what was agreed; the same review gives the same bytes."""
    for comments, tables in SHOWN:
        sheets = with_footnotes(partial(_laid_out, found, by, printed, paper, comments, tables))
        if len(sheets) == 1:
            break
    words = tr("Satchel · {complete} Figures may rise when late work arrives.", complete=found.found.scope.complete)
    for page, sheet in enumerate(sheets, start=1):
        foot(sheet, words, page=page, pages=len(sheets))
    pdf = brief.written(sheets, paper, title=title_of(found.found), author=by, subject=tr("Review"))
    forget()
    return pdf


def _laid_out(
    found: Review, by: str, printed: str, paper: Paper, comments: int, tables: int, footnote: float
) -> list[Sheet]:
    flow = Flow(found.found, paper, footnote)
    flow.head(by, printed)
    flow.figures(found.found.figures)
    for table in found.tables[:tables]:
        flow.table(table)
    _comments(flow, found, comments)
    day = found.agreed.next
    next_day = (
        tr("next review {date:%a} {day} {date:%b %Y}", date=day, day=day.day) if day else tr("next review: no day yet")
    )
    flow.heading(tr("What was agreed"), next_day)
    for number, line in enumerate(found.agreed.lines, start=1):
        flow.words(f"{number}", line, limit=WHOLE)
    _ruled(flow)
    return list(flow.sheets)


def _comments(flow: Flow, found: Review, most: int) -> None:
    left = len(found.comments) - most
    if not found.comments:
        return
    flow.heading(tr("What was said"), tr("+{left:,} earlier", left=left) if left > 0 else "")
    for one in found.comments[:most]:
        flow.words(one.about, one.text, limit=WHOLE)


def _ruled(flow: Flow) -> None:
    """The rest of the page as lines to write on, and where both sign."""
    sheet = flow.sheet
    bottom = footer_baseline(sheet) - 2 * LEADING
    y = flow.y + 10
    while y < bottom - RULED:
        sheet.rule(sheet.left, sheet.right, y, grey=RULE_GREY)
        y += RULED
    half = sheet.left + flow.whole / 2
    if bottom > flow.y:
        sheet.text(sheet.left, bottom, tr("Manager, date"), size=8.0)
        sheet.text(half, bottom, tr("Colleague, date"), size=8.0)
