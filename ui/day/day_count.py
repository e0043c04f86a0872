"""How many stops today has, told to the sidebar before anybody opens the day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from app import queries
from app.clock import SystemClock, local_zone

if TYPE_CHECKING:
    from app.changes import ChangeSet
    from ui.context import UiContext


FIRST_MS = 1_500  # the start belongs to Today; counting brings the whole of the day's order with it


class DayCount(QObject):
    """Counts soon after the start, and again after visits and tasks have changed."""

    def __init__(self, *, context: UiContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._tasks = context.tasks.for_page(self, behind=True)
        context.relay.committed.connect(self._on_committed)
        QTimer.singleShot(FIRST_MS, self, self.count)

    @Slot()
    def count(self) -> None:
        """Tell the sidebar how many there are now."""
        self._tasks.start_latest("count", self._count())

    def _on_committed(self, change: ChangeSet) -> None:
        if change.ids("visit") or change.ids("task"):
            self.count()

    async def _count(self) -> None:
        self._context.navigator.tell_count("day", await self._tasks.read(self._counted))

    def _counted(self) -> int:
        """On a reader thread: waits until the workspace is open, and only then there is a user."""
        workspace = self._context.workspace.real
        today = SystemClock().now().astimezone(local_zone()).date()
        return workspace.ask(queries.day.count_of, user=workspace.user, day=today)
