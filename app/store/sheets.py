"""Sheets that were printed on this laptop, each version's rows as they stood on the paper; never synced."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import Connection, RowMapping, insert, select

from app.domain.sheets import SheetRow, raw_rows, rows_of, sheet_number
from app.frozen import frozen
from app.store.sets import among
from app.store.tables import synced as t
from app.store.tables.local import sheet


@frozen
class KeptSheet:
    """`versions` are the rows by letter, the oldest first; `entered` by a row's id what was typed and the entry it made."""

    number: str
    letter: str
    kind: str
    day: date
    printed_at: int
    versions: dict[str, tuple[SheetRow, ...]]
    entered: dict[str, dict[str, Any]]


def named(connection: Connection, number: str) -> KeptSheet | None:
    """The sheet of that number."""
    return _first(connection, sheet.c.number == number)


def of_day(connection: Connection, kind: str, day: date) -> KeptSheet | None:
    """The sheet of that kind that was printed for a day."""
    return _first(connection, (sheet.c.kind == kind) & (sheet.c.day == day.isoformat()))


def every(connection: Connection) -> list[KeptSheet]:
    """All of them, the newest number first."""
    query = select(sheet).order_by(sheet.c.number.desc())
    return sorted((_kept(row) for row in connection.execute(query).mappings()), key=_count, reverse=True)


def next_number(connection: Connection) -> str:
    """The number the next sheet gets."""
    taken = [int(one.partition("-")[2]) for one in connection.execute(select(sheet.c.number)).scalars()]
    return sheet_number(max(taken, default=0) + 1)


def keep(connection: Connection, kept: KeptSheet) -> None:
    """Write a sheet, in place of what its number held."""
    values = {
        **vars(kept),
        "day": kept.day.isoformat(),
        "rows": {letter: raw_rows(rows) for letter, rows in kept.versions.items()},
    }
    del values["versions"]
    connection.execute(insert(sheet).prefix_with("OR REPLACE").values(values))


def standing(connection: Connection, entered: Mapping[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """Those entries that were not taken back since: what they made is still there."""
    ids = [str(one.get("activity")) for one in entered.values()]
    there = set(connection.execute(select(t.activity.c.id).where(among(t.activity.c.id, ids))).scalars())
    return {row_id: one for row_id, one in entered.items() if one.get("activity") in there}


def _count(kept: KeptSheet) -> int:
    return int(kept.number.partition("-")[2])


def _first(connection: Connection, where: Any) -> KeptSheet | None:
    row = connection.execute(select(sheet).where(where)).mappings().first()
    return _kept(row) if row is not None else None


def _kept(row: RowMapping) -> KeptSheet:
    versions = {letter: rows_of(rows) for letter, rows in row["rows"].items()}
    return KeptSheet(
        row["number"], row["letter"], row["kind"], date.fromisoformat(row["day"]), row["printed_at"], versions, row["entered"]
    )  # fmt: skip
