"""One figure: what it is called, its value, what it is measured by, its trend and the verdict in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QPainter, QPen

from app.domain.figures.drawing import spark
from app.domain.figures.verdicts import OK, WARN
from app.language import sentence
from ui.common.painters import paint_icon, paint_text
from ui.dashboards.tile import Tile

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from app.domain.figures.overview import Figure
    from ui.theme.theme import Theme

HEIGHT, EDGE, SPARK = 112, 14, (52, 18)
LOOKS = {OK: ("check", "ok"), WARN: ("triangle-alert", "warn")}


class FigureCard(Tile):
    """`show_figure` gives it another one."""

    def __init__(self, figure: Figure, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme=theme, parent=parent)
        self.figure = figure
        self.show_figure(figure)
        self.fit()

    def show_figure(self, figure: Figure) -> None:
        """Show this one."""
        self.figure = figure
        self.setAccessibleName(figure.sentence)
        self.setAccessibleDescription(figure.definition)
        self.setToolTip(f"{figure.sentence}.\n{figure.definition}")
        self.update()

    def meaning(self) -> tuple[str, str]:
        said = (
            f"{self.figure.definition} {sentence(self.figure.missing)}."
            if self.figure.missing
            else self.figure.definition
        )
        return self.figure.title, said

    def key(self) -> str:
        return self.figure.key

    def fit(self) -> None:
        self.setFixedHeight(self.theme.px(HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme, one = QPainter(self), self.theme, self.figure
        self.paint_ground(painter)
        x, wide = theme.px(EDGE), self.width() - 2 * theme.px(EDGE)
        paint_text(painter, theme, QRect(x, theme.px(12), wide, theme.px(17)), one.title, role="meta", tone="text2")
        taken = paint_text(painter, theme, QRect(x, theme.px(30), wide, theme.px(34)), one.shown, role="figure")
        paint_text(painter, theme, QRect(x, theme.px(64), wide, theme.px(17)), one.beside, role="meta", tone="text2")
        self._verdict(painter, QRect(x, theme.px(83), wide, theme.px(17)))
        across, high = theme.px(SPARK[0]), theme.px(SPARK[1])
        if taken + across + theme.px(8) <= wide:
            paint_spark(painter, theme, one.spark, QRect(x + wide - across, theme.px(40), across, high))
        painter.end()

    def _verdict(self, painter: QPainter, room: QRect) -> None:
        icon, tone = LOOKS.get(self.figure.verdict.tone, ("", "text2"))
        if icon:
            shift = paint_icon(painter, self.theme, room.x(), room.center().y() + 1, icon, tone, 13) + self.theme.px(4)
            room = room.adjusted(shift, 0, 0, 0)
        paint_text(painter, self.theme, room, self.figure.verdict.words, role="meta", tone=tone)


def paint_spark(painter: QPainter, theme: Theme, values: tuple[float, ...], rect: QRect) -> None:
    """A trend as a thin line; nothing where nothing is known."""
    points = [QPointF(rect.x() + x, rect.y() + y) for x, y in spark(values, rect.width(), rect.height())]
    if not points:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(theme.color("data"), theme.px(15) / 10)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.drawPolyline(points)
    painter.restore()
