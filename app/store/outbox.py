"""Local changes waiting for the server; empty for ever in a workspace that has none (decisions 6).

Sync-protocol section 4: the mutation and the base rows of what it touches go into the transaction of the change.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, bindparam, func, insert, select

from app.ids import new_id
from app.store.tables.local import sync_base, sync_outbox, sync_state

MAX_OPS = 200
MAX_BYTES = 256 * 1024

_STATE = select(sync_state.c.value).where(sync_state.c.name == bindparam("wanted"))

_Op = dict[str, Any]


def state(connection: Connection, name: str) -> Any:
    """A value of the sync state, None when unset."""
    return connection.execute(_STATE, {"wanted": name}).scalar()


def set_state(connection: Connection, name: str, value: Any) -> None:
    """Set a value of the sync state."""
    connection.execute(insert(sync_state).prefix_with("OR REPLACE").values(name=name, value=value))


def waiting(connection: Connection) -> int:
    """How many mutations wait for the server."""
    return connection.execute(select(func.count()).select_from(sync_outbox)).scalar() or 0


def add(
    connection: Connection,
    ops: Sequence[_Op],
    before: Mapping[tuple[str, str], Any],
    *,
    at: int,
    label: str,
    held: str = "",
) -> None:
    """Queue the operations of one transaction as mutations sharing a batch id; only in a joined workspace.

    `before` holds each touched record as it was, None for a new one; it becomes the base that later pulls replace.
    """
    bases = [{"entity": e, "row_id": i, "json": row} for (e, i), row in before.items()]
    if bases:
        connection.execute(insert(sync_base).prefix_with("OR IGNORE"), bases)  # the first base stays
    seq, prev = state(connection, "next_seq") or 1, state(connection, "last_id")
    batch = new_id()
    for body in _mutations(ops):
        row_id = new_id()
        connection.execute(
            insert(sync_outbox).values(
                seq=seq, id=row_id, prev=prev, batch=batch, at=at, label=label, body=body, held=held or None
            )
        )
        seq, prev = seq + 1, row_id
    set_state(connection, "next_seq", seq)
    set_state(connection, "last_id", prev)


def _mutations(ops: Sequence[_Op]) -> list[list[_Op]]:
    """Split between whole operations, none beyond the limits of decisions 8."""
    parts: list[list[_Op]] = [[]]
    size = 0
    for op in ops:
        length = len(json.dumps(op, ensure_ascii=False).encode())
        if parts[-1] and (len(parts[-1]) >= MAX_OPS or size + length > MAX_BYTES):
            parts.append([])
            size = 0
        parts[-1].append(op)
        size += length
    return parts
