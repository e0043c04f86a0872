"""A word that leads somewhere: looks like a link, works like a button."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from ui.common.button import Button
from ui.common.painters import paint_text
from ui.theme.theme import Theme


class LinkButton(Button):
    """No frame, no padding; elides when it must."""

    def __init__(
        self, text: str, *, theme: Theme, tone: str = "accentT", role: str = "body", parent: QWidget | None = None
    ) -> None:
        self._tone, self._text_role = tone, role
        super().__init__(text, theme=theme, kind="ghost", small=True, parent=parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def paint_content(self, painter: QPainter, rect: QRect) -> None:
        inner = rect.adjusted(self._theme.px(3), 0, -self._theme.px(2), 0)
        paint_text(painter, self._theme, inner, self.text(), role=self._text_role, tone=self._tone)

    def sizeHint(self) -> QSize:
        wide = self._theme.text_width(self.text(), self._text_role) + self._theme.px(6)
        return QSize(wide, self._theme.height("control_small"))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(24), self._theme.height("control_small"))
