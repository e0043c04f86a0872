"""One row of a day sheet: measured first, so that it is never split, then drawn where it falls."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from app.domain.codes import QUIET, modules
from app.domain.sheets import SHORT, VISIT
from app.domain.site_hours import say_minutes
from app.language import tr
from app.reports.fonts import BOLD, SEMIBOLD
from app.reports.line_breaking import Line, Span, text_width
from app.reports.page_parts import WORD_GREY

if TYPE_CHECKING:
    from app.domain.sheets import SheetRow
    from app.reports.page_parts import Sheet

MILLIMETRE = 72 / 25.4
CODE = 15 * MILLIMETRE  # of the dark squares; the quiet zone comes on top
TEXT, SIDE = 53.5, 55.0  # where the words begin from the left, and end from the right
NOTE_GREY = 0x9A / 255
_CODE_TOP, _STATE, _LEAST = 7.0, 7.6, 75.0
_TO_FIRST, _LEADING = 14.3, 10.7
_BOX, _BOX_SIZE = 9.0, 7.1


class Give(NamedTuple):
    """What a row keeps when there is too much to fit (design 12.1)."""

    notes: int = 2
    last: bool = True
    say: int = 2

    def less(self, what: str) -> Give:
        """The same with that as little as can be."""
        return self._replace(**{what: getattr(LEAST, what)})


# In the design's order: second note line, last contact, opening line to one line.
GIVING_WAY = ("notes", "last", "say")
LEAST = Give(notes=1, last=False, say=1)


@dataclass
class RowLines:
    """A row broken into lines; `height` in points."""

    row: SheetRow
    notes: int
    phone: list[Line]
    head: list[Line]
    body: list[list[Line]]
    state: list[Line]
    frame: list[Line]
    height: float = field(default=0.0, init=False)

    def __post_init__(self) -> None:
        lines = len(self.head) - 1 + sum(map(len, self.body))
        self._boxes = _TO_FIRST + lines * _LEADING + 0.8 + 12.6
        text = self._boxes + 13.6 + (self.notes - 1) * 11.8 + 4.2
        below = len(self.state) + len(self.frame)
        side = self._state_top + (below - 1) * _STATE + (6.6 if self.frame else 2.5)
        left = 63.5 + 8.3 * (len(self.row.then) - 1) + 3.5
        self.height = max(text, side, left, _LEAST)

    @property
    def _state_top(self) -> float:
        """Where the words under the code begin; without a code at the top."""
        if not self.row.link:
            return 12.0
        quiet = QUIET * CODE / len(modules(self.row.link))
        return _CODE_TOP + CODE + quiet + 5.6 + _STATE

    def draw(self, sheet: Sheet, top: float) -> None:
        """Print it below `top`."""
        self._left(sheet, top)
        x, right = sheet.left + TEXT, sheet.right - SIDE
        sheet.paragraph(x, top + _TO_FIRST, self.head, leading=_LEADING)
        for line in self.phone:
            sheet.paragraph(right - sum(piece.width for piece in line), top + _TO_FIRST, [line])
        y = top + _TO_FIRST + (len(self.head) - 1) * _LEADING
        for lines in self.body:
            y = sheet.paragraph(x, y + _LEADING, lines, leading=_LEADING, width=right - x) if lines else y
        _boxes(sheet, self.row.kind, x, right, top + self._boxes)
        for note in range(self.notes):
            sheet.rule(x, right, top + self._boxes + 13.6 + note * 11.8, grey=NOTE_GREY)
        self._right(sheet, top)

    def _left(self, sheet: Sheet, top: float) -> None:
        row, x = self.row, sheet.left
        number = Span(str(row.number), BOLD, 10.5, grey=1.0 if row.mark == "fixed" else 0.0)
        if row.kind == VISIT:
            sheet.circle(x + 10.2, top + 14.8, 10.2, filled=row.mark == "fixed")
        else:
            sheet.box(x, top + 4.6, 20.4, 20.4, line=1.0, radius=3)
        wide = text_width(number.text, number, sheet.language)
        sheet.text(x + 10.2 - wide / 2, top + 18.6, number.text, weight=BOLD, size=10.5, grey=number.grey)
        y = top + 36.4
        if row.start is not None:
            sheet.text(x, y, say_minutes(row.start), weight=BOLD, size=10.5)
            y += 8.9
        if row.end is not None:
            sheet.text(x, y, tr("to {time}", time=say_minutes(row.end)), size=7.7, grey=WORD_GREY)
            y += 8.5
        sheet.text(x, y, tr(row.mark), size=7.7, grey=WORD_GREY)
        for line, words in enumerate(row.then):
            sheet.text(x, top + 63.5 + line * 8.3, words, size=7.7, grey=WORD_GREY)

    def _right(self, sheet: Sheet, top: float) -> None:
        middle = sheet.right - 23.5
        y = top + self._state_top
        if self.row.link:
            sheet.code(middle - CODE / 2, top + _CODE_TOP, CODE, modules(self.row.link))
            label = Span(tr("Drive") if self.row.kind == VISIT else tr("Dial"), SEMIBOLD, 7.7)
            wide = text_width(label.text, label, sheet.language)
            sheet.text(middle - wide / 2, y - _STATE, label.text, weight=SEMIBOLD, size=7.7)
        if self.frame:
            sheet.box(middle - 23.5, y - 5.6, 47.0, len(self.frame) * _STATE + 4.6, line=0.7)
            y += 1.6
        for number, line in enumerate([*self.frame, *self.state]):
            wide = sum(piece.width for piece in line)
            sheet.paragraph(middle - wide / 2, y + number * _STATE, [line])


def measured(sheet: Sheet, row: SheetRow, give: Give) -> RowLines:
    """The row broken into lines for that paper, less what gives way."""
    width = sheet.right - SIDE - sheet.left - TEXT
    phone = sheet.fitted([Span(row.phone, SEMIBOLD, 8.9, whole=True)], 130, limit=1) if row.phone else []
    taken = sum(piece.width for line in phone for piece in line)
    head = [Span(row.company, SEMIBOLD, 10.4)]
    if row.person:
        head += [Span("\xa0 ", size=8.6, whole=True), Span(row.person, size=8.6)]
    why = [Span(tr("Why now "), SEMIBOLD, 8.2, whole=True), Span(row.why, size=8.2)] if row.why else []
    if row.last and give.last:
        why.append(
            Span(
                tr(" · Last: {last}", last=row.last) if why else tr("Last: {last}", last=row.last),
                size=8.2,
                grey=WORD_GREY,
            )
        )
    say = [Span(tr("Say "), SEMIBOLD, 8.2, whole=True), Span(f"“{row.say}”", size=8.2)] if row.say else []
    body = [
        sheet.fitted(spans, width, limit=limit) if spans else []
        for spans, limit in (
            ([Span(row.where, size=8.2, grey=WORD_GREY)] if row.where else [], 2),
            (why, 2),
            (say, give.say),
        )
    ]
    return RowLines(
        row,
        give.notes if row.kind == VISIT else 1,
        phone,
        sheet.fitted(head, width - taken - 10, limit=2),
        body,
        sheet.fitted([Span(row.state, size=6.9, grey=WORD_GREY)], 50, limit=3) if row.state else [],
        sheet.fitted([Span(row.stop, BOLD, 6.7, whole=True)], 45, limit=4) if row.stop else [],
    )


def _boxes(sheet: Sheet, kind: str, x: float, right: float, y: float) -> None:
    """Nine boxes with digit and word, spread over the line."""
    spans = [Span(words, size=_BOX_SIZE) for words in SHORT[kind]]
    widths = [_BOX + 2.6 + text_width(one.text, one, sheet.language) for one in spans]
    gap = (right - x - sum(widths)) / (len(spans) - 1)
    for number, (span, wide) in enumerate(zip(spans, widths, strict=True), 1):
        digit = Span(str(number), SEMIBOLD, 6.3)
        sheet.box(x, y - 7.2, _BOX, _BOX, line=0.6)
        sheet.text(
            x + (_BOX - text_width(digit.text, digit, sheet.language)) / 2,
            y - 0.4,
            digit.text,
            weight=SEMIBOLD,
            size=6.3,
        )
        sheet.text(x + _BOX + 2.6, y, span.text, size=_BOX_SIZE)
        x += wide + gap
