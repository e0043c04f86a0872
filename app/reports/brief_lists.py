"""The lower half of a brief: conversation, objections, people, score and open questions."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from app.domain.briefs import BriefEntry, BriefObjection, BriefPerson, Mark
from app.language import tr
from app.reports.brief_top import NOT_ASKED, TO_FIRST_ROW, TO_NEXT_HEADING, asked, quoted
from app.reports.fonts import SEMIBOLD
from app.reports.line_breaking import Span
from app.reports.page_parts import LEADING, RULE_GREY, WORD_GREY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.domain.briefs import BriefData
    from app.reports.brief_limits import Limits
    from app.reports.line_breaking import Line
    from app.reports.page_parts import Sheet

NONE_NOTED = tr("None noted")
_ROW_GAP = 18.4
_NAME_SHARE = 0.6
_PART_AT = 0.626
_BESIDE_MARK, _BESIDE_DATE = 15.2, 34.7


class Column(NamedTuple):
    """Where a list stands: its left edge and its width in points."""

    x: float
    width: float


def two_columns(sheet: Sheet, *, left: bool, right: bool) -> tuple[Column, Column]:
    """The left and the right column; the one that has something takes the whole width where the other has nothing."""
    whole = Column(sheet.left, sheet.right - sheet.left)
    return (
        Column(sheet.left, sheet.column) if right else whole,
        Column(sheet.right_column, sheet.column) if left else whole,
    )


def columns(sheet: Sheet, data: BriefData, limits: Limits, y: float) -> float:
    """Conversation over objections on the left, people over score on the right; returns the last baseline."""
    talked, met = (not limits.second_page and data.shows(part) for part in ("conversation", "people"))
    objected = not limits.second_page_lists and data.shows("objections")
    on_left, on_right = two_columns(sheet, left=talked or objected, right=met or data.shows("score"))
    left = right = y - TO_NEXT_HEADING
    if talked:
        left = conversation(sheet, data, on_left, y, most=limits.conversation, lines=limits.item_lines)
    if met:
        right = people(sheet, data, on_right, y, most=limits.people)
    if objected:
        y = left + TO_NEXT_HEADING
        left = objections(sheet, data.objections, on_left, y, most=limits.objections, lines=limits.item_lines)
    if data.shows("score"):
        right = score(sheet, data, limits, on_right, right + TO_NEXT_HEADING)
    return max(left, right)


def conversation(
    sheet: Sheet, data: BriefData, column: Column, y: float, *, most: int, lines: int, bottom: float = 1e9
) -> float:
    """The last entries, newest last, and how many came before; returns the last baseline."""
    shown = list(data.conversation[-most:]) if most else []
    heights = [len(_entry(sheet, entry, column, lines)) * LEADING + _ROW_GAP - LEADING for entry in shown]
    while shown and y + 20 + sum(heights) > bottom:
        shown.pop(0)
        heights.pop(0)
    earlier = data.earlier_entries + len(data.conversation) - len(shown)
    more = tr("+{earlier:,} earlier", earlier=earlier) if earlier else ""
    y = sheet.heading(column.x, y, column.width, tr("Conversation so far"), more) + TO_FIRST_ROW
    if not shown:
        return sheet.paragraph(column.x, y, sheet.fitted([Span(tr("Nothing logged yet"))], column.width, limit=1))
    for row, entry in enumerate(shown):
        if row:
            y = _between(sheet, column, y)
        date = sheet.fitted([Span(entry.date, grey=WORD_GREY)], 37, limit=2)
        last = sheet.paragraph(column.x, y, date)
        words = _entry(sheet, entry, column, lines)
        y = max(last, sheet.paragraph(column.x + _BESIDE_DATE, y, words, width=column.width - _BESIDE_DATE))
    return y


def _entry(sheet: Sheet, entry: BriefEntry, column: Column, lines: int) -> list[Line]:
    rest = entry.text.strip()
    gap = "" if rest[:1] in ",.;:" else " "
    return sheet.fitted([Span(entry.kind, SEMIBOLD), Span(gap + rest)], column.width - _BESIDE_DATE, limit=lines)


def _between(sheet: Sheet, column: Column, y: float) -> float:
    sheet.rule(column.x, column.x + column.width, y + 6.0, grey=RULE_GREY)
    return y + _ROW_GAP


def people(sheet: Sheet, data: BriefData, column: Column, y: float, *, most: int, bottom: float = 1e9) -> float:
    """Who decides, signs and uses; returns the last baseline."""
    x, width = column
    shown = [_person(sheet, person, width) for person in data.people[:most]]
    while shown and y + 20 + sum(row.height for row in shown) > bottom:
        shown.pop()
    left_out = len(data.people) - len(shown)
    more = tr("+{left_out:,} more", left_out=left_out) if left_out > 0 else ""
    y = sheet.heading(x, y, width, tr("People"), more) + TO_FIRST_ROW
    if not shown:
        return sheet.paragraph(x, y, sheet.fitted([Span(NOT_ASKED)], width, limit=1))
    last = y
    for number, row in enumerate(shown):
        if number:
            y = _between(sheet, column, last)
        last = sheet.paragraph(x, y, row.name)
        last = sheet.paragraph(x, last + LEADING, row.title)
        last = max(last, sheet.paragraph(x + _PART_AT * width, y, row.part))
    return last


class _PersonRow(NamedTuple):
    name: list[Line]
    title: list[Line]
    part: list[Line]

    @property
    def height(self) -> float:
        lines = max(len(self.name) + len(self.title), len(self.part))
        return (lines - 1) * LEADING + _ROW_GAP


def _person(sheet: Sheet, person: BriefPerson, whole: float) -> _PersonRow:
    width = whole * _NAME_SHARE
    return _PersonRow(
        sheet.fitted([Span(asked(person.name), SEMIBOLD)], width, limit=2),
        sheet.fitted([Span(asked(person.title), grey=WORD_GREY)], width, limit=2),
        sheet.fitted([Span(asked(person.part))], whole * (1 - _PART_AT), limit=3),
    )


def objections(
    sheet: Sheet,
    raised: Sequence[BriefObjection],
    column: Column,
    y: float,
    *,
    most: int,
    lines: int,
    bottom: float = 1e9,
) -> float:
    """What was objected, what was said, and whether it is settled; returns the last baseline."""
    width = column.width - _BESIDE_MARK
    shown = [(item, sheet.fitted(_objection(item), width, limit=lines)) for item in raised[:most]]
    while shown and y + 20 + sum(len(words) * LEADING + 4 for _, words in shown) > bottom:
        shown.pop()
    left_out = len(raised) - len(shown)
    more = tr("+{left_out:,} more", left_out=left_out) if left_out else ""
    y = sheet.heading(column.x, y, column.width, tr("Objections raised"), more) + 14.2
    if not raised:
        return sheet.paragraph(column.x, y, sheet.fitted([Span(NONE_NOTED)], column.width, limit=1))
    for row, (item, words) in enumerate(shown):
        if row:
            y += LEADING + 4
        sheet.mark(column.x + 0.5, y, Mark.MET if item.handled else Mark.NOT_MET)
        y = sheet.paragraph(column.x + _BESIDE_MARK, y, words, width=width)
    return y


def _objection(item: BriefObjection) -> list[Span]:
    state = tr("Handled") if item.handled else tr("Still open")
    words = item.text.strip()
    return [Span(quoted(item.quote), SEMIBOLD), Span(f" {state}: {words}" if words else f" {state}.")]


def score(sheet: Sheet, data: BriefData, limits: Limits, column: Column, y: float) -> float:
    """Total, band and change over three bars with their reasons; returns the last baseline."""
    band = f", {data.band}" if data.band else ""
    x, width = column
    y = sheet.heading(x, y, width, tr("Score {score}{band}", score=data.score, band=band), data.score_change)
    for row, part in enumerate(data.score_parts[:4]):
        y += 14.2 if row == 0 else 14.4
        sheet.paragraph(x, y, sheet.fitted([Span(part.name)], 56, limit=1))
        sheet.bar(x + 58, y, 57.6, part.value)
        sheet.text(x + 122, y, str(part.value), weight=SEMIBOLD)
        if limits.score_reasons and part.reasons:
            room = width - 142
            y = sheet.paragraph(x + 142, y, sheet.fitted([Span(part.reasons, grey=WORD_GREY)], room, limit=2))
    return y


def questions(sheet: Sheet, data: BriefData, y: float, *, most: int, lines: int, bottom: float = 1e9) -> float:
    """Open questions with boxes in two columns; returns the last baseline."""
    width = sheet.column - _BESIDE_MARK - 1.5
    asked = [sheet.fitted([Span(words)], width, limit=lines) for words in data.questions[:most]]
    while asked and y + 20 + _questions_height(asked) > bottom:
        asked.pop()
    left_out = len(data.questions) - len(asked)
    more = tr("+{left_out:,} more", left_out=left_out) if left_out else ""
    whole = sheet.right - sheet.left
    y = sheet.heading(sheet.left, y, whole, tr("Open questions for the first meeting"), more) + 14.2
    if not data.questions:
        return sheet.paragraph(sheet.left, y, sheet.fitted([Span(NONE_NOTED)], whole, limit=1))
    last = y
    for start in range(0, len(asked), 2):
        if start:
            y = last + 16.8
        for x, words in zip((sheet.left, sheet.right_column + 1.5), asked[start : start + 2], strict=False):
            sheet.mark(x + 0.5, y, Mark.NOT_MET)
            last = max(last, sheet.paragraph(x + _BESIDE_MARK, y, words))
    return last


def _questions_height(asked: list[list[Line]]) -> float:
    rows = [asked[start : start + 2] for start in range(0, len(asked), 2)]
    return sum(max(map(len, row)) * LEADING + 5 for row in rows)
