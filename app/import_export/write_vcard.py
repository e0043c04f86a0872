"""People as vCard 4.0 (RFC 6350), which address books and Satchel itself read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Table, select

from app.files import write_safely
from app.queries.lead_rows import LeadFilter, matching
from app.queries.stops_said import stops_said
from app.store.tables import synced as t
from app.store.tables.local import lead_card
from app.workspace import Workspace

LINE = 75  # octets, the line's end not counted


def write(workspace: Workspace, path: Path, wanted: LeadFilter | None = None) -> int:
    """Write one card a person, all of them or those of a list of leads; returns how many."""
    cards = workspace.ask(_cards, wanted, today=workspace.today)
    write_safely(path, "".join(cards).encode())
    return len(cards)


def _cards(connection: Connection, wanted: LeadFilter | None, *, today: date) -> list[str]:
    contact = t.contact.c
    query = select(t.contact, t.account.c.name.label("company")).outerjoin(
        t.account, t.account.c.id == contact.account_id
    )
    if wanted is not None:
        asked = select(lead_card.c.contact_id).where(lead_card.c.lead_id.in_(matching(wanted)))
        query = query.where(contact.id.in_(asked))
    emails, numbers = _points(connection, t.email), _points(connection, t.number)
    rows = connection.execute(query.order_by(contact.id)).mappings().all()
    stopped = stops_said(
        connection, {row["id"]: (row["account_id"] or "", row["company"] or "") for row in rows}, today
    )
    return [_card(row, emails[row["id"]], numbers[row["id"]], stopped.get(row["id"], "")) for row in rows]


def _points(connection: Connection, table: Table) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = defaultdict(list)
    for row in connection.execute(select(table).order_by(table.c.rank, table.c.id)).mappings():
        if row["value"]:
            found[row["contact_id"] or ""].append(row)
    return found


def _card(row: Any, emails: list[Any], numbers: list[Any], stopped: str) -> str:
    points = [one["value"] for one in (*emails, *numbers)]
    lines = [
        "BEGIN:VCARD", "VERSION:4.0", f"UID:urn:uuid:{row['id']}", f"FN:{_escaped(row['name'] or ''.join(points[:1]))}",
        f"N:{_escaped(row['last_name'])};{_escaped(row['first_name'])};;;",
    ]  # fmt: skip
    lines += [
        f"{name}:{_escaped(row[field])}" for name, field in (("ORG", "company"), ("TITLE", "title")) if row[field]
    ]
    lines += [f"EMAIL:{_escaped(one['value'])}" for one in emails]
    lines += [f"TEL;TYPE={'cell' if one['kind'] == 'mobile' else 'work'}:{_escaped(one['value'])}" for one in numbers]
    address = [_escaped(row[field]) for field in ("street", "town", "region", "postcode", "country")]
    lines += [f"ADR:;;{';'.join(address)}"] if any(address) else []
    lines += [f"CATEGORIES:{_escaped(stopped)}"] if stopped else []  # address books show it as a label
    lines += [f"NOTE:{_escaped(row['note'])}"] if row["note"] else []
    return "".join(f"{part}\r\n" for line in (*lines, "END:VCARD") for part in _folded(line))


def _escaped(text: str | None) -> str:
    plain = (text or "").replace("\r\n", "\n").replace("\r", "\n")
    for sign in ("\\", ",", ";"):
        plain = plain.replace(sign, f"\\{sign}")
    return plain.replace("\n", "\\n")


def _folded(line: str) -> Iterator[str]:
    """A long line in parts of at most 75 octets, never within a character."""
    part, size = "", 0
    for letter in line:
        wide = len(letter.encode())
        if size + wide > LINE:
            yield part
            part, size = " ", 1
        part, size = part + letter, size + wide
    yield part
