"""The card of a lead: company, person, value, score, days in stage, next step."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from app.clock import from_ms
from app.domain.money import say_money, say_short
from app.domain.stages import Stage
from app.language import tr
from app.queries.rows import NOT_SENT, LeadRow
from ui.common.painters import paint_score, paint_text
from ui.pipeline.card_ground import CardGround

IN_CONFLICT = tr("two values to decide between")  # what the fork mark says
# What stands instead of a next step where none is owed.
AT_REST = {
    Stage.HANDED_OFF: ("arrow-right-to-line", "text2", tr("With the AE")),
    Stage.ACCEPTED: ("trophy", "ok", tr("Accepted by the AE")),
    Stage.NURTURE: ("moon", "warn", tr("No day to wake")),
    Stage.DISQUALIFIED: ("stage-disqualified", "text2", tr("Closed")),
}


def who_words(row: LeadRow) -> str:
    """The second line: the person, and once it is handed off the first name of the AE whose answer is awaited."""
    person = row.name if row.company else row.title
    ae = row.next.text.split(" ")[0] if row.next.answers else ""
    return " · ".join(one for one in (person, ae) if one)


class CardDelegate(CardGround):
    """Cards of leads."""

    mime = "application/x-satchel-lead"

    def title_of(self, row: LeadRow) -> str:
        return row.company or row.name

    def under_of(self, row: LeadRow) -> str:
        return who_words(row)

    def sentence(self, row: LeadRow) -> str:
        words = (
            row.company,
            who_words(row),
            say_money(row.value_minor, row.value_currency),
            tr("score {score}", score=row.score),
            self.step_words(row)[2],
            self.age_words(row),
            tr(NOT_SENT) if row.unsent else "",
            IN_CONFLICT if row.conflict else "",
        )
        return ", ".join(one for one in words if one)

    def paint_figures(self, painter: QPainter, line: QRect, row: LeadRow) -> None:
        theme, x = self.theme, line.x()
        value = say_short(row.value_minor, row.value_currency)
        if value:
            x += paint_text(painter, theme, line, value, role="body_strong") + theme.px(6)
        paint_score(painter, theme, x, line.center().y() + 1, (row.fit, row.engagement, row.intent), row.score)
        x += theme.px(26) + theme.text_width(str(row.score), "body_strong")
        self.paint_age(painter, QRect(x, line.y(), line.right() - x, line.height()), row)

    def step_words(self, row: LeadRow) -> tuple[str, str, str]:
        if row.reply_due is not None:
            left = (from_ms(row.reply_due) - self.now).total_seconds()
            due = from_ms(row.reply_due).astimezone(self.now.tzinfo)
            return (
                "hourglass",
                "bad" if left < 0 else "warn",
                tr("Reply by {due:%H:%M}", due=due) if left >= 0 else tr("Reply is late"),
            )
        if row.next.at is None and row.stage in AT_REST:
            return AT_REST[Stage(row.stage)]
        return super().step_words(row)
