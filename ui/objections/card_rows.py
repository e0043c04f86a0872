"""The list of objection cards: its words and how a row is painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect

from app.domain.counted import counted
from app.domain.names import fold
from app.domain.tracks import LANGUAGES
from app.language import tr
from app.queries.objections import Objection
from ui.common.list_delegate import AnyIndex, ListDelegate
from ui.common.painters import paint_two_lines
from ui.common.row_table_model import ROW_ROLE, RowListModel

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter


def moved_on_words(calls: int, moved_on: int) -> str:
    """ "14 of 22 calls moved on"; without calls "not raised yet"."""
    if not calls:
        return tr("not raised yet")
    return tr("{moved_on} of {calls} moved on", moved_on=moved_on, calls=counted(calls, "call"))


def about(card: Objection) -> str:
    """ "14 of 22 calls moved on · 2 replies · German"."""
    parts = [moved_on_words(card.calls, card.moved_on)]
    if len(card.replies) > 1:
        parts.append(tr("{replies} replies", replies=len(card.replies)))
    if card.language != "en":
        parts.append(LANGUAGES.get(card.language, card.language))
    return " · ".join(parts)


def holds(card: Objection, typed: str) -> bool:
    """Whether every word typed is in the card."""
    text = fold(card.words)
    return all(word in text for word in fold(typed).split())


class CardsModel(RowListModel[Objection]):
    """Cards, the most raised first."""

    def sentence(self, row: Objection) -> str:
        """As a screen reader says it."""
        return f"{row.says}, {about(row).replace(' · ', ', ')}"


class CardsDelegate(ListDelegate):
    """What they say, and how it went."""

    def paint_row(self, painter: QPainter, rect: QRect, index: AnyIndex, *, selected: bool, hovered: bool) -> None:
        """One card."""
        row = index.data(ROW_ROLE)
        if isinstance(row, Objection):
            theme = self.theme
            room = rect.adjusted(theme.px(17), 0, -theme.px(12), 0)
            paint_two_lines(painter, theme, room, f"“{row.says}”", "", about(row))
