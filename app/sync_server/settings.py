"""What managers set for everybody, as the server has it."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, select

from app.domain.rights import SETTING, withheld
from app.sync_server import tables as t


def withheld_of(connection: Connection, ws: str, user_id: str, role: str | None) -> frozenset[str]:
    """What a manager withholds from that person (product 8)."""
    return withheld(value_of(connection, ws, SETTING), user_id, role)


def value_of(connection: Connection, ws: str, name: str) -> Any:
    """The value of a setting, None for nothing; the oldest record counts, as on a laptop."""
    s = t.RECORDS["setting"].c
    query = select(s.value).where(s.ws == ws, s.name == name, s.deleted_at.is_(None)).order_by(s.id).limit(1)
    return connection.execute(query).scalar()
