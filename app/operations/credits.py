"""Credits: who gets what counted, with the value and territory of that day; written once, by no reassignment changed."""

from __future__ import annotations

from typing import Any

from app.ids import derived_id
from app.store.unit_of_work import Row, UnitOfWork

SOURCED, BOOKED, HELD, ACCEPTED, WON = "sourced", "booked", "held", "accepted", "won"


def credit(
    work: UnitOfWork, lead: Row, event: str, *, to: str, subject: str, value: tuple[Any, Any] = (None, "")
) -> None:
    """Credit `to` with an event of a lead, once for its `subject`: the lead, the meeting or the opportunity it happened to.

    `value` in minor units and currency where it is not the lead's. Every device that learns of it makes the same record
    (decisions 7).
    """
    row_id = derived_id("credit", event, subject)
    if work.row("credit", row_id) is not None:
        return
    account = work.row("account", lead["account_id"]) if lead["account_id"] else None
    person = work.row("user", to) or {}
    minor, currency = value if value[0] is not None else (lead["value_minor"], lead["value_currency"])
    work.create(
        "credit",
        {
            "lead_id": lead["id"],
            "user_id": to,
            "share": 100,
            "event": event,
            "at": work.now,
            "value_minor": minor,
            "value_currency": currency,
            "territory": (account or {}).get("territory") or person.get("territory"),
        },
        row_id=row_id,
    )
