"""When a call is kept: 250 ms after the last key, and so soon after the first that a kill never costs more than a second."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, Slot

PAUSE_MS, AT_MOST_MS, BEAT_MS = 250, 700, 5000


class Journal(QObject):
    """`due` fires when the state must be written; `beat` keeps the timer of an answered call alive."""

    due = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pause, self._limit, self._beat = QTimer(self), QTimer(self), QTimer(self)
        for timer, length in ((self._pause, PAUSE_MS), (self._limit, AT_MOST_MS)):
            timer.setSingleShot(True)
            timer.setInterval(length)
            timer.timeout.connect(self.flush)
        self._beat.setInterval(BEAT_MS)
        self._beat.timeout.connect(self.due)

    def touch(self) -> None:
        """Something changed."""
        self._pause.start()
        if not self._limit.isActive():
            self._limit.start()

    def beat(self, on: bool) -> None:
        """Write every few seconds as long as somebody is on the line."""
        if on:
            self._beat.start()
        else:
            self._beat.stop()

    def stop(self) -> None:
        """Write nothing more."""
        for timer in (self._pause, self._limit, self._beat):
            timer.stop()

    @property
    def waiting(self) -> bool:
        """Whether something is not written yet."""
        return self._limit.isActive()

    @Slot()
    def flush(self) -> None:
        """Write now."""
        self._pause.stop()
        self._limit.stop()
        self.due.emit()
