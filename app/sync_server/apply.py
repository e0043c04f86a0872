"""Applies one mutation: all of its operations or none. Every change of a record goes through here, whoever makes it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Executable

from app.domain.rights import AMOUNT_COLUMNS, AMOUNT_UNITS, AMOUNTS, ARCHIVE, BULK, SEVERAL, TAKEN
from app.sync_protocol.fields import Entity, Kind, Right
from app.sync_protocol.manifest import ENTITIES
from app.sync_protocol.replay import blank, with_tags
from app.sync_protocol.text_merge import merge_text
from app.sync_protocol.units import same, unit_value, values_of
from app.sync_protocol.values import InvalidValueError, check_field, check_unit, check_values, is_id
from app.sync_server import commands, covers, directory, leavers, transfers
from app.sync_server.commands.base import Kept
from app.sync_server.commands.merging import alias_of
from app.sync_server.commands.records import trashed_family
from app.sync_server.conflicts import Edit, present_edit, record_of
from app.sync_server.errors import RefusedOpError
from app.sync_server.homes import OWN_ROOTS, home, parent_of, settle
from app.sync_server.ledger import LINKS, Ledger, Row
from app.sync_server.rights import SYSTEM, Caller, has_right, right_to

MAX_OPS = 200
ARCHIVED = ("account", "contact", "lead")
Op = dict[str, Any]


@dataclass
class Applied:
    """How a mutation ended: `applied`, perhaps with units that lost a conflict, `proposed`, or `rejected` with a code."""

    status: str
    code: str | None = None
    detail: dict[str, Any] = field(default_factory=dict)


@dataclass
class Run:
    """A mutation being applied. `former` tells whether the author held the record's scope lately."""

    ledger: Ledger
    caller: Caller
    mutation_id: str
    edited_at: int
    now: int
    former: Callable[[str], bool]
    knows_scope: Callable[[str], bool]
    kept: Callable[[int], Kept | None]
    opened: set[tuple[str, str]] = field(default_factory=set)  # decided units that the running command may set
    lost: list[str] = field(default_factory=list)
    told: dict[str, Any] = field(default_factory=dict)  # what a command answers
    given: list[tuple[str, str]] = field(default_factory=list)  # grants that come with the mutation
    aliases: dict[str, str] = field(default_factory=dict)
    then: list[Executable] = field(default_factory=list)  # what the database is told once all of it is kept
    listed: list[str] = field(default_factory=list)  # accounts whose directory entry is made anew
    covers: list[covers.Change] = field(default_factory=list)  # absences that were touched
    moves: list[transfers.Move] = field(default_factory=list)  # who goes to another team
    in_command: bool = False

    def apply(self, ops: Any) -> Applied:
        """Apply all, or answer why not; the ledger's layer is kept or dropped by the one who asked."""
        try:
            if not isinstance(ops, list) or not 0 < len(ops) <= MAX_OPS:
                raise RefusedOpError("INVALID", about="ops")
            if _leads_moved(ops) > SEVERAL:
                self.require(BULK)
            for op in ops:
                self.one(op)
            self.settle()
            directory.keep(self.ledger, at=self.now, also=self.listed)
            self.covers = covers.changes(self)
            leavers.keep(self)
            self.moves = transfers.moves(self)
        except RefusedOpError as refused:
            self.ledger.drop()
            if refused.code == "FORMER":
                return self._proposed(ops)
            if refused.code == "NOT_FOUND" and refused.detail.get("id") in self.ledger.erased:
                return Applied("rejected", "DELETED", {"erased": True})
            return Applied("rejected", refused.code, refused.detail)
        except InvalidValueError as invalid:
            self.ledger.drop()
            return Applied("rejected", "INVALID", {"about": ascii(str(invalid))[1:-1][:80]})
        return Applied("applied", None, {"lost": self.lost, **self.told} if self.lost else self.told)

    def require(self, right: str) -> None:
        """NO_RIGHT where a manager withholds it (product 8)."""
        if right in self.caller.withheld:
            raise RefusedOpError("NO_RIGHT", right=right)

    def settle(self) -> None:
        """Put every record into the scope it now belongs to."""
        settle(self.ledger, self.caller.team)

    def give(self, user_id: str, scope: str) -> None:
        """Let a person read and write a scope from this mutation on."""
        self.given.append((user_id, scope))
        if user_id == self.caller.user_id:
            self.caller.grants.setdefault(scope, "write")

    def later(self, *statements: Executable) -> None:
        """Run on the database once the mutation is kept: a refused one leaves nothing behind."""
        self.then += statements

    def one(self, op: Op) -> None:
        """Apply one operation."""
        kind = op.get("op") if isinstance(op, dict) else None
        if kind == "cmd":
            self._command(op)
            return
        entity = ENTITIES.get(str(op.get("e"))) if isinstance(op, dict) else None
        if entity is None or not is_id(op.get("id")) or not isinstance(kind, str) or kind not in _KINDS:
            raise RefusedOpError("INVALID", about="op")
        _KINDS[kind](self, entity, op)

    def _command(self, op: Op) -> None:
        if self.in_command:
            raise RefusedOpError("INVALID", about="cmd")
        self.in_command = True
        try:
            commands.run(self, op)
        finally:
            self.in_command = False

    # records

    def create(self, entity: Entity, op: Op) -> None:
        """A record is born; of the same derived id it is there already, which is no mistake (decisions 7)."""
        row_id, given = op["id"], op.get("set")
        if not isinstance(given, dict):
            raise InvalidValueError("set")
        if entity.name == "handoff" and not self.in_command and self.caller.role != SYSTEM:
            raise RefusedOpError("FORBIDDEN")  # offered by command only
        if self._is_here(entity, row_id):
            return
        check_values(entity, given)
        row = {**blank(entity.name, row_id, at=self.edited_at, user=self.caller.user_id), "_scope": "", "_ver": 0}
        row |= {"deleted_at": None, **given, **self._redirected(entity, given)}
        parent = parent_of(entity.name, row)
        holder = self.ledger.any_row(*parent) if parent else None
        if entity.name == "credit" and AMOUNTS in self.caller.withheld:
            row |= self._worth_of(row)
        row["_scope"] = home(self.ledger, entity.name, row, self.caller.team)
        if not self._may_add(entity, row["_scope"], parent):
            raise RefusedOpError("FORBIDDEN")
        if not has_right(self.caller, entity.create, None, row["_scope"]):
            raise RefusedOpError("FORBIDDEN")
        if holder is not None and holder["deleted_at"] is not None:
            if not entity.create_only:
                raise RefusedOpError("DELETED")
            row["deleted_at"] = holder["deleted_at"]  # kept with what it belongs to
        self.ledger.new(row_id)
        self.ledger.put(entity.name, row)

    def _worth_of(self, credit: Row) -> Row:
        """What a credit is worth that was written where no amounts are."""
        lead = self.ledger.any_row("lead", credit["lead_id"] or "") or {}
        return {name: lead.get(name) for name in AMOUNT_COLUMNS["credit"]}

    def _is_here(self, entity: Entity, row_id: str) -> bool:
        """Whether a record of that derived id is there; one of any other id may be born once only."""
        known = self.ledger.any_row(entity.name, row_id)
        if known is not None and not _was_taken_back(entity, known):
            if row_id[14] == "8":
                return True
            raise RefusedOpError("EXISTS")
        if row_id in self.ledger.erased:
            raise RefusedOpError("DELETED", erased=True)
        return False

    def _redirected(self, entity: Entity, given: dict[str, Any]) -> dict[str, str]:
        """What hangs on a merged-away record belongs to the survivor (sync-protocol section 9)."""
        found = {}
        for name in LINKS[entity.name]:
            held = given.get(name)
            holder = self.ledger.any_row(entity.by_name[name].target, held) if held else None
            moved_to = alias_of(self, str(held)) if holder is not None and holder["deleted_at"] is not None else None
            if moved_to is not None:
                found[name] = moved_to
        return found

    def _may_add(self, entity: Entity, scope: str, parent: tuple[str, str] | None) -> bool:
        if self.caller.writes(scope):
            return True
        return entity.create_only and parent is not None and self.former(parent[1])

    def live(self, entity: Entity, row_id: str, what: str = "patch") -> Row:
        """The record, if this caller may change it."""
        row = self.ledger.any_row(entity.name, row_id)
        if row is None or row["deleted_at"] is not None:
            moved_to = alias_of(self, row_id)
            if moved_to is not None:
                return self.live(entity, moved_to, what)
        if row is None:
            raise RefusedOpError("NOT_FOUND", entity=entity.name, id=row_id)
        mine = self.caller.writes(row["_scope"])
        if not mine and not self.former(row_id):
            raise RefusedOpError("FORBIDDEN")
        if not has_right(self.caller, right_to(entity, what), row, row["_scope"]):
            raise RefusedOpError("FORBIDDEN")
        if row["deleted_at"] is not None:
            raise RefusedOpError("DELETED", entity=entity.name, id=row_id)
        if not mine:
            raise RefusedOpError("FORMER")
        return row

    def patch(self, entity: Entity, op: Op) -> None:
        """Set units; one that somebody else changed meanwhile is decided by the time of the edit."""
        row, units = self.live(entity, op["id"]), op.get("set")
        if not isinstance(units, dict):
            raise InvalidValueError("set")
        for unit, pair in units.items():
            if not isinstance(pair, list) or len(pair) != 2:
                raise InvalidValueError(unit[:40])
            check_unit(entity, unit, pair[1])
            if (entity.name, unit) in AMOUNT_UNITS:
                self.require(AMOUNTS)
            if unit in entity.decided and (entity.name, unit) not in self.opened and self.caller.role != SYSTEM:
                raise RefusedOpError("FORBIDDEN", unit=unit)
            row = self._set(entity, row, unit, *pair)
        if entity.name in OWN_ROOTS:
            self._require_place(entity, row)
        self.ledger.put(entity.name, row)

    def _require_place(self, entity: Entity, row: Row) -> None:
        """A draft that is published goes to everybody: who may not create it there may not send it there."""
        scope = home(self.ledger, entity.name, row, self.caller.team)
        if scope != row["_scope"] and not (
            self.caller.writes(scope) and has_right(self.caller, entity.create, None, scope)
        ):
            raise RefusedOpError("FORBIDDEN")

    def _set(self, entity: Entity, row: Row, unit: str, old: Any, new: Any) -> Row:
        present = unit_value(entity.name, unit, row)
        if same(present, new):
            return row
        if not _is(present, old):
            if unit in entity.decided:
                raise RefusedOpError("STALE", unit=unit)
            mine = Edit(unit, new, self.edited_at, self.caller.user_id)
            theirs = present_edit(self.ledger, entity.name, row, unit)
            older = theirs.at > mine.at  # a tie goes to the one that arrives
            winner, loser = (theirs, mine) if older else (mine, theirs)
            self.ledger.put("conflict", record_of(entity.name, row, winner, loser, self.mutation_id))
            if older:
                self.lost.append(unit)
                return row
        self.note(entity.name, row, unit, present, new)
        changed = values_of(entity.name, row, {unit: new})
        return {**row, **changed, "updated_at": self.edited_at, "updated_by": self.caller.user_id}

    def note(self, entity: str, row: Row, unit: str, old: Any, new: Any) -> None:
        """Remember a change in the history of its record."""
        self.ledger.note(
            {
                "entity": entity,
                "row_id": row["id"],
                "unit": unit,
                "edited_at": self.edited_at,
                "user_id": self.caller.user_id,
                "mutation_id": self.mutation_id,
                "old": old,
                "new": new,
            }
        )

    def text(self, entity: Entity, op: Op) -> None:
        """Long text: both changes where they do not touch, else as any other value."""
        row, name = self.live(entity, op["id"]), str(op.get("f"))
        if name not in entity.by_name or entity.by_name[name].kind is not Kind.LONG or entity.unit_of[name] != name:
            raise InvalidValueError(name[:40])
        base, new = op.get("base"), op.get("to")
        check_field(entity.by_name[name], base)
        check_field(entity.by_name[name], new)
        present = row[name]
        if not same(present, base) and not same(present, new):
            merged = merge_text(base or "", present or "", new or "")
            if merged is not None:
                check_field(entity.by_name[name], merged)
                base, new = present, merged
        self.ledger.put(entity.name, self._set(entity, row, name, base, new))

    def increase(self, entity: Entity, op: Op) -> None:
        """A counter; bounds are those of 64 bits."""
        row, name, by = self.live(entity, op["id"]), op.get("f"), op.get("by")
        field_ = entity.by_name.get(str(name))
        if field_ is None or field_.kind is not Kind.INT or entity.unit_of[field_.name] != name or type(by) is not int:
            raise InvalidValueError(str(name)[:40])
        total = (row[field_.name] or 0) + by
        if not -(2**63) <= total < 2**63:
            raise RefusedOpError("OUT_OF_RANGE")
        self.note(entity.name, row, field_.name, row[field_.name], total)
        stamps = {"updated_at": self.edited_at, "updated_by": self.caller.user_id}
        self.ledger.put(entity.name, {**row, field_.name: total, **stamps})

    def tag(self, entity: Entity, op: Op) -> None:
        """A set: what is there is not added twice, what is gone is not removed twice."""
        row, name = self.live(entity, op["id"]), op.get("f")
        field_ = entity.by_name.get(str(name))
        if field_ is None or field_.kind is not Kind.SET:
            raise InvalidValueError(str(name)[:40])
        add, remove = op.get("add", []), op.get("del", [])
        check_field(field_, add)
        check_field(field_, remove)
        after = with_tags(row[field_.name], add or [], remove or [])
        check_field(field_, after)
        if not same(after, row[field_.name]):
            self.note(entity.name, row, field_.name, row[field_.name], after)
            stamps = {"updated_at": self.edited_at, "updated_by": self.caller.user_id}
            self.ledger.put(entity.name, {**row, field_.name: after, **stamps})

    def delete(self, entity: Entity, op: Op) -> None:
        """To the trash, with all that hangs on it."""
        found = self.ledger.any_row(entity.name, op["id"])
        if found is not None and found["deleted_at"] is not None and self.caller.writes(found["_scope"]):
            return  # gone already, as wished
        row = self.live(entity, op["id"], "delete")
        if entity.name == "activity" and row["kind"] == TAKEN:
            raise RefusedOpError("FORBIDDEN")  # who took what out stays known
        if entity.name in ARCHIVED and row["created_by"] != self.caller.user_id:
            self.require(ARCHIVE)
        for name, row in self.ledger.family(entity.name, op["id"]):
            self.ledger.put(name, {**row, "deleted_at": self.now})

    def restore(self, entity: Entity, op: Op) -> None:
        """From the trash, with what went with it."""
        row = self.ledger.any_row(entity.name, op["id"])
        if row is None:
            raise RefusedOpError("NOT_FOUND", entity=entity.name, id=op["id"])
        if not self.caller.writes(row["_scope"]) or not has_right(
            self.caller, right_to(entity, "delete"), row, row["_scope"]
        ):
            raise RefusedOpError("FORBIDDEN")
        if row["deleted_at"] is None:
            return
        parent = parent_of(entity.name, row)
        if parent is not None and self.ledger.row(*parent) is None:
            raise RefusedOpError("DELETED", entity=parent[0], id=parent[1])
        for name, one in trashed_family(self.ledger, entity.name, row):
            back = {**one, "deleted_at": None}
            self.ledger.put(name, {**back, "_scope": home(self.ledger, name, back, self.caller.team)})

    def _proposed(self, ops: list[Op]) -> Applied:
        """The author lost the record while the edit was on the way: the present owner decides."""
        shown: set[str] = set()
        for op in ops:
            if op.get("op") != "patch":
                continue
            entity = ENTITIES[op["e"]]
            row = self.ledger.row(entity.name, op["id"])
            if row is None:
                continue
            for unit, pair in op["set"].items():
                check_unit(entity, unit, pair[1])
                mine = Edit(unit, pair[1], self.edited_at, self.caller.user_id)
                theirs = present_edit(self.ledger, entity.name, row, unit)
                conflict = record_of(entity.name, row, theirs, mine, self.mutation_id)
                self.ledger.put("conflict", {**conflict, "state": "proposed"})
                shown.add(unit)
        return Applied("proposed", "FORBIDDEN", {"units": sorted(shown)})


