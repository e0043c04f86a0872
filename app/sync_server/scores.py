"""Scores as the server works them out: the same rules, facts and days as a laptop's, so the same numbers (decisions 14)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, select

from app.domain.score_defaults import DEFAULT_RULES
from app.domain.score_facts import events_of, facts_of
from app.domain.score_rules import MOST_RULES, SETTING, read_combining, read_rule
from app.domain.scoring import Score, Scorer
from app.sync_server import settings
from app.sync_server import tables as t

Row = dict[str, Any]


def scorer_of(connection: Connection, ws: str) -> Scorer:
    """The rules in force in a workspace, made ready."""
    rule = t.RECORDS["score_rule"]
    here = (rule.c.ws == ws, rule.c.deleted_at.is_(None))
    found = connection.execute(select(rule).where(*here).order_by(rule.c.id).limit(MOST_RULES)).mappings()
    rules = [read_rule(dict(row)) for row in found] or DEFAULT_RULES
    return Scorer(rules, read_combining(settings.value_of(connection, ws, SETTING)))


def score_leads(connection: Connection, ws: str, scorer: Scorer, ids: Sequence[str], now: int) -> dict[str, Score]:
    """The scores of these leads on the UTC day of `now` (ms); those that are gone are left out."""
    leads = _rows(connection, ws, "lead", "id", ids)
    contacts = {row["id"]: row for row in _rows(connection, ws, "contact", "id", (one["contact_id"] for one in leads))}
    holders = (one["account_id"] for one in (*leads, *contacts.values()))
    accounts = {row["id"]: row for row in _rows(connection, ws, "account", "id", holders)}
    activities, signals = (_by_lead(connection, ws, entity, ids) for entity in ("activity", "signal"))
    found = {}
    for lead in leads:
        contact = contacts.get(lead["contact_id"], {})
        account = accounts.get(lead["account_id"] or contact.get("account_id"), {})
        events = events_of(activities[lead["id"]], signals[lead["id"]])
        found[lead["id"]] = scorer.score(facts_of(lead, contact, account), events, now)
    return found


def _by_lead(connection: Connection, ws: str, entity: str, ids: Sequence[str]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = defaultdict(list)
    for row in _rows(connection, ws, entity, "lead_id", ids):
        found[row["lead_id"]].append(row)
    return found


def _rows(connection: Connection, ws: str, entity: str, key: str, ids: Iterable[str | None]) -> list[Row]:
    table, wanted = t.RECORDS[entity], {one for one in ids if one}
    query = select(table).where(table.c.ws == ws, table.c.deleted_at.is_(None), table.c[key].in_(wanted))
    return [dict(row) for row in connection.execute(query).mappings()]
