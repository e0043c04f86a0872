"""Schema 10: what figures are counted from, with the triggers that note what changed of it."""

from __future__ import annotations

from typing import Any

_ABOUT = "lead_id TEXT NOT NULL, source TEXT NOT NULL, territory TEXT NOT NULL"
TABLES = (
    "CREATE TABLE figure_lead (lead_id TEXT NOT NULL PRIMARY KEY, source TEXT NOT NULL, territory TEXT NOT NULL, person TEXT NOT NULL, "
    "arrived_at INTEGER, worked INTEGER, reached INTEGER, asked INTEGER, touched_at INTEGER, first_by TEXT NOT NULL, "
    "sent_back TEXT NOT NULL) WITHOUT ROWID",
    f"CREATE TABLE figure_step ({_ABOUT}, step TEXT NOT NULL, person TEXT NOT NULL, arrived_at INTEGER, age INTEGER, "
    "PRIMARY KEY (lead_id, step)) WITHOUT ROWID",
    f"CREATE TABLE figure_meeting (id TEXT NOT NULL PRIMARY KEY, {_ABOUT}, booked_by TEXT NOT NULL, held_by TEXT NOT NULL, at INTEGER, "
    "start INTEGER, state TEXT NOT NULL, moved INTEGER)",
    f"CREATE TABLE figure_handoff (id TEXT NOT NULL PRIMARY KEY, {_ABOUT}, sender TEXT NOT NULL, credited TEXT NOT NULL, ae TEXT NOT NULL, "
    "offered_at INTEGER, verdict TEXT NOT NULL, verdict_at INTEGER, reason TEXT NOT NULL, currency TEXT NOT NULL, minor INTEGER, "
    "as_briefed TEXT NOT NULL, receipt_at INTEGER, receipt_due INTEGER, verdict_due INTEGER)",
    f"CREATE TABLE figure_deal (id TEXT NOT NULL PRIMARY KEY, {_ABOUT}, person TEXT NOT NULL, stage TEXT NOT NULL, stage_at INTEGER, "
    "close_date TEXT NOT NULL, minor INTEGER, currency TEXT NOT NULL, probability INTEGER)",
    "CREATE TABLE figure_frozen (id TEXT NOT NULL, month TEXT NOT NULL, PRIMARY KEY (id, month)) WITHOUT ROWID",
    "CREATE TABLE figure_credit (id TEXT NOT NULL, frozen TEXT NOT NULL, lead_id TEXT NOT NULL, at INTEGER, PRIMARY KEY (id, frozen)) "
    "WITHOUT ROWID",
    "CREATE TABLE figure_work (slice TEXT NOT NULL, by_id TEXT NOT NULL, kind TEXT NOT NULL, day INTEGER NOT NULL, count INTEGER NOT NULL, "
    "talked INTEGER NOT NULL, PRIMARY KEY (slice, by_id, kind, day)) WITHOUT ROWID",
    "CREATE TABLE figure_stale (pos INTEGER PRIMARY KEY, lead_id TEXT NOT NULL, part TEXT NOT NULL)",
    "CREATE TABLE figure_change (pos INTEGER PRIMARY KEY, lead_id TEXT, day INTEGER NOT NULL, by_id TEXT, kind TEXT NOT NULL, "
    "outcome TEXT, sign INTEGER NOT NULL)",
    "CREATE INDEX ix_figure_lead_came ON figure_lead (source, reached, arrived_at, worked, asked, person, territory)",
    "CREATE INDEX ix_figure_lead_asked ON figure_lead (arrived_at, touched_at, territory, first_by, source, lead_id) WHERE asked = 1",
    "CREATE INDEX ix_figure_lead_back ON figure_lead (arrived_at, sent_back, source, person, territory) WHERE sent_back != ''",
    "CREATE INDEX ix_figure_step_source ON figure_step (source, step, arrived_at, person, territory, age)",
    "CREATE INDEX ix_figure_credit_frozen ON figure_credit (frozen, at)",
    "CREATE INDEX ix_figure_credit_lead ON figure_credit (lead_id)",
    "CREATE INDEX ix_figure_meeting_lead ON figure_meeting (lead_id)",
    "CREATE INDEX ix_figure_handoff_lead ON figure_handoff (lead_id)",
    "CREATE INDEX ix_figure_deal_lead ON figure_deal (lead_id)",
    "DROP INDEX ix_lead_known",
    "CREATE INDEX ix_handoff_opportunity ON handoff (opportunity_id) WHERE opportunity_id IS NOT NULL",
)

