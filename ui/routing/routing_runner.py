"""Places inbound leads behind the window of a laptop without a server, and redraws territories on the day their manager set.

With a server routing is the server's (decisions 7); a redraw is its manager's all the same, lead by lead by its commands.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from app import operations, queries
from app.changes import ChangeSet, Source
from app.errors import SatchelError
from app.language import tr
from ui.gates.move import local_now

if TYPE_CHECKING:
    from ui.context import UiContext

FIRST_MS, SOON_MS, LATER_MS = 8_000, 1_500, 900_000
WATCHED = ("lead", "routing_rule", "setting")


class RoutingRunner(QObject):
    """Looks after the start, each quarter of an hour and soon after a lead arrived or a rule changed.

    A lead no rule takes is not tried again by itself.
    """

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
        self._soon.start(LATER_MS)
        try:
            await self._redraw()
            if await self._tasks.ask(queries.routing.unplaced, self._context.workspace.user):
                act_as, route = self._context.workspace.act_as, operations.routing.route_waiting
                await self._tasks.write(act_as, Source.AUTOMATION, route, untried=True)
        except SatchelError:  # locked or closing: the next look makes it up
            return

    async def _redraw(self) -> None:
        workspace, now = self._context.workspace, round(local_now().timestamp() * 1000)
        if await self._tasks.ask(queries.territories.due, workspace.user, now):
            redraw = await self._tasks.act(operations.territories.apply_redraw, due=True)
            words = tr(
                "Territories redrawn: {accounts:,} companies, {moves:,} leads moved.",
                accounts=len(redraw.accounts),
                moves=len(redraw.moves),
            )
            self._context.navigator.show_toast(words)
