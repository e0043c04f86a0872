"""The list of the duplicates page: who, where, how sure, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QListView

from app.frozen import frozen
from app.language import tr
from ui.common.list_delegate import AnyIndex, ListDelegate
from ui.common.painters import RIGHT, paint_icon, paint_text
from ui.common.row_table_model import ROW_ROLE, RowListModel
from ui.common.wrapping import wrapped

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from app.queries.duplicates import Pair

LEFT, WORDS, TOP, STRONG, LINE = 20, 42, 12, 19, 17  # design pixels
SAID = 3  # reasons that are told


@frozen
class PairRow:
    """A pair in the list."""

    id: str
    pair: Pair

    @property
    def sure(self) -> str:
        """ "91% sure"; never a hundred."""
        return tr("{value}% sure", value=min(99, int(self.pair.score * 100)))

    @property
    def why(self) -> str:
        """The strongest reasons in words."""
        return ", ".join(self.pair.reasons[:SAID])


class PairListModel(RowListModel[PairRow]):
    """The surest first."""

    def sentence(self, row: PairRow) -> str:
        """The whole row."""
        return ", ".join(one for one in (row.pair.name, row.pair.company, row.why, row.sure) if one)


class PairDelegate(ListDelegate):
    """As high as its reasons need at the width of the list."""

    def _why(self, row: PairRow, width: int) -> list[str]:
        return wrapped(row.why, self.theme.font("meta"), width - self.theme.px(WORDS + 17), most=3) if row.why else []

    def height_of(self, index: AnyIndex) -> int:
        """Name, company and the lines of the reasons."""
        row, theme, view = index.data(ROW_ROLE), self.theme, self.parent()
        if not isinstance(row, PairRow):
            return theme.height("row")
        width = view.viewport().width() if isinstance(view, QListView) else theme.px(318)
        lines = len(self._why(row, width)) + bool(row.pair.company)
        return theme.px(TOP * 2 + STRONG + lines * LINE) + 1

    def paint_row(self, painter: QPainter, rect: QRect, index: AnyIndex, *, selected: bool, hovered: bool) -> None:
        """A mark, the name, how sure, the company, why."""
        row, theme = index.data(ROW_ROLE), self.theme
        if not isinstance(row, PairRow):
            return
        edge, top, right = rect.x() - theme.px(3), rect.y() + theme.px(TOP), rect.right() - theme.px(16)
        left = edge + theme.px(WORDS)
        icon = "building-2" if row.pair.entity == "account" else "circle-question-mark"
        paint_icon(painter, theme, edge + theme.px(LEFT), top + theme.px(STRONG // 2 + 1), icon, "text2")
        wide = theme.text_width(row.sure, "meta") + 2
        room = QRect(right - wide, top, wide, theme.px(STRONG))
        paint_text(painter, theme, room, row.sure, role="meta", tone="text2", align=int(RIGHT))
        words = QRect(left, top, right - wide - theme.px(8) - left, theme.px(STRONG))
        paint_text(painter, theme, words, row.pair.name or tr("No name"), role="body_strong")
        top += theme.px(STRONG)
        for line in (*([row.pair.company] if row.pair.company else ()), *self._why(row, rect.width() + theme.px(3))):
            paint_text(painter, theme, QRect(left, top, right - left, theme.px(LINE)), line, role="meta", tone="text2")
            top += theme.px(LINE)
