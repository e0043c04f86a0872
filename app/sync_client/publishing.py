"""Sends what was there before there was a server: every record once, as a create, from a stored position (decisions 6)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy import select

from app.ids import new_id
from app.store import outbox
from app.store.bulk import insert_rows
from app.store.tables.local import sync_base, sync_outbox
from app.store.tables.synced import RECORDS
from app.store.unit_of_work import UnitOfWork
from app.sync_client.state import State
from app.sync_protocol.manifest import ENTITIES

POSITION = "publish"  # [entity, last id] while it goes on
BATCH = 200
# Who is here comes before what they own, what is held before what hangs on it.
FIRST = ("team", "account", "site", "contact", "lead")
ORDER = (*FIRST, *(name for name in ENTITIES if name not in (*FIRST, "user")))


def begin(work: UnitOfWork, connect: Callable[[UnitOfWork], None]) -> None:
    """Become a joined workspace; what is here is sent from the beginning."""
    connect(work)
    outbox.set_state(work.connection, POSITION, [ORDER[0], ""])


def goes_on(state: State) -> bool:
    """Whether records are still to be queued."""
    return state.beside.get(POSITION) is not None


def queue_some(work: UnitOfWork) -> None:
    """Queue the next records."""
    entity, last = outbox.state(work.connection, POSITION)
    table = RECORDS[entity]
    query = select(table).where(table.c.id > last, table.c._scope == "local").order_by(table.c.id).limit(BATCH)
    rows = [dict(row) for row in work.connection.execute(query).mappings()]
    if rows:
        _queue(work, entity, [row for row in rows if not _has_base(work, entity, row["id"])])
        outbox.set_state(work.connection, POSITION, [entity, rows[-1]["id"]])
        return
    following = ORDER.index(entity) + 1
    outbox.set_state(work.connection, POSITION, [ORDER[following], ""] if following < len(ORDER) else None)


def _has_base(work: UnitOfWork, entity: str, row_id: str) -> bool:
    """Whether it was made after the beginning, and is in the outbox anyway."""
    b = sync_base.c
    return work.connection.execute(select(b.row_id).where(b.entity == entity, b.row_id == row_id)).first() is not None


def _queue(work: UnitOfWork, entity: str, rows: list[dict[str, Any]]) -> None:
    if not rows:
        return
    names = ENTITIES[entity].by_name
    creates = [
        {
            "op": "create",
            "e": entity,
            "id": row["id"],
            "set": {name: row[name] for name in names if row[name] is not None},
        }
        for row in rows
    ]
    insert_rows(work.connection, sync_base, [{"entity": entity, "row_id": row["id"], "json": None} for row in rows])
    body = [{"op": "cmd", "name": "publish", "args": {}, "ops": creates}]
    row = {"id": new_id(), "batch": new_id(), "at": work.now, "label": "Published", "body": body, "effects": creates}
    insert_rows(work.connection, sync_outbox, [row])
