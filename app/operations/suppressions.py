"""Stop contact: acts at once, everywhere, by channel or all."""

from __future__ import annotations

import hashlib
from datetime import date

from sqlalchemy import select

from app.domain.names import clean_line
from app.operations import tasks
from app.store.tables import synced as t
from app.store.unit_of_work import UnitOfWork


def keyed_hash(kind: str, value: str) -> str:
    """What a suppression keeps of an address or number once the person is erased."""
    return hashlib.blake2b(value.casefold().encode(), digest_size=16, person=kind.encode()[:16]).hexdigest()


def stop_contact(
    work: UnitOfWork, lead_id: str, *, channel: str = "call", reason: str, until: date | None = None
) -> None:
    """Stop a channel ("call", "email", "visit", "all") for the person of a lead; open tasks of it are closed."""
    lead = work.require("lead", lead_id)
    contact_id, account_id = lead["contact_id"], lead["account_id"]
    shared = {
        "channel": channel,
        "reason": clean_line(reason),
        "until": until.isoformat() if until else None,
        "asked_by": work.user,
        "contact_id": contact_id,
        "account_id": None if contact_id else account_id,
    }
    holder = t.number.c.contact_id == contact_id if contact_id else t.number.c.account_id == account_id
    lines = [
        ("number", value) for value in work.connection.execute(select(t.number.c.e164).where(holder)).scalars() if value
    ]
    kind, value = ("person", contact_id) if contact_id else ("company", account_id)
    for kind_of, text in [(kind, str(value)), *(lines if channel in ("call", "all") else [])]:
        work.create("suppression", {"hash": keyed_hash(kind_of, text), "kind": kind_of, **shared})
    channels = ("call", "email", "visit", "social", "message") if channel == "all" else (channel,)
    task = t.task.c
    for task_id in (
        work.connection.execute(
            select(task.id).where(task.lead_id == lead_id, task.state == "open", task.channel.in_(channels))
        )
        .scalars()
        .all()
    ):
        tasks.skip_task(work, task_id, "Contact stopped")
    work.label = (
        "Contact stopped"
        if channel == "all"
        else {"call": "Do not call", "visit": "No more visits"}.get(channel, "Contact stopped")
    )
