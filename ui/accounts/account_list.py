"""The middle of an account: its leads, then its people, as one list with headings."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt

from app.domain.next_steps import say_step
from app.domain.stages import OPEN
from app.frozen import frozen
from app.language import tr
from app.queries.account_card import AccountCard, PersonOfAccount
from app.queries.rows import LeadRow
from ui.common.list_delegate import AnyIndex, ListDelegate
from ui.common.painters import (
    RIGHT,
    chip_width,
    paint_avatar,
    paint_chip,
    paint_stage_chip,
    paint_text,
    paint_two_lines,
    stage_chip_width,
)
from ui.common.record_tile import TILE
from ui.common.row_table_model import ROW_ROLE, RowListModel

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from ui.theme.theme import Theme

LEFT, WORDS_LEFT, STEP_FROM = 16, 54, 430  # design pixels: width from which the next step has room
NO_LEAD = tr("no lead")


@frozen
class AccountItem:
    """A heading (neither lead nor person), a lead or a person."""

    id: str
    title: str = ""
    count: int = 0
    step: str = ""
    lead: LeadRow | None = None
    person: PersonOfAccount | None = None

    @property
    def lead_id(self) -> str:
        """The lead that Enter opens, '' when there is none."""
        return self.lead.id if self.lead else self.person.lead_id if self.person else ""

    @property
    def name(self) -> str:
        """Who it is."""
        return self.lead.name if self.lead else self.person.name if self.person else self.title


def items_of(card: AccountCard, now: datetime) -> list[AccountItem]:
    """Leads under their heading, then people under theirs."""
    items = [AccountItem("heading:leads", tr("Leads"), len(card.leads))]
    items += [AccountItem(f"lead:{one.id}", step=_step(one, now), lead=one) for one in card.leads]
    items.append(AccountItem("heading:people", tr("People"), len(card.people)))
    items += [AccountItem(f"person:{one.id}", person=one) for one in card.people]
    return items


def _step(row: LeadRow, now: datetime) -> str:
    """A lead that is closed needs no next step."""
    return say_step(row.next, now) if row.next.at is not None or row.stage in OPEN else ""


def role_words(person: PersonOfAccount) -> str:
    """Title and role; a role nobody knows is left out."""
    return " · ".join(one for one in (person.title, person.role) if one and one != "unknown")


class AccountItems(RowListModel[AccountItem]):
    """Leads and people of one account."""

    def sentence(self, row: AccountItem) -> str:
        """As a screen reader says it."""
        if row.lead:
            parts = [
                tr("Lead"),
                row.lead.name,
                row.lead.title,
                tr(row.lead.stage),
                tr("score {score}", score=row.lead.score),
                row.step,
            ]
        elif row.person:
            one = row.person
            parts = [one.name, role_words(one), "left" if one.left else "", tr(one.stage) if one.lead_id else NO_LEAD]
        else:
            parts = [row.title, str(row.count)]
        return ", ".join(part for part in parts if part)

    def flags_of(self, row: AccountItem) -> Qt.ItemFlag:
        """Headings cannot be chosen."""
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        return usual | Qt.ItemFlag.ItemIsSelectable if row.lead or row.person else usual


def paint_heading(painter: QPainter, theme: Theme, rect: QRect, title: str, count: int) -> None:
    """A group's name and how many stand under it."""
    left = rect.x() + theme.px(LEFT)
    line = QRect(left, rect.y(), rect.right() - left, rect.height())
    left += paint_text(painter, theme, line, title, role="body_strong") + theme.px(7)
    paint_text(
        painter, theme, QRect(left, rect.y(), theme.px(60), rect.height()), tr("{count:,}", count=count), tone="text2"
    )


class AccountItemDelegate(ListDelegate):
    """Headings are lower than rows."""

    def height_of(self, index: AnyIndex) -> int:
        """Two heights."""
        item = index.data(ROW_ROLE)
        heading = isinstance(item, AccountItem) and not item.lead and not item.person
        return self.theme.px(34) if heading else self.theme.height("row")

    def paint_row(self, painter: QPainter, rect: QRect, index: AnyIndex, *, selected: bool, hovered: bool) -> None:
        """A heading, a lead or a person."""
        item = index.data(ROW_ROLE)
        if not isinstance(item, AccountItem):
            return
        if item.lead:
            right = self._lead(painter, rect, item, item.lead)
            words = (item.lead.title or item.lead.source, item.lead.name)
        elif item.person:
            right = self._person(painter, rect, item.person)
            words = (role_words(item.person), item.person.name)
        else:
            paint_heading(painter, self.theme, rect, item.title, item.count)
            return
        theme, side = self.theme, self.theme.px(TILE)
        disc = QRect(rect.x() + theme.px(LEFT), rect.center().y() - side // 2, side, side)
        paint_avatar(painter, theme, disc, words[1] or "?")
        left = rect.x() + theme.px(WORDS_LEFT)
        room = QRect(left, rect.y(), right - left, rect.height())
        tone = "text2" if item.person and item.person.left else "text"
        paint_two_lines(painter, theme, room, words[1] or tr("No name yet"), "", words[0], first_tone=tone)

    def _lead(self, painter: QPainter, rect: QRect, item: AccountItem, row: LeadRow) -> int:
        theme, right = self.theme, rect.right() - self.theme.px(16)
        if rect.width() >= theme.px(STEP_FROM):
            room = QRect(right - theme.px(110), rect.y(), theme.px(110), rect.height())
            paint_text(painter, theme, room, item.step, role="meta", tone="text2", align=int(RIGHT))
            right = room.x() - theme.px(10)
        right -= stage_chip_width(theme, row.stage)
        stage = row.stage.casefold().replace(" ", "_")
        paint_stage_chip(painter, theme, right, rect.center().y(), stage, row.stage)
        return right - theme.px(12)

    def _person(self, painter: QPainter, rect: QRect, person: PersonOfAccount) -> int:
        theme, right = self.theme, rect.right() - self.theme.px(16)
        words = tr("left") if person.left else "" if person.lead_id else NO_LEAD
        if not words:
            return right
        right -= chip_width(theme, words)
        paint_chip(painter, theme, right, rect.center().y(), words, tone="warn" if person.left else "neutral")
        return right - theme.px(12)
