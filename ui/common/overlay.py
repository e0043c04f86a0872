"""An overlay inside the window with its own focus scope: palette, key sheet, peek."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

from ui.common.painters import paint_shadow

if TYPE_CHECKING:
    from ui.theme.theme import Theme


class Overlay(QWidget):
    """Covers `host` with a scrim and centres `panel`; Esc or a click outside closes; focus goes back."""

    closed = Signal()

    def __init__(self, *, theme: Theme, host: QWidget, name: str, width: int, height: int) -> None:
        super().__init__(host)
        self._theme, self._host = theme, host
        self._wanted_width, self._wanted_height = width, height
        self._before: QWidget | None = None
        self.setAccessibleName(name)
        self.panel = QFrame(self)
        self.panel.setObjectName("overlay_panel")
        self.panel.setAccessibleName(name)
        host.installEventFilter(self)
        theme.changed.connect(self._on_theme_changed)
        self.hide()

    def open_over(self, first_focus: QWidget) -> None:
        """Show in one frame and focus that widget."""
        if not self.isVisible():
            self._before = self._host.window().focusWidget()
        self._place()
        self.show()
        self.raise_()
        first_focus.setFocus(Qt.FocusReason.PopupFocusReason)

    @Slot()
    def close_overlay(self) -> None:
        """Hide and give the focus back to where it was."""
        if not self.isVisible():
            return
        before, self._before = self._before, None
        self.hide()
        if before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def _place(self) -> None:
        theme = self._theme
        self.setGeometry(self._host.rect())
        margin = theme.px(16)
        width = min(theme.px(self._wanted_width), self.width() - 2 * margin)
        top = min(theme.px(52), max((self.height() - theme.px(self._wanted_height)) // 2, margin))
        height = min(theme.px(self._wanted_height), self.height() - top - margin)
        self.panel.setGeometry(QRect((self.width() - width) // 2, top, width, height))

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab stays inside the overlay."""
        inside = [
            child
            for child in self.panel.findChildren(QWidget)
            if child.isVisibleTo(self) and child.isEnabled() and child.focusPolicy() & Qt.FocusPolicy.TabFocus
        ]
        focused = self._host.window().focusWidget()
        if not inside:
            return False
        at = inside.index(focused) if focused in inside else -1
        inside[(at + (1 if next else -1)) % len(inside)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    @Slot()
    def _on_theme_changed(self) -> None:
        if self.isVisible():
            self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        scrim = QColor(self._theme.color("scrim"))
        scrim.setAlphaF(0.5 if self._theme.dark else 0.22)
        painter.fillRect(self.rect(), scrim)
        paint_shadow(painter, self._theme, self.panel.geometry())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.panel.geometry().contains(event.position().toPoint()):
            self.close_overlay()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_overlay()
        event.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._host and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False
