"""Taking a whole import back: what it made goes, what it filled is emptied, what was worked on since stays."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, delete, select, true

from app.changes import Source
from app.errors import RefusedError
from app.language import tr
from app.store import outbox
from app.store.sets import among
from app.store.tables import synced as t
from app.store.tables.local import draft, import_change
from app.store.unit_of_work import UNDOING, UnitOfWork
from app.sync_protocol.units import unit_value
from app.workspace import Workspace

CHUNK = 500
DAYS = 30
KIND = "import"  # of the draft with what is needed to go on with one (`resuming.py`); its subject is the import
INTERRUPTED = "interrupted"  # the state of one whose process ended in the middle; nothing of it is in
# Children before parents. A record changed or added to since the import is kept, and so is what it hangs on.
ENTITIES = ("activity", "task", "opportunity", "lead", "email", "number", "contact", "account")


def undo_import(workspace: Workspace, import_id: str) -> dict[str, Any]:
    """Take an import back within 30 days; {undone, removed, kept}. RefusedError E-NO-IMPORT, E-IMPORT-OLD."""
    row = workspace.ask(_batch, import_id)
    if row is None or row["state"] not in ("done", "running"):
        raise RefusedError(
            "E-NO-IMPORT",
            tr("There is no import {import_id} to take back.", import_id=import_id),
            do=tr("satchel imports lists them."),
        )
    age = workspace.clock.now().timestamp() * 1000 - row["at"]
    if age > DAYS * 86_400_000:
        raise RefusedError(
            "E-IMPORT-OLD",
            tr("That import is older than {days} days.", days=DAYS),
            do=tr("Filter the leads by their import instead."),
        )
    workspace.back_up_before("takeback")
    removed, kept = remove(workspace, import_id, state="undone")
    return {"undone": import_id, "removed": removed, "kept": kept}


def _batch(connection: Connection, import_id: str) -> dict[str, Any] | None:
    row = connection.execute(select(t.import_batch).where(t.import_batch.c.id == import_id)).mappings().first()
    return dict(row) if row else None


def clean_unfinished(workspace: Workspace) -> None:
    """Remove what an import left that was killed before its end; it can be gone on with."""
    for import_id in workspace.ask(_running):
        remove(workspace, import_id, state=INTERRUPTED)


def _running(connection: Connection) -> list[str]:
    return list(connection.execute(select(t.import_batch.c.id).where(t.import_batch.c.state == "running")).scalars())


def remove(workspace: Workspace, import_id: str, *, state: str) -> tuple[int, int]:
    """Remove the records of an import in batches; returns how many went and how many stay."""
    unsent = state in ("cancelled", INTERRUPTED)
    workspace.act_as(Source.IMPORT, _empty, import_id, unsent)
    kept = workspace.ask(_worked_on, import_id)
    removed = 0
    for entity in ENTITIES:
        ids = [one for one in workspace.ask(_made, entity, import_id) if one not in kept]
        for start in range(0, len(ids), CHUNK):
            workspace.act_as(Source.IMPORT, _purge, entity, ids[start : start + CHUNK], unsent)
        removed += len(ids)
    workspace.act_as(Source.IMPORT, _close, import_id, state, unsent)
    return removed, len(kept)


def _made(connection: Connection, entity: str, import_id: str) -> list[str]:
    table = t.RECORDS[entity]
    return list(connection.execute(select(table.c.id).where(table.c.import_id == import_id)).scalars())


def _worked_on(connection: Connection, import_id: str) -> set[str]:
    """Leads, people and companies with later work of a person on them."""
    leads: set[str] = set()
    for table in (t.activity, t.task, t.meeting, t.answer, t.handoff):
        mine = table.c.lead_id.in_(select(t.lead.c.id).where(t.lead.c.import_id == import_id))
        other = (table.c.import_id.is_(None) | (table.c.import_id != import_id)) if "import_id" in table.c else true()
        leads |= {one for one in connection.execute(select(table.c.lead_id).where(mine, other)).scalars() if one}
    lead = t.lead.c
    changed = select(lead.id).where(
        lead.import_id == import_id,
        lead.updated_at > lead.created_at,
        lead.lifecycle != "Prospect",
        lead.touched_at.is_not(None),
    )
    leads |= set(connection.execute(changed).scalars())
    kept = set(leads)
    contacts: set[str] = set()
    for row in connection.execute(select(lead.contact_id, lead.account_id).where(among(lead.id, leads))):
        contacts |= {row.contact_id} - {None}
        kept |= {row.contact_id, row.account_id} - {None}
    for table in (t.email, t.number):
        kept |= set(connection.execute(select(table.c.id).where(among(table.c.contact_id, contacts))).scalars())
    return kept | _still_used(connection, import_id)


def _still_used(connection: Connection, import_id: str) -> set[str]:
    """Companies and people of this import on which records of others hang."""
    kept: set[str] = set()
    for table, column, parent in ((t.contact, t.contact.c.account_id, t.account), (t.lead, t.lead.c.account_id, t.account),
                                  (t.lead, t.lead.c.contact_id, t.contact)):  # fmt: skip
        other = table.c.import_id.is_(None) | (table.c.import_id != import_id)
        made = select(parent.c.id).where(parent.c.import_id == import_id)
        kept |= set(connection.execute(select(column).where(other, column.in_(made))).scalars())
    return kept


def _purge(work: UnitOfWork, entity: str, ids: list[str], unsent: bool) -> None:
    work.import_id, work.unsent = UNDOING, unsent
    work.purge_many(entity, ids)


def _empty(work: UnitOfWork, import_id: str, unsent: bool) -> None:
    """Take the fillings back, those that nobody changed since."""
    work.import_id, work.unsent = UNDOING, unsent
    query = (
        select(import_change.c.op).where(import_change.c.import_id == import_id).order_by(import_change.c.pos.desc())
    )
    for op in work.connection.execute(query).scalars().all():
        row = work.row(op["e"], op["id"])
        if row is None or op["op"] != "patch":
            continue
        units = {unit: pair[1] for unit, pair in op["set"].items() if unit_value(op["e"], unit, row) == pair[0]}
        if units:
            work.patch_units(op["e"], op["id"], units)
    work.connection.execute(delete(import_change).where(import_change.c.import_id == import_id))


def _close(work: UnitOfWork, import_id: str, state: str, unsent: bool) -> None:
    work.import_id = UNDOING
    if work.row("import_batch", import_id):
        work.patch("import_batch", import_id, {"state": state, "undone_at": work.now})
    if unsent:
        outbox.forget(work.connection, import_id)
    if state != INTERRUPTED:
        forget(work, import_id)


def forget(work: UnitOfWork, import_id: str) -> None:
    """There is nothing to go on with: it has ended, or was given up."""
    work.connection.execute(delete(draft).where(draft.c.kind == KIND, draft.c.subject == import_id))
