"""Two records that are one, and two again: what a merge did is kept so that it can be taken back (decisions 5)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import delete, insert, select

from app.sync_protocol.manifest import ENTITIES, naming
from app.sync_protocol.units import unit_value, values_of
from app.sync_server import tables as t
from app.sync_server.commands.base import Args, Run, subject
from app.sync_server.errors import RefusedOpError
from app.sync_server.ledger import Row


def merge(run: Run, args: Args) -> Iterator[None]:
    """`loser` becomes `keeper`: what hangs on it moves over, later edits of it are redirected."""
    entity, keeper, loser = _pair(run, args)
    yield
    moved = []
    for child, name in naming(entity):
        for kid in run.ledger.holders(child, name, loser["id"]):
            own = (child, kid["id"]) == (entity, keeper["id"])  # nobody is their own parent
            _put(run, child, {**kid, name: None if own else keeper["id"]})
            if not own:
                moved.append([child, name, kid["id"]])
    run.ledger.put(entity, {**loser, "deleted_at": run.now})
    run.aliases[loser["id"]] = keeper["id"]
    ws, after = run.ledger.ws, run.ledger.row(entity, keeper["id"])
    kept = {
        "before": {"keeper": _fields(entity, keeper), "loser": _fields(entity, loser)},
        "after": _fields(entity, after),
    }
    run.later(
        insert(t.alias).values(ws=ws, old_id=loser["id"], new_id=keeper["id"]),
        delete(t.merged).where(t.merged.c.ws == ws, t.merged.c.loser == loser["id"]),
        insert(t.merged).values(ws=ws, loser=loser["id"], keeper=keeper["id"], entity=entity, moved=moved, **kept),
    )


def unmerge(run: Run, args: Args) -> Iterator[None]:
    """Both as they were; what came to the survivor later stays there, and so does a value changed since the merge."""
    m = t.merged.c
    loser_id = args.get("loser")
    query = select(t.merged).where(m.ws == run.ledger.ws, m.loser == str(loser_id))
    kept = run.ledger.connection.execute(query).mappings().first()
    if kept is None:
        raise RefusedOpError("NOT_FOUND", entity=str(args.get("e"))[:20], id=loser_id)
    entity = kept["entity"]
    keeper = subject(run, entity, {entity: kept["keeper"]})
    loser = run.ledger.any_row(entity, kept["loser"])
    if not run.caller.writes(keeper["_scope"]):
        raise RefusedOpError("FORBIDDEN")
    if loser is None or loser["deleted_at"] is None:
        raise RefusedOpError("STALE")
    yield
    _put(run, entity, {**loser, **kept["before"]["loser"], "deleted_at": None, "_scope": keeper["_scope"]})
    for child, name, kid_id in kept["moved"]:
        kid = run.ledger.any_row(child, kid_id)
        if kid is not None and kid[name] == keeper["id"]:
            _put(run, child, {**kid, name: loser["id"]})
    keeper = subject(run, entity, {entity: keeper["id"]})
    before, after = ({**keeper, **values} for values in (kept["before"]["keeper"], kept["after"]))
    for unit in dict.fromkeys(ENTITIES[entity].unit_of.values()):
        old, new = unit_value(entity, unit, keeper), unit_value(entity, unit, before)
        if old == unit_value(entity, unit, after) and old != new:
            run.note(entity, keeper, unit, old, new)
            keeper = {**keeper, **values_of(entity, keeper, {unit: new})}
    _put(run, entity, keeper)
    ws = run.ledger.ws
    run.later(
        delete(t.alias).where(t.alias.c.ws == ws, t.alias.c.old_id == loser["id"]),
        delete(t.merged).where(m.ws == ws, m.loser == loser["id"]),
    )


def _pair(run: Run, args: Args) -> tuple[str, Row, Row]:
    entity = args.get("e")
    if entity not in ("account", "contact", "lead"):
        raise RefusedOpError("INVALID", about="e")
    keeper, loser = (subject(run, entity, {entity: args.get(name)}) for name in ("keeper", "loser"))
    if keeper["id"] == loser["id"]:
        raise RefusedOpError("INVALID", about="loser")
    if not run.caller.writes(keeper["_scope"]) or not run.caller.writes(loser["_scope"]):
        raise RefusedOpError("FORBIDDEN")
    return entity, keeper, loser


def _put(run: Run, entity: str, row: Row) -> None:
    run.ledger.put(entity, {**row, "updated_at": run.edited_at, "updated_by": run.caller.user_id})


def _fields(entity: str, row: Row | None) -> dict[str, Any]:
    return {name: (row or {}).get(name) for name in ENTITIES[entity].by_name}


def alias_of(run: Run, row_id: str) -> str | None:
    """The record that a merged-away one became."""
    found = run.aliases.get(row_id)
    if found is None:
        a = t.alias.c
        found = run.ledger.connection.execute(
            select(a.new_id).where(a.ws == run.ledger.ws, a.old_id == row_id)
        ).scalar()
    return found
