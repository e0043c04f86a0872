"""What a manager asked of people and devices and the server has not done yet, and what it last said of them.

Kept on this laptop alone, encrypted with the rest: an order is sent at the next sync, in its turn, and its password forgotten
as soon as it was answered.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, select

from app.store import outbox
from app.store.tables.synced import user

ORDERS, HEARD, CODES = "people orders", "people devices", "people codes"
INVITE, WITHDRAW, DEVICE = "invite", "withdraw", "device"
Order = dict[str, Any]


def orders(connection: Connection) -> list[Order]:
    """Every order that is not done, the oldest first: id, at (ms UTC), what, about, body, problem ('' while it waits)."""
    return list(outbox.state(connection, ORDERS) or ())


def save_orders(connection: Connection, kept: list[Order]) -> None:
    """Keep these and no other."""
    outbox.set_state(connection, ORDERS, kept)


def heard(connection: Connection) -> dict[str, Any]:
    """What the server last said: devices, invitations, at (ms UTC); empty before it said anything."""
    return dict(outbox.state(connection, HEARD) or {})


def save_heard(connection: Connection, answer: dict[str, Any]) -> None:
    """Keep what it said."""
    outbox.set_state(connection, HEARD, answer)


def codes(connection: Connection) -> dict[str, dict[str, Any]]:
    """Invitations made on this laptop by the id of the invited: code, at, expires_at (ms UTC), name, role, territory, and what they
    start with until they have it (`domain/joining.raw_of`)."""
    return dict(outbox.state(connection, CODES) or {})


def arrived(connection: Connection) -> list[str]:
    """Who has joined by an invitation of this laptop and is still to get what they start with."""
    has_device = {one["user_id"] for one in heard(connection).get("devices", ())}
    waiting = [one for one, kept in codes(connection).items() if kept.get("start") and one in has_device]
    here = connection.execute(select(user.c.id).where(user.c.id.in_(waiting))).scalars()
    return sorted(here)


def save_codes(connection: Connection, kept: dict[str, dict[str, Any]]) -> None:
    """Keep these and no other."""
    outbox.set_state(connection, CODES, kept)
