"""What the laptop knows of its server, as rows of `sync_state`."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import Any

from sqlalchemy import Connection, select

from app.store.bulk import insert_rows
from app.store.tables.local import sync_state

NO_PROOF = [0, "0"]


@dataclass
class State:
    """`cursor` and `proof` are [version, tag]; `numbers` the block of handoff numbers left, [next, last].

    `latest` is the largest time seen since the last contact, ms UTC: the lease is counted by it; `verified` when every scope was
    last counted and compared with the server's checksums, `sums` what was found and has been followed since; `devices` those
    this person has joined with, as of then. A value is replaced, never changed in place: `stored` are those that need no writing,
    `beside` what else the table keeps, by name.
    """

    server: str = ""
    client: str | None = None
    epoch: str | None = None
    cursor: list[Any] | None = None
    proof: list[Any] | None = None
    gv: int = 0
    next_seq: int = 1
    last_id: str | None = None
    acked: int = 0
    acked_id: str | None = None
    gen: int = 1
    schema_synced: int = 0
    last_contact: int | None = None
    latest: int | None = None
    clock_off: int = 0
    numbers: list[int] | None = None
    people: dict[str, int] | None = None
    devices: list[Any] | None = None
    agrees: bool | None = None
    verified: int | None = None
    sums: dict[str, list[Any]] | None = None
    stored: dict[str, Any] = field(default_factory=dict, repr=False, compare=False)
    beside: dict[str, Any] = field(default_factory=dict, repr=False, compare=False)

    def met(self, now: int) -> None:
        """The server has answered."""
        self.last_contact = self.latest = now


_NAMES = [one.name for one in fields(State) if one.compare]
_KEPT = select(sync_state.c.name, sync_state.c.value)


def load(connection: Connection) -> State:
    """The state as stored."""
    beside = {name: value for name, value in connection.execute(_KEPT).all()}
    stored = {name: beside.pop(name) for name in _NAMES if name in beside}
    return State(**stored, stored=stored, beside=beside)


def save(connection: Connection, state: State) -> None:
    """Store the state, in the transaction of what it describes."""
    now = {name: getattr(state, name) for name in _NAMES}
    rows = [{"name": name, "value": now[name]} for name in _NAMES if (name, now[name]) not in state.stored.items()]
    insert_rows(connection, sync_state, rows, replace=True)
    state.stored = now


def hear(state: State, answer: dict[str, Any]) -> None:
    """Remember the highest head ever told in this epoch: it is what proves which history we know."""
    head = answer.get("head")
    if head is not None and (state.proof is None or head[0] > state.proof[0]):
        state.proof = head
