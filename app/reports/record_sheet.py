"""A lead with its timeline or an account on paper, by the rules of the brief; as many pages as it takes."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from app.language import plural, tr
from app.reports import brief
from app.reports.fonts import BOLD, SEMIBOLD
from app.reports.line_breaking import Span
from app.reports.page_foot import foot, footer_baseline, with_footnotes
from app.reports.page_parts import LEADING, MARGIN, RULE_GREY, WORD_GREY, Sheet
from app.reports.wording import forget

if TYPE_CHECKING:
    from app.domain.printed_records import PrintedRecord, PrintedRow
    from app.reports.line_breaking import Line
    from app.reports.paper import Paper

NONE_NOTED = tr("None noted")
_LABEL = 92.0
_LINES = 30  # of one row; what is longer is left out by whole sentences and counted
_TO_ROW = 15.5
_GAP = 6.4


def record_pdf(record: PrintedRecord, *, paper: Paper) -> bytes:
    """The record as a PDF; the same data gives the same bytes, in any process."""
    sheets = with_footnotes(partial(_laid_out, record, paper))
    words = tr("Satchel · personal data, destroy when no longer needed")
    if record.unsynced:
        words += plural(
            record.unsynced,
            " · printed with {number:,} change not yet synced",
            " · printed with {number:,} changes not yet synced",
        )
    for page, sheet in enumerate(sheets, start=1):
        foot(sheet, words, page=page, pages=len(sheets))
    title = f"{record.kind} {record.title}"
    pdf = brief.written(
        sheets,
        paper,
        title=title,
        author=record.by,
        subject=tr("{kind} sheet", kind=record.kind),
    )
    forget()
    return pdf


def _laid_out(record: PrintedRecord, paper: Paper, footnote: float) -> list[Sheet]:
    flow = _Flow(record, paper, footnote)
    for section in record.sections:
        rows = [flow.measured(row) for row in section.rows]
        flow.heading(section.heading, first=len(rows[0]) if rows else 1)
        for number, (row, lines) in enumerate(zip(section.rows, rows, strict=True)):
            flow.row(row, lines, ruled=number > 0, heading=section.heading)
        if not rows:
            flow.words(NONE_NOTED)
    return flow.sheets


@dataclass
class _Flow:
    """Writes downwards and begins a new page where a row would not fit; a row is never split."""

    record: PrintedRecord
    paper: Paper
    footnote: float
    sheets: list[Sheet] = field(default_factory=list)
    y: float = 0.0

    def __post_init__(self) -> None:
        record, sheet = self.record, self._page()
        sheet.bookmark = f"{record.kind} {record.title}"
        whole = sheet.right - sheet.left
        y = MARGIN + 6.6
        sheet.text(sheet.left, y, tr("{kind} sheet", kind=record.kind), weight=SEMIBOLD)
        sheet.text_to(sheet.right, y, Span(record.by, SEMIBOLD), width=whole * 0.35)
        sheet.text_to(sheet.right, y + LEADING, Span(record.printed), width=whole * 0.35)
        title = sheet.fitted([Span(record.title or tr("No name"), BOLD, 22)], whole * 0.62, limit=3)
        y = sheet.paragraph(sheet.left, y + 26.2, title, leading=26)
        self.y = sheet.paragraph(
            sheet.left, y + 17.4, sheet.fitted([Span(record.facts, size=11)], whole, limit=3), leading=14
        )

    @property
    def sheet(self) -> Sheet:
        """The page being written."""
        return self.sheets[-1]

    @property
    def bottom(self) -> float:
        """The last baseline a row may have."""
        return footer_baseline(self.sheet) - 2 * LEADING

    def heading(self, words: str, *, first: int) -> None:
        """A heading, never parted from its first row of so many lines."""
        if self.y + 26 + _TO_ROW + first * LEADING > self.bottom:
            self._continue()
        self.y = (
            self.sheet.heading(self.sheet.left, self.y + 24, self.sheet.right - self.sheet.left, words) + _TO_ROW - 5
        )

    def measured(self, row: PrintedRow) -> list[Line]:
        """The lines of a row."""
        spans = [Span(row.head, SEMIBOLD)] if row.head else []
        if row.text:
            spans.append(Span(f" {row.text}" if row.head else row.text))
        sheet = self.sheet
        width = sheet.right - sheet.left - (_LABEL if row.label else 0)
        return sheet.fitted(spans, width, limit=_LINES) or [[]]

    def row(self, row: PrintedRow, lines: list[Line], *, ruled: bool, heading: str) -> None:
        """One row, on a new page with the heading repeated where it does not fit."""
        if self.y + LEADING + _GAP + len(lines) * LEADING > self.bottom + LEADING:
            self._continue()
            self.heading(tr("{heading}, continued", heading=heading), first=len(lines))
            ruled = False
        sheet = self.sheet
        if ruled:
            sheet.rule(sheet.left, sheet.right, self.y + 6.0, grey=RULE_GREY)
            self.y += _GAP + LEADING
        else:
            self.y += 5
        label = sheet.fitted([Span(row.label, grey=WORD_GREY)], _LABEL - 8, limit=2)
        last = sheet.paragraph(sheet.left, self.y, label)
        x = sheet.left + (_LABEL if row.label else 0)
        self.y = max(last, sheet.paragraph(x, self.y, lines, width=sheet.right - x))

    def words(self, words: str) -> None:
        """One plain line."""
        self.y += 5
        self.sheet.text(self.sheet.left, self.y, words)

    def _continue(self) -> None:
        sheet = self._page()
        words = Span(tr("Continued, {title}", title=self.record.title), BOLD, 13)
        self.y = sheet.paragraph(
            sheet.left, MARGIN + 9.6, sheet.fitted([words], sheet.right - sheet.left, limit=2), leading=16
        )

    def _page(self) -> Sheet:
        self.sheets.append(Sheet(self.paper, self.record.language, self.footnote))
        return self.sheets[-1]
