"""What the sync panel lists: changes that wait, record by record, and changes that were not taken."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect

from app.frozen import frozen
from app.language import tr
from ui.common.list_delegate import AnyIndex, ListDelegate
from ui.common.painters import RIGHT, paint_icon, paint_text, paint_two_lines
from ui.common.row_table_model import ROW_ROLE, RowListModel
from ui.sync_status.status_words import say_age

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from app.queries.outgoing import Refusal, WaitingRecord


@frozen
class QueueRow:
    """One line; `refused` ones can be tried again or put away."""

    id: str
    icon: str
    name: str
    detail: str
    reason: str
    at: int
    refused: bool = False


def waiting_row(one: WaitingRecord) -> QueueRow:
    """A record with changes that wait."""
    count = tr("{count:,} changes, ", count=one.count) if one.count > 1 else ""
    size = tr("{bytes:.1f} KB", bytes=one.bytes / 1024) if one.bytes >= 1024 else tr("{bytes} bytes", bytes=one.bytes)
    return QueueRow(
        one.id,
        "cloud-upload",
        one.name,
        one.label,
        tr("{count}{size}, goes out by itself", count=count, size=size),
        one.since,
    )


def refused_row(one: Refusal) -> QueueRow:
    """A change that was not taken."""
    aside = one.aside
    return QueueRow(one.id, "triangle-alert", one.subject, aside.label, one.why, aside.told_at, refused=True)


class QueueModel(RowListModel[QueueRow]):
    """Refused ones first."""

    def sentence(self, row: QueueRow) -> str:
        """The whole row."""
        return f"{row.name}, {row.detail}, {tr('not taken') if row.refused else tr('waiting')}"

    def reason(self, row: QueueRow) -> str:
        """Why it is here."""
        return row.reason


class QueueDelegate(ListDelegate):
    """Icon, what, why, and its age at the right."""

    now: datetime | None = None

    def paint_row(self, painter: QPainter, rect: QRect, index: AnyIndex, *, selected: bool, hovered: bool) -> None:
        """One line."""
        theme, row = self.theme, index.data(ROW_ROLE)
        if not isinstance(row, QueueRow):
            return
        left, middle = rect.x() + theme.px(13), rect.center().y()
        left += paint_icon(painter, theme, left, middle, row.icon, "warn" if row.refused else "text2") + theme.px(11)
        age = say_age(row.at, self.now) if self.now is not None else ""
        wide = theme.text_width(age, "meta") + theme.px(2)
        right = rect.right() - theme.px(14)
        words = QRect(left, rect.y(), right - wide - theme.px(10) - left, rect.height())
        paint_two_lines(painter, theme, words, row.name, row.detail, row.reason)
        room = QRect(right - wide, rect.y(), wide, rect.height())
        paint_text(painter, theme, room, age, role="meta", tone="text2", align=int(RIGHT))
