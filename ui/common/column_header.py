"""The names over the columns of a painted list."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QSizePolicy, QWidget

from ui.common.painters import RIGHT, paint_hairline, paint_text
from ui.theme.theme import Theme

# A name, where it stands in the line, and whether it ends there.
Names = Callable[[Theme, QRect], Iterable[tuple[str, QRect, bool]]]


class ColumnHeader(QWidget):
    """Painted, because it only names what stands under it; screen readers get the rows' sentences."""

    def __init__(self, *, theme: Theme, rows: QAbstractScrollArea, names: Names, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._rows, self._names = theme, rows, names
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(300), self._theme.px(26))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter = self._theme, QPainter(self)
        painter.fillRect(self.rect(), theme.color("window"))
        paint_hairline(painter, theme, self.rect())
        line = QRect(0, 0, self._rows.viewport().width(), self.height())  # the scroll bar takes its part
        for name, area, right in self._names(theme, line):
            align = {"align": int(RIGHT)} if right else {}
            paint_text(painter, theme, area, name, role="heading", tone="text2", **align)
