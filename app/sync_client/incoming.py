"""Applies what the server sends, one page in one transaction: rows, leavings, what became of our own changes (6.3, 6.4)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import delete, insert, select, update

from app.errors import UnavailableError
from app.ids import new_id
from app.language import tr
from app.store import queues
from app.store.bulk import insert_cells, insert_rows, rows_in_scopes, write_changed
from app.store.sets import among
from app.store.tables.local import (
    bin_item,
    history,
    sync_archive,
    sync_attention,
    sync_base,
    sync_lost_found,
    sync_outbox,
    sync_scope,
)
from app.store.tables.synced import RECORDS
from app.store.unit_of_work import UnitOfWork
from app.sync_client import amounts, erasing
from app.sync_client.checking import Tally
from app.sync_client.errors import SyncError
from app.sync_client.rebase import Key, bases, rebase, rows_of
from app.sync_client.state import State, hear, load, save
from app.sync_protocol.units import Row, changed_units, unit_value

Authors = Mapping[tuple[str, ...], tuple[str, int]]  # who wrote a unit of a record last, and when
START = ""  # a scope's token before its first page
MANY, SHARE = 20, 0.05  # more deletions than both at once are asked about (decisions 10)


class Incoming:
    """One page being applied; `heard` says that its sender proved to be the server this laptop joined."""

    def __init__(self, work: UnitOfWork, *, accept_deletes: bool = False, heard: bool = False) -> None:
        self._heard = heard
        self.work, self.connection = work, work.connection
        self.state: State = load(work.connection)
        self._tally = Tally(self.state.sums)
        self._accept_deletes = accept_deletes
        self._touched: set[Key] = set()
        self._dirty: dict[Key, Row | None] = {}  # bases of what has unsent changes
        self._moved: set[Key] = set()  # bases that are not written yet
        self._shown: dict[Key, Row] = {}
        self._authors: Authors = {}  # of units, where a record was changed by several people
        self._step = new_id()  # what colleagues changed came as one
        self.rows = 0

    # pull

    def pull(self, page: dict[str, Any], *, now: int) -> None:
        """A page of a pull. Raises SyncError CLIENT_FORKED when the server knows another laptop under our name."""
        self._require_own(page["ack"])
        baseline = self.state.cursor is None
        self._scopes(page["scopes"])
        self._read(page)
        self._authors = {tuple(by[:3]): (by[3], by[4]) for by in page.get("by", ())}
        gone = [(entity, row_id) for _, entity, row_id, _, op in page["gone"] if op == "del"]
        self._guard([key for key in gone if key in self._shown])  # what was deleted here is no surprise
        for scope, entity, row_id, version, op in page["gone"]:
            self._gone(scope, (entity, row_id), version, op)
        self._put(page["put"])
        self._settle_outbox(page, now)
        self._erase({(entity, row_id) for _, entity, row_id, _, op in page["gone"] if op == "erase"})
        self._rebase(self._touched)
        if baseline:
            self._sweep_ungranted(now)
        state = self.state
        state.cursor, state.gv, state.sums = page["to"], page["gv"], self._tally.sums()
        if self._heard:
            state.met(now)
        if amounts.keep(self.work):
            state.gen += 1
            state.agrees = False
        if page.get("people") is not None:
            state.people = dict(page["people"])
        state.devices = page.get("devices", state.devices)
        hear(state, page)
        save(self.connection, state)

    def _require_own(self, ack: list[Any]) -> None:
        seq, mutation_id = ack
        if not seq:
            return
        if seq >= self.state.next_seq:
            raise SyncError("CLIENT_FORKED")
        known = self._own_id(seq)
        if known is not None and known != mutation_id:
            raise SyncError("CLIENT_FORKED")

    def _own_id(self, seq: int) -> str | None:
        if seq == self.state.acked and self.state.acked_id:
            return self.state.acked_id
        query = select(sync_outbox.c.id).where(sync_outbox.c.seq == seq)
        found = self.connection.execute(query).scalar()
        if found is None:
            a = sync_archive.c
            found = self.connection.execute(select(a.id).where(a.seq == seq, a.client_id == self.state.client)).scalar()
        return found

    def _scopes(self, scopes: dict[str, Any]) -> None:
        added = {one["scope"] for one in scopes["add"]}
        for scope in scopes["drop"]:
            if scope not in added:
                self._forget(scope)
        if scopes["add"]:
            rows = [{"scope": one["scope"], "access": one["access"], "token": START} for one in scopes["add"]]
            insert_rows(self.connection, sync_scope, rows, replace=True)
        for one in scopes["add"]:
            if one["scope"].startswith(queues.SCOPE):
                queues.name_queue(self.connection, one["scope"].removeprefix(queues.SCOPE), one["label"])

    def _forget(self, scope: str) -> None:
        """Everything of a scope that is ours no longer leaves the laptop, unsent work of ours aside."""
        self.connection.execute(delete(sync_scope).where(sync_scope.c.scope == scope))
        keys = self._keys_of(lambda base: base["_scope"] == scope, scope)
        self._load(keys)
        for key in keys:
            self._remove(key)
        self._rebase(keys)

    def _keys_of(self, holds: Any, scope: str) -> list[Key]:
        """Records whose base lies in a scope and holds a condition."""
        dirty = {
            (row.entity, row.row_id): row.json
            for row in self.connection.execute(select(sync_base.c.entity, sync_base.c.row_id, sync_base.c.json))
        }
        found = [key for key, base in dirty.items() if base is not None and base["_scope"] == scope and holds(base)]
        for entity, row_id, _, _, gen in rows_in_scopes(self.connection, RECORDS.values(), [scope]):
            if (entity, row_id) not in dirty and holds({"_scope": scope, "_gen": gen}):
                found.append((entity, row_id))
        return found

    def _read(self, page: dict[str, Any]) -> None:
        keys = {(entity, row_id) for _, entity, row_id, _, _ in page["gone"]}
        for part in page["put"]:
            place = part["cols"].index("id")
            keys |= {(part["e"], row[place]) for row in part["rows"]}
        self._load(keys)

    def _load(self, keys: Iterable[Key]) -> None:
        keys = [key for key in keys if key[0] in RECORDS]
        self._dirty |= bases(self.work, keys)
        self._shown |= rows_of(self.work, keys)

    def _rebase(self, keys: Iterable[Key]) -> None:
        """Records follow from their bases again; a base that is needed no more is never written."""
        keys = set(keys)
        self._load(key for key in keys if key not in self._dirty and key not in self._shown)
        for key in rebase(self.work, {key: self._dirty[key] for key in keys & self._dirty.keys()}, self._shown):
            del self._dirty[key]
            self._moved.discard(key)
        if self._moved:
            rows = [{"entity": key[0], "row_id": key[1], "json": self._dirty[key]} for key in self._moved]
            insert_rows(self.connection, sync_base, rows, replace=True)
            self._moved.clear()

    def _base(self, key: Key) -> Row | None:
        return self._dirty[key] if key in self._dirty else self._shown.get(key)

    def _gone(self, scope: str, key: Key, version: int, op: str) -> None:
        base = self._base(key)
        if op == "erase" or base is None or base["_scope"] != scope or base["_ver"] >= version:
            return
        if op == "del":
            self._to_bin(key, base)
        self._remove(key)

    def _erase(self, keys: set[Key]) -> None:
        """Whatever scope it was in and whatever is unsent of it (decisions 11)."""
        for key in keys:
            self._tally.move(key[0], self._base(key), None)
        erasing.purge(self.work, keys)
        self._touched -= keys
        self._moved -= keys

    def _to_bin(self, key: Key, base: Row) -> None:
        row = {
            "entity": key[0],
            "row_id": key[1],
            "body": {"rows": [[key[0], base]]},
            "at": self.work.now,
            "by": base["updated_by"],
        }
        held = select(bin_item.c.row_id).where(bin_item.c.entity == key[0], bin_item.c.row_id == key[1])
        if self.connection.execute(held).first() is None:
            insert_rows(self.connection, bin_item, [row])

    def _remove(self, key: Key) -> None:
        """Take the base away; unsent changes stay in the outbox."""
        self._touched.add(key)
        self._tally.move(key[0], self._base(key), None)
        if key in self._dirty:
            self._dirty[key] = None
            self._moved.add(key)
            return
        shown = self._shown.pop(key, None)
        if shown is not None:
            self.connection.execute(delete(RECORDS[key[0]]).where(RECORDS[key[0]].c.id == key[1]))
            self.work.shown(key[0], key[1], shown)

    def _put(self, parts: list[dict[str, Any]]) -> None:
        changed: list[Row] = []
        for part in parts:
            entity = part["e"]
            if entity not in RECORDS:
                continue  # of a newer server: the next version of Satchel fetches it
            table = RECORDS[entity]
            names, rows = known_columns(part["cols"], part["rows"], set(table.c.keys()))
            at, empty = names.index("id"), {**dict.fromkeys(table.c.keys()), "_gen": self.state.gen}
            new: list[Sequence[Any]] = []
            fresh: list[Row] = []
            for cells in rows:
                key = (entity, cells[at])
                if key in self._dirty or key in self._shown:
                    self._take(key, {**empty, **dict(zip(names, cells, strict=True))}, fresh, changed)
                else:
                    new.append((*cells, self.state.gen))
            self.work.arrived(entity, names, new)
            self._tally.arrived(entity, names, new)
            self.rows += len(rows)
            insert_cells(self.connection, table, (*names, "_gen"), new, replace=True)
            before = {row["id"]: self._shown[entity, row["id"]] for row in fresh}
            write_changed(self.connection, table, fresh, "id", before=before)
            self._shown |= {(entity, row["id"]): row for row in fresh}
        if changed:
            insert_rows(self.connection, history, changed)

    def _take(self, key: Key, row: Row, fresh: list[Row], changed: list[Row]) -> None:
        """A record that is here already, or was touched here."""
        base = self._base(key)
        if base is not None and base["_gen"] >= row["_gen"] and row["_ver"] < base["_ver"]:
            row = {**base, "_gen": row["_gen"]}  # an older state of it arrived late: only seen, not taken
        elif base is not None and row["_ver"] != base["_ver"]:
            changed += _history(key[0], base, row, self._shown.get(key, base), self._authors, self._step)
        self._tally.move(key[0], base, row)
        if key in self._dirty:
            self._dirty[key] = row
            self._moved.add(key)
            self._touched.add(key)
            return
        self.work.shown(*key, self._shown[key])
        fresh.append(row)

    def _settle_outbox(self, page: dict[str, Any], now: int) -> None:
        seq, mutation_id = page["ack"]
        outcomes = {one["seq"]: one for one in page["outcomes"]}
        o = sync_outbox.c
        done = self.connection.execute(
            select(sync_outbox).where((o.seq <= seq) | (o.await_v <= page["to"][0])).order_by(o.pos)
        ).mappings().all()  # fmt: skip
        for row in done:
            self._touched |= {(effect["e"], effect["id"]) for effect in row["effects"] or ()}
        if done:
            self._archive(done, outcomes, page["to"][0], now)
            self.connection.execute(delete(sync_outbox).where(among(o.pos, [row["pos"] for row in done])))
        if seq > self.state.acked:
            self.state.acked, self.state.acked_id = seq, mutation_id

    def _archive(self, done: Iterable[Any], outcomes: dict[int, dict[str, Any]], version: int, now: int) -> None:
        kept = []
        for row in done:
            body = {"at": row["at"], "label": row["label"], "ops": row["body"], "effects": row["effects"]}
            kept.append(
                {
                    "id": row["id"],
                    "seq": row["seq"],
                    "client_id": self.state.client,
                    "body": body,
                    "version": version,
                    "acked_at": now,
                }
            )
            outcome = outcomes.get(row["seq"]) if row["await_v"] is None else row["outcome"]
            if outcome is not None:
                tell(self.work, row["id"], body, outcome, now)
                numbers = (outcome.get("detail") or {}).get("numbers")
                if numbers:
                    self.state.numbers = numbers
        insert_rows(self.connection, sync_archive, kept, replace=True)

    def _sweep_ungranted(self, now: int) -> None:
        """After a baseline: rows of scopes that are granted no longer."""
        granted = set(self.connection.execute(select(sync_scope.c.scope)).scalars())
        scopes = {"local"}
        for table in RECORDS.values():
            scopes |= set(self.connection.execute(select(table.c._scope).distinct()).scalars())
        for scope in scopes - granted - {"local"}:
            self._sweep(scope, lambda base: True, now)

    def _sweep(self, scope: str, holds: Any, now: int) -> None:
        """Take rows that the server did not send again; they lie 60 days in lost and found."""
        keys = self._keys_of(holds, scope)
        self._guard(keys)
        self._load(keys)
        kept = [
            {"entity": key[0], "row_id": key[1], "json": self._base(key), "at": now}
            for key in keys
            if self._base(key) is not None
        ]
        insert_rows(self.connection, sync_lost_found, kept, replace=True)
        for key in keys:
            self._remove(key)
        self._rebase(keys)

    def _guard(self, keys: list[Key]) -> None:
        """Refuse to lose very much at once unasked (decisions 10)."""
        if self._accept_deletes or len(keys) <= MANY:
            return
        total = sum(len(self.connection.execute(select(table.c.id)).all()) for table in RECORDS.values())
        if len(keys) > SHARE * total:
            raise UnavailableError(
                "E-MASS-DELETE",
                tr(
                    "The server wants to remove {keys:,} of {total:,} records from this laptop.",
                    keys=len(keys),
                    total=total,
                ),
                do=tr("Ask your administrator. To accept it: satchel sync --accept-deletes."),
            )

    # snapshot

    def snapshot(self, scope: str, page: dict[str, Any], *, now: int) -> None:
        """A page of a scope; the token goes into the same transaction, so that it goes on from there after any interruption."""
        self._read({"gone": [], "put": page["put"]})
        self._put(page["put"])
        self._rebase(self._touched)
        where = sync_scope.c.scope == scope
        self.connection.execute(update(sync_scope).where(where).values(token=page["token"]))
        if page["token"] is None and self.state.gen > 1:  # a first fetch has nothing older to sweep
            self._sweep(scope, lambda base: base["_gen"] < self.state.gen, now)
        if self._heard:
            self.state.met(now)
        self.state.sums = self._tally.sums()
        hear(self.state, page)
        save(self.connection, self.state)


def known_columns(
    names: Sequence[str], rows: Sequence[Sequence[Any]], known: Collection[str]
) -> tuple[tuple[str, ...], Sequence[Sequence[Any]]]:
    """The columns that this version has; what a newer server sends beside them is left out."""
    places = [place for place, name in enumerate(names) if name in known]
    if len(places) == len(names):
        return tuple(names), rows
    return tuple(names[place] for place in places), [[cells[place] for place in places] for cells in rows]


def tell(work: UnitOfWork, mutation_id: str, body: dict[str, Any], outcome: dict[str, Any], now: int) -> None:
    """Keep what was refused or lost, with its content and the reason, until the user has dealt with it."""
    status, detail = outcome["status"], outcome.get("detail") or {}
    lost = detail.get("lost")
    if (status == "applied" and not lost) or detail.get("erased"):
        return
    row = {
        "id": mutation_id,
        "kind": "lost" if status == "applied" else status,
        "body": body,
        "reason": {"code": outcome.get("code"), "detail": detail},
        "at": now,
    }
    held = select(sync_attention.c.id).where(sync_attention.c.id == mutation_id)
    if work.connection.execute(held).first() is None:
        work.connection.execute(insert(sync_attention).values(**row))


def _history(entity: str, base: Row, row: Row, shown: Row, authors: Authors, step: str) -> list[Row]:
    """What a colleague changed, unit by unit (decisions 17); what was changed here is in the history since then."""
    differing = {name: value for name, value in row.items() if value != base[name] and name not in _NOT_CONTENT}
    if all(value == shown[name] for name, value in differing.items()):
        return []
    found = changed_units(entity, base, differing)
    last = (row["updated_by"], row["updated_at"])
    told = []
    for unit, (old, new) in found.items():
        if unit_value(entity, unit, shown) != new:
            user, at = authors.get((entity, row["id"], unit), last)
            told.append({"entity": entity, "row_id": row["id"], "unit": unit, "at": at, "user_id": user,
                         "device": "server", "old": old, "new": new, "step": step})  # fmt: skip
    return told


_NOT_CONTENT = frozenset({"id", "created_at", "created_by", "updated_at", "updated_by", "_scope", "_ver", "_gen"})
