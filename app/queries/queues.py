"""The shared queues a person takes from."""

from __future__ import annotations

from sqlalchemy import Connection

from app.frozen import frozen
from app.store import queues


@frozen
class QueueRow:
    """A queue, and how many leads in it are nobody's."""

    id: str
    name: str
    waiting: int


def served(connection: Connection) -> tuple[QueueRow, ...]:
    """Those this person takes from; none without a server."""
    names, waiting = queues.names(connection), queues.waiting(connection)
    rows = (QueueRow(one, names.get(one, "Queue"), waiting.get(one, 0)) for one in queues.served(connection))
    return tuple(sorted(rows, key=lambda one: (one.name.casefold(), one.id)))
