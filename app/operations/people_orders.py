"""Orders about people and devices, which only the server carries out: written down here, sent at the next sync (design 4.20)."""

from __future__ import annotations

import secrets
from typing import Any

from app.domain.invitation_codes import DAYS, make_code
from app.domain.joining import NOTHING, Start, raw_of
from app.domain.people import PersonPlan, require_sound
from app.errors import RefusedError
from app.ids import new_id
from app.language import tr
from app.operations.people import aes
from app.operations.settings import require_manager
from app.store import people_orders as kept
from app.store.unit_of_work import UnitOfWork

DAY_MS = 24 * 3600 * 1000
OPEN, REVOKE, WIPE = "open", "revoked", "wipe"


def invite(work: UnitOfWork, plan: PersonPlan, email: str = "", start: Start = NOTHING) -> str:
    """Invite a colleague, with what is theirs once they have joined; the id they will have. The code is in
    `queries.people_devices.invited`.

    RefusedError E-NO-SERVER, E-PERSON, E-NOT-ALLOWED.
    """
    _require_server(work, "invite")
    plan = require_sound(plan, "", aes(work))
    if email and "@" not in email:
        raise RefusedError("E-PERSON", tr("That is no e-mail address."), do=tr("Or leave it empty."), field="email")
    person_id, code = new_id(), make_code(secrets.choice)
    about = {"territory": plan.territory or None, "zone": None, "capacity": plan.capacity}
    body = {
        "user": person_id, "code": code, "name": plan.name, "email": email, "role": plan.kind, "about": about,
        "ae": plan.ae_id or None, "deputy": plan.deputy_id or None,
    }  # fmt: skip
    if plan.team_id not in ("", work.require("user", work.user)["team_id"]):
        body["team"] = plan.team_id  # the server knows one's own
    made = {"code": code, "at": work.now, "expires_at": work.now + DAYS * DAY_MS, "name": plan.name, "role": plan.role,
            "territory": plan.territory, "start": None if start.nothing else raw_of(start)}  # fmt: skip
    kept.save_codes(work.connection, {**_live(work), person_id: made})
    _add(work, kept.INVITE, person_id, body)
    return person_id


def withdraw(work: UnitOfWork, person_id: str) -> None:
    """Take an invitation back: the code opens nothing once the server has heard. RefusedError E-NO-SERVER, E-NOT-ALLOWED."""
    _require_server(work, tr("withdraw an invitation"))
    kept.save_codes(work.connection, {key: one for key, one in _live(work).items() if key != person_id})
    waiting = kept.orders(work.connection)
    rest = [one for one in waiting if (one["what"], one["about"]) != (kept.INVITE, person_id)]
    kept.save_orders(work.connection, rest)
    _add(work, kept.WITHDRAW, person_id, {"user": person_id})  # it may have been on its way


def ask_device(work: UnitOfWork, device_id: str, state: str, *, reason: str = "", password: str = "") -> None:
    """Have a device revoked, wiped, or opened again before it was told; a newer order takes the place of one that waits.

    RefusedError E-NO-SERVER, E-DEVICE, E-NOT-ALLOWED.
    """
    _require_server(work, tr("decide about a device"))
    if state == WIPE and not reason.strip():
        raise RefusedError("E-DEVICE", tr("A reason is kept with a wipe."), do=tr("Say why."), field="reason")
    if state == WIPE and not password:
        raise RefusedError("E-DEVICE", tr("Wiping asks for your password."), field="password")
    waiting = kept.orders(work.connection)
    kept.save_orders(work.connection, [one for one in waiting if one["about"] != device_id])
    body = {"device": device_id, "state": state, "reason": reason.strip(), "password": password}
    _add(work, kept.DEVICE, device_id, body)


def take_back(work: UnitOfWork, order_id: str) -> None:
    """Forget an order that waits or was refused; one that the server carried out is none any more."""
    rest = [one for one in kept.orders(work.connection) if one["id"] != order_id]
    kept.save_orders(work.connection, rest)
    work.shown("user", work.user, None)


def answered(work: UnitOfWork, order_id: str, problem: str = "") -> None:
    """The server carried it out, or said why not; in both cases its password is forgotten. For sync."""
    left = []
    for one in kept.orders(work.connection):
        if one["id"] != order_id:
            left.append(one)
        elif problem and one["what"] != kept.WITHDRAW:  # an invitation it never heard of needs no withdrawing
            left.append({**one, "problem": problem, "body": {**one["body"], "password": ""}})
    kept.save_orders(work.connection, left)
    work.shown("user", work.user, None)


def heard(work: UnitOfWork, answer: dict[str, Any]) -> None:
    """What the server says of devices and invitations now. For sync."""
    before = kept.heard(work.connection)
    kept.save_heard(work.connection, answer)
    if {**before, "at": 0} != {**answer, "at": 0}:
        work.shown("user", work.user, None)


def _require_server(work: UnitOfWork, what: str) -> None:
    require_manager(work, what)
    if not work.joined:
        raise RefusedError(
            "E-NO-SERVER",
            tr("This workspace has no server, so nobody can join it."),
            safe=tr("Nothing was changed."),
            do=tr("Add colleagues by name, or publish the workspace to a server first."),
        )


def _live(work: UnitOfWork) -> dict[str, dict[str, Any]]:
    return {key: one for key, one in kept.codes(work.connection).items() if one["expires_at"] >= work.now}


def _add(work: UnitOfWork, what: str, about: str, body: dict[str, Any]) -> None:
    order = {"id": new_id(), "at": work.now, "what": what, "about": about, "body": body, "problem": ""}
    kept.save_orders(work.connection, [*kept.orders(work.connection), order])
    work.shown("user", work.user, None)  # nothing of it is a record: this wakes sync and the page
