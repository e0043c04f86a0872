"""One person's data as it is given to them on request (GDPR, article 15): every record, its history, whether they are stopped."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any

from sqlalchemy import Connection, select

from app.clock import from_ms, local_zone
from app.domain import stopping
from app.errors import RefusedError
from app.language import tr
from app.store import stops
from app.store.person_records import Key, Row, records_of
from app.store.sets import among
from app.store.tables import synced as t
from app.store.tables.local import draft, history
from app.sync_protocol.fields import Kind
from app.sync_protocol.manifest import ENTITIES

WORDS = {
    "e164": tr("number in full"),
    "folded": tr("address in full"),
    "utm": "origin",
    "created_at": tr("kept since"),
    "updated_at": tr("last set"),
    "created_by": tr("kept by"),
    "updated_by": tr("last set by"),
}
Data = dict[str, Any]


def person_data(connection: Connection, contact_id: str, *, today: date) -> Data:
    """{person, id, records by kind, history, drafts, stopped} in words, times local ISO; RefusedError E-NOT-FOUND.

    Of a stop its channel, reason and day are said, never the key it is found by.
    """
    found = records_of(connection, contact_id)
    if ("contact", contact_id) not in found:
        raise RefusedError("E-NOT-FOUND", tr("There is no contact {contact_id}.", contact_id=contact_id))
    names = _names(connection, found)
    records: dict[str, list[Data]] = {}
    for (entity, _), row in sorted(found.items(), key=lambda one: (list(ENTITIES).index(one[0][0]), one[0][1])):
        records.setdefault(said(entity), []).append(_in_words(entity, row, names))
    return {
        "person": found["contact", contact_id]["name"] or "",
        "id": contact_id,
        "records": records,
        "history": _history(connection, found, names),
        "drafts": _drafts(connection, found),
        "stopped": _stopped(connection, contact_id, found, today),
    }


def held(connection: Connection, contact_id: str) -> list[tuple[str, int]]:
    """What is kept of a person: kind in words and how many records, the person first; RefusedError E-NOT-FOUND."""
    found = records_of(connection, contact_id)
    if ("contact", contact_id) not in found:
        raise RefusedError("E-NOT-FOUND", tr("There is no contact {contact_id}.", contact_id=contact_id))
    counts = Counter(entity for entity, _ in found)
    return [(said(entity), counts[entity]) for entity in ENTITIES if counts[entity]]


def said(name: str) -> str:
    """ "first_name" is "First name", "owner_id" "Owner", "value_minor" "Value in minor units"."""
    words = WORDS.get(name) or name.removeprefix("c:").removesuffix("_id").replace("_minor", " in minor units")
    return words.replace("_", " ")[:1].upper() + words.replace("_", " ")[1:]


def _names(connection: Connection, found: dict[Key, Row]) -> dict[str, str]:
    """What the records are called that these refer to; colleagues and companies, not other people."""
    ids = {value for row in found.values() for value in row.values() if isinstance(value, str)}
    names: dict[str, str] = {}
    for table in (t.user, t.account, t.site, t.event, t.sequence):
        query = select(table.c.id, table.c.name).where(among(table.c.id, ids))
        names |= {row.id: row.name or row.id for row in connection.execute(query)}
    return names


def _in_words(entity: str, row: Row, names: dict[str, str]) -> Data:
    kinds = {one.name: one.kind for one in ENTITIES[entity].fields}
    shown: Data = {}
    for name, value in row.items():
        if name.startswith("_") or value in (None, "", [], {}):
            continue
        if kinds.get(name) is Kind.INSTANT or name in ("created_at", "updated_at"):
            shown[said(name)] = _moment(value)
        else:
            shown[said(name)] = names.get(value, value) if isinstance(value, str) else value
    return shown


def _moment(at: int) -> str:
    return from_ms(at).astimezone(local_zone()).isoformat(timespec="seconds")


def _history(connection: Connection, found: dict[Key, Row], names: dict[str, str]) -> list[Data]:
    query = select(history).where(among(history.c.row_id, [row_id for _, row_id in found])).order_by(history.c.pos)
    return [
        {
            "When": _moment(row["at"]), "Record": said(row["entity"]), "Field": said(row["unit"]), "Before": row["old"],
            "After": row["new"], "By": names.get(row["user_id"], row["user_id"]),
        }
        for row in connection.execute(query).mappings()
        if (row["entity"], row["row_id"]) in found
    ]  # fmt: skip


def _drafts(connection: Connection, found: dict[Key, Row]) -> list[Data]:
    query = select(draft).where(among(draft.c.subject, [row_id for _, row_id in found])).order_by(draft.c.at)
    return [
        {"Kind": said(row["kind"]), "When": _moment(row["at"]), "Words": row["body"]}
        for row in connection.execute(query).mappings()
    ]


def _stopped(connection: Connection, contact_id: str, found: dict[Key, Row], today: date) -> Data:
    points = [(entity, row) for (entity, _), row in found.items()]
    targets = stopping.targets(
        person=contact_id,
        numbers=[row["e164"] or row["value"] or "" for entity, row in points if entity == "number"],
        addresses=[row["folded"] or row["value"] or "" for entity, row in points if entity == "email"],
    )
    held = stops.find(connection, targets, today)
    entries: list[Data] = []
    for one in (stop for some in held.found.values() for stop in some):
        entry = {
            "Channel": one.channel, "Reason": one.reason, "Since": one.since.isoformat() if one.since else None,
            "Until": one.until.isoformat() if one.until else None, "On the company's list": one.listed,
        }  # fmt: skip
        entries += [entry] if entry not in entries else []  # one wish stops a person, each number and each address
    return {"listed": bool(entries), "entries": entries}
