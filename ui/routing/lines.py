"""The two lists of the page: the rules in their order, and examples of a dry run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect

from app.domain import routing_check, routing_conditions
from app.domain.routing import PERSON, QUEUE, RANDOM, ROUND_ROBIN, TERRITORY, Rule
from app.frozen import frozen
from app.language import tr
from app.queries.routing import Routed, RoutingRules
from ui.common.list_delegate import AnyIndex, ListDelegate
from ui.common.painters import paint_two_lines
from ui.common.record_tile import WORDS_LEFT, paint_tile
from ui.common.row_table_model import ROW_ROLE, RowListModel

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

ICONS = {ROUND_ROBIN: "refresh-cw", RANDOM: "split", QUEUE: "list", TERRITORY: "map-pin", PERSON: "user"}


@frozen
class Line:
    """One rule of the list."""

    id: str
    words: str
    beside: str
    under: str
    problem: str
    rule: Rule

    @property
    def icon(self) -> str:
        """Off, or how it places leads."""
        return ICONS.get(self.rule.method, "circle") if self.rule.active else "circle-slash"


def lines_of(found: RoutingRules) -> list[Line]:
    """The rules, first match first."""
    names = dict(found.people)
    return [
        Line(
            one.id,
            f"{place}. {one.name}",
            routing_check.say_target(one, names) + ("" if one.active else tr(" · off")),
            routing_conditions.say_test(one.test),
            found.problems.get(one.id, ""),
            one,
        )
        for place, one in enumerate(found.rules, 1)
    ]


class LinesModel(RowListModel[Line]):
    """The rules."""

    def sentence(self, row: Line) -> str:
        """As a screen reader says it."""
        return ", ".join(one for one in (row.words, row.beside, row.under, row.problem) if one)


class LinesDelegate(ListDelegate):
    """The name, where it sends leads, which leads."""

    def paint_row(self, painter: QPainter, rect: QRect, index: AnyIndex, *, selected: bool, hovered: bool) -> None:
        """One line."""
        row = index.data(ROW_ROLE)
        if not isinstance(row, Line):
            return
        theme = self.theme
        paint_tile(painter, theme, rect, row.icon, selected=selected)
        left = rect.x() + theme.px(WORDS_LEFT)
        room = QRect(left, rect.y(), rect.right() - theme.px(12) - left, rect.height())
        paint_two_lines(
            painter, theme, room, row.words, row.beside, row.problem or row.under,
            first_tone="text" if row.rule.active else "text2", second_tone="warn" if row.problem else "text2",
        )  # fmt: skip


class RoutedModel(RowListModel[Routed]):
    """Examples of a dry run."""

    def sentence(self, row: Routed) -> str:
        """As a screen reader says it."""
        return tr("{name}, goes to {to}, because {why}", name=row.name or row.company, to=row.to, why=row.why)


class RoutedDelegate(ListDelegate):
    """Who, where they work, why it goes there."""

    def paint_row(self, painter: QPainter, rect: QRect, index: AnyIndex, *, selected: bool, hovered: bool) -> None:
        """One lead."""
        row = index.data(ROW_ROLE)
        if isinstance(row, Routed):
            room = rect.adjusted(self.theme.px(17), 0, -self.theme.px(16), 0)
            name = row.name or row.company
            paint_two_lines(painter, self.theme, room, name, row.company if row.name else "", row.why)
