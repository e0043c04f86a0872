"""The outline of a talk track: its head, then every line with its section and how much is wrong with it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect

from app.domain.track_words import filled
from app.frozen import frozen
from app.language import tr
from ui.common.list_delegate import AnyIndex, ListDelegate
from ui.common.painters import paint_icon, paint_two_lines
from ui.common.row_table_model import ROW_ROLE, RowListModel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from app.domain.track_check import Finding
    from app.domain.tracks import TrackText

ABOUT = ":about"  # no key of a line


@frozen
class OutlineRow:
    """A line, or the head of the track with id ABOUT; `faults` are its findings."""

    id: str
    words: str
    under: str
    faults: int = 0


def rows_of(track: TrackText, findings: Sequence[Finding]) -> list[OutlineRow]:
    """The head and every line."""
    faults = Counter(one.key or (ABOUT if not one.section else "") for one in findings)
    found = [OutlineRow(ABOUT, track.name or tr("No name"), tr("About the track"), faults[ABOUT])]
    for line in track.lines:
        count = len(line.answers)
        under = f"{line.section} · {count} {'answer' if count == 1 else 'answers'}" if count else line.section
        found.append(OutlineRow(line.key, filled(line.says, {}) or tr("Nothing to say yet"), under, faults[line.key]))
    return found


class OutlineModel(RowListModel[OutlineRow]):
    """Rows by key."""

    def sentence(self, row: OutlineRow) -> str:
        """As a screen reader says it."""
        return f"{row.under}: {row.words}" + (tr(", {faults} to mend", faults=row.faults) if row.faults else "")


class OutlineDelegate(ListDelegate):
    """What is said, and its section under it; a triangle where something is to mend."""

    def paint_row(self, painter: QPainter, rect: QRect, index: AnyIndex, *, selected: bool, hovered: bool) -> None:
        """One row."""
        row = index.data(ROW_ROLE)
        if not isinstance(row, OutlineRow):
            return
        theme = self.theme
        room = rect.adjusted(theme.px(14), 0, -theme.px(12), 0)
        if row.faults:
            paint_icon(painter, theme, room.right() - theme.px(14), rect.center().y(), "triangle-alert", "warn", 14)
            room.setRight(room.right() - theme.px(22))
        paint_two_lines(painter, theme, room, row.words, "", row.under)
