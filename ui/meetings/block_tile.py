"""One block of the week: a tint by state, its edge, who and what in words, dashed until it is answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from ui.common.painters import key_cap_width, paint_focus, paint_icon, paint_key_cap, paint_text
from ui.meetings.week_blocks import Block

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent

    from ui.theme.theme import Theme

EDGE = 3
# Look of a block: its fill, its edge, and the tone of its title.
LOOKS = {
    "ok_meeting": ("stage_meeting_set", "stage_meeting_set", "text"),
    "info": ("info_tint", "info", "text"),
    "warn": ("warn_tint", "warn", "text"),
    "lost": ("bad_tint", "bad", "text"),
    "past": ("sunken", "control", "text2"),
    "visit": ("sunken", "control", "text"),
    "free": ("", "control", "text2"),
    "more": ("sunken", "control", "accentT"),
}


class BlockTile(QWidget):
    """`chosen(key)` on a click, `opened(key)` on a double click; the week says which one has the cursor."""

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(self, block: Block, *, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.block, self._theme, self._current = block, theme, False
        self.setAccessibleName(block.sentence)
        self.setToolTip(block.sentence)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def set_current(self, current: bool) -> None:
        """Whether the cursor of the week is on it."""
        if current != self._current:
            self._current = current
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme, block = QPainter(self), self._theme, self.block
        fill, edge, tone = LOOKS[block.look]
        box = self.rect()
        self._box(painter, box, fill, edge)
        if block.look != "free":
            painter.fillRect(QRect(0, theme.px(3), theme.px(EDGE), box.height() - 2 * theme.px(3)), theme.color(edge))
        left, line = theme.px(EDGE + 6), theme.px(15)
        top = theme.px(1 if block.stacked else 3)
        if block.clear > block.start:  # what lies over the beginning of free time would hide its words
            top += box.height() * (block.clear - block.start) // (block.end - block.start)
        room = QRect(left, top, box.width() - left - theme.px(6), line)
        if block.digit:
            wide = key_cap_width(theme, str(block.digit))
            paint_key_cap(painter, theme, left - theme.px(2), room.center().y() + 1, str(block.digit))
            room.setLeft(left + wide + theme.px(5))
        fits = (box.height() - top) // line
        if fits <= 1:
            room.moveTop((box.height() - line) // 2)
        beside = self._beside(painter, room, block, fits)
        title = QRect(room.x(), room.y(), room.width() - beside, line)
        free = block.look == "free"
        role = "meta" if free else "body_strong"
        lines = self._title_lines(room.width() - beside, role, max(fits - 1, 1))
        took = 0
        for number, part_of_it in enumerate(lines):
            took = paint_text(painter, theme, title.translated(0, number * line), part_of_it, role=role, tone=tone)
        if fits <= 1 and block.stacked and block.person:
            after = title.adjusted(took + theme.px(6), 0, 0, 0)
            paint_text(painter, theme, after, block.person, role="meta", tone="text2")
        room.translate(0, (len(lines) - 1) * line)
        rest = max(fits - len(lines), 0)
        for part in block.lines[max(len(block.lines) - rest, 0) :]:  # the last says what is the matter
            room = QRect(left, room.y() + line, box.width() - left - theme.px(6), line)
            x = room.x()
            if part.icon:
                x += paint_icon(painter, theme, x, room.center().y() + 1, part.icon, part.tone, 13) + theme.px(5)
            words = QRect(x, room.y(), room.right() - x, line)
            paint_text(painter, theme, words, part.words, role="meta", tone=part.tone)
        if self._current:
            paint_focus(painter, theme, box, "control")
        painter.end()

    def _title_lines(self, width: int, role: str, most: int) -> list[str]:
        """The name over as many lines as it needs and there are, broken between words only."""
        lines = [""]
        for word in self.block.title.split():
            longer = f"{lines[-1]} {word}".strip()
            if lines[-1] and len(lines) < most and self._theme.text_width(longer, role) > width:
                lines.append(word)
            else:
                lines[-1] = longer
        return lines

    def _beside(self, painter: QPainter, room: QRect, block: Block, fits: int) -> int:
        """What a block of one line says at its right: "fixed", or its state; the width it takes."""
        words = block.beside or (block.lines[-1].words if block.lines else "")
        theme = self._theme
        wide = theme.text_width(words, "meta")
        name = theme.text_width(block.title, "body_strong")
        if fits > 1 or block.stacked or not words or name + wide + theme.px(10) > room.width():
            return 0
        where = QRect(room.right() - wide, room.y(), wide + 1, room.height())
        paint_text(painter, theme, where, words, role="meta", tone="text2" if block.beside else block.lines[-1].tone)
        return wide + theme.px(8)

    def _box(self, painter: QPainter, box: QRect, fill: str, edge: str) -> None:
        theme, block = self._theme, self.block
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(self._fill(fill) if fill else Qt.BrushStyle.NoBrush)
        dashed = QPen(theme.color(edge), 1, Qt.PenStyle.DashLine)
        painter.setPen(dashed if block.dashed else Qt.PenStyle.NoPen)
        radius = theme.radius("control")
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        painter.restore()

    def _fill(self, name: str) -> QColor:
        return self._theme.tint(name) if name.startswith("stage_") else self._theme.color(name)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self.chosen.emit(self.block.key)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self.opened.emit(self.block.key)
