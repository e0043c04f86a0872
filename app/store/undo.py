"""Undo and redo: one order per user, kept over restarts; a value that somebody changed since is left alone."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select, update

from app.changes import Source
from app.errors import RefusedError
from app.store.tables.local import undo_step
from app.store.unit_of_work import UnitOfWork, unit_value


def next_step(work: UnitOfWork, state: str) -> dict[str, Any] | None:
    """The step that undo ("done") or redo ("undone") would take, None when there is none."""
    order = undo_step.c.pos.desc() if state == "done" else undo_step.c.pos.asc()
    found = (
        work.connection.execute(
            select(undo_step)
            .where(undo_step.c.state == state, undo_step.c.user_id == work.user)
            .order_by(order)
            .limit(1)
        )
        .mappings()
        .first()
    )
    return dict(found) if found else None


def apply_step(work: UnitOfWork, state: str, step_id: str = "") -> str:
    """Take back the newest step (or the named one), or redo it; returns its label.

    Raises RefusedError E-NOTHING-TO-UNDO, or E-UNDO-CHANGED when a present value is no longer the one written.
    """
    step = next_step(work, state)
    if step_id:
        found = (
            work.connection.execute(select(undo_step).where(undo_step.c.id == step_id, undo_step.c.state == state))
            .mappings()
            .first()
        )
        step = dict(found) if found else None
    if step is None:
        raise RefusedError(
            "E-NOTHING-TO-UNDO", f"There is nothing to {'undo' if state == 'done' else 'redo'}.", safe=""
        )
    for op in step["ops"]:
        _apply(work, op)
    work.connection.execute(
        update(undo_step)
        .where(undo_step.c.id == step["id"])
        .values(state="undone" if state == "done" else "done", ops=work.inverse())
    )
    work.label = f"{'Undone' if state == 'done' else 'Done again'}: {step['label']}"
    work.source = Source.AUTOMATION if work.source is Source.SYNC else work.source
    work.keep_no_step()
    return str(step["label"])


def _apply(work: UnitOfWork, op: dict[str, Any]) -> None:
    entity, row_id = op["e"], op["id"]
    if op["op"] == "delete":
        if work.row(entity, row_id):
            work.delete(entity, row_id)
        return
    if op["op"] == "restore":
        work.restore(entity, row_id)
        return
    row = work.require(entity, row_id)
    for unit, (mine, _) in op["set"].items():
        if unit_value(entity, unit, row) != mine:
            raise RefusedError(
                "E-UNDO-CHANGED",
                f"Someone changed {unit.removeprefix('c:').replace('_', ' ')} since.",
                do="Open the record and set it by hand.",
            )
    work.patch_units(entity, row_id, {unit: pair[1] for unit, pair in op["set"].items()})
