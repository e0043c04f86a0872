"""The card of each lead: everything a list, a board or the queue shows, derived again whenever a part of it changes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, delete

from app.clock import from_ms, to_ms
from app.domain.handoffs import Answers
from app.domain.names import fold, fold_company
from app.domain.next_steps import NEVER, next_step
from app.domain.qualification import CRITERIA, MET
from app.domain.score_facts import COLUMNS, events_of, facts_of
from app.domain.scoring import Scorer
from app.domain.stages import Stage
from app.store import scores, search
from app.store.bulk import read_rows, write_changed
from app.store.calendars import Calendars
from app.store.sets import among
from app.store.tables import synced as t
from app.store.tables.local import lead_card

CHUNK = 500
CLOCK_FIRST = 10**14  # a running reply clock sorts before every date
_TOUCH_KINDS = ("call", "email", "visit", "social", "message")

Row = dict[str, Any]


@dataclass
class _Around:
    """Everything that hangs on one chunk of leads, by its id."""

    contacts: dict[str, Row] = field(default_factory=dict)
    accounts: dict[str, Row] = field(default_factory=dict)
    emails: dict[str, str] = field(default_factory=dict)
    numbers: dict[str, str] = field(default_factory=dict)
    digits: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    tasks: dict[str, list[Row]] = field(default_factory=lambda: defaultdict(list))
    meetings: dict[str, list[Row]] = field(default_factory=lambda: defaultdict(list))
    activities: dict[str, list[Row]] = field(default_factory=lambda: defaultdict(list))
    signals: dict[str, list[Row]] = field(default_factory=lambda: defaultdict(list))
    answers: dict[str, list[Row]] = field(default_factory=lambda: defaultdict(list))
    enrolments: dict[str, list[Row]] = field(default_factory=lambda: defaultdict(list))
    visits: dict[str, list[Row]] = field(default_factory=lambda: defaultdict(list))
    handoffs: dict[str, Row] = field(default_factory=dict)


def rebuild(connection: Connection, lead_ids: Iterable[str], now: int) -> None:
    """Derive the cards of these leads again; leads that are gone lose theirs."""
    ids = list(lead_ids)
    if not ids:
        return
    scorer, calendars = scores.scorer_of(connection), Calendars(connection)
    for start in range(0, len(ids), CHUNK):
        _rebuild(connection, ids[start : start + CHUNK], now, scorer, calendars)


def _rebuild(connection: Connection, ids: list[str], now: int, scorer: Scorer, calendars: Calendars) -> None:
    leads = _rows(connection, "lead", "id", ids)
    gone = set(ids) - {row["id"] for row in leads}
    if gone:
        connection.execute(delete(lead_card).where(among(lead_card.c.lead_id, gone)))
        search.remove(connection, gone)
    if not leads:
        return
    around = _load(connection, leads)
    cards = [_card(lead, around, now, scorer, calendars) for lead in leads]
    rows, fresh = search.put(connection, [_document(card, around) for card in cards])
    covered = {card["contact_id"] for card in cards if card["lead_id"] in fresh and card["contact_id"]}
    if covered:
        search.remove(connection, covered)  # a person shows once: as the lead, where there is one
    for card in cards:
        card["search_row"] = rows[card["lead_id"]]
    write_changed(connection, lead_card, cards, "lead_id")


FOUR = frozenset(one.key for one in CRITERIA)
# What a card needs of each record; every saved change reads them.
_NEEDED = {
    "lead": ("id", "contact_id", "account_id", "owner_id", "stage", "stage_at", "lifecycle", "source", "inbound", "arrived_at",
             "asked", "touched_at", "value_minor", "value_currency", "import_id"),
    "contact": ("id", "account_id", "name", "title", "region"),
    "account": ("id", "name", "region", "people", "industry", "relationship", "tier", "town", "territory", "domains"),
    "email": ("contact_id", "account_id", "value", "rank", "state"),
    "number": ("contact_id", "account_id", "value", "e164", "rank", "state"),
    "task": ("lead_id", "channel", "text", "due_at", "due_date"),
    "meeting": ("lead_id", "title", "start", "state"),
    "activity": ("lead_id", "kind", "at", "outcome", "direction"),
    "signal": ("lead_id", "kind", "at", "weight", "text"),
    "answer": ("lead_id", "criterion", "status"),
    "enrolment": ("lead_id", "state", "next_on"),
    "visit": ("lead_id", "purpose", "day", "fixed_at"),
    "handoff": ("lead_id", "offered_at", "state", "receipt", "verdict", "receipt_due", "verdict_due"),
}  # fmt: skip
_NEEDED |= {record: tuple(dict.fromkeys((*_NEEDED[record], *columns))) for record, columns in COLUMNS.items()}


# Only what is still to come of these counts.
_STILL = {"task": " AND state = 'open'", "visit": " AND outcome IS NULL AND state != 'Cancelled'"}


def _rows(connection: Connection, name: str, key: str, ids: Iterable[str]) -> list[Row]:
    wanted = [one for one in ids if one]
    if not wanted:
        return []
    return read_rows(connection, t.RECORDS[name], _NEEDED[name], key, wanted, where=_STILL.get(name, ""))


def _load(connection: Connection, leads: list[Row]) -> _Around:
    around = _Around()
    ids = [lead["id"] for lead in leads]
    around.contacts = {
        row["id"]: row for row in _rows(connection, "contact", "id", {one["contact_id"] for one in leads})
    }
    owners = {one["account_id"] for one in leads} | {one["account_id"] for one in around.contacts.values()}
    around.accounts = {row["id"]: row for row in _rows(connection, "account", "id", owners)}
    for key, holders in (("contact_id", around.contacts), ("account_id", around.accounts)):
        for row in sorted(_rows(connection, "email", key, holders), key=_rank):
            around.emails.setdefault(row[key], row["value"])
        for row in sorted(_rows(connection, "number", key, holders), key=_rank):
            around.numbers.setdefault(row[key], row["e164"] or row["value"])
            around.digits[row[key]].append(number_words(row["value"], row["e164"] or ""))
    for name, found in (
        ("task", around.tasks),
        ("meeting", around.meetings),
        ("activity", around.activities),
        ("signal", around.signals),
        ("answer", around.answers),
        ("enrolment", around.enrolments),
        ("visit", around.visits),
    ):
        for row in _rows(connection, name, "lead_id", ids):
            found[row["lead_id"]].append(row)
    handed = [lead["id"] for lead in leads if lead["stage"] == Stage.HANDED_OFF]
    for row in sorted(_rows(connection, "handoff", "lead_id", handed), key=_offered):
        around.handoffs[row["lead_id"]] = row
    return around


def _offered(row: Row) -> int:
    return int(row["offered_at"] or 0)


def _rank(row: Row) -> tuple[bool, int]:
    return row["state"] in ("wrong", "bounced"), row["rank"] or 0


def _card(lead: Row, around: _Around, now: int, scorer: Scorer, calendars: Calendars) -> Row:
    contact = around.contacts.get(lead["contact_id"] or "", {})
    account = around.accounts.get(lead["account_id"] or contact.get("account_id") or "", {})
    activities = around.activities[lead["id"]]
    name = contact.get("name") or account.get("name") or ""
    company = account.get("name") or ""
    score = scorer.score(facts_of(lead, contact, account), events_of(activities, around.signals[lead["id"]]), now)
    step = awaited_answer(around.handoffs.get(lead["id"])) or next_step(
        around.tasks[lead["id"]], around.meetings[lead["id"]], around.enrolments[lead["id"]], around.visits[lead["id"]]
    )
    reply_due = _reply_due(lead, account.get("territory") or "", calendars)
    touch = max((row for row in activities if row["kind"] in _TOUCH_KINDS), key=_at, default=None)
    holders = (contact.get("id", ""), account.get("id", ""))
    return {
        "lead_id": lead["id"],
        "contact_id": lead["contact_id"],
        "account_id": account.get("id"),
        "owner_id": lead["owner_id"],
        "name": name,
        "company": company,
        "title": contact.get("title") or "",
        "email": next((around.emails[one] for one in holders if one in around.emails), ""),
        "phone": next((around.numbers[one] for one in holders if one in around.numbers), ""),
        "region": account.get("region") or contact.get("region") or "",
        "stage": lead["stage"],
        "stage_at": lead["stage_at"],
        "lifecycle": lead["lifecycle"] or "",
        "source": lead["source"] or "",
        "inbound": int(bool(lead["inbound"])),
        "arrived_at": lead["arrived_at"],
        "reply_due": reply_due,
        "value_minor": lead["value_minor"],
        "value_currency": lead["value_currency"],
        "score": score.total,
        "fit": score.fit,
        "engagement": score.engagement,
        "intent": score.intent,
        "next_kind": step.get("kind"),
        "next_text": step.get("text"),
        "next_at": step.get("at"),
        "next_all_day": step.get("all_day"),
        "next_sort": _sort(step, reply_due),
        "touched_at": touch["at"] if touch else None,
        "touched_by_kind": touch["kind"] if touch else None,
        "working": int(lead["lifecycle"] != "Prospect"),
        "import_id": lead["import_id"],
        "name_key": fold(name),
        "company_key": fold_company(company),
        "met": sum(one["status"] == MET and one["criterion"] in FOUR for one in around.answers[lead["id"]]),
    }


def _at(row: Row) -> int:
    return int(row["at"] or 0)


def awaited_answer(handoff: Row | None) -> Row:
    """What a lead with an AE waits for, as a step whose words are looked up when it is shown; empty when for nothing."""
    if handoff is None:
        return {}
    given = Answers(
        handoff["receipt"] or "",
        handoff["verdict"] or "",
        handoff["receipt_due"],
        handoff["verdict_due"],
        handoff["state"] or "",
    )
    kind, due = given.awaited()
    return {"kind": kind, "text": None, "at": due, "all_day": 0} if due is not None else {}


def _sort(step: Row, reply_due: int | None) -> int:
    if reply_due is not None:
        return reply_due - CLOCK_FIRST
    return int(step["at"]) if step else NEVER


def _reply_due(lead: Row, territory: str, calendars: Calendars) -> int | None:
    if not lead["asked"] or lead["touched_at"] is not None or lead["stage"] != Stage.NEW or lead["arrived_at"] is None:
        return None
    return to_ms(calendars.reply_due(from_ms(lead["arrived_at"]), territory))


def number_words(value: str, e164: str) -> str:
    """The ways people type a number: as written, whole, without its country, by its last digits."""
    digits = "".join(c for c in e164 or value if c.isdigit())
    return " ".join((value, digits, digits[-10:], digits[-7:], digits[-6:]))


def _document(card: Row, around: _Around) -> search.Document:
    holders = (card["contact_id"] or "", card["account_id"] or "")
    account = around.accounts.get(card["account_id"] or "", {})
    digits = [number for one in holders for number in around.digits.get(one, ())]
    words = [
        card["name"],
        card["company"],
        card["title"],
        card["email"],
        *digits,
        account.get("town") or "",
        " ".join(account.get("domains") or ()),
    ]
    detail = " · ".join(
        part for part in (card["company"] if card["company"] != card["name"] else "", card["stage"]) if part
    )
    return search.Document("lead", card["lead_id"], card["name"], detail, " ".join(words))
