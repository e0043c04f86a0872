"""Schema 9: what figures ask stands whole in the indexes they read; two indexes that others begin with are gone."""

from __future__ import annotations

from typing import Any

STATEMENTS = (
    "DROP INDEX ix_activity_lead_id",
    "DROP INDEX ix_activity_lead_at",
    "CREATE INDEX ix_activity_lead_at ON activity (lead_id, at, kind, direction, by_id)",
    "DROP INDEX ix_activity_made",
    "CREATE INDEX ix_activity_made ON activity (by_id, kind, at, outcome, lead_id) "
    "WHERE kind IN ('call', 'email', 'message', 'social', 'visit') AND coalesce(direction, 'out') != 'in'",
    "CREATE INDEX ix_activity_lifecycle ON activity "
    "(lead_id, at, title, json_extract(detail, '$.from'), CASE WHEN title = 'Recycled' THEN body END) WHERE kind = 'lifecycle'",
    "CREATE INDEX ix_lead_known ON lead (id, arrived_at, source, lifecycle, owner_id, account_id)",
    "CREATE INDEX ix_account_territory ON account (territory, id) WHERE territory IS NOT NULL",
    "DROP INDEX ix_credit_lead_id",
    "DROP INDEX ix_credit_event",
    "CREATE INDEX ix_credit_event ON credit (lead_id, event, user_id, value_minor, value_currency)",
    "CREATE INDEX ix_opportunity_worth ON opportunity "
    "(stage, stage_at, amount_currency, amount_minor, lead_id, close_date, probability)",
)


def apply(connection: Any) -> None:
    """Make the indexes."""
    for statement in STATEMENTS:
        connection.execute(statement)
