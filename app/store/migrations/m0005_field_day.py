"""Schema 5: visits with a length, a day in its order, events that are worked, busy times, sheets that were printed, postcodes."""

from __future__ import annotations

from typing import Any

STATEMENTS = (
    "ALTER TABLE visit ADD COLUMN minutes INTEGER",
    "ALTER TABLE task ADD COLUMN position INTEGER",
    "ALTER TABLE event ADD COLUMN stand TEXT",
    "ALTER TABLE event ADD COLUMN consent TEXT",
    "ALTER TABLE event ADD COLUMN follow_up JSON",
    "ALTER TABLE event ADD COLUMN shared_out_at INTEGER",
    "CREATE TABLE busy ( id TEXT NOT NULL, user_id TEXT, blocks JSON, read_at INTEGER, note TEXT, created_at INTEGER NOT NULL, created_by TEXT NOT NULL, updated_at INTEGER NOT NULL, updated_by TEXT NOT NULL, _scope TEXT NOT NULL, _ver INTEGER NOT NULL, _gen INTEGER NOT NULL, PRIMARY KEY (id) )",
    "CREATE INDEX ix_busy_user_id ON busy (user_id) WHERE user_id IS NOT NULL",
    "CREATE INDEX ix_visit_day ON visit (day)",
    "CREATE TABLE sheet ( number TEXT NOT NULL, letter TEXT NOT NULL, kind TEXT NOT NULL, day TEXT NOT NULL, printed_at INTEGER NOT NULL, rows JSON NOT NULL, entered JSON NOT NULL, PRIMARY KEY (number) )",
    "CREATE TABLE postcode ( country TEXT NOT NULL, code TEXT NOT NULL, latitude TEXT NOT NULL, longitude TEXT NOT NULL, place TEXT NOT NULL, PRIMARY KEY (country, code) ) WITHOUT ROWID",
    "CREATE TABLE site_point ( pos INTEGER NOT NULL, site_id TEXT NOT NULL, account_id TEXT, latitude FLOAT NOT NULL, longitude FLOAT NOT NULL, PRIMARY KEY (pos), UNIQUE (site_id) )",
    "CREATE VIRTUAL TABLE site_area USING rtree(pos, south, north, west, east)",
    "INSERT INTO site_point (site_id, account_id, latitude, longitude) SELECT id, account_id, CAST(latitude AS REAL), CAST(longitude AS REAL)"
    " FROM site WHERE latitude GLOB '[-0-9]*' AND longitude GLOB '[-0-9]*' AND abs(CAST(latitude AS REAL)) <= 90 AND abs(CAST(longitude AS REAL)) <= 180",
    "INSERT INTO site_area SELECT pos, latitude, latitude, longitude, longitude FROM site_point",
)


def apply(connection: Any) -> None:
    """Add the columns, create the tables."""
    for statement in STATEMENTS:
        connection.execute(statement)
