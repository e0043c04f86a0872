"""What the server does by itself: forgets old leavings, restores from a backup, moves the epoch."""

from __future__ import annotations

from sqlalchemy import delete, update

from app.ids import new_id
from app.sync_server import tables as t
from app.sync_server.database import Database


def purge(database: Database, ws: str, up_to: int) -> None:
    """Forget leavings and deletions up to a version; who has not synced since then fetches everything anew.

    Nothing purged can come back: only a `create` with a fresh id makes records.
    """
    with database.holding(ws) as (connection, state):
        horizon = min(max(state.horizon, up_to), state.version)
        i, v, w = t.sync_index.c, t.tag.c, t.workspace.c
        connection.execute(delete(t.sync_index).where(i.ws == ws, i.op != "put", i.version <= horizon))
        connection.execute(delete(t.tag).where(v.ws == ws, v.version < horizon))
        connection.execute(update(t.workspace).where(w.id == ws).values(horizon=horizon))


def move_epoch(database: Database, ws: str) -> str:
    """After a restore: laptops must compare what they know with what is left here (section 12)."""
    epoch = new_id()
    with database.holding(ws) as (connection, _):
        connection.execute(update(t.workspace).where(t.workspace.c.id == ws).values(epoch=epoch))
    return epoch
