"""Schema 7: what figures count stands in indexes."""

from __future__ import annotations

from typing import Any

STATEMENTS = (
    "CREATE INDEX ix_activity_made ON activity (by_id, kind, at, outcome, direction) WHERE kind IN ('call', 'email', 'message', 'social', 'visit')",
    "CREATE INDEX ix_activity_stage ON activity (lead_id, kind, json_extract(detail, '$.to')) WHERE kind = 'stage'",
    "CREATE INDEX ix_lead_arrived ON lead (arrived_at, lifecycle, stage, owner_id, source, asked, touched_at, account_id, id)",
    "CREATE INDEX ix_credit_event ON credit (lead_id, event, user_id)",
)


def apply(connection: Any) -> None:
    """Make the indexes."""
    for statement in STATEMENTS:
        connection.execute(statement)
