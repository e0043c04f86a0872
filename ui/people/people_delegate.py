"""How the list of people is painted: columns for colleagues, a strip of days for who is away."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect

from app.domain.invitation_codes import say_code
from app.frozen import frozen
from app.language import tr
from ui.common.list_delegate import AnyIndex, ListDelegate
from ui.common.painters import (
    CENTER,
    RIGHT,
    paint_avatar,
    paint_box,
    paint_hairline,
    paint_icon,
    paint_text,
    paint_two_lines,
)
from ui.common.row_table_model import ROW_ROLE
from ui.people.people_rows import ABSENCE, DAYS, HEAD, HEADING, PERSON, Line, first_name, say_cover

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from app.queries.people_devices import Invited
    from app.queries.people_page import Member

NAME_LEFT, EDGE, CONTACT, ALL_FROM, SOME_FROM = 55, 16, 108, 620, 420  # design pixels
HEADS = (tr("Who"), tr("Role"), tr("Territory"), tr("Pairs with, deputy"))
HEIGHTS = {HEAD: 26, HEADING: 30, DAYS: 26, ABSENCE: 28}


@frozen
class Columns:
    """Where each column begins and how wide it is; those without room are 0 wide."""

    who: QRect
    role: QRect
    territory: QRect
    pairs: QRect
    contact: QRect


class PeopleDelegate(ListDelegate):
    """Rows of several heights; a column falls out where there is no room for it."""

    def height_of(self, index: AnyIndex) -> int:
        """Headings and days are lower than people."""
        row = index.data(ROW_ROLE)
        kind = row.kind if isinstance(row, Line) else PERSON
        return self.theme.px(HEIGHTS[kind]) if kind in HEIGHTS else super().height_of(index)

    def columns(self, rect: QRect) -> Columns:
        """The columns of a row."""
        px = self.theme.px
        left, right = rect.x() + px(NAME_LEFT), rect.right() - px(EDGE)
        contact = QRect(right - px(CONTACT), rect.y(), px(CONTACT), rect.height())
        room, gap = contact.x() - left - px(8), px(10)
        shares = (0.34, 0.21, 0.21, 0.24) if rect.width() >= px(ALL_FROM) else (0.6, 0, 0, 0.4)
        if rect.width() < px(SOME_FROM):
            shares = (1, 0, 0, 0)
        found, x = [], left
        for share in shares:
            wide = int(room * share)
            found.append(QRect(x, rect.y(), max(wide - gap, 0), rect.height()))
            x += wide
        return Columns(found[0], found[1], found[2], found[3], contact)

    def paint_row(self, painter: QPainter, rect: QRect, index: AnyIndex, *, selected: bool, hovered: bool) -> None:
        """One line."""
        row = index.data(ROW_ROLE)
        if not isinstance(row, Line):
            return
        if row.kind == HEAD:
            self._paint_head(painter, rect, row.contact)
        elif row.kind == HEADING:
            self._paint_heading(painter, rect, row)
        elif row.kind == DAYS:
            self._paint_days(painter, rect, row.days)
        elif row.kind == ABSENCE:
            self._paint_absence(painter, rect, row, selected=selected)
        elif row.invited is not None:
            self._paint_invited(painter, rect, row, row.invited)
        elif row.person is not None:
            self._paint_person(painter, rect, row, row.person)

    def _paint_head(self, painter: QPainter, rect: QRect, contact: str) -> None:
        theme, columns = self.theme, self.columns(rect)
        painter.fillRect(rect.adjusted(-theme.px(3), 0, 0, 0), theme.color("sunken"))
        paint_hairline(painter, theme, rect.adjusted(-theme.px(3), 0, 0, 1))
        for words, where in zip(HEADS, (columns.who, columns.role, columns.territory, columns.pairs), strict=True):
            if where.width():
                paint_text(painter, theme, where, words, role="meta", tone="text2", weight=500)
        paint_text(painter, theme, columns.contact, contact, role="meta", tone="text2", weight=500, align=int(RIGHT))

    def _paint_heading(self, painter: QPainter, rect: QRect, row: Line) -> None:
        theme = self.theme
        x = rect.x() + theme.px(17)
        x += paint_icon(painter, theme, x, rect.center().y() + 1, row.icon, "text2", 14) + theme.px(8)
        room = QRect(x, rect.y(), rect.right() - x, rect.height())
        x += paint_text(painter, theme, room, row.words, role="body_strong") + theme.px(7)
        paint_text(painter, theme, QRect(x, rect.y(), rect.right() - x, rect.height()), row.beside, tone="text2")

    def _paint_person(self, painter: QPainter, rect: QRect, row: Line, one: Member) -> None:
        theme, columns = self.theme, self.columns(rect)
        side = theme.px(28)
        avatar = QRect(rect.x() + theme.px(17), rect.center().y() - side // 2, side, side)
        paint_avatar(painter, theme, avatar, one.name)
        tone = "text" if one.active else "text2"
        wide = columns.role.width() > 0
        note = row.note if wide else " · ".join(part for part in (one.role, row.note) if part)
        self._two(painter, columns.who, one.name, note, tone, strong=True)
        if wide:
            paint_text(painter, theme, columns.role, one.role, tone=tone)
            paint_text(painter, theme, columns.territory, one.territory, tone="text2")
        if columns.pairs.width():
            self._two(painter, columns.pairs, *self._pairs(one), tone)
        if row.contact:
            self._paint_contact(painter, columns.contact, row)

    def _paint_invited(self, painter: QPainter, rect: QRect, row: Line, one: Invited) -> None:
        theme, columns = self.theme, self.columns(rect)
        paint_icon(painter, theme, rect.x() + theme.px(21), rect.center().y() + 1, "user-plus", "text3", 20)
        wide = columns.role.width() > 0
        self._two(
            painter,
            columns.who,
            one.name,
            "invited" if wide else tr("{role} · invited", role=one.role),
            "text",
            strong=True,
        )
        if wide:
            paint_text(painter, theme, columns.role, one.role)
            paint_text(painter, theme, columns.territory, one.territory, tone="text2")
        left = columns.pairs if columns.pairs.width() else columns.contact
        where = QRect(left.x(), rect.y(), columns.contact.right() - left.x(), rect.height())
        code = say_code(one.code) if one.code else tr("Code on another laptop")
        paint_two_lines(
            painter, theme, where, code, "", row.note, first_tone="text" if one.code else "text2",
            second_tone="bad" if one.problem else "text2",
        )  # fmt: skip

    @staticmethod
    def _pairs(one: Member) -> tuple[str, str]:
        deputy = (
            tr("deputy {deputies}", deputies=", ".join(first_name(name) for name in one.deputies))
            if one.deputies
            else ""
        )
        return ", ".join(first_name(name) for name in one.pairs), deputy

    def _two(
        self, painter: QPainter, where: QRect, first: str, second: str, tone: str, *, strong: bool = False
    ) -> None:
        theme = self.theme
        role = "body_strong" if strong else "body"
        if not first or not second:
            paint_text(
                painter, theme, where, first or second, role=role if first else "meta", tone=tone if first else "text2"
            )
        elif strong:
            paint_two_lines(painter, theme, where, first, "", second, first_tone=tone)
        else:
            line, meta = theme.px(17), theme.px(15)
            top = where.y() + (where.height() - line - meta) // 2
            paint_text(painter, theme, QRect(where.x(), top, where.width(), line), first, tone=tone)
            under = QRect(where.x(), top + line, where.width(), meta)
            paint_text(painter, theme, under, second, role="meta", tone="text2")

    def _paint_contact(self, painter: QPainter, where: QRect, row: Line) -> None:
        theme = self.theme
        taken = paint_text(painter, theme, where, row.contact, tone=row.tone, align=int(RIGHT))
        icon = {"warn": "clock", "ok": "check"}.get(row.tone, "")
        if icon:
            x = where.right() - taken - theme.px(20)
            paint_icon(painter, theme, x, where.center().y() + 1, icon, row.tone, 14)

    # who is away

    def _strip(self, rect: QRect) -> QRect:
        px = self.theme.px
        left = rect.x() + px(17) + min(px(140), rect.width() // 3)
        return QRect(left, rect.y(), rect.right() - px(EDGE) - left, rect.height())

    def _paint_days(self, painter: QPainter, rect: QRect, days: tuple[date, ...]) -> None:
        theme, strip = self.theme, self._strip(rect)
        for number, day in enumerate(days):
            cell = _cell(strip, number, len(days))
            painter.fillRect(cell.x(), cell.y(), 1, cell.height(), theme.color("hairline"))
            words = tr("{day:%a}", day=day)[0] + f" {day.day}"
            paint_text(painter, theme, cell, words, role="meta", tone="text2", align=int(CENTER))

    def _paint_absence(self, painter: QPainter, rect: QRect, row: Line, *, selected: bool) -> None:
        assert row.away is not None  # of this kind
        theme, strip, one = self.theme, self._strip(rect), row.away
        name = QRect(rect.x() + theme.px(17), rect.y(), strip.x() - rect.x() - theme.px(25), rect.height())
        paint_text(painter, theme, name, one.name)
        inside = [number for number, day in enumerate(row.days) if one.first_day <= day <= one.last_day]
        if inside:
            first, last = (_cell(strip, number, len(row.days)) for number in (inside[0], inside[-1]))
            bar = QRect(first.x(), rect.y() + theme.px(4), last.right() - first.x(), rect.height() - theme.px(8))
            paint_box(painter, theme, bar, fill="surface" if selected else "selected", radius="mark")
            words = bar.adjusted(theme.px(7), 0, -theme.px(4), 0)
            paint_text(painter, theme, words, say_cover(one), role="meta", tone="accentT", weight=500)


def _cell(strip: QRect, number: int, count: int) -> QRect:
    left, right = (strip.x() + strip.width() * at // max(count, 1) for at in (number, number + 1))
    return QRect(left, strip.y(), right - left, strip.height())
