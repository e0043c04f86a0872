"""Paints the timeline: an icon disc on a line, title, outcome, time, at most three lines of what was said."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.language import tr
from ui.common.list_delegate import AnyIndex
from ui.common.painters import RIGHT as ALIGN_RIGHT
from ui.common.painters import chip_width, paint_chip, paint_focus, paint_icon, paint_text
from ui.common.row_table_model import ROW_ROLE
from ui.leads.entry_layout import CONTENT, RIGHT, EntryLayout, lay_out
from ui.leads.timeline_rows import TimelineRow
from ui.theme.theme import Theme

DISC, DISC_LEFT = 27, 20
KEPT = 600


class TimelineDelegate(QStyledItemDelegate):
    """`expanded` holds the ids shown whole; heights are kept until width, text size or entry change."""

    def __init__(self, *, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view
        self.expanded: set[str] = set()
        self._kept: dict[str, tuple[TimelineRow, int, float, bool, EntryLayout]] = {}

    def layout_of(self, row: TimelineRow) -> EntryLayout:
        """Its layout at the present width."""
        width, scale, expanded = self._view.viewport().width(), self._theme.text_scale, row.id in self.expanded
        kept = self._kept.get(row.id)
        if kept is not None and kept[:4] == (row, width, scale, expanded):
            return kept[4]
        if len(self._kept) > KEPT:
            self._kept.clear()
        made = lay_out(row, width, self._theme, expanded=expanded)
        self._kept[row.id] = (row, width, scale, expanded, made)
        return made

    def sizeHint(self, _option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        row = index.data(ROW_ROLE)
        height = self.layout_of(row).height if isinstance(row, TimelineRow) else 0
        return QSize(self._theme.px(100), height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row, rect = index.data(ROW_ROLE), QRect(option.rect)
        if not isinstance(row, TimelineRow):
            return
        state: QStyle.StateFlag = option.state
        if row.kind == "heading":
            area = rect.adjusted(self._theme.px(DISC_LEFT), self._theme.px(8), 0, 0)
            paint_text(painter, self._theme, area, row.title, role="heading", tone="text2")
            return
        after = index.sibling(index.row() + 1, 0).data(ROW_ROLE)
        self._line(painter, rect, row, goes_on=isinstance(after, TimelineRow) and after.kind != "heading")
        if row.kind == "small":
            self._small(painter, rect, row)
        else:
            self._entry(painter, rect, row)
        if state & QStyle.StateFlag.State_HasFocus and state & QStyle.StateFlag.State_Selected:
            paint_focus(painter, self._theme, rect.adjusted(self._theme.px(8), 1, -self._theme.px(8), -1))

    def _line(self, painter: QPainter, rect: QRect, row: TimelineRow, *, goes_on: bool) -> None:
        theme = self._theme
        middle = theme.px(DISC_LEFT) + theme.px(DISC) // 2
        if goes_on or row.kind == "entry":
            top = rect.y() + (theme.px(38) if row.kind == "entry" else theme.px(26))
            bottom = rect.bottom() if goes_on else rect.bottom() - theme.px(6)
            painter.fillRect(middle, top, 1, max(bottom - top, 0), theme.color("line"))

    def _small(self, painter: QPainter, rect: QRect, row: TimelineRow) -> None:
        theme, middle = self._theme, rect.center().y() + 1
        x = theme.px(DISC_LEFT) + (theme.px(DISC) - theme.px(14)) // 2
        paint_icon(painter, theme, x, middle, row.icon, row.tone, 14)
        x = theme.px(CONTENT)
        right = rect.right() - theme.px(RIGHT)
        for words, tone, weight in ((row.title, "text2", 0), (row.strong, row.tone, 600), (row.beside, "text2", 0)):
            if words:
                area = QRect(x, rect.y(), right - x, rect.height())
                x += paint_text(painter, theme, area, words, role="meta", tone=tone, weight=weight)
                x += theme.px(3) if words.endswith(" ") else 0

    def _entry(self, painter: QPainter, rect: QRect, row: TimelineRow) -> None:
        theme, layout = self._theme, self.layout_of(row)
        painter.save()
        painter.translate(0, rect.y())
        self._disc(painter, row)
        self._title(painter, rect.width(), row)
        for bar in layout.bars:
            painter.fillRect(bar, theme.color("line"))
        for area, words, style in layout.texts:
            paint_text(painter, theme, area, words, tone="text2" if style == "quote" else "text")
        for x, middle, mark, width in layout.chips:
            paint_chip(painter, theme, x, middle, mark.words, tone=mark.tone, icon=mark.icon, max_width=width)
        if layout.more is not None:
            words = tr("Less") if row.id in self.expanded else tr("More")
            paint_text(painter, theme, layout.more, words, role="meta", tone="accentT")
        painter.restore()

    def _disc(self, painter: QPainter, row: TimelineRow) -> None:
        theme, side = self._theme, self._theme.px(DISC)
        disc = QRect(theme.px(DISC_LEFT), theme.px(7), side, side)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("selected" if row.tone == "accentT" else "sunken"))
        painter.drawEllipse(disc)
        x = disc.x() + (side - theme.px(14)) // 2
        paint_icon(painter, theme, x, disc.center().y() + 1, row.icon, row.tone, 14)

    def _title(self, painter: QPainter, width: int, row: TimelineRow) -> None:
        theme, px = self._theme, self._theme.px
        line = QRect(px(CONTENT), px(8), width - px(CONTENT) - px(RIGHT), px(20))
        taken = (
            paint_text(painter, theme, line, row.right, role="meta", tone="text2", align=int(ALIGN_RIGHT))
            if row.right
            else 0
        )
        if row.known:
            area = line.adjusted(0, 0, -taken - px(8), 0)
            taken += px(8) + paint_text(
                painter, theme, area, row.known, role="label", tone="text2", align=int(ALIGN_RIGHT)
            )
        chip = min(chip_width(theme, row.chip.words, row.chip.icon), line.width() // 2) if row.chip else 0
        room = line.width() - taken - px(10) - (chip + px(8) if chip else 0)
        x = line.x() + paint_text(
            painter, theme, QRect(line.x(), line.y(), room, line.height()), row.title, role="body_strong"
        )
        if row.beside:
            area = QRect(x + px(8), line.y(), line.x() + room - x - px(8), line.height())
            x += px(8) + paint_text(painter, theme, area, row.beside, tone="text2")
        if row.chip:
            paint_chip(
                painter,
                theme,
                x + px(8),
                line.center().y() + 1,
                row.chip.words,
                tone=row.chip.tone,
                icon=row.chip.icon,
                max_width=chip,
            )
