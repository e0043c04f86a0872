"""Rows written by the driver itself: what does not differ is not written."""

from __future__ import annotations

from typing import Any

from sqlalchemy import JSON, Column, Integer, MetaData, Table, Text, create_engine, event, select

from app.store.bulk import insert_rows, write_changed

PLACE = Table(
    "place", MetaData(), Column("id", Text, primary_key=True), Column("name", Text), Column("n", Integer), Column("words", JSON)
)  # fmt: skip


def test_only_what_differs_is_written_and_what_is_left_out_is_empty() -> None:
    written: list[tuple[str, Any]] = []
    with create_engine("sqlite://").begin() as connection:
        PLACE.create(connection)
        rows: list[dict[str, Any]] = [{"id": str(n), "name": f"Place {n}", "n": n, "words": [n]} for n in range(3)]
        write_changed(connection, PLACE, rows, "id")

        @event.listens_for(connection, "before_cursor_execute")
        def note(_c: Any, _cursor: Any, statement: str, values: Any, _context: Any, _many: bool) -> None:
            written.append((statement, values))

        write_changed(connection, PLACE, rows, "id")
        assert not written, "nothing differs"
        rows[0] |= {"name": "Hull", "words": [0, 1]}
        del rows[2]["name"]
        write_changed(connection, PLACE, [*rows, {"id": "9", "name": "New"}], "id")
        changes = [(sql, list(values)) for sql, values in written if sql.startswith("UPDATE")]
        assert changes == [
            ('UPDATE "place" SET "name" = ?, "words" = ? WHERE "id" = ?', ["Hull", "[0, 1]", "0"]),
            ('UPDATE "place" SET "name" = ? WHERE "id" = ?', [None, "2"]),
        ]
        assert connection.execute(select(PLACE).order_by(PLACE.c.id)).all() == [
            ("0", "Hull", 0, [0, 1]), ("1", "Place 1", 1, [1]), ("2", None, 2, [2]), ("9", "New", None, None)
        ]  # fmt: skip


def test_each_of_very_many_rows_gets_its_own_cells() -> None:
    """73 rows go by three statements, each in and each changed."""
    with create_engine("sqlite://").begin() as connection:
        PLACE.create(connection)
        rows: list[dict[str, Any]] = [
            {"id": f"{n:02}", "name": f"Place {n}", "n": n, "words": [n] if n % 2 else None} for n in range(73)
        ]
        insert_rows(connection, PLACE, rows)
        changed = [{**row, "name": f"Site {row['n']}", "n": row["n"] * 2, "words": [row["n"], "é"]} for row in rows]
        sent: list[str] = []

        @event.listens_for(connection, "before_cursor_execute")
        def note(_c: Any, _cursor: Any, statement: str, _values: Any, _context: Any, _many: bool) -> None:
            sent.append(statement)

        write_changed(connection, PLACE, changed, "id", before={row["id"]: row for row in rows})
        assert len(sent) == 3, "one statement for 64, one for 8, one for the last"
        found = [dict(row) for row in connection.execute(select(PLACE).order_by(PLACE.c.id)).mappings()]
    assert found == changed
