"""Grants: which scopes a person sees and writes, since which version and until when."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import Connection, bindparam, insert, select, update

from app.sync_server import tables as t

_HELD = select(t.grant.c.scope, t.grant.c.access, t.grant.c.until).where(
    t.grant.c.ws == bindparam("ws_"), t.grant.c.user_id == bindparam("who"), t.grant.c.revoked_v.is_(None)
)


def of(connection: Connection, ws: str, user_id: str, *, today: date) -> dict[str, str]:
    """Scope to access, as it holds today; a cover that ended yesterday is none."""
    return {
        row.scope: row.access
        for row in connection.execute(_HELD, {"ws_": ws, "who": user_id})
        if row.until is None or row.until >= today.isoformat()
    }


def give(
    connection: Connection, ws: str, user_id: str, scope: str, access: str, version: int, *, until: str | None = None
) -> bool:
    """Grant a scope from that version on; False when the person holds it so already."""
    g = t.grant.c
    where = (g.ws == ws, g.user_id == user_id, g.scope == scope)
    values: dict[str, Any] = {
        "access": access,
        "added_v": version,
        "revoked_v": None,
        "revoked_at": None,
        "until": until,
    }
    found = connection.execute(select(g.access, g.revoked_v, g.until).where(*where)).first()
    if found is None:
        connection.execute(insert(t.grant).values(ws=ws, user_id=user_id, scope=scope, **values))
    elif found.revoked_v is not None or found.access != access or found.until != until:
        connection.execute(update(t.grant).where(*where).values(**values))
    else:
        return False
    make_scope(connection, ws, scope)
    return True


def take(connection: Connection, ws: str, user_id: str, scope: str, version: int, *, now: int) -> bool:
    """End a grant at that version; False when there was none."""
    g = t.grant.c
    where = (g.ws == ws, g.user_id == user_id, g.scope == scope, g.revoked_v.is_(None))
    return connection.execute(update(t.grant).where(*where).values(revoked_v=version, revoked_at=now)).rowcount > 0


def make_scope(connection: Connection, ws: str, scope: str, label: str = "", *, team: str | None = None) -> None:
    """A scope with nothing in it, unless it is there; `team` is whose people serve a queue."""
    s = t.scope.c
    found = connection.execute(select(s.label).where(s.ws == ws, s.id == scope)).scalar()
    if found is None:
        connection.execute(insert(t.scope).values(ws=ws, id=scope, label=label or scope, n=0, xor64=0, team=team))
    elif label and found != label:
        connection.execute(update(t.scope).where(s.ws == ws, s.id == scope).values(label=label))


def overseers(connection: Connection, ws: str, user_ids: Iterable[str]) -> list[str]:
    """Who oversees these people: the managers of their teams, and every administrator."""
    m = t.member.c
    teams = select(m.team).where(m.ws == ws, m.user_id.in_(list(user_ids)), m.team.is_not(None)).scalar_subquery()
    query = select(m.user_id).where(
        m.ws == ws, m.active, (m.role == "admin") | ((m.role == "manager") & m.team.in_(teams))
    )
    return list(connection.execute(query.order_by(m.user_id)).scalars())


def knows(connection: Connection, ws: str, scope: str) -> bool:
    """Whether there is such a scope."""
    s = t.scope.c
    return connection.execute(select(s.id).where(s.ws == ws, s.id == scope)).first() is not None
