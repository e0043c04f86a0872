"""What other rules would do, tried before they apply: two sentences, a count while it runs, examples that can be opened."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.common.list_delegate import ListDelegate, ListView
from ui.common.progress import Progress
from ui.common.row_table_model import ROW_ROLE, RowListModel
from ui.common.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from ui.theme.theme import Theme


class DryRunView(QWidget):
    """`opened(lead id)` on Enter or a double click; `progress` while it counts. Rows of the model have the lead's id."""

    opened = Signal(str)

    def __init__(
        self, model: RowListModel[Any], delegate: ListDelegate, *, theme: Theme, counting: str, name: str
    ) -> None:
        super().__init__()
        self.first, self.second = Text("", type="body_medium", wrap=True), Text("", tone="text2", wrap=True)
        self.progress, self.model = Progress(counting, theme=theme), model
        self.list = ListView(theme=theme, name=name)
        model.setParent(self)
        delegate.setParent(self.list)
        self.list.setModel(model)
        self.list.setItemDelegate(delegate)
        self.list.setMinimumHeight(theme.px(110))
        column = QVBoxLayout(self)
        theme.space(column, (0, 0, 0, 0), 6)
        for part in (self.first, self.second, self.progress):
            column.addWidget(part)
        column.addWidget(self.list, 100)
        column.addStretch(1)
        self.list.doubleClicked.connect(self._on_open)
        self.clear()

    def clear(self) -> None:
        """Nothing was tried yet."""
        self.model.set_rows([])
        for part in (self.first, self.second, self.progress, self.list):
            part.hide()

    def show_words(self, first: str, second: str, examples: Sequence[Any]) -> None:
        """What would happen."""
        for label, words in ((self.first, first), (self.second, second)):
            label.setText(words)
            label.show()
        self.model.set_rows(examples)
        self.progress.hide()
        self.list.setVisible(bool(examples))

    def _on_open(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if row is not None:
            self.opened.emit(row.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.list.hasFocus():
            self._on_open(self.list.currentIndex())
        else:
            super().keyPressEvent(event)
