"""How many open leads are overdue, due today, planned or without a next step."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.language import tr
from ui.common.painters import paint_icon, paint_text
from ui.theme.theme import Theme

PARTS = (("overdue", tr("Overdue"), "triangle-alert", "bad"), ("today", tr("Today"), "clock", "accentT"),
         ("planned", tr("Planned"), "calendar", "text2"), ("none", tr("No next step"), "circle-question-mark", "warn"))  # fmt: skip


class StepCounts(QWidget):
    """Shape, word and number for each state."""

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._counts: dict[str, int] = {}
        theme.changed.connect(self.updateGeometry)

    def show_counts(self, counts: dict[str, int]) -> None:
        """Change the numbers."""
        self._counts = counts
        self.setAccessibleName(", ".join(f"{words} {counts.get(key, 0)}" for key, words, _, _ in PARTS))
        self.updateGeometry()
        self.update()

    def _words(self) -> list[tuple[str, str, str]]:
        return [
            (tr("{words} {key:,}", words=words, key=self._counts.get(key, 0)), icon, tone)
            for key, words, icon, tone in PARTS
        ]

    def sizeHint(self) -> QSize:
        theme = self._theme
        return QSize(sum(theme.text_width(words, "meta") + theme.px(34) for words, _, _ in self._words()), theme.px(20))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter, x = self._theme, QPainter(self), self._theme.px(6)
        for words, icon, tone in self._words():
            x += paint_icon(painter, theme, x, self.height() // 2, icon, tone, 14) + theme.px(4)
            x += paint_text(
                painter, theme, QRect(x, 0, self.width() - x, self.height()), words, role="meta", tone=tone
            ) + theme.px(14)
