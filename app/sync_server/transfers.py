"""Who is moved to another team sees what that one has and no more what the old one has, and so do those who oversee them (decisions 3).

A role in words goes with the rights it was invited with, and is for who oversees them to say.
"""

from __future__ import annotations

from typing import Any, Protocol

from sqlalchemy import Connection, select, update

from app.domain.people import kind_of
from app.frozen import frozen
from app.sync_server import grants
from app.sync_server import tables as t
from app.sync_server.errors import RefusedOpError
from app.sync_server.ledger import Ledger, Row
from app.sync_server.rights import SYSTEM, Caller

OVERSEEN = ("rep", "ae")


class Asked(Protocol):
    """What is asked of a mutation."""

    ledger: Ledger
    caller: Caller


@frozen
class Move:
    """Somebody goes from one team to another, None for none."""

    user_id: str
    old: str | None
    new: str | None


def moves(run: Asked) -> list[Move]:
    """The moves of a mutation. FORBIDDEN with its unit for what the author may not say of somebody, INVALID for no team."""
    found = []
    for (entity, user_id), after in run.ledger.touched().items():
        before = run.ledger.before((entity, user_id))
        if entity != "user" or before is None or after is None:
            continue
        _require_rights(run, user_id, before, after)
        if before["team_id"] == after["team_id"]:
            continue
        if after["team_id"] and run.ledger.row("team", after["team_id"]) is None:
            raise RefusedOpError("INVALID", about="team_id")
        found.append(Move(user_id, before["team_id"], after["team_id"]))
    return found


def _require_rights(run: Asked, user_id: str, before: Row, after: Row) -> None:
    caller = run.caller
    if caller.role == SYSTEM:
        return
    if before["team_id"] != after["team_id"] and caller.role != "admin":
        raise RefusedOpError("FORBIDDEN", unit="team_id")
    if before["role"] == after["role"]:
        return
    member = _member(run.ledger.connection, run.ledger.ws, user_id)
    seen = caller.role == "admin" or member is None or (member.team == caller.team and member.role in OVERSEEN)
    if not seen or (member is not None and kind_of(after["role"]) != member.role):
        raise RefusedOpError("FORBIDDEN", unit="role")


def apply(connection: Connection, ws: str, move: Move, version: int, *, now: int) -> None:
    """Give and take what goes with the team."""
    m, user_id = t.member.c, move.user_id
    member = _member(connection, ws, user_id)
    if member is None:
        return
    connection.execute(update(t.member).where(m.ws == ws, m.user_id == user_id).values(team=move.new))
    if member.role != "admin":  # who sees everything anyway
        own = _of_person(connection, ws, user_id, member.role)
        before, after = (_of_team(connection, ws, team, user_id, member.role) - own for team in (move.old, move.new))
        _change(connection, ws, user_id, before - after, after, version, now=now)
    theirs = _of_person(connection, ws, user_id, member.role)
    for manager in _managers(connection, ws, move.old, user_id):
        kept = _of_team(connection, ws, move.old, manager, "manager")  # a pair whose other end is still in the team
        _change(connection, ws, manager, theirs - kept, set(), version, now=now)
    for manager in _managers(connection, ws, move.new, user_id):
        _change(connection, ws, manager, set(), theirs, version, now=now)


def _change(
    connection: Connection, ws: str, user_id: str, taken: set[str], given: set[str], version: int, *, now: int
) -> None:
    for scope in sorted(taken):
        grants.take(connection, ws, user_id, scope, version, now=now)
    for scope in sorted(given):
        grants.give(connection, ws, user_id, scope, "write", version)


def _member(connection: Connection, ws: str, user_id: str) -> Any:
    m = t.member.c
    return connection.execute(select(m.role, m.team).where(m.ws == ws, m.user_id == user_id)).first()


def _of_team(connection: Connection, ws: str, team: str | None, user_id: str, role: str) -> set[str]:
    """What somebody of that role sees by being in a team: its records, its queues, and whom a manager oversees."""
    if not team:
        return set()
    s, m = t.scope.c, t.member.c
    found = {f"team:{team}"}
    if role in ("rep", "manager"):
        queues = select(s.id).where(s.ws == ws, s.id.like("queue:%"), s.team == team)
        found |= set(connection.execute(queues).scalars())
    if role == "manager":
        others = select(m.user_id, m.role).where(m.ws == ws, m.team == team, m.user_id != user_id)
        for other in connection.execute(others).all():
            found |= _of_person(connection, ws, other.user_id, other.role)
    return found


def _of_person(connection: Connection, ws: str, user_id: str, role: str) -> set[str]:
    """A book and the pairs somebody is in."""
    s = t.scope.c
    pairs = select(s.id).where(s.ws == ws, s.id.like(f"pair:{user_id}:%") | s.id.like(f"pair:%:{user_id}"))
    return set(connection.execute(pairs).scalars()) | (set() if role == "ae" else {f"book:{user_id}"})


def _managers(connection: Connection, ws: str, team: str | None, user_id: str) -> list[str]:
    m = t.member.c
    query = select(m.user_id).where(m.ws == ws, m.role == "manager", m.team == team, m.user_id != user_id, m.active)
    return sorted(connection.execute(query).scalars()) if team else []
