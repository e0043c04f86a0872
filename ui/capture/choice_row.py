"""A question answered by digit: its answers side by side, each with its key; a ring around them while it has the focus."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.language import tr
from ui.common.announce import announce
from ui.common.choice_button import ChoiceButton
from ui.common.painters import paint_focus
from ui.common.wrap_layout import WrapLayout

if TYPE_CHECKING:
    from ui.theme.theme import Theme

RING = 8  # design pixels between the answers and the ring


class ChoiceRow(QWidget):
    """`value` is the digit, 0 for none. `answered` after a digit or a click: the next field is wanted."""

    changed = Signal()
    answered = Signal()

    def __init__(self, *, theme: Theme, height: int = 44, equal: bool = False) -> None:
        super().__init__()
        self._theme, self._tall, self._equal = theme, height, equal
        self._name, self._value = "", 0
        self._buttons: list[ChoiceButton] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        around, self._line = QVBoxLayout(self), WrapLayout()
        theme.space(around, (RING, RING, RING, RING), 0)
        theme.space(self._line, (0, 0, 0, 0), 8)
        around.addLayout(self._line)
        theme.changed.connect(self._on_theme_changed)

    @property
    def value(self) -> int:
        """The digit that was answered, 0 for none."""
        return self._value

    def show_choices(self, name: str, words: Sequence[str]) -> None:
        """The question and its answers; nothing is answered beforehand."""
        for one in self._buttons:
            self._line.removeWidget(one)
            one.deleteLater()
        self._buttons = []
        for number, text in enumerate(words, 1):
            made = ChoiceButton(str(number), text, theme=self._theme, height=self._tall, ticks=not self._equal)
            made.clicked.connect(self._on_clicked)
            self._line.addWidget(made)
            self._buttons.append(made)
        self._name = name
        self.set_value(0)
        self._fit()

    def set_value(self, digit: int) -> None:
        """Show that answer; 0 for none."""
        self._value = digit if 0 <= digit <= len(self._buttons) else 0
        for number, one in enumerate(self._buttons, 1):
            one.setChecked(number == self._value)
            one.updateGeometry()
        said = self._words() or tr("not answered")
        offered = ", ".join(one.accessibleName() for one in self._buttons)
        self.setAccessibleName(f"{self._name} {said}")
        self.setAccessibleDescription(offered)

    def _words(self) -> str:
        return self._buttons[self._value - 1].toolTip() if self._value else ""

    def _answer(self, digit: int, *, go_on: bool) -> None:
        if not 1 <= digit <= len(self._buttons):
            return
        self.set_value(digit)
        announce(self, self._words())
        self.changed.emit()
        if go_on:
            self.answered.emit()

    @Slot()
    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, ChoiceButton):
            self._answer(self._buttons.index(button) + 1, go_on=True)

    @Slot()
    def _on_theme_changed(self) -> None:
        self._fit()
        self.update()

    def _fit(self) -> None:
        """Equal widths where all stand in one line, else as wide as their words."""
        if not self._equal or not self._buttons:
            return
        gap, many = self._line.spacing(), len(self._buttons)
        each = (self.contentsRect().width() - 2 * self._theme.px(RING) - gap * (many - 1)) // many
        wide = each if each >= max(one.natural() for one in self._buttons) else 0
        for one in self._buttons:
            one.set_wide(wide)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        typed = event.text()
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if typed.isascii() and typed.isdigit():
            self._answer(int(typed), go_on=True)
        elif step:
            self._answer(min(max(self._value + step, 1), len(self._buttons)), go_on=False)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.hasFocus() and self._buttons:
            ring = QRect()
            for one in self._buttons:
                ring = ring.united(one.geometry())
            edge = self._theme.px(RING)
            paint_focus(QPainter(self), self._theme, ring.adjusted(-edge, -edge, edge, edge), "dialog")
