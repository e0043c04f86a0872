"""Places inbound leads behind the window of a laptop without a server; with one, routing is the server's (decisions 7)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from app import operations, queries
from app.changes import ChangeSet, Source
from app.errors import SatchelError

if TYPE_CHECKING:
    from ui.context import UiContext

FIRST_MS, SOON_MS = 8_000, 1_500
WATCHED = ("lead", "routing_rule")


class RoutingRunner(QObject):
    """Looks after the start and soon after a lead arrived or a rule changed; a lead no rule takes is not tried again by itself."""

    def __init__(self, *, context: UiContext, parent: QObject, first_ms: int = FIRST_MS) -> None:
        super().__init__(parent)
        self._context = context
        self._tasks = context.tasks.for_page(self)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.look)
        self._soon.start(first_ms)
        context.relay.committed.connect(self._on_committed)

    @Slot()
    def look(self) -> None:
        """Place who waits; until the workspace is open there is nothing to place."""
        if self._tasks.busy:
            self._soon.start(SOON_MS)
        elif self._context.workspace.user:
            self._tasks.start_once("routing", self._run())

    def _on_committed(self, change: ChangeSet) -> None:
        if any(change.ids(entity) for entity in WATCHED):
            self._soon.start(SOON_MS)

    async def _run(self) -> None:
        try:
            if await self._tasks.ask(queries.routing.unplaced, self._context.workspace.user):
                act_as, route = self._context.workspace.act_as, operations.routing.route_waiting
                await self._tasks.write(act_as, Source.AUTOMATION, route, untried=True)
        except SatchelError:  # locked or closing: the next look makes it up
            return
