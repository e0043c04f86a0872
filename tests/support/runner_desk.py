"""A laptop with its runner over real sockets, and waiting for what it does by itself."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from app import queries
from app.changes import Source
from app.store import outbox
from app.sync_client import joining
from app.sync_client.runner import Runner
from app.sync_client.sync_state import Kind, SyncState
from app.sync_client.timetable import Pace
from app.workspace import Workspace

NEVER = Pace(poll=3600, idle_poll=3600)  # only edits, pokes, waking and the user make it sync


def wait_for(condition: Callable[[], object], seconds: float = 30) -> None:
    """Until it is so; AssertionError when it is not in time."""
    until = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < until, "it did not happen"
        time.sleep(0.05)


class Desk:
    """A laptop with its runner; `told` is every state it told."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self.told: list[SyncState] = []
        self.runner: Runner | None = None

    def begin(self, pace: Pace = NEVER, **how: Any) -> Runner:
        """Start the runner."""
        self.runner = Runner(self.workspace, tell=self.told.append, pace=pace, **how)
        self.runner.start()
        return self.runner

    @property
    def kind(self) -> Kind:
        """How it stands."""
        assert self.runner is not None
        return self.runner.state.kind

    def hears(self) -> bool:
        """Whether its first sync went through and it hears of what others do."""
        assert self.runner is not None
        return self.runner._events._wire is not None

    def waiting(self) -> int:
        """Changes that were not sent."""
        return int(self.workspace.ask(outbox.waiting))

    def leads(self) -> list[str]:
        """The titles of the leads that `a_lead` makes."""
        return [one.title for one in self.workspace.ask(queries.search.find, "thackwell", kinds=("lead",), limit=50)]

    def session(self, **changed: str) -> None:
        """Put something else in place of parts of its session."""
        kept = {**self.workspace.ask(outbox.state, joining.SESSION), **changed}
        self.workspace.act_as(Source.SYNC, lambda work: outbox.set_state(work.connection, joining.SESSION, kept))

    def close(self) -> None:
        """End both."""
        if self.runner is not None:
            self.runner.close()
        self.workspace.close()
