"""Schema 8: in indexes stand the calls of a day, what a stage is worth by currency, and who is no longer right to reach."""

from __future__ import annotations

from typing import Any

STATEMENTS = (
    "DROP INDEX ix_lead_card_counts",
    "CREATE INDEX ix_lead_card_counts ON lead_card (working, stage, value_currency, value_minor)",
    "CREATE INDEX ix_task_day ON task (owner_id, due_date) WHERE state = 'open'",
    "CREATE INDEX ix_number_bad ON number (contact_id) WHERE state IN ('wrong', 'unclear')",
    "CREATE INDEX ix_email_bounced ON email (contact_id) WHERE state = 'bounced'",
    'CREATE INDEX ix_contact_left ON contact ("left", id) WHERE "left" IS NOT NULL',
)


def apply(connection: Any) -> None:
    """Make the indexes."""
    for statement in STATEMENTS:
        connection.execute(statement)
