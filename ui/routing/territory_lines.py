"""The lists of the Territories page: the territories in their order, and examples of what a redraw moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect

from app.domain.routing_conditions import say_test
from app.domain.territories import Territory
from app.frozen import frozen
from app.language import tr
from app.queries.territories import Example, TerritoryMap
from ui.common.list_delegate import AnyIndex, ListDelegate
from ui.common.painters import paint_two_lines
from ui.common.record_tile import WORDS_LEFT, paint_tile
from ui.common.row_table_model import ROW_ROLE, RowListModel

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter


@frozen
class TerritoryLine:
    """One territory of the list."""

    id: str
    words: str
    beside: str
    under: str
    problem: str
    territory: Territory


def lines_of(found: TerritoryMap) -> list[TerritoryLine]:
    """The territories in the order in which they are asked."""
    names = dict(found.people)
    return [
        TerritoryLine(
            one.id,
            f"{place}. {one.name}",
            ", ".join([say_count(found.found.counts.get(one.name, 0)), *(names.get(who, "(gone)") for who in one.people)]),
            say_rules(one),
            found.found.problems.get(one.name, ""),
            one,
        )
        for place, one in enumerate(found.territories, 1)
    ]  # fmt: skip


def say_count(count: int) -> str:
    """ "412 companies"."""
    return tr("1 company") if count == 1 else tr("{count:,} companies", count=count)


def say_rules(one: Territory) -> str:
    """Its conditions in a line."""
    said = [say_test(test) for test in one.tests]
    named = tr("named: {accounts}", accounts=", ".join(one.accounts)) if one.accounts else ""
    return tr(" or ").join(part for part in (*said, named) if part) or tr("No rule")


class TerritoriesModel(RowListModel[TerritoryLine]):
    """The territories."""

    def sentence(self, row: TerritoryLine) -> str:
        """As a screen reader says it."""
        return ", ".join(one for one in (row.words, row.beside, row.under, row.problem) if one)


class TerritoriesDelegate(ListDelegate):
    """The name, who works it and how many companies; by which rules."""

    def paint_row(self, painter: QPainter, rect: QRect, index: AnyIndex, *, selected: bool, hovered: bool) -> None:
        """One territory."""
        row = index.data(ROW_ROLE)
        if not isinstance(row, TerritoryLine):
            return
        theme = self.theme
        paint_tile(painter, theme, rect, "map-pin", selected=selected)
        left = rect.x() + theme.px(WORDS_LEFT)
        room = QRect(left, rect.y(), rect.right() - theme.px(12) - left, rect.height())
        tone = "warn" if row.problem else "text2"
        paint_two_lines(painter, theme, room, row.words, row.beside, row.problem or row.under, second_tone=tone)


class ExampleModel(RowListModel[Example]):
    """Leads that would move."""

    def sentence(self, row: Example) -> str:
        """As a screen reader says it."""
        return ", ".join(one for one in (row.name, row.company, row.words) if one)


class ExampleDelegate(ListDelegate):
    """Who, where they work, from whom to whom."""

    def paint_row(self, painter: QPainter, rect: QRect, index: AnyIndex, *, selected: bool, hovered: bool) -> None:
        """One lead."""
        row = index.data(ROW_ROLE)
        if isinstance(row, Example):
            room = rect.adjusted(self.theme.px(17), 0, -self.theme.px(16), 0)
            paint_two_lines(
                painter, self.theme, room, row.name or row.company, row.company if row.name else "", row.words
            )
