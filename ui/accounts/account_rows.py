"""A row of the list of accounts: its words and how it is painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect

from app.language import plural, tr
from app.queries.accounts import AccountRow
from ui.common.list_delegate import AnyIndex, ListDelegate
from ui.common.painters import RIGHT, chip_width, paint_chip, paint_text, paint_two_lines
from ui.common.record_tile import WORDS_LEFT, paint_tile
from ui.common.row_table_model import ROW_ROLE, RowListModel

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

NARROW = 520  # design pixels: below this only the relationship stands at the right
TONES = {"Customer": "ok", "Former customer": "warn", "Competitor": "bad", "Partner": "info"}


def about(row: AccountRow) -> str:
    """ "Textile manufacturing · 260 people · Hull"."""
    people = tr("{people:,} people", people=row.people) if row.people else ""
    return " · ".join(one for one in (row.industry, people, row.town) if one)


def counts(row: AccountRow) -> str:
    """ "1 lead · 2 contacts"."""
    parts = (
        plural(row.leads, "{number:,} lead", "{number:,} leads") if row.leads else "",
        plural(row.contacts, "{number:,} contact", "{number:,} contacts") if row.contacts else "",
    )
    return " · ".join(one for one in parts if one)


class AccountsModel(RowListModel[AccountRow]):
    """Accounts by name."""

    def sentence(self, row: AccountRow) -> str:
        """As a screen reader says it."""
        parts = (row.name, *about(row).split(" · "), row.relationship, *counts(row).split(" · "))
        return ", ".join(one for one in parts if one)


class AccountsDelegate(ListDelegate):
    """Name and what it is; at the right how many of ours, and the relationship."""

    def paint_row(self, painter: QPainter, rect: QRect, index: AnyIndex, *, selected: bool, hovered: bool) -> None:
        """One account."""
        row = index.data(ROW_ROLE)
        if not isinstance(row, AccountRow):
            return
        theme, middle = self.theme, rect.center().y()
        paint_tile(painter, theme, rect, "building-2", selected=selected)
        right = rect.right() - theme.px(16)
        if row.relationship:
            wide = chip_width(theme, row.relationship)
            paint_chip(
                painter, theme, right - wide, middle, tr(row.relationship), tone=TONES.get(row.relationship, "neutral")
            )
            right -= wide + theme.px(12)
        if rect.width() >= theme.px(NARROW):
            right = min(right, rect.right() - theme.px(116))
            room = QRect(right - theme.px(150), rect.y(), theme.px(150), rect.height())
            paint_text(painter, theme, room, counts(row), role="meta", tone="text2", align=int(RIGHT))
            right = room.x() - theme.px(12)
        left = rect.x() + theme.px(WORDS_LEFT)
        paint_two_lines(painter, theme, QRect(left, rect.y(), right - left, rect.height()), row.name, "", about(row))
