"""What an operation does to one record, the same on laptop and server; no policy, no reading, no writing.

A local change keeps its *effects*: operations on single records, where a delete names each record it takes along and a
restore carries each record it brings back ("put").
"""

from __future__ import annotations

from typing import Any

from app.sync_protocol.manifest import ENTITIES
from app.sync_protocol.text_merge import merge_text
from app.sync_protocol.units import Row, values_of

Op = dict[str, Any]


def blank(entity: str, row_id: str, *, at: int, user: str) -> Row:
    """A record without values, stamped as made now by that user."""
    stamps = {"created_at": at, "created_by": user, "updated_at": at, "updated_by": user}
    return {"id": row_id, **dict.fromkeys(ENTITIES[entity].by_name), **stamps}


def replay(row: Row | None, op: Op, *, at: int, user: str) -> Row | None:
    """The record after the operation, None when it is gone; an operation on an absent record changes nothing."""
    kind, entity = op["op"], op["e"]
    if kind == "create":
        return {**(row or blank(entity, op["id"], at=at, user=user)), **op["set"]}
    if kind == "put":
        return dict(op["row"])
    if row is None or kind == "delete":
        return None
    return {**row, **_changed(entity, row, op), "updated_at": at, "updated_by": user}


def _changed(entity: str, row: Row, op: Op) -> Row:
    kind = op["op"]
    if kind == "patch":
        return values_of(entity, row, {unit: pair[1] for unit, pair in op["set"].items()})
    if kind == "tag":
        return {op["f"]: with_tags(row[op["f"]], op["add"], op["del"])}
    if kind == "inc":
        return {op["f"]: (row[op["f"]] or 0) + op["by"]}
    if kind == "text":
        merged = merge_text(op["base"] or "", row[op["f"]] or "", op["to"] or "")
        return {op["f"]: op["to"] if merged is None else merged}
    return {}


def with_tags(now: list[str] | None, add: list[str], remove: list[str]) -> list[str]:
    """A set with words added and removed, sorted."""
    return sorted((set(now or ()) | set(add)) - set(remove))
