"""Whether what figures are counted from has changed; the rest of it is loaded with the first change, a start needs none of it."""

from __future__ import annotations

from contextlib import closing
from typing import Any

from sqlalchemy import Connection

from app.changes import Source
from app.store.unit_of_work import UnitOfWork

KEPT = "figure_rules"  # in `meta`: by which rules the facts there were made
PAGE, MOST = 500, 20_000  # records that sync brings at once, and noted changes that are never left: a second of work
_NOTED = "coalesce((SELECT max(pos) FROM {0}) - (SELECT min(pos) FROM {0}) + 1, 0)"
_WAITING = f"SELECT {_NOTED.format('figure_stale')} + {_NOTED.format('figure_change')}"
RULES = "1"  # goes up with every change of what `figure_facts` makes of the records


def are_of_now(connection: Any) -> bool:
    """Whether the facts of an open raw connection were made by the rules of now."""
    found = connection.execute("SELECT value FROM meta WHERE name = ?", (KEPT,)).fetchone()
    return found is not None and found[0] == RULES


def refresh(work: UnitOfWork) -> None:
    """Bring the facts up to date with what the transaction changed.

    While sync brings whole pages it is left to the first transaction that is none: many changes of one lead are then one.
    """
    with closing(work.connection.connection.cursor()) as cursor:
        waiting = cursor.execute(_WAITING).fetchone()[0]
    if not waiting:
        return
    page = work.source is Source.SYNC and sum(map(len, work.touched.values())) >= PAGE
    if page and waiting < MOST:
        return
    from app.store import figure_facts

    figure_facts.refresh(work.connection)


def rebuild(connection: Connection) -> None:
    """Make all of them anew, by the rules of now; some seconds at a million activities."""
    from app.store import figure_facts

    figure_facts.rebuild(connection)
    connection.exec_driver_sql("INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)", (KEPT, RULES))
