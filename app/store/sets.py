"""`column IN (many ids)` as one constant statement, so that it is compiled once."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, func, select


def among(column: ColumnElement[Any], values: Iterable[object]) -> ColumnElement[bool]:
    """Whether the column is one of the values."""
    listed = func.json_each(json.dumps(list(values))).table_valued("value")
    return column.in_(select(listed.c.value))
