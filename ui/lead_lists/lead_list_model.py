"""The rows of a list of leads and which of them are ticked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from app.domain.money import say_money
from app.domain.next_steps import say_ago, say_step
from app.queries.rows import LeadRow
from ui.common.row_table_model import RowListModel
from ui.gates.move import local_now


class LeadListModel(RowListModel[LeadRow]):
    """`start_over` for another filter or order; everything else tells views row by row. `ticked_changed` counts."""

    ticked_changed = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.now: datetime = local_now()
        self.owners: dict[str, str] = {}
        self._ticked: dict[str, None] = {}

    def sentence(self, row: LeadRow) -> str:
        """The row as a screen reader says it."""
        touched = f"last touch {say_ago(row.touched_at, self.now)}" if row.touched_at else "not touched yet"
        parts = (
            "ticked" if row.id in self._ticked else "",
            row.name,
            row.company,
            row.stage,
            f"score {row.score}",
            say_money(row.value_minor, row.value_currency),
            say_step(row.next, self.now),
            touched,
        )
        return ", ".join(part for part in parts if part)

    def start_over(self, rows: Sequence[LeadRow], *, more: bool) -> None:
        """Show another list."""
        self.beginResetModel()
        self._rows = list(rows)
        self._by_id = {row.id: number for number, row in enumerate(rows)}
        self._total = len(rows) + int(more)
        self.endResetModel()
        self._drop_lost()

    def add_page(self, rows: Sequence[LeadRow], *, more: bool) -> None:
        """Take the next page."""
        self.append_rows(rows)
        self._total = len(self._rows) + int(more)

    def take_out(self, ids: Iterable[str]) -> None:
        """Remove rows that are gone or no longer belong here."""
        lost = set(ids)
        more = self._total > len(self._rows)
        kept = [row for row in self._rows if row.id not in lost]
        if len(kept) != len(self._rows):
            self.set_rows(kept, total=len(kept) + int(more))
            self._drop_lost()

    def merge(self, rows: Sequence[LeadRow], *, more: bool) -> None:
        """The same list asked again: rows come, go and move one by one."""
        self.set_rows(rows, total=len(rows) + int(more))
        self._drop_lost()

    def ids(self) -> list[str]:
        """Ids of all rows loaded, in order."""
        return [row.id for row in self._rows]

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

    def _drop_lost(self) -> None:
        lost = [one for one in self._ticked if one not in self._by_id]
        for one in lost:
            self._ticked.pop(one)
        if lost:
            self.ticked_changed.emit(len(self._ticked))
