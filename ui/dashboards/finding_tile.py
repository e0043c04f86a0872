"""One thing worth a look, in a sentence, with its leads behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from app.domain.figures.counting import DEFINITIONS
from app.language import tr
from ui.common.painters import paint_focus, paint_icon, paint_text
from ui.dashboards.tile import Tile

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from app.domain.figures.findings import Finding
    from ui.theme.theme import Theme

HEIGHT = 44
OPEN = tr("Open")


class FindingTile(Tile):
    """A click on it opens too: its word "Open" looks like a link."""

    def __init__(self, finding: Finding, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme=theme, parent=parent)
        self.finding = finding
        self.setAccessibleName(finding.sentence)
        self.setAccessibleDescription(DEFINITIONS["findings"])
        self.setToolTip(finding.sentence)
        self.fit()

    def meaning(self) -> tuple[str, str]:
        return self.finding.words, DEFINITIONS["findings"]

    def key(self) -> str:
        return self.finding.key

    def fit(self) -> None:
        self.setFixedHeight(self.theme.px(HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self.theme
        if self.hasFocus():
            paint_focus(painter, theme, self.rect())
        word = theme.text_width(OPEN, "body_medium")
        paint_icon(painter, theme, theme.px(4), self.height() // 2, self.finding.icon, "text2")
        left = theme.px(28)
        wide = self.width() - left - word - theme.px(22)
        paint_text(painter, theme, QRect(left, theme.px(4), wide, theme.px(18)), self.finding.words, role="body_medium")
        paint_text(
            painter, theme, QRect(left, theme.px(23), wide, theme.px(16)), self.finding.more, role="meta", tone="text2"
        )
        room = QRect(self.width() - word - theme.px(10), 0, word + 2, self.height())
        paint_text(painter, theme, room, OPEN, role="body_medium", tone="accentT")
        painter.end()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if self.rect().contains(event.position().toPoint()):
            self.open()

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        return  # the first click was enough
