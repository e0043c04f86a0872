"""Asks for what a stage still needs, beside the card."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from app.domain.qualification import CRITERIA
from app.domain.stages import Missing, Stage
from app.domain.when import When, read_when, say_day, say_moment
from app.operations.gates import GateAnswers
from ui.common.button import Button
from ui.common.sentence_date_field import SentenceDateField
from ui.common.text import Rule, Text

if TYPE_CHECKING:
    from ui.theme.theme import Theme


class GateDialog(QDialog):
    """One field per missing thing; `answers` is what was given, `wish` "call" or "hand_off" when that was chosen instead.

    For `several` leads the answers are given once, to each that lacks them.
    """

    def __init__(
        self, name: str, to: Stage, missing: tuple[Missing, ...], *, theme: Theme, now: Callable[[], datetime], known: dict[str, str],
        parent: QWidget, several: bool = False,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setWindowTitle(f"{to.value} still asks")
        self.wish = ""
        self._theme, self._now, self._to, self._several = theme, now, to, several
        self._evidence: dict[str, QLineEdit] = {}
        self._fields: dict[str, QLineEdit] = {}
        self._when: dict[str, SentenceDateField] = {}
        self._conversation: QPlainTextEdit | None = None
        self._column = QVBoxLayout(self)
        theme.space(self._column, (20, 18, 20, 16), 10)
        self._column.addWidget(Text(f"{name} to {to.value}", type="dialog_title"))
        self._column.addWidget(
            Text(
                f"Nothing has moved yet. {'Some of them still lack' if several else 'This is still missing'}:",
                tone="text2",
            )
        )
        for one in missing:
            self._ask(one, known)
        if any(one.key.startswith("criterion:") for one in missing):
            self._column.addWidget(Rule())
            self._line("override", "Or move without them, because", "prints on the brief")
        self._problem = Text("", tone="bad", wrap=True)
        self._problem.hide()
        self._column.addWidget(self._problem)
        self._buttons()
        self.setMinimumWidth(theme.px(460))

    def _ask(self, one: Missing, known: dict[str, str]) -> None:
        if one.key.startswith("criterion:"):
            key = one.key.partition(":")[2]
            criterion = next(entry for entry in CRITERIA if entry.key == key)
            field = self._line("", criterion.name, criterion.asks)
            field.setText(known.get(key, ""))
            self._evidence[key] = field
        elif one.key in ("meeting", "wake"):
            words = "Meeting" if one.key == "meeting" else "Wake it on"
            self._column.addWidget(Text(words, type="body_strong"))
            field = SentenceDateField(theme=self._theme, parse=self._parse, name=words,
                                      placeholder="tue 2pm 45m" if one.key == "meeting" else "in 3 months")  # fmt: skip
            self._when[one.key] = field
            self._column.addWidget(field)
        elif one.key == "reason":
            self._line("reason", "Reason", "Chose another, no need, too small …")
        elif one.key == "conversation":
            self._column.addWidget(Text("What was said", type="body_strong"))
            self._conversation = QPlainTextEdit()
            self._conversation.setAccessibleName("What was said")
            self._conversation.setPlaceholderText("They use wall planners.\n! parts nobody ordered\n~ before March")
            self._conversation.setTabChangesFocus(True)
            self._conversation.setFixedHeight(self._theme.px(76))
            self._column.addWidget(self._conversation)
        else:
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
            return when.question or "no day yet", None
        moment = when.moment(now.tzinfo) if now.tzinfo else None
        return (say_moment(moment, now) if moment else say_day(when.day, now.date())), when

    def _buttons(self) -> None:
        line = QHBoxLayout()
        self._theme.space(line, (0, 8, 0, 0), 8)
        line.addStretch(1)
        keep = Button("Keep it where it is", theme=self._theme, key="Esc")
        keep.clicked.connect(self.reject)
        line.addWidget(keep)
        wish = "hand_off" if self._to is Stage.HANDED_OFF else "call" if self._conversation is not None else ""
        if wish and not self._several:
            other = Button(
                "Hand off" if wish == "hand_off" else "Call now",
                theme=self._theme,
                kind="primary" if wish == "hand_off" else "default",
            )
            other.setProperty("wish", wish)
            other.clicked.connect(self._on_wish)
            line.addWidget(other)
        if self._evidence or self._fields or self._when or self._conversation is not None:
            move = Button(f"Move to {self._to.value}", theme=self._theme, kind="primary", key="Ctrl Enter")
            move.clicked.connect(self.accept)
            line.addWidget(move)
        self._column.addLayout(line)

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
        )  # fmt: skip

    def _text(self, key: str) -> str:
        return self._fields[key].text().strip() if key in self._fields else ""

    def show_problem(self, words: str) -> None:
        """Say what is still missing."""
        self._problem.setText(words)
        self._problem.show()

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
