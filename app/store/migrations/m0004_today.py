"""Schema 4: what Today counts and looks up stands in indexes; a card knows how many criteria are met; past scores are worked out."""

from __future__ import annotations

from typing import Any

STATEMENTS = (
    "DROP INDEX ix_lead_card_owner",
    "CREATE INDEX ix_lead_card_owner ON lead_card (owner_id, stage, working, next_at, reply_due)",
    "CREATE INDEX ix_task_done ON task (done_by, done_at) WHERE state = 'done'",
    "CREATE INDEX ix_meeting_start ON meeting (start)",
    "ALTER TABLE lead_card ADD COLUMN met INTEGER NOT NULL DEFAULT 0",
    "UPDATE lead_card SET met = (SELECT count(*) FROM answer WHERE answer.lead_id = lead_card.lead_id AND answer.status = 'met'"
    " AND answer.criterion IN ('company', 'person', 'pain', 'timing'))",
    "DROP TABLE score_day",
)


def apply(connection: Any) -> None:
    """Make the indexes and the column, drop the table nobody reads."""
    for statement in STATEMENTS:
        connection.execute(statement)
