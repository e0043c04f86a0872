"""Rows of the sidebar and how they are painted, wide or as a rail of icons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from app.frozen import frozen
from ui.common.list_delegate import AnyIndex, ListDelegate
from ui.common.painters import RIGHT, paint_box, paint_dot, paint_focus, paint_icon, paint_text
from ui.common.row_table_model import ROW_ROLE, RowListModel

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from ui.theme.theme import Theme


@frozen
class NavRow:
    """A place, or with `heading` the name of a section."""

    id: str
    title: str
    icon: str = ""
    count: int = 0
    tone: str = ""
    heading: bool = False
    key: str = ""


class NavModel(RowListModel[NavRow]):
    """All rows of the sidebar; on the rail headings are gone."""

    def sentence(self, row: NavRow) -> str:
        return f"{row.title}, {row.count}" if row.count else row.title

    def flags_of(self, row: NavRow) -> Qt.ItemFlag:
        if row.heading:
            return Qt.ItemFlag.ItemNeverHasChildren
        return super().flags_of(row)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row_at(index)
        if row is not None and role == Qt.ItemDataRole.ToolTipRole and not row.heading:
            return f"{row.title} ({row.key})" if row.key else row.title
        return super().data(index, role)


class NavDelegate(ListDelegate):
    """A 29 px row: icon, name, count; the place in force on a darker ground with its icon in the accent."""

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme=theme, parent=parent)
        self.current = ""
        self.rail = False

    def height_of(self, index: AnyIndex) -> int:
        row = index.data(ROW_ROLE)
        if isinstance(row, NavRow) and row.heading:
            return self.theme.px(35)
        return self.theme.height("nav") + self.theme.px(1 if not self.rail else 4)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row = index.data(ROW_ROLE)
        if not isinstance(row, NavRow):
            return
        theme, state = self.theme, option.state
        rect: QRect = option.rect.adjusted(0, 0, 0, -1)
        if row.heading:
            words = rect.adjusted(theme.px(8), theme.px(10), 0, 0)
            paint_text(painter, theme, words, row.title, role="label", tone="text2")
            return
        current = row.id == self.current
        if current:
            paint_box(painter, theme, rect, fill="press")
        elif state & QStyle.StateFlag.State_MouseOver:
            paint_box(painter, theme, rect, fill="hover")
        if self.rail:
            self._paint_rail(painter, rect, row, current)
        else:
            self._paint_wide(painter, rect, row, current)
        if state & QStyle.StateFlag.State_HasFocus:
            paint_focus(painter, theme, rect)

    def _paint_rail(self, painter: QPainter, rect: QRect, row: NavRow, current: bool) -> None:
        theme = self.theme
        x, middle = rect.center().x() - theme.px(8) + 1, rect.center().y() + 1
        paint_icon(painter, theme, x, middle, row.icon, "accentT" if current else "text2")
        if row.count and row.tone:
            corner = QPointF(x + theme.px(16), middle - theme.px(8))
            paint_dot(painter, theme, corner, theme.px(3), row.tone)

    def _paint_wide(self, painter: QPainter, rect: QRect, row: NavRow, current: bool) -> None:
        theme, middle = self.theme, rect.center().y() + 1
        paint_icon(painter, theme, rect.x() + theme.px(8), middle, row.icon, "accentT" if current else "text2")
        inner = rect.adjusted(theme.px(33), 0, -theme.px(9), 0)
        if row.count:
            inner.setRight(inner.right() - self._paint_count(painter, inner, row) - theme.px(6))
        role, tone = ("body_medium", "text") if current else ("body", "text2")
        paint_text(painter, theme, inner, row.title, role=role, tone=tone)

    def _paint_count(self, painter: QPainter, rect: QRect, row: NavRow) -> int:
        theme, text = self.theme, str(row.count)
        if not row.tone:
            return paint_text(painter, theme, rect, text, role="meta", tone="text3", align=int(RIGHT))
        width = theme.text_width(text, "label", 600) + theme.px(12)
        middle, tall = rect.center().y() + 1, theme.px(18)
        badge = QRect(rect.right() - width + 1, middle - tall // 2, width, tall)
        paint_box(painter, theme, badge, fill=f"{row.tone}_tint", radius="chip")
        words = badge.adjusted(0, 0, -theme.px(6), 0)
        paint_text(painter, theme, words, text, role="label", weight=600, tone=row.tone, align=int(RIGHT))
        return width

    def sizeHint(self, _option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(self.theme.px(40), self.height_of(index))
