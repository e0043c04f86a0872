"""Everything a spreadsheet wants of the leads, one row each."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, select

from app.clock import from_ms
from app.domain.custom_fields import RECORDS, plain
from app.files import write_safely
from app.import_export.neutral import neutralised
from app.store import custom_fields
from app.store.tables import synced as t
from app.store.tables.local import lead_card
from app.workspace import Workspace

HEADER = (
    "Lead ID", "Name", "First name", "Last name", "Job title", "Company", "Email", "Phone", "Stage", "Lifecycle stage", "Source", "Score",
    "Owner", "Value", "Currency", "Next step", "Created", "Why now", "Street", "City", "State", "Postal code", "Country", "Notes",
)  # fmt: skip


def write(workspace: Workspace, path: Path) -> int:
    """Write UTF-8 with a mark, so that Excel reads it; returns how many leads.

    Each field the team defined has a column under its name, then what imports left under names nobody defined.
    """
    text = io.StringIO()
    writer = csv.writer(text)
    rows, fields = workspace.ask(_rows), workspace.ask(custom_fields.fields, archived=True)
    shown, own = [one for one in fields if not one.archived], {one.key for one in fields if one.entity == "contact"}
    loose = sorted({key for row in rows for key in row["contact"]} - own)
    writer.writerow([*HEADER, *(neutralised(one.name) for one in shown), *(neutralised(one) for one in loose)])
    for row in rows:
        cells = [
            *row["cells"],
            *(plain(row[one.entity].get(one.key)) for one in shown),
            *(row["contact"].get(key) for key in loose),
        ]
        writer.writerow([neutralised(str(cell)) if cell is not None else "" for cell in cells])
    write_safely(path, b"\xef\xbb\xbf" + text.getvalue().encode("utf-8"))
    return len(rows)


def _rows(connection: Connection) -> list[dict[str, Any]]:
    c, contact = lead_card.c, t.contact.c
    query = (
        select(lead_card, t.user.c.name.label("owner"), t.lead.c.why_now, contact.first_name, contact.last_name, contact.street,
               contact.town, contact.region.label("state"), contact.postcode, contact.country, contact.note,
               contact.custom.label("of_contact"), t.lead.c.custom.label("of_lead"), t.account.c.custom.label("of_account"))
        .join(t.lead, t.lead.c.id == c.lead_id).outerjoin(t.contact, contact.id == c.contact_id)
        .outerjoin(t.account, t.account.c.id == c.account_id)
        .outerjoin(t.user, t.user.c.id == c.owner_id).order_by(c.lead_id)
    )  # fmt: skip
    return [
        {"cells": _cells(row), **{entity: row[f"of_{entity}"] or {} for entity in RECORDS}}
        for row in connection.execute(query).mappings()
    ]


def _cells(row: Any) -> list[Any]:
    value = f"{row['value_minor'] / 100:.2f}" if row["value_minor"] is not None else None
    step = from_ms(row["next_at"]).date() if row["next_at"] else None
    arrived = from_ms(row["arrived_at"]).date() if row["arrived_at"] else None
    return [
        row["lead_id"], row["name"], row["first_name"], row["last_name"], row["title"], row["company"], row["email"], row["phone"],
        row["stage"], row["lifecycle"], row["source"], row["score"], row["owner"], value, row["value_currency"] if value else None,
        f"{row['next_kind']} {step}" if step else None, arrived, row["why_now"], row["street"], row["town"], row["state"],
        row["postcode"], row["country"], row["note"],
    ]  # fmt: skip
