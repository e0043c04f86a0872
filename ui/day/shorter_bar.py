"""The offer of a shorter order: what it saves, what it keeps, yes or no."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from app.domain.day_words import say_km
from ui.common.announce import announce
from ui.common.button import Button
from ui.common.text import Text

if TYPE_CHECKING:
    from app.domain.day_order import Proposal
    from ui.theme.theme import Theme

NUMBERS = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine")


def offer_words(shorter: Proposal) -> str:
    """ "Saves ≈ 31 km. Three fixed times kept."."""
    words = f"Saves {say_km(shorter.saves_km)}."
    if not shorter.fixed:
        return words
    count = NUMBERS[shorter.fixed] if shorter.fixed < len(NUMBERS) else str(shorter.fixed)
    return f"{words} {count} fixed time{'' if shorter.fixed == 1 else 's'} kept."


class ShorterBar(QFrame):
    """Hidden until `offer`; `taken` and `declined` say the answer."""

    taken = Signal()
    declined = Signal()

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("banner")
        self.setProperty("tone", "info")
        self._mark = QLabel()
        self._words = Text("", tone="text", elide=True)
        keep = Button("Keep mine", theme=theme, key="Esc", small=True)
        use = Button("Use it", theme=theme, key="O", small=True)
        keep.clicked.connect(self.declined)
        use.clicked.connect(self.taken)
        line = QHBoxLayout(self)
        theme.space(line, (12, 5, 8, 5), 8)
        line.addWidget(self._mark)
        line.addWidget(Text("A shorter order.", type="body_strong"))
        line.addWidget(self._words, 1)
        line.addWidget(keep)
        line.addWidget(use)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.hide()

    def offer(self, shorter: Proposal) -> None:
        """Show what it saves."""
        words = offer_words(shorter)
        new = not self.isVisible() or words != self._words.text()
        self._words.setText(words)
        self.setAccessibleName(f"A shorter order. {words}")
        self.show()
        if new:
            announce(self, self.accessibleName())

    def _on_theme_changed(self) -> None:
        self._mark.setPixmap(self._theme.pixmap("route", "info"))
