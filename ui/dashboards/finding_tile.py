"""One thing worth a look, in a sentence, with its leads behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from app.domain.figures.counting import DEFINITIONS
from app.language import tr
from ui.common.painters import paint_focus, paint_icon, paint_text
from ui.common.wrapping import wrapped
from ui.dashboards.tile import Tile

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from app.domain.figures.findings import Finding
    from ui.theme.theme import Theme

HEIGHT, LINE, MORE_LINE = 44, 18, 16
MOST = 8  # lines, more than any language takes in the narrowest tile
HAIR = 2  # pixels more than its letters measure that a line has, or its end might be cut
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
        self.setMinimumHeight(self.theme.px(HEIGHT))

    def wished_width(self) -> int:
        words = self.theme.text_width(self.finding.words, "body_medium")
        return max(words, self.theme.text_width(self.finding.more, "meta")) + HAIR + self._beside()

    def height_for(self, width: int) -> int:
        words, more = self._lines(width)
        lines = len(words) * self.theme.px(LINE) + len(more) * self.theme.px(MORE_LINE)
        return max(lines + self.theme.px(9), self.theme.px(HEIGHT))

    def _lines(self, width: int) -> tuple[list[str], list[str]]:
        """What is worth a look and the part of it that matters most, each in lines."""
        room = width - self._beside()
        words = wrapped(self.finding.words, self.theme.font("body_medium"), room, most=MOST)
        return words, wrapped(self.finding.more, self.theme.font("meta"), room, most=MOST)

    def _beside(self) -> int:
        """What the icon and the word "Open" take of the width."""
        return self.theme.px(28) + self.theme.text_width(OPEN, "body_medium") + self.theme.px(22)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self.theme
        if self.hasFocus():
            paint_focus(painter, theme, self.rect())
        word = theme.text_width(OPEN, "body_medium")
        paint_icon(painter, theme, theme.px(4), self.height() // 2, self.finding.icon, "text2")
        left = theme.px(28)
        room = QRect(left, theme.px(4), self.width() - self._beside(), theme.px(LINE))
        words, more = self._lines(self.width())
        for line in words:
            paint_text(painter, theme, room, line, role="body_medium")
            room.translate(0, theme.px(LINE))
        room.translate(0, theme.px(1))
        room.setHeight(theme.px(MORE_LINE))
        for line in more:
            paint_text(painter, theme, room, line, role="meta", tone="text2")
            room.translate(0, theme.px(MORE_LINE))
        room = QRect(self.width() - word - theme.px(10), 0, word + 2, self.height())
        paint_text(painter, theme, room, OPEN, role="body_medium", tone="accentT")
        painter.end()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if self.rect().contains(event.position().toPoint()):
            self.open()

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        return  # the first click was enough
