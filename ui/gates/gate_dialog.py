"""Asks for what a stage still needs, beside the card."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from app.domain.stage_moves import OVER
from app.domain.stages import Missing, Stage
from app.domain.when import When, read_when, say_day, say_moment
from app.language import tr
from app.operations.gates import GateAnswers
from ui.common.button import Button
from ui.common.form_dialog import FittingScroll
from ui.common.sentence_date_field import SentenceDateField
from ui.common.spoken_text import SpokenText
from ui.common.text import Rule, Text
from ui.gates.held_list import HeldList

if TYPE_CHECKING:
    from PySide6.QtCore import QRect

    from app.queries.stage_moves import MovePreview
    from ui.theme.theme import Theme


class GateDialog(QDialog):
    """One field per missing thing; `answers` is what was given, `wish` "call", "hand_off" or "ready" when that was chosen instead.

    For several leads the answers are given once, to each that lacks them; who is held back by what is listed.
    """

    def __init__(
        self, name: str, to: Stage, preview: MovePreview, going: tuple[str, ...], *, theme: Theme, now: Callable[[], datetime],
        known: dict[str, str], parent: QWidget,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setWindowTitle(tr("{to} still asks", to=tr(to.value)))
        self.wish = ""
        self._theme, self._now, self._to, self._going, self._ready = theme, now, to, going, preview.ready
        self._several = len(preview.ready) + len(preview.held) > 1
        self._evidence: dict[str, QLineEdit] = {}
        self._fields: dict[str, QLineEdit] = {}
        self._when: dict[str, SentenceDateField] = {}
        self._conversation: QPlainTextEdit | None = None
        outer, inside = QVBoxLayout(self), QWidget()
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self._column = QVBoxLayout(inside)
        theme.space(self._column, (20, 18, 20, 8), 10)
        self._column.addWidget(Text(tr("{name} to {to}", name=name, to=tr(to.value)), type="dialog_title", wrap=True))
        lead = tr("Nothing has moved yet.")
        if self._several:
            can = (
                tr("{ready:,} can go as they are", ready=len(preview.ready))
                if preview.ready
                else tr("None can go as it is")
            )
            lead += tr(" {can}, {held:,} cannot:", can=can, held=len(preview.held)) if preview.ready else f" {can}:"
        self._column.addWidget(
            Text(lead if self._several else tr("{lead} This is still missing:", lead=lead), tone="text2", wrap=True)
        )
        if self._several:
            self._column.addWidget(HeldList(preview.held, theme=theme))
        asked = {one.key: one for one in preview.missing} if going != preview.ready else {}
        for one in asked.values():
            self._ask(one, known)
        if any(key.startswith("criterion:") for key in asked):
            self._column.addWidget(Rule())
            self._line("override", tr("Or move without them, because"), tr("prints on the brief"))
        self._problem = SpokenText()
        self._problem.hide()
        self._column.addWidget(self._problem)
        self._scroll = FittingScroll(inside, tr("What is missing"))
        self._scroll.setMinimumHeight(theme.px(80))  # the buttons stay in sight in a low window
        outer.addWidget(self._scroll, 1)
        outer.addLayout(self._buttons())
        fields = [self._conversation, *self._evidence.values(), *self._when.values(), *self._fields.values()]
        if first := next((one for one in fields if one is not None), None):
            first.setFocus()
        self.setMinimumWidth(min(theme.px(460), max(parent.window().width() - theme.px(24), 280)))
        self.setMaximumHeight(max(parent.window().height() - theme.px(8), 260))

    def stand_beside(self, card: QRect) -> None:
        """Right of the card, left of it where the screen ends, never over the screen's edge."""
        self.adjustSize()
        room, size, gap = self.screen().availableGeometry(), self.sizeHint(), self._theme.px(8)
        x = (
            card.right() + gap
            if card.right() + gap + size.width() <= room.right()
            else card.left() - gap - size.width()
        )
        y = min(card.top(), room.bottom() - size.height())
        self.move(max(x, room.left()), max(y, room.top()))

    def _ask(self, one: Missing, known: dict[str, str]) -> None:
        if one.key.startswith("criterion:"):
            key = one.key.partition(":")[2]
            field = self._line("", one.name, one.asks)
            field.setText(known.get(key, ""))
            self._evidence[key] = field
        elif one.key in ("meeting", "wake"):
            words = tr("Meeting") if one.key == "meeting" else tr("Wake it on")
            self._column.addWidget(Text(words, type="body_strong"))
            field = SentenceDateField(theme=self._theme, parse=self._parse, name=words,
                                      placeholder=tr("tue 2pm 45m") if one.key == "meeting" else tr("in 3 months"))  # fmt: skip
            self._when[one.key] = field
            self._column.addWidget(field)
        elif one.key == OVER:
            self._line("over", one.words, tr("why one more"))
        elif one.key == "reason":
            self._line("reason", tr("Reason"), tr("Chose another, no need, too small …"))
        elif one.key == "conversation":
            self._column.addWidget(Text(tr("What was said"), type="body_strong"))
            self._conversation = QPlainTextEdit()
            self._conversation.setAccessibleName(tr("What was said"))
            self._conversation.setPlaceholderText(tr("They use wall planners.\n! parts nobody ordered\n~ before March"))
            self._conversation.setTabChangesFocus(True)
            self._conversation.setFixedHeight(self._theme.px(76))
            self._column.addWidget(self._conversation)
        elif not self._several:
            self._column.addWidget(Text(one.words + ".", wrap=True))

    def _line(self, key: str, words: str, hint: str) -> QLineEdit:
        self._column.addWidget(Text(words, type="body_strong"))
        field = QLineEdit()
        field.setAccessibleName(words)
        field.setPlaceholderText(hint)
        self._column.addWidget(field)
        if key:
            self._fields[key] = field
        return field

    def _parse(self, sentence: str) -> tuple[str, object | None]:
        now = self._now()
        when = read_when(sentence, now)
        if when.question or when.day is None:
            return when.question or tr("no day yet"), None
        moment = when.moment(now.tzinfo) if now.tzinfo else None
        return (say_moment(moment, now) if moment else say_day(when.day, now.date())), when

    def _buttons(self) -> QHBoxLayout:
        line = QHBoxLayout()
        self._theme.space(line, (20, 8, 20, 16), 8)
        line.addStretch(1)
        keep = Button(tr("Keep them") if self._several else tr("Keep it where it is"), theme=self._theme, key="Esc")
        keep.clicked.connect(self.reject)
        line.addWidget(keep)
        asks = bool(self._evidence or self._fields or self._when or self._conversation is not None)
        if self._several:
            if self._ready:
                self._other(
                    line, "ready", tr("Move the {ready:,} that can go", ready=len(self._ready)), primary=not asks
                )
        elif self._to is Stage.HANDED_OFF:
            self._other(line, "hand_off", tr("Hand off"), primary=True)
        elif self._conversation is not None:
            self._other(line, "call", tr("Call now"), primary=False)
        if asks:
            words = (
                tr("Move all {going:,}", going=len(self._going))
                if self._several
                else tr("Move to {to}", to=tr(self._to.value))
            )
            move = Button(words, theme=self._theme, kind="primary", key="Ctrl Enter")
            move.clicked.connect(self.accept)
            line.addWidget(move)
        return line

    def _other(self, line: QHBoxLayout, wish: str, words: str, *, primary: bool) -> None:
        button = Button(words, theme=self._theme, kind="primary" if primary else "default")
        button.setProperty("wish", wish)
        button.clicked.connect(self._on_wish)
        line.addWidget(button)

    def _on_wish(self) -> None:
        self.wish = str(self.sender().property("wish"))
        self.done(QDialog.DialogCode.Accepted)

    def answers(self) -> GateAnswers:
        """What was typed."""
        meeting = self._when["meeting"].value if "meeting" in self._when else None
        wake = self._when["wake"].value if "wake" in self._when else None
        now = self._now()
        return GateAnswers(
            evidence={key: field.text().strip() for key, field in self._evidence.items() if field.text().strip()},
            meeting=meeting.moment(now.tzinfo) if isinstance(meeting, When) and now.tzinfo else None,
            minutes=(meeting.minutes or 30) if isinstance(meeting, When) else 30,
            conversation=self._conversation.toPlainText() if self._conversation is not None else "",
            reason=self._text("reason"), wake=wake.day if isinstance(wake, When) else None, override=self._text("override"),
            over=self._text("over"),
        )  # fmt: skip

    def _text(self, key: str) -> str:
        return self._fields[key].text().strip() if key in self._fields else ""

    def show_problem(self, words: str) -> None:
        """Say what is still missing; nothing for ''."""
        self._problem.setText(words)
        self._problem.setVisible(bool(words))

    def keyPressEvent(self, event: object) -> None:
        from PySide6.QtGui import QKeyEvent

        if isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                    self.accept()
                else:
                    self.focusNextChild()
                return
            super().keyPressEvent(event)
