"""Every record about one person, in use or in the bin: what is given out on request, and what is erased."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, select

from app.store.tables.local import bin_item
from app.store.tables.synced import RECORDS
from app.sync_protocol.manifest import children_of

Key = tuple[str, str]
Row = dict[str, Any]
HELD_BY = (("lead", "contact_id"), ("opportunity", "contact_id"))  # what is about a contact without being part of it


def records_of(connection: Connection, contact_id: str) -> dict[Key, Row]:
    """The contact, its leads and opportunities, and what hangs on any of them; empty for an unknown id."""
    binned = list(_binned(connection))
    found: dict[Key, Row] = {}
    waiting = [("contact", contact_id)]
    while waiting:
        key = waiting.pop()
        row = None if key in found else _row(connection, binned, key)
        if row is None:
            continue
        found[key] = row
        links = [(child.name, field) for child, field in children_of(key[0])]
        for name, field in [*links, *(HELD_BY if key[0] == "contact" else ())]:
            column = RECORDS[name].c[field]
            ids = connection.execute(select(RECORDS[name].c.id).where(column == key[1])).scalars().all()
            waiting += [(name, one) for one in ids]
            waiting += [(name, one["id"]) for entity, one in binned if entity == name and one.get(field) == key[1]]
    return found


def _row(connection: Connection, binned: list[tuple[str, Row]], key: Key) -> Row | None:
    entity, row_id = key
    row = connection.execute(select(RECORDS[entity]).where(RECORDS[entity].c.id == row_id)).mappings().first()
    return dict(row) if row is not None else next((one for name, one in binned if (name, one["id"]) == key), None)


def _binned(connection: Connection) -> Iterator[tuple[str, Row]]:
    for body in connection.execute(select(bin_item.c.body)).scalars():
        yield from ((name, row) for name, row in body["rows"])
