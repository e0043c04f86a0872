"""The sections of a talk track in a row: done with a tick, the present one tinted, the rest to come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from app.language import tr
from ui.common.marks import Mark
from ui.common.painters import paint_box, paint_icon, paint_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.domain.track_walk import Step
    from ui.theme.theme import Theme


class SectionSteps(Mark):
    """Shrinks to the present section when there is no room for all."""

    def __init__(self, *, theme: Theme) -> None:
        super().__init__(theme=theme, name=tr("Sections"))
        self._steps: Sequence[Step] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_steps(self, steps: Sequence[Step]) -> None:
        """Show where the call is."""
        self._steps = steps
        now = next((step for step in steps if step.state == "now"), None)
        self.setAccessibleName(tr("Section {words}", words=self._words(now)) if now else tr("Sections"))
        self.update()

    def _words(self, step: Step) -> str:
        return f"{step.name} {step.detail}".strip()

    def _width(self, step: Step) -> int:
        theme = self._theme
        if step.state == "now":
            return theme.text_width(self._words(step), "body_strong") + theme.px(16)
        return theme.text_width(step.name) + (theme.px(17) if step.state == "done" else 0)

    def _fits(self, gap: int) -> bool:
        return sum(self._width(step) for step in self._steps) + gap * (len(self._steps) - 1) <= self.width()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter = self._theme, QPainter(self)
        steps, chevron = list(self._steps), theme.px(14)
        gap = chevron + theme.px(14)
        if not self._fits(gap):
            gap = chevron + theme.px(2)
        if not self._fits(gap):
            steps = [step for step in steps if step.state == "now"]
        x, middle = 0, self.height() // 2
        for number, step in enumerate(steps):
            if number:
                paint_icon(painter, theme, x + (gap - chevron) // 2, middle, "chevron-right", "text3", 14)
                x += gap
            self._paint_step(painter, step, QRect(x, 0, self._width(step), self.height()))
            x += self._width(step)

    def _paint_step(self, painter: QPainter, step: Step, rect: QRect) -> None:
        theme = self._theme
        if step.state == "now":
            paint_box(painter, theme, rect, fill="selected")
            inner = rect.adjusted(theme.px(8), 0, 0, 0)
            paint_text(painter, theme, inner, self._words(step), role="body_strong", tone="accentT")
            return
        left = 0
        if step.state == "done":
            paint_icon(painter, theme, rect.x(), rect.center().y() + 1, "check", "text2", 14)
            left = theme.px(17)
        paint_text(painter, theme, rect.adjusted(left, 0, 2, 0), step.name, tone="text2")

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self._theme.px(27))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(80), self._theme.px(27))
