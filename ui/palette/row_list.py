"""The list of the palette and of the key sheet: its model and how a line is painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from app.language import tr
from ui.common.list_delegate import AnyIndex, ListDelegate, ListView
from ui.common.painters import (
    key_cap_width,
    paint_avatar,
    paint_box,
    paint_icon,
    paint_key_cap,
    paint_text,
)
from ui.common.row_table_model import ROW_ROLE, RowListModel
from ui.palette.hits import PaletteRow

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from ui.theme.theme import Theme

PEOPLE = ("lead", "contact")


class PaletteModel(RowListModel[PaletteRow]):
    """Lines of palette or key sheet."""

    def sentence(self, row: PaletteRow) -> str:
        parts = [row.title, row.detail, row.key and tr("key {key}", key=row.key), row.reason]
        return ", ".join(part for part in parts if part)

    def flags_of(self, row: PaletteRow) -> Qt.ItemFlag:
        if row.heading:
            return Qt.ItemFlag.ItemNeverHasChildren
        return super().flags_of(row)


class PaletteDelegate(ListDelegate):
    """36 px lines with icon, words with what was typed in heavier type, detail, key at the right."""

    def height_of(self, index: AnyIndex) -> int:
        row = index.data(ROW_ROLE)
        return self.theme.px(30 if isinstance(row, PaletteRow) and row.heading else 36)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row = index.data(ROW_ROLE)
        if not isinstance(row, PaletteRow):
            return
        theme = self.theme
        rect: QRect = option.rect.adjusted(theme.px(8), 0, -theme.px(8), 0)
        if row.heading:
            words = rect.adjusted(theme.px(10), theme.px(8), 0, 0)
            paint_text(painter, theme, words, row.title, role="heading", tone="text3")
            return
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected:
            paint_box(painter, theme, rect, fill="selected")
            if theme.high_contrast:
                paint_box(painter, theme, rect, line="focus")
        self._paint_line(painter, rect, row, selected)

    def _paint_line(self, painter: QPainter, rect: QRect, row: PaletteRow, selected: bool) -> None:
        theme = self.theme
        middle, right = rect.center().y() + 1, rect.right() - theme.px(10)
        cap = key_cap_width(theme, row.key, live=True)
        if cap:
            paint_key_cap(painter, theme, right - cap, middle, row.key, live=True)
            right -= cap + theme.px(10)
        x = rect.x() + theme.px(10)
        if row.kind == "hit" and row.icon in PEOPLE:
            paint_avatar(painter, theme, QRect(x, middle - theme.px(9), theme.px(18), theme.px(18)), row.title)
        elif row.icon:
            ink = "stage_nurture" if row.icon == "stage-nurture" else "accentT" if selected else "text2"
            paint_icon(painter, theme, x, middle, row.icon, "disabled" if row.reason else ink)
        x += theme.px(26)
        room = QRect(x, rect.y(), max(right - x, 0), rect.height())
        x += self._paint_title(painter, room, row) + theme.px(10)
        detail = row.reason or row.detail
        if detail and x < right:
            room = QRect(x, rect.y(), right - x, rect.height())
            paint_text(painter, theme, room, detail, role="meta", tone="text3")

    def _paint_title(self, painter: QPainter, rect: QRect, row: PaletteRow) -> int:
        theme, tone = self.theme, "text3" if row.reason else "text"
        if not row.spans or row.reason:
            return paint_text(painter, theme, rect, row.title, tone=tone)
        start, length = row.spans[0]
        parts = (
            (row.title[:start], False),
            (row.title[start : start + length], True),
            (row.title[start + length :], False),
        )
        x = rect.x()
        for text, hit in parts:
            room = QRect(x, rect.y(), max(rect.right() - x, 0), rect.height())
            role, ink = ("body_strong", "accentT") if hit else ("body", tone)
            x += paint_text(painter, theme, room, text, role=role, tone=ink)
        return x - rect.x()

    def sizeHint(self, _option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(self.theme.px(200), self.height_of(index))


class PaletteList(ListView):
    """The list itself; the field above it keeps the focus and moves the choice."""

    def __init__(self, *, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme=theme, name=name, parent=parent)
        self.rows = PaletteModel(self)
        self.setUniformItemSizes(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setModel(self.rows)
        self.setItemDelegate(PaletteDelegate(theme=theme, parent=self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def chosen(self) -> PaletteRow | None:
        """The line in the tint."""
        return self.rows.row_at(self.currentIndex())

    def choose(self, row: int) -> None:
        """Put the tint on that line and show it."""
        index = self.rows.index(row, 0) if row >= 0 else QModelIndex()
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def choose_first(self) -> None:
        """Put the tint on the first line that is no heading."""
        self.choose(next((at for at, row in enumerate(self.rows.rows()) if not row.heading), -1))
        self.scrollToTop()

    def step(self, direction: int) -> None:
        """One line down (1) or up (-1), round at the ends."""
        rows = self.rows.rows()
        lines = [at for at, row in enumerate(rows) if not row.heading]
        if not lines:
            return
        now = self.currentIndex().row()
        place = lines.index(now) if now in lines else -1
        self.choose(lines[(place + direction) % len(lines)])
