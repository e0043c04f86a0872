"""A code for the phone: black on white in both themes, drawn as squares, with what it does written under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.codes import QUIET, modules
from app.language import tr

if TYPE_CHECKING:
    from ui.theme.theme import Theme

SMALLEST = 70


class CodeView(QWidget):
    """`text` is what the phone reads, `does` what it will do: "call Isaura Thackwell"."""

    def __init__(self, text: str, does: str, *, theme: Theme, side: int = 168, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._side = theme, max(side, SMALLEST)
        self._rows = modules(text)
        self.setAccessibleName(tr("Code: {does}", does=does))
        self.setToolTip(does[:1].upper() + does[1:])
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = self._theme.px(self._side)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        count = len(self._rows) + 2 * QUIET
        # Whole device pixels a module: a scaled edge would be grey, and phones read edges.
        ratio = self.devicePixelRatioF()
        module = max(int(min(self.width(), self.height()) * ratio / count), 1) / ratio
        left = (self.width() - module * count) / 2 + module * QUIET
        top = (self.height() - module * count) / 2 + module * QUIET
        for y, row in enumerate(self._rows):
            for x, dark in enumerate(row):
                if dark:
                    painter.fillRect(QRectF(left + x * module, top + y * module, module, module), Qt.GlobalColor.black)
