"""I6 after each page that a laptop applied: at cursor v it has every change up to v of the scopes it holds, and no older state."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from sqlalchemy import Connection, select

from app.store.bulk import read_rows
from app.store.tables import synced as t
from app.store.tables.local import sync_base, sync_scope, sync_state
from app.sync_server import tables as s
from app.workspace import Workspace
from tests.support.sync_world import World

Key = tuple[str, str]
_STATE = select(sync_state.c.name, sync_state.c.value).where(sync_state.c.name.in_(("cursor", "epoch", "gen")))
_WHOLE = select(sync_scope.c.scope).where(sync_scope.c.token.is_(None))
_KINDS = select(s.sync_index.c.entity).distinct()
_DIRTY = select(sync_base.c.entity, sync_base.c.row_id, sync_base.c.json)


class Reader:
    """One laptop. A change is looked at once, when the cursor has passed it; all of a scope when it became complete."""

    def __init__(self, world: World, workspace: Workspace) -> None:
        self._world, self._workspace = world, workspace
        self._history: Any = None  # epoch and generation: versions of another one say nothing
        self._seen: dict[str, int] = {}  # scope -> the version up to which it was looked at

    def look(self) -> None:
        """Raise AssertionError for a change that the cursor has passed and the laptop has not seen."""
        state, whole = self._workspace.ask(_standing)
        if state["cursor"] is None:
            return
        history, cursor = (state["epoch"], state["gen"]), state["cursor"][0]
        if self._history != history:
            self._history, self._seen = history, {}
        since = min((self._seen.get(scope, 0) for scope in whole), default=cursor)
        self._seen = dict.fromkeys(whole, cursor)
        if since >= cursor:
            return
        with self._world.database.reading(self._world.ws) as connection:
            changed = _changed(connection, since, cursor)
        here = self._workspace.ask(_bases, changed)
        for key, (scope, version, there) in changed.items():
            have = here.get(key)
            if there and scope in whole:
                assert have is not None, f"I6: at {cursor} {key} of version {version} is not here"
                assert have == (scope, version), f"I6: at {cursor} {key} is here as {have}, not as {(scope, version)}"
            else:
                assert have is None or have[0] not in whole, f"I6: at {cursor} {key} is here, and left with {version}"


def _standing(connection: Connection) -> tuple[dict[str, Any], set[str]]:
    """Where the laptop stands in which history, and the scopes it has all of."""
    state = {name: value for name, value in connection.execute(_STATE).all()}
    return state, set(connection.execute(_WHOLE).scalars())


def _changed(connection: Connection, since: int, to: int) -> dict[Key, tuple[str, int, bool]]:
    """(scope, version, whether it is there) of the records that changed last between two versions: from themselves, not the index."""
    kinds = connection.execute(_KINDS).scalars()
    parts = (
        f"SELECT '{kind}', id, _scope, _ver, deleted_at IS NULL FROM r_{kind} WHERE _ver > {since} AND _ver <= {to}"
        for kind in kinds
    )
    rows = connection.exec_driver_sql(" UNION ALL ".join(parts))
    return {(kind, row_id): (scope, version, bool(there)) for kind, row_id, scope, version, there in rows}


def _bases(connection: Connection, keys: dict[Key, Any]) -> dict[Key, tuple[str, int]]:
    """(scope, version) of what the laptop has of these from the server, whatever it changed on top of it."""
    found: dict[Key, tuple[str, int]] = {}
    wanted: dict[str, list[str]] = defaultdict(list)
    for kind, row_id in keys:
        wanted[kind].append(row_id)
    for kind, ids in wanted.items():
        for row in read_rows(connection, t.RECORDS[kind], ("id", "_scope", "_ver"), "id", ids):
            found[kind, row["id"]] = (row["_scope"], row["_ver"])
    for kind, row_id, base in connection.execute(_DIRTY):
        if base is not None:
            found[kind, row_id] = (base["_scope"], base["_ver"])
        else:
            found.pop((kind, row_id), None)
    return found
