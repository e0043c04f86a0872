"""Accepted deals as a list that Salesforce or HubSpot takes in: under the names of its columns, with the words of its stages.

Of each program its usual stages are named; a company that renamed them maps them at its import. What came here by a list is
left out: it has come from such a program.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, select

from app.domain.money import exponent
from app.domain.opportunities import DealStage, parse_deal_stage
from app.domain.rights import TAKEN
from app.errors import RefusedError
from app.files import write_safely
from app.frozen import frozen
from app.import_export.neutral import neutralised
from app.language import tr
from app.store.tables import synced as t
from app.workspace import Workspace


@frozen
class Program:
    """`key` is what entries of what left name it by, `columns` say which of a deal's values stands under which name."""

    key: str
    name: str
    stages: Mapping[DealStage, str]
    columns: Mapping[str, str]


_CLOSED = {DealStage.WON: "Closed Won", DealStage.LOST: "Closed Lost"}
SALESFORCE = Program(
    "salesforce",
    "Salesforce",
    {DealStage.DISCOVERY: "Qualification", DealStage.PROPOSAL: "Proposal/Price Quote",
     DealStage.NEGOTIATION: "Negotiation/Review", **_CLOSED},
    {"Name": "name", "StageName": "stage", "CloseDate": "close_date", "Amount": "amount", "CurrencyIsoCode": "currency",
     "Account Name": "company", "Contact Name": "person", "Contact Email": "email", "Opportunity Owner": "owner",
     "Description": "note", "Satchel ID": "id"},
)  # fmt: skip
HUBSPOT = Program(
    "hubspot",
    "HubSpot",
    {DealStage.DISCOVERY: "Qualified To Buy", DealStage.PROPOSAL: "Presentation Scheduled",
     DealStage.NEGOTIATION: "Contract Sent", **_CLOSED},
    {"Deal Name": "name", "Pipeline": "pipeline", "Deal Stage": "stage", "Amount": "amount", "Currency": "currency",
     "Close Date": "close_date", "Deal Owner": "owner", "Closed Lost Reason": "lost_reason", "Company Name": "company",
     "Associated Company Domain": "domain", "Contact Name": "person", "Associated Contact Email": "email",
     "Description": "note", "Satchel ID": "id"},
)  # fmt: skip


def write(workspace: Workspace, path: Path, program: Program, *, again: bool = False) -> list[str]:
    """Write those that no such list held before, with `again` all; returns their ids. RefusedError E-NO-DEALS, UnavailableError
    E-WRITE."""
    deals = workspace.ask(_deals, program)
    before = set() if again else workspace.ask(_written, program.key)
    rows = [one for one in deals if one["id"] not in before]
    if not rows and deals:
        raise RefusedError(
            "E-NO-DEALS", tr("Each of {count:,} accepted deals was written for {program} before.", count=len(deals), program=program.name),
            safe=tr("No file was written."), do=tr("Write all of them again if that file was lost."),
        )  # fmt: skip
    if not rows:
        raise RefusedError("E-NO-DEALS", tr("No deal is accepted yet."), safe=tr("No file was written."))
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(program.columns)
    for row in rows:
        writer.writerow([neutralised(row[key] or "") for key in program.columns.values()])
    write_safely(path, b"\xef\xbb\xbf" + text.getvalue().encode("utf-8"))
    return [str(one["id"]) for one in rows]


def _written(connection: Connection, key: str) -> set[str]:
    """Ids that lists for this program held, on whichever laptop they were written."""
    a = t.activity.c
    entries = connection.execute(select(a.detail).where(a.lead_id.is_(None), a.kind == TAKEN)).scalars()
    return {deal for entry in entries if entry.get("program") == key for deal in entry["deals"]}


def _deals(connection: Connection, program: Program) -> list[dict[str, str | None]]:
    o, account = t.opportunity.c, t.account.c
    email = select(t.email.c.value).where(t.email.c.contact_id == o.contact_id, t.email.c.value.is_not(None))
    query = (
        select(t.opportunity, account.name.label("company"), account.domains, t.contact.c.name.label("person"),
               email.order_by(t.email.c.rank, t.email.c.id).limit(1).scalar_subquery().label("email"),
               t.user.c.name.label("user"), t.user.c.email.label("user_email"))
        .outerjoin(t.account, account.id == o.account_id).outerjoin(t.contact, t.contact.c.id == o.contact_id)
        .outerjoin(t.user, t.user.c.id == o.owner_id).where(o.import_id.is_(None)).order_by(o.id)
    )  # fmt: skip
    return [_cells(row, program) for row in connection.execute(query).mappings()]


def _cells(row: Mapping[Any, Any], program: Program) -> dict[str, str | None]:
    minor, currency = row["amount_minor"], row["amount_currency"] or ""
    stage = parse_deal_stage(row["stage"] or "") or DealStage.DISCOVERY
    return {
        **{key: row[key] for key in ("id", "name", "close_date", "lost_reason", "company", "person", "email", "note")},
        "pipeline": "Sales Pipeline",
        "stage": program.stages[stage],
        "amount": None if minor is None else f"{Decimal(minor).scaleb(-exponent(currency)):f}",
        "currency": None if minor is None else currency,
        "domain": next(iter(row["domains"] or ()), None),
        "owner": row["user_email"] or row["user"],
    }
