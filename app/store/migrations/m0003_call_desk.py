"""Schema 3: the Outbox, rules of sequences, languages of the library, numbers as they are said, the company's stop list."""

from __future__ import annotations

from typing import Any

STATEMENTS = (
    "CREATE TABLE message ( id TEXT NOT NULL, lead_id TEXT, contact_id TEXT, account_id TEXT, owner_id TEXT, channel TEXT, address TEXT, subject TEXT, body TEXT, template_id TEXT, step_id TEXT, enrolment_id TEXT, state TEXT, way TEXT, at INTEGER, reason TEXT, message_id TEXT, answers_to TEXT, created_at INTEGER NOT NULL, created_by TEXT NOT NULL, updated_at INTEGER NOT NULL, updated_by TEXT NOT NULL, _scope TEXT NOT NULL, _ver INTEGER NOT NULL, _gen INTEGER NOT NULL, PRIMARY KEY (id) )",
    "CREATE INDEX ix_message_account_id ON message (account_id) WHERE account_id IS NOT NULL",
    "CREATE INDEX ix_message_contact_id ON message (contact_id) WHERE contact_id IS NOT NULL",
    "CREATE INDEX ix_message_enrolment_id ON message (enrolment_id) WHERE enrolment_id IS NOT NULL",
    "CREATE INDEX ix_message_lead_id ON message (lead_id) WHERE lead_id IS NOT NULL",
    "CREATE INDEX ix_message_message_id ON message (message_id) WHERE message_id IS NOT NULL",
    "CREATE TABLE spoken_number ( e164 TEXT NOT NULL, said TEXT NOT NULL, zones TEXT NOT NULL, country TEXT NOT NULL, PRIMARY KEY (e164) )",
    "CREATE TABLE stop_list ( hash TEXT NOT NULL, PRIMARY KEY (hash) ) WITHOUT ROWID",
    "CREATE INDEX ix_activity_objections ON activity (at) WHERE detail LIKE '%\"says\"%'",
    "ALTER TABLE sequence ADD COLUMN rules JSON",
    "ALTER TABLE step ADD COLUMN at TEXT",
    "ALTER TABLE track ADD COLUMN language TEXT",
    "ALTER TABLE objection ADD COLUMN replies JSON",
    "ALTER TABLE objection ADD COLUMN language TEXT",
)


def apply(connection: Any) -> None:
    """Create the tables, add the columns."""
    for statement in STATEMENTS:
        connection.execute(statement)
