"""The card of an opportunity: name, whose, amount, how likely, when it closes, next step."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from app.domain.money import say_money, say_short
from app.domain.opportunities import LOST_REASONS, NO_REASON, DealStage
from app.domain.when import say_day
from app.language import tr
from app.queries.rows import NOT_SENT, DealRow
from ui.common.painters import RIGHT, paint_text
from ui.pipeline.card_delegate import IN_CONFLICT
from ui.pipeline.card_ground import CardGround


class DealDelegate(CardGround):
    """Cards of opportunities; an open one whose closing day has passed shows the day in amber."""

    mime = "application/x-satchel-opportunity"

    def title_of(self, row: DealRow) -> str:
        return row.name

    def under_of(self, row: DealRow) -> str:
        about = row.company if row.company != row.name else row.person
        return " · ".join(one for one in (about, row.owner) if one)

    def sentence(self, row: DealRow) -> str:
        words = (
            row.name,
            self.under_of(row),
            say_money(row.value_minor, row.value_currency) or tr("no amount"),
            tr("{probability} per cent likely", probability=row.probability),
            tr("closes {close_words}", close_words=self.close_words(row)) if row.close_date else tr("no closing day"),
            self.step_words(row)[2],
            self.age_words(row),
            tr(NOT_SENT) if row.unsent else "",
            IN_CONFLICT if row.conflict else "",
        )
        return ", ".join(one for one in words if one)

    def close_words(self, row: DealRow) -> str:
        """When it closes: "Tue 1 Dec"; '' when nobody has said."""
        return say_day(date.fromisoformat(row.close_date), self.now.date()) if row.close_date else ""

    def is_overdue(self, row: DealRow) -> bool:
        """Whether it is open after the day it was to close."""
        closed = row.stage in (DealStage.WON, DealStage.LOST)
        return bool(row.close_date) and not closed and row.close_date < self.now.date().isoformat()

    def paint_figures(self, painter: QPainter, line: QRect, row: DealRow) -> None:
        theme, x = self.theme, line.x()
        value = say_short(row.value_minor, row.value_currency) or tr("No amount")
        role, tone = ("body_strong", "text") if row.value_minor is not None else ("meta", "warn")
        x += paint_text(painter, theme, line, value, role=role, tone=tone) + theme.px(9)
        rest = QRect(x, line.y(), line.right() - x, line.height())
        x += paint_text(painter, theme, rest, f"{row.probability} %", role="meta", tone="text2") + theme.px(6)
        tone = "warn" if self.is_overdue(row) else "text2"
        words = self.close_words(row) or tr("No day")
        room = QRect(x, line.y(), line.right() - x, line.height())
        paint_text(painter, theme, room, words, role="meta", tone=tone, align=int(RIGHT))

    def step_words(self, row: DealRow) -> tuple[str, str, str]:
        if row.stage == DealStage.LOST:
            return "stage-disqualified", "text2", tr(LOST_REASONS.get(row.lost_reason, NO_REASON))
        if row.stage == DealStage.WON:
            return "trophy", "ok", tr("Won")
        return super().step_words(row)
