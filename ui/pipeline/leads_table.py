"""The leads of the board as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.language import tr
from app.queries.rows import LeadRow
from ui.common.row_table_model import ROW_ROLE
from ui.lead_lists.lead_list_delegate import LeadListDelegate
from ui.lead_lists.lead_list_header import LeadListHeader
from ui.lead_lists.lead_list_loader import LeadListLoader
from ui.lead_lists.lead_list_model import LeadListModel
from ui.lead_lists.lead_list_view import LeadListView

if TYPE_CHECKING:
    from app.queries.lead_rows import LeadFilter
    from ui.tasks import PageTasks
    from ui.theme.theme import Theme


class LeadsTable(QWidget):
    """`chosen_changed`, `opened`; in the order of the board until a head is clicked."""

    chosen_changed = Signal()
    opened = Signal()

    def __init__(self, *, theme: Theme, tasks: PageTasks) -> None:
        super().__init__()
        self._sort = "next"
        self.model = LeadListModel(self)
        self.loader = LeadListLoader(tasks=tasks, model=self.model, parent=self)
        self.list = LeadListView(theme=theme, name=tr("Leads of the pipeline"))
        delegate = LeadListDelegate(theme=theme, model=self.model, parent=self.list)
        self.list.setModel(self.model)
        self.loader.watch(self.list)
        self.list.setItemDelegate(delegate)
        self.heads = LeadListHeader(theme=theme, rows=self.list, delegate=delegate)
        self.heads.show_sort(self._sort)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heads)
        column.addWidget(self.list, 1)
        self.loader.shown.connect(self._on_shown)
        self.heads.sort_wished.connect(self._on_sort)
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.list.box_clicked.connect(self._on_box_clicked)
        self.list.opened.connect(self._on_opened)

    def show_leads(self, wanted: LeadFilter) -> None:
        """List these."""
        self.loader.show(wanted, self._sort)

    def chosen(self) -> LeadRow | None:
        """The row with the cursor."""
        row = self.list.currentIndex().data(ROW_ROLE)
        return row if isinstance(row, LeadRow) else None

    def step(self, by: int) -> bool:
        """The next row or the one before; False at the end."""
        at = self.list.currentIndex().row() + by
        if at >= self.model.rowCount() - 1 and self.model.canFetchMore(QModelIndex()):
            self.model.fetchMore(QModelIndex())
        if not 0 <= at < self.model.rowCount():
            return False
        self.list.setCurrentIndex(self.model.index(at, 0))
        return True

    def ticked(self) -> tuple[str, ...]:
        """Ids of the ticked rows."""
        return self.model.ticked()

    def tick_column(self) -> None:
        """Tick every row loaded."""
        self.model.tick(self.model.ids(), on=True)

    def tick(self, ids: list[str]) -> None:
        """Tick these rows, untick those of them that are ticked."""
        for one in ids:
            self.model.tick([one], on=not self.model.is_ticked(one))

    def clear_ticks(self) -> None:
        """Untick everything."""
        self.model.clear_ticks()

    def _on_shown(self) -> None:
        if self.model.rowCount() and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.model.index(0, 0))

    def _on_sort(self, sort: str) -> None:
        self._sort = sort
        self.heads.show_sort(sort)
        self.loader.show(self.loader.filter, sort)

    def _on_current(self, _index: QModelIndex, _before: QModelIndex) -> None:
        self.chosen_changed.emit()

    def _on_box_clicked(self, index: QModelIndex) -> None:
        self.list.setCurrentIndex(index)
        row = self.chosen()
        if row is not None:
            self.tick([row.id])

    def _on_opened(self, index: QModelIndex) -> None:
        self.list.setCurrentIndex(index)
        self.opened.emit()
