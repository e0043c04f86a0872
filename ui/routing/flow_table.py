"""The table of the flow: a line for each territory and its people, as many columns as there is room for."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.figures.overview import say_minutes
from app.domain.routing_flow import Flow
from app.language import tr
from app.queries.routing_flow import FlowLead, FlowLine
from ui.common.list_delegate import AnyIndex, ListDelegate, ListView
from ui.common.painters import RIGHT, paint_hairline, paint_text, paint_two_lines
from ui.common.row_table_model import ROW_ROLE, RowListModel

if TYPE_CHECKING:
    from ui.theme.theme import Theme

NAME, WIDE, EDGE = 150, 88, 16  # design pixels: least room of a name, a column, the margins
COLUMNS: tuple[tuple[str, Callable[[Flow], str]], ...] = (  # the last ones go first where there is little room
    (tr("Waiting"), lambda flow: tr("{waiting:,}", waiting=flow.waiting)),
    (tr("Late"), lambda flow: tr("{late:,}", late=flow.late)),
    (tr("First touch"), lambda flow: say_minutes(flow.touch)),
    (tr("30 days"), lambda flow: tr("{month:,}", month=flow.month)),
    (tr("7 days"), lambda flow: tr("{week:,}", week=flow.week)),
    (tr("Shared out"), lambda flow: tr("{shared:,}", shared=flow.shared)),
)


def columns_in(theme: Theme, width: int) -> int:
    """How many columns have room."""
    return max(0, min(len(COLUMNS), (width - theme.px(NAME + 2 * EDGE)) // theme.px(WIDE)))


def sentence_of(row: FlowLine) -> str:
    """A line as it is read aloud, all of it."""
    flow, touch = row.flow, say_minutes(row.flow.touch)
    name = f"{row.person}, {row.territory}" if row.person else row.territory
    return tr(
        "{name}: {week:,} came in 7 days, {month:,} in 30, {shared:,} shared out, {waiting:,} waiting, first touch {touch}, {late:,} late",
        name=name,
        week=flow.week,
        month=flow.month,
        shared=flow.shared,
        waiting=flow.waiting,
        touch=touch,
        late=flow.late,
    )


class FlowModel(RowListModel[FlowLine]):
    """Territories, each with its people."""

    def sentence(self, row: FlowLine) -> str:
        """As a screen reader says it."""
        return sentence_of(row)


class FlowDelegate(ListDelegate):
    """A territory strong, its people under it; figures at the right."""

    def height_of(self, index: AnyIndex) -> int:
        """A table's row."""
        return self.theme.height("table")

    def paint_row(self, painter: QPainter, rect: QRect, index: AnyIndex, *, selected: bool, hovered: bool) -> None:
        """One line."""
        row, theme = index.data(ROW_ROLE), self.theme
        if not isinstance(row, FlowLine):
            return
        shown, role = columns_in(theme, rect.width()), "body" if row.person else "body_strong"
        right = rect.right() - theme.px(EDGE)
        for place, (_, figure) in enumerate(COLUMNS[:shown]):
            words = figure(row.flow)
            cell = QRect(right - (shown - place) * theme.px(WIDE), rect.y(), theme.px(WIDE), rect.height())
            tone = "text3" if words == "0" else "warn" if place < 2 else "text"
            paint_text(painter, theme, cell, words, role=role, tone=tone, align=int(RIGHT))
        left = rect.x() + theme.px(EDGE + (16 if row.person else 0))
        room = QRect(left, rect.y(), right - shown * theme.px(WIDE) - left, rect.height())
        paint_text(painter, theme, room, row.person or row.territory, role=role)


class FlowHead(QWidget):
    """The names of the columns over the figures of `table`."""

    def __init__(self, table: ListView, *, theme: Theme) -> None:
        super().__init__()
        self._theme, self._table = theme, table
        table.verticalScrollBar().rangeChanged.connect(self.update)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self._theme.px(30))

    def _on_theme(self) -> None:
        self.updateGeometry()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme, rect = QPainter(self), self._theme, self.rect()
        rect.setWidth(self._table.viewport().width())
        shown, right = columns_in(theme, rect.width() - theme.px(3)), rect.right() - theme.px(EDGE)
        for place, (words, _) in enumerate(COLUMNS[:shown]):
            cell = QRect(right - (shown - place) * theme.px(WIDE), rect.y(), theme.px(WIDE), rect.height())
            paint_text(painter, theme, cell, words, role="label", tone="text2", align=int(RIGHT))
        name = QRect(theme.px(EDGE + 3), 0, right - shown * theme.px(WIDE) - theme.px(EDGE + 3), rect.height())
        paint_text(painter, theme, name, tr("Territory and person, inbound leads"), role="label", tone="text2")
        paint_hairline(painter, theme, self.rect())


class FlowLeadModel(RowListModel[FlowLead]):
    """The leads behind a line."""

    def sentence(self, row: FlowLead) -> str:
        """As a screen reader says it."""
        return ", ".join(one for one in (row.name, row.company, "late" if row.late else "", row.words) if one)


class FlowLeadDelegate(ListDelegate):
    """Who, where they work, why it is where it is."""

    def paint_row(self, painter: QPainter, rect: QRect, index: AnyIndex, *, selected: bool, hovered: bool) -> None:
        """One lead."""
        row = index.data(ROW_ROLE)
        if isinstance(row, FlowLead):
            room = rect.adjusted(self.theme.px(17), 0, -self.theme.px(16), 0)
            name, words = row.name or row.company, tr("Late · {words}", words=row.words) if row.late else row.words
            paint_two_lines(
                painter, self.theme, room, name, row.company if row.name else "", words,
                second_tone="warn" if row.late else "text2",
            )  # fmt: skip
