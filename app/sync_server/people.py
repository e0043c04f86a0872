"""What a manager does with people and their devices from the own laptop: invite, look at devices, revoke, wipe, let go.

Denied by default: an administrator for everybody, a manager for the reps and AEs of the own team, nobody else for anybody.
Each act may come twice, as when its answer was lost, and is done once; each is written into the audit.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, delete, insert, select, update

from app.domain.invitation_codes import plain_code
from app.ids import new_id
from app.language import marked
from app.sync_server import grants, pulling
from app.sync_server import tables as t
from app.sync_server.admin import INVITATION_MS, Admin
from app.sync_server.database import Database
from app.sync_server.endpoints import Poke, Session
from app.sync_server.errors import ServerError
from app.sync_server.orders import Order, by_system
from app.sync_server.rights import require_overseer
from app.sync_server.sessions import Sessions, digest

OPEN, REVOKED, WIPE = "open", "revoked", "wipe"
OVERSEEN = ("rep", "ae")


class People:
    """Each method is one request of `/people/v1`; `poke` is told after each change which scopes have something new."""

    def __init__(self, database: Database, *, now: Callable[[], int], poke: Poke) -> None:
        self.database, self.now, self._poke = database, now, poke
        self._admin, self._sessions = Admin(database, now=now), Sessions(database, now=now)

    # looking

    def devices(self, session: Session) -> dict[str, Any]:
        """Devices and open invitations of those the caller oversees; times in ms UTC.

        `told_at` is when a revoked or wiped device was last told so, None while it has not asked since.
        """
        require_overseer(session.role, session.team)
        with self.database.reading(session.ws) as connection:
            members = _members(connection, session.ws)
            seen = {member["user_id"] for member in members.values() if _sees(session, member)}
            d, i = t.device.c, t.invitation.c
            told = {
                row.id: row.seen_at for row in connection.execute(select(d.id, d.seen_at).where(d.ws == session.ws))
            }
            rows = connection.execute(pulling.devices_seen(session.ws).order_by(d.id)).mappings()
            devices = [{**row, "told_at": told.get(row["id"])} for row in rows if row["user_id"] in seen]
            live = select(i.user_id, i.expires_at).where(
                i.ws == session.ws, i.used_at.is_(None), i.expires_at >= self.now(), i.user_id.in_(seen)
            )
            invited = [{"user_id": row.user_id, "expires_at": row.expires_at} for row in connection.execute(live)]
        return {"devices": devices, "invitations": invited, "at": self.now()}

    # inviting

    def invite(self, session: Session, *, user: str, code: str, name: str, email: str, role: str, about: dict[str, Any],
               ae: str | None, deputy: str | None, team: str | None = None) -> dict[str, Any]:  # fmt: skip
        """A colleague of `team`, else of the caller's, with the code that the caller's laptop made; {user_id, expires_at}."""
        require_overseer(session.role, session.team)
        if role not in OVERSEEN and session.role != "admin":
            raise ServerError("FORBIDDEN", marked("Only an administrator invites managers and administrators."))
        if team not in (None, session.team) and session.role != "admin":
            raise ServerError("FORBIDDEN", marked("Only an administrator invites into another team."))
        plain = plain_code(code)
        if not plain:
            raise ServerError("INVALID", about="code")
        expires = self.now() + INVITATION_MS
        with self.database.holding(session.ws) as (connection, state):
            found = _invitation(connection, session.ws, plain)
            if found is not None:
                if found.user_id != user:
                    raise ServerError("EXISTS", marked("That code is another invitation's."))
                return {"user_id": user, "expires_at": found.expires_at}
            order = Order(connection, state, now=self.now())
            address = email.strip().casefold() or user  # who has no e-mail signs in again from the same laptop
            person = {"name": name, "role": role, "email": email.strip() or None, **about}
            self._make(order, team or session.team, user, person, address)
            self._pair(order, user, ae, deputy)
            values = {"ws": session.ws, "code": digest(plain), "user_id": user, "expires_at": expires}
            connection.execute(insert(t.invitation).values(**values))
            note(connection, session, self.now(), "invite", user)
            order.flush()
        self._poke(session.ws, state.version, order.told)
        return {"user_id": user, "expires_at": expires}

    def _make(self, order: Order, team: str | None, user: str, person: dict[str, Any], address: str) -> None:
        m, ws = t.member.c, order.state.id
        taken = select(m.user_id).where(m.ws == ws, (m.user_id == user) | (m.email == address))
        if order.connection.execute(taken).first() is not None:
            raise ServerError("EXISTS", marked("Somebody here has that address already."))
        if team is not None and order.ledger.row("team", team) is None:
            raise ServerError("INVALID", about="team")
        given = {**person, "team_id": team, "active": True}
        op = {"op": "create", "e": "user", "id": user, "set": {k: v for k, v in given.items() if v is not None}}
        _must(by_system(order, [op], mutation_id=new_id()))
        order.connection.execute(
            insert(t.member).values(ws=ws, user_id=user, email=address, role=person["role"], team=team, active=True)
        )
        self._admin.give_own(order, user, person["role"], team)

    def _pair(self, order: Order, user: str, ae: str | None, deputy: str | None) -> None:
        if ae is None:
            return
        members = _members(order.connection, order.state.id)
        if ae not in members or members[ae]["role"] != "ae" or (deputy is not None and deputy not in members):
            raise ServerError("INVALID", about="ae")
        given = {"sdr_id": user, "ae_id": ae, "deputy_id": deputy}
        op = {"op": "create", "e": "pairing", "id": new_id(), "set": {k: v for k, v in given.items() if v is not None}}
        _must(by_system(order, [op], mutation_id=new_id()))

    def withdraw(self, session: Session, *, user: str) -> dict[str, Any]:
        """No code of that person opens anything any more. Who has joined already stays; who has not is gone, and with them what
        was made for them."""
        require_overseer(session.role, session.team)
        i = t.invitation.c
        with self.database.holding(session.ws) as (connection, state):
            _require_sight(connection, session, user)
            where = (i.ws == session.ws, i.user_id == user)
            connection.execute(update(t.invitation).where(*where, i.used_at.is_(None)).values(used_at=self.now()))
            order = Order(connection, state, now=self.now())
            if not _has_work(connection, session.ws, user):
                _remove(order, user)
            note(connection, session, self.now(), "withdraw invitation", user)
            order.flush()
        if order.told:
            self._poke(session.ws, state.version, order.told)
        return {"user_id": user}

    # devices

    def set_device(self, session: Session, *, device: str, state: str, reason: str, password: str) -> dict[str, Any]:
        """Revoke a device, have it wiped, or open it again before it was told; {device, state}.

        Wiping asks for a reason and the caller's own password. Raises FORBIDDEN, NOT_FOUND, SLOW_DOWN.
        """
        require_overseer(session.role, session.team)
        if state == WIPE:
            if not reason.strip():
                raise ServerError("INVALID", about="reason")
            self._sessions.confirm(session, password)
        d = t.device.c
        with self.database.writing(session.ws) as connection:
            row = connection.execute(select(t.device).where(d.ws == session.ws, d.id == device)).mappings().first()
            if row is None:
                raise ServerError("NOT_FOUND", marked("There is no such device."))
            if device == session.device_id:
                raise ServerError("FORBIDDEN", marked("That is the device you ask with."))
            _require_sight(connection, session, row["user_id"], acts=True)
            if row["state"] == state:
                return {"device": device, "state": state}
            if state == OPEN and row["seen_at"] is not None:
                raise ServerError("INVALID", marked("The device has locked itself already."))
            if row["state"] == WIPE and state == REVOKED:
                raise ServerError("INVALID", marked("The device is to be wiped already."))
            values = {"state": state, "seen_at": None}  # told of nothing yet
            connection.execute(update(t.device).where(d.ws == session.ws, d.id == device).values(**values))
            about = f"{device} {reason.strip()}".strip()[:500]
            note(connection, session, self.now(), f"{state} device", about)
        return {"device": device, "state": state}


def _sees(session: Session, member: Any) -> bool:
    """An administrator everybody, a manager the own team."""
    return session.role == "admin" or (
        session.role == "manager" and bool(session.team) and member["team"] == session.team
    )


def _require_sight(connection: Connection, session: Session, user: str, *, acts: bool = False) -> None:
    """To act on a device one oversees its owner, or owns it."""
    member = _members(connection, session.ws).get(user)
    if member is None or not _sees(session, member):
        raise ServerError("NOT_FOUND", marked("There is no such person in your team."))
    if acts and session.role != "admin" and user != session.user_id and member["role"] not in OVERSEEN:
        raise ServerError("FORBIDDEN", marked("Only an administrator does this to a manager's device."))


def _has_work(connection: Connection, ws: str, user: str) -> bool:
    """Whether they have a device, or are given something already: then it takes more than a withdrawal to let them go."""
    d, lead = t.device.c, t.RECORDS["lead"].c
    joined = select(d.id).where(d.ws == ws, d.user_id == user)
    given = select(lead.id).where(lead.ws == ws, lead.owner_id == user, lead.deleted_at.is_(None))
    return any(connection.execute(query.limit(1)).first() is not None for query in (joined, given))


def _remove(order: Order, user: str) -> None:
    """Their record, their pairings and quotas; nobody oversees them any more, and their address is free."""
    ws, connection = order.state.id, order.connection
    p, q = t.RECORDS["pairing"], t.RECORDS["quota"]

    def ids(table: Table, named: ColumnElement[bool]) -> list[str]:
        return list(
            connection.execute(
                select(table.c.id).where(table.c.ws == ws, table.c.deleted_at.is_(None), named)
            ).scalars()
        )

    gone = [("pairing", one) for one in ids(p, (p.c.sdr_id == user) | (p.c.ae_id == user))]
    gone += [("quota", one) for one in ids(q, q.c.user_id == user)]
    ops: list[dict[str, Any]] = [{"op": "delete", "e": entity, "id": one} for entity, one in (*gone, ("user", user))]
    stood_in = ids(p, (p.c.deputy_id == user) & (p.c.sdr_id != user))
    ops += [{"op": "patch", "e": "pairing", "id": one, "set": {"deputy_id": [user, None]}} for one in stood_in]
    _must(by_system(order, ops, mutation_id=new_id()))
    m, g, version = t.member.c, t.grant.c, order.next_version()
    seers = select(g.user_id).where(g.ws == ws, g.scope == f"book:{user}", g.user_id != user)
    for one in list(connection.execute(seers).scalars()):
        grants.take(connection, ws, one, f"book:{user}", version, now=order.now)
    connection.execute(delete(t.member).where(m.ws == ws, m.user_id == user))
    connection.execute(delete(t.grant).where(g.ws == ws, g.user_id == user))


def _members(connection: Connection, ws: str) -> dict[str, Any]:
    m = t.member.c
    rows = connection.execute(select(m.user_id, m.role, m.team, m.active).where(m.ws == ws)).mappings()
    return {row["user_id"]: dict(row) for row in rows}


def _invitation(connection: Connection, ws: str, plain: str) -> Any:
    i = t.invitation.c
    query = select(i.user_id, i.expires_at).where(i.ws == ws, i.code == digest(plain))
    return connection.execute(query).first()


def _must(outcome: Any) -> None:
    if outcome.status != "applied":
        raise ServerError("INVALID", about=str(outcome.code))


def note(connection: Connection, session: Session, at: int, what: str, about: str) -> None:
    """Remember in the audit who did what, ms UTC."""
    connection.execute(insert(t.audit).values(ws=session.ws, at=at, who=session.user_id, what=what, about=about))
