"""The list of letters that wait: how a row reads and is painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect

from app.language import tr
from app.queries.outbox_mail import LetterRow
from ui.common.list_delegate import AnyIndex, ListDelegate
from ui.common.painters import paint_two_lines
from ui.common.record_tile import WORDS_LEFT, paint_tile
from ui.common.row_table_model import ROW_ROLE, RowListModel

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

ICONS = {"email": "mail", "social": "at-sign", "message": "message-square"}


def stands(row: LetterRow) -> str:
    """Draft, approved, or by which way it was given out of hand."""
    return row.given or {"draft": tr("To review"), "approved": tr("Approved")}.get(row.state, row.state)


def second_line(row: LetterRow) -> tuple[str, str]:
    """What to look at first, and its tone."""
    if row.reason:
        return row.reason, "warn"
    if row.warnings:
        return "; ".join(row.warnings), "warn"
    return f"{stands(row)} · {row.subject or row.body.partition(chr(10))[0]}", "text2"


class OutboxModel(RowListModel[LetterRow]):
    """Letters, those to review first."""

    def sentence(self, row: LetterRow) -> str:
        """As a screen reader says it."""
        parts = (row.name, row.company, stands(row), row.subject, "; ".join(row.warnings), row.reason, row.origin)
        return ", ".join(one for one in parts if one)

    def reason(self, row: LetterRow) -> str:
        """Why it was written."""
        return row.origin


class OutboxDelegate(ListDelegate):
    """Who, how it stands, what to look at."""

    def paint_row(self, painter: QPainter, rect: QRect, index: AnyIndex, *, selected: bool, hovered: bool) -> None:
        """One letter."""
        row = index.data(ROW_ROLE)
        if not isinstance(row, LetterRow):
            return
        theme = self.theme
        icon = (
            "triangle-alert"
            if row.never or row.empty
            else "check"
            if row.state == "approved"
            else ICONS.get(row.channel, "mail")
        )
        paint_tile(painter, theme, rect, icon, selected=selected)
        left = rect.x() + theme.px(WORDS_LEFT)
        room = QRect(left, rect.y(), rect.right() - theme.px(12) - left, rect.height())
        words, tone = second_line(row)
        paint_two_lines(painter, theme, room, row.name or tr("No name"), row.company, words, second_tone=tone)
