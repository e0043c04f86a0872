"""Schema 2: what the server leaves for people to decide, values that lost and records that look alike."""

from __future__ import annotations

from typing import Any

STATEMENTS = (
    'CREATE TABLE "conflict" ( id TEXT NOT NULL, about TEXT, record_id TEXT, unit TEXT, winner JSON, loser JSON, winner_by TEXT, winner_at INTEGER, loser_by TEXT, loser_at INTEGER, mutation_id TEXT, state TEXT, lead_id TEXT, contact_id TEXT, account_id TEXT, created_at INTEGER NOT NULL, created_by TEXT NOT NULL, updated_at INTEGER NOT NULL, updated_by TEXT NOT NULL, _scope TEXT NOT NULL, _ver INTEGER NOT NULL, _gen INTEGER NOT NULL, PRIMARY KEY (id) )',
    'CREATE INDEX ix_conflict_account_id ON "conflict" (account_id) WHERE account_id IS NOT NULL',
    'CREATE INDEX ix_conflict_contact_id ON "conflict" (contact_id) WHERE contact_id IS NOT NULL',
    'CREATE INDEX ix_conflict_lead_id ON "conflict" (lead_id) WHERE lead_id IS NOT NULL',
    'CREATE INDEX ix_conflict_record_id ON "conflict" (record_id) WHERE record_id IS NOT NULL',
    "CREATE TABLE duplicate ( id TEXT NOT NULL, about TEXT, one_id TEXT, other_id TEXT, because TEXT, state TEXT, created_at INTEGER NOT NULL, created_by TEXT NOT NULL, updated_at INTEGER NOT NULL, updated_by TEXT NOT NULL, _scope TEXT NOT NULL, _ver INTEGER NOT NULL, _gen INTEGER NOT NULL, PRIMARY KEY (id) )",
    "CREATE INDEX ix_duplicate_one_id ON duplicate (one_id) WHERE one_id IS NOT NULL",
    "CREATE INDEX ix_duplicate_other_id ON duplicate (other_id) WHERE other_id IS NOT NULL",
)


def apply(connection: Any) -> None:
    """Create both tables."""
    for statement in STATEMENTS:
        connection.execute(statement)
