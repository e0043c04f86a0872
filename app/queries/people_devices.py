"""Devices of the team and invitations that are open, as the server last said, with what was asked for since."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, select

from app.domain.joining import NOTHING, Start, start_of
from app.domain.roles import say_role
from app.frozen import frozen
from app.store import outbox
from app.store import people_orders as kept
from app.store.tables import synced as t

DAY_MS = 24 * 3600 * 1000


@frozen
class Device:
    """A laptop or PC of a colleague; times in ms UTC, None for never.

    `state` is open, revoked or wipe, as the server has it; `told_at` when the device was told of being revoked or wiped.
    `locks_at` is when it locks itself without a server. `asked` is the state asked for here and not yet done ('' for none),
    `order_id` that order, `problem` why the server refused it.
    """

    id: str
    user_id: str
    name: str
    state: str
    seen_at: int | None
    told_at: int | None
    locks_at: int | None
    asked: str = ""
    order_id: str = ""
    problem: str = ""


@frozen
class Invited:
    """Somebody invited who has not joined. `code` is '' where it was made on another laptop; `waiting` until the server knows.

    `expires_at` in ms UTC; `problem` why the server refused it, `order_id` that order; `start` is theirs once they have joined.
    """

    id: str
    name: str
    role: str
    territory: str
    code: str
    expires_at: int
    waiting: bool = False
    problem: str = ""
    order_id: str = ""
    start: Start = NOTHING


@frozen
class Devices:
    """Everything, as of `as_of` (ms UTC, None before the server said anything); `server` its address."""

    devices: tuple[Device, ...]
    invited: tuple[Invited, ...]
    as_of: int | None
    server: str

    def of(self, person_id: str) -> tuple[Device, ...]:
        """One colleague's, the last heard of first."""
        own = (one for one in self.devices if one.user_id == person_id)
        return tuple(sorted(own, key=lambda one: (-(one.seen_at or 0), one.id)))


def devices_page(connection: Connection, now: int) -> Devices:
    """What is known now; `now` ms UTC."""
    said, orders = kept.heard(connection), kept.orders(connection)
    asked = {one["about"]: one for one in orders if one["what"] == kept.DEVICE}
    lease = (outbox.state(connection, "session") or {}).get("lease_days") or 0
    devices = tuple(_device(one, asked.get(one["id"]), lease) for one in said.get("devices", ()))
    return Devices(
        devices, _invited(connection, said, orders, now), said.get("at"), outbox.state(connection, "server") or ""
    )


def _device(row: dict[str, Any], order: kept.Order | None, lease: int) -> Device:
    locks = row["seen_at"] + lease * DAY_MS if row["seen_at"] and lease else None
    device = (row["id"], row["user_id"], row["name"], row["state"], row["seen_at"], row["told_at"], locks)
    return Device(*device, order["body"]["state"], order["id"], order["problem"]) if order else Device(*device)


def _invited(connection: Connection, said: dict[str, Any], orders: list[kept.Order], now: int) -> tuple[Invited, ...]:
    """By the server's list, and those it has not heard of yet; a withdrawn one is gone here at once."""
    codes = kept.codes(connection)
    waiting = {one["about"]: one for one in orders if one["what"] == kept.INVITE}
    withdrawn = {one["about"] for one in orders if one["what"] == kept.WITHDRAW}
    users = {row.id: row for row in connection.execute(select(t.user)).all()}
    found = []
    for person_id, order in waiting.items():
        if person_id in codes:
            one = codes[person_id]
            found.append(
                Invited(person_id, one["name"], one["role"], one["territory"], one["code"], one["expires_at"], True,
                        order["problem"], order["id"], start_of(one.get("start")))
            )  # fmt: skip
    for open_ in said.get("invitations", ()):
        person_id, user = open_["user_id"], users.get(open_["user_id"])
        if person_id in withdrawn or person_id in waiting or open_["expires_at"] < now or user is None:
            continue
        own, role = codes.get(person_id, {}), say_role(user.role)
        invited = Invited(
            person_id, user.name or "", role, user.territory or "", own.get("code", ""), open_["expires_at"]
        )
        found.append(replace(invited, start=start_of(own.get("start"))))
    return tuple(found)
