"""Who the people of a list are, and which way round its days stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QComboBox, QWidget

from ui.common.segmented_control import SegmentedControl
from ui.common.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from ui.theme.theme import Theme

WORDS = {
    "list": "Prospects on a list: no clock starts until you take them.",
    "requests": "They asked: reply clocks start, and they stand in Today.",
}
DAYS = (("Days as the file shows", ""), ("Day first", "dmy"), ("Month first", "mdy"))

LINE_FROM = 560  # design pixels from which all stands in one line


class OptionsBar(QWidget):
    """`treated(list or requests)` and `days(dmy, mdy or '')` when they are chosen."""

    treated = Signal(str)
    days = Signal(str)

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._treat = SegmentedControl((("list", "A list to work", ""), ("requests", "They asked for contact", "")), theme=theme,
                                       name="Who are these people?")  # fmt: skip
        self._treat.chosen.connect(self._on_treat)
        self._days = QComboBox()
        self._days.setAccessibleName("Order of days")
        for words, value in DAYS:
            self._days.addItem(words, value)
        self._days.activated.connect(self._on_days)
        self._words = Text(WORDS["list"], type="meta", tone="text2", elide=True)
        self._theme = theme
        self._line = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        theme.space(self._line, (20, 10, 14, 12), 8)
        for part, stretch in ((self._treat, 0), (self._words, 1), (self._days, 0)):
            self._line.addWidget(part, stretch)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= self._theme.px(LINE_FROM)
        self._line.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        for part in (self._treat, self._days):
            self._line.setAlignment(part, Qt.AlignmentFlag.AlignLeft)

    @Slot(str)
    def _on_treat(self, key: str) -> None:
        self._words.setText(WORDS[key])
        self.treated.emit(key)

    @Slot(int)
    def _on_days(self, _index: int) -> None:
        self.days.emit(self._days.currentData())
