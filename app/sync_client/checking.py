"""Whether the laptop holds exactly what the server has: number and checksum of each scope (section 8)."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, select

from app.store.bulk import rows_in_scopes
from app.store.tables.local import sync_base, sync_scope
from app.store.tables.synced import RECORDS
from app.sync_protocol.checksums import term


def complete(connection: Connection) -> bool:
    """Whether no scope is still being fetched."""
    return (
        connection.execute(select(sync_scope.c.scope).where(sync_scope.c.token.is_not(None)).limit(1)).first() is None
    )


def differing(connection: Connection, sums: dict[str, list[Any]]) -> list[str]:
    """Scopes whose records are not those that the server counts."""
    if not sums:
        return []
    ours = {scope: [0, 0] for scope in sums}
    dirty = set()
    for base in connection.execute(select(sync_base.c.entity, sync_base.c.row_id, sync_base.c.json)):
        dirty.add((base.entity, base.row_id))
        if base.json is not None and base.json["_scope"] in ours:
            pair = ours[base.json["_scope"]]
            pair[0] += 1
            pair[1] ^= term(base.entity, base.row_id, base.json["_ver"])
    for entity, row_id, version, scope, _ in rows_in_scopes(connection, RECORDS.values(), sums):
        if not dirty or (entity, row_id) not in dirty:
            pair = ours[scope]
            pair[0] += 1
            pair[1] ^= term(entity, row_id, version)
    return sorted(scope for scope, (number, part) in ours.items() if [number, str(part)] != sums[scope])
