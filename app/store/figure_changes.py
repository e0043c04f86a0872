"""Whether what figures are counted from has changed; the rest of it is loaded with the first change, a start needs none of it."""

from __future__ import annotations

from contextlib import closing

from sqlalchemy import Connection

KEPT = "figure_rules"  # in `meta`: by which rules the facts there were made
RULES = "1"  # goes up with every change of what `figure_facts` makes of the records


def refresh(connection: Connection) -> None:
    """Bring the facts up to date with what the transaction changed."""
    with closing(connection.connection.cursor()) as cursor:
        asked = "SELECT EXISTS (SELECT 1 FROM figure_stale) OR EXISTS (SELECT 1 FROM figure_change)"
        if not cursor.execute(asked).fetchone()[0]:
            return
    from app.store import figure_facts

    figure_facts.refresh(connection)


def rebuild(connection: Connection) -> None:
    """Make all of them anew, by the rules of now; some seconds at a million activities."""
    from app.store import figure_facts

    figure_facts.rebuild(connection)
    connection.exec_driver_sql("INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)", (KEPT, RULES))
