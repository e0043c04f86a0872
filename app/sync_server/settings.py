"""What managers set for everybody, as the server has it."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, bindparam, select

from app.domain.rights import SETTING, withheld
from app.sync_server import tables as t

_S = t.RECORDS["setting"].c
_VALUE = (
    select(_S.value)
    .where(_S.ws == bindparam("ws_"), _S.name == bindparam("wanted"), _S.deleted_at.is_(None))
    .order_by(_S.id)
    .limit(1)
)


def withheld_of(connection: Connection, ws: str, user_id: str, role: str | None) -> frozenset[str]:
    """What a manager withholds from that person (product 8)."""
    return withheld(value_of(connection, ws, SETTING), user_id, role)


def value_of(connection: Connection, ws: str, name: str) -> Any:
    """The value of a setting, None for nothing; the oldest record counts, as on a laptop."""
    return connection.execute(_VALUE, {"ws_": ws, "wanted": name}).scalar()
