"""In which scope a record lives (decisions 1): worked out from what it is, never taken from the one who sends it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from app.sync_protocol.manifest import ENTITIES
from app.sync_server.errors import RefusedOpError
from app.sync_server.ledger import Key, Ledger

Row = dict[str, Any]
EVERYBODY = "ws"
HANDED = ("offered", "taken", "accepted", "late")  # a handoff that keeps its lead with both
_PRIVATE = {"import_batch": "created_by"}
OWN_ROOTS = ("saved_view", "track", "sequence")  # their author's until shared or published
_FOUND = ("conflict", "duplicate")  # in the scope of what they are about


def parent_of(entity: str, row: Row) -> Key | None:
    """The record it hangs on: the first holder it names; None for a root."""
    for name in ENTITIES[entity].parents:
        if row[name]:
            return ENTITIES[entity].by_name[name].target, row[name]
    return None


def home(ledger: Ledger, entity: str, row: Row, team: str | None) -> str:
    """The scope of a record; `team` is where an account without leads belongs."""
    parent = parent_of(entity, row)
    if parent is not None:
        holder = ledger.any_row(*parent)
        if holder is None:
            raise RefusedOpError("NOT_FOUND", entity=parent[0], id=parent[1])
        return str(holder["_scope"])
    if entity == "lead":
        return _home_of_lead(ledger, row)
    if entity in ("account", "contact"):
        return _home_of_leads(ledger, entity, row, team)
    if entity == "saved_view" and not row["shared"]:
        return f"user:{row['owner_id'] or row['created_by']}"
    if entity in ("track", "sequence") and row["state"] == "draft" and row["_scope"] != EVERYBODY:
        return f"user:{row['created_by']}"
    if entity in _FOUND and row["_scope"]:
        return str(row["_scope"])
    if entity in _PRIVATE:
        return f"user:{row[_PRIVATE[entity]]}"
    return EVERYBODY


def _home_of_lead(ledger: Ledger, row: Row) -> str:
    for handoff in ledger.holders("handoff", "lead_id", row["id"]):
        if handoff["state"] in HANDED:
            return f"pair:{handoff['sender_id']}:{handoff['receiver_id']}"
    if row["owner_id"]:
        return f"book:{row['owner_id']}"
    return f"queue:{row['queue']}" if row["queue"] else f"book:{row['created_by']}"


def _home_of_leads(ledger: Ledger, entity: str, row: Row, team: str | None) -> str:
    """With all its leads where these are in one scope, else with the team."""
    scopes = {lead["_scope"] for lead in ledger.holders("lead", f"{entity}_id", row["id"])}
    if len(scopes) == 1:
        return str(scopes.pop())
    if row["_scope"] and str(row["_scope"]).startswith("team:"):
        return str(row["_scope"])
    return f"team:{team}" if team else EVERYBODY


def settle(ledger: Ledger, team: str | None) -> None:
    """Move every record whose home changed with the running mutation, together with what hangs on it."""
    leads: set[str] = set()
    roots: set[Key] = set()
    for key, after in ledger.touched().items():
        entity, row_id = key
        for row in (ledger.before(key), after):
            if entity == "handoff" and row is not None:
                leads.add(row["lead_id"])
            elif entity == "lead" and row is not None:
                leads.add(row_id)
                roots |= _above(row)
        if entity in ("account", "contact", *OWN_ROOTS):
            roots.add(key)
    for lead_id in sorted(leads):
        _move(ledger, "lead", lead_id, team)
        lead = ledger.row("lead", lead_id)
        if lead is not None:
            roots |= _above(lead)
    for root in sorted(roots):  # accounts before contacts: these follow theirs
        _move(ledger, *root, team)


def _above(lead: Row) -> set[Key]:
    found = {("account", lead["account_id"]), ("contact", lead["contact_id"])}
    return {key for key in found if key[1]}


def _move(ledger: Ledger, entity: str, row_id: str, team: str | None) -> None:
    row = ledger.row(entity, row_id)
    if row is None:
        return
    scope = home(ledger, entity, row, team)
    if scope == row["_scope"]:
        return
    for name, one in ledger.family(entity, row_id):
        if one["_scope"] != scope:
            ledger.put(name, {**one, "_scope": scope})


def parents_of(ops: Iterable[Any]) -> set[Key]:
    """Records that operations name or hang something on, to be read at once."""
    keys: set[Key] = set()
    for op in ops:
        if not isinstance(op, dict):
            continue
        if op.get("op") == "cmd":
            inner = op.get("ops")
            keys |= parents_of(inner if isinstance(inner, list) else ())
            continue
        entity = ENTITIES.get(str(op.get("e")))
        if entity is None:
            continue
        keys.add((entity.name, str(op.get("id"))))
        given = op.get("set")
        if op.get("op") == "create" and isinstance(given, dict):
            names = ("account_id", "contact_id") if entity.name == "lead" else entity.parents
            keys |= {(entity.by_name[name].target, given[name]) for name in names if isinstance(given.get(name), str)}
    return keys
