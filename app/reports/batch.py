"""Many briefs as one PDF: a cover sheet that lists them, then one after the other, for one print job."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.reports import brief, brief_foot
from app.reports.fonts import BOLD, SEMIBOLD
from app.reports.line_breaking import Span
from app.reports.page_parts import LEADING, MARGIN, RULE_GREY, WORD_GREY, Sheet
from app.reports.wording import forget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.domain.briefs import BriefData
    from app.reports.paper import Paper

_ROW = 2 * LEADING + 8
_COLUMNS = (0.0, 0.11, 0.46, 0.7, 0.94)  # number, company, AE, meeting, pages: shares of the width


def batch_pdf(briefs: Sequence[BriefData], *, paper: Paper, cover: bool = True) -> bytes:
    """The briefs in the order given, each with its own page numbers; the same data gives the same bytes."""
    each = [brief.sheets(data, paper) for data in briefs]
    covers = _covers(briefs, [len(one) for one in each], paper) if cover else []
    whole = [*covers, *(sheet for one in each for sheet in one)]
    pdf = brief.written(whole, paper, title=title_of(briefs), author=briefs[0].sender, language=briefs[0].language)
    forget()
    return pdf


def title_of(briefs: Sequence[BriefData]) -> str:
    """What the batch is called: "3 briefs for Caspar Lindholt", "5 briefs for 2 AEs"."""
    names = {data.receiver for data in briefs if data.receiver}
    whom = next(iter(names)) if len(names) == 1 else f"{len(names)} AEs"
    return f"{len(briefs)} briefs" + (f" for {whom}" if names else "")


def _covers(briefs: Sequence[BriefData], pages: Sequence[int], paper: Paper) -> list[Sheet]:
    rows = list(zip(briefs, pages, strict=True))
    found: list[Sheet] = []
    while rows:
        sheet = Sheet(paper, briefs[0].language)
        width = sheet.right - sheet.left
        y = MARGIN + 6.6
        sheet.text(sheet.left, y, "Handoff briefs", weight=SEMIBOLD)
        y = sheet.paragraph(sheet.left, y + 26.2, sheet.fitted([Span(title_of(briefs), BOLD, 22)], width, limit=1))
        y = sheet.heading(sheet.left, y + 24, width, "Brief, company, for whom, first meeting, pages") + 15.5
        last = brief_foot.footer_baseline(sheet) - LEADING
        while rows and y + LEADING < last:
            _row(sheet, y, *rows.pop(0))
            y += _ROW
        sheet.text(sheet.left, brief_foot.footer_baseline(sheet), "Satchel · Confidential", size=8.0, grey=WORD_GREY)
        found.append(sheet)
    return found


def _row(sheet: Sheet, y: float, data: BriefData, pages: int) -> None:
    width = sheet.right - sheet.left
    meeting = data.meeting.when if data.meeting and data.meeting.when else "Not booked yet"
    cells = (
        [Span(data.number or "Draft", SEMIBOLD)],
        [Span(data.company, SEMIBOLD)],
        [Span(data.receiver or "Nobody yet")],
        [Span(meeting)],
        [Span(str(pages))],
    )
    edges = (*_COLUMNS, 1.0)
    for number, spans in enumerate(cells):
        room = (edges[number + 1] - edges[number]) * width - 6
        sheet.paragraph(sheet.left + edges[number] * width, y, sheet.fitted(spans, room, limit=2))
    sheet.rule(sheet.left, sheet.right, y + LEADING + 5, grey=RULE_GREY)
