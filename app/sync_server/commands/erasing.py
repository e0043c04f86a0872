"""One person's data, erased on their request (decisions 11): the records go, their ids and a keyed hash stay."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import delete, insert, or_, select

from app.domain import written
from app.domain.stopping import ADDRESS, ALL, NUMBER, PERSON, keyed_hash
from app.ids import derived_id
from app.sync_protocol.values import is_id
from app.sync_server import tables as t
from app.sync_server.commands.base import Args, Run
from app.sync_server.errors import RefusedOpError
from app.sync_server.hashing import keys_of
from app.sync_server.homes import home
from app.sync_server.ledger import Key, Row

FIGURES = ("credit", "opportunity")  # the company's own: they stay, without the person


def erase_person(run: Run, args: Args) -> Iterator[None]:
    """The contact with everything about it and its leads; what figures count stays with the account. A manager's."""
    row_id = str(args.get("contact"))
    contact = run.ledger.any_row("contact", row_id) if is_id(row_id) else None
    if contact is None:
        raise RefusedOpError("NOT_FOUND", entity="contact", id=row_id)
    if not run.caller.manages(contact["_scope"]):
        raise RefusedOpError("FORBIDDEN")
    yield
    doomed = _all_of(run, contact["id"])
    _suppress(run, contact, doomed)
    gone = []
    for entity, one_id in doomed:
        row = run.ledger.any_row(entity, one_id)
        if row is not None and entity in FIGURES and (entity == "credit" or row["account_id"]):
            _detach(run, entity, row)
        else:
            run.ledger.erase(entity, one_id)
            gone.append(one_id)
    ws, m, a = run.ledger.ws, t.merged.c, t.lease.c
    run.later(
        delete(t.merged).where(m.ws == ws, or_(m.loser.in_(gone), m.keeper.in_(gone))),
        delete(t.lease).where(a.ws == ws, a.lead_id.in_(gone)),
        *(
            insert(t.erased).values([{"ws": ws, "row_id": one, "at": run.now, "scrubbed": False} for one in gone[at : at + 500]])
            for at in range(0, len(gone), 500)
        ),
    )  # fmt: skip


def _all_of(run: Run, contact_id: str) -> list[Key]:
    """Whatever is about the person, in the trash or not."""
    lead = t.RECORDS["lead"].c
    query = select(lead.id).where(lead.ws == run.ledger.ws, lead.contact_id == contact_id)
    ids = {*run.ledger.connection.execute(query).scalars(), *run.ledger.linked("lead", "contact_id", contact_id)}
    found: list[Key] = []
    for one in sorted(ids):
        row = run.ledger.any_row("lead", one)
        if row is not None and row["contact_id"] == contact_id:
            found += [*run.ledger.everything_on("lead", one), ("lead", one)]
    found += [*run.ledger.everything_on("contact", contact_id), ("contact", contact_id)]
    return list(dict.fromkeys(found))


def _suppress(run: Run, contact: Row, doomed: list[Key]) -> None:
    """Their addresses are never used again, also when a list brings them back."""
    found = {(PERSON, contact["id"])}
    for entity, row_id in doomed:
        row = run.ledger.any_row(entity, row_id)
        if row is not None and entity == "email" and (row["folded"] or row["value"]):
            found.add((ADDRESS, row["folded"] or row["value"]))
        if row is not None and entity == "number" and (row["e164"] or row["value"]):
            found.add((NUMBER, row["e164"] or row["value"]))
    key = keys_of(run.ledger)[0]
    for kind, value in sorted(found):
        hashed = keyed_hash(key, kind, value)
        given = {"hash": hashed, "kind": kind, "channel": ALL, "reason": written.ERASED()}
        run.one({"op": "create", "e": "suppression", "id": derived_id("erased", hashed), "set": given})


def _detach(run: Run, entity: str, row: Row) -> None:
    after = {**row, "lead_id": None}
    if entity == "opportunity":
        account = run.ledger.any_row("account", row["account_id"]) or {}
        after |= {"contact_id": None, "note": None, "custom": None, "name": account.get("name")}
    run.ledger.put(entity, {**after, "_scope": home(run.ledger, entity, after, run.caller.team)})
