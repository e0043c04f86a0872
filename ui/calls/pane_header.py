"""The 41 px head of each pane of a call: icon, name, something beside it, its key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from ui.common.marks import KeyCap
from ui.common.painters import paint_hairline
from ui.common.text import Text

if TYPE_CHECKING:
    from ui.theme.theme import Theme


class PaneHeader(QFrame):
    """`add` puts a widget after the name, `add_right` at the end."""

    def __init__(self, title: str, *, theme: Theme, icon: str, beside: str = "", key: str = "") -> None:
        super().__init__()
        self._theme, self._icon = theme, icon
        self._mark = QLabel()
        self.title = Text(title, type="body_strong", elide=True)
        self._line = QHBoxLayout(self)
        theme.space(self._line, (18, 0, 16, 0), 9)
        self._line.addWidget(self._mark)
        self._line.addWidget(self.title)
        if beside:
            self._line.addWidget(Text(beside, tone="text3", elide=True))
        self._after = self._line.count()
        self._line.addStretch(1)
        if key:
            self._line.addWidget(KeyCap(key, theme=theme))
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def add(self, widget: QWidget) -> None:
        """Beside the name."""
        self._line.insertWidget(self._after, widget)
        self._after += 1

    def add_right(self, widget: QWidget) -> None:
        """At the end."""
        self._line.addWidget(widget)

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_hairline(QPainter(self), self._theme, self.rect())

    @Slot()
    def _on_theme_changed(self) -> None:
        self._mark.setPixmap(self._theme.pixmap(self._icon, "text"))
        self.setFixedHeight(self._theme.px(42))
