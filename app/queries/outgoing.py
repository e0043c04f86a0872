"""Changes that wait for the server, record by record, and why changes were not taken."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select

from app.clock import from_ms
from app.domain.when import say_day
from app.frozen import frozen
from app.language import tr
from app.queries.conflicts import Aside, asides
from app.queries.unit_words import say_value, unit_name
from app.store.tables import synced as t
from app.store.tables.local import lead_card, sync_outbox
from app.store.tables.synced import RECORDS

SHOWN = 200
NAMELESS = tr("A lead")
CLAIMED = "ALREADY_CLAIMED"
_REASONS = {
    "FORBIDDEN": tr("You may not change this any more."),
    "NOT_FOUND": tr("The server does not know this record."),
    "DELETED": tr("It was moved to the bin meanwhile. Restore it with your change, or let it go."),
    "EXISTS": tr("It was made twice; the first one stands."),
    "INVALID": tr("The server could not read a value of it."),
    "OUT_OF_RANGE": tr("A figure would have left its limits."),
    "NOT_OFFERED": tr("The handoff is no longer with you."),
    "SEEN": tr("The SDR has that answer already. Talk to each other; a manager can put it right."),
    "NO_RIGHT": tr("A manager withholds the right to do that."),
    "STALE": tr("It had changed before yours arrived."),
    "INTERNAL": tr("The server met a mistake of its own and kept your change aside."),
}

_OF_PEOPLE = {
    "role": tr("A role goes with the rights on the server, and who oversees them says it."),
    "team_id": tr("Only an administrator moves somebody to another team."),
}


@frozen
class WaitingRecord:
    """A record with `count` unsent changes of `bytes` on the wire, the oldest made at `since` (ms UTC)."""

    id: str
    name: str
    label: str
    count: int
    bytes: int
    since: int


@frozen
class Refusal:
    """A change that was not taken: what it was about, why, and the values it would have set."""

    aside: Aside
    subject: str
    why: str
    values: tuple[tuple[str, str], ...]

    @property
    def id(self) -> str:
        """Of the change."""
        return self.aside.id


def refusals(connection: Connection) -> list[Refusal]:
    """Changes that were not taken, newest first."""
    return [
        Refusal(one, subject_of(connection, one), why(connection, one), tuple(values_of(connection, one)))
        for one in asides(connection)
    ]


def waiting_records(connection: Connection) -> list[WaitingRecord]:
    """What waits, oldest first, the newest label standing for each record."""
    o = sync_outbox.c
    found: dict[str, WaitingRecord] = {}
    for row in connection.execute(select(o.at, o.label, o.body).order_by(o.pos).limit(SHOWN * 10)):
        entity, record_id = _subject(connection, row.body)
        size = len(json.dumps(row.body, ensure_ascii=False).encode())
        before = found.get(record_id)
        found[record_id] = WaitingRecord(
            record_id,
            before.name if before else name_of(connection, entity, record_id),
            row.label or (before.label if before else tr("Changed")),
            (before.count if before else 0) + 1,
            (before.bytes if before else 0) + size,
            before.since if before else row.at,
        )
    return list(found.values())[:SHOWN]


def why(connection: Connection, aside: Aside) -> str:
    """Why a change was not taken, in a sentence."""
    if aside.code == CLAIMED and _slot(aside):
        return tr(
            "{person} had the hour first. Pick another slot in Meetings.",
            person=_person(connection, aside.detail.get("by")),
        )
    if aside.code == CLAIMED:
        return tr("{person} claimed it first. Your notes are kept.", person=_person(connection, aside.detail.get("by")))
    if aside.kind == "proposed":
        return tr("You no longer own it; your change was offered to the one who does.")
    if aside.kind == "parked":
        return tr("It waits for something a colleague has still to send.")
    if aside.code == "FORBIDDEN" and aside.detail.get("unit") in _OF_PEOPLE:
        return _OF_PEOPLE[aside.detail["unit"]]
    return _REASONS.get(aside.code, f"The server refused it ({aside.code or aside.kind}).")


def subject_of(connection: Connection, aside: Aside) -> str:
    """What the refused change was about."""
    ops = aside.body["ops"]
    entity, record_id = _subject(connection, ops)
    name = name_of(connection, entity, record_id)
    named = next((op["args"].get("name") for op in ops if op["op"] == "cmd"), "")  # it may have left the laptop
    return str(named) if name == NAMELESS and named else name


def values_of(connection: Connection, aside: Aside) -> list[tuple[str, str]]:
    """What it would have set: names and values."""
    plain = [one for op in aside.body["ops"] for one in (op.get("ops", ()) if op["op"] == "cmd" else (op,))]
    return [
        (unit_name(connection, op["e"], unit), say_value(connection, op["e"], unit, pair[1]) or tr("empty"))
        for op in plain
        if op["op"] == "patch"
        for unit, pair in op["set"].items()
    ]


def name_of(connection: Connection, entity: str, record_id: str) -> str:
    """The person or company a record is about, else its own name, else what kind of thing it is."""
    record = _record(connection, entity, record_id)
    lead_id = record_id if entity == "lead" else record.get("lead_id")
    card = connection.execute(
        select(lead_card.c.name, lead_card.c.company).where(lead_card.c.lead_id == lead_id)
    ).first()
    if card is not None:
        return str(card.name or card.company)
    for key, other in (("contact_id", t.contact), ("account_id", t.account)):
        name = connection.execute(select(other.c.name).where(other.c.id == record.get(key))).scalar()
        if name:
            return str(name)
    return str(record.get("name") or record.get("text") or f"A {entity.replace('_', ' ')}")


def _record(connection: Connection, entity: str, record_id: str) -> dict[str, Any]:
    table = RECORDS.get(entity)
    row = (
        connection.execute(select(table).where(table.c.id == record_id)).mappings().first()
        if table is not None
        else None
    )
    return dict(row) if row is not None else {}


def _subject(connection: Connection, ops: list[dict[str, Any]]) -> tuple[str, str]:
    """The lead a change is about where it names one, else the first record it touches."""
    plain = [one for op in ops for one in (op.get("ops", ()) if op["op"] == "cmd" else (op,))]
    for op in plain:
        lead = op["id"] if op["e"] == "lead" else op.get("set", {}).get("lead_id")
        if isinstance(lead, str):
            return "lead", lead
    for op in plain:
        table = RECORDS.get(op["e"])
        if table is not None and "lead_id" in table.c:
            lead = connection.execute(select(table.c.lead_id).where(table.c.id == op["id"])).scalar()
            if lead:
                return "lead", str(lead)
    if plain:
        return str(plain[0]["e"]), str(plain[0]["id"])
    args = ops[0].get("args", {}) if ops else {}
    about = _record(connection, "meeting", str(args.get("meeting", "")))
    return "lead", str(about.get("lead_id") or args.get("lead", ""))


def _person(connection: Connection, user_id: Any) -> str:
    return str(connection.execute(select(t.user.c.name).where(t.user.c.id == str(user_id))).scalar() or tr("Somebody"))


def told(connection: Connection, aside: Aside, *, now: datetime) -> str:
    """What is said of it at once: a claim that came too late, a colleague who stays as they were; '' for what can wait."""
    if aside.code == CLAIMED:
        return claimed(connection, aside, now=now)
    if aside.kind == "rejected" and _subject(connection, aside.body["ops"])[0] == "user":
        return tr(
            "{subject_of} stays as before. {why}", subject_of=subject_of(connection, aside), why=why(connection, aside)
        )
    return ""


def claimed(connection: Connection, aside: Aside, *, now: datetime) -> str:
    """The sentence for a claim, or a slot asked for, that came too late; `now` is the local moment."""
    by, name = _person(connection, aside.detail.get("by")), subject_of(connection, aside)
    when = _at(aside.detail.get("at"), now)
    if asked := _slot(aside):
        hour = _at(asked["start"], now).removeprefix(" at ")
        whose = _person(connection, asked["ae"])
        had = (
            tr("{by} had it{when}", by=by, when=when)
            if aside.detail.get("by")
            else tr("something private stands there")
        )
        return tr(
            "{whose}’s {hour} is gone: {had}. {name} has not been told. Pick another slot in Meetings.",
            whose=whose,
            hour=hour,
            had=had,
            name=name,
        )
    return tr(
        "{value} was claimed by {by}{when}. Your notes are kept.",
        value=tr("The lead") if name == NAMELESS else name,
        by=by,
        when=when,
    )


def _at(at: object, now: datetime) -> str:
    if not isinstance(at, int):
        return ""
    moment = from_ms(at).astimezone(now.tzinfo)
    day = "" if moment.date() == now.date() else f"{say_day(moment.date(), now.date())}, "
    return tr(" at {day}{moment:%H:%M}", day=day, moment=moment)


def _slot(aside: Aside) -> dict[str, Any] | None:
    """What was asked for when it was an AE's hour."""
    return next((op["args"] for op in aside.body["ops"] if op.get("name") == "take_slot"), None)
