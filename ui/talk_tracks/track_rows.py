"""The list of talk tracks: its words and how a row is painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect

from app.domain.names import fold
from app.queries.tracks import Objection, Track
from ui.common.list_delegate import AnyIndex, ListDelegate
from ui.common.painters import paint_two_lines
from ui.common.record_tile import WORDS_LEFT, paint_tile
from ui.common.row_table_model import ROW_ROLE, RowListModel

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter


def about(track: Track) -> str:
    """ "6–8 min · 10 lines · version 4"."""
    minutes = f"{track.target_from // 60}–{track.target_to // 60} min"
    count = len(track.lines)
    return f"{minutes} · {count} {'line' if count == 1 else 'lines'} · version {track.version}"


def holds(track: Track, typed: str) -> bool:
    """Whether every word typed is in the track."""
    parts = [track.name]
    for line in track.lines:
        parts += [line.section, line.says, *line.listen, *(answer.says for answer in line.answers)]
    return _all_in(typed, parts)


def card_holds(card: Objection, typed: str) -> bool:
    """Whether every word typed is in the card."""
    return _all_in(typed, [card.says, card.agree, card.turn, card.ask])


def _all_in(typed: str, parts: list[str]) -> bool:
    text = fold(" ".join(parts))
    return all(word in text for word in fold(typed).split())


class TracksModel(RowListModel[Track]):
    """Tracks by name."""

    def sentence(self, row: Track) -> str:
        """As a screen reader says it."""
        return f"{row.name}, {about(row).replace(' · ', ', ')}"


class TracksDelegate(ListDelegate):
    """Name, and how long it takes."""

    def paint_row(self, painter: QPainter, rect: QRect, index: AnyIndex, *, selected: bool, hovered: bool) -> None:
        """One track."""
        row = index.data(ROW_ROLE)
        if not isinstance(row, Track):
            return
        theme = self.theme
        paint_tile(painter, theme, rect, "message-square-text", selected=selected)
        left = rect.x() + theme.px(WORDS_LEFT)
        room = QRect(left, rect.y(), rect.right() - theme.px(12) - left, rect.height())
        paint_two_lines(painter, theme, room, row.name, "", about(row))
