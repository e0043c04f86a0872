"""One outcome as a box: its digit and its name; the suggested one says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from app.language import tr
from ui.common.painters import RIGHT, paint_box, paint_focus, paint_key_cap, paint_text

if TYPE_CHECKING:
    from app.domain.outcomes import Outcome
    from ui.theme.theme import Theme


class OutcomeButton(QPushButton):
    """Checked when chosen. `relatives` are the letters that stand under it: (("L", "left"), ("S", "sent on")); `words` a
    shorter name."""

    def __init__(
        self, outcome: Outcome, *, theme: Theme, relatives: tuple[tuple[str, str], ...] = (), words: str = ""
    ) -> None:
        super().__init__()
        self._theme, self.outcome, self._relatives = theme, outcome, relatives
        self._words = words or tr(outcome.name)
        self._suggested = False
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setProperty("outcome", outcome.key)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)
        self._describe()

    def suggest(self, suggested: bool) -> None:
        """Mark it as the likely one."""
        if suggested != self._suggested:
            self._suggested = suggested
            self._describe()
            self.update()

    def _describe(self) -> None:
        self.setAccessibleName(
            tr("{name}, suggested", name=tr(self.outcome.name)) if self._suggested else tr(self.outcome.name)
        )
        letters = "; ".join(f"{key}: {words}" for key, words in self._relatives)
        self.setToolTip(f"{tr(self.outcome.name)} ({letters})" if letters else tr(self.outcome.name))

    def sizeHint(self) -> QSize:
        return QSize(self._theme.text_width(self._words, "body_medium") + self._theme.px(22), self._theme.px(50))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _ground(self) -> tuple[str, str]:
        if self.isChecked():
            return "selected", "focus"
        return ("hover" if self.underMouse() else "surface"), "line"

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter, rect = self._theme, QPainter(self), self.rect()
        fill, line = self._ground()
        paint_box(painter, theme, rect, fill=fill, line=line)
        if self._suggested or self.hasFocus() or self.isChecked():
            paint_focus(painter, theme, rect)
        left, top = theme.px(10), theme.px(15)
        x = left + paint_key_cap(painter, theme, left, top, self.outcome.key)
        inner = QRect(x, 0, rect.right() - theme.px(10) - x, theme.px(30))
        if self._suggested:
            paint_text(painter, theme, inner, tr("suggested"), role="meta", tone="accentT", align=int(RIGHT))
        elif self._room(inner):
            self._paint_relatives(painter, x + theme.px(6), top)
        name = QRect(left, theme.px(25), rect.width() - left - theme.px(6), theme.px(20))
        paint_text(painter, theme, name, self._words, role="body_medium")

    def _room(self, inner: QRect) -> bool:
        theme = self._theme
        return sum(theme.text_width(words, "label") + theme.px(25) for _key, words in self._relatives) <= inner.width()

    def _paint_relatives(self, painter: QPainter, x: int, middle: int) -> None:
        theme = self._theme
        for key, words in self._relatives:
            x += paint_key_cap(painter, theme, x, middle, key) + theme.px(3)
            room = QRect(x, middle - theme.px(10), self.width() - x, theme.px(20))
            x += paint_text(painter, theme, room, words, role="label", tone="text2", weight=400) + theme.px(5)
