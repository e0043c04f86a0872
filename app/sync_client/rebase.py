"""A record with unsent changes is its base, as the server has it, with those changes replayed on top."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from sqlalchemy import delete

from app.store.bulk import fetched, read_rows, write_changed
from app.store.sets import among
from app.store.tables.local import sync_base
from app.store.tables.synced import RECORDS
from app.store.unit_of_work import UnitOfWork
from app.sync_protocol.replay import replay
from app.sync_protocol.units import Row

Key = tuple[str, str]
STAMPS = frozenset({"_ver", "_gen", "updated_at", "updated_by"})  # nothing is derived from these
# Thousands may wait: the database looks which of them it is, and only those are read.
_EFFECTS = """
SELECT sync_outbox.at, effect.value FROM sync_outbox, json_each(sync_outbox.effects) AS effect
WHERE json_extract(effect.value, '$.id') IN (SELECT value FROM json_each(?)) ORDER BY sync_outbox.pos, effect.key
"""
LOCAL = {"_scope": "local", "_ver": 0, "_gen": 0}


def bases(work: UnitOfWork, keys: Iterable[Key]) -> dict[Key, Row | None]:
    """The bases of those of the records that have unsent changes."""
    wanted = set(keys)
    rows = read_rows(
        work.connection, sync_base, ("entity", "row_id", "json"), "row_id", sorted({one for _, one in wanted})
    )
    return {
        (row["entity"], row["row_id"]): _whole(row["entity"], row["json"])
        for row in rows
        if (row["entity"], row["row_id"]) in wanted
    }


def _whole(entity: str, base: Row | None) -> Row | None:
    """A base with the columns that came with a newer Satchel since it was kept."""
    names = RECORDS[entity].c
    return base if base is None or len(base) >= len(names) else {**dict.fromkeys(names.keys()), **base}


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


def rebase(work: UnitOfWork, found: dict[Key, Row | None], shown: dict[Key, Row]) -> dict[Key, Row | None]:
    """Make the shown records follow from these bases and the outbox again; `shown` says what is shown, also afterwards.

    Those without unsent changes need no base any more: they are returned as they are now shown, None for one that is gone.
    """
    if not found:
        return {}
    pending = _pending(work, set(found))
    rows = {key: _replayed(base, pending.get(key, ()), work.user) for key, base in found.items()}
    _show(work, rows, shown)
    clean = {key: row for key, row in rows.items() if key not in pending}
    if clean:
        work.connection.execute(delete(sync_base).where(among(sync_base.c.row_id, [row_id for _, row_id in clean])))
    return clean


def _show(work: UnitOfWork, rows: dict[Key, Row | None], shown: dict[Key, Row]) -> None:
    write: dict[str, list[Row]] = defaultdict(list)
    for key, row in rows.items():
        before = shown.get(key)
        if row is None:
            if before is not None:
                work.connection.execute(delete(RECORDS[key[0]]).where(RECORDS[key[0]].c.id == key[1]))
                work.shown(*key, before)
                del shown[key]
        elif row != before:
            write[key[0]].append(row)
    for entity, some in write.items():
        here = {row["id"]: shown[entity, row["id"]] for row in some if (entity, row["id"]) in shown}
        shown |= {(entity, row["id"]): row for row in some}
        for names, changed in write_changed(work.connection, RECORDS[entity], some, "id", before=here).items():
            ids = [one["id"] for one in changed]
            if STAMPS.issuperset(names):
                work.stamped(entity, ids)
                continue
            for row_id in ids:
                work.shown(entity, row_id, here.get(row_id))


def _replayed(base: Row | None, effects: Iterable[tuple[dict[str, Any], int]], user: str) -> Row | None:
    row = base
    for op, at in effects:
        row = replay(row, op, at=at, user=user)
    return None if row is None else {**row, **{name: (base or LOCAL)[name] for name in LOCAL}}


def _pending(work: UnitOfWork, keys: set[Key]) -> dict[Key, list[tuple[dict[str, Any], int]]]:
    """Unsent effects on these records, in order, with the time they were made."""
    found: dict[Key, list[tuple[dict[str, Any], int]]] = defaultdict(list)
    for at, body in fetched(work.connection, _EFFECTS, sorted({row_id for _, row_id in keys})):
        effect = json.loads(body)
        key = (effect["e"], effect["id"])
        if key in keys:
            found[key].append((effect, at))
    return found
