"""Sends what a manager asked of people and devices, in its order, and hears how devices stand."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import Connection, select

from app.changes import Source
from app.clock import to_ms
from app.domain.roles import manages
from app.language import marked
from app.operations import people_joining, people_orders
from app.store import people_orders as kept
from app.store.tables import synced as t
from app.sync_client.errors import SyncError
from app.sync_client.http import Http
from app.workspace import Workspace

REFUSED = ("FORBIDDEN", "NOT_FOUND", "INVALID", "EXISTS")  # asking again would change nothing
LATER = ("SLOW_DOWN", "UNAVAILABLE")
APART_MS = 10 * 60_000


def exchange(workspace: Workspace, http: Http, *, stop: Callable[[], bool] = lambda: False) -> int:
    """Send what waits; how many the server answered. Devices are asked after an order, else every ten minutes."""
    answered = 0
    for order in workspace.ask(kept.orders):
        if stop():
            return answered
        if order["problem"]:
            continue
        try:
            http.people(order["what"], order["body"])
            problem = ""
        except SyncError as error:
            if error.code in LATER:
                return answered
            if error.code not in REFUSED:
                raise
            problem = error.words or marked("The server does not take this.")
        workspace.act_as(Source.SYNC, people_orders.answered, order["id"], problem)
        answered += 1
    now = to_ms(workspace.clock.now())
    if workspace.ask(_wants_devices, workspace.user, now, bool(answered)) and not stop():
        _ask_devices(workspace, http)
    for person_id in workspace.ask(kept.arrived):
        workspace.act_as(Source.AUTOMATION, people_joining.arrive, person_id)
    return answered


def _ask_devices(workspace: Workspace, http: Http) -> None:
    try:
        workspace.act_as(Source.SYNC, people_orders.heard, http.people("devices", {}))
    except SyncError as error:
        if error.code not in (*REFUSED, *LATER):  # an older server does not know the question
            raise


def _wants_devices(connection: Connection, user_id: str, now: int, at_once: bool) -> bool:
    role = connection.execute(select(t.user.c.role).where(t.user.c.id == user_id)).scalar()
    return manages(role) and (at_once or now - (kept.heard(connection).get("at") or 0) >= APART_MS)
