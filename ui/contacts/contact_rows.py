"""The middle of a contact: their leads over time, then what happened, as one list with headings."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt

from app.clock import from_ms
from app.domain.when import say_moment
from app.frozen import frozen
from app.language import tr
from app.queries.contact_card import ContactCard
from app.queries.rows import LeadRow
from app.queries.timeline import TimelineItem
from ui.common.list_delegate import AnyIndex, ListDelegate
from ui.common.painters import (
    RIGHT,
    chip_width,
    paint_chip,
    paint_stage_chip,
    paint_text,
    paint_two_lines,
    stage_chip_width,
)
from ui.common.record_tile import TILE, paint_tile
from ui.common.row_table_model import ROW_ROLE, RowListModel

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

LEFT, WORDS_LEFT, WHEN = 16, 54, 96  # design pixels
ICONS = {"call": "phone", "email": "mail", "meeting": "calendar", "visit": "map-pin", "signal": "flag", "social": "users",
         "message": "message-square"}  # fmt: skip


@frozen
class ContactItem:
    """A heading (neither lead nor entry), a lead of theirs, or something that happened; `when` in words."""

    id: str
    title: str = ""
    count: int = 0
    when: str = ""
    lead: LeadRow | None = None
    entry: TimelineItem | None = None

    @property
    def lead_id(self) -> str:
        """The lead that Enter opens, '' when there is none."""
        return self.lead.id if self.lead else ""


def items_of(card: ContactCard, now: datetime) -> list[ContactItem]:
    """Leads under their heading, then what happened, newest first."""

    def said(at: int | None) -> str:
        return say_moment(from_ms(at).astimezone(now.tzinfo), now) if at else ""

    items = [ContactItem("heading:leads", tr("Leads over time"), len(card.leads))]
    items += [ContactItem(one.id, when=said(one.arrived_at), lead=one) for one in card.leads]
    items.append(ContactItem("heading:entries", tr("What happened"), len(card.entries)))
    return items + [ContactItem(one.id, when=said(one.at), entry=one) for one in card.entries]


def words_of(entry: TimelineItem) -> str:
    """The first line of what was noted, else how it is known."""
    return entry.lines[0].text if entry.lines else tr(entry.known_by) or entry.by


class ContactItems(RowListModel[ContactItem]):
    """Leads and entries of one person."""

    def sentence(self, row: ContactItem) -> str:
        """As a screen reader says it."""
        if row.lead:
            parts = [
                tr("Lead"),
                row.lead.source,
                tr(row.lead.stage),
                tr("score {score}", score=row.lead.score),
                row.when,
            ]
        elif row.entry:
            parts = [row.entry.title, tr(row.entry.outcome), words_of(row.entry), row.when]
        else:
            parts = [row.title, str(row.count)]
        return ", ".join(part for part in parts if part)

    def flags_of(self, row: ContactItem) -> Qt.ItemFlag:
        """Headings cannot be chosen."""
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        return usual | Qt.ItemFlag.ItemIsSelectable if row.lead or row.entry else usual


class ContactItemDelegate(ListDelegate):
    """Headings are lower than rows."""

    def height_of(self, index: AnyIndex) -> int:
        """Two heights."""
        item = index.data(ROW_ROLE)
        heading = isinstance(item, ContactItem) and not item.lead and not item.entry
        return self.theme.px(34) if heading else self.theme.height("row")

    def paint_row(self, painter: QPainter, rect: QRect, index: AnyIndex, *, selected: bool, hovered: bool) -> None:
        """A heading, a lead or an entry."""
        item = index.data(ROW_ROLE)
        if not isinstance(item, ContactItem):
            return
        theme = self.theme
        if item.lead:
            icon, words = "user", (item.lead.source or tr("Lead"), tr("score {score}", score=item.lead.score))
        elif item.entry:
            entry = item.entry
            icon = ICONS.get(entry.kind, "sticky-note")
            words = (entry.title or tr(entry.kind.capitalize()), words_of(entry))
        else:
            left = rect.x() + theme.px(LEFT)
            room = QRect(left, rect.y(), rect.right() - left, rect.height())
            left += paint_text(painter, theme, room, item.title, role="body_strong") + theme.px(7)
            paint_text(
                painter,
                theme,
                QRect(left, rect.y(), theme.px(60), rect.height()),
                tr("{count:,}", count=item.count),
                tone="text2",
            )
            return
        tile = QRect(rect.x() + theme.px(LEFT), rect.y(), theme.px(TILE), rect.height())
        paint_tile(painter, theme, tile, icon, selected=selected, left=0)
        right = self._right(painter, rect, item)
        left = rect.x() + theme.px(WORDS_LEFT)
        room = QRect(left, rect.y(), right - left - theme.px(10), rect.height())
        paint_two_lines(painter, theme, room, words[0], "", words[1])

    def _right(self, painter: QPainter, rect: QRect, item: ContactItem) -> int:
        """When, and the stage or outcome; where they begin."""
        theme, right = self.theme, rect.right() - self.theme.px(16)
        room = QRect(right - theme.px(WHEN), rect.y(), theme.px(WHEN), rect.height())
        paint_text(painter, theme, room, item.when, role="meta", tone="text2", align=int(RIGHT))
        right = room.x() - theme.px(10)
        if item.lead:
            right -= stage_chip_width(theme, item.lead.stage)
            stage = item.lead.stage.casefold().replace(" ", "_")
            paint_stage_chip(painter, theme, right, rect.center().y(), stage, item.lead.stage)
        elif item.entry and item.entry.outcome:
            right -= chip_width(theme, item.entry.outcome)
            paint_chip(painter, theme, right, rect.center().y(), tr(item.entry.outcome))
        return right
