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
        self._theme = theme
        self._ways: tuple[str, ...] = ("",)
        line = QHBoxLayout(self)
        theme.space(line, (0, 0, 0, 0), 2)
        for part in (self.before, self.words, self.after):
            line.addWidget(part)
        self.before.clicked.connect(self._on_before)
        self.after.clicked.connect(self._on_after)

    def show_words(self, *ways: str) -> None:
        """Say it the first way that has room; the longest comes first."""
        self._ways = ways
        self.setAccessibleName(ways[0])
        self.updateGeometry()
        self._fit()

    def _fit(self) -> None:
        theme, last = self._theme, self._ways[-1]
        self.words.setMinimumWidth(self._wide(last) + theme.px(2))
        room = self.width() - 2 * self.before.sizeHint().width() - theme.px(6)
        self.words.setText(next((one for one in self._ways if self._wide(one) <= room), last))

    def _wide(self, words: str) -> int:
        return self._theme.text_width(words, "body_medium")

    def sizeHint(self) -> QSize:
        theme = self._theme
        wide = self._wide(self._ways[0]) + 2 * self.before.sizeHint().width() + theme.px(8)
        return QSize(wide, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _on_before(self) -> None:
        self.stepped.emit(-1)

    def _on_after(self) -> None:
        self.stepped.emit(1)
