"""A lead's score in full: the number with its change, three bars with reasons, four weeks of it, and point by point."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.clock import from_ms, local_zone
from app.domain.when import say_day
from app.language import sentence, tr
from ui.common.marks import Mark, Meter
from ui.common.text import Text
from ui.gates.move import local_now

if TYPE_CHECKING:
    from app.domain.scoring import Given
    from app.queries.lead_card import LeadCard
    from ui.theme.theme import Theme


def change_words(change: int) -> str:
    """ "+12 this week", '' without any change."""
    return tr("{change:+d} this week", change=change) if change else ""


def band_words(card: LeadCard) -> str:
    """ "Hot, +12 this week"."""
    return ", ".join(one for one in (tr(card.band), change_words(card.score_change)) if one)


class HistoryLine(Mark):
    """The combined number of the last days as a thin line from 0 to 100; the name says it in words."""

    def __init__(self, days: tuple[int, ...], *, theme: Theme) -> None:
        super().__init__(
            theme=theme,
            name=tr(
                "Score of the last {days} days: from {first} to {last}, at most {most}",
                days=len(days),
                first=days[0],
                last=days[-1],
                most=max(days),
            ),
        )
        self._days = days
        self.setToolTip(self.accessibleName())

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(72), self._theme.px(18))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, margin = QPainter(self), self._theme.px(2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide, high = self.width() - 2 * margin, self.height() - 2 * margin
        points = [
            QPointF(margin + wide * at / max(len(self._days) - 1, 1), margin + high * (100 - value) / 100)
            for at, value in enumerate(self._days)
        ]
        painter.setPen(QPen(self._theme.color("track"), 1))
        painter.drawLine(QPointF(margin, margin + high), QPointF(margin + wide, margin + high))
        painter.setPen(QPen(self._theme.color("data"), self._theme.px(2) * 0.8))
        painter.drawPolyline(QPolygonF(points))
        painter.end()


class ScoreBox(QWidget):
    """`card` as it stands; `title` over it. Without `points` what each rule gave is left to the lead's own page."""

    def __init__(self, card: LeadCard, *, theme: Theme, title: str = tr("Score"), points: bool = True) -> None:
        super().__init__()
        self._theme = theme
        column, head = QVBoxLayout(self), QHBoxLayout()
        theme.space(column, (0, 0, 0, 0), 8)
        theme.space(head, (0, 0, 0, 0), 6)
        head.addWidget(Text(title, type="body_strong", elide=True), 1)
        head.addWidget(HistoryLine(card.score.history, theme=theme))
        head.addWidget(Text(str(card.row.score), type="body_strong"))
        head.addWidget(Text(band_words(card), type="meta", tone="text2"))
        column.addLayout(head)
        column.addLayout(self._bars(card))
        if points and card.score.now.given:
            column.addLayout(self._points(card.score.now.given))

    def _bars(self, card: LeadCard) -> QGridLayout:
        grid, row = QGridLayout(), card.row
        self._theme.space(grid, (0, 0, 0, 0), 8)
        for line, (name, value) in enumerate(
            (("fit", row.fit), ("engagement", row.engagement), ("intent", row.intent))
        ):
            number = Text(str(value), type="body_strong")
            number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            meter = Meter(
                theme=self._theme,
                name=tr("{name} {value} of 100", name=tr(name.capitalize()), value=value),
                share=value / 100,
                width=58,
            )
            grid.addWidget(Text(tr(name.capitalize()), type="meta", tone="text2"), line, 0)
            grid.addWidget(meter, line, 1)
            grid.addWidget(number, line, 2)
            grid.addWidget(Text(card.reasons[name], type="meta", tone="text2", elide=True), line, 3)
        grid.setColumnStretch(3, 1)
        return grid

    def _points(self, given: tuple[Given, ...]) -> QGridLayout:
        """Each rule that gave points: its words, when, and what is left of what it was."""
        grid, today = QGridLayout(), local_now().date()
        self._theme.space(grid, (0, 2, 0, 0), 4)
        grid.setHorizontalSpacing(self._theme.px(10))
        grid.addWidget(Text(tr("Point by point"), type="meta", tone="text2"), 0, 0, 1, 3)
        for line, one in enumerate(given, 1):
            when = say_day(from_ms(one.at).astimezone(local_zone()).date(), today) if one.at is not None else ""
            words = Text(sentence(one.words) or tr(one.part.capitalize()), type="meta", elide=True)
            points = Text(
                f"{one.points:+d}" + (tr(" of {fresh}", fresh=one.fresh) if one.points != one.fresh else ""),
                type="meta",
            )
            points.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(words, line, 0)
            grid.addWidget(Text(when, type="meta", tone="text2"), line, 1)
            grid.addWidget(points, line, 2)
        grid.setColumnStretch(0, 1)
        return grid
