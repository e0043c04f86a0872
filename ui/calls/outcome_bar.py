"""The foot of a call or a visit: the outcomes by digit, the next step as a sentence, and what the outcome still asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.outcomes import OUTCOMES, Outcome
from app.language import tr
from ui.calls.ask_row import AskRow
from ui.calls.outcome_button import OutcomeButton
from ui.calls.words_row import WordsRow
from ui.common.digits import digit_of
from ui.common.even_grid import EvenGrid
from ui.common.marks import KeyCap
from ui.common.sentence_date_field import Parse, SentenceDateField
from ui.common.spoken_text import SpokenText
from ui.common.text import Rule, Text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from ui.theme.theme import Theme

HINT = tr("End the call, then press one key. Before anyone answers, the same key logs the attempt at once.")
RELATIVES = (("L", tr("left", said_of="the company")), ("S", tr("sent on")))


class OutcomeBar(QFrame):
    """`chosen(key)` by digit, letter or click; `accepted` when Enter asks to save.

    `outcomes` with a box each for the digits, `hint` until one is chosen, `short` names where the full ones are too long,
    `words` whether purpose and sentiment stand beside them.
    """

    chosen = Signal(str)
    accepted = Signal()

    def __init__(
        self,
        *,
        theme: Theme,
        parse_step: Parse,
        parse_day: Parse,
        outcomes: Sequence[Outcome] = OUTCOMES,
        hint: str = HINT,
        short: Mapping[str, str] | None = None,
        words: bool = True,
    ) -> None:
        super().__init__()
        self._theme, self._usual_hint = theme, hint
        self._by_key = {one.key: one for one in outcomes}
        self.outcome: Outcome | None = None
        self._walked = False
        self.setProperty("surface", "window")
        self.setAccessibleName(tr("Outcome"))
        self._hint = Text(hint, tone="text2", elide=True)
        self.next_step = SentenceDateField(
            theme=theme, parse=parse_step, name=tr("Next step"), placeholder=tr("tue 2pm call")
        )
        self.next_step.returnPressed.connect(self.accepted)
        self.words = WordsRow(theme=theme)
        if not words:  # shown with the bar: by itself it would be a window for a moment, and take the focus
            self.words.hide()
        self._has_words = words
        self.ask = AskRow(theme=theme, parse=parse_day)
        self.ask.accepted.connect(self.accepted)
        self._problem = SpokenText()
        self._problem.hide()
        self.buttons: dict[str, OutcomeButton] = {}
        relatives = tuple(one for one in RELATIVES if one[0] in self._by_key)
        for one in (one for one in outcomes if one.key.isdigit()):
            beside, name = relatives if one.key == "8" else (), (short or {}).get(one.key, "")
            button = OutcomeButton(one, theme=theme, relatives=beside, words=name)
            button.clicked.connect(self._on_clicked)
            self.buttons[one.key] = button
        self.setFocusProxy(self.buttons["1"])
        self._lay_out()

    def _lay_out(self) -> None:
        theme, head, step, column = self._theme, QHBoxLayout(), QHBoxLayout(), QVBoxLayout()
        self._head = head
        theme.space(head, (0, 0, 0, 0), 8)
        theme.space(step, (0, 0, 0, 0), 6)
        theme.space(column, (20, 9, 20, 10), 9)
        words = QHBoxLayout()
        theme.space(words, (0, 0, 0, 0), 8)
        words.addWidget(Text(tr("Outcome"), type="body_strong"))
        words.addWidget(self._hint, 1)
        words.addWidget(self.words)
        step.addWidget(Text(tr("Next step"), tone="text2"))
        step.addWidget(KeyCap("Ctrl J", theme=theme))
        step.addWidget(self.next_step, 1)
        head.addLayout(words, 1)
        head.addLayout(step, 1)
        self._grid, outer = EvenGrid(9, 5, 3, 2), QVBoxLayout(self)
        theme.space(self._grid, (0, 0, 0, 0), 7)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(Rule())
        outer.addLayout(column)
        for part in (head, self._problem, self.ask, self._grid):
            column.addWidget(part) if isinstance(part, QWidget) else column.addLayout(part)
        self._column = column
        column.setStretchFactor(self._grid, 1)  # what is left over goes under the boxes
        for button in self.buttons.values():
            self._grid.addWidget(button)

    def add_row(self, widget: QWidget) -> None:
        """Something more that an outcome asks, over the boxes."""
        self._column.insertWidget(self._column.count() - 1, widget)

    def suggest(self, key: str) -> None:
        """Mark the likely outcome, '' for none."""
        for own, button in self.buttons.items():
            button.suggest(own == key)

    def choose(self, key: str) -> None:
        """Mark an outcome as chosen ('' for none) and show what it asks."""
        self.outcome = self._by_key.get(key)
        self.show_problem("")
        shown = "8" if key in ("L", "S") else key
        for own, button in self.buttons.items():
            button.setChecked(own == shown)
        self.ask.show_for(self.outcome)
        if self.outcome is not None:
            self._hint.setText(tr("{name}. Enter saves.", name=tr(self.outcome.name)))
        else:
            self._hint.setText(self._usual_hint)

    def show_problem(self, words: str) -> None:
        """Say what is still asked."""
        self._problem.setText(words)
        self._problem.setVisible(bool(words))

    def propose(self, words: str) -> None:
        """What happens when the next step stays empty, shown in the field."""
        self.next_step.setPlaceholderText(words or tr("tue 2pm call"))

    def reset(self) -> None:
        """Another call begins."""
        self._walked = False
        self.choose("")
        self.suggest("")
        self.propose("")
        self.next_step.clear()
        self.ask.clear()

    @Slot()
    def _on_clicked(self) -> None:
        self.chosen.emit(str(self.sender().property("outcome")))

    @property
    def has_outcome_focus(self) -> bool:
        """Whether digits and letters mean outcomes now."""
        return any(button.hasFocus() for button in self.buttons.values())

    def key_of(self, event: QKeyEvent) -> str:
        """The outcome a key stands for, '' for any other key."""
        if event.isAutoRepeat() or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return ""
        digit = digit_of(event)
        if digit:
            return str(digit)
        letter = event.text().upper()
        return letter if letter in self._by_key else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = self.key_of(event)
        plain = not event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        columns = self._grid.columns
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: columns, Qt.Key.Key_Up: -columns}
        if key and self.has_outcome_focus:
            self.chosen.emit(key)
        elif plain and self.has_outcome_focus and self._has_words and self.words.take_key(event.text()):
            return
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.has_outcome_focus:
            self._enter()
        elif event.key() in step and self.has_outcome_focus:
            self._move(step[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _enter(self) -> None:
        # Focus begins on the first outcome: until somebody walked to one, Enter is a key pressed too often, no answer.
        if self.outcome is not None:
            self.accepted.emit()
        elif self._walked:
            self.chosen.emit(next(button for button in self.buttons.values() if button.hasFocus()).outcome.key)

    def _move(self, by: int) -> None:
        shown = list(self.buttons.values())
        at = next(number for number, button in enumerate(shown) if button.hasFocus()) + by
        if 0 <= at < len(shown):
            self._walked = True
            shown[at].setFocus(Qt.FocusReason.TabFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= self._theme.px(760)
        self._head.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        self._hint.setVisible(wide)
