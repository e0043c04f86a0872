"""A word in the status bar while something waits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QWidget

from ui.common.button import Button
from ui.common.painters import paint_icon, paint_text

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from ui.theme.theme import Theme


class NoticeButton(Button):
    """Icon and word in one tone; hidden without words."""

    def __init__(self, *, theme: Theme, icon: str, tone: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__("", theme=theme, kind="nav", icon=icon, small=True, name=name, parent=parent)
        self._tone = tone
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.hide()

    def show_words(self, words: str) -> None:
        """Change what it says; '' takes it away."""
        self.set_words(words)
        self.setVisible(bool(words))

    def paint_content(self, painter: QPainter, rect: QRect) -> None:
        theme, middle = self._theme, rect.center().y() + 1
        x = rect.x() + theme.px(6)
        x += paint_icon(painter, theme, x, middle, self._icon_name, self._tone) + theme.px(5)
        room = QRect(x, rect.y(), rect.right() - x, rect.height())
        paint_text(painter, theme, room, self.text(), role="meta", weight=500, tone=self._tone)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.text_width(self.text(), "meta", 500) + self._theme.px(34), self._theme.px(24))
