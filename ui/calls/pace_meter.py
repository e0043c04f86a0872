"""How long they have talked against the target: a bar that fills to the longest, with a tick at the shortest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent

from app.language import tr
from ui.common.marks import Mark
from ui.common.painters import paint_meter

if TYPE_CHECKING:
    from ui.theme.theme import Theme


class PaceMeter(Mark):
    """Turns amber past the target."""

    def __init__(self, *, theme: Theme) -> None:
        super().__init__(theme=theme, name=tr("Pace"))
        self._seconds, self._target = 0, (360, 480)

    def show_pace(self, seconds: int, target: tuple[int, int]) -> None:
        """Seconds talked, and the target from and to."""
        self._seconds, self._target = seconds, target
        self.setAccessibleName(
            tr(
                "Pace: {minutes} of {least} to {most} minutes",
                minutes=seconds // 60,
                least=target[0] // 60,
                most=target[1] // 60,
            )
        )
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(190), self._theme.px(8))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter = self._theme, QPainter(self)
        shortest, longest = self._target
        height = theme.px(6)
        bar = QRect(0, (self.height() - height) // 2, self.width(), height)
        tone = "warn" if self._seconds > longest else "data"
        paint_meter(painter, theme, bar, self._seconds / max(longest, 1), tone)
        at = round(bar.width() * shortest / max(longest, 1))
        painter.fillRect(at, 0, max(theme.px(2), 1), self.height(), theme.color("text2"))
