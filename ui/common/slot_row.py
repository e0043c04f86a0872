"""The AE's next free times when a meeting is agreed: a digit asks for that hour, anything else is written as a sentence."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.clock import from_ms, local_zone
from app.domain.when import say_moment
from app.language import tr
from ui.common.button import Button
from ui.common.digits import digit_of
from ui.common.text import Text
from ui.common.wrap_layout import WrapLayout

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from app.queries.slots import FreeSlots
    from ui.theme.theme import Theme

MINUTES = 45  # a meeting on site
SHOWN = 6


class SlotRow(QFrame):
    """`picked(sentence)` for the next step; `typed(text)` when a letter says that one would rather write."""

    picked = Signal(str)
    typed = Signal(str)

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.buttons: list[Button] = []
        self.setAccessibleName(tr("Free times"))
        self._about = Text("", tone="text2", elide=True)
        self._line, self._holder = WrapLayout(), QWidget()
        theme.space(self._line, (0, 0, 0, 0), 6)
        self._holder.setLayout(self._line)
        column = QVBoxLayout(self)
        theme.space(column, (0, 0, 0, 0), 5)
        column.addWidget(self._about)
        column.addWidget(self._holder)
        self.hide()

    def show_slots(self, free: FreeSlots | None, now: datetime) -> None:
        """Take the free times of an AE; None where there is no AE."""
        for button in self.buttons:
            self._line.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = []
        self._about.setText(about_words(free, now))
        for number, slot in enumerate(free.slots[:SHOWN] if free is not None else (), 1):
            moment = from_ms(slot.start).astimezone(local_zone())
            words = say_moment(moment, now)
            beside = f", {slot.where}" if slot.where else ""
            button = Button(f"{words[:1].upper()}{words[1:]}{beside}", theme=self._theme, key=str(number), small=True)
            name = (free.name.split() or [""])[0] if free is not None else ""
            button.setProperty("sentence", f"{moment.day} {moment:%b %H:%M} {MINUTES}m {name}".lower().strip())
            button.clicked.connect(self._on_clicked)
            self._line.addWidget(button)
            self.buttons.append(button)
        if self.buttons:
            self.setFocusProxy(self.buttons[0])

    def _on_clicked(self) -> None:
        self.picked.emit(str(self.sender().property("sentence")))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit, plain = digit_of(event), not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        at = next((number for number, one in enumerate(self.buttons) if one.hasFocus()), None)
        if digit is not None and 1 <= digit <= len(self.buttons):
            self.buttons[digit - 1].click()
        elif at is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.buttons[at].click()
        elif plain and event.text().isalpha():
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)


def about_words(free: FreeSlots | None, now: datetime) -> str:
    """ "Caspar Lindholt, next free times as of 10:36"; what is not known is said."""
    if free is None:
        return tr("No AE is known here. Write the day and hour as the next step.")
    if not free.slots:
        return tr("{name} has no free time in the next weeks. Write what you agreed as the next step.", name=free.name)
    when = tr(" as of {when}", when=say_moment(from_ms(free.as_of).astimezone(local_zone()), now)) if free.as_of else ""
    return tr(
        "{name}, next free times{when}. A digit takes one, or write another. {note}",
        name=free.name,
        when=when,
        note=free.note,
    ).strip()
