"""Who may do what beside what they see, and what was taken out."""

from __future__ import annotations

from sqlalchemy import Connection, select

from app.domain.rights import ROLES, SETTING, TAKEN
from app.domain.rights import withheld as withheld_by
from app.frozen import frozen
from app.store import rights, settings
from app.store.tables import synced as t

SHOWN = 5


@frozen
class RightsOf:
    """What is withheld from whom: a role, or a person, who has an entry of `own` or what the role has."""

    whose: str
    name: str
    missing: frozenset[str]
    own: bool


@frozen
class Taken:
    """What somebody took out, or wanted to, at (ms UTC)."""

    at: int
    what: str
    count: int
    refused: bool


def withheld(connection: Connection, user_id: str) -> frozenset[str]:
    """What that person may not do."""
    return rights.withheld(connection, user_id)


def rights_of(connection: Connection, user_id: str) -> tuple[RightsOf, ...]:
    """Of that person first, then of each role."""
    raw = settings.value_of(connection, SETTING) or {}
    person = connection.execute(select(t.user.c.name, t.user.c.role).where(t.user.c.id == user_id)).one()
    mine = RightsOf(user_id, person.name or "", withheld_by(raw, user_id, person.role), user_id in raw)
    return (mine, *(RightsOf(role, words, withheld_by(raw, "", role), True) for role, words in ROLES.items()))


def taken_by(connection: Connection, user_id: str) -> tuple[Taken, ...]:
    """The latest of what they took out."""
    a = t.activity.c
    query = select(a.at, a.detail).where(a.kind == TAKEN, a.by_id == user_id).order_by(a.at.desc()).limit(SHOWN)
    return tuple(
        Taken(row.at, row.detail["what"], row.detail["count"], row.detail["refused"])
        for row in connection.execute(query)
    )
