"""What a person may not do, as the company has it."""

from __future__ import annotations

from sqlalchemy import Connection, select

from app.domain import rights
from app.domain.rights import SETTING
from app.store import outbox, settings
from app.store.tables import synced as t


def withheld(connection: Connection, user_id: str) -> frozenset[str]:
    """Of `domain.rights.RIGHTS`; nothing for who is alone on a laptop (decisions 6)."""
    if outbox.state(connection, "client") is None:
        return frozenset()
    role = connection.execute(select(t.user.c.role).where(t.user.c.id == user_id)).scalar()
    return rights.withheld(settings.value_of(connection, SETTING), user_id, role)
