"""Counted progress with Cancel: never a bare spinner."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from app.language import tr
from ui.common.announce import announce
from ui.common.button import Button
from ui.common.text import Text

if TYPE_CHECKING:
    from ui.theme.theme import Theme


class Progress(QWidget):
    """'Reading rows, 86 of 412'. Every tenth is announced."""

    cancelled = Signal()

    def __init__(self, what: str, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._what, self._told = what, 0
        self._words = Text(what, tone="text2", elide=True, parent=self)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(what)
        cancel = Button(tr("Cancel"), theme=theme, key="Esc", small=True, parent=self)
        cancel.clicked.connect(self.cancelled)
        row = QHBoxLayout()
        row.addWidget(self._words, 1)
        row.addWidget(cancel)
        layout = QVBoxLayout(self)
        theme.space(layout, (0, 0, 0, 0), 6)
        layout.addLayout(row)
        layout.addWidget(self._bar)

    def show_count(self, done: int, total: int) -> None:
        """Move the bar and the words."""
        self._bar.setRange(0, max(total, 1))
        self._bar.setValue(done)
        words = tr("{what}, {done} of {total}", what=self._what, done=done, total=total)
        self._words.setText(words)
        tenth = done * 10 // max(total, 1)
        if tenth != self._told:
            self._told = tenth
            announce(self, words)
