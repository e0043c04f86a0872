"""The records behind a figure as a list: who, what, when; Enter opens the lead, Esc goes back to the figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.clock import from_ms
from app.domain.when import say_day
from app.language import tr
from app.queries.figure_records import Behind, Record
from ui.common.empty_state import EmptyState
from ui.common.header import Header
from ui.common.list_delegate import AnyIndex, ListDelegate, ListView
from ui.common.painters import RIGHT, paint_text, paint_two_lines
from ui.common.row_table_model import ROW_ROLE, RowListModel
from ui.gates.move import local_now

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from ui.theme.theme import Theme


class RecordModel(RowListModel[Record]):
    """The rows as they are read aloud."""

    def sentence(self, row: Record) -> str:
        return ", ".join(
            one for one in (row.name or tr("A lead that is not here"), row.company, row.words, when(row)) if one
        )


def when(row: Record) -> str:
    """Its day as lists say days."""
    now = local_now()
    return say_day(from_ms(row.at).astimezone(now.tzinfo).date(), now.date()) if row.at else ""


class RecordDelegate(ListDelegate):
    """Name and company, under it what it was; the day at the right."""

    def paint_row(self, painter: QPainter, rect: QRect, index: AnyIndex, *, selected: bool, hovered: bool) -> None:
        row = index.data(ROW_ROLE)
        if not isinstance(row, Record):
            return
        theme = self.theme
        right = theme.px(110)
        room = rect.adjusted(theme.px(17), 0, -right - theme.px(8), 0)
        paint_two_lines(
            painter,
            theme,
            room,
            row.name or tr("A lead that is not here"),
            row.company if row.company != row.name else "",
            row.words,
        )
        day = QRect(rect.right() - right - theme.px(8), rect.y(), right, rect.height())
        paint_text(painter, theme, day, when(row), role="meta", tone="text2", align=int(RIGHT))


class RecordsView(QWidget):
    """`opened` gives the lead of a row, `closed` that the figures are wanted again."""

    opened = Signal(str)
    closed = Signal()

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.header = Header("", theme=theme)
        self.back = self.header.add_button(tr("Figures"), icon="arrow-left", key="Esc")
        self.back.clicked.connect(self.closed)
        self.model = RecordModel(self)
        self.list = ListView(theme=theme, name=tr("Records behind the figure"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(RecordDelegate(theme=theme, parent=self.list))
        self.list.activated.connect(self._on_activated)
        self.empty = EmptyState(tr("Nothing was counted here."), theme=theme)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.list)
        self.stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.stack, 1)

    def show_behind(self, found: Behind) -> None:
        """These rows, the cursor on the first."""
        self.header.set_title(found.title.partition(",")[0])
        shown = (
            tr("{rows:,} of {total:,}", rows=len(found.rows), total=found.total)
            if found.total > len(found.rows)
            else tr("{total:,}", total=found.total)
        )
        self.header.set_scope(f"{found.title.partition(', ')[2]} · {shown}")
        self.model.set_rows(found.rows)
        self.stack.setCurrentIndex(int(not found.rows))
        if found.rows:
            self.list.setCurrentIndex(self.model.index(0, 0))

    def chosen(self) -> Record | None:
        """The row with the cursor."""
        row = self.list.currentIndex().data(ROW_ROLE)
        return row if isinstance(row, Record) else None

    def _on_activated(self, _index: AnyIndex) -> None:
        row = self.chosen()
        if row is not None and row.lead_id:
            self.opened.emit(row.lead_id)
