"""What a dashboard is about in a row of its own, on as many lines as its chips need."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.common.text import Rule
from ui.common.wrap_layout import WrapLayout

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from ui.theme.theme import Theme


class ChipsRow(QFrame):
    """`take` has the chips stand here, in their order."""

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        column, self._lines = QVBoxLayout(self), WrapLayout()
        theme.space(column, (0, 0, 0, 0), 0)
        around = QVBoxLayout()
        theme.space(around, (20, 5, 16, 5), 0)
        theme.space(self._lines, (0, 0, 0, 0), 8)
        around.addLayout(self._lines)
        column.addLayout(around)
        column.addWidget(Rule())

    def take(self, chips: Sequence[QWidget]) -> None:
        """From wherever they stood."""
        for chip in chips:
            self._lines.addWidget(chip)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setMinimumHeight(self.heightForWidth(self.width()))  # where there is little height too
