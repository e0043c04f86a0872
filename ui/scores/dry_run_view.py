"""What other rules would do to today's leads: counts, bands, ten examples."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.queries.scores import DryRun, Moved
from ui.common.list_delegate import ListView
from ui.common.progress import Progress
from ui.common.row_table_model import ROW_ROLE
from ui.common.text import Text
from ui.scores.lines import MovedDelegate, MovedModel

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from ui.theme.theme import Theme


class DryRunView(QWidget):
    """`opened(lead id)` on Enter or a double click; `progress` while it counts."""

    opened = Signal(str)

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self.said, self.bands = Text("", type="body_medium", wrap=True), Text("", tone="text2", wrap=True)
        self.progress = Progress("Scoring leads", theme=theme)
        self.model = MovedModel(self)
        self.list = ListView(theme=theme, name="Leads that would move")
        self.list.setModel(self.model)
        self.list.setItemDelegate(MovedDelegate(theme=theme, parent=self.list))
        self.list.setMinimumHeight(theme.px(110))
        column = QVBoxLayout(self)
        theme.space(column, (0, 0, 0, 0), 6)
        for part in (self.said, self.bands, self.progress):
            column.addWidget(part)
        column.addWidget(self.list, 100)
        column.addStretch(1)
        self.list.doubleClicked.connect(self._on_open)
        self.clear()

    def clear(self) -> None:
        """Nothing was tried yet."""
        self.model.set_rows([])
        for part in (self.said, self.bands, self.progress, self.list):
            part.hide()

    def show_run(self, run: DryRun) -> None:
        """What would happen."""
        stay = run.total - run.up - run.down
        self.said.setText(
            f"Of {run.total:,} open leads {run.up:,} would move up, {run.down:,} down, {stay:,} stay as they are."
        )
        moved = ", ".join(f"{count:,} from {old} to {new}" for old, new, count in run.bands)
        self.bands.setText(f"Change of band: {moved}." if moved else "Nobody changes the band.")
        self.model.set_rows(run.examples)
        self.progress.hide()
        self.said.show()
        self.bands.show()
        self.list.setVisible(bool(run.examples))

    def _on_open(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if isinstance(row, Moved):
            self.opened.emit(row.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.list.hasFocus():
            self._on_open(self.list.currentIndex())
        else:
            super().keyPressEvent(event)
