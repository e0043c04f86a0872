"""They are calling: whoever it is gets a lead to talk on, and nobody is kept twice."""

from __future__ import annotations

from sqlalchemy import select

from app.domain.stages import OPEN
from app.language import tr
from app.operations import leads
from app.store.tables import synced as t
from app.store.unit_of_work import UnitOfWork

SOURCE = "They called"


def lead_of_contact(work: UnitOfWork, contact_id: str) -> str:
    """The open lead of a person, else the newest, else a new one on the same person."""
    person, lead = work.require("contact", contact_id), t.lead.c
    open_stages = [stage.value for stage in OPEN]
    found = work.connection.execute(
        select(lead.id)
        .where(lead.contact_id == contact_id)
        .order_by(lead.stage.in_(open_stages).desc(), lead.updated_at.desc(), lead.id)
        .limit(1)
    ).scalar()
    if found:
        return str(found)
    work.label = tr("{name} added as a lead", name=person["name"])
    return work.create(
        "lead",
        {
            "contact_id": contact_id,
            "account_id": person["account_id"],
            "owner_id": work.user,
            "source": SOURCE,
            "inbound": True,
            "asked": True,
            "lifecycle": "Working",
            "lifecycle_at": work.now,
            "stage": "New",
            "stage_at": work.now,
            "cycle": 1,
            "arrived_at": work.now,
            "seen_at": work.now,
        },
    )


def keep_caller(work: UnitOfWork, text: str, *, region: str) -> str:
    """A caller nobody knows, kept by what the display shows, a number or a name; the id of their new lead."""
    digits = not any(one.isalpha() for one in text)
    return leads.capture_lead(
        work, name="" if digits else text, phone=text if digits else "", source=SOURCE, asked=True, region=region
    )
