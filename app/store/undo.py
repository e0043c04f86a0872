"""Undo and redo: one order per user, kept over restarts; a value that was changed since is left alone.

A step may be taken back out of its order, by its id. Then what later steps did stays: a step whose values were set again
since, or on whose record later steps stand, is refused as a whole.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from sqlalchemy import Text, cast, select, update

from app.changes import Source
from app.errors import RefusedError
from app.language import tr
from app.store import merges, settings
from app.store.tables.local import bin_item, undo_step
from app.store.unit_of_work import UnitOfWork
from app.sync_protocol.fields import Right
from app.sync_protocol.manifest import ENTITIES
from app.sync_protocol.units import unit_value

Op = dict[str, Any]
_ANSWERS = ("receipt", "verdict")


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

    Raises RefusedError E-NOTHING-TO-UNDO, E-UNDO-DECIDED, or E-UNDO-CHANGED when a present value is no longer the one written.
    """
    step = _named(work, state, step_id) if step_id else next_step(work, state)
    if step is None:
        raise RefusedError(
            "E-NOTHING-TO-UNDO",
            tr("There is nothing to undo.") if state == "done" else tr("There is nothing to redo."),
            safe="",
        )
    if work.joined and state == "done" and (handoff_id := _answered_in(step)):
        _take_answer_back(work, step, handoff_id)
        return _taken(work, step, state)
    if work.joined and any(_is_decided(op) for op in step["ops"]):
        raise RefusedError(
            "E-UNDO-DECIDED",
            tr("The server decides about that: {label}.", label=step["label"]),
            safe=tr("Nothing was changed."),
            do=tr("Withdraw the handoff, release the lead, or ask a manager to give it back."),
        )
    if (
        work.joined
        and not settings.may_set(work.connection, work.user)
        and any(_is_kept(work, op) for op in step["ops"])
    ):
        raise RefusedError(
            "E-UNDO-DECIDED",
            tr("Others have that already, and only a manager takes it back: {label}.", label=step["label"]),
            safe=tr("Nothing was changed."),
            do=tr("Ask yours; a stop of contact holds until then."),
        )
    for op in step["ops"]:
        _apply(work, step, op)
    return _taken(work, step, state)


def _taken(work: UnitOfWork, step: dict[str, Any], state: str) -> str:
    """Note that the step was taken back, or redone; its label."""
    work.connection.execute(
        update(undo_step)
        .where(undo_step.c.id == step["id"])
        .values(state="undone" if state == "done" else "done", ops=work.inverse())
    )
    work.label = f"{tr('Undone') if state == 'done' else tr('Done again')}: {step['label']}"
    work.source = Source.AUTOMATION if work.source is Source.SYNC else work.source
    work.keep_no_step()
    return str(step["label"])


def _is_decided(op: Op) -> bool:
    """Whether only the server may change it back: an owner, an answer, a credit (decisions 4)."""
    entity = ENTITIES[op["e"]]
    if op["op"] == "delete":
        return entity.delete is Right.NOBODY
    units = {entity.unit_of[name] for name in entity.decided}
    return op["op"] == "patch" and bool(units & set(op["set"]))


def _answered_in(step: dict[str, Any]) -> str:
    """The handoff whose receipt or verdict the step gave; '' where it gave none."""
    for op in step["ops"]:
        if op["e"] == "handoff" and op["op"] == "patch" and any(_says(op, one) for one in _ANSWERS):
            return str(op["id"])
    return ""


def _says(op: Op, unit: str) -> bool:
    written: Any = op["set"].get(unit, ({}, None))[0]
    return bool(written and written[unit])


def _take_answer_back(work: UnitOfWork, step: dict[str, Any], handoff_id: str) -> None:
    """The server does it, while no laptop of the SDR has it (design 4.9). Shown here at once where all of it is still here: a lead
    that was returned has left."""
    with work.command("take_back_answer", handoff=handoff_id), work.foreseen():
        if all(_stands(work, op) for op in step["ops"]):
            for op in step["ops"]:
                _apply(work, step, op)


