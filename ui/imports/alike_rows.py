"""The list of rows that may be somebody who is here: who, where, why, and how sure or what was decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect

from app.frozen import frozen
from app.import_export.alike import BOTH, MERGE
from app.language import tr
from app.queries.duplicates import Pair
from ui.common.list_delegate import AnyIndex, ListDelegate
from ui.common.painters import RIGHT, paint_icon, paint_text
from ui.common.row_table_model import ROW_ROLE, RowListModel
from ui.duplicates.pair_choices import SIDES, PairChoices
from ui.duplicates.pair_rows import PairRow

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from app.import_export.alike import Alike
    from app.queries.conflict_cases import Clash
    from ui.conflicts.choices import Result

LATER = "later"
STATES = {MERGE: tr("Merged"), BOTH: tr("Kept both"), LATER: tr("Later")}
TURNED = {"left": SIDES["right"], "right": SIDES["left"], "both": SIDES["both"]}
NAME, COMPANY, STATE = (
    36,
    200,
    92,
)  # design pixels: where the name begins, its width at most, the width of the last column


@frozen
class AlikeRow(PairRow):
    """A row of the list, the record it may be, and what was decided, '' while nothing was."""

    alike: Alike
    state: str = ""

    @property
    def said(self) -> str:
        """ "91% sure", or what was decided."""
        return STATES.get(self.state) or self.sure


def row_of(alike: Alike, state: str) -> AlikeRow:
    """As a pair to review, the record its survivor."""
    name, company = str(alike.row["name"] or alike.name), alike.said or alike.company
    place, line = alike.key
    match = alike.match
    pair = Pair(
        alike.entity,
        alike.record_id,
        f"{place} {line}",
        name,
        company,
        match.score,
        match.certain,
        match.reasons,
        False,
    )
    return AlikeRow(pair.id, pair, alike, state)


class RowChoices(PairChoices):
    """The row stands at the left; choices of all rows are kept while the list is open."""

    sides = TURNED

    def result(self, clash: Clash) -> Result:
        """The value after the merge, and where the other one goes."""
        found = super().result(clash)
        if self.of(clash) == "right" and found.note:
            return type(found)(found.words, tr("what the file says is left out"))
        return found


class AlikeListModel(RowListModel[AlikeRow]):
    """In the order of the list."""

    def sentence(self, row: AlikeRow) -> str:
        """The whole row."""
        return ", ".join(one for one in (row.pair.name, row.pair.company, row.why, row.said) if one)


class AlikeDelegate(ListDelegate):
    """One line each."""

    def height_of(self, index: AnyIndex) -> int:
        """Of one line."""
        return self.theme.px(38)

    def paint_row(self, painter: QPainter, rect: QRect, index: AnyIndex, *, selected: bool, hovered: bool) -> None:
        """A mark, the name, the company, why, and how sure or what was decided."""
        row, theme = index.data(ROW_ROLE), self.theme
        if not isinstance(row, AlikeRow):
            return
        done = row.state in (MERGE, BOTH)
        icon, tone = ("check", "ok") if done else ("circle-question-mark", "text2")
        paint_icon(painter, theme, rect.x() + theme.px(12), rect.center().y(), icon, tone)
        left, right = rect.x() + theme.px(NAME), rect.right() - theme.px(14)
        state = theme.px(STATE)
        paint_text(painter, theme, QRect(right - state, rect.y(), state, rect.height()), row.said,
                   role="body_medium" if selected else "body", align=int(RIGHT))  # fmt: skip
        room = right - state - theme.px(12) - left
        names = min(theme.px(COMPANY), room // 3)
        paint_text(painter, theme, QRect(left, rect.y(), names, rect.height()), row.pair.name, role="body_strong")
        left += names + theme.px(12)
        firms = min(theme.px(COMPANY), room // 4)
        paint_text(painter, theme, QRect(left, rect.y(), firms, rect.height()), row.pair.company, tone="text2")
        left += firms + theme.px(12)
        why = QRect(left, rect.y(), right - state - theme.px(12) - left, rect.height())
        paint_text(painter, theme, why, row.why, role="meta", tone="text2", align=int(RIGHT))
