"""Who the people of a list are, and which way round its days stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QComboBox, QVBoxLayout, QWidget

from app.language import tr
from ui.common.segmented_control import SegmentedControl
from ui.common.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from app.import_export.day_questions import DayQuestion
    from ui.theme.theme import Theme

WORDS = {
    "list": tr("Prospects on a list: no clock starts until you take them."),
    "requests": tr("They asked: reply clocks start, and they stand in Today."),
}
DAYS = ((tr("Days as the file shows"), ""), (tr("Day first"), "dmy"), (tr("Month first"), "mdy"))

ASK = tr("Day first or month first? Until you say so these stay text.")

LINE_FROM = 560  # design pixels from which all stands in one line


class OptionsBar(QWidget):
    """`treated(list or requests)` and `days(dmy, mdy or '')` when they are chosen."""

    treated = Signal(str)
    days = Signal(str)

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._treat = SegmentedControl((("list", tr("A list to work"), ""), ("requests", tr("They asked for contact"), "")), theme=theme,
                                       name=tr("Who are these people?"))  # fmt: skip
        self._treat.chosen.connect(self._on_treat)
        self._days = QComboBox()
        self._days.setAccessibleName(tr("Order of days"))
        for words, value in DAYS:
            self._days.addItem(words, value)
        self._days.activated.connect(self._on_days)
        self._words = Text(WORDS["list"], type="meta", tone="text2", elide=True)
        self._theme = theme
        self.question = Text("", type="meta", tone="warn", wrap=True)
        self.question.setMinimumWidth(1)
        self.question.hide()
        column, self._line = QVBoxLayout(self), QBoxLayout(QBoxLayout.Direction.TopToBottom)
        theme.space(column, (20, 10, 14, 12), 6)
        theme.space(self._line, (0, 0, 0, 0), 8)
        column.addLayout(self._line)
        column.addWidget(self.question)
        for part, stretch in ((self._treat, 0), (self._words, 1), (self._days, 0)):
            self._line.addWidget(part, stretch)

    def ask_days(self, questions: Sequence[DayQuestion]) -> None:
        """Say what the list shows of the order of its days where that does not tell, until somebody chose."""
        open_ones = [] if self._days.currentData() else questions
        self.question.setText("\n".join([*(one.sentence for one in open_ones), ASK] if open_ones else []))
        self.question.setVisible(bool(open_ones))
        self._days.setAccessibleDescription(self.question.text())

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
