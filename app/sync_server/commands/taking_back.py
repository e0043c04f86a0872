"""An answer to a handoff, taken back by who gave it while no laptop of the sender has heard of it (design 4.9)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import func, select

from app.sync_protocol.units import same, unit_value, values_of
from app.sync_server import tables as t
from app.sync_server.commands.base import Args, Kept, Run, subject
from app.sync_server.errors import RefusedOpError

ANSWERS = ("answer_receipt", "give_verdict")


def take_back(run: Run, args: Args) -> Iterator[None]:
    """Everything that came with the answer is as it was before. STALE where something changed since, SEEN once it was heard of."""
    handoff = subject(run, "handoff", args)
    answer = run.kept(handoff["_ver"])
    if answer is None or answer.user_id != run.caller.user_id or not _answers(answer, handoff["id"]):
        raise RefusedOpError("STALE", state=handoff["state"])
    sender = handoff["sender_id"]
    if sender != run.caller.user_id and _heard(run, sender) > answer.received_at:
        raise RefusedOpError("SEEN", by=sender)
    ops = [one for op in answer.ops for one in (op.get("ops", ()) if op["op"] == "cmd" else (op,))]
    for entry in reversed(run.ledger.changes(answer.version, {op["id"] for op in ops} | {handoff["id"]})):
        _set_back(run, entry)
    for op in ops:
        if op["op"] == "create":
            _remove(run, op, answer.version)
    yield


def _answers(kept: Kept, handoff_id: str) -> bool:
    named = (op for op in kept.ops if op["op"] == "cmd" and op["name"] in ANSWERS)
    return any(op["args"].get("handoff") == handoff_id for op in named)


def _heard(run: Run, user_id: str) -> int:
    """When a device of that person was last in touch, ms UTC; 0 for never."""
    c = t.client.c
    query = select(func.max(c.seen_at)).where(c.ws == run.ledger.ws, c.user_id == user_id)
    return run.ledger.connection.execute(query).scalar() or 0


def _set_back(run: Run, entry: dict[str, Any]) -> None:
    entity, unit = entry["entity"], entry["unit"]
    row = run.ledger.row(entity, entry["row_id"])
    if row is None or not same(unit_value(entity, unit, row), entry["new"]):
        raise RefusedOpError("STALE", unit=unit)
    run.note(entity, row, unit, entry["new"], entry["old"])
    stamps = {"updated_at": run.edited_at, "updated_by": run.caller.user_id}
    run.ledger.put(entity, {**row, **values_of(entity, row, {unit: entry["old"]}), **stamps})


def _remove(run: Run, op: dict[str, Any], version: int) -> None:
    """What was made then goes to the trash; one that was there before, of the same derived id, stays."""
    row = run.ledger.row(op["e"], op["id"])
    if row is None or row["_ver"] < version:
        return
    if row["_ver"] > version:
        raise RefusedOpError("STALE")
    for name, one in run.ledger.family(op["e"], op["id"]):
        run.ledger.put(name, {**one, "deleted_at": run.now})
