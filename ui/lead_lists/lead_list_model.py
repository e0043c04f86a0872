"""The rows of a list of leads and which of them are ticked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from PySide6.QtCore import QObject

from app.domain.money import say_money
from app.domain.next_steps import say_ago, say_step
from app.language import tr
from app.queries.rows import NOT_SENT, LeadRow
from ui.common.ticked_list_model import TickedListModel
from ui.gates.move import local_now


class LeadListModel(TickedListModel[LeadRow]):
    """`start_over` for another filter or order; everything else tells views row by row. `ticked_changed` counts."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.now: datetime = local_now()
        self.owners: dict[str, str] = {}

    def sentence(self, row: LeadRow) -> str:
        """The row as a screen reader says it."""
        touched = (
            tr("last touch {ago}", ago=say_ago(row.touched_at, self.now)) if row.touched_at else tr("not touched yet")
        )
        parts = (
            "ticked" if self.is_ticked(row.id) else "",
            row.name,
            row.company,
            tr(row.stage),
            tr("score {score}", score=row.score),
            say_money(row.value_minor, row.value_currency),
            say_step(row.next, self.now),
            touched,
            tr(NOT_SENT) if row.unsent else "",
        )
        return ", ".join(part for part in parts if part)

    def start_over(self, rows: Sequence[LeadRow], *, more: bool) -> None:
        """Show another list."""
        self.beginResetModel()
        self._rows = list(rows)
        self._by_id = {row.id: number for number, row in enumerate(rows)}
        self._total = len(rows) + int(more)
        self.endResetModel()
        self.drop_lost()

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
            self.drop_lost()

    def merge(self, rows: Sequence[LeadRow], *, more: bool) -> None:
        """The same list asked again: rows come, go and move one by one."""
        self.set_rows(rows, total=len(rows) + int(more))
        self.drop_lost()

    def ids(self) -> list[str]:
        """Ids of all rows loaded, in order."""
        return [row.id for row in self._rows]
