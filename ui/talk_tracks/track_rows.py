"""The list of talk tracks: its words and how a row is painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect

from app.domain.names import fold
from app.domain.tracks import DRAFT, KINDS, LANGUAGES, RETIRED, Track
from app.language import plural, tr
from ui.common.list_delegate import AnyIndex, ListDelegate
from ui.common.painters import paint_two_lines
from ui.common.record_tile import WORDS_LEFT, paint_tile
from ui.common.row_table_model import ROW_ROLE, RowListModel

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from app.queries.objections import Objection

ICONS = {"call": "phone", "visit": "route", "pitch": "mic", "voicemail": "voicemail"}


def length(track: Track) -> str:
    """ "6–8 min", "20–40 s", "45 s–2 min"."""
    units = [
        (f"{one}", "s") if one < 120 else (f"{-(-one // 60)}", "min") for one in (track.target_from, track.target_to)
    ]
    (first, unit), (last, until) = units
    return f"{first}–{last} {until}" if unit == until else f"{first} {unit}–{last} {until}"


def about(track: Track) -> str:
    """ "Call, German · 6–8 min · 10 lines · version 4"."""
    count = len(track.lines)
    kind = KINDS[track.kind]
    if track.language != "en":
        kind = f"{kind}, {LANGUAGES.get(track.language, track.language)}"
    state = {DRAFT: tr("draft"), RETIRED: tr("version {version}, older", version=track.version)}.get(
        track.state, tr("version {version}", version=track.version)
    )
    return f"{kind} · {length(track)} · {plural(count, '{number} line', '{number} lines')} · {state}"


def holds(track: Track, typed: str) -> bool:
    """Whether every word typed is in the track."""
    parts = [track.name, *track.audience]
    for line in track.lines:
        parts += [line.section, line.says, *line.listen, *line.look, *(answer.says for answer in line.answers)]
    return _all_in(typed, parts)


def card_holds(card: Objection, typed: str) -> bool:
    """Whether every word typed is in the card."""
    return _all_in(typed, [card.words])


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
        paint_tile(painter, theme, rect, ICONS[row.kind], selected=selected)
        left = rect.x() + theme.px(WORDS_LEFT)
        room = QRect(left, rect.y(), rect.right() - theme.px(12) - left, rect.height())
        paint_two_lines(painter, theme, room, row.name, "", about(row))
