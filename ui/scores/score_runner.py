"""Scores the leads again behind the window: after midnight UTC, and when the rules have changed here or elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from app import operations, queries
from app.changes import ChangeSet, Source
from app.errors import SatchelError
from ui.gates.move import local_now

if TYPE_CHECKING:
    from ui.context import UiContext

FIRST_MS, EVERY_MS, SOON_MS, PASS_MS = 6_000, 60_000, 300, 1_500
FEW = 200  # leads in one go: with years of calls on each, more would be felt under the hands
WATCHED = ("score_rule", "setting")
GIVING = ("signal", "activity", "lead", "account", "contact")  # what may give points


class ScoreRunner(QObject):
    """Looks once a minute and soon after a change of rules; each batch is a transaction of its own, so that nobody waits."""

    def __init__(self, *, context: UiContext, parent: QObject, first_ms: int = FIRST_MS) -> None:
        super().__init__(parent)
        self._context = context
        self._tasks = context.tasks.for_page(self, behind=True)
        self._minute, self._soon = QTimer(self), QTimer(self)
        self._minute.timeout.connect(self.look)
        self._minute.start(EVERY_MS)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.look)
        self._soon.start(first_ms)
        self._touched: dict[str, set[str]] = {}
        self._looked = False
        self._passing = QTimer(self)
        self._passing.setSingleShot(True)
        self._passing.setInterval(PASS_MS)
        self._passing.timeout.connect(self._pass_on)
        context.relay.committed.connect(self._on_committed)

    @Slot()
    def look(self) -> None:
        """Score what is due; until the workspace is open there is nothing to score."""
        if self._context.workspace.user:
            self._tasks.start_once("scores", self._run())

    def _on_committed(self, change: ChangeSet) -> None:
        if any(change.ids(entity) for entity in WATCHED):
            self._soon.start(SOON_MS)
        for entity in GIVING:
            if ids := change.ids(entity):
                self._touched.setdefault(entity, set()).update(ids)
        if self._touched and not self._passing.isActive():
            self._passing.start()

    @Slot()
    def _pass_on(self) -> None:
        if self._tasks.busy:
            self._passing.start()
            return
        touched, self._touched = {entity: frozenset(ids) for entity, ids in self._touched.items()}, {}
        self._tasks.start_once("mqls", self._pass(touched))

    async def _pass(self, touched: dict[str, frozenset[str]] | None) -> None:
        """Prospects that reach the rule go to their SDR; asked first, so that nothing is written where there is none."""
        try:
            act_as, user = self._context.workspace.act_as, self._context.workspace.user
            while found := await self._tasks.ask(queries.lifecycle.reaching, user, touched):
                passed, _ = await self._tasks.write(act_as, Source.AUTOMATION, operations.prospects.pass_on, found)
                if not passed:  # a colleague was first
                    return
        except SatchelError:  # locked or closing: the next look makes it up
            return

    async def _run(self) -> None:
        act_as, rescore = self._context.workspace.act_as, operations.scores.rescore
        try:
            due = await self._tasks.ask(queries.scores.is_due, round(local_now().timestamp() * 1000))
            if due:
                going, _ = await self._tasks.write(act_as, Source.AUTOMATION, rescore, count=FEW)
                while going[0]:
                    await self._tasks.lull()
                    going, _ = await self._tasks.write(act_as, Source.AUTOMATION, rescore, *going, count=FEW)
            if due or not self._looked:
                self._looked = True
                await self._pass(None)
        except SatchelError:  # locked or closing: the next look makes it up
            return
