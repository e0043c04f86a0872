"""The native window: shows Today's picture as it was left, until the main window moves in.

It is all that stands between a start and its first paint, so it imports nothing of the pages. While the main window is being
made nobody handles input: keys typed over the picture stay in the queue and reach the page itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QCoreApplication, QDeadlineTimer, QEventLoop, QSettings
from PySide6.QtGui import QCloseEvent, QGuiApplication, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QMainWindow

from app.language import spoken, tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

LOOKS = ("scheme", "text_scale", "density", "contrast")


class FirstWindow(QMainWindow):
    """Size and place as they were left; a window whose screen is gone comes back in the middle."""

    def __init__(self, settings: QSettings) -> None:
        super().__init__()
        self._settings = settings
        self._picture, self._painted = QImage(), False
        self.setWindowTitle(tr("Today — Satchel"))
        saved = settings.value("window/geometry")
        if not (isinstance(saved, QByteArray) and self.restoreGeometry(saved)):
            self.resize(1440, 900)
        seen = any(screen.availableGeometry().intersects(self.frameGeometry()) for screen in QGuiApplication.screens())
        if not seen:
            self.move(QGuiApplication.primaryScreen().availableGeometry().center() - self.rect().center())

    def look(self) -> str:
        """What a picture must have been made with to be shown here: appearance, the system's scheme, the screen."""
        chosen = [str(self._settings.value(f"appearance/{name}", "")) for name in LOOKS]
        system = QGuiApplication.styleHints().colorScheme().name
        return " ".join([f"{self.devicePixelRatioF():g}", system, spoken(), *chosen])

    def show_picture(self, look: str, picture: bytes) -> bool:
        """Show the window with that picture, unless it was made for another look."""
        if look != self.look() or not self._picture.loadFromData(picture):
            return False
        self._picture.setDevicePixelRatio(self.devicePixelRatioF())
        self.show()
        patience = QDeadlineTimer(500)
        while not self._painted and not patience.hasExpired():
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents, 20)
        return True

    def move_in(self, window: QWidget) -> None:
        """Give the place to the main window, whose title and icon become this window's."""
        window.windowTitleChanged.connect(self.setWindowTitle)
        window.windowIconChanged.connect(self.setWindowIcon)
        self.setWindowTitle(window.windowTitle())
        self.setWindowIcon(window.windowIcon())
        self.setMinimumSize(window.minimumSize())
        self.setCentralWidget(window)
        self._picture = QImage()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._picture.isNull():
            QPainter(self).drawImage(0, 0, self._picture)
            self._painted = True

    def closeEvent(self, event: QCloseEvent) -> None:
        self._settings.setValue("window/geometry", self.saveGeometry())
        window = self.centralWidget()
        if window is not None:
            window.close()
        super().closeEvent(event)
