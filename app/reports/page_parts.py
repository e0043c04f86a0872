"""One sheet being laid out from the top down: words, rules, boxes and marks, then written to a canvas at once."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from reportlab import rl_config

from app.domain.briefs import Mark
from app.reports import fonts, right_to_left
from app.reports.line_breaking import NOTE_GREY, UNDRAWN_WIDTH, Line, Span, fitted, text_width
from app.reports.picture import POINTS, Grey
from app.reports.wording import clean

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.pdfgen.canvas import Canvas

    from app.domain.logo import Logo
    from app.reports.paper import Paper

rl_config.useA85 = 0  # its Python encoder takes a tenth of the time and makes every file a quarter larger

MARGIN = 12 * 72 / 25.4
COLUMN_GAP = 6 * 72 / 25.4
WORD_GREY = NOTE_GREY
RULE_GREY = 0xC4 / 255
HAIRLINE = 0.5
LEADING = 12.0
MARK_SIZE = 10.0


class _Words(NamedTuple):
    x: float
    y: float
    text: str
    face: str
    size: float
    grey: float
    thicken: bool


class _Stroke(NamedTuple):
    grey: float
    width: float


class _Rectangle(NamedTuple):
    x: float
    y: float
    width: float
    height: float
    line: float
    radius: float
    filled: bool


@dataclass
class Sheet:
    """A page in points from the top left; nothing is drawn before `draw`."""

    paper: Paper
    language: str
    footnote: float = 0.0  # room for one below the footer
    bookmark: str = ""  # what the reader's outline calls this page
    hollow: dict[str, None] = field(default_factory=dict)  # characters printed as boxes, in order of appearance
    _words: list[_Words] = field(default_factory=list)
    _lines: dict[_Stroke, list[tuple[float, float, float, float]]] = field(default_factory=dict)
    _rectangles: list[_Rectangle] = field(default_factory=list)
    _triangles: list[tuple[float, float]] = field(default_factory=list)
    _ticks: list[tuple[float, float]] = field(default_factory=list)
    _circles: list[tuple[float, float, float, bool]] = field(default_factory=list)
    _codes: list[list[tuple[float, float, float, float]]] = field(default_factory=list)
    _pictures: list[tuple[float, float, Logo]] = field(default_factory=list)

    @property
    def left(self) -> float:
        """Left edge of what is printed."""
        return MARGIN

    @property
    def right(self) -> float:
        """Right edge of what is printed."""
        return self.paper.width - MARGIN

    @property
    def column(self) -> float:
        """Width of one of the two columns."""
        return (self.right - self.left - COLUMN_GAP) / 2

    @property
    def right_column(self) -> float:
        """Left edge of the right column."""
        return self.right - self.column

    def fitted(self, spans: Sequence[Span], width: float, *, limit: int) -> list[Line]:
        """The spans in at most `limit` lines."""
        return fitted(spans, width, limit=limit, language=self.language)

    def paragraph(
        self, x: float, y: float, lines: Sequence[Line], *, leading: float = LEADING, width: float = 0
    ) -> float:
        """Print lines from baseline `y` on; with a width, right-to-left text starts at its right edge.

        Returns the last baseline.
        """
        base = bool(lines) and right_to_left.is_base("".join(piece.span.text for piece in lines[0]))
        for number, line in enumerate(lines):
            start = x + width - sum(piece.width for piece in line) if base and width else x
            self._line(start, y + number * leading, line, base=base)
        return y + max(len(lines) - 1, 0) * leading

    def _line(self, x: float, y: float, line: Line, *, base: bool) -> None:
        for piece in reversed(line) if base else line:
            core = piece.text.strip(" ")
            # A space stays on the side of the neighbour it parts from, whichever way its own words run.
            outer = piece.text.rstrip(" ") if base else piece.text.lstrip(" ")
            if right_to_left.is_present(core) or base:
                space = text_width(" ", piece.span, self.language)
                self._text(x + space * (len(piece.text) - len(outer)), y, core, piece.span)
            else:
                self._text(x, y, piece.text, piece.span)
            x += piece.width

    def text(self, x: float, y: float, text: str, **look: float | str) -> float:
        """Print our own short words; returns where they end."""
        span = Span(text, **look)  # type: ignore[arg-type]
        self._text(x, y, text, span)
        return x + text_width(text, span, self.language)

    def text_to(self, right: float, y: float, span: Span, *, width: float, limit: int = 1) -> float:
        """Print lines that end at `right`; returns the last baseline."""
        lines = self.fitted([span], width, limit=limit)
        for number, line in enumerate(lines):
            self._line(right - sum(piece.width for piece in line), y + number * LEADING, line, base=False)
        return y + max(len(lines) - 1, 0) * LEADING

    def _text(self, x: float, y: float, text: str, span: Span) -> None:
        if fonts.face(span.weight).covers.issuperset(text):  # nearly every line, and much the fastest
            self._words.append(_Words(x, y, text, span.weight, span.size, span.grey, False))
            return
        if right_to_left.is_present(text):
            text = right_to_left.ordered(right_to_left.joined(text), base=right_to_left.is_base(span.text))
        for run in fonts.runs(text, span.weight, self.language):
            if run.face is None:
                self.hollow.update(dict.fromkeys(run.text))
                x = self._undrawn(x, y, len(run.text), span.size)
                continue
            thicken = fonts.is_thin_bold(run.face.name, span.weight)
            self._words.append(_Words(x, y, run.text, run.face.name, span.size, span.grey, thicken))
            x += run.face.width(run.text, span.size)

    def _undrawn(self, x: float, y: float, count: int, size: float) -> float:
        """A hollow box for each character no face can draw."""
        for _ in range(count):
            self.box(x + 0.06 * size, y - 0.72 * size, 0.5 * size, 0.72 * size, line=0.6)
            x += UNDRAWN_WIDTH * size
        return x

    def rule(self, x0: float, x1: float, y: float, *, grey: float = 0.0, width: float = HAIRLINE) -> None:
        """A horizontal line."""
        self._lines.setdefault(_Stroke(grey, width), []).append((x0, y, x1, y))

    def box(self, x: float, y: float, width: float, height: float, *, line: float, radius: float = 0) -> None:
        """An outlined rectangle; the line lies inside the given size."""
        half = line / 2
        self._rectangles.append(_Rectangle(x + half, y + half, width - line, height - line, line, radius, False))

    def heading(self, x: float, y: float, width: float, words: str, more: str = "") -> float:
        """A section heading with its rule; returns the place of the rule."""
        spans = [Span(clean(words), fonts.SEMIBOLD, 8.6)]
        if more:
            spans.append(Span(f" · {clean(more)}", fonts.REGULAR, 8.6))
        self.paragraph(x, y, self.fitted(spans, width, limit=1))
        self.rule(x, x + width, y + 5)
        return y + 5

    def mark(self, x: float, baseline: float, mark: Mark) -> None:
        """A square beside a line of text: filled with a tick, half filled, or empty."""
        y = baseline - 7.8
        if mark is Mark.MET:
            self._rectangles.append(_Rectangle(x, y, MARK_SIZE, MARK_SIZE, 0, 0, True))
            self._ticks.append((x, y))
            return
        self.box(x, y, MARK_SIZE, MARK_SIZE, line=1.0)
        if mark is Mark.PARTLY:
            self._triangles.append((x, y))

    def circle(self, x: float, y: float, radius: float, *, filled: bool) -> None:
        """A circle about a point, its line inside the radius; text on a filled one is printed in grey 1."""
        self._circles.append((x, y, radius, filled))

    def code(self, x: float, y: float, side: float, modules: Sequence[Sequence[bool]]) -> None:
        """A code of dark squares without its quiet zone; neighbours in a row are one rectangle."""
        size = side / len(modules)
        found: list[tuple[float, float, float, float]] = []
        for row, line in enumerate(modules):
            start = 0
            for dark, run in groupby(line):
                length = len(list(run))
                if dark:
                    found.append((x + start * size, y + row * size, length * size, size))
                start += length
        self._codes.append(found)

    def picture(self, x: float, bottom: float, logo: Logo) -> float:
        """A logo with its lower left corner there; returns how wide it is on paper."""
        self._pictures.append((x, bottom, logo))
        return logo.width * POINTS

    def bar(self, x: float, baseline: float, width: float, value: int) -> None:
        """A score from 0 to 100 as a hatched bar."""
        height = 5.2
        y = baseline - 3.3 - height / 2
        self.box(x, y, width, height, line=0.6)
        end = x + width * min(max(value, 0), 100) / 100
        strokes = self._lines.setdefault(_Stroke(0.0, 0.9), [])
        place = x + 2.6
        while place < end - 1.4:
            strokes.append((place, y, place, y + height))
            place += 2.6
        if x < end < x + width:
            strokes.append((end, y, end, y + height))

    def draw(self, canvas: Canvas) -> None:
        """Write everything to the current page of a canvas."""
        height = self.paper.height
        for stroke, lines in self._lines.items():
            canvas.setStrokeGray(stroke.grey)
            canvas.setLineWidth(stroke.width)
            canvas.lines([(x0, height - y0, x1, height - y1) for x0, y0, x1, y1 in lines])
        self._draw_shapes(canvas, height)
        for x, bottom, logo in self._pictures:
            canvas.drawImage(Grey(logo), x, height - bottom, logo.width * POINTS, logo.height * POINTS)
        self._draw_words(canvas, height)

    def _draw_shapes(self, canvas: Canvas, height: float) -> None:
        canvas.setStrokeGray(0)
        canvas.setFillGray(0)
        for x, y, wide, high, line, radius, filled in self._rectangles:
            canvas.setLineWidth(line)
            low = height - y - high
            if radius:
                canvas.roundRect(x, low, wide, high, radius)
            else:
                canvas.rect(x, low, wide, high, stroke=0 if filled else 1, fill=1 if filled else 0)
        canvas.setLineWidth(1)
        for x, y, radius, filled in self._circles:
            canvas.circle(x, height - y, radius - 0.5, stroke=1, fill=int(filled))
        for code in self._codes:  # one path, so that no seam shows between its rows
            path = canvas.beginPath()
            for x, y, wide, high in code:
                path.rect(x, height - y - high, wide, high)
            canvas.drawPath(path, stroke=0, fill=1)
        path = canvas.beginPath()
        for x, y in self._triangles:
            path.moveTo(x, height - y)
            path.lineTo(x, height - y - MARK_SIZE)
            path.lineTo(x + MARK_SIZE, height - y - MARK_SIZE)
            path.close()
        canvas.drawPath(path, stroke=0, fill=1)
        canvas.setStrokeGray(1)
        canvas.setLineWidth(1.5)
        path = canvas.beginPath()
        for x, y in self._ticks:
            path.moveTo(x + 2.5, height - y - 5.2)
            path.lineTo(x + 4.3, height - y - 7.0)
            path.lineTo(x + 7.6, height - y - 3.2)
        canvas.drawPath(path, stroke=1, fill=0)

    def _draw_words(self, canvas: Canvas, height: float) -> None:
        canvas.setStrokeGray(0)
        text = canvas.beginText()
        look: tuple[str, float] = ("", 0.0)
        grey, thicken = -1.0, False
        for words in self._words:
            if look != (words.face, words.size):
                look = (words.face, words.size)
                text.setFont(words.face, words.size)
            if grey != words.grey:
                grey = words.grey
                text.setFillGray(grey)
                text.setStrokeGray(grey)
            if thicken != words.thicken:
                thicken = words.thicken
                text.setTextRenderMode(2 if thicken else 0)
            text.setTextOrigin(words.x, height - words.y)
            text.textOut(words.text)
        canvas.setLineWidth(0.3)
        canvas.drawText(text)
