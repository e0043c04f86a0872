"""Where the columns of a list go when a person put them right, kept on this laptop for every list of that shape (product 9)."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from sqlalchemy import Connection, select

from app.domain.names import fold
from app.frozen import frozen
from app.store.tables.local import draft

KIND = "columns"


@frozen
class KeptColumns:
    """Folded column name to where it goes, and when that was set last (ms UTC)."""

    targets: dict[str, str]
    at: int


def shape(header: Sequence[str]) -> str:
    """A list's shape: the set of its folded column names, whatever their order and the name of the file."""
    return hashlib.sha256("\n".join(sorted({fold(one) for one in header})).encode()).hexdigest()


def kept_columns(connection: Connection, header: Sequence[str]) -> KeptColumns | None:
    """What was put right of a list of that shape, None where nothing was."""
    query = select(draft.c.body, draft.c.at).where(draft.c.kind == KIND, draft.c.subject == shape(header))
    row = connection.execute(query).first()
    return None if row is None else KeptColumns(dict(row.body), row.at)