def _leads_moved(ops: list[Any]) -> int:
    """How many leads go to another stage or to another person with these operations."""
    known = [op for op in ops if isinstance(op, dict)]
    patched = [op for op in known if op.get("op") == "patch" and op.get("e") == "lead"]
    moved = {str(op.get("id")) for op in patched if "stage" in (op.get("set") or ())}
    given = {str(op.get("args")) for op in known if op.get("name") == "reassign"}
    return len(moved) + len(given)


def _was_taken_back(entity: Entity, row: Row) -> bool:
    """A credit that went with an answer taken back is written again with the next one, under the same derived id."""
    return entity.delete is Right.NOBODY and row["deleted_at"] is not None


def _is(present: Any, old: Any) -> bool:
    """Whether the value is the one the author saw; a long one may be named by its hash."""
    if isinstance(old, dict) and old.keys() == {"h"}:
        return bool(old["h"] == value_hash(present))
    return same(present, old)


def value_hash(value: Any) -> str:
    """BLAKE2b-128 of a value's canonical JSON, in hexadecimal."""
    text = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.blake2b(text.encode(), digest_size=16).hexdigest()


_KINDS: dict[Any, Callable[[Run, Entity, Op], None]] = {
    "create": Run.create,
    "patch": Run.patch,
    "text": Run.text,
    "inc": Run.increase,
    "tag": Run.tag,
    "delete": Run.delete,
    "restore": Run.restore,
}
