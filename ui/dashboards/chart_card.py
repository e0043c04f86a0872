"""A chart with its title and legend: arrows go through its columns, Enter opens one, T shows the same as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QPainter

from app.domain.figures.charts import GRID, Chart
from app.domain.figures.counting import DEFINITIONS
from app.domain.figures.drawing import Drawing, Spot, draw
from ui.common.announce import announce
from ui.common.painters import RIGHT, paint_focus, paint_text
from ui.dashboards.chart_painter import paint_drawing, paint_fill
from ui.dashboards.tile import Tile

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QMouseEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from ui.theme.theme import Theme

EDGE, HEAD, LINE = 16, 42, 19
USUAL = 188  # with six reps below, what is worth a look is in sight on a usual window


class ChartCard(Tile):
    """`as_table` shows rows in place of the drawing."""

    def __init__(self, chart: Chart, *, theme: Theme, tall: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(theme=theme, parent=parent)
        self.chart, self.at, self.as_table, self._tall = chart, -1, False, tall
        self.show_chart(chart)

    def show_chart(self, chart: Chart) -> None:
        """Show this one; the cursor stays where it was."""
        self.chart = chart
        self.at = min(self.at, len(chart.columns) - 1)
        self.setAccessibleName(chart.title)
        self.setAccessibleDescription(f"{chart.summary}. {DEFINITIONS[chart.key]}")
        self.setToolTip(DEFINITIONS[chart.key])
        self.fit()
        self.update()

    def set_table(self, on: bool) -> None:
        """Rows in place of the drawing, or the drawing again."""
        self.as_table = on
        self.fit()
        self.update()

    def meaning(self) -> tuple[str, str]:
        return self.chart.title, DEFINITIONS[self.chart.key]

    def key(self) -> str:
        return self.chart.columns[self.at].key if 0 <= self.at < len(self.chart.columns) else ""

    def step(self, by: int) -> bool:
        at = self.at + by
        if not 0 <= at < len(self.chart.columns) or not self.chart.most:
            return False
        self.choose(at)
        return True

    def choose(self, at: int) -> None:
        """Put the cursor on a column and say it."""
        self.at = at
        self.told.emit(self.chart.columns[at].sentence, DEFINITIONS[self.chart.key])
        announce(self, self.chart.columns[at].sentence)
        self.update()

    def fit(self) -> None:
        rows = len(self.chart.columns) + 1
        needed = HEAD + rows * LINE + 14 if self.as_table else 0
        self.setFixedHeight(self.theme.px(max(self._tall or USUAL, needed)))

    def drawing(self) -> tuple[Drawing, QPoint]:
        """What is drawn, and where it begins."""
        theme = self.theme
        width = (self.width() - 2 * theme.px(EDGE)) / theme.text_scale
        height = (self.height() - theme.px(HEAD) - theme.px(14)) / theme.text_scale
        return draw(self.chart, max(width, 60), max(height, 60)), QPoint(theme.px(EDGE), theme.px(HEAD))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self.theme
        self.paint_ground(painter)
        self._head(painter)
        if not self.chart.most:
            room = QRect(theme.px(EDGE), theme.px(HEAD), self.width() - 2 * theme.px(EDGE), theme.px(20))
            paint_text(painter, theme, room, self.chart.empty, tone="text2")
        if self.as_table:
            self._rows(painter)
        else:
            made, at = self.drawing()
            paint_drawing(painter, theme, made, at.x(), at.y())
            if self.hasFocus() and 0 <= self.at < len(made.spots) and self.chart.most:
                paint_focus(painter, theme, self._rect(made.spots[self.at], at), radius="mark")
        painter.end()

    def _rect(self, spot: Spot, at: QPoint) -> QRect:
        scale = self.theme.text_scale
        x, y, wide, high = (round(part * scale) for part in (spot.x, spot.y, spot.width, spot.height))
        return QRect(at.x() + x, at.y() + y, wide, high)

    def _head(self, painter: QPainter) -> None:
        theme, chart = self.theme, self.chart
        room = QRect(theme.px(EDGE), theme.px(12), self.width() - 2 * theme.px(EDGE), theme.px(18))
        taken = paint_text(painter, theme, room, chart.title, role="body_strong")
        rest = room.adjusted(taken + theme.px(12), 0, 0, 0)
        if chart.legend:
            self._legend(painter, rest)
        elif chart.note:
            paint_text(painter, theme, rest, chart.note, role="meta", tone="text2", align=int(RIGHT))

    def _legend(self, painter: QPainter, room: QRect) -> None:
        theme, right = self.theme, room.right()
        box, middle = theme.px(10), room.center().y()
        needed = sum(theme.text_width(words, "meta") + box + theme.px(20) for words, _ in self.chart.legend)
        if self.chart.kind == GRID and needed > room.width():
            return  # the words of a grid say all
        for words, fill in reversed(self.chart.legend):
            wide = theme.text_width(words, "meta")
            left = right - wide - box - theme.px(6)
            if left < room.left():
                break
            paint_fill(painter, theme, QRectF(left, middle - box / 2, box, box), fill, "data")
            paint_text(
                painter, theme, QRect(right - wide, room.y(), wide + 2, room.height()), words, role="meta", tone="text2"
            )
            right = left - theme.px(14)

    def _rows(self, painter: QPainter) -> None:
        theme, table = self.theme, self.chart.table()
        each = (self.width() - 2 * theme.px(EDGE)) // len(table.heads)
        for number, cells in enumerate((table.heads, *(row.cells for row in table.rows))):
            y = theme.px(HEAD) + number * theme.px(LINE)
            for place, words in enumerate(cells):
                room = QRect(theme.px(EDGE) + place * each, y, each, theme.px(LINE))
                tone = "text2" if number == 0 else "text"
                if place:
                    paint_text(painter, theme, room, words, role="meta", tone=tone, align=int(RIGHT))
                else:
                    paint_text(painter, theme, room, words, role="meta", tone=tone)
            if self.hasFocus() and number - 1 == self.at >= 0:
                edge = theme.px(6)
                paint_focus(painter, theme, QRect(edge, y, self.width() - 2 * edge, theme.px(LINE)), radius="mark")

    def focusInEvent(self, event: QFocusEvent) -> None:
        if self.at < 0 and self.chart.most:
            self.at = 0
        super().focusInEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        made, at = self.drawing()
        for spot in made.spots:
            if not self.as_table and self.chart.most and self._rect(spot, at).contains(event.position().toPoint()):
                self.choose(spot.number)
