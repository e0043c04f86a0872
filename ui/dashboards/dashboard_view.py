"""One tab of a dashboard on the screen: figures, charts, tables and what is worth a look, in the order the arrows go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.language import inner, tr
from app.queries.figures import OVERVIEW
from ui.common.text import Text
from ui.dashboards.chart_card import ChartCard
from ui.dashboards.figure_card import FigureCard
from ui.dashboards.finding_tile import FindingTile
from ui.dashboards.freshness_line import FreshnessLine
from ui.dashboards.table_card import TableCard
from ui.dashboards.tile import Tile
from ui.dashboards.tiles_row import TilesRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.queries.figures import Dashboard
    from ui.theme.theme import Theme

SHARES = (433, 346, 346)  # of the three charts of the overview
TALL = 262  # a chart that has the width for itself


class DashboardView(QScrollArea):
    """`opened` gives the key of what is behind the figure, `told` the title and definition of what has the focus."""

    opened = Signal(str)
    told = Signal(str, str)
    copy_wished = Signal(object)

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(tr("Figures"))
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.tiles: list[Tile] = []
        self._tab, self._as_table = "", False
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        theme.space(self._column, (20, 4, 20, 12), 10)
        self.fresh = FreshnessLine(theme=theme)
        self.figures = TilesRow(theme=theme, least=164)
        self.charts = TilesRow(theme=theme, least=300, shares=SHARES)
        self.tables = QVBoxLayout()
        theme.space(self.tables, (0, 0, 0, 0), 10)
        self.worth = _Worth(theme=theme)
        for part in (self.fresh, self.figures, self.charts):
            self._column.addWidget(part)
        self._column.addLayout(self.tables)
        self._column.addWidget(self.worth)
        self._column.addStretch(1)
        self.setWidget(self._inside)

    @property
    def figure_cards(self) -> list[FigureCard]:
        """The figures."""
        return [one for one in self.tiles if isinstance(one, FigureCard)]

    @property
    def chart_cards(self) -> list[ChartCard]:
        """The charts."""
        return [one for one in self.tiles if isinstance(one, ChartCard)]

    @property
    def table_cards(self) -> list[TableCard]:
        """The tables."""
        return [one for one in self.tiles if isinstance(one, TableCard)]

    def show_dashboard(self, found: Dashboard) -> None:
        """Show it; where it is the same tab, what is there stays and takes the new figures."""
        self.fresh.show_words(found.scope.complete, found.scope.late)
        if found.tab != self._tab or not self._take(found):
            self._make(found)
        self.worth.show_span(tr("from the figures of {partition}", partition=inner(found.span.partition(",")[0])))
        self._tab = found.tab

    def _take(self, found: Dashboard) -> bool:
        cards = (self.figure_cards, self.chart_cards, self.table_cards)
        findings = [one.finding for one in self.tiles if isinstance(one, FindingTile)]
        if [len(one) for one in cards] != [len(found.figures), len(found.charts), len(found.tables)]:
            return False
        if findings != list(found.findings):
            return False
        for card, figure in zip(self.figure_cards, found.figures, strict=True):
            card.show_figure(figure)
        for drawn, chart in zip(self.chart_cards, found.charts, strict=True):
            drawn.show_chart(chart)
        for listed, table in zip(self.table_cards, found.tables, strict=True):
            listed.show_table(table)
        self.charts.place()
        return True

    def _make(self, found: Dashboard) -> None:
        theme, focused = self._theme, self.focused()
        at = self.tiles.index(focused) if focused is not None else -1
        if found.tab != self._tab:
            at = min(at, 0)
            self.verticalScrollBar().setValue(0)
        figures = [FigureCard(one, theme=theme) for one in found.figures]
        tall = 0 if found.tab == OVERVIEW else TALL
        charts = [ChartCard(one, theme=theme, tall=tall) for one in found.charts]
        tables = [TableCard(one, theme=theme) for one in found.tables]
        findings = [FindingTile(one, theme=theme) for one in found.findings]
        for old in self.table_cards:
            self.tables.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.figures.show_tiles(figures)
        self.charts.show_tiles(charts)
        self.figures.setVisible(bool(figures))
        self.charts.setVisible(bool(charts))
        for table in tables:
            self.tables.addWidget(table)
        self.worth.show_findings(findings)
        self.tiles = [*figures, *charts, *tables, *findings]
        for number, tile in enumerate(self.tiles):
            tile.opened.connect(self.opened)
            tile.told.connect(self._on_told)
            tile.left.connect(self._on_left)
            if number:
                QWidget.setTabOrder(self.tiles[number - 1], tile)
        for listed in tables:
            listed.copy_wished.connect(self.copy_wished)
        for card in charts:
            card.set_table(self._as_table)
        self.charts.place()
        if at >= 0 and self.tiles:
            self.tiles[min(at, len(self.tiles) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)

    def focused(self) -> Tile | None:
        """The tile with the focus."""
        return next((one for one in self.tiles if one.hasFocus()), None)

    def toggle_table(self) -> bool:
        """Rows in place of the drawings, or the drawings again."""
        self._as_table = not self._as_table
        for card in self.chart_cards:
            card.set_table(self._as_table)
        self.charts.place()
        return self._as_table

    def _on_told(self, title: str, definition: str) -> None:
        tile = self.focused()
        if tile is not None and tile is self.tiles[0]:
            self.verticalScrollBar().setValue(0)  # what stands over it comes into sight too
        elif tile is not None:
            rect = tile.cursor_rect()
            top = tile.mapTo(self._inside, rect.topLeft())
            half = min(rect.height(), self.viewport().height()) // 2
            self.ensureVisible(top.x(), top.y() + rect.height() // 2, 0, half + self._theme.px(8))
        self.told.emit(title, definition)

    def _on_left(self, by: int) -> None:
        tile = self.focused()
        if tile is None:
            return
        at = self.tiles.index(tile) + by
        if 0 <= at < len(self.tiles):
            self.tiles[at].setFocus(Qt.FocusReason.TabFocusReason if by > 0 else Qt.FocusReason.BacktabFocusReason)


class _Worth(QFrame):
    """The findings under their heading."""

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self.setProperty("surface", "card")
        self._span = Text("", type="meta", tone="text2")
        self._row = TilesRow(theme=theme, least=260, gap=20)
        head = QWidget()
        line = QHBoxLayout(head)
        theme.space(line, (0, 0, 0, 0), 12)
        line.addWidget(Text(tr("Worth a look"), type="body_strong"))
        line.addWidget(self._span, 1)
        column = QVBoxLayout(self)
        theme.space(column, (16, 12, 16, 12), 6)
        column.addWidget(head)
        column.addWidget(self._row)

    def show_span(self, words: str) -> None:
        """From which figures."""
        self._span.setText(words)

    def show_findings(self, tiles: Sequence[FindingTile]) -> None:
        """These; without any the whole part is not there."""
        self._row.show_tiles(tiles)
        self.setVisible(bool(tiles))
