"""A list of rows of which any number are ticked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from ui.common.row_diff import HasId
from ui.common.row_table_model import RowListModel

Row = TypeVar("Row", bound=HasId)


class TickedListModel(RowListModel[Row]):
    """`ticked_changed(count)`. Call `drop_lost` after rows have gone."""

    ticked_changed = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ticked: dict[str, None] = {}

    def ticked(self) -> tuple[str, ...]:
        """Ids of the ticked rows, in the order they were ticked."""
        return tuple(self._ticked)

    def is_ticked(self, row_id: str) -> bool:
        """Whether that row is ticked."""
        return row_id in self._ticked

    def tick(self, ids: Iterable[str], *, on: bool) -> None:
        """Tick or untick rows."""
        changed = [one for one in ids if (one in self._ticked) != on and one in self._by_id]
        for one in changed:
            if on:
                self._ticked[one] = None
            else:
                self._ticked.pop(one)
        self._tell_ticked(changed)

    def clear_ticks(self) -> None:
        """Untick everything."""
        changed = list(self._ticked)
        self._ticked.clear()
        self._tell_ticked(changed)

    def _tell_ticked(self, changed: Sequence[str]) -> None:
        if not changed:
            return
        numbers = [self._by_id[one] for one in changed if one in self._by_id]
        if numbers:
            self._tell_changed(min(numbers), max(numbers))
        self.ticked_changed.emit(len(self._ticked))

    def drop_lost(self) -> None:
        """Untick what is no longer there."""
        lost = [one for one in self._ticked if one not in self._by_id]
        for one in lost:
            self._ticked.pop(one)
        if lost:
            self.ticked_changed.emit(len(self._ticked))
