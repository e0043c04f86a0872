"""The term of an answer as a bar: how much of it has run, what is left in words, and what was said before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent

from ui.common.marks import Mark
from ui.common.painters import RIGHT, paint_box, paint_icon, paint_meter, paint_text

if TYPE_CHECKING:
    from ui.theme.theme import Theme

TALL, SIDE = 46, 12
TINTS = {"text": ("sunken", "text"), "warn": ("warn_tint", "warn"), "bad": ("bad_tint", "bad")}


class AnswerClock(Mark):
    """`share` of the term that has run, 0 to 1; tones text, warn, bad."""

    def __init__(self, *, theme: Theme) -> None:
        super().__init__(theme=theme)
        policy = self.sizePolicy()
        policy.setHorizontalPolicy(policy.Policy.Ignored)
        self.setSizePolicy(policy)
        self._words, self._beside, self._share, self._tone = "", "", 0.0, "text"

    def show_term(self, words: str, beside: str, share: float, tone: str) -> None:
        """Change all of it."""
        self._words, self._beside, self._share, self._tone = words, beside, share, tone
        self.setAccessibleName(", ".join(one for one in (words, beside) if one))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(280), self._theme.px(TALL))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter, rect = self._theme, QPainter(self), self.rect()
        fill, tone = TINTS[self._tone]
        paint_box(painter, theme, rect, fill=fill, radius="control")
        side, middle = theme.px(SIDE), theme.px(16)
        x = side + paint_icon(painter, theme, side, middle + 1, "hourglass", tone, 14) + theme.px(8)
        line = QRect(x, middle - theme.px(10), rect.width() - side - x, theme.px(20))
        beside = theme.text_width(self._beside, "meta")
        if theme.text_width(self._words, "body_strong") + beside + theme.px(16) <= line.width():
            paint_text(painter, theme, line, self._beside, role="meta", tone=tone, align=int(RIGHT))
        paint_text(painter, theme, line, self._words, role="body_strong", tone=tone)
        bar = QRect(side, theme.px(33), rect.width() - 2 * side, theme.px(5))
        paint_meter(painter, theme, bar, self._share, tone if tone != "text" else "data")
