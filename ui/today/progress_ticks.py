"""Progress of the day: one tick per thing to do."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.language import tr
from ui.common.painters import paint_text
from ui.theme.theme import Theme

MOST = 40


class ProgressTicks(QWidget):
    """ "11 of 29 done" and its ticks."""

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._done = self._total = 0

    def show_progress(self, done: int, total: int) -> None:
        """Set both numbers."""
        self._done, self._total = done, total
        self.setAccessibleName(tr("{done} of {total} done", done=done, total=total))
        self.setToolTip(tr("{done} of {total} done", done=done, total=total))
        self.updateGeometry()
        self.update()

    def _words(self) -> tuple[str, str]:
        return str(self._done), tr("of {total} done", total=self._total)

    def _shown(self) -> tuple[int, int]:
        if self._total <= MOST:
            return self._done, self._total
        return round(self._done * MOST / self._total), MOST

    def sizeHint(self) -> QSize:
        theme = self._theme
        first, second = self._words()
        width = theme.text_width(first, "body_strong") + theme.text_width(second) + theme.px(16)
        return QSize(width + self._shown()[1] * theme.px(6), theme.px(20))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._theme.px(20))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter = self._theme, QPainter(self)
        first, second = self._words()
        x = paint_text(painter, theme, self.rect(), first, role="body_strong") + theme.px(4)
        x += paint_text(painter, theme, self.rect().adjusted(x, 0, 0, 0), second, tone="text2") + theme.px(8)
        done, total = self._shown()
        top, height = (self.height() - theme.px(12)) // 2, theme.px(12)
        for tick in range(total):
            painter.fillRect(
                x + tick * theme.px(6), top, theme.px(4), height, theme.color("data" if tick < done else "track")
            )
