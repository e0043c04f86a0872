"""The list itself: a click in the box ticks, more rows are asked for before the end is reached."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractItemView

from ui.common.list_delegate import ListView
from ui.lead_lists.lead_list_delegate import BOX_HIT
from ui.theme.theme import Theme

AT_REST_MS = 300  # so long after it was last scrolled nobody is scrolling it


class LeadListView(ListView):
    """`box_clicked(index)` for the box, `opened(index)` for a double click beside it."""

    box_clicked = Signal(QModelIndex)
    opened = Signal(QModelIndex)

    def __init__(self, *, theme: Theme, name: str) -> None:
        super().__init__(theme=theme, name=name)
        self._theme = theme
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scrolled = QElapsedTimer()
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    def is_moving(self) -> bool:
        """Whether it is being scrolled."""
        return self._scrolled.isValid() and self._scrolled.elapsed() < AT_REST_MS

    def in_sight(self) -> range:
        """The numbers of the rows that are on screen."""
        port = self.viewport().rect()
        first, last = (self.indexAt(QPoint(1, at)).row() for at in (port.top(), port.bottom()))
        return range(max(first, 0), (last if last >= 0 else self.model().rowCount() - 1) + 1)

    def _on_scrolled(self, value: int) -> None:
        self._scrolled.start()
        bar, model = self.verticalScrollBar(), self.model()
        if value > bar.maximum() - 2 * self.viewport().height() and model.canFetchMore(QModelIndex()):
            model.fetchMore(QModelIndex())

    def _in_box(self, event: QMouseEvent) -> bool:
        return event.position().x() < self._theme.px(BOX_HIT)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid() and self._in_box(event):
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.box_clicked.emit(index)
            return
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and not self._in_box(event):
            self.opened.emit(index)
