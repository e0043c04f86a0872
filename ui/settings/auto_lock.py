"""Hides every window after a while without a key or a click, until the passphrase is typed.

What is half typed stays, sync goes on. The key stays in this process: whoever can read the memory of a running Satchel is
not kept out (reliability, threat model).
"""

from __future__ import annotations

from time import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtWidgets import QApplication, QDialog

from app import opening
from app.language import tr

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from PySide6.QtCore import QSettings
    from PySide6.QtWidgets import QWidget

    from ui.context import UiContext

KEY, USUAL = "safety/lock_minutes", 10
CHOICES = ((0, tr("Never")), (5, tr("5 minutes")), (10, tr("10 minutes")), (30, tr("30 minutes")), (60, tr("An hour")))
LOOK_MS = 15_000
USED = (
    QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel, QEvent.Type.TouchBegin, QEvent.Type.MouseMove,
)  # fmt: skip


def minutes_of(settings: QSettings) -> int:
    """After how many minutes it locks, 0 never."""
    try:
        return int(str(settings.value(KEY, USUAL)))
    except ValueError:
        return USUAL


def set_minutes(settings: QSettings, minutes: int) -> None:
    """Lock after that many minutes from now on."""
    settings.setValue(KEY, minutes)


class AutoLock(QObject):
    """Looks now and then how long ago the last key was; `locked` says whether the windows are hidden.

    `ask` asks for the passphrase until it is right, False when the question was closed; `clock` tells seconds, also those
    that the laptop slept, so that whoever wakes it late is asked.
    """

    def __init__(
        self, *, context: UiContext, in_call: Callable[[], bool], ask: Callable[[], Awaitable[bool]], parent: QWidget,
        clock: Callable[[], float] = time,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._context, self._in_call, self._ask, self._clock = context, in_call, ask, clock
        self._tasks = context.tasks.for_page(self)
        self._used, self.locked = clock(), False
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)  # there is a window
        app.focusWindowChanged.connect(self._on_focus_window)  # keys and clicks come in there, before any widget
        self._on_focus_window(app.focusWindow())
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    @Slot(QWindow)
    def _on_focus_window(self, window: QWindow | None) -> None:
        self._on_use()
        if window is not None:
            window.installEventFilter(self)  # once, however often it is asked for

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Somebody is there."""
        if event.type() in USED:
            self._on_use()
        return False

    def _on_use(self) -> None:
        if not self.look():  # what wakes a laptop is a key or the mouse: it must not come before the look
            self._used = self._clock()

    @Slot()
    def look(self) -> bool:
        """Lock when it is time and nobody is on the line; whether it is."""
        now, minutes = self._clock(), minutes_of(self._context.settings)
        self._used = min(self._used, now)  # a clock that was set back gives no more than the same minutes again
        late = minutes > 0 and not self.locked and now - self._used >= minutes * 60
        if self._in_call():
            self._used = now
        elif late:
            self._tasks.start_once("lock", self.lock())
            return True
        return False

    async def lock(self) -> None:
        """Hide everything until the passphrase was typed; closing the question ends Satchel."""
        if await self._tasks.read(opening.key_place, self._context.workspace.profile) != "passphrase":
            self._used = self._clock()
            return
        self.locked = True
        shown = [one for one in QApplication.topLevelWidgets() if one.isVisible() and one.isWindow()]
        shown.sort(key=lambda one: isinstance(one, QDialog))  # a dialog comes back over its window
        for one in reversed(shown):
            one.hide()
        opened = await self._ask()
        for one in shown:
            one.show()
        self.locked, self._used = False, self._clock()
        if not opened:
            self._context.navigator.run("file.quit")
