"""A large line of text for the stand: Enter is the page's, a paste of several lines is told, a chip says what was recognised."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QLineEdit

from ui.common.marks import Chip

if TYPE_CHECKING:
    from ui.theme.theme import Theme

STANDARD = QKeySequence.StandardKey


class LargeField(QLineEdit):
    """`entered` on Enter, `lines_pasted(text)` instead of a paste of several lines, `offered` on the arrow down."""

    entered = Signal()
    lines_pasted = Signal(str)
    offered = Signal()

    def __init__(self, *, theme: Theme, name: str, hint: str = "", scale: str = "capture") -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("scale", scale)
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.chip = Chip("", theme=theme, parent=self)
        self.chip.hide()

    def show_chip(self, words: str, tone: str = "neutral") -> None:
        """What was recognised; '' takes it away."""
        self.chip.show_state(words, tone=tone)
        self.chip.setVisible(bool(words))
        self.setAccessibleDescription(words)
        self._place_chip()

    def _place_chip(self) -> None:
        wide = self.chip.sizeHint().width() if self.chip.isVisibleTo(self) else 0
        gap = self._theme.px(14)
        self.setTextMargins(0, 0, wide + gap if wide else 0, 0)
        height = self.chip.sizeHint().height()
        self.chip.setGeometry(self.width() - wide - gap, (self.height() - height) // 2, wide, height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_chip()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._place_chip()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        pasted = QGuiApplication.clipboard().text().strip("\r\n") if event.matches(STANDARD.Paste) else ""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif "\n" in pasted:
            self.lines_pasted.emit(pasted)
        elif event.key() == Qt.Key.Key_Down:
            self.offered.emit()
        elif event.matches(STANDARD.Undo) and not self.isUndoAvailable():
            event.ignore()  # nothing typed to take back: the page takes back the last person
        else:
            super().keyPressEvent(event)
