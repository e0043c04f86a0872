"""The two answers of a handoff as marks: empty, waiting with hours, given, late."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from app.clock import from_ms
from app.domain.handoffs import VERDICT, runs, say_left
from app.frozen import frozen
from app.language import tr
from ui.common.painters import paint_icon, paint_text

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QPainter

    from app.queries.handoffs import HandoffRow
    from ui.theme.theme import Theme

GIVEN = {"taking": tr("Taking it"), "cannot": tr("Cannot"), "accept": tr("Accepted"), "return": tr("Returned")}


class MarkState(StrEnum):
    """How one answer stands."""

    EMPTY = "empty"
    WAITING = "waiting"
    GIVEN = "given"
    LATE = "late"


LOOKS = {
    MarkState.EMPTY: ("circle", "text3"), MarkState.WAITING: ("hourglass", "info"), MarkState.GIVEN: ("circle-check", "ok"),
    MarkState.LATE: ("triangle-alert", "bad"),
}  # fmt: skip


@frozen
class AnswerMark:
    """A mark with its words."""

    state: MarkState
    words: str


def receipt_mark(row: HandoffRow, now: int) -> AnswerMark:
    """How the receipt stands at `now` (ms UTC)."""
    return _mark(row.receipt, row.receipt_due, now, row.zone)


def verdict_mark(row: HandoffRow, now: int) -> AnswerMark:
    """How the verdict stands; its clock runs after the receipt, from the end of the meeting."""
    running = row.receipt == "taking" and runs(VERDICT, row.verdict_due, from_ms(now), row.zone)
    if not row.verdict and not running:
        return AnswerMark(MarkState.EMPTY, tr("not yet"))
    return _mark(row.verdict, row.verdict_due, now, row.zone)


def _mark(given: str, due: int | None, now: int, zone: str) -> AnswerMark:
    if given:
        return AnswerMark(MarkState.GIVEN, GIVEN.get(given, given.capitalize()))
    if due is None:
        return AnswerMark(MarkState.EMPTY, tr("not yet"))
    return AnswerMark(MarkState.LATE if due < now else MarkState.WAITING, say_left(due, from_ms(now), zone))


def paint_mark(painter: QPainter, theme: Theme, rect: QRect, mark: AnswerMark) -> None:
    """Icon and words on a line."""
    icon, tone = LOOKS[mark.state]
    x = rect.x() + paint_icon(painter, theme, rect.x(), rect.center().y() + 1, icon, tone, 14) + theme.px(6)
    if rect.width() < theme.px(60):
        return
    words = rect.adjusted(x - rect.x(), 0, 0, 0)
    paint_text(
        painter, theme, words, mark.words, role="meta", tone="text2" if mark.state is not MarkState.LATE else "bad"
    )
