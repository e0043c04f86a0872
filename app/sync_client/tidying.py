"""What a laptop does once a day beside syncing: let go of what was kept for sixty days (sync-protocol section 4)."""

from __future__ import annotations

from sqlalchemy import delete

from app.store import outbox
from app.store.tables.local import sync_archive, sync_lost_found
from app.store.unit_of_work import UnitOfWork
from app.sync_client.state import State

DAY_MS = 24 * 3_600_000
KEPT_MS = 60 * DAY_MS
TIDIED = "tidied"


def is_due(state: State, now: int) -> bool:
    """Whether a day has passed; a clock that was set back does not put it off for ever. `now` ms UTC."""
    return abs(now - (state.beside.get(TIDIED) or 0)) >= DAY_MS


def tidy(work: UnitOfWork) -> None:
    """Forget sent mutations and swept records that are older than sixty days; nothing unsent, nothing undecided."""
    before = work.now - KEPT_MS
    work.connection.execute(delete(sync_archive).where(sync_archive.c.acked_at < before))
    work.connection.execute(delete(sync_lost_found).where(sync_lost_found.c.at < before))
    outbox.set_state(work.connection, TIDIED, work.now)
