"""The consent: its words to read out or to turn towards the visitor, and Y or N, never answered beforehand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout

from app.language import tr
from ui.common.choice_button import ChoiceButton
from ui.common.painters import paint_box, paint_focus
from ui.common.text import Text

if TYPE_CHECKING:
    from ui.theme.theme import Theme

HELP = tr(
    "Read it out or turn the screen. Never answered beforehand. Their answer is kept with these words, "
    "the time and your name; a no keeps the name and marks it do not contact."
)
SAID = {None: tr("not answered"), True: tr("Yes"), False: tr("No")}


class ConsentBox(QFrame):
    """`value` is None until it is answered; `answered` after Y, N or a click."""

    answered = Signal()

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._value: bool | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.words = Text("", type="question", wrap=True)
        self.help = Text(HELP, type="meta", tone="text2", wrap=True)
        self.yes = ChoiceButton("Y", tr("Yes"), theme=theme, height=40, ticks=False)
        self.no = ChoiceButton("N", tr("No"), theme=theme, height=40, ticks=False)
        left, keys, self._line = QVBoxLayout(), QHBoxLayout(), QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        theme.space(left, (0, 0, 0, 0), 3)
        theme.space(keys, (0, 0, 0, 0), 6)
        theme.space(self._line, (16, 14, 16, 14), 24)
        left.addWidget(self.words)
        left.addWidget(self.help)
        self._line.addLayout(left, 1)
        self._line.addLayout(keys)
        for one in (self.yes, self.no):
            one.clicked.connect(self._on_clicked)
            keys.addWidget(one, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        keys.addStretch(1)
        self.show_words("")

    def stand_beside(self, beside: bool) -> None:
        """Whether Y and N stand beside the words, or under them where it is narrow."""
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._line.setDirection(way)

    @property
    def value(self) -> bool | None:
        """Their answer."""
        return self._value

    def show_words(self, words: str) -> None:
        """What is read out."""
        self._wording = words
        self.words.setText(f"“{words}”")
        self.set_value(None)

    def set_value(self, value: bool | None) -> None:
        """Show an answer; None for none yet."""
        self._value = value
        self.yes.setChecked(value is True)
        self.no.setChecked(value is False)
        self.setAccessibleName(f"{self._wording} {SAID[value]}")
        self.setAccessibleDescription(tr("Y for yes, N for no"))

    def answer(self, value: bool) -> None:
        """They answered."""
        self.set_value(value)
        self.answered.emit()

    @Slot()
    def _on_clicked(self) -> None:
        self.answer(self.sender() is self.yes)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        letter = event.text().casefold()
        if letter in ("y", "n"):
            self.answer(letter == "y")
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_box(painter, self._theme, self.rect(), fill="window", line="line", radius="card")
        if self.hasFocus():
            paint_focus(painter, self._theme, self.rect(), "card")
