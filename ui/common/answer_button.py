"""What they may answer: a letter, their words, and where the talk goes from there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from app.language import tr
from ui.common.painters import RIGHT, key_cap_width, paint_box, paint_focus, paint_icon, paint_key_cap, paint_text

if TYPE_CHECKING:
    from app.domain.track_walk import Choice
    from ui.theme.theme import Theme


class AnswerButton(QPushButton):
    """`taken(Choice)` on click, Enter or its letter; two lines where one is too narrow."""

    taken = Signal(object)

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._choice: Choice | None = None
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._on_clicked)
        theme.changed.connect(self._fit)

    @property
    def choice(self) -> Choice | None:
        """The answer shown."""
        return self._choice

    def show_choice(self, choice: Choice | None) -> None:
        """Show an answer; None hides the button."""
        self._choice = choice
        self.setVisible(choice is not None)
        if choice is not None:
            goes = tr("raises an objection") if choice.objection else choice.words
            self.setAccessibleName(
                tr("Answer {letter}: {says}, {goes}", letter=choice.letter, says=choice.says, goes=goes)
            )
            self.setToolTip(choice.says)
        self._fit()

    def _said(self) -> str:
        assert self._choice is not None
        return self._choice.says if self._choice.skips else f"“{self._choice.says}”"

    def _two_lines(self) -> bool:
        if self._choice is None:
            return False
        theme = self._theme
        words = theme.text_width(self._said(), "body_medium") + theme.text_width(self._choice.words)
        return words + theme.px(90) > self.width()

    @Slot()
    def _fit(self) -> None:
        self.setFixedHeight(self._theme.px(56 if self._two_lines() else 38))
        self.update()

    @Slot()
    def _on_clicked(self) -> None:
        if self._choice is not None:
            self.taken.emit(self._choice)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(80), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        choice = self._choice
        if choice is None:
            return
        theme, painter, rect = self._theme, QPainter(self), self.rect()
        self._paint_ground(painter, choice)
        two = self._two_lines()
        middle = rect.height() // 2 - (theme.px(9) if two else 0)
        left = theme.px(13)
        cap = max(key_cap_width(theme, choice.letter), theme.px(24 if theme.key_caps else 0))
        paint_key_cap(painter, theme, left + (cap - key_cap_width(theme, choice.letter)) // 2, middle, choice.letter)
        left += cap + theme.px(10)
        right = rect.right() - theme.px(12)
        goes_width = 0 if two else theme.text_width(choice.words) + theme.px(22)
        line = QRect(left, middle - theme.px(10), right - left - goes_width - theme.px(8), theme.px(20))
        tone = "text2" if choice.skips else "text"
        paint_text(painter, theme, line, self._said(), role="body_medium" if not choice.skips else "body", tone=tone)
        at = middle + theme.px(18) if two else middle
        arrow = theme.px(14)
        paint_icon(painter, theme, right - arrow, at, "arrow-right", "text2", 14)
        words = QRect(left, at - theme.px(10), right - left - arrow - theme.px(6), theme.px(20))
        paint_text(painter, theme, words, choice.words, tone="text2", align=int(RIGHT))

    def _paint_ground(self, painter: QPainter, choice: Choice) -> None:
        theme, rect = self._theme, self.rect()
        if self.hasFocus():
            paint_box(painter, theme, rect, fill="selected")
            paint_focus(painter, theme, rect)
            return
        if self.underMouse():
            paint_box(painter, theme, rect, fill="hover")
        if not choice.skips:
            paint_box(painter, theme, rect, line="line")
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("line"), 1, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(rect.adjusted(0, 0, -1, -1), theme.radius("control"), theme.radius("control"))
        painter.restore()
