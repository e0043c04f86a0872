"""The list of handoffs: its model and how a row is painted."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from app.language import tr
from app.queries.handoffs import HandoffRow
from app.queries.rows import NOT_SENT
from ui.common.list_delegate import ListDelegate
from ui.common.painters import paint_icon, paint_text, paint_tick_box, paint_two_lines, paint_unsent
from ui.common.row_table_model import ROW_ROLE
from ui.common.ticked_list_model import TickedListModel
from ui.gates.move import local_now
from ui.handoffs.answer_marks import AnswerMark, MarkState, paint_mark, receipt_mark, verdict_mark

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.common.list_delegate import AnyIndex
    from ui.theme.theme import Theme

BOX, CODE, MARK, PEOPLE, STATE = 28, 76, 104, 220, 150
TITLES = {
    "code": tr("Brief"),
    "who": tr("Lead"),
    "people": tr("From, to"),
    "receipt": tr("Receipt"),
    "verdict": tr("Verdict"),
    "state": tr("State"),
}


def layout(theme: Theme, width: int) -> dict[str, tuple[int, int]]:
    """Left and width of each column; people, then state give way on narrow lists."""
    left, right = theme.px(17), width - theme.px(16)
    found = {"box": (left, 0), "code": (left + theme.px(BOX), theme.px(CODE))}
    state = theme.px(STATE) if width > theme.px(900) else 0
    people = theme.px(PEOPLE) if width > theme.px(700) else 0
    marks = theme.px(MARK if width > theme.px(520) else 34)
    x = right - state
    found["state"] = (x, state)
    x -= marks
    found["verdict"] = (x, marks)
    x -= marks
    found["receipt"] = (x, marks)
    x -= people
    found["people"] = (x, people)
    first = left + theme.px(BOX + CODE)
    found["who"] = (first, max(x - first - theme.px(12), 0))
    return found


class HandoffModel(TickedListModel[HandoffRow]):
    """Rows read as sentences."""

    def sentence(self, row: HandoffRow) -> str:
        now = _ms(local_now())
        receipt, verdict = receipt_mark(row, now), verdict_mark(row, now)
        ticked = tr("ticked, ") if self.is_ticked(row.id) else ""
        parts = (
            f"{ticked}{row.code}",
            row.company,
            row.name,
            tr("from {sender} to {receiver}", sender=row.sender, receiver=row.receiver or tr("nobody yet")),
            tr("receipt {words}", words=receipt.words),
            tr("verdict {words}", words=verdict.words),
            row.state,
            tr(NOT_SENT) if row.unsent else "",
            tr("brief superseded") if row.superseded else "",
        )
        return ", ".join(one for one in parts if one)

    def reason(self, row: HandoffRow) -> str:
        return row.state


class HandoffDelegate(ListDelegate):
    """`now` is set by the page once a minute."""

    now = 0

    def __init__(self, *, theme: Theme, model: HandoffModel, parent: QWidget | None = None) -> None:
        super().__init__(theme=theme, parent=parent)
        self._model = model

    def paint_row(self, painter: QPainter, rect: QRect, index: AnyIndex, *, selected: bool, hovered: bool) -> None:
        row = index.data(ROW_ROLE)
        if not isinstance(row, HandoffRow):
            return
        theme, columns = self.theme, layout(self.theme, rect.right() + 1)

        def cell(name: str) -> QRect:
            return QRect(columns[name][0], rect.y(), columns[name][1], rect.height())

        side = theme.px(16)
        box = QRect(columns["box"][0], rect.center().y() - side // 2, side, side)
        paint_tick_box(painter, theme, box, ticked=self._model.is_ticked(row.id))
        paint_text(painter, theme, cell("code"), row.code, role="body_medium", tone="text2")
        who = paint_unsent(painter, theme, cell("who")) if row.unsent else cell("who")
        below = [row.name if row.company else "", tr("brief superseded, meeting moved") if row.superseded else ""]
        paint_two_lines(painter, theme, who, row.company or row.name, "", ", ".join(one for one in below if one))
        if columns["people"][1]:
            self._paint_people(painter, cell("people"), row)
        draft = row.id.startswith("draft:")
        nothing = AnswerMark(MarkState.EMPTY, tr("not yet"))
        paint_mark(painter, theme, cell("receipt"), nothing if draft else receipt_mark(row, self.now))
        paint_mark(painter, theme, cell("verdict"), nothing if draft else verdict_mark(row, self.now))
        if columns["state"][1]:
            late = "over" in row.state
            paint_text(painter, theme, cell("state"), row.state, tone="bad" if late else "text2")

    def _paint_people(self, painter: QPainter, rect: QRect, row: HandoffRow) -> None:
        theme = self.theme
        names = [one.split(" ")[0] for one in (row.sender, row.receiver)]
        x = paint_text(painter, theme, rect, names[0] or "?", tone="text2")
        paint_icon(painter, theme, rect.x() + x + theme.px(5), rect.center().y() + 1, "arrow-right", "text3", 14)
        paint_text(painter, theme, rect.adjusted(x + theme.px(25), 0, 0, 0), names[1] or tr("nobody yet"), tone="text2")


def column_names(theme: Theme, line: QRect) -> Iterator[tuple[str, QRect, bool]]:
    """What stands over the columns (`ColumnHeader`)."""
    for name, (left, width) in layout(theme, line.width()).items():
        if width:
            yield TITLES[name], QRect(left, 0, width, line.height()), False


def _ms(moment: datetime) -> int:
    return int(moment.timestamp() * 1000)
