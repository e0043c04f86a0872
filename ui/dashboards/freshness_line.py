"""How complete the figures are: until when, and whose work has not arrived yet (design 4.10)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QSizePolicy

from app.language import tr
from ui.common.painters import paint_box
from ui.common.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from ui.theme.theme import Theme

NARROW = 560  # design pixels


class FreshnessLine(QFrame):
    """A strong sentence and the rest of it."""

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(tr("How complete it is"))
        self._mark = QLabel()
        self._words = Text("", wrap=True)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.complete = Text("", type="body_strong")
        row, self._said = QHBoxLayout(self), QBoxLayout(QBoxLayout.Direction.LeftToRight)
        theme.space(row, (12, 7, 12, 7), 8)
        theme.space(self._said, (0, 0, 0, 0), 8)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._said, 1)
        self._said.addWidget(self.complete)
        self._said.addWidget(self._words, 1)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def show_words(self, complete: str, late: str) -> None:
        """Say it."""
        self.complete.setText(complete)
        self._words.setText(late)
        self.setAccessibleDescription(f"{complete} {late}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Below one another where they have no room side by side."""
        narrow = self.width() < self._theme.px(NARROW)
        self.complete.setWordWrap(narrow)
        self._said.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        super().resizeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_box(painter, self._theme, self.rect(), fill="sunken", line="line", radius="control")
        painter.end()

    def _on_theme_changed(self) -> None:
        self._mark.setPixmap(self._theme.pixmap("clock", "text2", 16))
