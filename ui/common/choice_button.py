"""An answer to choose by its key: the cap, the words, a tick once it is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from ui.common.painters import key_cap_width, paint_box, paint_focus, paint_icon, paint_key_cap, paint_text

if TYPE_CHECKING:
    from ui.theme.theme import Theme


class ChoiceButton(QPushButton):
    """One answer of several, with its key; chosen it is tinted and ticked. The keyboard works on the row around it."""

    def __init__(self, key: str, words: str, *, theme: Theme, height: int, ticks: bool) -> None:
        super().__init__()
        self._theme, self._key, self._words, self._tall, self._ticks = theme, key, words, height, ticks
        self._wide = 0
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(f"{key} {words}")
        self.setToolTip(words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_wide(self, width: int) -> None:
        """As wide as its neighbours; 0 for as wide as its words."""
        if width != self._wide:
            self._wide = width
            self.updateGeometry()

    def natural(self) -> int:
        """The width its words need."""
        theme = self._theme
        cap = key_cap_width(theme, self._key)
        tick = theme.px(22) if self._ticks and self.isChecked() else 0
        return theme.px(26) + cap + (theme.px(8) if cap else 0) + theme.text_width(self._words, "body_medium") + tick

    def sizeHint(self) -> QSize:
        return QSize(self._wide or self.natural(), self._theme.px(self._tall))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(60), self._theme.px(self._tall))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter, rect, chosen = self._theme, QPainter(self), self.rect(), self.isChecked()
        ground = "selected" if chosen else "hover" if self.underMouse() else "surface"
        paint_box(painter, theme, rect, fill=ground, line="line", radius="control")
        if chosen or self.hasFocus():
            paint_focus(painter, theme, rect)
        x, middle = theme.px(13), rect.height() // 2
        cap = paint_key_cap(painter, theme, x, middle, self._key)
        x += cap + (theme.px(8) if cap else 0)
        tick = theme.px(22) if self._ticks and chosen else 0
        room = QRect(x, 0, rect.width() - x - theme.px(8) - tick, rect.height())
        x += paint_text(painter, theme, room, self._words, role="body_medium")
        if tick:
            paint_icon(painter, theme, x + theme.px(8), middle, "check", "text", 14)
