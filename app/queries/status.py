"""The state of the workspace in numbers."""

from __future__ import annotations

from sqlalchemy import Connection, func, select, text

from app.domain.lease import Lease, lease_of
from app.frozen import frozen
from app.queries import conflicts
from app.store import outbox
from app.store.tables.local import undo_step
from app.store.tables.synced import RECORDS


@frozen
class Status:
    """Counts per record kind, mutations waiting, and last contact with a server in ms UTC (None without one).

    `attention` counts what waits for a person; `agrees` says whether the last sync found laptop and server alike.
    """

    records: dict[str, int]
    outbox: int
    last_contact: int | None
    joined: bool
    sqlite: str
    server: str = ""
    cursor: int = 0
    epoch: str = ""
    attention: int = 0
    agrees: bool | None = None


def status(connection: Connection) -> Status:
    """The state now."""
    records = {
        name: connection.execute(select(func.count()).select_from(table)).scalar() or 0
        for name, table in RECORDS.items()
    }
    version = connection.execute(text("SELECT sqlite_version()")).scalar() or ""
    return Status(
        records,
        outbox.waiting(connection),
        outbox.state(connection, "last_contact"),
        is_joined(connection),
        version,
        server(connection),
        (outbox.state(connection, "cursor") or [0])[0],
        outbox.state(connection, "epoch") or "",
        conflicts.to_review(connection),
        outbox.state(connection, "agrees"),
    )


def server(connection: Connection) -> str:
    """The address of the workspace's server, '' without one."""
    return outbox.state(connection, "server") or ""


def is_joined(connection: Connection) -> bool:
    """Whether the workspace has a server."""
    return outbox.state(connection, "client") is not None


@frozen
class OwnDevice:
    """A laptop or PC its user has joined with: `here` this one, `ended` its access was ended, `seen_at` its last contact in ms UTC."""

    name: str
    here: bool
    ended: bool
    seen_at: int | None


@frozen
class OwnDevices:
    """All of them, as the server knew them at `as_of` (ms UTC, None before it said)."""

    devices: tuple[OwnDevice, ...]
    as_of: int | None


def own_devices(connection: Connection) -> OwnDevices:
    """The user's devices; none without a server."""
    found = outbox.state(connection, "devices") or []
    devices = (OwnDevice(one["name"], one["here"], one["state"] != "open", one["seen_at"]) for one in found)
    return OwnDevices(tuple(devices), outbox.state(connection, "verified"))


def lease(connection: Connection, now: int) -> Lease | None:
    """When a joined laptop locks itself; None without a server, and before anything of one came. `now` ms UTC."""
    session, contact = outbox.state(connection, "session"), outbox.state(connection, "last_contact")
    if not session or contact is None:
        return None
    return lease_of(contact, session["lease_days"], now=now, latest=outbox.state(connection, "latest") or 0)


def undo_label(connection: Connection, user_id: str) -> str:
    """What Ctrl Z would take back, '' for nothing."""
    query = (
        select(undo_step.c.label)
        .where(undo_step.c.state == "done", undo_step.c.user_id == user_id)
        .order_by(undo_step.c.pos.desc())
        .limit(1)
    )
    return connection.execute(query).scalar() or ""
