"""Keeps the sidebar's saved views and their counts true to the workspace."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app import queries
from app.changes import ChangeSet
from ui.gates.move import local_now
from ui.lead_lists.filter_words import EMPTY, at_moment
from ui.leads.views import LeadsView

if TYPE_CHECKING:
    from app.queries.views import SavedView
    from ui.context import UiContext, WorkspaceDoor

SOON_MS = 2_000  # counting all leads takes its time; what follows the change on screen goes first
TOUCHES = ("saved_view", "lead", "task", "meeting", "contact", "account", "activity", "handoff")


def views_of(door: WorkspaceDoor) -> tuple[SavedView, ...]:
    """On a reader thread: opening may still be under way, and whose views they are is known after it."""
    moment = at_moment(EMPTY, local_now())
    user = door.real.user
    return door.ask(queries.views.saved_views, user_id=user, now=moment.now, midnight=moment.midnight)


class SavedViews(QObject):
    """`added(LeadsView)` and `removed(key)` as views come and go; counts go to the navigator."""

    added = Signal(object)
    removed = Signal(str)

    def __init__(self, *, context: UiContext, parent: QObject) -> None:
        super().__init__(parent)
        self._door, self._navigator = context.workspace, context.navigator
        self._tasks = context.tasks.for_page(self, behind=True)
        self._shown: dict[str, SavedView] = {}
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON_MS)
        self._soon.timeout.connect(self.load)
        context.relay.committed.connect(self._on_committed)

    @Slot()
    def load(self) -> None:
        """Read them again."""
        self._tasks.start_latest("saved views", self._load())

    async def _load(self) -> None:
        if self._shown:
            await self._tasks.lull()
        found = {one.id: one for one in await self._tasks.read(views_of, self._door)}
        for key in self._shown.keys() - found.keys():
            self.removed.emit(key)
        for key, one in found.items():
            if key not in self._shown:
                self.added.emit(LeadsView(one.name, one.filter, one.sort, key, saved=True))
            self._navigator.tell_count(f"view:{key}", one.count)
        self._shown = found

    @Slot(object)
    def _on_committed(self, change: ChangeSet) -> None:
        if any(change.ids(entity) for entity in TOUCHES):
            self._soon.start()
