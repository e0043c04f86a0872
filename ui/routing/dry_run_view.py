"""What other rules would do: who would get how many of today's waiting leads and of 30 days' arrivals, ten examples."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.queries.routing import DryRun, Routed
from ui.common.list_delegate import ListView
from ui.common.progress import Progress
from ui.common.row_table_model import ROW_ROLE
from ui.common.text import Text
from ui.routing.lines import RoutedDelegate, RoutedModel

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from ui.theme.theme import Theme


class DryRunView(QWidget):
    """`opened(lead id)` on Enter or a double click; `progress` while it counts."""

    opened = Signal(str)

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self.waiting, self.arrived = Text("", type="body_medium", wrap=True), Text("", tone="text2", wrap=True)
        self.progress = Progress("Trying leads", theme=theme)
        self.model = RoutedModel(self)
        self.list = ListView(theme=theme, name="Where leads would go")
        self.list.setModel(self.model)
        self.list.setItemDelegate(RoutedDelegate(theme=theme, parent=self.list))
        self.list.setMinimumHeight(theme.px(110))
        column = QVBoxLayout(self)
        theme.space(column, (0, 0, 0, 0), 6)
        for part in (self.waiting, self.arrived, self.progress):
            column.addWidget(part)
        column.addWidget(self.list, 100)
        column.addStretch(1)
        self.list.doubleClicked.connect(self._on_open)
        self.clear()

    def clear(self) -> None:
        """Nothing was tried yet."""
        self.model.set_rows([])
        for part in (self.waiting, self.arrived, self.progress, self.list):
            part.hide()

    def show_run(self, run: DryRun, *, joined: bool) -> None:
        """What would happen."""
        reach = " Which laptops are in reach is known to the server only." if joined else ""
        self.waiting.setText(f"{_say('Waiting today', run.waiting)}{reach}")
        self.arrived.setText(_say("Arrived in the last 30 days", run.arrived))
        self.model.set_rows(run.examples)
        self.progress.hide()
        self.waiting.show()
        self.arrived.show()
        self.list.setVisible(bool(run.examples))

    def _on_open(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if isinstance(row, Routed):
            self.opened.emit(row.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.list.hasFocus():
            self._on_open(self.list.currentIndex())
        else:
            super().keyPressEvent(event)


def _say(what: str, gets: Sequence[tuple[str, int]]) -> str:
    total = sum(count for _, count in gets)
    each = ", ".join(f"{name} {count:,}" for name, count in gets)
    return f"{what}, {total:,}: {each}." if gets else f"{what}: none."
