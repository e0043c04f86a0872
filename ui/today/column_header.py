"""The names over the columns of the queue."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QSizePolicy, QWidget

from ui.common.painters import RIGHT, paint_hairline, paint_text
from ui.theme.theme import Theme
from ui.today.queue_delegate import DUE_RIGHT, NARROW, SCORE_LEFT, STEP_LEFT, TIME_RIGHT, WHO_LEFT


class ColumnHeader(QWidget):
    """Painted, because it only names what stands under it; screen readers get the rows' sentences."""

    def __init__(self, *, theme: Theme, rows: QAbstractScrollArea, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._rows = theme, rows
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(300), self._theme.px(26))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter = self._theme, QPainter(self)
        painter.fillRect(self.rect(), theme.color("window"))
        paint_hairline(painter, theme, self.rect())
        rect = QRect(0, 0, self._rows.viewport().width(), self.height())  # the scroll bar takes its part
        edge = theme.px(3)

        def word(text: str, area: QRect, *, right: bool = False) -> None:
            align = {"align": int(RIGHT)} if right else {}
            paint_text(painter, theme, area, text, role="heading", tone="text2", **align)

        word("Who and why", rect.adjusted(edge + theme.px(WHO_LEFT), 0, 0, 0))
        if rect.width() >= theme.px(NARROW):
            word("Step", QRect(rect.right() - theme.px(STEP_LEFT), 0, theme.px(80), rect.height()))
            word("Score", QRect(rect.right() - theme.px(SCORE_LEFT), 0, theme.px(42), rect.height()), right=True)
            word("Their time", rect.adjusted(0, 0, -theme.px(TIME_RIGHT), 0), right=True)
        word("Due", rect.adjusted(0, 0, -theme.px(DUE_RIGHT), 0), right=True)
