"""Many briefs as one PDF: a cover sheet that lists them, then one after the other, for one print job."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from app.errors import UserCancelledError
from app.language import plural, tr
from app.reports import brief
from app.reports.fonts import BOLD, REGULAR, SEMIBOLD
from app.reports.line_breaking import Span
from app.reports.page_foot import foot, footer_baseline, with_footnotes
from app.reports.page_parts import LEADING, MARGIN, RULE_GREY, Sheet
from app.reports.wording import forget

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.domain.briefs import BatchBrief
    from app.reports.paper import Paper

    Told = Callable[[int, int], bool]

_PADDING = 8.0
_EDGES = (0.0, 0.17, 0.405, 0.49, 0.72, 0.93, 1.0)  # AE, company, brief, meeting, place, pages: shares of the width


def batch_pdf(
    briefs: Sequence[BatchBrief], *, paper: Paper, cover: bool = True, told: Told = lambda _done, _total: True
) -> bytes:
    """The briefs in the order given, each with its own page numbers; the same data gives the same bytes.

    `told(done, total)` is called after each brief and stops the run by False: UserCancelledError.
    """
    each: list[list[Sheet]] = []
    for one in briefs:
        each.append(brief.sheets(one.data, paper))
        if not told(len(each), len(briefs)):
            raise UserCancelledError
    covers = _covers(briefs, [len(one) for one in each], paper) if cover else []
    whole = [*covers, *(sheet for one in each for sheet in one)]
    first = briefs[0].data
    pdf = brief.written(whole, paper, title=title_of(briefs), author=first.sender)
    forget()
    return pdf


def title_of(briefs: Sequence[BatchBrief]) -> str:
    """What the batch is called: "3 briefs for Caspar Lindholt", "5 briefs for 2 AEs"."""
    names = {one.data.receiver for one in briefs if one.data.receiver}
    whom = next(iter(names)) if len(names) == 1 else tr("{names} AEs", names=len(names))
    count = plural(len(briefs), "{number} brief", "{number} briefs")
    return count + (tr(" for {whom}", whom=whom) if names else "")


def _covers(briefs: Sequence[BatchBrief], pages: Sequence[int], paper: Paper) -> list[Sheet]:
    sheets = with_footnotes(partial(_cover_sheets, briefs, pages, paper))
    for number, sheet in enumerate(sheets, start=1):
        sheet.bookmark = tr("Cover sheet") if number == 1 else tr("Cover sheet, {number}", number=number)
        foot(sheet, tr("Satchel · cover sheet"), page=number, pages=len(sheets))
    return sheets


def _cover_sheets(briefs: Sequence[BatchBrief], pages: Sequence[int], paper: Paper, footnote: float) -> list[Sheet]:
    rows = list(zip(briefs, pages, strict=True))
    found: list[Sheet] = []
    while rows:
        sheet = Sheet(paper, briefs[0].data.language, footnote)
        width = sheet.right - sheet.left
        y = MARGIN + 6.6
        sheet.text(sheet.left, y, tr("Handoff briefs"), weight=SEMIBOLD)
        y = sheet.paragraph(sheet.left, y + 26.2, sheet.fitted([Span(title_of(briefs), BOLD, 22)], width, limit=1))
        flagged = sum(bool(one.warnings) for one in briefs)
        said = tr("{pages} pages", pages=sum(pages)) + (
            tr(" · {flagged} to look at before the meeting, marked below", flagged=flagged) if flagged else ""
        )
        y = sheet.paragraph(sheet.left, y + 17.4, sheet.fitted([Span(said, size=11)], width, limit=1))
        y = _row(
            sheet,
            y + 22,
            (tr("AE"), tr("Company"), tr("Brief"), tr("Meeting"), tr("Place"), tr("Pages")),
            weight=SEMIBOLD,
        )
        sheet.rule(sheet.left, sheet.right, y + 5)
        last, top = footer_baseline(sheet) - LEADING, y
        while rows:
            end = _brief_row(Sheet(paper, sheet.language), y + 5 + LEADING + 2, *rows[0])  # measured first
            if end > last and y > top:
                break
            y = _brief_row(sheet, y + 5 + LEADING + 2, *rows.pop(0))
            sheet.rule(sheet.left, sheet.right, y + 5, grey=RULE_GREY)
        found.append(sheet)
    return found


def _brief_row(sheet: Sheet, y: float, one: BatchBrief, pages: int) -> float:
    data, meeting = one.data, one.data.meeting
    when = meeting.when if meeting and meeting.when else tr("Not booked yet")
    cells = (
        data.receiver or tr("Nobody yet"), data.company, data.number or tr("Draft"), when, meeting.place if meeting else "",
        str(pages),
    )  # fmt: skip
    y = _row(sheet, y, cells)
    for words in one.warnings:
        lines = sheet.fitted([Span("! ", BOLD, whole=True), Span(words, SEMIBOLD)], sheet.right - sheet.left, limit=2)
        y = sheet.paragraph(sheet.left + _EDGES[1] * (sheet.right - sheet.left), y + LEADING, lines)
    return y


def _row(sheet: Sheet, y: float, cells: Sequence[str], *, weight: str = "") -> float:
    """One line of the table, each cell at most two lines; returns the last baseline."""
    width, last = sheet.right - sheet.left, y
    for number, words in enumerate(cells):
        look = weight or (SEMIBOLD if number == 1 else REGULAR)
        room = (_EDGES[number + 1] - _EDGES[number]) * width - (_PADDING if number < len(cells) - 1 else 0)
        lines = sheet.fitted([Span(words, look)], room, limit=2)
        last = max(last, sheet.paragraph(sheet.left + _EDGES[number] * width, y, lines))
    return last
