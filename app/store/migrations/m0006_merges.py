"""Schema 6: what was merged, so that it can be taken apart again, and which two are not the same after all."""

from __future__ import annotations

from typing import Any

STATEMENTS = (
    "CREATE TABLE merged ( loser TEXT NOT NULL, keeper TEXT NOT NULL, entity TEXT NOT NULL, at INTEGER NOT NULL, by TEXT NOT NULL, before JSON NOT NULL, after JSON NOT NULL, moved JSON NOT NULL, PRIMARY KEY (loser) )",
    "CREATE INDEX ix_merged_keeper ON merged (keeper)",
    "CREATE TABLE kept_apart ( one TEXT NOT NULL, other TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (one, other) )",
)


def apply(connection: Any) -> None:
    """Create the tables."""
    for statement in STATEMENTS:
        connection.execute(statement)
