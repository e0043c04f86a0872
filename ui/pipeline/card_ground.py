"""The ground of every card on a board: its box, its ring, its tick, its marks; what is on it comes from the board."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.clock import from_ms
from app.domain.next_steps import Due, NextStep, due_state, say_ago, say_step
from app.language import tr
from ui.common.list_delegate import AnyIndex
from ui.common.painters import RIGHT, paint_box, paint_focus, paint_icon, paint_text, paint_unsent
from ui.common.row_table_model import ROW_ROLE
from ui.theme.theme import Theme

HEIGHT, GAP = 94, 8
STEP_ICONS = {Due.OVERDUE: ("triangle-alert", "bad"), Due.TODAY: ("clock", "accentT"), Due.PLANNED: ("calendar", "text2"),
              Due.NONE: ("circle-question-mark", "warn")}  # fmt: skip


class CardGround(QStyledItemDelegate):
    """All cards share one size, so that a column of thousands scrolls like one of ten.

    A board's delegate says `mime`, `title_of`, `under_of`, `sentence`, and paints the figures.
    """

    mime = ""

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.now = datetime.now().astimezone()
        self.ticked: dict[str, None] = {}
        self.days: dict[str, int] = {}  # stage to the days after which its cards show a clock

    def title_of(self, row: Any) -> str:
        """The first line."""
        raise NotImplementedError

    def under_of(self, row: Any) -> str:
        """The second line."""
        raise NotImplementedError

    def sentence(self, row: Any) -> str:
        """The whole card for a screen reader, without its place."""
        raise NotImplementedError

    def paint_figures(self, painter: QPainter, line: QRect, row: Any) -> None:
        """The third line."""
        raise NotImplementedError

    def step_words(self, row: Any) -> tuple[str, str, str]:
        """Icon, tone and words of the last line."""
        step: NextStep = row.next
        icon, tone = STEP_ICONS[due_state(step, self.now)]
        return icon, tone, say_step(step, self.now)

    def is_late(self, row: Any) -> bool:
        """Whether it has been in its stage for longer than the stage's limit."""
        limit = self.days.get(row.stage)
        return limit is not None and row.stage_at is not None and (self.now - from_ms(row.stage_at)).days >= limit

    def age_words(self, row: Any) -> str:
        """How long it has been in its stage, for a screen reader."""
        late = tr(", longer than the stage allows") if self.is_late(row) else ""
        return tr("{ago} in this stage{late}", ago=say_ago(row.stage_at, self.now), late=late)

    def paint_card(self, painter: QPainter, rect: QRect, row: Any, *, selected: bool) -> None:
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
        if row.conflict:
            paint_icon(painter, theme, title.right() - px(14), title.center().y() + 1, "git-fork", "warn", 14)
            title.adjust(0, 0, -px(20), 0)
        paint_text(painter, theme, title, self.title_of(row), role="body_strong")
        line.translate(0, px(18))
        paint_text(painter, theme, line, self.under_of(row), role="meta", tone="text2")
        line.translate(0, px(21))
        self.paint_figures(painter, line, row)
        line.translate(0, px(21))
        self._step(painter, line, row)

    def paint_age(self, painter: QPainter, line: QRect, row: Any) -> None:
        """Days in the stage, at the right; amber with a clock past its limit. Without room the days go, then the clock."""
        theme, age, late = self.theme, say_ago(row.stage_at, self.now), self.is_late(row)
        clock, wide = theme.px(20) if late else 0, theme.text_width(age, "meta")
        if wide + clock > line.width():
            wide = 0
        else:
            paint_text(painter, theme, line, age, role="meta", tone="warn" if late else "text2", align=int(RIGHT))
        left = line.right() - wide - theme.px(16)
        if late and left >= line.x():
            paint_icon(painter, theme, left, line.center().y() + 1, "clock", "warn", 14)

    def _step(self, painter: QPainter, line: QRect, row: Any) -> None:
        theme = self.theme
        icon, tone, words = self.step_words(row)
        x = line.x() + paint_icon(painter, theme, line.x(), line.center().y() + 1, icon, tone, 14) + theme.px(5)
        paint_text(painter, theme, QRect(x, line.y(), line.right() - x, line.height()), words, role="meta", tone=tone)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row = index.data(ROW_ROLE)
        if row is None:
            return
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        card = rect.adjusted(self.theme.px(7), 0, -self.theme.px(7), -self.theme.px(GAP))
        self.paint_card(painter, card, row, selected=selected)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: AnyIndex) -> QSize:
        return QSize(self.theme.px(100), self.theme.px(HEIGHT + GAP))
