"""Paints the marks of a chart; the fills that tell series apart are the same in the legend and on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from app.domain.figures.drawing import Box, Drawing, Sign, Stroke, Words
from ui.common.painters import CENTER, LEFT, RIGHT, paint_icon, paint_text

if TYPE_CHECKING:
    from ui.theme.theme import Theme

ALIGN = {"left": LEFT, "center": CENTER, "right": RIGHT}
STEP = 5  # between two hatches, in design pixels


def paint_drawing(painter: QPainter, theme: Theme, drawing: Drawing, left: int, top: int) -> None:
    """The drawing is in design pixels; `left` and `top` are where it begins."""
    painter.save()
    painter.translate(left, top)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for mark in drawing.marks:
        if isinstance(mark, Box):
            scaled = QRectF(*(part * theme.text_scale for part in (mark.x, mark.y, mark.width, mark.height)))
            paint_fill(painter, theme, scaled, mark.fill, mark.tone, mark.radius)
        elif isinstance(mark, Words):
            _words(painter, theme, mark, drawing.width)
        elif isinstance(mark, Stroke):
            _stroke(painter, theme, mark)
        elif isinstance(mark, Sign):
            side = theme.px(14)
            paint_icon(painter, theme, theme.px(mark.x) - side // 2, theme.px(mark.y), mark.name, mark.tone, 14)
    painter.restore()


def paint_fill(painter: QPainter, theme: Theme, rect: QRectF, fill: str, tone: str, radius: float = 0) -> None:
    """A rectangle that is solid, hatched, outlined or dotted."""
    painter.save()
    color = theme.color(tone)
    if fill == "solid":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawRoundedRect(rect, radius, radius)
        painter.restore()
        return
    inner = rect.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(color, 1))
    painter.drawRect(inner)
    painter.setClipRect(rect)
    step = max(theme.px(STEP), 3)
    if fill == "hatched":
        painter.setPen(QPen(color, max(theme.px(2), 1)))
        at = rect.left() - rect.height()
        while at < rect.right():
            painter.drawLine(QPointF(at, rect.bottom()), QPointF(at + rect.height(), rect.top()))
            at += step
    elif fill == "dotted":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        for row in range(int(rect.height() // step) + 1):
            for place in range(int(rect.width() // step) + 1):
                painter.drawEllipse(
                    QPointF(rect.left() + (place + 0.5) * step, rect.top() + (row + 0.5) * step), 1.1, 1.1
                )
    painter.restore()


def _words(painter: QPainter, theme: Theme, mark: Words, width: float) -> None:
    x, y, high = theme.px(mark.x), theme.px(mark.y), theme.px(18)
    wide = theme.text_width(mark.text, mark.role) + 2
    left = {"left": x, "center": x - wide // 2, "right": x - wide}[mark.align]
    left = max(min(left, theme.px(width) - wide), 0)
    paint_text(
        painter,
        theme,
        QRect(left, y - high // 2, wide, high),
        mark.text,
        role=mark.role,
        tone=mark.tone,
        align=int(ALIGN[mark.align]),
    )


def _stroke(painter: QPainter, theme: Theme, mark: Stroke) -> None:
    pen = QPen(theme.color(mark.tone), mark.width)
    if mark.dashed:
        pen.setDashPattern([3, 3])
    painter.setPen(pen)
    painter.drawPolyline([QPointF(round(theme.px(x)) + 0.5, round(theme.px(y)) + 0.5) for x, y in mark.points])
