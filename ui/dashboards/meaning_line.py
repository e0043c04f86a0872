"""What the figure with the focus counts, in a sentence under the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QVBoxLayout

from app.language import tr
from ui.common.text import Rule, Text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.theme.theme import Theme

ASK = tr("Arrows go from figure to figure, Enter shows the records behind one.")


class MeaningLine(QFrame):
    """`show_meaning` follows the focus."""

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "window")
        self.words = Text(ASK, type="meta", tone="text2", wrap=True)
        self.words.setAccessibleName(tr("What it counts"))
        inside = QVBoxLayout()
        theme.space(inside, (20, 7, 20, 7))
        inside.addWidget(self.words)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Rule())
        column.addLayout(inside)

    def show_meaning(self, title: str, definition: str) -> None:
        """Say what it is and what it counts."""
        self.words.setText(f"{title}. {definition}" if title else ASK)
        self.words.setAccessibleDescription(self.words.text())
