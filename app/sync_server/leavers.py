"""Who is marked as no longer here gets in no more, and in again when that is taken back (product 8)."""

from __future__ import annotations

from typing import Protocol

from sqlalchemy import Executable, select, update

from app.sync_server import tables as t
from app.sync_server.errors import RefusedOpError
from app.sync_server.ledger import Ledger
from app.sync_server.rights import SYSTEM, Caller


class Asked(Protocol):
    """What is asked of a mutation."""

    ledger: Ledger
    caller: Caller

    def later(self, *statements: Executable) -> None:
        """Run on the database once the mutation is kept."""


def keep(run: Asked) -> None:
    """Follow what the running mutation says of anybody's being here; FORBIDDEN for whom the author does not oversee."""
    for (entity, user_id), after in run.ledger.touched().items():
        before = run.ledger.before((entity, user_id))
        if entity != "user" or before is None or after is None:
            continue
        was, here = before["active"] is not False, after["active"] is not False
        if was == here:
            continue
        _require_sight(run, user_id)
        m, d, ws = t.member.c, t.device.c, run.ledger.ws
        member = update(t.member).where(m.ws == ws, m.user_id == user_id).values(active=here)
        devices = update(t.device).where(d.ws == ws, d.user_id == user_id, d.seen_at.is_(None))  # told of nothing yet
        told = (d.state == "revoked", "open") if here else (d.state == "open", "revoked")
        run.later(member, devices.where(told[0]).values(state=told[1]))


def _require_sight(run: Asked, user_id: str) -> None:
    caller, m = run.caller, t.member.c
    if caller.role in (SYSTEM, "admin") and user_id != caller.user_id:
        return
    query = select(m.role, m.team).where(m.ws == run.ledger.ws, m.user_id == user_id)
    row = run.ledger.connection.execute(query).first()
    if row is not None and (row.role not in ("rep", "ae") or row.team != caller.team):
        raise RefusedOpError("FORBIDDEN")
