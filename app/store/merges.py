"""Two records that become one, and two again: everything that names the one that goes names the survivor (decisions 5).

The server does the same by itself when the command reaches it, so the moves are written here as foreseen and are not sent.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import delete, insert, select

from app.errors import RefusedError
from app.language import tr
from app.store.tables.local import bin_item, merged
from app.store.tables.synced import RECORDS
from app.store.unit_of_work import Row, UnitOfWork
from app.sync_protocol.manifest import ENTITIES, naming
from app.sync_protocol.units import unit_value


def merge(work: UnitOfWork, entity: str, keeper_id: str, loser_id: str, units: Mapping[str, Any]) -> None:
    """`loser` becomes `keeper`, which gets `units`; kept so that `unmerge` can part them whenever it is asked to.

    RefusedError E-NOT-FOUND when one of them is no longer there.
    """
    keeper, loser = work.require(entity, keeper_id), work.require(entity, loser_id)
    back = {"op": "unmerge", "e": entity, "id": loser_id}
    with work.taken_back_by(back), work.command("merge", e=entity, keeper=keeper_id, loser=loser_id):
        work.patch_units(entity, keeper_id, units)
        with work.foreseen():
            moved = _move(work, entity, keeper_id, loser_id)
            work.delete(entity, loser_id)
    kept = {
        "before": {"keeper": _fields(entity, keeper), "loser": _fields(entity, loser)},
        "after": _fields(entity, work.require(entity, keeper_id)),
        "moved": moved,
    }
    work.connection.execute(delete(merged).where(merged.c.loser == loser_id))
    work.connection.execute(
        insert(merged).values(loser=loser_id, keeper=keeper_id, entity=entity, at=work.now, by=work.user, **kept)
    )


def _move(work: UnitOfWork, entity: str, keeper_id: str, loser_id: str) -> list[list[str]]:
    moved = []
    for kind, field in naming(entity):
        table = RECORDS[kind]
        ids = work.connection.execute(select(table.c.id).where(table.c[field] == loser_id)).scalars().all()
        for row_id in ids:
            own = row_id == keeper_id  # nobody is their own parent or was referred by themselves
            work.patch(kind, row_id, {field: None if own else keeper_id})
            if not own:
                moved.append([kind, field, row_id])
    return moved


def unmerge(work: UnitOfWork, loser_id: str) -> str:
    """Both as they were; what came to the survivor later stays there, and so does a value changed since. Returns the survivor's id.

    RefusedError E-NOT-MERGED when it was never merged here, E-MERGED-AGAIN when the survivor is itself gone.
    """
    kept = work.connection.execute(select(merged).where(merged.c.loser == loser_id)).mappings().first()
    if kept is None or work.row(kept["entity"], loser_id) is not None:
        raise RefusedError("E-NOT-MERGED", tr("They are two already."), safe=tr("Nothing was changed."))
    entity, keeper_id = kept["entity"], kept["keeper"]
    if work.row(entity, keeper_id) is None:
        raise RefusedError(
            "E-MERGED-AGAIN",
            tr("What they were merged into is no longer there."),
            safe=tr("Nothing was changed."),
            do=tr("Un-merge or restore that first."),
        )
    before, after = kept["before"], kept["after"]
    chosen = {
        unit: value
        for unit, value in _units(entity, after).items()
        if unit_value(entity, unit, before["keeper"]) != value
    }
    again = {"op": "merge", "e": entity, "id": loser_id, "keeper": keeper_id, "set": chosen}
    with (
        work.taken_back_by(again),
        work.command("unmerge", e=entity, keeper=keeper_id, loser=loser_id),
        work.foreseen(),
    ):
        _bring_back(work, entity, loser_id, before["loser"])
        for kind, field, row_id in kept["moved"]:
            row = work.row(kind, row_id)
            if row is not None and row[field] == keeper_id:
                work.patch(kind, row_id, {field: loser_id})
        present = work.require(entity, keeper_id)
        untouched = [unit for unit in chosen if unit_value(entity, unit, present) == chosen[unit]]
        work.patch_units(entity, keeper_id, {unit: unit_value(entity, unit, before["keeper"]) for unit in untouched})
    work.connection.execute(delete(merged).where(merged.c.loser == loser_id))
    return str(keeper_id)


def _bring_back(work: UnitOfWork, entity: str, row_id: str, fields: Row) -> None:
    held = select(bin_item.c.row_id).where(bin_item.c.entity == entity, bin_item.c.row_id == row_id)
    if work.connection.execute(held).first() is not None:
        work.restore(entity, row_id)
    else:  # the bin was emptied meanwhile
        work.create(entity, fields, row_id=row_id)


def _fields(entity: str, row: Row) -> Row:
    return {name: row[name] for name in ENTITIES[entity].by_name}


def _units(entity: str, row: Row) -> Row:
    return {unit: unit_value(entity, unit, row) for unit in dict.fromkeys(ENTITIES[entity].unit_of.values())}
