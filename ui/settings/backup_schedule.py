"""Backups by themselves while the window is open: of the day, and of what changed; never during a call, tried again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.errors import SatchelError, UnavailableError
from app.language import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.context import UiContext, WorkspaceDoor

FIRST_MS = 60_000  # the start belongs to the work
AFTER_CALL_MS = 60_000
EVERY_MS = 15 * 60_000  # at most that much work is in no backup; a failure is tried again
FAILED = tr("Today’s backup failed")


def back_up_when_due(door: WorkspaceDoor) -> bool:
    """Whether one was due and is made. On a reader thread; a workspace that did not open has said so elsewhere."""
    try:
        workspace = door.real
    except SatchelError:
        return False
    return workspace.back_up_when_due() is not None


class BackupSchedule(QObject):
    """`changed` fires when a backup was made or has failed; `trouble` is why the last one failed, '' when it did not."""

    changed = Signal()

    def __init__(self, *, context: UiContext, in_call: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._navigator, self._door, self._in_call = context.navigator, context.workspace, in_call
        self._tasks = context.tasks.for_page(self)
        self.trouble = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)
        self._timer.start(FIRST_MS)

    @Slot()
    def look(self) -> None:
        """Back up if that is due and nobody is on the line."""
        if self._in_call():
            self._timer.start(AFTER_CALL_MS)
        elif self._tasks.start_once("backup of the day", self._back_up()):
            self._timer.start(EVERY_MS)

    async def _back_up(self) -> None:
        try:
            made = await self._tasks.read(back_up_when_due, self._door)
        except UnavailableError as error:
            self.trouble = tr(
                "{failed} ({code}). {error} It is tried again every 15 minutes.",
                failed=FAILED,
                code=error.code,
                error=error,
            )
            self._navigator.tell_sync_state("triangle-alert", FAILED, f"{error.code} {error.happened}")
            self.changed.emit()
        else:
            self.settle()
            if made:
                self.changed.emit()

    def settle(self) -> None:
        """A backup is there: what failed before is over, and whoever tells how sync stands has the bar again."""
        if self.trouble:
            self.trouble = ""
            self.changed.emit()
