"""The tour's own strip over the page: it takes room of its own, so it covers nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.language import tr
from ui.common.announce import announce
from ui.common.button import Button
from ui.common.hint_row import HintRow
from ui.common.text import Text

if TYPE_CHECKING:
    from ui.common.page import Hints
    from ui.theme.theme import Theme


LOW = 400  # design pixels of the window's height below which the page needs the room of the words


class TourBar(QFrame):
    """`show_step` says a step; it never takes the focus. Tab reaches its buttons, Esc on them leaves.

    In a low window it is one line with the number and the keys; the words are told on pointing and to screen readers.
    """

    skipped = Signal()
    left = Signal()

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self.setProperty("tone", "info")
        self._theme, self._number, self._title = theme, "", ""
        self.title = Text("", type="body_strong")
        self.words = Text("", wrap=True)
        self.hints = HintRow(theme=theme, align_left=True)
        self.skip = Button(tr("Skip"), theme=theme, small=True)
        self.leave = Button(theme=theme, kind="ghost", icon="x", name=tr("Leave the tour"), small=True)
        for button in (self.skip, self.leave):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        head, column = QHBoxLayout(), QVBoxLayout(self)
        theme.space(head, (0, 0, 0, 0), 12)
        theme.space(column, (14, 6, 8, 8), 2)
        head.addWidget(self.title)
        head.addWidget(self.hints, 1)
        head.addWidget(self.skip)
        head.addWidget(self.leave)
        column.addLayout(head)
        column.addWidget(self.words)
        self.skip.clicked.connect(self.skipped)
        self.leave.clicked.connect(self.left)

    def show_step(self, number: str, title: str, words: str, hints: Hints, *, last: bool) -> None:
        """Say a step, to screen readers too; `number` as "2 of 11", '' for none."""
        self._number, self._title = number, f"{number}  {title}" if number else title
        self.words.setText(words)
        self.setToolTip(words)
        self.hints.show_hints(hints)
        self.skip.setVisible(not last)
        keys = ", ".join(f"{keys.replace('|', ' or ')}: {what}" for keys, what in hints)
        said = f"{self._title}. {words} {keys}."
        self.setAccessibleName(said)
        self.show()
        self.fit()
        announce(self, said)

    def fit(self) -> None:
        """As many lines as the window has room for."""
        low = self.window().height() < self._theme.px(LOW)
        self.words.setVisible(not low)
        self.title.setText(self._number.replace(" of ", "/") if low and self._number else self._title)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)
