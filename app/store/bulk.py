"""Many rows into one table by the driver's own executemany: the toolkit's costs more than the database itself."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import JSON, Connection, Table


@cache
def _statement(table: Table, verb: str) -> tuple[str, tuple[str, ...], tuple[int, ...]]:
    """SQL, column names and the places of JSON columns; names come from our own tables only."""
    names = tuple(table.c.keys())
    columns = ", ".join(f'"{name}"' for name in names)
    marks = ", ".join("?" * len(names))
    encoded = tuple(index for index, name in enumerate(names) if isinstance(table.c[name].type, JSON))
    return f'{verb} INTO "{table.name}" ({columns}) VALUES ({marks})', names, encoded


def insert_rows(
    connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]], *, replace: bool = False
) -> None:
    """Insert rows given by column name; columns left out are NULL."""
    sql, names, encoded = _statement(table, "INSERT OR REPLACE" if replace else "INSERT")
    values = []
    for row in rows:
        cells = [row.get(name) for name in names]
        for index in encoded:
            if cells[index] is not None:
                cells[index] = json.dumps(cells[index], ensure_ascii=False)
        values.append(tuple(cells))
    if values:
        connection.exec_driver_sql(sql, values)
