"""The handoff brief: one page an account executive can use after sixty seconds."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from functools import partial
from io import BytesIO
from typing import TYPE_CHECKING

from reportlab.pdfgen.canvas import Canvas

from app.language import ENGLISH, NAMES, spoken, tr
from app.reports import brief_foot, brief_lists, brief_top, fonts
from app.reports.brief_limits import ORDER, Limits
from app.reports.fonts import BOLD, REGULAR, SEMIBOLD
from app.reports.line_breaking import Span
from app.reports.page_foot import footer_baseline, with_footnotes
from app.reports.page_parts import LEADING, MARGIN, Sheet
from app.reports.wording import clean, forget

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from app.domain.briefs import BriefData
    from app.domain.invitation_codes import InvitationSheet
    from app.domain.printed_records import PrintedRecord
    from app.domain.sheets import PrintedSheet
    from app.reports.paper import Paper

_LINES_PER_ENTRY = 12


def brief_pdf(data: BriefData, *, paper: Paper) -> bytes:
    """The brief as a PDF: one page, or two when the first cannot hold conversation and people.

    The same data gives the same bytes, in any process.
    """
    pdf = written(sheets(data, paper), paper, title=title_of(data), author=data.sender)
    forget()
    return pdf


def title_of(data: BriefData) -> str:
    """What the document is called: "H-0412 Quillfen Cold Storage"."""
    return f"{brief_top.number(data)} {data.company}"


def sheets(data: BriefData, paper: Paper) -> list[Sheet]:
    """The pages of one brief, laid out and numbered."""
    return with_footnotes(partial(_sheets, data, paper))


def _sheets(data: BriefData, paper: Paper, footnote: float) -> list[Sheet]:
    first, limits = _first_page(data, paper, footnote)
    first.bookmark = title_of(data)
    found = [first]
    if limits.second_page:
        found.append(_second_page(data, paper, limits, footnote))
        found[1].bookmark = tr("Continued, {title_of}", title_of=title_of(data))
    for page, sheet in enumerate(found, start=1):
        brief_foot.footer(sheet, data, page=page, pages=len(found))
    return found


def undrawable(data: BriefData | PrintedRecord | PrintedSheet | InvitationSheet) -> tuple[str, ...]:
    """Characters in what is printed that no shipped face can draw; they print as hollow boxes."""
    found: dict[str, None] = {}
    for words in _texts(data):
        found.update(dict.fromkeys(clean(words)))
    forget()
    return tuple(fonts.undrawable_characters("".join(found), data.language))


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        if value:
            yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts(item)
    elif is_dataclass(value):
        for each in fields(value):
            yield from _texts(getattr(value, each.name))


def _first_page(data: BriefData, paper: Paper, footnote: float) -> tuple[Sheet, Limits]:
    for limits in ORDER:
        if limits.second_page and not limits.second_page_lists and not _has_second_page(data):
            continue  # nothing would move there
        sheet = Sheet(paper, data.language, footnote)
        y = brief_top.header(sheet, data, limits)
        y = brief_top.boxes(sheet, data, y)
        y = brief_top.why_and_pain(sheet, data, limits, y + 17)
        y = brief_top.qualification(sheet, data, limits, y + 20)
        y = brief_lists.columns(sheet, data, limits, y + brief_top.TO_NEXT_HEADING)
        if not limits.second_page_lists and data.shows("questions"):
            below = y + brief_top.TO_NEXT_HEADING
            y = brief_lists.questions(sheet, data, below, most=limits.questions, lines=limits.item_lines)
        top = brief_foot.answer_top(sheet)
        if y + brief_foot.ABOVE_ANSWER <= top:
            break
    brief_foot.notes(sheet, y, top)
    brief_foot.answers(sheet, top)
    return sheet, limits


def _has_second_page(data: BriefData) -> bool:
    return data.shows("conversation") or data.shows("people")


def _second_page(data: BriefData, paper: Paper, limits: Limits, footnote: float) -> Sheet:
    sheet = Sheet(paper, data.language, footnote)
    y = MARGIN + 9.6
    continued = Span(tr("Continued, {number}", number=brief_top.number(data)), BOLD, 13)
    sheet.paragraph(sheet.left, y, sheet.fitted([continued], sheet.column, limit=1))
    company = sheet.fitted([Span(data.company, SEMIBOLD)], sheet.right - sheet.left, limit=2)
    y = sheet.paragraph(sheet.left, y + 16, company) + 26
    bottom = footer_baseline(sheet) - 2 * LEADING
    if limits.second_page_lists:
        bottom -= 250
    left = right = y - brief_top.TO_NEXT_HEADING
    talked, met = data.shows("conversation"), data.shows("people")
    on_left, on_right = brief_lists.two_columns(sheet, left=talked, right=met)
    if talked:
        most = min(len(data.conversation), 40)
        left = brief_lists.conversation(sheet, data, on_left, y, most=most, lines=_LINES_PER_ENTRY, bottom=bottom)
    if met:
        right = brief_lists.people(sheet, data, on_right, y, most=20, bottom=bottom)
    y = max(left, right) + brief_top.TO_NEXT_HEADING
    if limits.second_page_lists and data.shows("questions"):
        y = brief_lists.questions(sheet, data, y, most=16, lines=3, bottom=y + 120) + brief_top.TO_NEXT_HEADING
    if limits.second_page_lists and data.shows("objections"):
        end = footer_baseline(sheet) - LEADING
        alone, _ = brief_lists.two_columns(sheet, left=True, right=False)
        brief_lists.objections(sheet, data.objections, alone, y, most=8, lines=_LINES_PER_ENTRY, bottom=end)
    return sheet


def written(
    pages: Sequence[Sheet], paper: Paper, *, title: str, author: str, subject: str = tr("Handoff brief")
) -> bytes:
    """The pages as a PDF with its properties and its outline set.

    ReportLab writes no tags: what is read aloud follows the order of printing, which is the order of the page.
    """
    with fonts.ONE_AT_A_TIME:
        return _written(pages, paper, title=title, author=author, subject=subject)


def _written(pages: Sequence[Sheet], paper: Paper, *, title: str, author: str, subject: str) -> bytes:
    buffer = BytesIO()
    language = spoken() if spoken() in NAMES else ENGLISH  # of its own words, whatever the person speaks it is about
    canvas = Canvas(
        buffer,
        pagesize=(paper.width, paper.height),
        pageCompression=1,
        invariant=1,
        lang=language,
        initialFontName=fonts.face(REGULAR).name,  # else every page would name Helvetica, which is not embedded
    )
    canvas.setTitle(_plain(title))
    canvas.setAuthor(_plain(author))
    canvas.setSubject(subject)
    canvas.setCreator("Satchel")
    canvas.setProducer("Satchel")
    canvas.setViewerPreference("DisplayDocTitle", "true")
    for number, sheet in enumerate(pages):
        sheet.draw(canvas)
        if sheet.bookmark:
            canvas.bookmarkPage(str(number))
            canvas.addOutlineEntry(_plain(sheet.bookmark), str(number))
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _plain(words: str) -> str:
    """Words fit for the document's properties: a lone surrogate has no encoding, and nobody reads past a line."""
    return clean(words)[:300].encode("utf-8", "replace").decode()
