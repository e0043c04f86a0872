"""Many rows into and out of one table by the driver itself: the toolkit's part costs more than the database's."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, partial
from itertools import chain
from operator import itemgetter
from typing import Any

from sqlalchemy import JSON, Boolean, Connection, Table

# So many rows go by one statement; a few, one by one. Between two of those the driver takes the interpreter and lets it go again,
# and a window that paints meanwhile would wait for it once for each row.
BLOCKS = (64, 8)


@cache
def _json_places(table: Table, names: tuple[str, ...]) -> tuple[int, ...]:
    return tuple(index for index, name in enumerate(names) if isinstance(table.c[name].type, JSON))


def _marks(width: int, rows: int) -> str:
    return ", ".join([f"({', '.join('?' * width)})"] * rows)


@cache
def _inserting(table: Table, verb: str, names: tuple[str, ...], rows: int) -> str:
    """SQL for so many rows; names come from our own tables only, any other raises KeyError."""
    columns = ", ".join(f'"{table.c[name].name}"' for name in names)
    return f'{verb} INTO "{table.name}" ({columns}) VALUES {_marks(len(names), rows)}'


@cache
def _updating(table: Table, key: str, names: tuple[str, ...], rows: int) -> str:
    """SQL for so many rows of the cells `names` and then the key."""
    if rows == 1:
        changes = ", ".join(f'"{table.c[name].name}" = ?' for name in names)
        return f'UPDATE "{table.name}" SET {changes} WHERE "{key}" = ?'
    columns = ", ".join(f'"{table.c[name].name}"' for name in (*names, key))
    changes = ", ".join(f'"{name}" = new."{name}"' for name in names)
    given = f"WITH new ({columns}) AS (VALUES {_marks(len(names) + 1, rows)})"
    return f'{given} UPDATE "{table.name}" SET {changes} FROM new WHERE "{table.name}"."{key}" = new."{key}"'


def _in_blocks(connection: Connection, sql: Callable[[int], str], rows: Sequence[Sequence[Any]]) -> None:
    start = 0
    for size in BLOCKS:
        while len(rows) - start >= size:
            connection.exec_driver_sql(sql(size), tuple(chain.from_iterable(rows[start : start + size])))
            start += size
    if start < len(rows):
        connection.exec_driver_sql(sql(1), list(map(tuple, rows[start:])))


@cache
def _reading(table: Table, names: tuple[str, ...], key: str, where: str) -> tuple[str, tuple[str, ...]]:
    columns = ", ".join(f'"{table.c[name].name}"' for name in names)
    found = f'SELECT {columns} FROM "{table.name}" WHERE "{table.c[key].name}" IN (SELECT value FROM json_each(?))'
    return found + where, tuple(name for name in names if isinstance(table.c[name].type, JSON))


def fetched(connection: Connection, sql: str, values: Iterable[str]) -> list[tuple[Any, ...]]:
    """What a statement of ours finds; its one parameter is the values as a JSON list.

    By the driver's own cursor: every saved change reads eleven tables this way, the toolkit's part would be half of it.
    """
    cursor = connection.connection.cursor()
    try:
        cursor.execute(sql, (json.dumps(list(values)),))
        return list(cursor.fetchall())
    finally:
        cursor.close()


def read_rows(
    connection: Connection, table: Table, names: tuple[str, ...], key: str, values: Iterable[str], *, where: str = ""
) -> list[dict[str, Any]]:
    """Rows whose `key` is one of the values, by column name; `where` is a constant of ours that narrows them."""
    sql, encoded = _reading(table, names, key, where)
    rows = [dict(zip(names, row, strict=True)) for row in fetched(connection, sql, values)]
    for name in encoded:
        for row in rows:
            row[name] = None if row[name] is None else json.loads(row[name])
    return rows


@cache
def _whole(table: Table) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return tuple(table.c.keys()), tuple(one.name for one in table.columns if isinstance(one.type, Boolean))


def whole_rows(
    connection: Connection, table: Table, key: str, values: Iterable[str], *, then: str = ""
) -> list[dict[str, Any]]:
    """Rows with all their columns, as the toolkit reads them; `then` is a constant of ours that narrows or orders them."""
    names, truths = _whole(table)
    rows = read_rows(connection, table, names, key, values, where=then)
    for name in truths:
        for row in rows:
            row[name] = None if row[name] is None else bool(row[name])
    return rows


@cache
def _in_scopes(tables: tuple[Table, ...]) -> str:
    parts = (
        f'SELECT \'{table.name}\', id, "_ver", "_scope", "_gen" FROM "{table.name}" WHERE "_scope" IN (SELECT value FROM json_each(?1))'
        for table in tables
    )
    return " UNION ALL ".join(parts)


def rows_in_scopes(
    connection: Connection, tables: Iterable[Table], scopes: Iterable[str]
) -> list[tuple[str, str, int, str, int]]:
    """(table, id, version, scope, generation) of every record that lies in one of the scopes, by one statement."""
    return fetched(connection, _in_scopes(tuple(tables)), scopes)


def insert_rows(
    connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]], *, replace: bool = False
) -> None:
    """Insert rows given by column name; columns left out are NULL."""
    if not rows:
        return
    names = tuple(sorted({name for row in rows for name in row}))
    if all(len(row) == len(names) for row in rows):
        values = list(map(itemgetter(*names), rows)) if len(names) > 1 else [(row[names[0]],) for row in rows]
    else:
        values = [tuple(map(row.get, names)) for row in rows]
    insert_cells(connection, table, names, values, replace=replace)


def insert_cells(
    connection: Connection,
    table: Table,
    names: tuple[str, ...],
    rows: Sequence[Sequence[Any]],
    *,
    replace: bool = False,
) -> None:
    """Insert rows given as cells of these columns; columns left out are NULL."""
    if not rows:
        return
    for index in _json_places(table, names):
        rows = [_encode(tuple(cells), index) for cells in rows]
    _in_blocks(connection, partial(_inserting, table, "INSERT OR REPLACE" if replace else "INSERT", names), rows)


def write_changed(
    connection: Connection,
    table: Table,
    rows: Sequence[Mapping[str, Any]],
    key: str,
    *,
    before: Mapping[str, Mapping[str, Any]] | None = None,
) -> Mapping[tuple[str, ...], Sequence[Mapping[str, Any]]]:
    """Insert rows, or of those that are there by their `key` set what differs: an index of what stays is not touched, and each page
    that is touched is encrypted anew. Columns left out are NULL. `before` are those that are there, where the caller knows them.
    Returns the rows by the columns that differed."""
    names = tuple(column.name for column in table.columns)
    if before is None:
        before = {row[key]: row for row in read_rows(connection, table, names, key, [row[key] for row in rows])}
    new = [row for row in rows if row[key] not in before]
    insert_rows(connection, table, new)
    changed: dict[tuple[str, ...], list[Mapping[str, Any]]] = defaultdict(list)
    for row in rows:
        if (old := before.get(row[key])) is not None:
            changed[tuple(name for name in names if row.get(name) != old[name])].append(row)
    for differing, found in changed.items():
        if differing:
            values = [tuple(map(row.get, (*differing, key))) for row in found]
            for index in _json_places(table, differing):
                values = [_encode(cells, index) for cells in values]
            _in_blocks(connection, partial(_updating, table, key, differing), values)
    return {**changed, names: [*new, *changed.get(names, ())]}


def _encode(cells: tuple[Any, ...], index: int) -> tuple[Any, ...]:
    if cells[index] is None:
        return cells
    return (*cells[:index], json.dumps(cells[index], ensure_ascii=False), *cells[index + 1 :])
