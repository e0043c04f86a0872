"""Filter chips: a filter as a word with its count, on or off, removable when it was added."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal

from ui.common.button import Button
from ui.common.painters import paint_icon, paint_text

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
    from PySide6.QtWidgets import QWidget

    from ui.theme.theme import Theme


class FilterChip(Button):
    """A checkable chip; with `removable` its cross (or Delete) emits `removed`; `dashed` is for "+ Filter"."""

    removed = Signal()

    def __init__(
        self, text: str, *, theme: Theme, icon: str = "", key: str = "", count: int | None = None,
        checkable: bool = True, removable: bool = False, dashed: bool = False, parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        self._count, self._removable = count, removable
        super().__init__(text, theme=theme, kind="filter", icon=icon, key=key, small=True, parent=parent)
        self.setProperty("dashed", dashed)
        self.setCheckable(checkable)
        self._name()

    def set_count(self, count: int | None) -> None:
        """Change the number after the word."""
        self._count = count
        self._name()
        self.updateGeometry()
        self.update()

    def _name(self) -> None:
        self.setAccessibleName(self.text() if self._count is None else f"{self.text()}, {self._count}")

    def _extra_width(self) -> int:
        theme = self._theme
        width = 0
        if self._count is not None:
            width += theme.px(6) + theme.text_width(str(self._count), "body")
        return width + (theme.px(20) if self._removable else 0)

    def paint_content(self, painter: QPainter, rect: QRect) -> None:
        theme, extra = self._theme, self._extra_width()
        super().paint_content(painter, rect.adjusted(0, 0, -extra, 0))
        x = rect.right() - extra - theme.px(3)
        if self._count is not None:
            words = QRect(x, rect.y(), rect.right() - x, rect.height())
            tone = "accentT" if self.isChecked() else "text3"
            x += theme.px(6) + paint_text(painter, theme, words, str(self._count), role="body", tone=tone)
        if self._removable:
            paint_icon(painter, theme, rect.right() - theme.px(22), rect.center().y() + 1, "x", self.ink(), 12)

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width() + self._extra_width(), hint.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._removable and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._removable and event.position().x() > self.width() - self._theme.px(26):
            self.setDown(False)
            self.removed.emit()
            return
        super().mouseReleaseEvent(event)
