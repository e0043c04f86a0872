"""Runs sync behind the window: tells the bar how it stands, the sidebar what needs a person, and locks what must be locked."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal, Slot

from app import queries
from app.changes import ChangeSet
from app.clock import SystemClock, local_zone
from app.errors import RefusedError
from app.language import tr
from ui.sync_status.lock_cover import LockCover
from ui.sync_status.status_words import say_clock, status_words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.queries.conflicts import Aside
    from app.sync_client.http import Http
    from app.sync_client.runner import Runner
    from app.sync_client.sync_state import SyncState
    from app.sync_client.timetable import Pace
    from app.workspace import Workspace
    from ui.context import UiContext

LEASE_OVER = "lease_over"
SIGN_IN = "E-AUTH"
NO_SERVER_WORDS = ("laptop", tr("On this laptop only"))
NO_SERVER = tr("This workspace has no server. A colleague's invitation makes one that has.")


def _forms(http: Http, *, path: str, body: dict[str, Any]) -> dict[str, Any]:
    return http.forms(path, body)


class SyncService(QObject):
    """`changed` fires on the interface thread with each new state. Without a server there is no runner and no state.

    `lock` is given why nothing new may be entered, and whether reading is over too. `quiet` says when something else in
    the status bar is more important; `pace` is for tests.
    """

    changed = Signal(object)
    closed = Signal()
    unlocked = Signal()
    _told = Signal(object)

    def __init__(
        self, *, context: UiContext, parent: QWidget, lock: Callable[[RefusedError | None, bool], None],
        quiet: Callable[[], bool] = lambda: False, pace: Pace | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._context, self._lock, self._quiet, self._pace = context, lock, quiet, pace
        self._tasks = context.tasks.for_page(self, behind=True)
        self._known: set[str] | None = None
        self.runner: Runner | None = None
        self.state: SyncState | None = None
        self.cover = LockCover(context=context, again=self.sync_now, parent=parent)
        self._told.connect(self._on_told, Qt.ConnectionType.QueuedConnection)
        context.relay.committed.connect(self._on_committed)

    async def begin(self) -> None:
        """The workspace is open: start the runner where there is a server."""
        real = self._context.workspace.real  # a locked door must not keep the sync out that opens it
        if not await self._tasks.read(real.ask, queries.status.is_joined):
            self._tasks.start_latest("count", self._count())  # what it left behind when it was joined
            return
        self.runner = await self._tasks.read(self._make, real)
        if self.runner.state.kind.value != LEASE_OVER:
            await self._count()
        self.runner.start()
        self._hear(self.runner.state)

    def _make(self, workspace: Workspace) -> Runner:
        from app.sync_client.runner import (
            Runner,
        )  # with its HTTP library, which a workspace without a server never needs

        return Runner(workspace, tell=self._hear, pace=self._pace)

    def _hear(self, state: SyncState) -> None:
        """On the runner's thread: what must be locked is locked before anything else happens."""
        if state.kind.value == "wiped":
            self._lock(RefusedError("E-WIPED", state.sentence, safe="", do=tr("Close Satchel.")), True)
        elif state.kind.value == "revoked":
            words = tr("Your access to this workspace was ended.")
            safe = tr("What you entered before is kept, encrypted.")
            self._lock(RefusedError("E-REVOKED", words, safe=safe, do=tr("Ask your administrator.")), False)
        elif state.kind.value == LEASE_OVER:
            self._lock(RefusedError("E-LEASE-OVER", state.sentence, safe=""), True)
        else:
            self._lock(None, False)
        self._told.emit(state)

    def close(self) -> None:
        """End the runner; nothing is written afterwards."""
        if self.runner is not None:
            self.runner.close()

    @property
    def why_not(self) -> str:
        """'' in a workspace that has a server, else why there is nothing to sync."""
        return "" if self.runner is not None else NO_SERVER

    async def ask_forms(self, path: str, **body: Any) -> dict[str, Any]:
        """What an administrator asks of where leads come in; SatchelError where the server refuses or cannot be reached."""
        import asyncio

        if self.runner is None:
            raise RefusedError("E-NO-SERVER", NO_SERVER)
        try:
            return await asyncio.wrap_future(self.runner.ask(partial(_forms, path=path, body=body)))
        except RefusedError as error:
            if error.code != SIGN_IN:
                raise
            do = tr("Sign in again: F5 leads there.")  # a window has its own way
            raise RefusedError(SIGN_IN, error.happened, safe=error.safe, do=do) from error

    def sync_now(self) -> None:
        """Try at once."""
        if self.runner is not None:
            self.runner.ask_now()

    def set_offline(self, offline: bool) -> None:
        """Work offline by choice, or no more; kept until it is chosen again."""
        if self.runner is not None:
            self._tasks.start_latest("offline", self._tasks.write(self.runner.set_offline, offline))

    @Slot()
    def show(self) -> None:
        """Say the state again, as after something else had its place."""
        if self._quiet():
            return
        if self.state is None:
            self._context.navigator.tell_sync_state(*NO_SERVER_WORDS)
        else:
            words = status_words(self.state, SystemClock().now().astimezone(local_zone()))
            self._context.navigator.tell_sync_state(words.icon, words.word, words.detail)

    @Slot(object)
    def _on_told(self, state: SyncState) -> None:
        before, self.state = self.state, state
        self.show()
        self._tell_lease(before, state)
        self.changed.emit(state)
        if state.kind.value == "wiped":
            self.closed.emit()

    def _tell_lease(self, before: SyncState | None, state: SyncState) -> None:
        """Cover the window while the lease is over; say once that it is about to be."""
        self.cover.show_words(state.sentence if state.kind.value == LEASE_OVER else "")
        if before is not None and before.kind.value == LEASE_OVER and state.kind.value != LEASE_OVER:
            self.unlocked.emit()
        if state.kind.value != LEASE_OVER and state.locks_at and not (before and before.locks_at):
            at = say_clock(state.locks_at, SystemClock().now().astimezone(local_zone()))
            words = tr("Without the server this laptop locks itself. Connect it before")
            self._context.navigator.show_toast(words, strong=at)

    @Slot(object)
    def _on_committed(self, change: ChangeSet) -> None:
        if self.runner is None and not change.ids("conflict"):
            return  # nobody else changes anything here
        if self.runner is None or self.runner.state.kind.value not in ("wiped", LEASE_OVER):
            self._tasks.start_latest("count", self._count())

    async def _count(self) -> None:
        waiting = await self._tasks.ask(queries.conflicts.to_review)
        self._context.navigator.tell_count("conflicts", waiting, "warn")
        asides = await self._tasks.ask(queries.conflicts.asides)
        known, self._known = self._known, {one.id for one in asides}
        for one in asides:
            if known is not None and one.id not in known:
                await self._tell(one)

    async def _tell(self, aside: Aside) -> None:
        now = SystemClock().now().astimezone(local_zone())
        if words := await self._tasks.ask(queries.outgoing.told, aside, now=now):
            self._context.navigator.show_toast(words)
