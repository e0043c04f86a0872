"""Everything a spreadsheet wants of the leads, one row each."""

from __future__ import annotations

import csv
import io
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, select

from app.clock import from_ms
from app.domain.custom_fields import RECORDS, CustomField, FieldKind, plain
from app.domain.tags import say_tags
from app.files import write_safely
from app.import_export.neutral import neutralised
from app.queries.lead_rows import LeadFilter, matching
from app.queries.stops_said import stops_said
from app.store import custom_fields
from app.store.tables import synced as t
from app.store.tables.local import lead_card
from app.workspace import Workspace

Cell = str | int | Decimal | date | None

HEADER = (
    "Lead ID", "Name", "First name", "Last name", "Job title", "Company", "Email", "Phone", "Stop contact", "Stage", "Lifecycle stage",
    "Source", "Score", "Owner", "Value", "Currency", "Next step", "Created", "Why now", "Street", "City", "State", "Postal code",
    "Country", "Notes", "Tags", "Lead tags", "Company tags",
)  # fmt: skip


def write(workspace: Workspace, path: Path, wanted: LeadFilter | None = None) -> int:
    """Write UTF-8 with a mark, so that Excel reads it; returns how many leads, all of them or those of a list."""
    header, rows = workspace.ask(lead_table, wanted, today=workspace.today)
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow([neutralised(name) for name in header])
    for row in rows:
        writer.writerow([neutralised(str(cell)) if cell is not None else "" for cell in row])
    write_safely(path, b"\xef\xbb\xbf" + text.getvalue().encode("utf-8"))
    return len(rows)


def lead_table(
    connection: Connection, wanted: LeadFilter | None = None, *, today: date
) -> tuple[list[str], list[list[Cell]]]:
    """Header and rows: text, numbers and days, each of its kind; beside a number whether it may be called.

    Each field the team defined has a column under its name, then what imports left under names nobody defined.
    """
    rows, fields = _rows(connection, wanted, today), custom_fields.fields(connection, archived=True)
    shown, own = [one for one in fields if not one.archived], {one.key for one in fields if one.entity == "contact"}
    loose = sorted({key for row in rows for key in row["contact"]} - own)
    header = [*HEADER, *(one.name for one in shown), *loose]
    return header, [
        [
            *row["cells"],
            *(_own_cell(one, row[one.entity].get(one.key)) for one in shown),
            *(_text(row["contact"].get(key)) for key in loose),
        ]
        for row in rows
    ]


def _own_cell(field: CustomField, stored: Any) -> Cell:
    """A number or a day where the value reads back as it was stored, else its text."""
    text = plain(stored)
    try:
        if field.kind is FieldKind.NUMBER and str(Decimal(text)) == text:
            return Decimal(text)
        if field.kind is FieldKind.DATE and date.fromisoformat(text).isoformat() == text:
            return date.fromisoformat(text)
    except (InvalidOperation, ValueError):
        pass
    return text


def _text(value: Any) -> str | None:
    return None if value is None else str(value)


def _rows(connection: Connection, wanted: LeadFilter | None, today: date) -> list[dict[str, Any]]:
    c, contact = lead_card.c, t.contact.c
    query = (
        select(lead_card, t.user.c.name.label("owner"), t.lead.c.why_now, contact.first_name, contact.last_name, contact.street,
               contact.town, contact.region.label("state"), contact.postcode, contact.country, contact.note,
               contact.tags.label("their_tags"), t.lead.c.tags, t.account.c.tags.label("company_tags"),
               contact.custom.label("of_contact"), t.lead.c.custom.label("of_lead"), t.account.c.custom.label("of_account"))
        .join(t.lead, t.lead.c.id == c.lead_id).outerjoin(t.contact, contact.id == c.contact_id)
        .outerjoin(t.account, t.account.c.id == c.account_id)
        .outerjoin(t.user, t.user.c.id == c.owner_id).order_by(c.lead_id)
    )  # fmt: skip
    if wanted is not None:
        query = query.where(c.lead_id.in_(matching(wanted)))
    rows = connection.execute(query).mappings().all()
    people = {row["contact_id"]: (row["account_id"] or "", row["company"]) for row in rows if row["contact_id"]}
    stopped = stops_said(connection, people, today)
    return [
        {
            "cells": _cells(row, stopped.get(row["contact_id"])),
            **{entity: row[f"of_{entity}"] or {} for entity in RECORDS},
        }
        for row in rows
    ]


def _cells(row: Any, stopped: str | None) -> list[Cell]:
    value = Decimal(row["value_minor"]).scaleb(-2) if row["value_minor"] is not None else None
    currency = row["value_currency"] if value is not None else None
    step = from_ms(row["next_at"]).date() if row["next_at"] else None
    arrived = from_ms(row["arrived_at"]).date() if row["arrived_at"] else None
    return [
        row["lead_id"], row["name"], row["first_name"], row["last_name"], row["title"], row["company"], row["email"], row["phone"],
        stopped, row["stage"], row["lifecycle"], row["source"], row["score"], row["owner"], value, currency,
        f"{row['next_kind']} {step}" if step else None, arrived, row["why_now"], row["street"], row["town"], row["state"],
        row["postcode"], row["country"], row["note"], *(say_tags(row[one]) or None for one in ("their_tags", "tags", "company_tags")),
    ]  # fmt: skip
