"""A page that also holds charts: the marks of `domain/figures/drawing` in black, told apart by their fill."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.domain.figures.drawing import Box, Drawing, Stroke, Words
from app.reports.fonts import REGULAR, SEMIBOLD
from app.reports.line_breaking import Span, text_width
from app.reports.page_parts import Sheet

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

POINTS = 0.74  # to a design pixel
LOOKS = {"label": (REGULAR, 8.0), "meta": (REGULAR, 8.4), "body_strong": (SEMIBOLD, 8.6)}
HATCH = 3.4
PALE = {"hairline": 0xC4 / 255, "line": 0.4}

Area = tuple[float, float, float, float, str]
Line = tuple[tuple[tuple[float, float], ...], float, float, bool]


@dataclass
class FigureSheet(Sheet):
    """A `Sheet` with filled areas and lines through points, in points from the top left."""

    _areas: list[Area] = field(default_factory=list)
    _ways: list[Line] = field(default_factory=list)

    def area(self, x: float, y: float, width: float, height: float, fill: str) -> None:
        """A rectangle that is solid, hatched, outline or dotted."""
        self._areas.append((x, y, width, height, fill))

    def way(
        self, points: tuple[tuple[float, float], ...], *, grey: float = 0.0, width: float = 0.8, dashed: bool = False
    ) -> None:
        """A line through points."""
        if len(points) > 1:
            self._ways.append((points, grey, width, dashed))

    def chart(self, drawing: Drawing, x: float, y: float) -> None:
        """The marks of a chart from there on; icons are left out, their words stand beside them."""
        for mark in drawing.marks:
            if isinstance(mark, Box):
                self.area(
                    x + mark.x * POINTS, y + mark.y * POINTS, mark.width * POINTS, mark.height * POINTS, mark.fill
                )
            elif isinstance(mark, Stroke):
                points = tuple((x + left * POINTS, y + top * POINTS) for left, top in mark.points)
                self.way(
                    points, grey=PALE.get(mark.tone, 0.0), width=0.5 if mark.tone in PALE else 0.8, dashed=mark.dashed
                )
            elif isinstance(mark, Words):
                self._chart_words(mark, x, y, drawing.width)

    def _chart_words(self, mark: Words, x: float, y: float, width: float) -> None:
        weight, size = LOOKS[mark.role]
        wide = text_width(mark.text, Span(mark.text, weight, size), self.language)
        left = {"left": mark.x * POINTS, "center": mark.x * POINTS - wide / 2, "right": mark.x * POINTS - wide}[
            mark.align
        ]
        left = max(min(left, width * POINTS - wide), 0.0)
        self.text(x + left, y + mark.y * POINTS + size * 0.35, mark.text, weight=weight, size=size)

    def draw(self, canvas: Canvas) -> None:
        """The areas and lines first, so that words stand over them."""
        high = self.paper.height
        canvas.setFillGray(0)
        canvas.setStrokeGray(0)
        self._draw_ways(canvas, [one for one in self._ways if one[1]])  # what is pale lies under the bars
        canvas.setStrokeGray(0)
        for x, y, wide, tall, fill in self._areas:
            _fill(canvas, x, high - y - tall, wide, tall, fill)
        self._draw_ways(canvas, [one for one in self._ways if not one[1]])
        super().draw(canvas)

    def _draw_ways(self, canvas: Canvas, ways: list[Line]) -> None:
        high = self.paper.height
        for points, grey, width, dashed in ways:
            canvas.setStrokeGray(grey)
            canvas.setLineWidth(width)
            canvas.setDash([2, 2] if dashed else [])
            path = canvas.beginPath()
            path.moveTo(points[0][0], high - points[0][1])
            for x, y in points[1:]:
                path.lineTo(x, high - y)
            canvas.drawPath(path, stroke=1, fill=0)
        canvas.setDash([])


def _fill(canvas: Canvas, x: float, low: float, wide: float, tall: float, fill: str) -> None:
    canvas.setLineWidth(0.6)
    if fill == "solid":
        canvas.rect(x, low, wide, tall, stroke=0, fill=1)
        return
    canvas.rect(x + 0.3, low + 0.3, max(wide - 0.6, 0.1), max(tall - 0.6, 0.1), stroke=1, fill=0)
    if fill == "outline":
        return
    canvas.saveState()
    clip = canvas.beginPath()
    clip.rect(x, low, wide, tall)
    canvas.clipPath(clip, stroke=0, fill=0)
    if fill == "hatched":
        canvas.setLineWidth(1.1)
        at = x - tall
        while at < x + wide:
            canvas.line(at, low, at + tall, low + tall)
            at += HATCH
    else:
        for row in range(int(tall // HATCH) + 1):
            for place in range(int(wide // HATCH) + 1):
                canvas.circle(x + (place + 0.5) * HATCH, low + (row + 0.5) * HATCH, 0.6, stroke=0, fill=1)
    canvas.restoreState()
