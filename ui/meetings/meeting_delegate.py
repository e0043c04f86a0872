"""Paints a meeting: its hour, its kind, who and with whom, its state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPen

from app.language import sentence, tr
from app.queries.meetings import MeetingItem
from ui.common.list_delegate import AnyIndex, ListDelegate
from ui.common.painters import (
    CENTER,
    RIGHT,
    chip_width,
    paint_chip,
    paint_icon,
    paint_text,
    paint_two_lines,
)
from ui.common.record_tile import TILE, paint_tile
from ui.common.row_table_model import ROW_ROLE
from ui.meetings.meeting_rows import DASHED, KINDS, TONES, UNTOLD, DayItem, detail_words, moved_words

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

GAP, TILE_FROM, MOVED_FROM = 10, 340, 560  # design pixels: widths from which icon and "moved twice" have room


DATED = "Wed 30 Nov, 00:00"


class MeetingDelegate(ListDelegate):
    """Headings are lower than meetings."""

    def height_of(self, index: AnyIndex) -> int:
        """Two heights."""
        item = index.data(ROW_ROLE)
        heading = isinstance(item, DayItem) and item.row is None
        return self.theme.px(32) if heading else self.theme.height("row")

    def paint_row(self, painter: QPainter, rect: QRect, index: AnyIndex, *, selected: bool, hovered: bool) -> None:
        """A heading or a meeting."""
        item = index.data(ROW_ROLE)
        if not isinstance(item, DayItem):
            return
        if item.row is None:
            self._heading(painter, rect, item)
        else:
            self._meeting(painter, rect, item, item.row, selected=selected)

    def _heading(self, painter: QPainter, rect: QRect, item: DayItem) -> None:
        theme, x, middle = self.theme, rect.x() + self.theme.px(17), rect.center().y() + 1
        tone = "bad" if item.id == f"day:{UNTOLD}" else "text"
        if item.icon:
            x += paint_icon(painter, theme, x, middle, item.icon, tone) + theme.px(6)
        room = QRect(x, rect.y(), rect.right() - x - theme.px(40), rect.height())
        x += paint_text(painter, theme, room, item.title, role="body_strong", tone=tone) + theme.px(7)
        paint_text(painter, theme, QRect(x, rect.y(), theme.px(40), rect.height()), str(item.count), tone="text2")

    def _meeting(self, painter: QPainter, rect: QRect, item: DayItem, row: MeetingItem, *, selected: bool) -> None:
        theme, left = self.theme, rect.x() + self.theme.px(17)
        widest = DATED if "," in item.hour else "00:00"
        wide = max(theme.text_width(item.hour, "body_medium"), theme.text_width(widest, "body_medium")) + 1
        paint_text(painter, theme, QRect(left, rect.y(), wide, rect.height()), item.hour, role="body_medium")
        left += wide + theme.px(GAP)
        if rect.width() >= theme.px(TILE_FROM):
            icon, tile = KINDS.get(row.kind, ("calendar", ""))[0], QRect(left, rect.y(), theme.px(TILE), rect.height())
            paint_tile(painter, theme, tile, icon, selected=selected, left=0)
            left += theme.px(TILE + 12)
        right = self._state(painter, rect, row.state) - theme.px(12)
        moved, second = moved_words(row.moved), detail_words(row)
        if moved and rect.width() >= theme.px(MOVED_FROM):
            right = min(right, rect.right() - theme.px(136))
            room = QRect(right - theme.px(110), rect.y(), theme.px(110), rect.height())
            paint_text(painter, theme, room, sentence(moved), role="meta", tone="warn", align=int(RIGHT))
            right = room.x() - theme.px(12)
        elif moved:
            second = f"{sentence(moved)} · {second}"
        words = QRect(left, rect.y(), right - left, rect.height())
        tone = "text" if row.open else "text2"
        paint_two_lines(painter, theme, words, row.name or tr("No name yet"), row.company, second, first_tone=tone)

    def _state(self, painter: QPainter, rect: QRect, state: str) -> int:
        """The chip at the right; where it begins."""
        theme, middle, right = self.theme, rect.center().y(), rect.right() - self.theme.px(16)
        if state not in DASHED:
            tone, icon = TONES.get(state, ("neutral", "calendar"))
            left = right - chip_width(theme, tr(state), icon)
            paint_chip(painter, theme, left, middle, tr(state), tone=tone, icon=icon)
            return left
        wide, height = chip_width(theme, tr(state)), theme.height("chip")
        box = QRect(right - wide, middle - height // 2, wide, height)
        painter.save()
        painter.setRenderHint(painter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("info"), 1, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), theme.radius("chip"), theme.radius("chip"))
        painter.restore()
        paint_text(painter, theme, box, tr(state), role="label", tone="info", align=int(CENTER))
        return box.x()
