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
_BESIDE_MARK = 15.2


def columns(sheet: Sheet, data: BriefData, limits: Limits, y: float) -> float:
    """Conversation over objections on the left, people over score on the right; returns the last baseline."""
    left = right = y - TO_NEXT_HEADING
    if not limits.second_page and data.shows("conversation"):
        left = conversation(sheet, data, y, most=limits.conversation, lines=limits.item_lines)
    if not limits.second_page and data.shows("people"):
        right = people(sheet, data, y, most=limits.people)
    if not limits.second_page_lists and data.shows("objections"):
        y = left + TO_NEXT_HEADING
        left = objections(sheet, data.objections, y, most=limits.objections, lines=limits.item_lines)
    if data.shows("score"):
        x = sheet.left if limits.second_page_lists else sheet.right_column
        right = score(sheet, data, limits, x, right + TO_NEXT_HEADING)
    return max(left, right)


def conversation(sheet: Sheet, data: BriefData, y: float, *, most: int, lines: int, bottom: float = 1e9) -> float:
    """The last entries, newest last, and how many came before; returns the last baseline."""
    shown = list(data.conversation[-most:]) if most else []
    heights = [len(_entry(sheet, entry, lines)) * LEADING + _ROW_GAP - LEADING for entry in shown]
    while shown and y + 20 + sum(heights) > bottom:
        shown.pop(0)
        heights.pop(0)
    earlier = data.earlier_entries + len(data.conversation) - len(shown)
    more = tr("+{earlier:,} earlier", earlier=earlier) if earlier else ""
    y = sheet.heading(sheet.left, y, sheet.column, tr("Conversation so far"), more) + TO_FIRST_ROW
    if not shown:
        return sheet.paragraph(sheet.left, y, sheet.fitted([Span(tr("Nothing logged yet"))], sheet.column, limit=1))
    for row, entry in enumerate(shown):
        if row:
            y = _between(sheet, sheet.left, y)
        date = sheet.fitted([Span(entry.date, grey=WORD_GREY)], 37, limit=2)
        last = sheet.paragraph(sheet.left, y, date)
        width = sheet.column - 34.7
        y = max(last, sheet.paragraph(sheet.left + 34.7, y, _entry(sheet, entry, lines), width=width))
    return y


def _entry(sheet: Sheet, entry: BriefEntry, lines: int) -> list[Line]:
    rest = entry.text.strip()
    gap = "" if rest[:1] in ",.;:" else " "
    return sheet.fitted([Span(entry.kind, SEMIBOLD), Span(gap + rest)], sheet.column - 34.7, limit=lines)


def _between(sheet: Sheet, x: float, y: float) -> float:
    sheet.rule(x, x + sheet.column, y + 6.0, grey=RULE_GREY)
    return y + _ROW_GAP


def people(sheet: Sheet, data: BriefData, y: float, *, most: int, bottom: float = 1e9) -> float:
    """Who decides, signs and uses; returns the last baseline."""
    x = sheet.right_column
    shown = [_person(sheet, person) for person in data.people[:most]]
    while shown and y + 20 + sum(row.height for row in shown) > bottom:
        shown.pop()
    left_out = len(data.people) - len(shown)
    more = tr("+{left_out:,} more", left_out=left_out) if left_out > 0 else ""
    y = sheet.heading(x, y, sheet.column, tr("People"), more) + TO_FIRST_ROW
    if not shown:
        return sheet.paragraph(x, y, sheet.fitted([Span(NOT_ASKED)], sheet.column, limit=1))
    last = y
    for number, row in enumerate(shown):
        if number:
            y = _between(sheet, x, last)
        last = sheet.paragraph(x, y, row.name)
        last = sheet.paragraph(x, last + LEADING, row.title)
        last = max(last, sheet.paragraph(x + _PART_AT * sheet.column, y, row.part))
    return last


class _PersonRow(NamedTuple):
    name: list[Line]
    title: list[Line]
    part: list[Line]

    @property
    def height(self) -> float:
        lines = max(len(self.name) + len(self.title), len(self.part))
        return (lines - 1) * LEADING + _ROW_GAP


def _person(sheet: Sheet, person: BriefPerson) -> _PersonRow:
    width = sheet.column * _NAME_SHARE
    return _PersonRow(
        sheet.fitted([Span(asked(person.name), SEMIBOLD)], width, limit=2),
        sheet.fitted([Span(asked(person.title), grey=WORD_GREY)], width, limit=2),
        sheet.fitted([Span(asked(person.part))], sheet.column * (1 - _PART_AT), limit=3),
    )


def objections(
    sheet: Sheet, raised: Sequence[BriefObjection], y: float, *, most: int, lines: int, bottom: float = 1e9
) -> float:
    """What was objected, what was said, and whether it is settled; returns the last baseline."""
    width = sheet.column - _BESIDE_MARK
    shown = [(item, sheet.fitted(_objection(item), width, limit=lines)) for item in raised[:most]]
    while shown and y + 20 + sum(len(words) * LEADING + 4 for _, words in shown) > bottom:
        shown.pop()
    left_out = len(raised) - len(shown)
    more = tr("+{left_out:,} more", left_out=left_out) if left_out else ""
    y = sheet.heading(sheet.left, y, sheet.column, tr("Objections raised"), more) + 14.2
    if not raised:
        return sheet.paragraph(sheet.left, y, sheet.fitted([Span(NONE_NOTED)], sheet.column, limit=1))
    for row, (item, words) in enumerate(shown):
        if row:
            y += LEADING + 4
        sheet.mark(sheet.left + 0.5, y, Mark.MET if item.handled else Mark.NOT_MET)
        y = sheet.paragraph(sheet.left + _BESIDE_MARK, y, words, width=width)
    return y


def _objection(item: BriefObjection) -> list[Span]:
    state = tr("Handled") if item.handled else tr("Still open")
    words = item.text.strip()
    return [Span(quoted(item.quote), SEMIBOLD), Span(f" {state}: {words}" if words else f" {state}.")]


def score(sheet: Sheet, data: BriefData, limits: Limits, x: float, y: float) -> float:
    """Total, band and change over three bars with their reasons; returns the last baseline."""
    band = f", {data.band}" if data.band else ""
    y = sheet.heading(x, y, sheet.column, tr("Score {score}{band}", score=data.score, band=band), data.score_change)
    for row, part in enumerate(data.score_parts[:4]):
        y += 14.2 if row == 0 else 14.4
        sheet.paragraph(x, y, sheet.fitted([Span(part.name)], 56, limit=1))
        sheet.bar(x + 58, y, 57.6, part.value)
        sheet.text(x + 122, y, str(part.value), weight=SEMIBOLD)
        if limits.score_reasons and part.reasons:
            room = sheet.column - 142
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
