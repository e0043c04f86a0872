"""Many rows into one table by the driver itself: the toolkit's part of it costs more than the database's.

PostgreSQL is sent all of them as one JSON text and one statement: each statement asks its guard and its policies once. SQLite
takes them one by one, which costs it nothing.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import JSON, Boolean, Connection, Table

Row = Mapping[str, Any]


def insert_rows(connection: Connection, table: Table, rows: Sequence[Row], *, then: str = "") -> None:
    """Insert rows that all name the same columns; `then` is a constant of ours for those that are there already."""
    if not rows:
        return
    names = tuple(rows[0])
    columns = _listed(table, names)
    into = f'INSERT INTO "{table.name}" ({columns})'
    if _is_postgresql(connection):
        connection.exec_driver_sql(f"{into} SELECT {columns} FROM {_coming(table)}{then}", (_text(rows),))
    else:
        marks = ", ".join("?" * len(names))
        connection.exec_driver_sql(f"{into} VALUES ({marks}){then}", _cells(table, names, rows))


def update_rows(connection: Connection, table: Table, names: tuple[str, ...], rows: Sequence[Row]) -> None:
    """Set these columns of rows that are there, each by `ws` and `id`."""
    if not rows:
        return
    here, keys = f'UPDATE "{table.name}" AS here SET', ("ws", "id")
    if _is_postgresql(connection):
        changes = ", ".join(f'"{name}" = coming."{name}"' for name in names)
        found = f"{here} {changes} FROM {_coming(table)} WHERE here.ws = coming.ws AND here.id = coming.id"
        connection.exec_driver_sql(found, (_text([{name: row[name] for name in (*names, *keys)} for row in rows]),))
    else:
        changes = ", ".join(f'"{name}" = ?' for name in names)
        connection.exec_driver_sql(f"{here} {changes} WHERE ws = ? AND id = ?", _cells(table, (*names, *keys), rows))


def read_rows(
    connection: Connection, table: Table, ws: str, values: Sequence[str], *, key: str = "id"
) -> list[dict[str, Any]]:
    """Whole rows of a workspace whose `key` is one of the values, without `ws`."""
    names, found, readers = _reading(table, key)
    if _is_postgresql(connection):
        rows = connection.exec_driver_sql(f"{found} = ANY(%s) AND ws = %s", (list(values), ws)).all()
        return [dict(zip(names, row, strict=True)) for row in rows]
    listed = f"{found} IN (SELECT value FROM json_each(?)) AND ws = ?"
    rows = connection.exec_driver_sql(listed, (json.dumps(values), ws)).all()
    read = []
    for row in rows:
        cells = list(row)
        for place, reader in readers:
            if cells[place] is not None:
                cells[place] = reader(cells[place])
        read.append(dict(zip(names, cells, strict=True)))
    return read


@cache
def _reading(table: Table, key: str) -> tuple[tuple[str, ...], str, list[tuple[int, Callable[[Any], Any]]]]:
    names = tuple(column.name for column in table.columns if column.name != "ws")
    found = f'SELECT {_listed(table, names)} FROM "{table.name}" WHERE "{table.c[key].name}"'
    return names, found, [(place, reader) for place, name in enumerate(names) if (reader := _reader(table, name))]


@cache
def _reader(table: Table, name: str) -> Callable[[Any], Any] | None:
    """What SQLite keeps as text or a number and means something else."""
    kind = table.c[name].type
    return json.loads if isinstance(kind, JSON) else bool if isinstance(kind, Boolean) else None


def _is_postgresql(connection: Connection) -> bool:
    return connection.dialect.name == "postgresql"


@cache
def _listed(table: Table, names: tuple[str, ...]) -> str:
    return ", ".join(f'"{table.c[name].name}"' for name in names)


@cache
def _coming(table: Table) -> str:
    return f'json_populate_recordset(NULL::"{table.name}", %s::json) AS coming'


def _text(rows: Sequence[Row]) -> str:
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":"))


@cache
def _is_json(table: Table, name: str) -> bool:
    return isinstance(table.c[name].type, JSON)


def _cells(table: Table, names: tuple[str, ...], rows: Sequence[Row]) -> list[tuple[Any, ...]]:
    columns = [
        [None if row[name] is None else json.dumps(row[name], ensure_ascii=False) for row in rows]
        if _is_json(table, name)
        else [row[name] for row in rows]
        for name in names
    ]
    return list(zip(*columns, strict=True))
