"""Local changes waiting for the server; empty for ever in a workspace that has none (decisions 6).

Sync-protocol section 4: the mutation and the base rows of what it touches go into the transaction of the change. A mutation
is numbered when it is first sent, so that the rows of a running import can be held back and edits of the user go first.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from app.frozen import frozen
from app.ids import new_id
from app.store.tables.local import sync_base, sync_outbox, sync_state
from app.sync_protocol.fields import Kind
from app.sync_protocol.manifest import ENTITIES

TO_COMPACT = "erased_briefs"  # printed numbers of erased handoffs; set until the file was rewritten without them
MAX_OPS = 200
MAX_BYTES = 256 * 1024

_STATE = select(sync_state.c.value).where(sync_state.c.name == bindparam("wanted"))

_Op = dict[str, Any]


@frozen
class Change:
    """One operation as the server gets it, with its effects on single records as the laptop replays them."""

    op: _Op
    effects: tuple[_Op, ...]

    @property
    def bytes(self) -> int:
        """Its size on the wire."""
        return len(json.dumps(self.op, ensure_ascii=False).encode())

    @property
    def wishes(self) -> bool:
        """A command that changes nothing by itself: it asks for what the server alone can give."""
        return self.op["op"] == "cmd" and not self.op["ops"]


def state(connection: Connection, name: str) -> Any:
    """A value of the sync state, None when unset."""
    return connection.execute(_STATE, {"wanted": name}).scalar()


def set_state(connection: Connection, name: str, value: Any) -> None:
    """Set a value of the sync state."""
    connection.execute(insert(sync_state).prefix_with("OR REPLACE").values(name=name, value=value))


def waiting(connection: Connection) -> int:
    """How many mutations wait for the server."""
    return connection.execute(select(func.count()).select_from(sync_outbox)).scalar() or 0


def changes_of(ops: Sequence[_Op], commands: Sequence[tuple[int, int, str, dict[str, Any]]] = ()) -> list[Change]:
    """What a transaction did, in order; the operations between begin and end of a command travel inside it."""
    changes: list[Change] = []
    at = 0
    for begin, end, name, args in [*commands, (len(ops), len(ops), "", {})]:
        for op in ops[at:begin]:
            changes += _changes(op)
        if name:
            inner = [(op, change) for op in ops[begin:end] for change in _changes(op)]
            wire = [change.op for op, change in inner if not op.get("foreseen")]
            sent = {"op": "cmd", "name": name, "args": args, "ops": wire}
            changes.append(Change(sent, tuple(effect for _, change in inner for effect in change.effects)))
        at = end
    return changes


def _changes(op: _Op) -> list[Change]:
    kind, who = op["op"], {"e": op["e"], "id": op["id"]}
    if kind == "delete":
        gone = tuple({"op": "delete", "e": entity, "id": row_id} for entity, row_id in op["family"])
        return [Change({"op": "delete", **who}, gone)]
    if kind == "restore":
        back = tuple({"op": "put", "e": entity, "id": row["id"], "row": row} for entity, row in op["rows"])
        return [Change({"op": "restore", **who}, back)]
    if kind == "create":
        return [Change(op, (op,))]
    plain: _Op = {"op": "patch", **who, "set": {}}
    wire = [plain]
    fields = ENTITIES[op["e"]].by_name
    for unit, (old, new) in op["set"].items():
        kind_of_unit = fields[unit].kind if unit in fields else None
        if kind_of_unit is Kind.SET:
            add, gone_tags = sorted(set(new or ()) - set(old or ())), sorted(set(old or ()) - set(new or ()))
            wire.append({"op": "tag", **who, "f": unit, "add": add, "del": gone_tags})
        elif kind_of_unit is Kind.LONG:
            wire.append({"op": "text", **who, "f": unit, "base": old, "to": new})
        else:
            plain["set"][unit] = [old, new]
    return [Change(one, (one,)) for one in wire if one is not plain or plain["set"]]


def add(
    connection: Connection,
    changes: Sequence[Change],
    before: Mapping[tuple[str, str], Any],
    *,
    at: int,
    label: str,
    held: str = "",
) -> None:
    """Queue the changes of one transaction as mutations sharing a batch id; only in a joined workspace.

    `before` holds each touched record as it was, None for a new one; it becomes the base that later pulls replace.
    """
    bases = [{"entity": e, "row_id": i, "json": row} for (e, i), row in before.items()]
    if bases:
        connection.execute(insert(sync_base).prefix_with("OR IGNORE"), bases)  # the first base stays
    held = held or _held_with(connection, changes)
    batch = new_id()
    connection.execute(
        insert(sync_outbox),
        [
            {
                "id": new_id(),
                "batch": batch,
                "at": at,
                "label": label,
                "body": [change.op for change in part],
                "effects": [effect for change in part for effect in change.effects],
                "held": held or None,
            }
            for part in _mutations(changes)
        ],
    )


def release(connection: Connection, import_id: str) -> None:
    """The import has ended: what it made may be sent now."""
    connection.execute(update(sync_outbox).where(sync_outbox.c.held == import_id).values(held=None))


def forget(connection: Connection, import_id: str) -> None:
    """The import was given up before anything of it was sent: its mutations go, and the bases only they needed."""
    held = sync_outbox.c.held == import_id
    keys = _keys(connection.execute(select(sync_outbox.c.effects).where(held)).scalars())
    connection.execute(delete(sync_outbox).where(held))
    keys -= _keys(connection.execute(select(sync_outbox.c.effects)).scalars())
    for entity, row_id in keys:
        connection.execute(delete(sync_base).where(sync_base.c.entity == entity, sync_base.c.row_id == row_id))


def _keys(bodies: Iterable[list[_Op]]) -> set[tuple[str, str]]:
    return {(effect["e"], effect["id"]) for effects in bodies for effect in effects or ()}


def _held_with(connection: Connection, changes: Sequence[Change]) -> str:
    """The import whose rows wait and which made a record changed here: the change must not arrive before the record."""
    running = connection.execute(select(sync_outbox.c.held).where(sync_outbox.c.held.is_not(None)).limit(1)).scalar()
    if running is None:
        return ""
    changed = {effect["id"] for change in changes for effect in change.effects}
    held = select(sync_outbox.c.effects).where(sync_outbox.c.held == running)
    waits = any(effect["id"] in changed for effects in connection.execute(held).scalars() for effect in effects)
    return running if waits else ""


def _mutations(changes: Sequence[Change]) -> list[list[Change]]:
    """Split between whole operations, none beyond the limits of decisions 8; a wish stands alone, so that refusing it takes
    nothing else with it."""
    parts: list[list[Change]] = [[]]
    size = 0
    for change in changes:
        length = change.bytes
        alone = change.wishes or (bool(parts[-1]) and parts[-1][-1].wishes)
        if parts[-1] and (alone or len(parts[-1]) >= MAX_OPS or size + length > MAX_BYTES):
            parts.append([])
            size = 0
        parts[-1].append(change)
        size += length
    return parts
