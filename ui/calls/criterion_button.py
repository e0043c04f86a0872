"""One sales-ready criterion as a box: its digit, its name, and how well it is met."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from app.domain.qualification import MET, NOT_MET, PARTLY, STATUS_WORDS, UNKNOWN, Criterion
from app.language import tr
from ui.common.painters import RIGHT, paint_box, paint_focus, paint_icon, paint_key_cap, paint_text

if TYPE_CHECKING:
    from ui.theme.theme import Theme

LOOKS = {
    MET: ("check", "ok"), PARTLY: ("circle-question-mark", "warn"), NOT_MET: ("x", "bad"), UNKNOWN: ("", "text3"),
}  # fmt: skip


class CriterionButton(QPushButton):
    """Click, or its digit, opens its evidence."""

    def __init__(self, criterion: Criterion, number: int, *, theme: Theme) -> None:
        super().__init__()
        self._theme, self.criterion, self._number = theme, criterion, number
        self._status, self._heard = UNKNOWN, False
        self.setAutoDefault(False)
        self.setProperty("number", number)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)
        self.show_status(UNKNOWN)

    def show_status(self, status: str, evidence: str = "", *, heard: bool = False) -> None:
        """Show how it stands; `heard` when an answer on the track speaks for it but nothing is set yet."""
        self._status, self._heard = status, heard and status != MET
        words = tr("heard, not set yet") if self._heard else STATUS_WORDS[status]
        self.setAccessibleName(f"{self.criterion.name}: {words}")
        self.setAccessibleDescription(evidence)
        self.setToolTip(evidence)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(150), self._theme.px(30))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self._theme.px(30))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter, rect = self._theme, QPainter(self), self.rect()
        middle = rect.height() // 2
        paint_box(painter, theme, rect, fill="hover" if self.underMouse() else "surface", line="line")
        x = theme.px(9)
        cap = paint_key_cap(painter, theme, x, middle, str(self._number))
        x += cap + theme.px(9) if cap else 0
        icon, tone = ("", "accentT") if self._heard else LOOKS[self._status]
        words = tr("Heard") if self._heard else STATUS_WORDS[self._status]
        width = theme.text_width(words)
        right = rect.right() - theme.px(9)
        paint_text(
            painter, theme, QRect(right - width - 2, 0, width + 3, rect.height()), words, tone=tone, align=int(RIGHT)
        )
        right -= width + theme.px(6)
        if icon:
            right -= theme.px(14)
            paint_icon(painter, theme, right, middle + 1, icon, tone, 14)
        name = QRect(x, 0, right - x - theme.px(4), rect.height())
        paint_text(painter, theme, name, self.criterion.name, role="body_medium")
        if self.hasFocus():
            paint_focus(painter, theme, rect)
