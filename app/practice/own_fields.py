"""What the made-up company keeps beside the built-in fields: when a contract ends, and how far a lead would go."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import select

from app.domain.custom_fields import FieldKind
from app.operations import custom_fields
from app.practice.days import today_of
from app.store.tables import synced as t
from app.store.unit_of_work import UnitOfWork

ROLLOUT = ("Pilot", "One site", "All sites")
VALUES = 20  # leads that have some; the rest stay empty, as in life


def make_own_fields(work: UnitOfWork) -> None:
    """Two fields, and values on the first leads of the story."""
    ends = custom_fields.define(work, "account", "Contract ends", FieldKind.DATE)
    rollout = custom_fields.define(work, "lead", "Rollout", FieldKind.CHOICE, ROLLOUT)
    leads = select(t.lead.c.id, t.lead.c.account_id).where(t.lead.c.account_id.is_not(None)).order_by(t.lead.c.id).limit(VALUES)
    for number, lead in enumerate(work.connection.execute(leads).all()):
        day = today_of(work) + timedelta(days=19 + 41 * number)
        custom_fields.set_value(work, lead.account_id, ends, day.isoformat())
        custom_fields.set_value(work, lead.id, rollout, ROLLOUT[-1 - number % len(ROLLOUT)])
    work.label = ""
