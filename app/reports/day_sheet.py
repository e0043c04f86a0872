"""The day sheet and the call list: ticked with a pen, typed in at night (design 12.1)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from app.domain.sheets import DAY
from app.language import plural, tr
from app.reports import brief
from app.reports.day_sheet_row import GIVING_WAY, LEAST, Give, RowLines, measured
from app.reports.fonts import BOLD, SEMIBOLD
from app.reports.line_breaking import Span
from app.reports.page_foot import foot, footer_baseline, with_footnotes
from app.reports.page_parts import MARGIN, Sheet
from app.reports.wording import forget

if TYPE_CHECKING:
    from app.domain.sheets import PrintedSheet
    from app.reports.paper import Paper

FIRST_ROW = 84.0  # from the top of the page
_ABOVE_FOOT = 23.0
_SIDE = 190.0
HOW = tr("Same rows, same order: the digit you ticked, a few words if you like, Enter, next row.")


def day_sheet_pdf(data: PrintedSheet, *, paper: Paper) -> bytes:
    """The sheet as a PDF; the same data gives the same bytes, in any process."""
    sheets = with_footnotes(partial(_sheets, data, paper))
    pdf = brief.written(
        sheets, paper, title=data.file, author=data.by, subject=_kind_of(data)
    )  # fmt: skip
    forget()
    return pdf


def _sheets(data: PrintedSheet, paper: Paper, footnote: float) -> list[Sheet]:
    pages = _in_pages(data, paper, footnote)
    found = []
    for number, rows in enumerate(pages, start=1):
        sheet = Sheet(paper, data.language, footnote)
        sheet.bookmark = tr("{name}, page {number}", name=data.name, number=number)
        _header(sheet, data)
        y = FIRST_ROW
        for row in rows:
            sheet.rule(sheet.left, sheet.right, y, width=1.0)
            row.draw(sheet, y)
            y += row.height
        sheet.rule(sheet.left, sheet.right, y, width=1.0)
        _footer(sheet, data, page=number, pages=len(pages))
        found.append(sheet)
    return found


def _in_pages(data: PrintedSheet, paper: Paper, footnote: float) -> list[list[RowLines]]:
    """The rows by page, never split; the least that must give way for the fewest pages."""
    sheet = Sheet(paper, data.language, footnote)
    room = footer_baseline(sheet) - _ABOVE_FOOT - FIRST_ROW
    rows, given = [measured(sheet, row, Give()) for row in data.rows], [Give()] * len(data.rows)
    fewest = len(_filled([measured(sheet, row, LEAST) for row in data.rows], room))
    for what in GIVING_WAY:
        for at in sorted(range(len(rows)), key=lambda one: -rows[one].height):  # the tallest first
            if len(_filled(rows, room)) == fewest:
                return _filled(rows, room)
            less = measured(sheet, data.rows[at], given[at].less(what))
            if less.height < rows[at].height:
                rows[at], given[at] = less, given[at].less(what)
    return _filled(rows, room)


def _filled(rows: list[RowLines], room: float) -> list[list[RowLines]]:
    pages: list[list[RowLines]] = [[]]
    left = room
    for row in rows:
        if row.height > left and pages[-1]:
            pages.append([])
            left = room
        pages[-1].append(row)
        left -= row.height
    return pages


def _kind_of(data: PrintedSheet) -> str:
    return tr("Day sheet") if data.kind == DAY else tr("Call list")


def _header(sheet: Sheet, data: PrintedSheet) -> None:
    whole = sheet.right - sheet.left
    y = MARGIN + 6
    sheet.text(sheet.left, y, _kind_of(data), weight=SEMIBOLD, size=8.6)
    sheet.paragraph(sheet.left, y + 22, sheet.fitted([Span(data.heading, BOLD, 22)], whole - _SIDE, limit=1))
    sheet.paragraph(sheet.left, y + 36, sheet.fitted([Span(data.facts, size=9.2)], whole, limit=1))
    who = ", ".join(one for one in (data.by, data.territory) if one)
    sheet.text_to(sheet.right, y + 2, Span(data.name, SEMIBOLD, 13), width=_SIDE)
    sheet.text_to(sheet.right, y + 14, Span(who, size=8.6), width=_SIDE)
    sheet.text_to(sheet.right, y + 25.5, Span(data.printed, size=8.6), width=_SIDE)


def _footer(sheet: Sheet, data: PrintedSheet, *, page: int, pages: int) -> None:
    y = footer_baseline(sheet) - 12.5
    x = sheet.text(sheet.left, y, tr("Back at the laptop"), weight=SEMIBOLD, size=7.3)
    x = sheet.text(x, y, tr(" Ctrl E, then {name}", name=data.name), size=7.3)
    sheet.text(x + 10, y, HOW, size=7.3)
    sheet.text_to(sheet.right, y, Span(tr("Tick one box a row"), size=7.3), width=80)
    words = "Satchel"
    if data.unsynced:
        words += plural(
            data.unsynced,
            " · printed with {number:,} change not yet synced",
            " · printed with {number:,} changes not yet synced",
        )
    foot(sheet, tr("{words} · personal data, destroy once entered", words=words), page=page, pages=pages)
