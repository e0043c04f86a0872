"""The offer of a shorter order: what it saves, what it keeps, yes or no."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from app.domain.day_words import say_km
from app.language import plural, tr
from ui.common.announce import announce
from ui.common.button import Button
from ui.common.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from app.domain.day_order import Proposal
    from ui.theme.theme import Theme

WIDE = 480  # design pixels from which all of it has room
NUMBERS = (
    tr("No"),
    tr("One"),
    tr("Two"),
    tr("Three"),
    tr("Four"),
    tr("Five"),
    tr("Six"),
    tr("Seven"),
    tr("Eight"),
    tr("Nine"),
)


def offer_words(shorter: Proposal) -> str:
    """ "Saves ≈ 31 km. Three fixed times kept."."""
    words = tr("Saves {km}.", km=say_km(shorter.saves_km))
    if not shorter.fixed:
        return words
    count = NUMBERS[shorter.fixed] if shorter.fixed < len(NUMBERS) else str(shorter.fixed)
    return plural(
        shorter.fixed, "{words} {count} fixed time kept.", "{words} {count} fixed times kept.", words=words, count=count
    )


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
        self._title = Text(tr("A shorter order."), type="body_strong")
        keep = Button(tr("Keep mine"), theme=theme, key="Esc", small=True)
        use = Button(tr("Use it"), theme=theme, key="O", small=True)
        self._buttons = (keep, use)
        keep.clicked.connect(self.declined)
        use.clicked.connect(self.taken)
        line = QHBoxLayout(self)
        theme.space(line, (12, 5, 8, 5), 8)
        line.addWidget(self._mark)
        line.addWidget(self._title)
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
        self.setAccessibleName(tr("A shorter order. {words}", words=words))
        self.show()
        if new:
            announce(self, self.accessibleName())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """What it saves is said first: where it is narrow its mark, its title and the key caps go."""
        wide = self.width() >= self._theme.px(WIDE)
        for part in (self._mark, self._title):
            part.setVisible(wide)
        for button in self._buttons:
            button.show_key_cap(wide)

    def _on_theme_changed(self) -> None:
        self._fit()
        self._mark.setPixmap(self._theme.pixmap("route", "info"))
