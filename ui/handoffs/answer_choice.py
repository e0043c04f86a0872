"""A question of the verdict: its answers side by side, each with the key that gives it; none is given beforehand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from ui.common.choice_button import ChoiceButton

if TYPE_CHECKING:
    from ui.theme.theme import Theme

HEIGHT = 34


class AnswerChoice(QWidget):
    """`choices` are (value, key, words); `chosen` fires when the user picks one."""

    chosen = Signal(str)

    def __init__(self, choices: Sequence[tuple[str, str, str]], *, theme: Theme, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._values = [value for value, _key, _words in choices]
        self._group, line = QButtonGroup(self), QHBoxLayout(self)
        theme.space(line, (0, 0, 0, 0), 6)
        for number, (_value, key, words) in enumerate(choices):
            button = ChoiceButton(key, words, theme=theme, height=HEIGHT, ticks=True)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            self._group.addButton(button, number)
            line.addWidget(button)
        self._group.idClicked.connect(self._on_clicked)

    @property
    def current(self) -> str:
        """The value that is chosen, '' for none."""
        return self._values[self._group.checkedId()] if self._group.checkedId() >= 0 else ""

    def set_current(self, value: str) -> None:
        """Choose without telling `chosen`."""
        self._group.button(self._values.index(value)).setChecked(True)

    def clear(self) -> None:
        """Not answered."""
        self._group.setExclusive(False)
        for button in self._group.buttons():
            button.setChecked(False)
        self._group.setExclusive(True)

    def _on_clicked(self, number: int) -> None:
        self.chosen.emit(self._values[number])
