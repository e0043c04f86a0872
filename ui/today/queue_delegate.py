"""Paints a row of the queue: box, channel, who and why, step, score, their time, due."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from PySide6.QtCore import QAbstractItemModel, QEvent, QRect, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from app.clock import from_ms
from app.domain.next_steps import Due, NextStep, due_state, say_due
from app.domain.when import say_moment
from app.language import tr
from app.queries.rows import TodayRow
from ui.common.list_delegate import AnyIndex, ListDelegate
from ui.common.painters import RIGHT, paint_box, paint_icon, paint_score, paint_text, paint_two_lines, paint_unsent
from ui.common.row_table_model import ROW_ROLE
from ui.today.queue_model import QueueItem, why_words

if TYPE_CHECKING:
    from ui.theme.theme import Theme

CHANNEL_ICONS = {"call": "phone", "email": "mail", "social": "messages-square", "message": "message-square", "visit": "map-pin",
                 "meeting": "calendar"}  # fmt: skip
DUE_RIGHT, TIME_RIGHT, SCORE_LEFT, STEP_LEFT, WHO_LEFT = 17, 113, 236, 343, 79
NARROW = 620  # below this the step and their time give way


class QueueDelegate(ListDelegate):
    """Two row heights: headings and things to do. `now` is the local moment, moved on by the page.

    `ticked(row)` fires on a click on the round box of a row; `pressed_box` says whether the last press was on one.
    """

    ticked = Signal(object)
    now: datetime = datetime.now().astimezone()

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme=theme, parent=parent)
        self.pressed_box = False
        self._under = ""

    def height_of(self, index: AnyIndex) -> int:
        """Headings are lower than rows."""
        item = index.data(ROW_ROLE)
        if isinstance(item, QueueItem) and item.row is None:
            return self.theme.px(30)
        return self.theme.height("row") + 1

    def paint_ground(self, painter: QPainter, rect: QRect, *, selected: bool, hovered: bool) -> None:
        super().paint_ground(painter, rect, selected=selected, hovered=hovered)

    def paint_row(self, painter: QPainter, rect: QRect, index: AnyIndex, *, selected: bool, hovered: bool) -> None:
        """A heading or a row."""
        item = index.data(ROW_ROLE)
        if not isinstance(item, QueueItem):
            return
        if item.row is None:
            self._heading(painter, rect, item)
        else:
            self._row(painter, rect, item.row, selected=selected, hovered=hovered)

    def _heading(self, painter: QPainter, rect: QRect, item: QueueItem) -> None:
        theme = self.theme
        middle = rect.center().y() + 1
        x = rect.x() + theme.px(16)
        x += paint_icon(painter, theme, x, middle, item.icon, "text") + theme.px(6)
        x += paint_text(painter, theme, QRect(x, rect.y(), rect.width(), rect.height()), item.title, role="body_strong")
        paint_text(
            painter, theme, QRect(x + theme.px(7), rect.y(), theme.px(60), rect.height()), str(item.count), tone="text2"
        )
        hint = rect.adjusted(x + theme.px(60), 0, -theme.px(DUE_RIGHT), 0)
        paint_text(painter, theme, hint, item.hint, role="meta", tone="text2", align=int(RIGHT))

    def _row(self, painter: QPainter, rect: QRect, row: TodayRow, *, selected: bool, hovered: bool) -> None:
        theme = self.theme
        middle = rect.center().y()
        self._box(painter, self._box_rect(rect), done=row.done, offered=hovered and row.id == self._under)
        tile = QRect(rect.x() + theme.px(43), middle - theme.px(13), theme.px(26), theme.px(26))
        paint_box(painter, theme, tile, fill="surface" if selected else "sunken", radius="chip")
        paint_icon(
            painter, theme, tile.x() + theme.px(5), middle, CHANNEL_ICONS.get(row.channel, "square-check"), "text"
        )
        wide = rect.width() >= theme.px(NARROW)
        right = rect.right() - theme.px(STEP_LEFT if wide else 150)
        who = QRect(rect.x() + theme.px(WHO_LEFT), rect.y(), right - rect.x() - theme.px(WHO_LEFT + 12), rect.height())
        if row.unsent:
            who = paint_unsent(painter, theme, who)
        paint_two_lines(
            painter, theme, who, row.name, row.company, why_words(row), first_tone="text2" if row.done else "text"
        )
        if wide:
            step = QRect(right, rect.y(), theme.px(STEP_LEFT - SCORE_LEFT - 8), rect.height())
            paint_text(painter, theme, step, row.step, role="meta", tone="text2")
            paint_score(
                painter,
                theme,
                rect.right() - theme.px(SCORE_LEFT),
                middle,
                (row.fit, row.engagement, row.intent),
                row.score,
            )
        words, tone = self.due(row)
        due = QRect(rect.x(), rect.y(), rect.width() - theme.px(DUE_RIGHT), rect.height())
        taken = paint_text(painter, theme, due, words, role="meta", tone=tone, align=int(RIGHT))
        if wide and taken < theme.px(TIME_RIGHT - DUE_RIGHT):  # else the words stand where their time would be
            zone = QRect(rect.x(), rect.y(), rect.width() - theme.px(TIME_RIGHT), rect.height())
            paint_text(painter, theme, zone, self._their_time(row), role="meta", tone="text2", align=int(RIGHT))

    def _box_rect(self, rect: QRect) -> QRect:
        side = self.theme.px(16)
        return QRect(rect.x() + side, rect.center().y() - side // 2, side, side)

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: AnyIndex
    ) -> bool:
        """A click on the box is Done; the pointer over it shows a check."""
        item = index.data(ROW_ROLE)
        if not isinstance(event, QMouseEvent) or not isinstance(item, QueueItem) or item.row is None:
            return super().editorEvent(event, model, option, index)
        around = self.theme.px(6)
        rect: QRect = option.rect
        box = self._box_rect(rect.adjusted(self.theme.px(3), 0, 0, -1)).adjusted(-around, -around, around, around)
        inside = box.contains(event.position().toPoint())
        if event.type() == QEvent.Type.MouseMove:
            self._offer(item.row.id if inside and not item.row.done else "", option.widget)
            return False
        if event.button() != Qt.MouseButton.LeftButton:
            return False
        if event.type() == QEvent.Type.MouseButtonPress:
            self.pressed_box = inside
        elif event.type() == QEvent.Type.MouseButtonRelease and inside and self.pressed_box:
            self.ticked.emit(item.row)
            return True
        return False

    def _offer(self, row_id: str, view: QWidget) -> None:
        if row_id != self._under:
            self._under = row_id
            view.update()

    def _box(self, painter: QPainter, rect: QRect, *, done: bool, offered: bool) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self.theme.color("ok" if offered else "control")), 1.3))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(rect.adjusted(1, 1, -1, -1))
        painter.restore()
        if done or offered:
            paint_icon(painter, self.theme, rect.x(), rect.center().y() + 1, "check", "ok")

    def _their_time(self, row: TodayRow) -> str:
        if not row.zone:
            return "—"
        try:
            return f"{self.now.astimezone(ZoneInfo(row.zone)):%H:%M}"
        except (ZoneInfoNotFoundError, ValueError):
            return "—"

    def due(self, row: TodayRow) -> tuple[str, str]:
        """The words at the right and their colour."""
        if row.reply_due is not None:
            left = int((from_ms(row.reply_due) - self.now).total_seconds())
            return due_words(row.reply_due, self.now), "bad" if left < 0 else "warn" if left < 300 else "text"
        if row.done:
            return (f"{from_ms(row.due_at).astimezone(self.now.tzinfo):%H:%M}" if row.due_at else ""), "text3"
        step = NextStep(row.channel, "", row.due_at, row.all_day)
        state = due_state(step, self.now)
        tone = {Due.OVERDUE: "bad", Due.TODAY: "text" if row.all_day else "accentT"}.get(state, "text2")
        return say_due(step, self.now), tone


def due_words(due: int, now: datetime) -> str:
    """`clock_words` for a narrow column: a moment of another day is "Tue 09:15"."""
    moment = from_ms(due).astimezone(now.tzinfo)
    if (moment - now).total_seconds() < 3600:
        return clock_words(due, now)
    return f"{moment:%H:%M}" if moment.date() == now.date() else tr("{moment:%a %H:%M}", moment=moment)


def clock_words(due: int, now: datetime) -> str:
    """What a reply clock due at `due` (ms UTC) says: "3:41 left", "12 min over", "2 d over".

    More than an hour away the time between is mostly night or weekend, so the moment is told instead: "by Tue 17, 09:15".
    """
    moment = from_ms(due).astimezone(now.tzinfo)
    left = int((moment - now).total_seconds())
    if left >= 3600:
        return tr("by {moment}", moment=say_moment(moment, now))
    if left >= 0:
        return tr("{minutes}:{seconds:02d} left", minutes=left // 60, seconds=left % 60)
    over = -left
    words = (
        tr("{over} min", over=over // 60)
        if over < 3600
        else f"{over // 3600} h"
        if over < 172_800
        else f"{over // 86_400} d"
    )
    return tr("{words} over", words=words)


def column_names(theme: Theme, line: QRect) -> Iterator[tuple[str, QRect, bool]]:
    """What stands over the columns (`ColumnHeader`)."""
    yield tr("Who and why"), line.adjusted(theme.px(3 + WHO_LEFT), 0, 0, 0), False
    if line.width() >= theme.px(NARROW):
        yield tr("Step"), QRect(line.right() - theme.px(STEP_LEFT), 0, theme.px(80), line.height()), False
        yield tr("Score"), QRect(line.right() - theme.px(SCORE_LEFT), 0, theme.px(42), line.height()), True
        yield tr("Their time"), line.adjusted(0, 0, -theme.px(TIME_RIGHT), 0), True
    yield tr("Due"), line.adjusted(0, 0, -theme.px(DUE_RIGHT), 0), True
