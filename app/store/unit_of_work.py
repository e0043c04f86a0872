"""One transaction: every write is an operation on a record, and leaves history, its inverse and an outbox row.

There is no other way to write a synced table, so nothing can be changed without a trace. The words are those of
sync-protocol section 5: create, patch, delete, restore; a patch names units (a field, a group, one custom key).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Any

from sqlalchemy import Connection, Select, Update, bindparam, delete, insert, select, update

from app.changes import ChangeSet, Source
from app.errors import RefusedError
from app.ids import new_id
from app.language import tr
from app.store import outbox
from app.store.bulk import insert_rows
from app.store.sets import among
from app.store.tables.local import bin_item, history, undo_step
from app.store.tables.synced import RECORDS
from app.sync_protocol.manifest import ENTITIES, children_of
from app.sync_protocol.units import changed_units, values_of

Values = Mapping[str, Any]
Row = dict[str, Any]
UNDOING = "undo"  # the import_id of work that takes an import back
HOLDERS = ("lead_id", "contact_id", "account_id")  # what a record may hang on


@dataclass
class UnitOfWork:
    """An open transaction on the writer. Operations take it, write through it and never commit.

    `now` is ms UTC, `user` the acting user's id, `device` this laptop. `label` becomes the name of the undo step;
    `import_id` tags rows so that a whole import can be taken back and keeps undo steps out of bulk work. `made` are the
    ids made here, `links` what the made ones hang on; `derive_later` leaves cards and search to a later transaction,
    `unsent` keeps out of the outbox what takes back what was never sent.
    """

    connection: Connection
    now: int
    user: str
    device: str
    source: Source = Source.USER
    label: str = ""
    import_id: str = ""
    derive_later: bool = False
    unsent: bool = False
    ops: list[dict[str, Any]] = field(default_factory=list)
    touched: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    _stamped: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    _commands: list[tuple[int, int, str, dict[str, Any]]] = field(default_factory=list)
    _inverse: list[dict[str, Any]] = field(default_factory=list)
    _history: list[dict[str, Any]] = field(default_factory=list)
    _before: dict[tuple[str, str], Row | None] = field(default_factory=dict)
    made: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    links: dict[str, set[tuple[str | None, ...]]] = field(default_factory=lambda: defaultdict(set))
    step: str = field(default_factory=new_id)

    # reading inside the transaction

    def row(self, entity: str, row_id: str) -> Row | None:
        """The record as it stands now, None when there is none."""
        found = self.connection.execute(_by_id(entity), {"row_id": row_id}).mappings().first()
        return dict(found) if found else None

    def require(self, entity: str, row_id: str) -> Row:
        """The record, or RefusedError E-NOT-FOUND."""
        found = self.row(entity, row_id)
        if found is None:
            raise RefusedError(
                "E-NOT-FOUND", tr("There is no {replace} {id}.", replace=entity.replace("_", " "), id=row_id)
            )
        return found

    # writing

    def create(self, entity: str, values: Values, *, row_id: str = "") -> str:
        """Make a record and return its id. Unknown fields raise KeyError: they are our bug."""
        row_id = row_id or new_id()
        self.create_many(entity, [{**values, "id": row_id}])
        return row_id

    def create_many(self, entity: str, rows: Sequence[Values]) -> None:
        """Make many records with their ids given, in one statement."""
        if not rows:
            return
        names = ENTITIES[entity].by_name
        stamp = {"created_at": self.now, "created_by": self.user, "updated_at": self.now, "updated_by": self.user}
        full = [{**values, **stamp, "_scope": "local", "_ver": 0, "_gen": 0} for values in rows]
        for values in rows:
            if not values.keys() <= _allowed(entity):
                raise KeyError(f"no such field: {sorted(values.keys() - _allowed(entity))}")
        insert_rows(self.connection, RECORDS[entity], full)
        self.touched[entity].update(row["id"] for row in full)
        self.made[entity].update(row["id"] for row in full)
        self.links[entity].update(tuple(row.get(name) for name in HOLDERS) for row in full)
        for row in full:
            self._before.setdefault((entity, row["id"]), None)
            if self.joined:
                given = {name: row[name] for name in names if row.get(name) is not None}
                self.ops.append({"op": "create", "e": entity, "id": row["id"], "set": given})
            if not self.import_id:
                self._inverse.append({"op": "delete", "e": entity, "id": row["id"]})

    @cached_property
    def joined(self) -> bool:
        """Whether the workspace has a server that wants to hear of changes."""
        return outbox.state(self.connection, "client") is not None

    def patch(self, entity: str, row_id: str, values: Values) -> bool:
        """Set fields; units that stay the same are left out. Returns whether anything changed."""
        before = self.require(entity, row_id)
        units = changed_units(entity, before, values)
        if not units:
            return False
        self._remember(entity, row_id, before)
        self._write(entity, row_id, before, units)
        self.ops.append({"op": "patch", "e": entity, "id": row_id, "set": units})
        self._inverse.append(
            {"op": "patch", "e": entity, "id": row_id, "set": {u: [new, old] for u, (old, new) in units.items()}}
        )
        return True

    def patch_units(self, entity: str, row_id: str, units: Mapping[str, Any]) -> bool:
        """Like `patch`, by unit: a field, a group as a mapping, or "c:" and a custom key."""
        return self.patch(entity, row_id, values_of(entity, self.require(entity, row_id), units))

    def _write(self, entity: str, row_id: str, before: Row, units: Mapping[str, Sequence[Any]]) -> None:
        values = values_of(entity, before, {unit: pair[1] for unit, pair in units.items()})
        stamp = {"updated_at": self.now, "updated_by": self.user, "row_id": row_id}
        self.connection.execute(_update(entity), {**values, **stamp})
        self.touched[entity].add(row_id)
        self._history += [
            {
                "entity": entity,
                "row_id": row_id,
                "unit": unit,
                "at": self.now,
                "user_id": self.user,
                "device": self.device,
                "old": old,
                "new": new,
                "step": self.step,
            }
            for unit, (old, new) in units.items()
        ]

    def delete(self, entity: str, row_id: str) -> None:
        """Move a record and its descendants to the bin (90 days)."""
        self.require(entity, row_id)
        family = self.family(entity, row_id)
        body = {"rows": [[name, row] for name, row in family]}
        self.connection.execute(delete(bin_item).where(bin_item.c.entity == entity, bin_item.c.row_id == row_id))
        self.connection.execute(
            insert(bin_item).values(entity=entity, row_id=row_id, body=body, at=self.now, by=self.user)
        )
        for name, row in reversed(family):
            self._remember(name, row["id"], row)
            self.connection.execute(delete(RECORDS[name]).where(RECORDS[name].c.id == row["id"]))
            self.touched[name].add(row["id"])
        self.ops.append(
            {"op": "delete", "e": entity, "id": row_id, "family": [[name, row["id"]] for name, row in family]}
        )
        self._inverse.append({"op": "restore", "e": entity, "id": row_id})

    def purge_many(self, entity: str, ids: Sequence[str]) -> None:
        """Remove records an import made, without the bin: the file can be imported again."""
        if not ids:
            return
        if self.joined:
            for row in self.connection.execute(
                select(RECORDS[entity]).where(among(RECORDS[entity].c.id, ids))
            ).mappings():
                self._remember(entity, row["id"], dict(row))
        self.connection.execute(delete(RECORDS[entity]).where(among(RECORDS[entity].c.id, ids)))
        self.touched[entity].update(ids)
        for row_id in ids:
            self.ops.append({"op": "delete", "e": entity, "id": row_id, "family": [[entity, row_id]]})

    def family(self, entity: str, row_id: str) -> list[tuple[str, Row]]:
        """The record and its descendants, parents first; empty when there is none."""
        row = self.row(entity, row_id)
        if row is None:
            return []
        found = [(entity, row)]
        for child, parent in children_of(entity):
            column = RECORDS[child.name].c[parent]
            earlier = child.parents[: child.parents.index(parent)]
            for kid in self.connection.execute(select(RECORDS[child.name]).where(column == row_id)).mappings().all():
                if not any(kid[one] for one in earlier):  # the first filled parent field is the parent
                    found += self.family(child.name, kid["id"])
        return found

    def restore(self, entity: str, row_id: str) -> None:
        """Bring a record and its descendants back from the bin; RefusedError E-NOT-IN-BIN."""
        found = self.connection.execute(
            select(bin_item.c.body).where(bin_item.c.entity == entity, bin_item.c.row_id == row_id)
        ).scalar()
        if found is None:
            raise RefusedError("E-NOT-IN-BIN", tr("It is no longer in the bin."))
        for name, row in found["rows"]:
            self._remember(name, row["id"], None)
            self.connection.execute(insert(RECORDS[name]).values(**row))
            self.touched[name].add(row["id"])
        self.connection.execute(delete(bin_item).where(bin_item.c.entity == entity, bin_item.c.row_id == row_id))
        self.ops.append({"op": "restore", "e": entity, "id": row_id, "rows": found["rows"]})
        self._inverse.append({"op": "delete", "e": entity, "id": row_id})

    def _remember(self, entity: str, row_id: str, before: Row | None) -> None:
        self._before.setdefault((entity, row_id), before)

    def shown(self, entity: str, row_id: str, before: Row | None, after: Row | None = None) -> None:
        """Tell that sync wrote or removed a record itself, so that cards, search and windows follow."""
        self.touched[entity].add(row_id)
        self._before.setdefault((entity, row_id), before)
        if before is None and after is not None:
            self.made[entity].add(row_id)
            self.links[entity].add(tuple(after.get(name) for name in HOLDERS))

    def stamped(self, entity: str, ids: Iterable[str]) -> None:
        """Tell that sync wrote versions and times of records only: windows follow, cards and search need not."""
        self._stamped[entity].update(ids)

    def arrived(self, entity: str, names: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
        """Tell that sync wrote records that were not here before; rows by these columns."""
        if rows:
            columns = dict(zip(names, zip(*rows, strict=True), strict=False))
            self.touched[entity].update(columns["id"])
            self.made[entity].update(columns["id"])
            nothing = (None,) * len(rows)
            self.links[entity].update(zip(*(columns.get(name, nothing) for name in HOLDERS), strict=True))

    def before(self, entity: str) -> list[Row]:
        """Records of that kind as they were before this transaction, those it made left out."""
        return [row for (name, _), row in self._before.items() if name == entity and row is not None]

    def made_or_gone(self, entity: str) -> bool:
        """Whether this transaction made or removed a record of that kind, or gave a lead to another person."""
        return bool(self.made.get(entity)) or any(
            op["e"] == entity and (op["op"] != "patch" or "contact_id" in op["set"]) for op in self.ops
        )

    @contextmanager
    def command(self, name: str, /, **args: Any) -> Iterator[None]:
        """What is written inside is what we expect of a command that the server decides, where there is one."""
        begin = len(self.ops)
        yield
        self._commands.append((begin, len(self.ops), name, args))

    @contextmanager
    def foreseen(self) -> Iterator[None]:
        """What is written inside is what the server does by itself: shown here at once, not sent."""
        begin = len(self.ops)
        yield
        for op in self.ops[begin:]:
            op["foreseen"] = True

    @contextmanager
    def taken_back_by(self, inverse: dict[str, Any]) -> Iterator[None]:
        """What is written inside is undone by that one operation, not record by record."""
        begin = len(self._inverse)
        yield
        self._inverse[begin:] = [inverse]

    # the end of the transaction

    def finish(self) -> ChangeSet:
        """Write what goes with the change: history, the undo step and, in a joined workspace, the outbox rows."""
        if self._history:
            self.connection.execute(_HISTORY, self._history)
        undo = ""
        if self._inverse and self.label and self.source is Source.USER:
            self._add_step()
            undo = self.step
        if self.joined and (self.ops or self._commands) and self.source is not Source.SYNC and not self.unsent:
            changes = outbox.changes_of(self.ops, self._commands)
            held = self.import_id if self.import_id != UNDOING else ""
            outbox.add(self.connection, changes, self._before, at=self.now, label=self.label, held=held)
        seen = self.touched.keys() | self._stamped.keys()
        records = {name: frozenset(self.touched.get(name, set()) | self._stamped.get(name, set())) for name in seen}
        return ChangeSet(self.source, self.label, records, undo)

    def _add_step(self) -> None:
        self.connection.execute(_SPEND, {"who": self.user})
        step = {"id": self.step, "at": self.now, "user_id": self.user, "label": self.label, "ops": self._inverse[::-1]}
        self.connection.execute(_STEP, {**step, "state": "done"})

    def keep_no_step(self) -> None:
        """Leave no undo step: this transaction is itself an undo or a redo."""
        self._inverse = []

    def inverse(self) -> list[dict[str, Any]]:
        """The operations that take this transaction back, in the order to run them."""
        return self._inverse[::-1]


# Statements every change runs are made once.
_HISTORY, _STEP = insert(history), insert(undo_step)
_SPEND = (
    update(undo_step)
    .where(undo_step.c.state == "undone", undo_step.c.user_id == bindparam("who"))
    .values(state="spent")
)


@cache
def _update(entity: str) -> Update:
    return update(RECORDS[entity]).where(RECORDS[entity].c.id == bindparam("row_id"))


@cache
def _by_id(entity: str) -> Select[Any]:
    return select(RECORDS[entity]).where(RECORDS[entity].c.id == bindparam("row_id"))


@cache
def _allowed(entity: str) -> frozenset[str]:
    return frozenset(ENTITIES[entity].by_name) | {"id"}
