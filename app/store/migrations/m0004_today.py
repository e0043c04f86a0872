"""Schema 4: what Today counts and looks up stands in indexes, so that it opens at once on a hundred thousand leads."""

from __future__ import annotations

from typing import Any

STATEMENTS = (
    "DROP INDEX ix_lead_card_owner",
    "CREATE INDEX ix_lead_card_owner ON lead_card (owner_id, stage, working, next_at, reply_due)",
    "CREATE INDEX ix_task_done ON task (done_by, done_at) WHERE state = 'done'",
    "CREATE INDEX ix_meeting_start ON meeting (start)",
)


def apply(connection: Any) -> None:
    """Make the indexes."""
    for statement in STATEMENTS:
        connection.execute(statement)
