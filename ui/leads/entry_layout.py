"""Where the parts of a timeline entry stand at a given width; measured once, painted many times."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QRect

from ui.common.painters import chip_width
from ui.common.wrapping import wrapped
from ui.leads.timeline_rows import Mark, TimelineRow
from ui.theme.theme import Theme

CONTENT, RIGHT, LINES, MARK_ROWS = 58, 20, 3, 2
MOST = 2000  # lines of one paragraph, more than anybody writes


@dataclass
class EntryLayout:
    """`texts` are (rect, words, style), `chips` (x, middle, mark, width); `more` is where "More" stands."""

    height: int = 0
    texts: list[tuple[QRect, str, str]] = field(default_factory=list)
    bars: list[QRect] = field(default_factory=list)
    chips: list[tuple[int, int, Mark, int]] = field(default_factory=list)
    more: QRect | None = None


def lay_out(row: TimelineRow, width: int, theme: Theme, *, expanded: bool) -> EntryLayout:
    """The layout of one entry."""
    made = EntryLayout()
    px = theme.px
    if row.kind == "heading":
        made.height = px(30)
        return made
    if row.kind == "small":
        made.height = px(30)
        return made
    left, room = px(CONTENT), max(width - px(CONTENT) - px(RIGHT), px(80))
    y = px(8) + px(20)
    y, hidden = _body(made, row, theme, QRect(left, y, room, 0), expanded=expanded)
    y, more_marks = _chips(made, row.marks, theme, QRect(left, y, room, 0), expanded=expanded)
    if hidden or more_marks or (expanded and _long(row, theme, room)):
        made.more = QRect(left, y + px(2), px(60), px(18))
        y += px(22)
    made.height = y + px(10)
    return made


def _long(row: TimelineRow, theme: Theme, room: int) -> bool:
    short = lay_out(row, room + theme.px(CONTENT) + theme.px(RIGHT), theme, expanded=False)
    return short.more is not None


def _body(made: EntryLayout, row: TimelineRow, theme: Theme, area: QRect, *, expanded: bool) -> tuple[int, bool]:
    px, font = theme.px, theme.font("body", tabular=False)
    line_height, y, used = px(19), area.y() + (px(3) if row.body else 0), 0
    run_style, run_top = "", y
    for style, words in row.body:
        indent = px(12) if style == "quote" else 0
        lines = wrapped(words, font, area.width() - indent, most=MOST if expanded else LINES + 1)
        if style != run_style:
            y = _end_run(made, run_style, run_top, y, area, theme)
            run_style, run_top = style, y
        for line in lines:
            if not expanded and used == LINES:
                return _end_run(made, run_style, run_top, y, area, theme), True
            made.texts.append((QRect(area.x() + indent, y, area.width() - indent, line_height), line, style))
            y += line_height
            used += 1
    return _end_run(made, run_style, run_top, y, area, theme), False


def _end_run(made: EntryLayout, style: str, top: int, y: int, area: QRect, theme: Theme) -> int:
    if style == "quote" and y > top:
        made.bars.append(QRect(area.x(), top, theme.px(2), y - top))
        return y + theme.px(4)
    return y


def _chips(
    made: EntryLayout, marks: tuple[Mark, ...], theme: Theme, area: QRect, *, expanded: bool
) -> tuple[int, bool]:
    px, height = theme.px, theme.height("chip")
    if not marks:
        return area.y(), False
    x, y, row = area.x(), area.y() + px(5), 1
    for mark in marks:
        width = min(chip_width(theme, mark.words, mark.icon), area.width())
        if x > area.x() and x + width > area.right():
            if not expanded and row == MARK_ROWS:
                return y + height + px(2), True
            x, y, row = area.x(), y + height + px(5), row + 1
        made.chips.append((x, y + height // 2, mark, width))
        x += width + px(6)
    return y + height + px(2), False
