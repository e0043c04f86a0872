"""A label that a screen reader is told of: what did not go, or what came of it, beside its cause."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent

from ui.common.announce import announce
from ui.common.text import Text


class SpokenText(Text):
    """Empty at first; told when it comes into sight, and when it says something else there."""

    def __init__(self, *, type: str = "body", tone: str = "bad", wrap: bool = True, elide: bool = False) -> None:
        super().__init__("", type=type, tone=tone, wrap=wrap, elide=elide)

    def setText(self, text: str) -> None:
        news = text != self.text()
        super().setText(text)
        if news and self.isVisible():
            self._tell()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self._tell()

    def _tell(self) -> None:
        if self.text():
            announce(self, self.text())
