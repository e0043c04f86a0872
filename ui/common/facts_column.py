"""A column at the side of a record that says what is known of it, and scrolls."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from ui.common.text import Text

if TYPE_CHECKING:
    from ui.theme.theme import Theme


class FactsColumn(QScrollArea):
    """`begin` gives a new, empty column, `add_facts` puts (what, value) pairs into it."""

    def __init__(self, name: str, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(name)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumWidth(1)

    def begin(self) -> QVBoxLayout:
        """A new, empty column."""
        body, column = QWidget(), QVBoxLayout()
        body.setLayout(column)
        self._theme.space(column, (20, 14, 16, 14), 10)
        self.setWidget(body)
        return column

    def add_facts(self, column: QVBoxLayout, facts: Sequence[tuple[str, str]]) -> None:
        """Each under its label, to be copied."""
        for name, value in facts:
            pair = QVBoxLayout()
            self._theme.space(pair, (0, 0, 0, 0), 1)
            pair.addWidget(Text(name, type="meta", tone="text2"))
            words = Text(value, wrap=True)
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            words.setMinimumWidth(1)
            pair.addWidget(words)
            column.addLayout(pair)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(280), self._theme.px(300))
