"""Lays parts out in columns of one width, as many as there is room for."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QWidget

from ui.common.wrap_layout import WrapLayout


class EvenGrid(WrapLayout):
    """`ways` are the numbers of columns it may have, the most first; one is always allowed."""

    def __init__(self, *ways: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ways = ways
        self.columns = ways[0]

    def _wide(self, columns: int, width: int) -> int:
        """What that many columns of that width take."""
        return columns * width + (columns - 1) * max(self.spacing(), 0)

    def _columns_in(self, width: int) -> int:
        widest = self.minimumSize().width()
        return next((one for one in self._ways if self._wide(one, widest) <= width), 1)

    def _arranged(self, rect: QRect, *, move: bool) -> int:
        gap, shown, columns = max(self.spacing(), 0), self._shown(), self._columns_in(rect.width())
        wide, y = (rect.width() - (columns - 1) * gap) // columns, rect.y()
        for first in range(0, len(shown), columns):
            row = shown[first : first + columns]
            high = max(item.sizeHint().height() for item in row)
            for number, item in enumerate(row if move else ()):
                item.setGeometry(QRect(rect.x() + number * (wide + gap), y, wide, high))
            y += high + gap
        if move:
            self.columns = columns
        return y - rect.y() - (gap if shown else 0)

    def sizeHint(self) -> QSize:
        width = self._wide(self._ways[0], self.minimumSize().width())
        return QSize(width, self.heightForWidth(width))
