"""Completes the last of the tags in a line, from those in use."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit, QStyledItemDelegate

SHOWN = 12


class TagCompleter(QCompleter):
    """Of a field in which words stand with commas between them; `offer` says which there are."""

    def __init__(self, field: QLineEdit, tags: Sequence[str] = ()) -> None:
        super().__init__(field)
        self._field, self._tags = field, tuple(tags)
        self._words = QStringListModel(list(tags), self)
        self.setModel(self._words)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setMaxVisibleItems(SHOWN)
        popup = self.popup()
        assert popup is not None  # they stand in a list, never in the line itself
        popup.setProperty("part", "choices")
        popup.setItemDelegate(QStyledItemDelegate(popup))
        field.setCompleter(self)

    def offer(self, tags: Sequence[str]) -> None:
        """These are in use."""
        self._tags = tuple(tags)
        self._words.setStringList(list(tags))

    def splitPath(self, path: str) -> list[str]:
        """What is looked for: the word after the last comma."""
        return [path.rpartition(",")[2].strip()]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        """The whole line with the chosen tag at its end."""
        before = self._field.text().rpartition(",")[0].strip()
        chosen = str(index.data())
        return f"{before}, {chosen}" if before else chosen
