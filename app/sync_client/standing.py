"""How a laptop stands with everyone else, from what its store counts and what holds the runner up."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection

from app import queries
from app.frozen import frozen
from app.store import outbox
from app.sync_client.sync_state import Kind, SyncState
from app.sync_client.watched import Watched
from app.workspace import Workspace

CLOCK_LIMIT_MS = 120_000


@frozen
class Standing:
    """What holds it up: `halt` until a person does something, `trouble` until the next try; `clock_off` as in SyncState."""

    halt: Kind | None
    trouble: tuple[Kind, str] | None
    paused: bool
    offline: bool
    clock_off: int

    def look(self, workspace: Workspace, now: int, line: Watched | None = None, done: int = 0) -> SyncState:
        """As it is at `now` (ms UTC); `line` where a sync is under way, `done` of whose parts are through."""
        waiting, review, last_contact = workspace.ask(_counts)
        parts = {**self._kind(line, done, review), **self.locking(workspace, now)}
        return SyncState(waiting=waiting, review=review, last_contact=last_contact, clock_off=self.clock_off, **parts)

    def locking(self, workspace: Workspace, now: int) -> dict[str, Any]:
        """Locked by the end of the lease, or soon to be; what an administrator ended goes before it."""
        lease = workspace.ask(queries.status.lease, now)
        if lease is None or not lease.near or self.halt is Kind.REVOKED:
            return {}
        return {"locks_at": lease.ends, **({"kind": Kind.LEASE_OVER} if lease.over else {})}

    def _kind(self, line: Watched | None, done: int, review: int) -> dict[str, Any]:
        if self.halt is not None:
            return {"kind": self.halt, "trouble": self.trouble[1] if self.trouble else ""}
        if self.paused:
            return {"kind": Kind.PAUSED}
        if self.offline:
            return {"kind": Kind.OFFLINE, "chosen": True}
        if line is not None:
            return {"kind": Kind.SYNCING, "done": done, "total": line.total, "rows": line.rows}
        if self.trouble is not None:
            return {"kind": self.trouble[0], "trouble": self.trouble[1]}
        if abs(self.clock_off) > CLOCK_LIMIT_MS:
            return {"kind": Kind.CLOCK_OFF}
        return {"kind": Kind.REVIEW if review else Kind.UP_TO_DATE}


def _counts(connection: Connection) -> tuple[int, int, int | None]:
    return (
        outbox.waiting(connection),
        queries.conflicts.to_review(connection),
        outbox.state(connection, "last_contact"),
    )
