"""The invitation sheet: server, code and first steps on one page that is handed over by hand."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from app.domain.codes import modules
from app.domain.invitation_codes import InvitationSheet, say_code
from app.language import tr
from app.reports import brief
from app.reports.fonts import BOLD, SEMIBOLD
from app.reports.line_breaking import Span
from app.reports.page_foot import foot, with_footnotes
from app.reports.page_parts import LEADING, MARGIN, RULE_GREY, WORD_GREY, Sheet
from app.reports.wording import forget

if TYPE_CHECKING:
    from app.reports.paper import Paper

_CODE, _NUMBER = 96.0, 22.0  # the square's side; how far the words of a step stand from its number


def invitation_pdf(data: InvitationSheet, *, paper: Paper) -> bytes:
    """One page; the same data gives the same bytes, in any process."""
    sheets = with_footnotes(partial(_laid_out, data, paper))
    foot(sheets[0], tr("Satchel · destroy once the code was used"), page=1, pages=1)
    pdf = brief.written(
        sheets,
        paper,
        title=tr("Invitation {name}", name=data.name),
        author=data.by,
        subject=tr("Invitation"),
    )
    forget()
    return pdf


def _laid_out(data: InvitationSheet, paper: Paper, footnote: float) -> list[Sheet]:
    sheet = Sheet(paper, data.language, footnote, bookmark=tr("Invitation {name}", name=data.name))
    left, right = sheet.left, sheet.right
    whole, y = right - left, MARGIN + 6.6
    sheet.text(left, y, tr("Invitation to Satchel"), weight=SEMIBOLD)
    sheet.text_to(right, y, Span(data.by, SEMIBOLD), width=whole * 0.35)
    sheet.text_to(right, y + LEADING, Span(data.printed), width=whole * 0.35)
    y = sheet.paragraph(left, y + 28, sheet.fitted([Span(data.name, BOLD, 22)], whole, limit=2), leading=26)
    about = " · ".join(one for one in (data.role, tr("Team {team}", team=data.team) if data.team else "") if one)
    y = sheet.paragraph(left, y + 17, sheet.fitted([Span(about, size=11)], whole, limit=1))
    y = _address(sheet, data, y + 24)
    y = sheet.heading(left, y + 30, whole, tr("First steps"))
    for number, step in enumerate(data.steps, 1):
        y += 20
        sheet.text(left, y, str(number), weight=SEMIBOLD)
        y = sheet.paragraph(
            left + _NUMBER, y, sheet.fitted([Span(step, size=10.5)], whole - _NUMBER, limit=3), leading=14
        )
        sheet.rule(left, right, y + 8, grey=RULE_GREY)
    return [sheet]


def _address(sheet: Sheet, data: InvitationSheet, top: float) -> float:
    """Server and code at the left, the square at the right; returns where both end."""
    room = sheet.right - sheet.left - _CODE - 24
    sheet.code(sheet.right - _CODE, top, _CODE, modules(data.in_code))
    words = sheet.fitted(
        [Span(tr("A phone shows address and code, to copy"), size=7.5, grey=WORD_GREY)], _CODE, limit=2
    )
    end = sheet.paragraph(sheet.right - _CODE, top + _CODE + 10, words, leading=9)
    y = top + 10
    sheet.text(sheet.left, y, tr("Server"), grey=WORD_GREY)
    y = sheet.paragraph(sheet.left, y + 16, sheet.fitted([Span(data.server, SEMIBOLD, 12)], room, limit=3), leading=15)
    sheet.text(sheet.left, y + 24, tr("Code"), grey=WORD_GREY)
    sheet.text(sheet.left, y + 52, say_code(data.code), weight=BOLD, size=28.0)
    sheet.text(sheet.left, y + 70, tr("Works once, until {until}", until=data.until), grey=WORD_GREY)
    return max(end, y + 70)
