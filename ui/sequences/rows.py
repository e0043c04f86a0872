"""The three lists of the place: sequences, the steps of one, its people."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect

from app.domain.counted import counted
from app.domain.sequences import CONDITIONS, say_day
from app.domain.when import say_day as say_date
from app.language import tr
from app.queries.sequences import PersonRow, SequenceRow, StepRow
from ui.common.list_delegate import AnyIndex, ListDelegate
from ui.common.painters import RIGHT, paint_text, paint_two_lines
from ui.common.record_tile import WORDS_LEFT, paint_tile
from ui.common.row_table_model import ROW_ROLE, RowListModel
from ui.gates.move import local_now

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

CHANNEL_ICONS = {"call": "phone", "email": "mail", "visit": "map-pin", "social": "at-sign", "message": "message-square",
                 "task": "square-check"}  # fmt: skip
CHANNEL_WORDS = {
    "call": tr("Call"),
    "email": tr("E-mail"),
    "visit": tr("Visit"),
    "social": tr("Social"),
    "message": tr("Message"),
    "task": tr("Task"),
}
STATE_WORDS = {"active": tr("In force"), "draft": tr("Draft"), "retired": tr("Retired")}
ROOM_FROM = 420  # design pixels from which a row has its results at the right


def count(number: int, one: str, many: str = "") -> str:
    """ "1 step", "3 steps"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def results(row: SequenceRow) -> str:
    """ "12 enrolled, 3 replied, 1 meeting"."""
    return tr(
        "{enrolled:,} enrolled · {replied:,} replied · {count}",
        enrolled=row.enrolled,
        replied=row.replied,
        count=counted(row.meetings, "meeting"),
    )


def step_results(row: StepRow) -> str:
    """What came of a step; nobody is told to have opened anything."""
    did = "sent" if row.step.channel in ("email", "social", "message") else "done"
    parts = [
        tr("{done:,} {did}", done=row.done, did=did),
        tr("{replied:,} replied", replied=row.replied),
        tr("{met:,} reached", met=row.met),
        counted(row.meetings, "meeting"),
    ]
    return (
        " · ".join(parts)
        if row.done
        else (tr("{waiting:,} waiting", waiting=row.waiting) if row.waiting else tr("nobody yet"))
    )


def step_words(row: StepRow) -> str:
    """ "First letter · skip if they replied · at 09:30 their time · No answer: to step 3"."""
    parts = [row.template, *(tr(CONDITIONS[one]) for one in row.step.condition)]
    if row.step.at:
        parts.append(tr("at {at:%H:%M} their time", at=row.step.at))
    return " · ".join(one for one in (*parts, *row.branches) if one)


def next_words(row: PersonRow, today: date) -> str:
    """When the next step comes, or why there is none."""
    if row.state == "active" and row.next_on:
        return tr("next {day}", day=say_date(date.fromisoformat(row.next_on), today))
    return row.reason or row.state


class SequenceModel(RowListModel[SequenceRow]):
    """Sequences by name, those in force first."""

    def sentence(self, row: SequenceRow) -> str:
        """As a screen reader says it."""
        return f"{row.name}, {STATE_WORDS.get(row.state, row.state)}, {counted(row.steps, 'step')}, {results(row).replace(' · ', ', ')}"


class SequenceDelegate(ListDelegate):
    """Name, state, results."""

    def paint_row(self, painter: QPainter, rect: QRect, index: AnyIndex, *, selected: bool, hovered: bool) -> None:
        """One sequence."""
        row = index.data(ROW_ROLE)
        if not isinstance(row, SequenceRow):
            return
        theme = self.theme
        paint_tile(painter, theme, rect, "sequence", selected=selected)
        left = rect.x() + theme.px(WORDS_LEFT)
        room = QRect(left, rect.y(), rect.right() - theme.px(12) - left, rect.height())
        state = "" if row.state == "active" else STATE_WORDS.get(row.state, row.state)
        paint_two_lines(painter, theme, room, row.name, state, results(row))


class StepModel(RowListModel[StepRow]):
    """Steps in their order."""

    def sentence(self, row: StepRow) -> str:
        """As a screen reader says it."""
        parts = [
            say_day(row.step),
            CHANNEL_WORDS[row.step.channel],
            row.step.text,
            step_words(row),
            row.problem,
            step_results(row),
        ]
        return ", ".join(one for one in parts if one).replace(" · ", ", ")

    def reason(self, row: StepRow) -> str:
        """What is wrong with it."""
        return row.problem


class StepDelegate(ListDelegate):
    """Day, channel, words, what is asked first, results."""

    def paint_row(self, painter: QPainter, rect: QRect, index: AnyIndex, *, selected: bool, hovered: bool) -> None:
        """One step."""
        row = index.data(ROW_ROLE)
        if not isinstance(row, StepRow):
            return
        theme = self.theme
        day = QRect(rect.x() + theme.px(14), rect.y(), theme.px(56), rect.height())
        paint_text(painter, theme, day, say_day(row.step), role="body_medium", tone="text2")
        left = theme.px(58)
        icon = CHANNEL_ICONS.get(row.step.channel, "square-check")
        paint_tile(painter, theme, rect.adjusted(left, 0, 0, 0), icon, selected=selected)
        x, right = rect.x() + left + theme.px(WORDS_LEFT), rect.right() - theme.px(14)
        if rect.width() >= theme.px(ROOM_FROM):
            told = step_results(row)
            wide = min(theme.text_width(told, "meta") + theme.px(8), rect.width() // 2)
            place = QRect(right - wide, rect.y(), wide, rect.height())
            paint_text(painter, theme, place, told, role="meta", tone="text2", align=int(RIGHT))
            right -= wide + theme.px(12)
        room = QRect(x, rect.y(), max(right - x, 0), rect.height())
        second, tone = (row.problem, "warn") if row.problem else (step_words(row), "text2")
        channel = CHANNEL_WORDS[row.step.channel]
        paint_two_lines(painter, theme, room, row.step.text or channel, channel, second, second_tone=tone)


class PeopleModel(RowListModel[PersonRow]):
    """People by state, step and day."""

    def sentence(self, row: PersonRow) -> str:
        """As a screen reader says it."""
        return ", ".join(
            one
            for one in (row.name, row.company, row.where, row.state, next_words(row, local_now().date()), row.owner)
            if one
        )

    def reason(self, row: PersonRow) -> str:
        """Why they are where they are."""
        return row.reason


class PeopleDelegate(ListDelegate):
    """Name, company, step, what comes next."""

    def paint_row(self, painter: QPainter, rect: QRect, index: AnyIndex, *, selected: bool, hovered: bool) -> None:
        """One person."""
        row = index.data(ROW_ROLE)
        if not isinstance(row, PersonRow):
            return
        theme = self.theme
        icon = {"active": "play", "paused": "pause", "finished": "check"}.get(row.state, "circle-slash")
        paint_tile(painter, theme, rect, icon, selected=selected)
        left = rect.x() + theme.px(WORDS_LEFT)
        room = QRect(left, rect.y(), rect.right() - theme.px(14) - left, rect.height())
        words = " · ".join(one for one in (row.where, next_words(row, local_now().date()), row.owner) if one)
        tone = "warn" if row.state == "paused" else "text2"
        paint_two_lines(painter, theme, room, row.name or tr("No name"), row.company, words, second_tone=tone)
