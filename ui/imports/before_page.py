"""Before a list is chosen: where to drop it, and the imports made before, each to be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.language import tr
from app.queries.imports import ImportRow
from ui.common.empty_state import EmptyState
from ui.common.list_delegate import ListView
from ui.common.row_table_model import ROW_ROLE
from ui.common.text import Text
from ui.imports.reasons_pane import HistoryDelegate, HistoryModel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.import_export.resuming import Interrupted
    from ui.theme.theme import Theme

DROP = tr("Drop a list here, or choose one.")
BROKEN = tr(
    "The import of {files} was interrupted; nothing of it is in. Its columns and what you decided of its rows are kept."
)
TAKE_BACK = tr("each can be taken back for 30 days: choose it, press Del")


class BeforePage(QWidget):
    """`empty` asks for a list, or to go on with the import that was interrupted, `broken`."""

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.broken: Interrupted | None = None
        self._model = HistoryModel(self)
        self.history = ListView(theme=theme, name=tr("Imports made before"))
        self.history.setModel(self._model)
        self.history.setItemDelegate(HistoryDelegate(theme=theme, parent=self.history))
        self.empty = EmptyState(DROP, theme=theme,
                                action=tr("Choose files…"), key="Ctrl O", icon="file-spreadsheet")  # fmt: skip
        self._words = Text("", type="meta", tone="text2", elide=True)
        head, column = QHBoxLayout(), QVBoxLayout(self)
        theme.space(head, (20, 10, 16, 8), 8)
        head.addWidget(Text(tr("Imports made before"), type="body_strong"))
        head.addWidget(self._words, 1)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.empty, 1)
        column.addLayout(head)
        column.addWidget(self.history, 1)

    def show_imports(self, rows: Sequence[ImportRow], broken: Interrupted | None) -> None:
        """Newest first."""
        self.broken = broken
        self._model.set_rows(rows)
        self._words.setText(TAKE_BACK if rows else tr("none yet"))
        if broken is not None:
            names = ", ".join(path.name for path in broken.files)
            self.empty.show_sentence(BROKEN.format(files=names), action=tr("Go on with it"), key="Ctrl Enter")
        else:
            self.empty.show_sentence(DROP, action=tr("Choose files…"), key="Ctrl O")

    def chosen(self) -> ImportRow | None:
        """The import under the cursor."""
        row = self.history.currentIndex().data(ROW_ROLE)
        return row if isinstance(row, ImportRow) else None
