"""Runs the sequences behind the window: at the start, when the day changes, after what others did."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from app import operations, queries
from app.changes import ChangeSet, Source
from app.errors import SatchelError
from app.language import tr
from ui.gates.move import local_now

if TYPE_CHECKING:
    from app.operations.cadence import RunResult
    from ui.context import UiContext

FIRST_MS, EVERY_MS, SOON_MS = 4_000, 60_000, 250
WATCHED = (
    "activity",
    "meeting",
    "task",
    "enrolment",
    "lead",
    "contact",
    "account",
    "step",
    "sequence",
    "signal",
    "handoff",
    "trigger",
)


class CadenceRunner(QObject):
    """Looks once a minute whether the day has changed, and soon after each commit at the leads it touched."""

    def __init__(self, *, context: UiContext, parent: QObject, first_ms: int = FIRST_MS) -> None:
        super().__init__(parent)
        self._context = context
        self._tasks = context.tasks.for_page(self, behind=True)
        self._day = ""
        self._touched: dict[str, set[str]] = {}
        self._minute, self._soon, self._first = QTimer(self), QTimer(self), QTimer(self)
        self._minute.timeout.connect(self.look)
        self._minute.start(EVERY_MS)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON_MS)
        self._soon.timeout.connect(self._follow)
        self._first.setSingleShot(True)
        self._first.timeout.connect(self.look)
        self._first.start(first_ms)
        context.relay.committed.connect(self._on_committed)

    @property
    def busy(self) -> bool:
        """Whether a look is under way or waits."""
        return self._tasks.busy or self._soon.isActive()

    @Slot()
    def look(self) -> None:
        """Run everything once a day; until the workspace is open there is nothing to run."""
        day = local_now().date().isoformat()
        if self._context.workspace.user and day != self._day:
            self._day = day
            self._tasks.start_once("sequences", self._run(None))

    def _on_committed(self, change: ChangeSet) -> None:
        for entity in WATCHED:
            if ids := change.ids(entity):
                self._touched.setdefault(entity, set()).update(ids)
        if self._touched:
            self._soon.start()
        if change.ids("message"):
            self._tasks.start_latest("count", self._count())

    @Slot()
    def _follow(self) -> None:
        if self._tasks.busy:
            self._soon.start()
            return
        touched = {key: frozenset(ids) for key, ids in self._touched.items()}
        self._touched = {}
        self._tasks.start_once("sequences", self._run(touched))

    async def _run(self, touched: dict[str, frozenset[str]] | None) -> None:
        try:
            if touched is None:
                result, _ = await self._tasks.write(
                    self._context.workspace.act_as, Source.AUTOMATION, operations.cadence.run
                )
            else:
                follow = operations.cadence.follow
                result, _ = await self._tasks.write(self._context.workspace.act_as, Source.AUTOMATION, follow, touched)
        except SatchelError:  # locked or closing: the next look makes it up
            self._day = ""
            return
        self._tell(result)
        await self._fire()
        await self._count()

    async def _fire(self) -> None:
        """What the triggers have to do, after the sequences."""
        due = await self._tasks.ask(queries.triggers.due, self._context.workspace.user, local_now())
        if due:
            fire = operations.triggers.fire
            count, _ = await self._tasks.write(self._context.workspace.act_as, Source.AUTOMATION, fire, due)
            if count:
                self._context.navigator.show_toast(
                    tr("Triggers:"), strong=tr("{count:,} fired, each says why on its lead", count=count)
                )

    async def _count(self) -> None:
        waiting = await self._tasks.ask(queries.outbox_mail.waiting, self._context.workspace.user)
        self._context.navigator.tell_count("outbox", waiting, "")

    def _tell(self, result: RunResult) -> None:
        words = result.words
        if words:
            self._context.navigator.show_toast(tr("By itself:"), strong=words)
