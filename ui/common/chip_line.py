"""A line of chips that scrolls where they find no room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QWidget

from app.language import tr

if TYPE_CHECKING:
    from ui.theme.theme import Theme


class ChipLine(QScrollArea):
    """Chips side by side; where they find no room they scroll, the focused one into view."""

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(tr("Filters"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        inside = QWidget()
        self.line = QHBoxLayout(inside)
        theme.space(self.line, (0, 0, 0, 0), 8)
        self.line.addStretch(1)
        self.setWidget(inside)

    def sizeHint(self) -> QSize:
        return QSize(self.line.sizeHint().width(), self._theme.px(30))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(60), self._theme.px(30))
