"""Who may come in: invitations, passwords and the tokens of a device. Secrets are kept as hashes only."""

from __future__ import annotations

import hashlib
import secrets
from functools import cache
from typing import Any

from argon2 import PasswordHasher
from argon2.exceptions import VerificationError
from sqlalchemy import Connection, and_, bindparam, delete, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from app.domain.invitation_codes import plain_code
from app.ids import new_id
from app.language import marked
from app.sync_protocol.signatures import wipe_code
from app.sync_server import publishing
from app.sync_server import tables as t
from app.sync_server.database import EVERY, Database
from app.sync_server.endpoints import Session
from app.sync_server.errors import ServerError
from app.sync_server.orders import Order

HOUR = 3600 * 1000
TOKEN_MS, REFRESH_MS = 12 * HOUR, 60 * 24 * HOUR
LOCK_AFTER, LOCK_MS = 8, HOUR // 4
LEASE_DAYS = 14
_BY_TOKEN = select(t.device).where(t.device.c.token == bindparam("hashed"))
_MEMBER = select(t.member).where(t.member.c.ws == bindparam("ws_"), t.member.c.user_id == bindparam("who"))
_hasher = PasswordHasher()


def digest(secret: str) -> str:
    """How a token or code is stored."""
    return hashlib.sha256(secret.encode()).hexdigest()


@cache
def nobody() -> str:
    """Nobody's password, so that an unknown address costs the same time."""
    return _hasher.hash(secrets.token_hex(16))


def hash_password(password: str) -> str:
    """Argon2id with the library's parameters."""
    return _hasher.hash(password)


