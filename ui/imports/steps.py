"""How far an import is: file, columns, duplicates, import."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.language import tr
from ui.common.painters import CENTER, paint_icon, paint_text

if TYPE_CHECKING:
    from ui.theme.theme import Theme

WORDS = (tr("File"), tr("Columns"), tr("Duplicates"), tr("Import"))
CIRCLE, GAP, LINK = 20, 8, 24  # design pixels: a circle, the room beside it, the line between two


class Steps(QWidget):
    """Four in a row; those before `now` are done."""

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._now = theme, 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_step(self, now: int) -> None:
        """The step that is under way, from 0."""
        self._now = now
        self.setAccessibleName(tr("Step {now} of {count}: {step}", now=now + 1, count=len(WORDS), step=WORDS[now]))
        self.update()

    def _width(self, words: str) -> int:
        return self._theme.px(CIRCLE + GAP) + self._theme.text_width(words, "body") + 2

    def sizeHint(self) -> QSize:
        px = self._theme.px
        links = (len(WORDS) - 1) * px(LINK + 2 * GAP)
        return QSize(sum(self._width(words) for words in WORDS) + links + px(8), px(CIRCLE + 4))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter, x = self._theme, QPainter(self), 1
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px, middle = theme.px, self.height() / 2
        for number, words in enumerate(WORDS):
            if number:
                painter.fillRect(x, int(middle), px(LINK), 1, theme.color("line"))
                x += px(LINK + GAP)
            self._circle(painter, QPointF(x + px(CIRCLE) / 2, middle), number)
            room = QRect(x + px(CIRCLE + GAP), 0, self._width(words), self.height())
            now = number == self._now
            paint_text(
                painter, theme, room, words, role="body_medium" if now else "body", tone="text" if now else "text2"
            )
            x += self._width(words) + px(GAP)

    def _circle(self, painter: QPainter, center: QPointF, number: int) -> None:
        theme, radius = self._theme, self._theme.px(CIRCLE) / 2
        done, now = number < self._now, number == self._now
        painter.setPen(QPen(theme.color("ok" if done else "accent" if now else "line"), 1.2))
        painter.setBrush(theme.color("accent") if now else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(center, radius, radius)
        if done:
            side = theme.px(16)  # of an icon
            paint_icon(painter, theme, round(center.x() - side / 2), round(center.y()), "check", "ok")
            return
        box = QRect(round(center.x() - radius), round(center.y() - radius), round(2 * radius), round(2 * radius))
        paint_text(
            painter, theme, box, str(number + 1), role="label", tone="on_accent" if now else "text2", align=int(CENTER)
        )