def _stands(work: UnitOfWork, op: Op) -> bool:
    """Whether the record is here with the values the step gave it."""
    row = work.row(op["e"], op["id"])
    return row is not None and all(
        unit_value(op["e"], unit, row) == pair[0] for unit, pair in op.get("set", {}).items()
    )


def _is_kept(work: UnitOfWork, op: Op) -> bool:
    """Whether it would throw away what the server has and only managers may throw away there: a stop of contact, a tag."""
    if op["op"] != "delete" or ENTITIES[op["e"]].delete is not Right.MANAGER:
        return False
    row = work.row(op["e"], op["id"])
    return row is not None and bool(row["_ver"])


def _named(work: UnitOfWork, state: str, step_id: str) -> dict[str, Any] | None:
    found = work.connection.execute(select(undo_step).where(undo_step.c.id == step_id)).mappings().first()
    if found is not None and found["state"] != state:
        raise RefusedError("E-NOTHING-TO-UNDO", tr("That is undone already: {label}.", label=found["label"]), safe="")
    return dict(found) if found else None


def _apply(work: UnitOfWork, step: dict[str, Any], op: Op) -> None:
    entity, row_id = op["e"], op["id"]
    row = work.row(entity, row_id)
    if op["op"] == "unmerge":
        merges.unmerge(work, row_id)
    elif op["op"] == "merge":
        merges.merge(work, entity, op["keeper"], row_id, op["set"])
    elif op["op"] == "delete":
        if row is not None:
            _require_nothing_later(work, step, entity, row_id)
            work.delete(entity, row_id)
        elif roots := _binned(work, row_id):  # it would come back with what it hangs on
            raise _gone(work, step, roots)
    elif op["op"] == "restore":
        work.restore(entity, row_id)
    elif row is None:
        raise _gone(work, step, _binned(work, row_id))
    else:
        for unit, (mine, _) in op["set"].items():
            if unit_value(entity, unit, row) != mine:
                later = _later(work, step, partial(_sets, entity, row_id, unit))
                words = unit.removeprefix("c:").replace("_", " ")
                raise _changed(
                    later, tr("Someone changed {words} since.", words=words), tr("Open the record and set it by hand.")
                )
        work.patch_units(entity, row_id, {unit: pair[1] for unit, pair in op["set"].items()})


def _require_nothing_later(work: UnitOfWork, step: dict[str, Any], entity: str, row_id: str) -> None:
    """What would go to the bin must not carry later work of this user."""
    family = {(name, row["id"]) for name, row in work.family(entity, row_id)}
    if later := _later(work, step, lambda other: (other["e"], other["id"]) in family):
        raise _changed(later, tr("Something was added to it since."))


def _binned(work: UnitOfWork, row_id: str) -> set[tuple[str, str]]:
    """The records in the bin that hold it: itself, or what it hangs on."""
    holds = cast(bin_item.c.body, Text).contains(row_id)
    return {(one.entity, one.row_id) for one in work.connection.execute(select(bin_item).where(holds))}


def _gone(work: UnitOfWork, step: dict[str, Any], roots: set[tuple[str, str]]) -> RefusedError:
    later = _later(work, step, lambda other: (other["e"], other["id"]) in roots)
    return _changed(later, tr("It is no longer there."))


def _later(work: UnitOfWork, step: dict[str, Any], concerns: Callable[[Op], bool]) -> str:
    """The label of the newest later step of this user that concerns it, '' when there is none."""
    steps = select(undo_step.c.label, undo_step.c.ops).where(
        undo_step.c.pos > step["pos"], undo_step.c.state == "done", undo_step.c.user_id == work.user
    )
    for label, ops in work.connection.execute(steps.order_by(undo_step.c.pos.desc())):
        if any(concerns(op) for op in ops):
            return str(label)
    return ""


def _sets(entity: str, row_id: str, unit: str, op: Op) -> bool:
    return (op["e"], op["id"]) == (entity, row_id) and unit in op.get("set", (unit,))


def _changed(later: str, otherwise: str, do: str = "") -> RefusedError:
    if later:
        return RefusedError(
            "E-UNDO-CHANGED", tr("You changed it again since: {later}.", later=later), do=tr("Undo that first.")
        )
    return RefusedError("E-UNDO-CHANGED", otherwise, do=do)
