"""The foot every printed page shares: its words, its page number, and what its hollow boxes stand for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.language import tr
from app.reports.line_breaking import Span, text_width
from app.reports.page_parts import MARGIN, WORD_GREY

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.reports.page_parts import Sheet

FOOTNOTE = 10.0
_NAMED, _BESIDE, _LEADING = 8, 4, 9.5


def footer_baseline(sheet: Sheet) -> float:
    """Where the footer's words stand; a footnote stands below them, inside the margin."""
    return sheet.paper.height - MARGIN - 1.8 - sheet.footnote


def foot(sheet: Sheet, words: str, *, page: int, pages: int) -> None:
    """Print the footer, and the footnote where the sheet has a hollow box (product 7: never printed as "?")."""
    y = footer_baseline(sheet)
    number = Span(tr("Confidential · {page} of {pages}", page=page, pages=pages), size=8, grey=WORD_GREY)
    room = sheet.right - sheet.left - text_width(number.text, number, sheet.language) - _BESIDE
    lines = sheet.fitted([Span(words, size=8.0, grey=WORD_GREY)], room, limit=2)
    if len(lines) > 1:  # inside the margin, as the footnote
        sheet.paragraph(sheet.left, y, lines, leading=_LEADING)
    else:
        sheet.text(sheet.left, y, words, size=8.0, grey=WORD_GREY)
    sheet.text_to(sheet.right, y, number, width=120)
    if sheet.hollow:
        codes = [f"U+{ord(character):04X}" for character in sheet.hollow]
        more = tr(" and {codes} more", codes=len(codes) - _NAMED) if len(codes) > _NAMED else ""
        said = tr(
            "A hollow box stands for a character no font here can draw: {codes}{more}",
            codes=", ".join(codes[:_NAMED]),
            more=more,
        )
        sheet.text(sheet.left, y + FOOTNOTE + (len(lines) - 1) * _LEADING, said, size=8.0, grey=WORD_GREY)


def with_footnotes(lay_out: Callable[[float], list[Sheet]]) -> list[Sheet]:
    """The sheets that `lay_out(room for a footnote)` makes; laid out again with room where one turned out hollow."""
    sheets = lay_out(0.0)
    return lay_out(FOOTNOTE) if any(sheet.hollow for sheet in sheets) else sheets
