"""Where Enter leads from the meetings: to the lead, to the visit, to the list, to what was earlier."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.language import tr
from ui.common.row_table_model import ROW_ROLE
from ui.meetings.meeting_rows import EARLIER, DayItem, MeetingsModel

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex

    from app.queries.meetings import MeetingItem
    from ui.common.list_delegate import ListView
    from ui.common.search_field import SearchField
    from ui.context import UiContext
    from ui.meetings.meetings_head import MeetingsHead
    from ui.meetings.week_blocks import Block
    from ui.meetings.week_view import WeekView

WEEK, LIST = "week", "list"


class MeetingDoors:
    """Mixed into MeetingsPage, which has the parts named here."""

    _context: UiContext
    _days: MeetingsModel
    head: MeetingsHead
    week: WeekView
    search: SearchField
    list: ListView

    if TYPE_CHECKING:

        def meeting(self) -> MeetingItem | None: ...
        def chosen(self) -> Any: ...
        def show_as(self, form: str) -> None: ...

    def open_chosen(self) -> None:
        """Open the lead or the visit, or fold Earlier."""
        block = self.week.current() if self.head.form.current == WEEK else None
        row, item = self.meeting(), self.chosen()
        if block is not None and block.hidden:
            self._show_in_list(block.hidden[0])
        elif block is not None and block.visit_id:
            self._context.navigator.open_visit(block.visit_id)
        elif row is not None and row.lead_id:
            self._context.navigator.open_lead(row.lead_id)
        elif row is not None:
            self._context.navigator.show_toast(tr("This meeting belongs to no lead."))
        elif isinstance(item, DayItem) and self.head.form.current == LIST:
            self._days.fold(typed=bool(self.search.text().strip()))

    def _show_in_list(self, block: Block) -> None:
        """The list, with the cursor on that meeting."""
        self.show_as(LIST)
        for row in range(self._days.rowCount()):
            index = self._days.index(row, 0)
            item = index.data(ROW_ROLE)
            if isinstance(item, DayItem) and item.row is not None and item.row.id == block.key:
                self.list.setCurrentIndex(index)
                self.list.scrollTo(index)

    def on_clicked(self, index: QModelIndex) -> None:
        """A click on Earlier folds it."""
        item = index.data(ROW_ROLE)
        if isinstance(item, DayItem) and item.id == f"day:{EARLIER}":
            self._days.fold(typed=bool(self.search.text().strip()))
