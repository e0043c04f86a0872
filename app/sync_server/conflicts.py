"""When two people changed the same thing: the newer edit stands, the other is kept for a person to bring back."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from app.frozen import frozen
from app.ids import new_id
from app.sync_protocol.replay import blank
from app.sync_protocol.units import unit_value
from app.sync_server import tables as t
from app.sync_server.ledger import Ledger, Row


@frozen
class Edit:
    """A value for a unit, when and by whom (ms UTC by the server's clock)."""

    unit: str
    value: Any
    at: int
    by: str


def present_edit(ledger: Ledger, entity: str, row: Row, unit: str) -> Edit:
    """The value in force, and who set it when; one that is as it was born is as old as the record's last change."""
    entry: Any = ledger.noted(row["id"], unit)
    if entry is None:
        h = t.field_history.c
        query = (
            select(h.edited_at, h.user_id)
            .where(h.ws == ledger.ws, h.row_id == row["id"], h.unit == unit)
            .order_by(h.edited_at.desc(), h.pos.desc())
            .limit(1)
        )
        entry = ledger.connection.execute(query).mappings().first()
    value = unit_value(entity, unit, row)
    if entry is None:
        return Edit(unit, value, row["updated_at"], row["updated_by"])
    return Edit(unit, value, entry["edited_at"], entry["user_id"])


def record_of(entity: str, row: Row, winner: Edit, loser: Edit, mutation_id: str) -> Row:
    """The conflict as a record in the scope of what it is about."""
    made = blank("conflict", new_id(), at=max(winner.at, loser.at), user=loser.by)
    holders = {name: row.get(name) for name in ("lead_id", "contact_id", "account_id")}
    if f"{entity}_id" in holders:
        holders[f"{entity}_id"] = row["id"]
    return {
        **made,
        **holders,
        "_scope": row["_scope"],
        "_ver": 0,
        "deleted_at": None,
        "about": entity,
        "record_id": row["id"],
        "unit": winner.unit,
        "winner": {"value": winner.value},
        "loser": {"value": loser.value},
        "winner_by": winner.by,
        "winner_at": winner.at,
        "loser_by": loser.by,
        "loser_at": loser.at,
        "mutation_id": mutation_id,
        "state": "open",
    }
