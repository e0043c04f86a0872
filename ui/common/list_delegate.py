"""The 44 px two-line row of every list: accent edge and tint when selected, a ring when it has focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.common.painters import paint_focus, paint_hairline

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QResizeEvent, QShowEvent

    from ui.theme.theme import Theme

AnyIndex = QModelIndex | QPersistentModelIndex


class ListDelegate(QStyledItemDelegate):
    """Paints the row's ground; a page's delegate overrides `paint_row` (and `height_of`)."""

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme

    def paint_row(self, painter: QPainter, rect: QRect, index: AnyIndex, *, selected: bool, hovered: bool) -> None:
        """Draw the content; `rect` leaves out the accent edge."""

    def height_of(self, index: AnyIndex) -> int:
        """Height of a row in pixels."""
        return self.theme.height("row")

    def paint_ground(self, painter: QPainter, rect: QRect, *, selected: bool, hovered: bool) -> None:
        """Tint, accent edge and hairline."""
        theme = self.theme
        if selected:
            painter.fillRect(rect, theme.color("selected"))
            painter.fillRect(rect.x(), rect.y(), theme.px(3), rect.height(), theme.color("accent"))
        elif hovered:
            painter.fillRect(rect, theme.color("hover"))
        paint_hairline(painter, theme, rect)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        self.paint_ground(painter, rect, selected=selected, hovered=hovered)
        edge = self.theme.px(3)
        self.paint_row(painter, rect.adjusted(edge, 0, 0, -1), index, selected=selected, hovered=hovered)
        if state & QStyle.StateFlag.State_HasFocus and _keyboard_focus(option):
            paint_focus(painter, self.theme, rect.adjusted(edge, 1, -1, -2))

    def sizeHint(self, _option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(self.theme.px(120), self.height_of(index))


class ListView(QListView):
    """A list view with the settings every list here has."""

    def __init__(self, *, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # A viewport of Qt's own is a widget unknown here: asked for once, every class of widgets that Qt has is made ready.
        self.setViewport(QWidget())
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setUniformItemSizes(True)
        theme.changed.connect(self._on_theme_changed)

    def step(self, by: int) -> None:
        """The cursor to the next row that can be chosen, or the one before; from no row to the first."""
        rows, at = self.model().rowCount(), self.currentIndex().row() + by
        while 0 <= at < rows:
            index = self.model().index(at, 0)
            if index.flags() & Qt.ItemFlag.ItemIsSelectable:
                self.setCurrentIndex(index)
                return
            at += by

    def resizeEvent(self, event: QResizeEvent) -> None:
        current = self.currentIndex()
        was_in_sight = QRect(QPoint(), event.oldSize()).intersects(self.visualRect(current))
        super().resizeEvent(event)
        if was_in_sight:
            self.scrollTo(current)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._be_opaque()

    def _be_opaque(self) -> None:
        """Scrolling moves what is painted instead of painting it all. The style sheet takes it back when it is applied."""
        self.viewport().setAutoFillBackground(True)

    def _on_theme_changed(self) -> None:
        self._be_opaque()
        self.scheduleDelayedItemsLayout()
        self.viewport().update()


def _keyboard_focus(option: QStyleOptionViewItem) -> bool:
    state: QStyle.StateFlag = option.state
    return bool(state & QStyle.StateFlag.State_KeyboardFocusChange)
