"""Whether the laptop holds exactly what the server has: number and checksum of each scope (section 8)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, select

from app.store.bulk import rows_in_scopes
from app.store.tables.local import sync_base
from app.store.tables.synced import RECORDS
from app.sync_protocol.checksums import term
from app.sync_protocol.units import Row

Sums = dict[str, list[Any]]  # scope -> [number of records, their checksum as text]
NOTHING = [0, "0"]


def counted(connection: Connection, scopes: Iterable[str]) -> Sums:
    """Number and checksum of each scope, from all of its records: three microseconds for each of them."""
    ours = {scope: [0, 0] for scope in scopes}
    dirty = set()
    for base in connection.execute(select(sync_base.c.entity, sync_base.c.row_id, sync_base.c.json)):
        dirty.add((base.entity, base.row_id))
        _add(ours, base.entity, base.json, 1)
    for entity, row_id, version, scope, _ in rows_in_scopes(connection, RECORDS.values(), ours):
        if not dirty or (entity, row_id) not in dirty:
            pair = ours[scope]
            pair[0] += 1
            pair[1] ^= term(entity, row_id, version)
    return {scope: [number, str(part)] for scope, (number, part) in ours.items()}


class Tally:
    """The same, kept up with each page: a change then costs what it is, not what its scope holds. Once a day all is counted.

    Without sums to begin with it keeps none: they are counted when they are first compared.
    """

    def __init__(self, sums: Sums | None) -> None:
        self._known = sums is not None
        self._pairs = {scope: [number, int(part)] for scope, (number, part) in (sums or {}).items()}

    def move(self, entity: str, before: Row | None, after: Row | None) -> None:
        """A record's base was one and is another, None for none."""
        if self._known:
            for base, number in ((before, -1), (after, 1)):
                if base is not None:
                    self._pairs.setdefault(base["_scope"], [0, 0])
                    _add(self._pairs, entity, base, number)

    def arrived(self, entity: str, names: tuple[str, ...], rows: Sequence[Sequence[Any]]) -> None:
        """Records that were not here, as cells of these columns."""
        if self._known:
            places = [names.index(name) for name in ("id", "_scope", "_ver")]
            for cells in rows:
                row_id, scope, version = (cells[place] for place in places)
                self.move(entity, None, {"id": row_id, "_scope": scope, "_ver": version})

    def sums(self) -> Sums | None:
        """As they stand now."""
        return {scope: [number, str(part)] for scope, (number, part) in self._pairs.items()} if self._known else None


def _add(pairs: dict[str, list[int]], entity: str, base: Row | None, number: int) -> None:
    if base is not None and (pair := pairs.get(base["_scope"])) is not None:
        pair[0] += number
        pair[1] ^= term(entity, base["id"], base["_ver"])
