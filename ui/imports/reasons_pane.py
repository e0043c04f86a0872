"""Rows that are not simply in, each with its line and why; and the imports made before, to be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect

from app.clock import from_ms
from app.frozen import frozen
from app.language import tr
from ui.common.list_delegate import AnyIndex, ListDelegate
from ui.common.painters import RIGHT, paint_icon, paint_text, paint_two_lines
from ui.common.row_table_model import ROW_ROLE, RowListModel

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from app.import_export.ledger import Reason
    from app.queries.imports import ImportRow

ICONS = {"R": ("circle-question-mark", "warn"), "W": ("info", "info")}
STATES = {
    "done": "",
    "undone": tr("taken back"),
    "cancelled": "cancelled",
    "running": tr("not finished"),
    "interrupted": "interrupted",
}


@frozen
class ReasonItem:
    """A row's reason with an id for the list."""

    id: str
    reason: Reason


class ReasonsModel(RowListModel[ReasonItem]):
    """Reasons in the order of the file."""

    def show_reasons(self, reasons: list[Reason]) -> None:
        """Take them, the first thousand."""
        self.set_rows([ReasonItem(str(number), one) for number, one in enumerate(reasons[:1000])])

    def sentence(self, row: ReasonItem) -> str:
        """As a screen reader says it."""
        return tr("Row {row}: {text}", row=row.reason.row, text=tr(row.reason.text))


class ReasonsDelegate(ListDelegate):
    """Line number, sentence, code."""

    def paint_row(self, painter: QPainter, rect: QRect, index: AnyIndex, *, selected: bool, hovered: bool) -> None:
        """One reason."""
        item = index.data(ROW_ROLE)
        if not isinstance(item, ReasonItem):
            return
        theme, reason = self.theme, item.reason
        icon, tone = ICONS.get(reason.code[0], ("info", "text2"))
        paint_icon(painter, theme, rect.x() + theme.px(14), rect.center().y(), icon, tone)
        words = rect.adjusted(theme.px(40), 0, -theme.px(120), 0)
        paint_two_lines(painter, theme, words, tr("Row {row:,}", row=reason.row), reason.file, tr(reason.text))
        paint_text(
            painter,
            theme,
            rect.adjusted(0, 0, -theme.px(14), 0),
            reason.code,
            role="label",
            tone="text3",
            align=int(RIGHT),
        )


class HistoryModel(RowListModel["ImportRow"]):
    """Imports made before, newest first."""

    def sentence(self, row: ImportRow) -> str:
        """As a screen reader says it."""
        counts = tr(
            "{new} new, {matched} matched, {review} to review, {skipped} skipped",
            new=row.new,
            matched=row.matched,
            review=row.review,
            skipped=row.skipped,
        )
        return ", ".join(one for one in (row.file, counts, STATES.get(row.state, row.state)) if one)


class HistoryDelegate(ListDelegate):
    """File, when and what came of it."""

    def paint_row(self, painter: QPainter, rect: QRect, index: AnyIndex, *, selected: bool, hovered: bool) -> None:
        """One import."""
        row = index.data(ROW_ROLE)
        if row is None:
            return
        theme = self.theme
        when = tr("{at:%d %b %Y, %H:%M}", at=from_ms(row.at).astimezone())
        paint_icon(painter, theme, rect.x() + theme.px(14), rect.center().y(), "file-spreadsheet", "text2")
        counts = tr(
            "{rows:,} rows: {new:,} new, {matched:,} matched, {review:,} to review, {skipped:,} skipped",
            rows=row.rows,
            new=row.new,
            matched=row.matched,
            review=row.review,
            skipped=row.skipped,
        )
        paint_two_lines(painter, theme, rect.adjusted(theme.px(40), 0, -theme.px(110), 0), row.file, when, counts)
        state = STATES.get(row.state, row.state)
        paint_text(
            painter, theme, rect.adjusted(0, 0, -theme.px(14), 0), state, role="meta", tone="text2", align=int(RIGHT)
        )
