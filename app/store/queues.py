"""Shared queues as this laptop knows them: their names as the server told, who serves them, how many leads wait in each."""

from __future__ import annotations

from sqlalchemy import Connection, func, insert, select

from app.store.tables import synced as t
from app.store.tables.local import meta, sync_scope

SCOPE = "queue:"  # before the id of a queue, as scopes are called
NAMED = "queue name "  # in meta, before the id of a queue


def name_queue(connection: Connection, queue: str, name: str) -> None:
    """What a queue is called."""
    connection.execute(insert(meta).prefix_with("OR REPLACE").values(name=NAMED + queue, value=name))


def names(connection: Connection) -> dict[str, str]:
    """Names by the id of a queue; without a server a queue is its name."""
    rows = connection.execute(select(meta.c.name, meta.c.value).where(meta.c.name.startswith(NAMED)))
    return {row.name.removeprefix(NAMED): row.value for row in rows}


def served(connection: Connection) -> list[str]:
    """Ids of the queues this person takes from."""
    found = connection.execute(select(sync_scope.c.scope).where(sync_scope.c.scope.startswith(SCOPE))).scalars()
    return sorted(one.removeprefix(SCOPE) for one in found)


def waiting(connection: Connection) -> dict[str, int]:
    """By queue, how many leads in it are nobody's."""
    lead = t.lead.c
    query = select(lead.queue, func.count()).where(lead.queue.is_not(None), lead.owner_id.is_(None))
    return {row[0]: row[1] for row in connection.execute(query.group_by(lead.queue))}
