"""Schema 8: the calls of a day, and numbers, addresses and people that are no longer right, stand in indexes."""

from __future__ import annotations

from typing import Any

STATEMENTS = (
    "CREATE INDEX ix_task_day ON task (owner_id, due_date) WHERE state = 'open'",
    "CREATE INDEX ix_number_bad ON number (contact_id) WHERE state IN ('wrong', 'unclear')",
    "CREATE INDEX ix_email_bounced ON email (contact_id) WHERE state = 'bounced'",
    'CREATE INDEX ix_contact_left ON contact ("left", id) WHERE "left" IS NOT NULL',
)


def apply(connection: Any) -> None:
    """Make the indexes."""
    for statement in STATEMENTS:
        connection.execute(statement)
