"""The heads over the columns; a click orders the list by one."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QSizePolicy, QWidget

from app.language import tr
from ui.common.painters import RIGHT, paint_hairline, paint_icon, paint_text
from ui.lead_lists.lead_list_delegate import LeadListDelegate
from ui.theme.theme import Theme


class LeadListHeader(QWidget):
    """Painted: the Sorted-by button does the same by keyboard. `sort_wished(sort)` fires on a click."""

    sort_wished = Signal(str)

    def __init__(
        self, *, theme: Theme, rows: QAbstractScrollArea, delegate: LeadListDelegate, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._rows, self._delegate = theme, rows, delegate
        self._sort = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Column heads"))
        theme.changed.connect(self.updateGeometry)

    def show_sort(self, sort: str) -> None:
        """Mark the head the list is ordered by, '' for none."""
        self._sort = sort
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(300), self._theme.px(28))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        x = event.position().x()
        for one in self._delegate.placed(self._rows.viewport().width()):
            if one.x <= x < one.x + one.width and one.column.sort and event.button() == Qt.MouseButton.LeftButton:
                self.sort_wished.emit(one.column.sort)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter = self._theme, QPainter(self)
        painter.fillRect(self.rect(), theme.color("window"))
        paint_hairline(painter, theme, self.rect())
        for one in self._delegate.placed(self._rows.viewport().width()):
            cell = QRect(one.x, 0, one.width, self.height())
            right = {"align": int(RIGHT)} if one.column.right else {}
            chosen = bool(one.column.sort) and one.column.sort == self._sort
            tone = "text" if chosen else "text2"
            took = paint_text(painter, theme, cell, one.column.title, role="heading", tone=tone, **right)
            if chosen and not one.column.right:
                paint_icon(painter, theme, one.x + took + theme.px(4), self.height() // 2, "arrow-down", "text2", 10)
