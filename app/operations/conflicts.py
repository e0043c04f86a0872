"""Deciding between two values, and dealing with changes that were not taken."""

from __future__ import annotations

from typing import Any

from sqlalchemy import delete, select

from app.errors import RefusedError
from app.store.tables.local import sync_attention
from app.store.unit_of_work import UnitOfWork


def restore(work: UnitOfWork, conflict_id: str) -> str:
    """Bring the losing value back, as a change like any other (decisions 18); returns the record's id.

    RefusedError E-DECIDED when somebody decided already, E-NOT-FOUND when the record is gone.
    """
    conflict = _open(work, conflict_id)
    unit, value = conflict["unit"], (conflict["loser"] or {}).get("value")
    work.label = "Other value brought back"
    work.patch_units(conflict["about"], conflict["record_id"], {unit: value})
    work.patch("conflict", conflict_id, {"state": "restored"})
    return str(conflict["record_id"])


def dismiss(work: UnitOfWork, conflict_id: str) -> None:
    """Leave the value in force; the other one stays in the history."""
    _open(work, conflict_id)
    work.label = "Conflict settled"
    work.patch("conflict", conflict_id, {"state": "dismissed"})


def _open(work: UnitOfWork, conflict_id: str) -> dict[str, Any]:
    conflict = work.require("conflict", conflict_id)
    if conflict["state"] not in ("open", "proposed"):
        raise RefusedError("E-DECIDED", "Somebody has decided this already.", do="See the record's history.")
    return conflict


def forget_aside(work: UnitOfWork, mutation_id: str) -> None:
    """Put a refused change away: the user has read why and needs it no more."""
    work.connection.execute(delete(sync_attention).where(sync_attention.c.id == mutation_id))


def try_again(work: UnitOfWork, mutation_id: str) -> int:
    """Make the refused change's values once more, on the records as they are now; returns how many were set.

    A record that is in the bin is brought back first ("restore with my change").
    """
    body = work.connection.execute(select(sync_attention.c.body).where(sync_attention.c.id == mutation_id)).scalar()
    if body is None:
        raise RefusedError("E-NOT-FOUND", "There is no such refused change.")
    done = 0
    work.label = f"Again: {body['label']}" if body["label"] else "Made again"
    for op in _plain(body["ops"]):
        if op["op"] != "patch":
            continue
        if work.row(op["e"], op["id"]) is None:
            work.restore(op["e"], op["id"])
        work.patch_units(op["e"], op["id"], {unit: pair[1] for unit, pair in op["set"].items()})
        done += 1
    forget_aside(work, mutation_id)
    return done


def _plain(ops: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [one for op in ops for one in (op.get("ops", ()) if op["op"] == "cmd" else (op,))]
