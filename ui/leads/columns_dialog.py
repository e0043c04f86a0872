"""Which columns a list shows, in which order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.language import tr
from ui.common.button import Button
from ui.common.text import Text
from ui.lead_lists.lead_columns import COLUMNS, USUAL

if TYPE_CHECKING:
    from ui.theme.theme import Theme

KEY = Qt.ItemDataRole.UserRole


class _Order(QListWidget):
    """Alt and the arrows move a column, Space shows or hides it, dragging does too."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            at = self.currentRow()
            if 0 <= at + step < self.count():
                item = self.takeItem(at)
                self.insertItem(at + step, item)
                self.setCurrentItem(item)
            return
        super().keyPressEvent(event)


class ColumnsDialog(QDialog):
    """`changed(keys)` at once with every tick and move; there is nothing to confirm."""

    changed = Signal(list)

    def __init__(self, shown: Sequence[str], *, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Columns"))
        self.list = _Order()
        self.list.setAccessibleName(tr("Columns"))
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.list.setMinimumHeight(theme.px(300))
        column, line = QVBoxLayout(self), QHBoxLayout()
        theme.space(column, (20, 18, 20, 16), 10)
        column.addWidget(Text(tr("Columns"), type="dialog_title"))
        column.addWidget(Text(tr("Space shows or hides, Alt and arrows move."), tone="text2", wrap=True))
        column.addWidget(self.list)
        usual = Button(tr("Usual columns"), theme=theme)
        usual.clicked.connect(self._on_usual)
        done = Button(tr("Done"), theme=theme, kind="primary", key="Esc")
        done.clicked.connect(self.accept)
        line.addWidget(usual)
        line.addStretch(1)
        line.addWidget(done)
        column.addLayout(line)
        self._fill(shown)
        self.list.itemChanged.connect(self._on_changed)
        self.list.model().rowsMoved.connect(self._on_changed)
        self.list.model().rowsInserted.connect(self._on_changed)

    def _fill(self, shown: Sequence[str]) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        for key in (*shown, *(one for one in COLUMNS if one not in shown)):
            item = QListWidgetItem(COLUMNS[key].title)
            item.setData(KEY, key)
            flags = item.flags() & ~Qt.ItemFlag.ItemIsDropEnabled | Qt.ItemFlag.ItemIsUserCheckable
            item.setFlags(flags & ~Qt.ItemFlag.ItemIsUserCheckable if key == "name" else flags)
            item.setCheckState(Qt.CheckState.Checked if key in shown else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.blockSignals(False)

    def chosen(self) -> list[str]:
        """Keys of the ticked columns in order."""
        items = [self.list.item(number) for number in range(self.list.count())]
        return [str(one.data(KEY)) for one in items if one.checkState() is Qt.CheckState.Checked]

    def _on_changed(self, *_: object) -> None:
        self.changed.emit(self.chosen())

    def _on_usual(self) -> None:
        self._fill(USUAL)
        self._on_changed()
