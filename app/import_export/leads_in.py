"""Rows whose person is a lead: a lead each, in its stage, with what the list says of it."""

from __future__ import annotations

from typing import Any

from app.domain import imported
from app.domain.names import clean_line, clean_text
from app.domain.stages import Stage
from app.ids import new_id
from app.import_export import values
from app.import_export.context import Context, first


def is_lead(context: Context) -> bool:
    """Whether the people of a list are leads: the file says so, or the user."""
    return bool(context.choices.treat_as) or context.mapping.is_lead


def read_lead(
    context: Context, contact_id: str, account_id: str | None, cells: dict[str, list[str]], own: dict[str, Any]
) -> None:
    """The lead of a person: a new one, or the empty fields of the one they have."""
    existing = context.existing
    asked = context.choices.treat_as == "requests"
    raw = first(cells, "stage")
    created = values.read_ms(first(cells, "created"), context.order("created")) if "created" in cells else None
    minor, currency = values.read_money(first(cells, "value"), context.choices.currency)
    known = existing.lead_of_contact.get(contact_id)
    shared = {
        "source": first(cells, "source") or None,
        "campaign": first(cells, "campaign") or None,
        "value_minor": minor,
        "value_currency": currency if minor is not None else None,
        "raw_stage": raw or None,
        "tags": values.tags_in(cells.get("lead_tags", ())),
    }
    if known:
        context.writer.fill("lead", known, {**shared, "custom": own})
        return
    stage = imported.stage_of(raw)
    lead_id = new_id()
    context.writer.create(
        "lead",
        {
            "id": lead_id,
            "contact_id": contact_id,
            "account_id": account_id or existing.account_of_contact.get(contact_id),
            "owner_id": context.owner(first(cells, "owner")),
            "inbound": asked,
            "asked": asked,
            "lifecycle": "Working" if asked else "Prospect",
            "lifecycle_at": context.now,
            "stage": stage.value,
            "stage_at": context.now,
            "cycle": 1,
            "arrived_at": created or context.now,
            "stage_reason": raw if stage is Stage.DISQUALIFIED else None,
            "routed_by": f"Import: {clean_line(context.table.source.file)}",
            "custom": {**({"Owner in file": first(cells, "owner")} if "owner" in cells else {}), **own} or None,
            "said": clean_text("\n".join(cells.get("note", ()))) or None if asked else None,
            **shared,
        },
    )
    if "lifecycle" in cells:
        context.writer.fill("contact", contact_id, {"custom": {"Lifecycle Stage": first(cells, "lifecycle")}})
    existing.lead_of_contact[contact_id] = lead_id
