"""Who is held back, and by what: a list of names with their reasons."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from app.language import tr
from ui.common.list_delegate import AnyIndex, ListDelegate, ListView
from ui.common.painters import paint_text
from ui.common.row_table_model import ROW_ROLE, RowListModel

if TYPE_CHECKING:
    from app.queries.stage_moves import HeldLead
    from ui.theme.theme import Theme

SHOWN = 4


class _Held(RowListModel["HeldLead"]):
    def sentence(self, row: HeldLead) -> str:
        return f"{row.name}: {reason_of(row)}"


def reason_of(held: HeldLead) -> str:
    """What it lacks, in one line."""
    criteria = [one.words.partition(",")[0] for one in held.missing if one.key.startswith("criterion:")]
    others = [one.words for one in held.missing if not one.key.startswith("criterion:")]
    return "; ".join([*others, *([tr("{criteria} not met", criteria=", ".join(criteria))] if criteria else [])])


class _Delegate(ListDelegate):
    def paint_row(self, painter: QPainter, rect: QRect, index: AnyIndex, *, selected: bool, hovered: bool) -> None:
        row: HeldLead = index.data(ROW_ROLE)
        line = QRect(
            rect.x() + self.theme.px(6),
            rect.y() + self.theme.px(3),
            rect.width() - self.theme.px(12),
            self.theme.px(18),
        )
        paint_text(painter, self.theme, line, row.name, role="body_strong")
        line.translate(0, self.theme.px(18))
        paint_text(painter, self.theme, line, reason_of(row), role="meta", tone="text2")


class HeldList(ListView):
    """As high as its rows up to four of them, then it scrolls."""

    def __init__(self, held: Sequence[HeldLead], *, theme: Theme) -> None:
        super().__init__(theme=theme, name=tr("Held back"))
        self._held = _Held(self)
        self._held.set_rows(held)
        self.setModel(self._held)
        self.setItemDelegate(_Delegate(theme=theme, parent=self))
        self.setFixedHeight(theme.px(44) * min(len(held), SHOWN) + theme.px(2))
