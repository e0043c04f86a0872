"""Deciding between two values, and dealing with changes that were not taken."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import delete, insert, select

from app.domain.both_values import can_join, goes_beside
from app.errors import RefusedError
from app.language import tr
from app.store.tables.local import sync_attention
from app.store.tables.synced import RECORDS
from app.store.unit_of_work import UnitOfWork


def restore(work: UnitOfWork, conflict_id: str) -> str:
    """Bring the losing value back, as a change like any other (decisions 18); returns the record's id.

    RefusedError E-DECIDED when somebody decided already, E-NOT-FOUND when the record is gone.
    """
    conflict = _open(work, conflict_id)
    unit, value = conflict["unit"], (conflict["loser"] or {}).get("value")
    work.label = tr("Other value brought back")
    work.patch_units(conflict["about"], conflict["record_id"], {unit: value})
    work.patch("conflict", conflict_id, {"state": "restored"})
    return str(conflict["record_id"])


def dismiss(work: UnitOfWork, conflict_id: str) -> None:
    """Leave the value in force; the other one stays in the history."""
    _open(work, conflict_id)
    work.label = tr("Conflict settled")
    work.patch("conflict", conflict_id, {"state": "dismissed"})


def decide(work: UnitOfWork, choices: Mapping[str, str]) -> int:
    """Settle several at once, with one undo: conflict id to "winner", "loser" or "both"; returns how many.

    "both" joins two texts in the order of time. Of two numbers or addresses the one not chosen is kept beside the other.
    """
    for conflict_id, choice in choices.items():
        conflict = _open(work, conflict_id)
        if choice == "winner":
            dismiss(work, conflict_id)
        elif choice == "loser":
            restore(work, conflict_id)
        else:
            _join(work, conflict)
        if goes_beside(conflict["about"], conflict["unit"]) and choice in ("winner", "loser"):
            other = "loser" if choice == "winner" else "winner"
            _keep_beside(work, conflict, (conflict[other] or {}).get("value"))
    work.label = tr("Conflict settled") if len(choices) == 1 else tr("{choices} decisions saved", choices=len(choices))
    return len(choices)


def _join(work: UnitOfWork, conflict: dict[str, Any]) -> None:
    if not can_join(conflict["unit"]):
        raise RefusedError(
            "E-NO-ROOM", tr("There is room for one of them only."), do=tr("Choose one; the other stays in the history.")
        )
    sides = sorted(("winner", "loser"), key=lambda side: conflict[f"{side}_at"] or 0)
    texts = [str((conflict[side] or {}).get("value") or "") for side in sides]
    together = "\n".join(one for one in texts if one)
    work.patch_units(conflict["about"], conflict["record_id"], {conflict["unit"]: together})
    work.patch("conflict", conflict["id"], {"state": "restored"})


def _keep_beside(work: UnitOfWork, conflict: dict[str, Any], value: Any) -> None:
    entity, row = conflict["about"], work.row(conflict["about"], conflict["record_id"])
    if row is None or not isinstance(value, dict) or not value.get("value"):
        return
    table, key = RECORDS[entity], "contact_id" if row["contact_id"] else "account_id"
    same = select(table.c.id).where(table.c[key] == row[key], table.c.value == value["value"])
    if work.connection.execute(same).first() is None:
        work.create(
            entity, {key: row[key], **value, "kind": "other", "state": row["state"], "rank": (row["rank"] or 0) + 1}
        )


def _open(work: UnitOfWork, conflict_id: str) -> dict[str, Any]:
    conflict = work.require("conflict", conflict_id)
    if conflict["state"] not in ("open", "proposed"):
        raise RefusedError("E-DECIDED", tr("Somebody has decided this already."), do=tr("See the record's history."))
    return conflict


def bring_back_aside(
    work: UnitOfWork, mutation_id: str, kind: str, body: dict[str, Any], reason: dict[str, Any], at: int
) -> None:
    """Take back that a refused change was put away."""
    row = {"id": mutation_id, "kind": kind, "body": body, "reason": reason, "at": at}
    work.connection.execute(insert(sync_attention).prefix_with("OR IGNORE").values(**row))


def forget_aside(work: UnitOfWork, mutation_id: str) -> None:
    """Put a refused change away: the user has read why and needs it no more."""
    work.connection.execute(delete(sync_attention).where(sync_attention.c.id == mutation_id))


def try_again(work: UnitOfWork, mutation_id: str) -> int:
    """Make the refused change's values once more, on the records as they are now; returns how many were set.

    A record that is in the bin is brought back first ("restore with my change").
    """
    body = work.connection.execute(select(sync_attention.c.body).where(sync_attention.c.id == mutation_id)).scalar()
    if body is None:
        raise RefusedError("E-NOT-FOUND", tr("There is no such refused change."))
    done = 0
    work.label = tr("Again: {label}", label=body["label"]) if body["label"] else tr("Made again")
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
