"""What an absence gives its deputy: the book and the pairs of who is away, until the last day (decisions 2, product 8)."""

from __future__ import annotations

from typing import Any, Protocol

from sqlalchemy import Connection, select

from app.clock import from_ms
from app.sync_server import grants
from app.sync_server import tables as t
from app.sync_server.errors import RefusedOpError
from app.sync_server.ledger import Ledger, Row
from app.sync_server.rights import SYSTEM, Caller

Change = tuple[Row | None, Row | None]


class Asked(Protocol):
    """What is asked of a mutation."""

    ledger: Ledger
    caller: Caller


def changes(run: Asked) -> list[Change]:
    """The absences a mutation touched, before and after. FORBIDDEN for a manager outside the own team: a deputy sees a book."""
    found: list[Change] = []
    for key, after in run.ledger.touched().items():
        if key[0] == "absence":
            before = run.ledger.before(key)
            for row in (before, after):
                _require_team(run, row)
            found.append((before, after))
    return found


def _require_team(run: Asked, row: Row | None) -> None:
    if row is None or run.caller.role in (SYSTEM, "admin"):
        return
    m = t.member.c
    people = [one for one in (row["user_id"], row["cover_id"]) if one]
    teams = run.ledger.connection.execute(select(m.team).where(m.ws == run.ledger.ws, m.user_id.in_(people))).scalars()
    if any(team != run.caller.team for team in teams):
        raise RefusedOpError("FORBIDDEN")


def apply(connection: Connection, ws: str, change: Change, version: int, *, now: int) -> None:
    """Take what the absence gave before, give what it gives now; a deputy who holds a scope anyway keeps it so."""
    before, after = change
    day = from_ms(now).date().isoformat()
    if _gives(before) == _gives(after):
        return
    for row in (before, after):
        given = _gives(row)
        if given is None:
            continue
        user_id, cover, until = given
        for scope in _scopes(connection, ws, user_id):
            held = _held(connection, ws, cover, scope)
            if row is before and held == until:
                grants.take(connection, ws, cover, scope, version, now=now)
            elif row is after and until >= day and held != "":
                grants.give(connection, ws, cover, scope, "write", version, until=until)


def _gives(row: Row | None) -> tuple[str, str, str] | None:
    if row is None or row["deleted_at"] or not (row["user_id"] and row["cover_id"] and row["last_day"]):
        return None
    return row["user_id"], row["cover_id"], row["last_day"]


def _held(connection: Connection, ws: str, user_id: str, scope: str) -> str | None:
    """Until when somebody holds it: '' for good, None not at all."""
    g = t.grant.c
    query = select(g.until).where(g.ws == ws, g.user_id == user_id, g.scope == scope, g.revoked_v.is_(None))
    row: Any = connection.execute(query).first()
    return None if row is None else row.until or ""


def _scopes(connection: Connection, ws: str, user_id: str) -> list[str]:
    s = t.scope.c
    wanted = (s.id == f"book:{user_id}") | s.id.like(f"pair:{user_id}:%") | s.id.like(f"pair:%:{user_id}")
    return list(connection.execute(select(s.id).where(s.ws == ws, wanted).order_by(s.id)).scalars())
