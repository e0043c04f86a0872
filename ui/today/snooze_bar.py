"""A line under the queue that takes a sentence: until when to put this off."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from app.domain.when import When, read_when, say_day, say_moment
from app.language import tr
from ui.common.sentence_date_field import SentenceDateField
from ui.common.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from ui.theme.theme import Theme


def parse_when(sentence: str, now: datetime) -> tuple[str, When | None]:
    """What a sentence means, in words, and its value; a question and None when it can mean two things."""
    when = read_when(sentence, now)
    if when.question:
        return when.question, None
    if when.day is None:
        return tr("no day yet"), None
    moment = when.moment(now.tzinfo) if now.tzinfo else None
    words = say_moment(moment, now) if moment else say_day(when.day, now.date())
    return words[:1].upper() + words[1:], when


class SnoozeBar(QFrame):
    """Hidden until `ask`; `chosen(words, When)` on Enter, Esc gives up."""

    chosen = Signal(str, object)
    given_up = Signal()

    def __init__(self, *, theme: Theme, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("filter_row")
        self._now = now
        self._label = Text(tr("Snooze until"), type="body_strong")
        self.field = SentenceDateField(theme=theme, parse=self._parse, name=tr("Snooze until"), placeholder=tr("mon 9"))
        line = QHBoxLayout(self)
        theme.space(line, (20, 6, 20, 6), 10)
        line.addWidget(self._label)
        line.addWidget(self.field, 1)
        self.field.accepted.connect(self._on_accepted)
        self.hide()

    def ask(self, words: str = tr("Snooze until")) -> None:
        """Show the line and put the cursor in it."""
        self._label.setText(words)
        self.field.clear()
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _parse(self, sentence: str) -> tuple[str, object | None]:
        return parse_when(sentence, self._now())

    def _on_accepted(self, value: object) -> None:
        words, _ = parse_when(self.field.text(), self._now())
        self.hide()
        self.chosen.emit(words, value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            self.given_up.emit()
            return
        super().keyPressEvent(event)
