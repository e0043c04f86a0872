"""Collects what an import makes and commits it in batches of at most 500 records (decisions 9)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from sqlalchemy import insert

from app.changes import Source
from app.domain.routing_records import territory_to_write
from app.operations import merging
from app.store import derived, redraws
from app.store.tables.local import import_change
from app.store.unit_of_work import UnitOfWork
from app.sync_protocol.manifest import ENTITIES
from app.workspace import Workspace

BATCH = 500

Row = dict[str, Any]
EMPTY = dict.fromkeys(ENTITIES["account"].by_name)


class Writer:
    """Buffers new records and fillings. With `dry` it only counts."""

    def __init__(self, workspace: Workspace, import_id: str, *, dry: bool) -> None:
        self._workspace = workspace
        self._import_id = import_id
        self._dry = dry
        self._new: dict[str, list[Row]] = defaultdict(list)
        self._waiting: dict[str, Row] = {}  # new records not yet written, by id
        self._fill: list[tuple[str, str, Row]] = []
        self._merge: list[tuple[str, str, Row, Mapping[str, str]]] = []
        self._apart: list[tuple[str, str]] = []
        self._size = 0
        self._stale = derived.Affected()
        self.made: dict[str, int] = defaultdict(int)

    def create(self, entity: str, row: Row) -> None:
        """A new record with its id."""
        row["import_id"] = self._import_id
        self._new[entity].append(row)
        self._waiting[row["id"]] = row
        self._size += 1
        self.made[entity] += 1

    def fill(self, entity: str, row_id: str, values: Mapping[str, Any]) -> None:
        """Fill empty fields of a record, written or still waiting."""
        given = {name: value for name, value in values.items() if value not in (None, "", [], {})}
        if not given:
            return
        waiting = self._waiting.get(row_id)
        if waiting is not None:
            waiting.update(missing(waiting, given))
            return
        self._fill.append((entity, row_id, given))
        self._size += 1

    def merge(self, entity: str, row_id: str, row: Row, choices: Mapping[str, str]) -> None:
        """Make a row one with a record that was there before: by unit as chosen, else as a merge suggests."""
        self._merge.append((entity, row_id, row, choices))
        self._size += 1

    def keep_apart(self, one: str, other: str) -> None:
        """Two records that a person said are two."""
        self._apart.append((one, other))

    def flush(self, *, force: bool = False) -> None:
        """Commit what is buffered, when it is a batch or `force`."""
        if not self._size or (self._size < BATCH and not force):
            return
        if not self._dry:
            self._workspace.act_as(Source.IMPORT, self._write)
        self._new.clear()
        self._waiting.clear()
        self._fill.clear()
        self._merge.clear()
        self._apart.clear()
        self._size = 0

    def derive(self) -> None:
        """Make the cards and search entries of everything written: once, in portions of at most 500 records."""
        stale = self._stale
        for name in ("leads", "contacts", "accounts", "activities", "sites"):
            ids = sorted(getattr(stale, name))
            for start in range(0, len(ids), BATCH):
                portion = derived.Affected(**{name: set(ids[start : start + BATCH])})
                self._workspace.act_as(Source.IMPORT, self._derive, portion)
        self._stale = derived.Affected()

    def _derive(self, work: UnitOfWork, portion: derived.Affected) -> None:
        work.derive_later = True  # it is done here
        derived.derive(work.connection, portion, work.now)
        work.touched["lead"] |= portion.leads

    def _write(self, work: UnitOfWork) -> None:
        work.import_id, work.derive_later = self._import_id, True
        self._place(work)
        for entity, rows in self._new.items():
            work.create_many(entity, rows)
        for entity, row_id, values in self._fill:
            before = work.row(entity, row_id)
            if before is None:
                continue
            empty = missing(before, values)
            if empty:
                work.patch(entity, row_id, empty)
        for entity, row_id, row, choices in self._merge:
            merging.take(work, entity, row_id, row, choices)
        for pair in self._apart:
            merging.keep_both(work, *pair)
        self._stale.add(derived.affected(work))
        inverse = work.inverse()
        if inverse:
            work.connection.execute(insert(import_change), [{"import_id": self._import_id, "op": op} for op in inverse])

    def _place(self, work: UnitOfWork) -> None:
        """New companies stand in the territory they lie in, unless the list names one."""
        accounts = [row for row in self._new.get("account", ()) if not row.get("territory")]
        if accounts and (drawn := redraws.map_now(work.connection, work.now)):
            for row in accounts:
                row["territory"] = territory_to_write({**EMPTY, **row}, drawn) or None


def missing(before: Mapping[str, Any], values: Mapping[str, Any]) -> Row:
    """What of `values` fills a gap; of the fields under `custom` each for itself, of the tags those that are new."""
    found = {name: value for name, value in values.items() if before.get(name) in (None, "", [], {})}
    if "tags" in values and "tags" not in found and (more := set(values["tags"]) - set(before["tags"])):
        found["tags"] = sorted({*before["tags"], *more})
    if "custom" in values and "custom" not in found:
        fresh = {key: value for key, value in values["custom"].items() if before["custom"].get(key) in (None, "")}
        if fresh:
            found["custom"] = {**before["custom"], **fresh}
    return found
