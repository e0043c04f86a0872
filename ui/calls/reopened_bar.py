"""Says that a call or a visit is still open after a crash, a sleep or a detour: end it now, or keep going."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy

from app.language import tr
from ui.common.announce import announce
from ui.common.button import Button
from ui.common.text import Text

if TYPE_CHECKING:
    from ui.theme.theme import Theme


class ReopenedBar(QFrame):
    """Hidden until `show_words`."""

    end_requested = Signal()
    keep_requested = Signal()

    def __init__(self, *, theme: Theme, end: str = tr("End now")) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("banner")
        self.setProperty("tone", "info")
        self._mark = QLabel()
        self._words = Text("", tone="info", wrap=True)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.end_now = Button(end, theme=theme, small=True)
        self.keep_going = Button(tr("Keep going"), theme=theme, small=True, kind="primary")
        self.end_now.clicked.connect(self.end_requested)
        self.keep_going.clicked.connect(self.keep_requested)
        line = QHBoxLayout(self)
        theme.space(line, (14, 6, 12, 6), 10)
        line.addWidget(self._mark)
        line.addWidget(self._words, 1)
        line.addWidget(self.end_now)
        line.addWidget(self.keep_going)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.hide()

    def show_words(self, words: str, *, can_end: bool) -> None:
        """Show the sentence; `can_end` when somebody is still thought to be on the line."""
        self._words.setText(words)
        self.setAccessibleName(words)
        self.end_now.setVisible(can_end)
        self.show()
        announce(self, words)

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.text()

    @Slot()
    def _on_theme_changed(self) -> None:
        self._mark.setPixmap(self._theme.pixmap("history", "info"))
