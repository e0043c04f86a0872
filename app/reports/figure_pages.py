"""A tab of figures on one or two pages: figures, charts, tables, what is worth a look, and what each of them counts."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from app.domain.figures.charts import Chart
from app.domain.figures.counting import DEFINITIONS
from app.domain.figures.drawing import draw, spark
from app.domain.figures.tables import Table, TableRow
from app.language import sentence, spoken, tr
from app.reports import brief
from app.reports.figure_sheet import POINTS, FigureSheet
from app.reports.fonts import BOLD, REGULAR, SEMIBOLD
from app.reports.line_breaking import Span, text_width
from app.reports.page_foot import foot, footer_baseline, with_footnotes
from app.reports.page_parts import COLUMN_GAP, LEADING, MARGIN, RULE_GREY, WORD_GREY
from app.reports.wording import forget

if TYPE_CHECKING:
    from app.domain.figures.overview import Figure
    from app.queries.figures import Dashboard
    from app.reports.page_parts import Sheet
    from app.reports.paper import Paper

TAB_WORDS = {
    "overview": tr("Overview"),
    "activity": tr("Activity"),
    "speed": tr("Speed to lead"),
    "handoffs": tr("Handoffs"),
    "sources": tr("Sources"),
    "objections": tr("Objections"),
    "forecast": tr("Forecast"),
    "cohorts": tr("Cohorts"),
    "morning": tr("Morning"),
    "close": tr("Month close"),
    "review": tr("Review"),
}
BOX, ROW, TALL, WIDE_TALL = 64.0, 15.0, 118.0, 150.0
SMALL = 8.4


def figures_pdf(found: Dashboard, *, by: str, printed: str, paper: Paper) -> bytes:
    """The tab as a PDF; the same figures give the same bytes."""
    sheets = with_footnotes(partial(_laid_out, found, by, printed, paper))
    words = tr("Satchel · {complete} Figures may rise when late work arrives.", complete=found.scope.complete)
    for page, sheet in enumerate(sheets, start=1):
        foot(sheet, words, page=page, pages=len(sheets))
    pdf = brief.written(sheets, paper, title=title_of(found), author=by, subject=tr("Figures"))
    forget()
    return pdf


def title_of(found: Dashboard) -> str:
    """ "Team North overview, This quarter, 1 Oct – 12 Nov"."""
    return f"{found.title} {TAB_WORDS[found.tab].lower()}, {found.span}"


def _laid_out(found: Dashboard, by: str, printed: str, paper: Paper, footnote: float) -> list[Sheet]:
    flow = Flow(found, paper, footnote)
    flow.head(by, printed)
    if found.figures:
        flow.figures(found.figures)
    flow.charts(found.charts)
    for table in found.tables:
        flow.table(table)
    if found.findings:
        flow.heading(tr("Worth a look"))
        for one in found.findings:
            flow.words(one.words, one.more)
    flow.definitions()
    return list(flow.sheets)


@dataclass
class Flow:
    """Writes downwards; what does not fit begins a new page, after `head` has begun the first."""

    found: Dashboard
    paper: Paper
    footnote: float
    sheets: list[FigureSheet] = field(default_factory=list)
    y: float = 0.0

    @property
    def sheet(self) -> FigureSheet:
        """The page being written."""
        return self.sheets[-1]

    @property
    def whole(self) -> float:
        """Width of what is printed."""
        return self.sheet.right - self.sheet.left

    def page(self) -> None:
        """Begin another page."""
        self.sheets.append(FigureSheet(self.paper, spoken(), self.footnote))
        self.y = MARGIN + 6.6

    def room(self, height: float) -> bool:
        """Whether so many points fit below; else a new page has begun."""
        if self.y + height <= footer_baseline(self.sheet) - LEADING:
            return True
        self.page()
        self.sheet.text(
            self.sheet.left,
            self.y,
            tr("{title_of}, continued", title_of=title_of(self.found)),
            weight=SEMIBOLD,
            size=SMALL,
        )
        self.y += LEADING
        return False

    def head(self, by: str, printed: str) -> None:
        """Whose figures, of which days, how complete."""
        self.page()
        sheet, found = self.sheet, self.found
        sheet.bookmark = title_of(found)
        sheet.text(sheet.left, self.y, TAB_WORDS[found.tab], weight=SEMIBOLD)
        sheet.text_to(sheet.right, self.y, Span(by, SEMIBOLD), width=self.whole * 0.4)
        sheet.text_to(
            sheet.right, self.y + LEADING, Span(tr("printed {printed}", printed=printed)), width=self.whole * 0.4
        )
        title = sheet.fitted([Span(found.title, BOLD, 22)], self.whole * 0.6, limit=2)
        self.y = sheet.paragraph(sheet.left, self.y + 25, title, leading=26) + 16
        sheet.text(sheet.left, self.y, f"{found.span} · {found.choices}", size=11)
        lines = sheet.fitted([Span(found.scope.complete, SEMIBOLD), Span(f" {found.scope.late}")], self.whole, limit=3)
        self.y = sheet.paragraph(sheet.left, self.y + 15, lines) + 10

    def figures(self, figures: tuple[Figure, ...]) -> None:
        """Three boxes a line."""
        gap = 8.0
        wide = (self.whole - 2 * gap) / 3
        for first in range(0, len(figures), 3):
            self.room(BOX + gap)
            for number, figure in enumerate(figures[first : first + 3]):
                self._figure(figure, self.sheet.left + number * (wide + gap), wide)
            self.y += BOX + gap

    def _figure(self, one: Figure, x: float, wide: float) -> None:
        sheet, y = self.sheet, self.y
        sheet.box(x, y, wide, BOX, line=0.6, radius=3)
        sheet.text(x + 8, y + 13, one.title, size=SMALL)
        sheet.text(x + 8, y + 33, one.shown, weight=BOLD, size=18.0)
        sheet.text(x + 8, y + 46, one.beside, size=SMALL, grey=WORD_GREY)
        sheet.text(x + 8, y + 57, one.verdict.words, weight=SEMIBOLD, size=SMALL)
        points = tuple((x + wide - 52 + left, y + 20 + top) for left, top in spark(one.spark, 42, 13))
        sheet.way(points, width=1.0)

    def charts(self, charts: tuple[Chart, ...]) -> None:
        """Two side by side, one that is alone over the whole width."""
        for first in range(0, len(charts), 2):
            pair = charts[first : first + 2]
            alone = len(charts) == 1
            high = WIDE_TALL if alone else TALL
            self.room(high + 40)
            for number, chart in enumerate(pair):
                wide = self.whole if alone else self.sheet.column
                self._chart(chart, self.sheet.left + number * (self.sheet.column + COLUMN_GAP), wide, high)
            self.y += high + 40

    def _chart(self, chart: Chart, x: float, wide: float, high: float) -> None:
        sheet = self.sheet
        sheet.heading(x, self.y + 12, wide, chart.title, chart.note)
        if not chart.most:
            sheet.text(x, self.y + 34, chart.empty, size=SMALL, grey=WORD_GREY)
            return
        top = self.y + 24
        if chart.legend:
            self._legend(chart, x, top)
        sheet.chart(draw(chart, wide / POINTS, (high - 4) / POINTS), x, top + 10)

    def _legend(self, chart: Chart, x: float, y: float) -> None:
        for words, fill in chart.legend:
            self.sheet.area(x, y, 7, 7, fill)
            x = self.sheet.text(x + 10, y + 6.4, words, size=8.0) + 12

    def heading(self, words: str, more: str = "", *, first: float = 30.0) -> None:
        """A heading over the whole width, with room for what begins below it."""
        self.room(24 + first)
        self.y = self.sheet.heading(self.sheet.left, self.y + 14, self.whole, words, more) + 12

    def words(self, strong: str, rest: str, *, limit: int = 4) -> None:
        """A strong part and the rest, on so many lines at most."""
        lines = self.sheet.fitted(
            [Span(f"{strong}.", SEMIBOLD, SMALL), Span(f" {rest}", REGULAR, SMALL)], self.whole, limit=limit
        )
        self.room(len(lines) * LEADING)
        self.y = self.sheet.paragraph(self.sheet.left, self.y, lines, leading=11) + 14

    def table(self, table: Table) -> None:
        """Heads and rows, the heads again on a new page."""
        self.heading(table.title, table.note, first=3 * ROW)
        if not table.rows:
            self.sheet.text(self.sheet.left, self.y, table.empty, size=SMALL, grey=WORD_GREY)
            self.y += ROW
            return
        edges = self._edges(table)
        self._line(table, TableRow("", table.heads), edges, SEMIBOLD)
        for row in table.rows:
            if not self.room(ROW):
                self._line(table, TableRow("", table.heads), edges, SEMIBOLD)
            self.sheet.rule(self.sheet.left, self.sheet.right, self.y - 10.5, grey=RULE_GREY)
            self._line(table, row, edges, REGULAR)
        self.y += 4

    def _edges(self, table: Table) -> list[tuple[float, float]]:
        """Left and right of each column: words as wide as they are, numbers sharing the rest."""
        needed = [
            max(self._width(row.cells[number], SEMIBOLD) for row in (TableRow("", table.heads), *table.rows))
            for number in range(len(table.heads))
        ]
        spare = max(self.whole - sum(needed) - 6.0 * (table.wide - 1), 0.0) / max(len(needed) - 1, 1)
        x, found = self.sheet.left, []
        for number, wide in enumerate(needed):
            more = spare if number else 0.0
            found.append((x, x + wide + more))
            x += wide + more
            if number < table.wide - 1:
                x += 6
        return found

    def _width(self, words: str, weight: str) -> float:
        return text_width(words, Span(words, weight, SMALL), spoken())

    def _line(self, table: Table, row: TableRow, edges: list[tuple[float, float]], weight: str) -> None:
        for number, (words, (left, right)) in enumerate(zip(row.cells, edges, strict=True)):
            look = SEMIBOLD if number == table.strong else weight
            if row.spark and number == len(row.cells) - 1:
                points = tuple((right - 40 + x, self.y - 8 + y) for x, y in spark(row.spark, 40, 8))
                self.sheet.way(points, width=0.9)
            elif number < table.wide:
                self.sheet.text(left, self.y, words, weight=look, size=SMALL)
            else:
                self.sheet.text(right - self._width(words, look), self.y, words, weight=look, size=SMALL)
        self.y += ROW

    def definitions(self) -> None:
        """What each figure on these pages counts."""
        self.heading(tr("What is counted"))
        for one in self.found.figures:
            self.words(one.title, f"{one.definition} {sentence(one.missing)}.".removesuffix(" ."))
        parts = [(one.title, one.key) for one in self.found.charts] + [
            (one.title, one.key) for one in self.found.tables
        ]
        for title, key in parts:
            if key in DEFINITIONS:
                self.words(title, DEFINITIONS[key])
