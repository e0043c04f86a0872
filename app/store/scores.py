"""What scores are made of, read from the store: the team's rules, and the facts and events of many leads at once."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, select

from app.domain.score_defaults import DEFAULT_RULES
from app.domain.score_facts import COLUMNS, COUNTED_OUTCOMES, REPLIES, Event, Fact, events_of, facts_of
from app.domain.score_rules import MOST_RULES, SETTING, Combining, ScoreRule, read_combining, read_rule
from app.domain.scoring import MS_A_DAY, Score, Scorer
from app.ids import derived_id
from app.store.bulk import read_rows
from app.store.tables import synced as t
from app.store.tables.local import lead_card, meta

Row = dict[str, Any]
# Each with the id its record gets on every laptop once a manager changes any of them.
SHIPPED = tuple(
    replace(one, id=derived_id("score rule", one.part, one.field, one.test, one.value)) for one in DEFAULT_RULES
)
SCORED = "scored"  # in meta: the day and the rules that every card was scored by
_NUMBERS = ("score", "fit", "engagement", "intent")
_RULES = select(t.score_rule).order_by(t.score_rule.c.id).limit(MOST_RULES)
_SETTING = select(t.setting.c.value).where(t.setting.c.name == SETTING).order_by(t.setting.c.id).limit(1)
_LEAD = ("id", "contact_id", "account_id")


def _one_of(values: Iterable[str]) -> str:
    return ", ".join(f"'{value}'" for value in values)


_COUNTED = f" AND (outcome IN ({_one_of(COUNTED_OUTCOMES)}) OR (direction = 'in' AND kind IN ({_one_of(REPLIES)})))"


def kept_rules(connection: Connection) -> list[ScoreRule]:
    """The team's own rules in their order; empty when it never changed the shipped ones. More than can be kept are left out."""
    rows = sorted(
        (dict(row) for row in connection.execute(_RULES).mappings()),
        key=lambda row: (place_of(row["position"]), row["id"]),
    )
    return [read_rule(row) for row in rows]


def place_of(position: int | None) -> int:
    """Where a rule stands in the list, on or off."""
    return 0 if position is None else position if position >= 0 else -1 - position


def rules_of(connection: Connection) -> list[ScoreRule]:
    """The rules in force: the team's, the shipped ones when it has none."""
    return kept_rules(connection) or list(SHIPPED)


def combining_of(connection: Connection) -> Combining:
    """Weights and bands in force."""
    return read_combining(connection.execute(_SETTING).scalar())


def scorer_of(connection: Connection) -> Scorer:
    """The rules in force, made ready."""
    return _made_ready(tuple(rules_of(connection)), combining_of(connection))


@lru_cache(maxsize=4)
def _made_ready(rules: tuple[ScoreRule, ...], combining: Combining) -> Scorer:
    """Each saved change scores a lead: what stays the same is made once, with what it remembers of values."""
    return Scorer(rules, combining)


def stamp_of(scorer: Scorer, now: int) -> str:
    """The UTC day, and the rules in a few letters: while it stays the same no score can have changed by itself."""
    said = repr((sorted(map(repr, scorer.rules)), scorer.combining))
    return f"{now // MS_A_DAY} {hashlib.blake2b(said.encode(), digest_size=8).hexdigest()}"


def is_due(connection: Connection, now: int) -> bool:
    """Whether cards are scored by another day or by other rules."""
    kept = connection.execute(select(meta.c.value).where(meta.c.name == SCORED)).scalar()
    return kept != stamp_of(scorer_of(connection), now)


def lead_ids_after(connection: Connection, after: str, count: int) -> list[str]:
    """The next leads that have a card, by id."""
    query = select(lead_card.c.lead_id).where(lead_card.c.lead_id > after).order_by(lead_card.c.lead_id).limit(count)
    return list(connection.execute(query).scalars())


def read_leads(connection: Connection, ids: Sequence[str]) -> list[tuple[str, dict[str, Fact], list[Event]]]:
    """Facts and events of these leads, those that are gone left out."""
    leads = read_rows(connection, t.lead, (*_LEAD, *COLUMNS["lead"]), "id", ids)
    contacts = _by_id(connection, "contact", ("id", "account_id"), {one["contact_id"] for one in leads})
    accounts = _by_id(
        connection,
        "account",
        ("id",),
        {one["account_id"] for one in leads} | {one["account_id"] for one in contacts.values()},
    )
    activities, signals = defaultdict(list), defaultdict(list)
    names = ("lead_id", "kind", "at", "outcome", "direction")
    for row in read_rows(connection, t.activity, names, "lead_id", ids, where=_COUNTED):
        activities[row["lead_id"]].append(row)
    for row in read_rows(connection, t.signal, ("lead_id", "kind", "at", "weight", "text"), "lead_id", ids):
        signals[row["lead_id"]].append(row)
    found = []
    for lead in leads:
        contact = contacts.get(lead["contact_id"], {})
        account = accounts.get(lead["account_id"] or contact.get("account_id"), {})
        events = events_of(activities.get(lead["id"], ()), signals.get(lead["id"], ()))
        found.append((lead["id"], facts_of(lead, contact, account), events))
    return found


def _by_id(connection: Connection, record: str, names: tuple[str, ...], ids: set[str | None]) -> dict[str | None, Row]:
    wanted = [one for one in ids if one]
    return {
        row["id"]: row for row in read_rows(connection, t.RECORDS[record], (*names, *COLUMNS[record]), "id", wanted)
    }


def write_changed(connection: Connection, scores: dict[str, Score]) -> list[str]:
    """Set the numbers of the cards that have others; the ids of those."""
    kept = read_rows(connection, lead_card, ("lead_id", *_NUMBERS), "lead_id", scores)
    changed = [
        (*scores[row["lead_id"]].parts, row["lead_id"])
        for row in kept
        if scores[row["lead_id"]].parts != tuple(row[name] for name in _NUMBERS)
    ]
    if changed:
        connection.exec_driver_sql(
            "UPDATE lead_card SET score = ?, fit = ?, engagement = ?, intent = ? WHERE lead_id = ?", changed
        )
    return [row[-1] for row in changed]
