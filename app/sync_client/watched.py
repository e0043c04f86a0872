"""The line of one sync, watched: how far it is, how the server's clock stands, and whether to stop."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

from sqlalchemy import Connection, func, select

from app.store import outbox
from app.store.tables.local import sync_scope

SLOW_MS = 10_000  # an answer that took longer says nothing about clocks


class Line(Protocol):
    """What carries requests."""

    def post(self, path: str, body: dict[str, Any]) -> dict[str, Any]:
        """One request."""
        ...


class StoppedError(Exception):
    """The runner ends; an answer that still came is not looked at."""


class Watched:
    """Calls `before` ahead of each request and `after` when it is over; either raises StoppedError to end the sync.

    `clock_off` is how far this laptop is ahead of the server, ms, by the last pull; `rows` counts what came; `head` is the
    newest version the server told of.
    """

    def __init__(
        self, line: Line, *, now: Callable[[], int], before: Callable[[Watched], None], after: Callable[[], None]
    ) -> None:
        self._line, self._now, self._before, self._after = line, now, before, after
        self.clock_off: int | None = None
        self.rows = 0
        self.head = 0
        self.total = 0

    def post(self, path: str, body: dict[str, Any]) -> dict[str, Any]:
        """One request."""
        self._before(self)
        begun = self._now()
        try:
            answer = self._line.post(path, body)
        finally:
            self._after()
        took = self._now() - begun
        if path == "pull" and 0 <= took < SLOW_MS and "server_time" in answer:
            self.clock_off = begun + took // 2 - answer["server_time"]
        self.rows += sum(len(part["rows"]) for part in answer.get("put", ()))
        self.head = max(self.head, (answer.get("head") or [0])[0])
        return answer


def left(connection: Connection) -> tuple[int, int]:
    """What a sync has still to do: changes to send, scopes to fetch."""
    pending = select(func.count()).select_from(sync_scope).where(sync_scope.c.token.is_not(None))
    return outbox.waiting(connection), connection.execute(pending).scalar() or 0