class Sessions:
    """Joining, signing in, and telling who a token belongs to."""

    def __init__(self, database: Database, *, now: Any) -> None:
        self.database, self.now = database, now

    def join(self, code: str, device: str, password: str | None, user_id: str | None = None) -> dict[str, Any]:
        """Use an invitation, once; raises ServerError AUTH for one that is unknown, used or too old."""
        now = self.now()
        if user_id is not None:
            self._publish(code, user_id)
        hashed = hash_password(password) if password is not None else None  # before the lock: it is slow on purpose
        with self.database.writing(EVERY) as connection:
            i = t.invitation.c
            row = self._invitation(connection, code)
            self.database.enter(connection, row["ws"])
            used = (
                update(t.invitation)
                .where(i.ws == row["ws"], i.code == row["code"], i.used_at.is_(None))
                .values(used_at=now)
            )
            if connection.execute(used).rowcount != 1:
                raise ServerError("AUTH", marked("This invitation was used already."))
            if hashed is not None:
                where = (t.member.c.ws == row["ws"], t.member.c.user_id == row["user_id"])
                connection.execute(update(t.member).where(*where).values(password=hashed))
            return self._open(connection, row["ws"], row["user_id"], device, None)

    def _invitation(self, connection: Connection, code: str) -> Any:
        query = select(t.invitation).where(t.invitation.c.code == digest(plain_code(code) or code))
        row = connection.execute(query).mappings().first()
        if row is None or row["used_at"] is not None or row["expires_at"] < self.now():
            raise ServerError("AUTH", marked("This invitation is not valid, or was used already."))
        return row

    def _publish(self, code: str, user_id: str) -> None:
        """Give the invitation to the user of a workspace begun without a server; asked twice it changes nothing twice."""
        with self.database.reading(EVERY) as connection:
            ws = self._invitation(connection, code)["ws"]
        with self.database.holding(ws) as (connection, state):
            row = self._invitation(connection, code)
            if row["user_id"] != user_id:
                publishing.take_over(connection, ws, row["user_id"], user_id)
                order = Order(connection, state, now=self.now())
                publishing.drop_key(order)
                order.flush()
                where = (t.invitation.c.ws == ws, t.invitation.c.code == row["code"])
                connection.execute(update(t.invitation).where(*where).values(user_id=user_id))

    def sign_in(self, email: str, password: str, device: str, device_id: str | None) -> dict[str, Any]:
        """A new session by password; eight wrong ones lock the address for a quarter of an hour, whosever it is."""
        m = t.member.c
        address = email.strip().casefold()
        with self.database.reading(EVERY) as connection:
            row = connection.execute(select(t.member).where(m.email == address)).mappings().first()
        stored = row["password"] if row is not None and row["active"] and row["password"] else ""
        good = _fits(stored or nobody(), password) and bool(stored)  # slow on purpose: nobody waits for it
        with self.database.writing(EVERY) as connection:
            self._knock(connection, address, good)
            if good and row is not None:
                self.database.enter(connection, row["ws"])
                unchanged = select(m.user_id).where(m.ws == row["ws"], m.user_id == row["user_id"], m.active)
                if connection.execute(unchanged.where(m.password == stored)).first() is not None:
                    return self._open(connection, row["ws"], row["user_id"], device, device_id)
        raise ServerError("AUTH", marked("Address and password do not fit."))

    def confirm(self, session: Session, password: str) -> None:
        """That whoever asks knows the person's own password; raises FORBIDDEN, SLOW_DOWN after eight wrong ones."""
        m = t.member.c
        with self.database.reading(session.ws) as connection:
            query = select(m.email, m.password).where(m.ws == session.ws, m.user_id == session.user_id)
            row = connection.execute(query).one()
        good = _fits(row.password or nobody(), password) and bool(row.password)
        with self.database.writing(EVERY) as connection:
            self._knock(connection, row.email, good)
        if not good:
            raise ServerError("FORBIDDEN", marked("That is not your password."))

    def _knock(self, connection: Connection, address: str, good: bool) -> None:
        """Count a wrong password, forget those before a right one; SLOW_DOWN while the address is locked."""
        d, now, key = t.door.c, self.now(), digest(address)
        make = postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert
        fresh = {"address": key, "failed": 0, "locked_until": 0, "at": now}
        connection.execute(make(t.door).values(**fresh).on_conflict_do_nothing())
        row = connection.execute(select(t.door).where(d.address == key).with_for_update()).mappings().one()
        if row["locked_until"] > now:
            raise ServerError("SLOW_DOWN", retry_after=(row["locked_until"] - now) // 1000 + 1)
        if good:
            connection.execute(delete(t.door).where(d.address == key))
            return
        failed = row["failed"] + 1
        locked = {"failed": failed} if failed < LOCK_AFTER else {"failed": 0, "locked_until": now + LOCK_MS}
        connection.execute(update(t.door).where(d.address == key).values(at=now, **locked))
        connection.execute(delete(t.door).where(d.at < now - 24 * HOUR))

    def _open(self, connection: Connection, ws: str, user_id: str, name: str, device_id: str | None) -> dict[str, Any]:
        token, refresh = secrets.token_urlsafe(32), secrets.token_urlsafe(32)
        values = {
            "token": digest(token),
            "expires_at": self.now() + TOKEN_MS,
            "refresh": digest(refresh),
            "spent": None,
        }
        d = t.device.c
        where = (d.ws == ws, d.id == str(device_id), d.user_id == user_id)
        found = connection.execute(select(t.device).where(*where)).mappings().first()
        if found is not None and found["state"] != "open":
            raise ServerError("DEVICE_WIPE" if found["state"] == "wipe" else "USER_REVOKED")
        if found is None:
            device_id, secret = new_id(), secrets.token_hex(32)
            connection.execute(
                insert(t.device).values(
                    ws=ws, id=device_id, user_id=user_id, name=name[:80], secret=secret, state="open", **values
                )
            )
        else:
            secret = found["secret"]
            connection.execute(update(t.device).where(*where).values(**values))
        user = connection.execute(
            select(t.RECORDS["user"].c.name, t.member.c.role, t.member.c.team, t.member.c.email, t.workspace.c.name.label("workspace"))
            .join(t.member, and_(t.member.c.ws == t.RECORDS["user"].c.ws, t.member.c.user_id == t.RECORDS["user"].c.id))
            .join(t.workspace, t.workspace.c.id == t.member.c.ws)
            .where(t.member.c.ws == ws, t.member.c.user_id == user_id)
        ).mappings().one()  # fmt: skip
        return {
            "token": token, "refresh": refresh, "expires_in": TOKEN_MS // 1000, "device": device_id, "secret": secret,
            "workspace": {"id": ws, "name": user["workspace"]}, "lease_days": LEASE_DAYS,
            "user": {"id": user_id, "name": user["name"], "role": user["role"], "team": user["team"], "email": user["email"]},
        }  # fmt: skip

    def refresh(self, refresh: str) -> dict[str, Any]:
        """New tokens for an old refresh token; one used twice was stolen, and closes the session."""
        d = t.device.c
        theft = False
        answer: dict[str, Any] = {}
        with self.database.writing(EVERY) as connection:
            hashed = digest(refresh)
            row = (
                connection.execute(select(t.device).where((d.refresh == hashed) | (d.spent == hashed)))
                .mappings()
                .first()
            )
            if row is None:
                raise ServerError("AUTH")
            self.database.enter(connection, row["ws"])
            where = (d.ws == row["ws"], d.id == row["id"])
            if row["spent"] == hashed:
                theft = True
                connection.execute(update(t.device).where(*where).values(token=None, refresh=None))
            else:
                self._require_open(connection, row)
                token, new = secrets.token_urlsafe(32), secrets.token_urlsafe(32)
                values = {
                    "token": digest(token),
                    "expires_at": self.now() + TOKEN_MS,
                    "refresh": digest(new),
                    "spent": hashed,
                }
                connection.execute(update(t.device).where(*where).values(**values))
                answer = {"token": token, "refresh": new, "expires_in": TOKEN_MS // 1000}
        if theft:
            raise ServerError("AUTH", marked("This session was opened elsewhere. Sign in again."))
        return answer

    def session(self, token: str) -> Session:
        """Whose token it is; raises AUTH, USER_REVOKED or DEVICE_WIPE."""
        with self.database.reading(EVERY) as connection:
            row = connection.execute(_BY_TOKEN, {"hashed": digest(token)}).mappings().first()
            if row is None or row["expires_at"] < self.now():
                raise ServerError("AUTH")
            self.database.enter(connection, row["ws"])
            if row["state"] == "open" or row["seen_at"] is not None:
                member = self._require_open(connection, row)
                return Session(row["ws"], row["user_id"], member["role"], member["team"], row["id"], row["secret"])
        self._note_told(row)
        return self.session(token)

    def _note_told(self, device: Any) -> None:
        """When a device that was revoked or is to be wiped first asked, and so was told."""
        d = t.device.c
        where = (d.ws == device["ws"], d.id == device["id"], d.seen_at.is_(None))
        with self.database.writing(device["ws"]) as connection:
            connection.execute(update(t.device).where(*where).values(seen_at=self.now()))

    def _require_open(self, connection: Connection, device: Any) -> Any:
        member = connection.execute(_MEMBER, {"ws_": device["ws"], "who": device["user_id"]}).mappings().first()
        if device["state"] == "wipe":
            raise ServerError("DEVICE_WIPE", order=wipe_order(device))
        if member is None or not member["active"] or device["state"] != "open":
            raise ServerError("USER_REVOKED")
        return member


def wipe_order(device: Any) -> dict[str, str]:
    """What makes a laptop destroy its key: signed with the secret that only this device and the server know."""
    return {"device": device["id"], "signature": wipe_code(device["secret"], device["id"])}


def _fits(stored: str, password: str) -> bool:
    try:
        return _hasher.verify(stored, password)
    except VerificationError:
        return False
