"""The rows of Clean-up: what is wrong, what that means, how many, how many of these this month."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect

from app.frozen import frozen
from app.language import tr
from app.queries import clean_up, lead_gaps
from ui.common.list_delegate import AnyIndex, ListDelegate
from ui.common.painters import RIGHT, key_cap_width, paint_key_cap, paint_text, paint_two_lines
from ui.common.record_tile import TILE_LEFT, WORDS_LEFT, paint_tile
from ui.common.row_table_model import ROW_ROLE, RowListModel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from app.queries.clean_up import GapCount

DUPLICATES = "duplicates"
GAP, CAP = 12, 22  # design pixels: between the parts of a row, the room of a digit
WORDS: dict[str, tuple[str, str, str]] = {  # icon, name, what it means
    clean_up.NO_STEP: ("calendar-x", tr("No next step"), tr("Open leads that nothing is planned for.")),
    lead_gaps.OWNER: ("user-x", tr("No owner"), tr("Open leads that belong to nobody, so nobody works them.")),
    lead_gaps.NUMBER: ("phone-off", tr("Invalid number"), tr("A number was marked wrong, or cannot be one.")),
    lead_gaps.BOUNCED: ("mail", tr("Address bounced"), tr("A letter to one of their addresses came back.")),
    lead_gaps.LEFT: ("door-open", tr("Left the company"), tr("The person has left; the lead needs another.")),
    clean_up.STALE: (
        "history",
        tr("Facts older than 12 months"),
        tr("Nothing of person or company was set for a year."),
    ),
    lead_gaps.ADDRESS: (
        "map-pin",
        tr("Company without an address"),
        tr("Nobody can drive there, and no territory finds it."),
    ),
    DUPLICATES: ("merge", tr("Duplicates"), tr("People and companies that may be here twice.")),
}


@frozen
class GapRow:
    """One row; `count` is None where opening it is what counts."""

    id: str
    digit: str
    count: int | None
    since: str

    @property
    def words(self) -> tuple[str, str, str]:
        """Icon, name, meaning."""
        return WORDS[self.id]

    @property
    def shown(self) -> str:
        """The figure at the right."""
        return tr("Look") if self.count is None else tr("{count:,}", count=self.count) if self.count else tr("None")


def rows_of(counts: Sequence[GapCount], month: str) -> list[GapRow]:
    """Every count with its digit, then duplicates. `month` says since when, such as "1 November"."""
    found = [
        GapRow(
            one.key,
            str(number),
            one.count,
            tr("{since:,} since {month}", since=one.since, month=month) if one.since else "",
        )
        for number, one in enumerate(counts, 1)
    ]
    return [*found, GapRow(DUPLICATES, str(len(found) + 1), None, "")]


class GapModel(RowListModel[GapRow]):
    """What is left to do first is what stands first."""

    def sentence(self, row: GapRow) -> str:
        """The whole row, as a screen reader says it."""
        figure = tr("Enter looks for them") if row.count is None else row.shown
        return ", ".join(one for one in (row.words[1], figure, row.since, row.words[2]) if one)


class GapDelegate(ListDelegate):
    """Digit, tile, name over meaning; at the right the count over what of it is new."""

    def paint_row(self, painter: QPainter, rect: QRect, index: AnyIndex, *, selected: bool, hovered: bool) -> None:
        """One row."""
        row, theme = index.data(ROW_ROLE), self.theme
        if not isinstance(row, GapRow):
            return
        icon, name, meaning = row.words
        paint_tile(painter, theme, rect, icon, selected=selected, left=TILE_LEFT)
        middle, right = rect.center().y(), rect.right() - theme.px(16)
        if cap := key_cap_width(theme, row.digit):
            paint_key_cap(painter, theme, right - cap, middle, row.digit)
            right -= theme.px(CAP) + theme.px(GAP)
        wide = max(theme.text_width(row.shown, "body_strong"), theme.text_width(row.since, "meta")) + 2
        line = theme.px(17)
        top = middle - line if row.since else middle - line // 2
        figure = QRect(right - wide, top, wide, line)
        tone = "text" if row.count else "text2"
        paint_text(painter, theme, figure, row.shown, role="body_strong", tone=tone, align=int(RIGHT))
        if row.since:
            since = QRect(right - wide, top + line, wide, line)
            paint_text(painter, theme, since, row.since, role="meta", tone="text2", align=int(RIGHT))
        left = rect.x() + theme.px(WORDS_LEFT)
        room = QRect(left, rect.y(), right - wide - theme.px(GAP) - left, rect.height())
        paint_two_lines(painter, theme, room, name, "", meaning)
