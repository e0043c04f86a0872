"""A row of key caps with words, for the status bar and the foot of overlays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.language import tr
from ui.common.marks import Mark
from ui.common.painters import key_cap_width, paint_key_cap, paint_text

if TYPE_CHECKING:
    from ui.common.page import Hints
    from ui.theme.theme import Theme


class HintRow(Mark):
    """Key caps with words, as many as there is room for; the first ones are the ones that stay."""

    def __init__(self, *, theme: Theme, align_left: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(theme=theme, name=tr("Keys"), parent=parent)
        self._hints: Hints = ()
        self._align_left = align_left
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_hints(self, hints: Hints) -> None:
        """Show the keys of another page or focus."""
        self._hints = tuple(hints)
        said = ", ".join(f"{keys.replace('|', ' or ')}: {words}" for keys, words in self._hints)
        self.setAccessibleName(tr("Keys. {said}", said=said) if said else tr("Keys"))
        self.update()

    def _width_of(self, keys: str, words: str) -> int:
        theme = self._theme
        caps = sum(key_cap_width(theme, key) + theme.px(4) for key in keys.split("|"))
        return caps + theme.px(3) + theme.text_width(words, "meta") + theme.px(13)

    def _fitting(self) -> tuple[list[tuple[str, str]], int]:
        shown: list[tuple[str, str]] = []
        used = 0
        for keys, words in self._hints:
            width = self._width_of(keys, words)
            if used + width > self.width():
                break
            shown.append((keys, words))
            used += width
        return shown, used

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(40), self._theme.px(24))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._theme.px(24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        if not theme.key_caps:
            return
        painter = QPainter(self)
        shown, used = self._fitting()
        x, middle = 0 if self._align_left else self.width() - used, self.height() // 2
        for keys, words in shown:
            for key in keys.split("|"):
                x += paint_key_cap(painter, theme, x, middle, key) + theme.px(4)
            x += theme.px(3)
            room = QRect(x, 0, self.width() - x, self.height())
            x += paint_text(painter, theme, room, words, role="meta", tone="text2") + theme.px(13)
