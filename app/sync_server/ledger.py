"""The records that a run of mutations touches, in memory; each mutation is a layer that is kept whole or dropped whole.

Reading goes through it, so a mutation sees what those before it did. What changed is worked out by comparing a record before
and after: the index row, the checksum and the version of each follow from that alone, whatever operation did it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, bindparam, delete, select, update

from app.sync_protocol.checksums import term
from app.sync_protocol.fields import Kind
from app.sync_protocol.manifest import ENTITIES, children_of
from app.sync_protocol.values import is_id
from app.sync_server import tables as t
from app.sync_server.bulk import insert_rows, read_rows, update_rows

Key = tuple[str, str]
_MOVED_ON = " ON CONFLICT (ws, scope, entity, row_id) DO UPDATE SET version = excluded.version, op = excluded.op"
# Without an operator of its own for it: SQLite has none, and PostgreSQL another.
_SUMMED = (
    " ON CONFLICT (ws, id) DO UPDATE SET n = scope.n + excluded.n,"
    " xor64 = (scope.xor64 | excluded.xor64) - (scope.xor64 & excluded.xor64)"
)
Row = dict[str, Any]
MERGED = ("account", "contact", "lead")  # two of them may become one, and what names the one that goes moves over
LINKS = {
    name: tuple(
        one.name
        for one in entity.fields
        if one.kind is Kind.REF and (one.name in entity.parents or name == "lead" or one.target in MERGED)
    )
    for name, entity in ENTITIES.items()
}


class Ledger:
    """One transaction's view of a workspace's records."""

    def __init__(self, connection: Connection, ws: str) -> None:
        self.connection, self.ws = connection, ws
        self._rows: dict[Key, Row | None] = {}  # as this transaction will leave them
        self._stored: set[Key] = set()  # those the database has
        self._layer: dict[Key, Row | None] = {}
        self._links: dict[tuple[str, str, str], set[str]] = defaultdict(set)  # (entity, field, holder) -> ids in memory
        self._asked: set[tuple[str, str, str]] = set()
        self._new: set[str] = set()  # made here: the database has nothing that names them
        self._changed: dict[Key, set[str]] = {}  # and in which columns, of those the database has
        self._index: dict[tuple[str, str, str], tuple[int, str]] = {}
        self._sums: dict[str, list[int]] = {}
        self.erased: set[str] = set()  # ids asked for that never come back (decisions 11)
        self._gone: dict[str, int] = {}  # ids that are erased with this transaction, and at which version
        self.history: list[Row] = []
        self._layer_history: list[Row] = []

    # reading

    def load(self, keys: Iterable[Key]) -> None:
        """Read many records at once, those not read before."""
        wanted: dict[str, list[str]] = defaultdict(list)
        for key in keys:
            if key not in self._rows:
                self._rows[key] = None
                if is_id(key[1]):
                    wanted[key[0]].append(key[1])
        for entity, ids in wanted.items():
            self._take(entity, read_rows(self.connection, t.RECORDS[entity], self.ws, ids))
        missing = [row_id for entity, ids in wanted.items() for row_id in ids if self._rows[entity, row_id] is None]
        if missing:
            e = t.erased.c
            query = select(e.row_id).where(e.ws == self.ws, e.row_id.in_(bindparam("ids", expanding=True)))
            self.erased |= set(self.connection.execute(query, {"ids": missing}).scalars())

    def _take(self, entity: str, rows: Iterable[Row]) -> None:
        for row in rows:
            key = (entity, row["id"])
            if key not in self._stored:
                self._rows[key] = row
                self._stored.add(key)
                self._link(entity, row)

    def _link(self, entity: str, row: Row) -> None:
        for name in LINKS[entity]:
            if row[name]:
                self._links[entity, name, row[name]].add(row["id"])

    def any_row(self, entity: str, row_id: str) -> Row | None:
        """The record, also from the trash; None when there never was one."""
        key = (entity, row_id)
        if key in self._layer:
            return self._layer[key]
        if key not in self._rows:
            self.load([key])
        return self._rows[key]

    def row(self, entity: str, row_id: str) -> Row | None:
        """The record when it is there and not in the trash."""
        found = self.any_row(entity, row_id)
        return found if found is not None and found["deleted_at"] is None else None

    def holders(self, entity: str, name: str, holder: str) -> list[Row]:
        """Live records of a kind whose field `name` is `holder`."""
        asked = (entity, name, holder)
        if asked not in self._asked:
            self._asked.add(asked)
            if holder not in self._new:
                self.load_by(entity, name, [holder])
        rows = (self.row(entity, row_id) for row_id in sorted(self._links[asked]))
        return [row for row in rows if row is not None and row[name] == holder]

    def load_by(self, entity: str, name: str, values: Sequence[str]) -> None:
        """Read the records of a kind that the database has whose field `name` is one of the values."""
        self._take(entity, read_rows(self.connection, t.RECORDS[entity], self.ws, values, key=name))

    def load_where(self, entity: str, *where: ColumnElement[bool]) -> None:
        """Read the records of a kind that the database has by some condition."""
        table = t.RECORDS[entity]
        columns = [column for column in table.c if column.name != "ws"]
        found = self.connection.execute(select(*columns).where(table.c.ws == self.ws, *where))
        self._take(entity, map(dict, found.mappings()))

    def in_memory(self, entity: str) -> list[Row]:
        """Live records of a kind that were read or written here, as they stand, by id."""
        ids = {key[1] for key in (*self._rows, *self._layer) if key[0] == entity}
        return [row for row_id in sorted(ids) if (row := self.row(entity, row_id)) is not None]

    def linked(self, entity: str, name: str, holder: str) -> set[str]:
        """Ids in memory, live or not, that name `holder`."""
        return set(self._links[entity, name, holder])

    def new(self, row_id: str) -> None:
        """A record made here has no children in the database: they need not be asked for."""
        self._new.add(row_id)

    def family(self, entity: str, row_id: str) -> list[tuple[str, Row]]:
        """The live record and its descendants, each under the first holder it names."""
        row = self.row(entity, row_id)
        found = [(entity, row)] if row is not None else []
        for child, name in children_of(entity):
            earlier = child.parents[: child.parents.index(name)]
            for kid in self.holders(child.name, name, row_id):
                if not any(kid[one] for one in earlier):
                    found += self.family(child.name, kid["id"])
        return found

    # writing

    def put(self, entity: str, row: Row) -> None:
        """Set a record in the running layer."""
        self._layer[entity, row["id"]] = row
        self._link(entity, row)

    def erase(self, entity: str, row_id: str) -> None:
        """Take a record away for ever; its id stays, so that nothing brings it back."""
        self._layer[entity, row_id] = None

    def everything_on(self, entity: str, row_id: str) -> list[Key]:
        """Whatever names the record as a holder, in the trash or not, with what hangs on that; the deepest first."""
        found: list[Key] = []
        for child, name in children_of(entity):
            table = t.RECORDS[child.name]
            query = select(table.c.id).where(table.c.ws == self.ws, table.c[name] == row_id)
            for kid_id in sorted({*self.connection.execute(query).scalars(), *self._links[child.name, name, row_id]}):
                kid = self.any_row(child.name, kid_id)
                if kid is not None and kid[name] == row_id:
                    found += [*self.everything_on(child.name, kid_id), (child.name, kid_id)]
        return list(dict.fromkeys(found))

    def touched(self) -> dict[Key, Row | None]:
        """Records of the running layer, as they stand."""
        return dict(self._layer)

    def before(self, key: Key) -> Row | None:
        """A record as the running mutation found it."""
        return self._rows.get(key)

    def note(self, entry: Row) -> None:
        """Remember a unit's change in the history."""
        self._layer_history.append(entry)

    def noted(self, row_id: str, unit: str) -> Row | None:
        """The latest change of a unit in this transaction."""
        for entry in reversed(self.history + self._layer_history):
            if entry["row_id"] == row_id and entry["unit"] == unit:
                return entry
        return None

    def changes(self, version: int, row_ids: Iterable[str]) -> list[Row]:
        """What a mutation decided earlier changed in these records, unit by unit, in its order."""
        h, wanted = t.field_history.c, set(row_ids)
        query = select(t.field_history).where(h.ws == self.ws, h.row_id.in_(wanted), h.version == version)
        stored = [dict(row) for row in self.connection.execute(query.order_by(h.pos)).mappings()]
        return stored or [one for one in self.history if one["version"] == version and one["row_id"] in wanted]

    def drop(self) -> None:
        """Forget what the running mutation did."""
        self._layer.clear()
        self._layer_history.clear()

    def keep(self, version: int) -> None:
        """Keep what the running mutation did, under its version."""
        for key, after in self._layer.items():
            before = self._rows.get(key)
            if after is None:
                self._erase(key, before, version)
                continue
            if after == before:
                continue
            self._settle(key, before, after, version)
            after["_ver"] = version
            differing = self._changed.setdefault(key, set())
            if before is not None:
                differing.update(name for name, value in after.items() if value != before[name])
            self._rows[key] = after
        self.history += [{**entry, "version": version} for entry in self._layer_history]
        self.drop()

    def _erase(self, key: Key, before: Row | None, version: int) -> None:
        if before is None:
            return
        if before["deleted_at"] is None:
            self._sum(before["_scope"], -1, term(*key, before["_ver"]))
        self._index[before["_scope"], *key] = (version, "erase")
        self._rows[key] = None
        self._changed.pop(key, None)
        self.erased.add(key[1])
        self._gone[key[1]] = version
        self.history = [entry for entry in self.history if entry["row_id"] != key[1]]

    def _settle(self, key: Key, before: Row | None, after: Row, version: int) -> None:
        was = before is not None and before["deleted_at"] is None
        stays = after["deleted_at"] is None
        if before is not None and was:
            self._sum(before["_scope"], -1, term(*key, before["_ver"]))
            if not stays or before["_scope"] != after["_scope"]:
                self._index[before["_scope"], *key] = (version, "left" if stays else "del")
        if stays:
            self._sum(after["_scope"], 1, term(*key, version))
            self._index[after["_scope"], *key] = (version, "put")

    def _sum(self, scope: str, number: int, part: int) -> None:
        pair = self._sums.setdefault(scope, [0, 0])
        pair[0] += number
        pair[1] ^= part

    def left_from(self, row_id: str, scopes: set[str]) -> bool:
        """Whether that record left one of the scopes in this transaction."""
        return any(
            op != "put" and scope in scopes and one == row_id for (scope, _, one), (_, op) in self._index.items()
        )

    @property
    def scopes(self) -> set[str]:
        """Scopes whose members have something new to fetch."""
        return {scope for scope, _, _ in self._index}

    # the end of the transaction

    def flush(self) -> None:
        """Write everything kept, many rows to a statement."""
        new: dict[str, list[Row]] = defaultdict(list)
        old: dict[tuple[str, tuple[str, ...]], list[Row]] = defaultdict(list)
        for key, differing in self._changed.items():
            row = self._rows[key]
            assert row is not None  # only records are kept
            row = {"ws": self.ws, **row}
            if key in self._stored:
                old[key[0], tuple(sorted(differing))].append(row)
            else:
                new[key[0]].append(row)
            self._stored.add(key)
        for entity, rows in new.items():
            rows.sort(key=lambda row: str(row["id"]))
            insert_rows(self.connection, t.RECORDS[entity], rows)
        for (entity, names), rows in old.items():
            update_rows(self.connection, t.RECORDS[entity], names, rows)
        self._flush_index()
        self._flush_sums()
        self._flush_gone()
        if self.history:
            insert_rows(self.connection, t.field_history, [{"ws": self.ws, **entry} for entry in self.history])
        self._changed.clear()
        self.history = []

    def _flush_index(self) -> None:
        if not self._index:
            return
        rows = [
            {"ws": self.ws, "scope": scope, "entity": entity, "row_id": row_id, "version": version, "op": op}
            for (scope, entity, row_id), (version, op) in self._index.items()
        ]
        insert_rows(self.connection, t.sync_index, rows, then=_MOVED_ON)

    def _flush_sums(self) -> None:
        rows = [
            {"ws": self.ws, "id": scope, "label": scope, "n": number, "xor64": part}
            for scope, (number, part) in self._sums.items()
        ]
        insert_rows(self.connection, t.scope, rows, then=_SUMMED)
        self._sums.clear()

    def _flush_gone(self) -> None:
        """Purge what is erased: the records and their history; every scope they were ever in is told (decisions 11)."""
        for row_id, version in self._gone.items():
            for entity in {key[0] for key in self._rows if key[1] == row_id}:
                table = t.RECORDS[entity].c
                self.connection.execute(delete(t.RECORDS[entity]).where(table.ws == self.ws, table.id == row_id))
                self._stored.discard((entity, row_id))
            i, h = t.sync_index.c, t.field_history.c
            told = update(t.sync_index).where(i.ws == self.ws, i.row_id == row_id)
            self.connection.execute(told.values(version=version, op="erase"))
            self.connection.execute(delete(t.field_history).where(h.ws == self.ws, h.row_id == row_id))
        self._gone.clear()
