"""Stop contact: acts at once, everywhere, by channel or all; what was under way by that channel ends."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import or_, select

from app.clock import from_ms, local_zone
from app.domain import stopping
from app.domain.names import clean_line
from app.domain.stopping import ALL, CHANNELS, PERSON
from app.errors import RefusedError
from app.language import tr
from app.operations import settings, tasks
from app.store import stops
from app.store.tables import synced as t
from app.store.unit_of_work import UnitOfWork

_LABELS = {"call": "Do not call", "visit": "No more visits", "email": "Do not write"}
WHY = "Contact stopped"
# What ends with a stop: the record, the channels that end it, the states it is in by then, what it becomes.
UNDER_WAY = (
    ("enrolment", CHANNELS, ("active", "paused"), {"state": "ended", "reason": WHY}),
    ("visit", ("visit",), ("Planned", "On the way"), {"state": "Cancelled", "reason": WHY}),
    ("message", ("email", "message"), ("draft", "approved"), {"state": "dropped", "reason": WHY}),
)


def stop_contact(
    work: UnitOfWork,
    lead_id: str,
    *,
    channel: str = "call",
    reason: str,
    until: date | None = None,
    company: bool = False,
) -> None:
    """Stop a channel (call, email, visit, social, message or all) for the person of a lead, or with `company` for
    everybody there; until the end of a day, or for ever. RefusedError E-CHANNEL, E-UNTIL, E-NOT-FOUND."""
    lead = work.require("lead", lead_id)
    contact = work.row("contact", lead["contact_id"]) if lead["contact_id"] else None
    account = lead["account_id"] or (contact or {}).get("account_id")
    if contact is not None and not company:
        stop_person(work, contact["id"], channel=channel, reason=reason, until=until)
    elif account:
        stop_company(work, account, channel=channel, reason=reason, until=until)
    else:
        raise RefusedError("E-NOT-FOUND", tr("There is no person and no company to stop contact with."))


def stop_person(work: UnitOfWork, contact_id: str, *, channel: str, reason: str, until: date | None = None) -> None:
    """Stop a channel for one person, with every number and address of theirs."""
    work.require("contact", contact_id)
    numbers, addresses = _points(work, t.number.c.contact_id == contact_id, t.email.c.contact_id == contact_id)
    found = stopping.targets(person=contact_id, numbers=numbers, addresses=addresses)
    _stop(work, [one for one in found if one[0] != stopping.DOMAIN], channel, reason, until, contact_id=contact_id)
    _end(work, channel, t.task.c.contact_id == contact_id, {"contact_id": contact_id})


def stop_company(work: UnitOfWork, account_id: str, *, channel: str, reason: str, until: date | None = None) -> None:
    """Stop a channel for a whole company: its name, domains, numbers and addresses and everybody there."""
    account = work.require("account", account_id)
    people = work.connection.execute(select(t.contact.c.id).where(t.contact.c.account_id == account_id)).scalars().all()
    numbers, addresses = _points(
        work,
        or_(t.number.c.account_id == account_id, t.number.c.contact_id.in_(people)),
        t.email.c.account_id == account_id,
    )
    found = stopping.targets(
        company=account_id,
        names=(account["name"] or "",),
        domains=account["domains"] or (),
        numbers=numbers,
        addresses=addresses,
    )
    _stop(work, found, channel, reason, until, account_id=account_id)
    for person in people:
        _stop(work, [(PERSON, person)], channel, reason, until, contact_id=person)
    _end(
        work,
        channel,
        or_(t.task.c.account_id == account_id, t.task.c.contact_id.in_(people)),
        {"account_id": account_id},
    )


def stop_value(work: UnitOfWork, value: str, *, channel: str = ALL, reason: str, until: date | None = None) -> None:
    """Stop a number, an address or a domain as it is written, whoever it belongs to. RefusedError E-NOT-A-POINT."""
    kind = stopping.kind_of(value)
    if not kind:
        raise RefusedError(
            "E-NOT-A-POINT", tr("That is no number, e-mail address or domain."), safe=tr("Nothing was changed.")
        )
    _stop(work, [(kind, value)], channel, reason, until)


def lift(work: UnitOfWork, contact_id: str = "", account_id: str = "") -> int:
    """Let a person or company be reached again; how many entries went. Only a manager may (decisions 20)."""
    settings.require_manager(work, tr("let somebody be contacted again"))
    row = t.suppression.c
    holder = row.contact_id == contact_id if contact_id else row.account_id == account_id
    ids = work.connection.execute(select(row.id).where(holder)).scalars().all()
    work.label = tr("Contact allowed again")
    for one in ids:
        work.delete("suppression", one)
    return len(ids)


def _points(work: UnitOfWork, numbers: Any, addresses: Any) -> tuple[list[str], list[str]]:
    lines = work.connection.execute(select(t.number.c.e164, t.number.c.value).where(numbers)).all()
    mails = work.connection.execute(select(t.email.c.folded, t.email.c.value).where(addresses)).all()
    return [one[0] or one[1] or "" for one in lines], [one[0] or one[1] or "" for one in mails]


def _stop(
    work: UnitOfWork, found: Iterable[tuple[str, str]], channel: str, reason: str, until: date | None, **holder: str
) -> None:
    if channel not in stopping.VALID:
        raise RefusedError(
            "E-CHANNEL",
            tr("There is no channel {channel}.", channel=channel),
            do=tr("One of: {valid}.", valid=", ".join(stopping.VALID)),
        )
    if until is not None and until < from_ms(work.now).astimezone(local_zone()).date():
        raise RefusedError(
            "E-UNTIL", tr("That day is past."), safe=tr("Nothing was changed."), do=tr("Give a day to come.")
        )
    key = stops.keys_of(work.connection)[0]
    shared = {
        "channel": channel,
        "reason": clean_line(reason),
        "until": until.isoformat() if until else None,
        "asked_by": work.user,
        **holder,
    }
    for kind, value in found:
        if channel == ALL or channel in stopping.USED_BY[kind]:
            work.create("suppression", {"hash": stopping.keyed_hash(key, kind, value), "kind": kind, **shared})
    work.label = _LABELS.get(channel, WHY)


def _end(work: UnitOfWork, channel: str, about: Any, holder: dict[str, str]) -> None:
    """Close the tasks of the channel, and with it sequences, visits and letters that would use it."""
    channels = CHANNELS if channel == ALL else (channel,)
    label, task = work.label, t.task.c
    query = select(task.id).where(about, task.state == "open", task.channel.in_(channels))
    for task_id in work.connection.execute(query).scalars().all():
        tasks.skip_task(work, task_id, WHY)
    ((field, holder_id),) = holder.items()
    for entity, of, stale, values in UNDER_WAY:
        table = t.RECORDS[entity]
        found = select(table.c.id).where(table.c[field] == holder_id, table.c.state.in_(stale))
        if channel in (*of, ALL):
            for row_id in work.connection.execute(found).scalars().all():
                work.patch(entity, row_id, values)
    work.label = label
