"""A record with unsent changes is its base, as the server has it, with those changes replayed on top."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from sqlalchemy import delete, select

from app.store.bulk import insert_rows, read_rows
from app.store.sets import among
from app.store.tables.local import sync_base, sync_outbox
from app.store.tables.synced import RECORDS
from app.store.unit_of_work import UnitOfWork
from app.sync_protocol.replay import replay
from app.sync_protocol.units import Row

Key = tuple[str, str]
LOCAL = {"_scope": "local", "_ver": 0, "_gen": 0}


def bases(work: UnitOfWork, keys: Iterable[Key]) -> dict[Key, Row | None]:
    """The bases of those of the records that have unsent changes."""
    wanted = set(keys)
    rows = read_rows(
        work.connection, sync_base, ("entity", "row_id", "json"), "row_id", sorted({one for _, one in wanted})
    )
    return {(row["entity"], row["row_id"]): row["json"] for row in rows if (row["entity"], row["row_id"]) in wanted}


def rows_of(work: UnitOfWork, keys: Iterable[Key]) -> dict[Key, Row]:
    """The records as they are shown."""
    ids: dict[str, list[str]] = defaultdict(list)
    for entity, row_id in keys:
        ids[entity].append(row_id)
    found: dict[Key, Row] = {}
    for entity, some in ids.items():
        names = tuple(RECORDS[entity].c.keys())
        for row in read_rows(work.connection, RECORDS[entity], names, "id", some):
            found[entity, row["id"]] = row
    return found


def rebase(work: UnitOfWork, keys: Iterable[Key]) -> None:
    """Make the shown records follow from base and outbox again; one without unsent changes needs no base any more."""
    found = bases(work, keys)
    if not found:
        return
    pending = _pending(work, set(found))
    shown = rows_of(work, found)
    write: dict[str, list[Row]] = defaultdict(list)
    for key, base in found.items():
        row = _replayed(base, pending.get(key, ()), work.user)
        if row is None:
            _hide(work, key, shown)
        elif row != shown.get(key):
            write[key[0]].append(row)
    for entity, rows in write.items():
        insert_rows(work.connection, RECORDS[entity], rows, replace=True)
        for row in rows:
            work.shown(entity, row["id"], shown.get((entity, row["id"])))
    clean = [row_id for entity, row_id in found if (entity, row_id) not in pending]
    if clean:
        work.connection.execute(delete(sync_base).where(among(sync_base.c.row_id, clean)))


def _replayed(base: Row | None, effects: Iterable[tuple[dict[str, Any], int]], user: str) -> Row | None:
    row = base
    for op, at in effects:
        row = replay(row, op, at=at, user=user)
    return None if row is None else {**row, **{name: (base or LOCAL)[name] for name in LOCAL}}


def _hide(work: UnitOfWork, key: Key, shown: dict[Key, Row]) -> None:
    if key in shown:
        work.connection.execute(delete(RECORDS[key[0]]).where(RECORDS[key[0]].c.id == key[1]))
        work.shown(*key, shown[key])


def _pending(work: UnitOfWork, keys: set[Key]) -> dict[Key, list[tuple[dict[str, Any], int]]]:
    """Unsent effects on these records, in order, with the time they were made."""
    found: dict[Key, list[tuple[dict[str, Any], int]]] = defaultdict(list)
    query = select(sync_outbox.c.effects, sync_outbox.c.at).order_by(sync_outbox.c.pos)
    for row in work.connection.execute(query):
        for effect in row.effects or ():
            key = (effect["e"], effect["id"])
            if key in keys:
                found[key].append((effect, row.at))
    return found
