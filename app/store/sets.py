"""`column IN (many ids)` as one constant statement, so that it is compiled once."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, bindparam, func, select


def among(column: ColumnElement[Any], values: Iterable[object]) -> ColumnElement[bool]:
    """Whether the column is one of the values."""
    listed = func.json_each(json.dumps(list(values))).table_valued("value")
    return column.in_(select(listed.c.value))


def among_given(column: ColumnElement[Any]) -> ColumnElement[bool]:
    """The same for a statement made once: the values come as `given(values)` when it is executed."""
    listed = func.json_each(bindparam("ids")).table_valued("value")
    return column.in_(select(listed.c.value))


def given(values: Iterable[object]) -> dict[str, str]:
    """Parameters of a statement with `among_given`."""
    return {"ids": json.dumps(list(values))}
