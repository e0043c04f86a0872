"""A line under the list that takes a sentence: when the meeting is instead."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from app.domain.when import read_when, say_moment
from app.language import tr
from ui.common.sentence_date_field import SentenceDateField
from ui.common.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from ui.theme.theme import Theme


def parse_move(sentence: str, now: datetime, before: datetime) -> tuple[str, datetime | None]:
    """What a sentence means for a meeting that was to start at `before`; a day alone keeps its hour. Both local."""
    when = read_when(sentence, now)
    if when.question:
        return when.question, None
    if when.day is None:
        return tr("no day yet"), None
    moment = datetime.combine(when.day, when.at or before.timetz().replace(tzinfo=None), now.tzinfo)
    if moment <= now:
        return tr("{moment} is past", moment=say_moment(moment, now)), None
    words = say_moment(moment, now)
    return words[:1].upper() + words[1:], moment


class MoveBar(QFrame):
    """Hidden until `ask`; `chosen(words, datetime)` on Enter, Esc gives up."""

    chosen = Signal(str, object)
    given_up = Signal()

    def __init__(self, *, theme: Theme, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("filter_row")
        self._now, self._before = now, now()
        self._label = Text(tr("Move to"), type="body_strong", elide=True)
        self.field = SentenceDateField(theme=theme, parse=self._parse, name=tr("Move to"), placeholder=tr("tue 2pm"))
        line = QHBoxLayout(self)
        theme.space(line, (20, 4, 20, 4), 10)
        self._theme = theme
        theme.changed.connect(self._fit)
        self._fit()
        line.addWidget(self._label)
        line.addWidget(self.field, 1)
        self.field.accepted.connect(self._on_accepted)
        self.hide()

    def ask(self, name: str, before: datetime) -> None:
        """Ask when the meeting with that person is instead."""
        self._before = before
        self._label.setText(tr("Move {name} to", name=name))
        self.field.setAccessibleName(tr("Move {name} to", name=name))
        self.field.clear()
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _fit(self) -> None:
        self.field.setMinimumWidth(self._theme.px(210))  # words and what they mean; the label gives way

    def _parse(self, sentence: str) -> tuple[str, object | None]:
        return parse_move(sentence, self._now(), self._before)

    def _on_accepted(self, _value: object) -> None:
        words, moment = parse_move(self.field.text(), self._now(), self._before)
        self.hide()
        self.chosen.emit(words, moment)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            self.given_up.emit()
            return
        super().keyPressEvent(event)
