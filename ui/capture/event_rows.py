"""A row of the list of events: its words and how it is painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect

from app.domain.event_words import say_days
from app.language import tr
from app.queries.events import EventRow
from ui.common.list_delegate import AnyIndex, ListDelegate
from ui.common.painters import chip_width, paint_chip, paint_two_lines
from ui.common.record_tile import WORDS_LEFT, paint_tile
from ui.common.row_table_model import ROW_ROLE, RowListModel

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter


def about(row: EventRow) -> str:
    """ "Hull · 11 to 13 November · 47 taken"."""
    taken = tr("{people:,} taken", people=row.people) if row.people else tr("nobody taken yet")
    return " · ".join(one for one in (row.plan.place, say_days(row.plan.first_day, row.plan.last_day), taken) if one)


def state_of(row: EventRow) -> str:
    """Whether it was shared out."""
    return tr("Shared out") if row.shared_out_at else ""


class EventsModel(RowListModel[EventRow]):
    """The latest first."""

    def sentence(self, row: EventRow) -> str:
        """As a screen reader says it."""
        return ", ".join(one for one in (row.plan.title, *about(row).split(" · "), state_of(row)) if one)


class EventsDelegate(ListDelegate):
    """Name over place, days and how many were taken."""

    def paint_row(self, painter: QPainter, rect: QRect, index: AnyIndex, *, selected: bool, hovered: bool) -> None:
        """One event."""
        row, theme = index.data(ROW_ROLE), self.theme
        if not isinstance(row, EventRow):
            return
        paint_tile(painter, theme, rect, "flag", selected=selected)
        right = rect.right() - theme.px(16)
        if state := state_of(row):
            wide = chip_width(theme, state, "check")
            paint_chip(painter, theme, right - wide, rect.center().y(), state, tone="ok", icon="check")
            right -= wide + theme.px(8)
        left = rect.x() + theme.px(WORDS_LEFT)
        paint_two_lines(
            painter, theme, QRect(left, rect.y(), right - left, rect.height()), row.plan.title, "", about(row)
        )
