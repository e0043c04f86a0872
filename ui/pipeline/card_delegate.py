"""Paints one card: company, person, value, score, days in stage, next step."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.clock import from_ms
from app.domain.money import say_short
from app.domain.next_steps import Due, due_state, say_ago, say_step
from app.domain.stages import Stage
from app.queries.rows import LeadRow
from ui.common.list_delegate import AnyIndex
from ui.common.painters import RIGHT, paint_box, paint_focus, paint_icon, paint_score, paint_text, paint_unsent
from ui.common.row_table_model import ROW_ROLE
from ui.theme.theme import Theme

HEIGHT, GAP = 94, 8
STEP_ICONS = {Due.OVERDUE: ("triangle-alert", "bad"), Due.TODAY: ("clock", "accentT"), Due.PLANNED: ("calendar", "text2"),
              Due.NONE: ("circle-question-mark", "warn")}  # fmt: skip


def who_words(row: LeadRow) -> str:
    """The second line: the person, and once it is handed off the first name of the AE whose answer is awaited."""
    person = row.name if row.company else row.title
    ae = row.next.text.split(" ")[0] if row.next.answers else ""
    return " · ".join(one for one in (person, ae) if one)


class CardDelegate(QStyledItemDelegate):
    """All cards share one size, so that a column of thousands scrolls like one of ten."""

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.now = datetime.now().astimezone()
        self.ticked: dict[str, None] = {}
        self.days: dict[str, int] = {}  # stage to the days after which its cards show a clock

    def paint_card(self, painter: QPainter, rect: QRect, row: LeadRow, *, selected: bool) -> None:
        """The card inside `rect`."""
        theme, px = self.theme, self.theme.px
        ticked = row.id in self.ticked
        fill, edge = ("selected", "accent") if ticked else ("surface", "hairline")
        paint_box(painter, theme, rect, fill=fill, line=edge, radius="card")
        if selected:
            paint_focus(painter, theme, rect, "card")
        inner = rect.adjusted(px(10), px(9), -px(9), -px(8))
        line = QRect(inner.x(), inner.y(), inner.width(), px(17))
        if ticked:
            paint_icon(painter, theme, line.right() - px(15), line.center().y() + 1, "circle-check", "accentT", 16)
        title = line.adjusted(0, 0, -px(20) if ticked else 0, 0)
        if row.unsent:
            title = paint_unsent(painter, theme, title)
        paint_text(painter, theme, title, row.company or row.name, role="body_strong")
        line.translate(0, px(18))
        paint_text(painter, theme, line, who_words(row), role="meta", tone="text2")
        line.translate(0, px(21))
        self._figures(painter, line, row)
        line.translate(0, px(21))
        self._step(painter, line, row)

    def _figures(self, painter: QPainter, line: QRect, row: LeadRow) -> None:
        theme, middle = self.theme, line.center().y() + 1
        x = line.x()
        value = say_short(row.value_minor, row.value_currency)
        if value:
            x += paint_text(painter, theme, line, value, role="body_strong") + theme.px(9)
        paint_score(painter, theme, x, middle, (row.fit, row.engagement, row.intent), row.score)
        x += theme.px(28) + theme.text_width(str(row.score), "body_strong")
        age = say_ago(row.stage_at, self.now)
        limit = self.days.get(row.stage)
        late = limit is not None and row.stage_at is not None and (self.now - from_ms(row.stage_at)).days >= limit
        room = QRect(x, line.y(), line.right() - x, line.height())
        paint_text(painter, theme, room, age, role="meta", tone="warn" if late else "text2", align=int(RIGHT))
        if late:
            left = line.right() - theme.text_width(age, "meta") - theme.px(18)
            paint_icon(painter, theme, left, middle, "clock", "warn", 14)

    def _step(self, painter: QPainter, line: QRect, row: LeadRow) -> None:
        theme, middle = self.theme, line.center().y() + 1
        icon, tone, words = self.step_words(row)
        x = line.x() + paint_icon(painter, theme, line.x(), middle, icon, tone, 14) + theme.px(5)
        paint_text(painter, theme, QRect(x, line.y(), line.right() - x, line.height()), words, role="meta", tone=tone)

    def step_words(self, row: LeadRow) -> tuple[str, str, str]:
        """Icon, tone and words of the last line."""
        if row.reply_due is not None:
            left = (from_ms(row.reply_due) - self.now).total_seconds()
            due = from_ms(row.reply_due).astimezone(self.now.tzinfo)
            return "hourglass", "bad" if left < 0 else "warn", f"Reply by {due:%H:%M}" if left >= 0 else "Reply is late"
        if row.next.at is None and row.stage == Stage.HANDED_OFF:
            return "arrow-right-to-line", "text2", "With the AE"
        icon, tone = STEP_ICONS[due_state(row.next, self.now)]
        return icon, tone, say_step(row.next, self.now)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row = index.data(ROW_ROLE)
        if not isinstance(row, LeadRow):
            return
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        gap = self.theme.px(GAP)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        card = rect.adjusted(self.theme.px(7), 0, -self.theme.px(7), -gap)
        self.paint_card(painter, card, row, selected=selected)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: AnyIndex) -> QSize:
        return QSize(self.theme.px(100), self.theme.px(HEIGHT + GAP))
