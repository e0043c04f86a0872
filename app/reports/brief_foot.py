"""The foot of a brief: ruled notes in the room that is left, the two answers, the deadlines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.briefs import Mark
from app.language import tr
from app.reports.fonts import SEMIBOLD
from app.reports.page_foot import foot, footer_baseline
from app.reports.page_parts import RULE_GREY

if TYPE_CHECKING:
    from app.domain.briefs import BriefData
    from app.reports.page_parts import Sheet

ABOVE_ANSWER = 10.0
_ANSWER_HEIGHT = 63.3
_NOTE_PITCH = 15.8
_TO_FIRST_NOTE = 19.2


def answer_top(sheet: Sheet) -> float:
    """Upper edge of the answer box, which always stands at the foot."""
    return footer_baseline(sheet) - 13.5 - _ANSWER_HEIGHT


def notes(sheet: Sheet, y: float, top: float) -> None:
    """As many ruled lines as fit between the last baseline and the answer box; none is fine."""
    room = top - ABOVE_ANSWER - y - 19.5 - 5 - _TO_FIRST_NOTE
    if room < 0:
        return
    rule = sheet.heading(sheet.left, y + 19.5, sheet.right - sheet.left, tr("Notes"))
    for line in range(int(room / _NOTE_PITCH) + 1):
        sheet.rule(sheet.left, sheet.right, rule + _TO_FIRST_NOTE + line * _NOTE_PITCH, grey=RULE_GREY)


def answers(sheet: Sheet, top: float) -> None:
    """Receipt and verdict with boxes to tick and lines to write on."""
    left, right = sheet.left, sheet.right
    sheet.box(left, top, right - left, _ANSWER_HEIGHT, line=0.5, radius=3)
    end = right - 10
    y = top + 14.1
    sheet.text(left + 10.4, y, tr("Receipt"), weight=SEMIBOLD)
    said = _choices(
        sheet, y, (left + 110, tr("Taking it", said_of="paper")), (left + 169, tr("Cannot, because", said_of="paper"))
    )
    _blank(sheet, max(left + 262.5, said + 4), end - 125, y)
    said = sheet.text(end - 115, y, tr("Initials, date"))
    _blank(sheet, max(end - 55, said + 4), end, y)
    sheet.rule(left + 10.4, end, y + 7.2, grey=RULE_GREY)
    y = top + 35.2
    sheet.text(left + 10.4, y, tr("Verdict after meeting"), weight=SEMIBOLD)
    said = _choices(sheet, y, (left + 110, tr("Accept, opportunity created")), (left + 254, tr("Return, because")))
    _blank(sheet, max(left + 347, said + 4), end, y)
    y = top + 54
    said = sheet.text(left + 109, y, tr("Action items"))
    said = _choices(sheet, y, (max(left + 168.5, said + 7), tr("yes")), (left + 206, tr("no")))
    said = sheet.text(max(left + 242.5, said + 10), y, tr("As briefed"))
    first = max(left + 293.5, said + 7)
    said = _choices(sheet, y, (first, tr("yes")), (left + 331, tr("partly")), (left + 377.5, tr("no")))
    said = sheet.text(max(left + 421, said + 10), y, tr("Initials, date"))
    _blank(sheet, max(left + 479, said + 4), end, y)


def _choices(sheet: Sheet, y: float, *choices: tuple[float, str]) -> float:
    """Each at its place, or further on where the one before is long; returns where the last one's words end."""
    said = 0.0
    for place, words in choices:
        x = max(place, said + 7)
        sheet.mark(x, y, Mark.NOT_MET)
        said = sheet.text(x + 14.9, y, words)
    return said


def _blank(sheet: Sheet, x0: float, x1: float, y: float) -> None:
    sheet.rule(x0, x1, y + 2.4)


def footer(sheet: Sheet, data: BriefData, *, page: int, pages: int) -> None:
    """Both deadlines, what was not yet synced, and the page."""
    words = tr("Satchel · receipt within 24 working hours, verdict within 24 after the meeting")
    if data.has_server and data.unsynced > 0:
        changes = tr("1 change") if data.unsynced == 1 else tr("{unsynced:,} changes", unsynced=data.unsynced)
        words += tr(" · printed with {changes} not yet synced", changes=changes)
    foot(sheet, words, page=page, pages=pages)
