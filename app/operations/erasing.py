"""Erase people, on their request or past their keeping time (decisions 11): nothing names them, they stay stopped.

Without a server it is done here; with one a manager orders it and the server does it on every laptop.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select, update

from app.domain import stopping, written
from app.domain.stopping import ALL
from app.errors import RefusedError
from app.language import tr
from app.operations.settings import require_manager
from app.store import erasing, stops
from app.store.person_records import Key, Row, records_of
from app.store.tables import synced as t
from app.store.unit_of_work import UnitOfWork

REASON = written.ERASED()


def erase_person(work: UnitOfWork, contact_id: str) -> int:
    """Remove the contact with everything about it and its leads, for good; returns how many records went. Nothing brings them back.

    Their numbers and addresses stay stopped as keyed hashes. RefusedError E-NOT-FOUND; E-HAS-SERVER where the server does it.
    """
    return erase_people(work, [contact_id])


def order_erasing(work: UnitOfWork, contact_id: str) -> None:
    """Have the server erase the contact on every laptop; gone here with the next sync. RefusedError E-NOT-ALLOWED, E-NOT-FOUND."""
    require_manager(work, tr("erase a person"))
    work.require("contact", contact_id)
    with work.command("erase_person", contact=contact_id):
        pass


def erase_people(work: UnitOfWork, ids: Sequence[str]) -> int:
    """Like `erase_person` for several at once."""
    if work.joined:
        raise RefusedError(
            "E-HAS-SERVER", tr("This workspace has a server, which erases a person on every laptop."),
            safe=tr("Nothing was erased."), do=tr("Ask a manager."),
        )  # fmt: skip
    doomed: set[Key] = set()
    for contact_id in ids:
        found = records_of(work.connection, contact_id)
        if ("contact", contact_id) not in found:
            raise RefusedError("E-NOT-FOUND", tr("There is no contact {contact_id}.", contact_id=contact_id))
        _stop(work, contact_id, _values(found, "number", "e164"), _values(found, "email", "folded"))
        for key, row in found.items():
            if key[0] == "credit" or (key[0] == "opportunity" and row["account_id"]):
                _detach(work, key, row)
            else:
                doomed.add(key)
    erasing.purge(work, doomed)
    return len(doomed)


def _stop(work: UnitOfWork, contact_id: str, numbers: list[str], addresses: list[str]) -> None:
    """Their numbers and addresses are never used again, also when a list brings them back; of older stops the hash is left."""
    row, key = t.suppression.c, stops.keys_of(work.connection)[0]
    work.connection.execute(
        update(t.suppression).where(row.contact_id == contact_id).values(contact_id=None, shown=None)
    )
    for kind, value in stopping.targets(person=contact_id, numbers=numbers, addresses=addresses):
        if kind != stopping.DOMAIN:
            given = {"hash": stopping.keyed_hash(key, kind, value), "kind": kind, "channel": ALL, "reason": REASON}
            work.create("suppression", given)


def _values(found: dict[Key, Row], entity: str, folded: str) -> list[str]:
    return [row[folded] or row["value"] or "" for (name, _), row in found.items() if name == entity]


def _detach(work: UnitOfWork, key: Key, row: Row) -> None:
    """The company's own figures stay, without the person."""
    entity, row_id = key
    values: dict[str, Any] = {"lead_id": None}
    if entity == "opportunity":
        name = work.connection.execute(select(t.account.c.name).where(t.account.c.id == row["account_id"])).scalar()
        values |= {"contact_id": None, "note": None, "custom": None, "name": name}
    table = t.RECORDS[entity]
    work.connection.execute(update(table).where(table.c.id == row_id).values(**values))
    erasing.forget_changes(work, {row_id})
    work.shown(entity, row_id, row, {**row, **values})
