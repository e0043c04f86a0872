"""Paints the day line: circles for visits, filled when fixed, squares for calls, thin rows for driving and free time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter, QPen

from app.queries.day_stops import DayStop
from ui.common.list_delegate import AnyIndex, ListDelegate
from ui.common.painters import CENTER, RIGHT, paint_icon, paint_score_bars, paint_text, paint_two_lines
from ui.common.row_table_model import ROW_ROLE
from ui.day.day_rows import LineItem

if TYPE_CHECKING:
    from ui.theme.theme import Theme

TIME_RIGHT, MARK_AT, WORDS_AT, EDGE = 71, 96, 121, 16  # design pixels from the accent edge
MARK, STOP_ROW, THIN_ROW = 26, 52, 24
ICONS = {"drive": "car", "free": "coffee", "home": "house", "back": "house"}


class Marked(Protocol):
    """What has a mark on the line and on paper."""

    @property
    def kind(self) -> str: ...
    @property
    def fixed(self) -> int | None: ...
    @property
    def number(self) -> int: ...


def paint_mark(painter: QPainter, theme: Theme, rect: QRectF, stop: Marked, *, ground: str = "surface") -> None:
    """The mark of a stop with its number: what it is, by shape, and whether its time is fixed, by being filled."""
    filled = stop.kind == "visit" and stop.fixed is not None
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(theme.color("accent" if filled else ground))
    painter.setPen(QPen(theme.color("accent" if filled else "text2"), theme.px(1.4) or 1))
    inner = rect.adjusted(0.7, 0.7, -0.7, -0.7)
    if stop.kind == "visit":
        painter.drawEllipse(inner)
    else:
        painter.drawRoundedRect(inner, theme.px(6), theme.px(6))
    painter.restore()
    tone = "on_accent" if filled else "text"
    paint_text(painter, theme, rect.toRect(), str(stop.number), role="label", tone=tone, align=int(CENTER), weight=600)


class DayDelegate(ListDelegate):
    """Two row heights: stops and home, and the thin rows between them."""

    def height_of(self, index: AnyIndex) -> int:
        """Stops are two lines high."""
        item = index.data(ROW_ROLE)
        thin = isinstance(item, LineItem) and item.kind in ("drive", "free", "back")
        return self.theme.px(THIN_ROW) if thin else self.theme.px(STOP_ROW)

    def paint_ground(self, painter: QPainter, rect: QRect, *, selected: bool, hovered: bool) -> None:
        """Tint and edge without a hairline: the line of the day parts the rows."""
        theme = self.theme
        if selected:
            painter.fillRect(rect, theme.color("selected"))
            painter.fillRect(rect.x(), rect.y(), theme.px(3), rect.height(), theme.color("accent"))
        elif hovered:
            painter.fillRect(rect, theme.color("hover"))

    def paint_row(self, painter: QPainter, rect: QRect, index: AnyIndex, *, selected: bool, hovered: bool) -> None:
        """The line, the mark on it, the words."""
        item = index.data(ROW_ROLE)
        if not isinstance(item, LineItem):
            return
        thin = item.kind in ("drive", "free", "back")
        self._line(painter, rect, item, 10 if thin else MARK / 2 + 2)
        theme, middle = self.theme, rect.center().y() + 1
        center = rect.x() + theme.px(MARK_AT)
        if item.stop is not None:
            side = theme.px(MARK)
            mark = QRectF(center - side / 2, middle - side / 2, side, side)
            paint_mark(painter, theme, mark, item.stop, ground="selected" if selected else "surface")
        else:
            size = 16 if item.kind in ("home", "back") else 14
            paint_icon(painter, theme, center - theme.px(size) // 2, middle, ICONS[item.kind], "text2", size)
        if thin:
            self._thin(painter, rect, item)
        else:
            self._two_lines(painter, rect, item)

    def _line(self, painter: QPainter, rect: QRect, item: LineItem, gap: float) -> None:
        theme = self.theme
        x, middle, away = rect.x() + theme.px(MARK_AT), rect.center().y() + 1, theme.px(gap)
        tone = theme.color("line")
        if not item.first:
            painter.fillRect(x, rect.y(), 1, max(middle - away - rect.y(), 0), tone)
        if not item.last:
            painter.fillRect(x, middle + away, 1, max(rect.bottom() + 2 - middle - away, 0), tone)

    def _thin(self, painter: QPainter, rect: QRect, item: LineItem) -> None:
        theme = self.theme
        inner = rect.adjusted(theme.px(WORDS_AT), 0, -theme.px(EDGE), 0)
        taken = paint_text(painter, theme, inner, item.right, role="meta", tone=item.tone, align=int(RIGHT))
        paint_text(
            painter, theme, inner.adjusted(0, 0, -taken - theme.px(10), 0), item.words, role="meta", tone="text2"
        )

    def _two_lines(self, painter: QPainter, rect: QRect, item: LineItem) -> None:
        theme, stop = self.theme, item.stop
        line, meta = theme.px(18), theme.px(16)
        top = rect.y() + (rect.height() - line - meta) // 2 + (0 if item.until else meta // 2)
        times = QRect(rect.x(), top, theme.px(TIME_RIGHT), line)
        paint_text(painter, theme, times, item.time, role="strong", align=int(RIGHT))
        if item.until:
            paint_text(
                painter, theme, times.translated(0, line), item.until, role="meta", tone="text2", align=int(RIGHT)
            )
        inner = rect.adjusted(theme.px(WORDS_AT), 0, -theme.px(EDGE), 0)
        if stop is not None:
            room = max(self._right(painter, inner, stop, item), theme.px(60))
            inner.setRight(inner.right() - room - theme.px(12))
        done = stop is not None and stop.state == "Done"
        paint_two_lines(
            painter, theme, inner, item.words, item.beside, item.second, first_tone="text2" if done else "text"
        )

    def _right(self, painter: QPainter, inner: QRect, stop: DayStop, item: LineItem) -> int:
        """Score above, kind below; returns the width of the wider one."""
        theme = self.theme
        middle = inner.center().y()
        if stop.score is not None:
            paint_score_bars(painter, theme, inner.right() - theme.px(18), middle - theme.px(8), stop.parts)
        below = QRect(inner.x(), middle + theme.px(1), inner.width() + 1, theme.px(16))
        tone = "accentT" if stop.mark == "fixed" and not stop.begun else "text2"
        width = paint_text(
            painter,
            theme,
            below,
            item.right,
            role="meta",
            tone=tone,
            align=int(RIGHT),
        )
        if stop.kind == "call":
            paint_icon(
                painter, theme, below.right() - width - theme.px(18), below.center().y() + 1, "phone", "text2", 12
            )
            width += theme.px(18)
        return width
