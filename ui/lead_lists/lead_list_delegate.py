"""Paints one line of a list of leads, column by column."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from app.clock import from_ms
from app.domain.money import say_short
from app.domain.next_steps import Due, due_state, say_ago, say_step
from app.domain.qualification import CRITERIA
from app.domain.stages import OPEN
from app.domain.when import say_moment
from app.language import tr
from app.queries.rows import LeadRow
from ui.common.list_delegate import AnyIndex, ListDelegate
from ui.common.painters import (
    RIGHT,
    paint_avatar,
    paint_icon,
    paint_score,
    paint_stage_chip,
    paint_text,
    paint_tick_box,
    paint_unsent,
)
from ui.common.row_table_model import ROW_ROLE
from ui.lead_lists.lead_columns import USUAL, Placed, place
from ui.lead_lists.lead_list_model import LeadListModel
from ui.theme.theme import Theme

STEP_MARKS = {
    Due.OVERDUE: ("triangle-alert", "bad"),
    Due.TODAY: ("clock", "accentT"),
    Due.PLANNED: ("calendar", "text2"),
    Due.NONE: ("circle-question-mark", "warn"),
}
BOX_LEFT, BOX, AVATAR_LEFT, AVATAR = 20, 16, 47, 22
BOX_HIT = 42


def stage_key(stage: str) -> str:
    """The theme's word for a stage."""
    return stage.casefold().replace(" ", "_")


def step_mark(row: LeadRow, now: datetime) -> tuple[str, str, str]:
    """Icon, tone and words of a lead's next step."""
    if row.reply_due is not None:
        left = (from_ms(row.reply_due) - now).total_seconds()
        due = from_ms(row.reply_due).astimezone(now.tzinfo)
        return (
            "hourglass",
            "bad" if left < 0 else "warn",
            tr("Reply by {due}", due=say_moment(due, now)) if left >= 0 else tr("Reply is late"),
        )
    if row.next.at is None and row.stage not in [stage.value for stage in OPEN]:
        return "", "text3", "—"
    icon, tone = STEP_MARKS[due_state(row.next, now)]
    return icon, tone, say_step(row.next, now)


class LeadListDelegate(ListDelegate):
    """36 px lines; `columns` are the keys shown, in order."""

    def __init__(self, *, theme: Theme, model: LeadListModel, parent: QWidget | None = None) -> None:
        super().__init__(theme=theme, parent=parent)
        self._model = model
        self.columns: tuple[str, ...] = USUAL
        self._laid: tuple[tuple[str, ...], int, float] = ((), 0, 0.0)
        self._placed: Sequence[Placed] = ()

    def height_of(self, index: AnyIndex) -> int:
        """One line."""
        return self.theme.height("table")

    def placed(self, width: int) -> Sequence[Placed]:
        """The columns at that width; measured once."""
        wanted = (self.columns, width, self.theme.text_scale)
        if wanted != self._laid:
            self._laid, self._placed = wanted, place(self.columns, width, self.theme.text_scale)
        return self._placed

    def paint_row(self, painter: QPainter, rect: QRect, index: AnyIndex, *, selected: bool, hovered: bool) -> None:
        """Box, avatar, cells."""
        row = index.data(ROW_ROLE)
        if not isinstance(row, LeadRow):
            return
        theme = self.theme
        left, edge = rect.x() - theme.px(3), theme.px(3)
        middle = rect.center().y()
        box = QRect(left + theme.px(BOX_LEFT), middle - theme.px(BOX) // 2, theme.px(BOX), theme.px(BOX))
        paint_tick_box(painter, theme, box, ticked=self._model.is_ticked(row.id))
        side = theme.px(AVATAR)
        paint_avatar(painter, theme, QRect(left + theme.px(AVATAR_LEFT), middle - side // 2, side, side), row.name)
        for one in self.placed(rect.width() + edge):
            cell = QRect(left + one.x, rect.y(), one.width, rect.height())
            self._cell(painter, cell, one.column.key, row)

    def _cell(self, painter: QPainter, cell: QRect, key: str, row: LeadRow) -> None:
        theme, now, middle = self.theme, self._model.now, cell.center().y() + 1
        if key == "stage":
            paint_stage_chip(painter, theme, cell.x(), middle, stage_key(row.stage), row.stage, max_width=cell.width())
        elif key == "score":
            paint_score(painter, theme, cell.x(), middle, (row.fit, row.engagement, row.intent), row.score)
        elif key == "next":
            icon, tone, words = step_mark(row, now)
            x = cell.x()
            if icon:
                x += paint_icon(painter, theme, x, middle, icon, tone, 14) + theme.px(6)
            paint_text(
                painter, theme, QRect(x, cell.y(), cell.right() - x, cell.height()), words, role="meta", tone=tone
            )
        else:
            if key == "name" and row.unsent:
                cell = paint_unsent(painter, theme, cell)
            words, role, tone = self._words(key, row)
            right = {"align": int(RIGHT)} if key in ("value", "touched", "age") else {}
            paint_text(painter, theme, cell, words, role=role, tone=tone, **right)

    def _words(self, key: str, row: LeadRow) -> tuple[str, str, str]:
        now = self._model.now
        if key == "name":
            return row.name, "body_medium", "text"
        if key == "value":
            return say_short(row.value_minor, row.value_currency), "body_medium", "text"
        if key == "touched":
            return say_ago(row.touched_at, now), "meta", "text2"
        if key == "age":
            return say_ago(row.stage_at, now), "meta", "text2"
        if key == "ready":
            return tr("{met} of 4", met=row.met), "meta", "ok" if row.met == len(CRITERIA) else "text2"
        if key == "owner":
            return self._model.owners.get(row.owner_id, ""), "body", "text2"
        return str(getattr(row, key)), "body", "text2"
