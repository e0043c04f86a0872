"""What the checker found, one row each; Enter goes to the line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect

from app.frozen import frozen
from ui.common.list_delegate import AnyIndex, ListDelegate
from ui.common.painters import paint_icon, paint_text
from ui.common.row_table_model import ROW_ROLE, RowListModel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from app.domain.track_check import Finding


@frozen
class FindingRow:
    """One finding; `words` name its place."""

    id: str
    words: str
    finding: Finding


def finding_rows(findings: Sequence[Finding]) -> list[FindingRow]:
    """Rows in the checker's order."""
    return [FindingRow(f"{number}", _words(one), one) for number, one in enumerate(findings)]


def _words(finding: Finding) -> str:
    return f"{finding.section}: {finding.words}" if finding.section else finding.words


class FindingsModel(RowListModel[FindingRow]):
    """Findings in order."""

    def sentence(self, row: FindingRow) -> str:
        """As a screen reader says it."""
        return row.words


class FindingsDelegate(ListDelegate):
    """A triangle for what forbids publishing, an i for what does not."""

    def height_of(self, index: AnyIndex) -> int:
        """One line of text."""
        return self.theme.px(30)

    def paint_row(self, painter: QPainter, rect: QRect, index: AnyIndex, *, selected: bool, hovered: bool) -> None:
        """One finding."""
        row = index.data(ROW_ROLE)
        if not isinstance(row, FindingRow):
            return
        theme, blocks = self.theme, row.finding.blocks
        icon, tone = ("triangle-alert", "warn") if blocks else ("info", "text2")
        paint_icon(painter, theme, rect.x() + theme.px(14), rect.center().y(), icon, tone, 14)
        room = rect.adjusted(theme.px(36), 0, -theme.px(12), 0)
        paint_text(painter, theme, room, row.words)
