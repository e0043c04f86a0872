"""The mark in the notification area, where the desktop has one: shows a quiet notification and says when it was clicked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QSystemTrayIcon

if TYPE_CHECKING:
    from ui.theme.theme import Theme

SHOWN_MS = 10_000  # a desktop may choose its own


class Tray(QObject):
    """`clicked` when a notification or the mark is clicked; without such an area `tell` shows nothing."""

    clicked = Signal()

    def __init__(self, *, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon: QSystemTrayIcon | None = None
        if not QSystemTrayIcon.isSystemTrayAvailable() or not QSystemTrayIcon.supportsMessages():
            return
        self._icon = QSystemTrayIcon(theme.icon("satchel", "accent", 32), self)
        self._icon.setToolTip("Satchel")
        self._icon.messageClicked.connect(self.clicked)
        self._icon.activated.connect(self._on_activated)
        self._icon.show()

    @Slot(QSystemTrayIcon.ActivationReason)
    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason == QSystemTrayIcon.ActivationReason.Trigger:
            self.clicked.emit()

    def tell(self, title: str, text: str) -> None:
        """Show it without a sound of ours."""
        if self._icon is not None:
            self._icon.showMessage(title, text, self._theme.icon("satchel", "accent", 32), SHOWN_MS)
