"""A date or span between two arrows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.common.button import Button
from ui.common.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from ui.theme.theme import Theme


class Stepper(QWidget):
    """The words between two arrows; `stepped(-1 or 1)`. `before` and `after` name the arrows for a screen reader."""

    stepped = Signal(int)

    def __init__(self, *, theme: Theme, before: str, after: str) -> None:
        super().__init__()
        self.before = Button(theme=theme, kind="ghost", icon="chevron-left", name=before, small=True)
        self.after = Button(theme=theme, kind="ghost", icon="chevron-right", name=after, small=True)
        self.words = Text("", type="body_medium", elide=True)
        self._theme, self._long, self._short = theme, "", ""
        line = QHBoxLayout(self)
        theme.space(line, (0, 0, 0, 0), 2)
        for part in (self.before, self.words, self.after):
            line.addWidget(part)
        self.before.clicked.connect(self._on_before)
        self.after.clicked.connect(self._on_after)

    def show_words(self, long: str, short: str) -> None:
        """Say it, the short way where there is no room."""
        self._long, self._short = long, short
        self.setAccessibleName(long)
        self.updateGeometry()
        self._fit()

    def _fit(self) -> None:
        theme = self._theme
        self.words.setMinimumWidth(theme.text_width(self._short, "body_medium") + theme.px(2))
        room = self.width() - 2 * self.before.sizeHint().width() - theme.px(6)
        self.words.setText(self._long if room >= theme.text_width(self._long, "body_medium") else self._short)

    def sizeHint(self) -> QSize:
        theme = self._theme
        wide = theme.text_width(self._long, "body_medium") + 2 * self.before.sizeHint().width() + theme.px(8)
        return QSize(wide, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _on_before(self) -> None:
        self.stepped.emit(-1)

    def _on_after(self) -> None:
        self.stepped.emit(1)