# Which columns of a record matter, and which parts of its lead's facts it is in.
_WATCHED = {
    "lead": ("id", ("owner_id", "source", "account_id", "arrived_at", "lifecycle", "stage", "asked", "touched_at"), ("lead",)),
    "meeting": ("lead_id", ("lead_id", "organiser_id", "created_at", "start", "state", "moved"), ("meeting",)),
    "handoff": (
        "lead_id",
        ("lead_id", "sender_id", "receiver_id", "offered_at", "verdict", "verdict_at", "verdict_reason", "as_briefed", "receipt_at",
         "receipt_due", "verdict_due", "state", "opportunity_id"),
        ("handoff",),
    ),
    "opportunity": (
        "lead_id",
        ("lead_id", "stage", "stage_at", "close_date", "amount_minor", "amount_currency", "probability"),
        ("opportunity",),
    ),
    "credit": (
        "lead_id", ("lead_id", "event", "user_id", "value_minor", "value_currency", "at"),
        ("lead", "meeting", "handoff", "opportunity", "credit"),
    ),
}  # fmt: skip
_MADE = (
    "{row}.kind IN ('call', 'email', 'message', 'social', 'visit') AND coalesce({row}.direction, 'out') != 'in' "
    "AND {row}.at IS NOT NULL"
)
_TOLD = "{row}.kind IN ('stage', 'lifecycle') OR (SELECT asked FROM lead WHERE id = {row}.lead_id)"
_ACTIVITY = ("lead_id", "kind", "at", "by_id", "direction", "outcome", "title", "body", "detail")


def _differ(names: tuple[str, ...]) -> str:
    return " OR ".join(f"OLD.{name} IS NOT NEW.{name}" for name in names)


def _note(row: str, key: str, parts: tuple[str, ...]) -> str:
    noted = "".join(
        f"INSERT INTO figure_stale (lead_id, part) VALUES (coalesce({row}.{key}, ''), '{part}'); " for part in parts
    )
    if parts != ("opportunity",):
        return noted
    handed = f"SELECT coalesce(lead_id, ''), 'handoff' FROM handoff WHERE opportunity_id = {row}.id"
    return f"{noted}INSERT INTO figure_stale (lead_id, part) {handed}; "  # a handoff without a credit is worth what its deal is


def _work(row: str, sign: int) -> str:
    return (
        "INSERT INTO figure_change (lead_id, day, by_id, kind, outcome, sign) "
        f"SELECT {row}.lead_id, {row}.at / 86400000, {row}.by_id, {row}.kind, {row}.outcome, {sign} WHERE {_MADE.format(row=row)}; "
        f"INSERT INTO figure_stale (lead_id, part) SELECT coalesce({row}.lead_id, ''), 'lead' WHERE {_TOLD.format(row=row)}; "
    )


def _triggers() -> list[str]:
    made = []
    for table, (key, names, parts) in _WATCHED.items():
        made += [
            f"CREATE TRIGGER figure_{table}_new AFTER INSERT ON {table} BEGIN {_note('NEW', key, parts)}END",
            f"CREATE TRIGGER figure_{table}_gone AFTER DELETE ON {table} BEGIN {_note('OLD', key, parts)}END",
            f"CREATE TRIGGER figure_{table}_changed AFTER UPDATE OF {', '.join(names)} ON {table} WHEN {_differ(names)} "
            f"BEGIN {_note('OLD', key, parts)}{_note('NEW', key, parts)}END",
        ]
    made += [
        f"CREATE TRIGGER figure_activity_new AFTER INSERT ON activity BEGIN {_work('NEW', 1)}END",
        f"CREATE TRIGGER figure_activity_gone AFTER DELETE ON activity BEGIN {_work('OLD', -1)}END",
        f"CREATE TRIGGER figure_activity_changed AFTER UPDATE OF {', '.join(_ACTIVITY)} ON activity WHEN {_differ(_ACTIVITY)} "
        f"BEGIN {_work('OLD', -1)}{_work('NEW', 1)}END",
    ]
    for name, event, row in (("new", "INSERT", "NEW"), ("gone", "DELETE", "OLD"), ("changed", "UPDATE", "NEW")):
        made.append(
            f"CREATE TRIGGER figure_setting_{name} AFTER {event} ON setting WHEN {row}.name LIKE 'month close %' "
            f"BEGIN INSERT INTO figure_stale (lead_id, part) VALUES ({row}.name, 'close'); END"
        )
    for name, event, row, when in (
        ("new", "INSERT", "NEW", "NEW.territory IS NOT NULL"),
        ("gone", "DELETE", "OLD", "OLD.territory IS NOT NULL"),
        ("changed", "UPDATE OF territory", "NEW", "OLD.territory IS NOT NEW.territory"),
    ):
        made.append(
            f"CREATE TRIGGER figure_account_{name} AFTER {event} ON account WHEN {when} "
            f"BEGIN INSERT INTO figure_stale (lead_id, part) SELECT id, 'lead' FROM lead WHERE account_id = {row}.id; END"
        )
    return made


def apply(connection: Any) -> None:
    """Make tables, indexes and triggers; the rows are made when the workspace is opened."""
    for statement in (*TABLES, *_triggers()):
        connection.execute(statement)
