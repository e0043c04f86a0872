"""Absences and who stands in, as a manager keeps them; with a server it gives the deputy what they need until the last day."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import select

from app.clock import from_ms, local_zone
from app.domain.absences import Absence, Colleague, require_sound
from app.language import tr
from app.operations.settings import require_manager
from app.store.tables import synced as t
from app.store.unit_of_work import UnitOfWork


def save_absence(work: UnitOfWork, wanted: Absence) -> str:
    """An absence made (without an id) or changed; its id. RefusedError E-AWAY, E-COVER, E-NOT-FOUND, E-NOT-ALLOWED."""
    require_manager(work, tr("say who is away"))
    work.require("user", wanted.user_id)
    users = work.connection.execute(select(t.user)).mappings()
    people = [Colleague(one["id"], one["name"] or "", one["role"] or "", one["active"] is not False) for one in users]
    others = [absence_of(dict(row)) for row in work.connection.execute(select(t.absence)).mappings()]
    today = from_ms(work.now).astimezone(local_zone()).date()
    sound = require_sound(wanted, people, others, today)
    work.label = tr("Absence saved")
    values = {
        "user_id": sound.user_id, "first_day": sound.first_day.isoformat(), "last_day": sound.last_day.isoformat(),
        "cover_id": sound.cover_id or None, "reason": sound.reason or None,
    }  # fmt: skip
    if not sound.id:
        return work.create("absence", values)
    work.patch("absence", sound.id, values)
    return sound.id


def remove_absence(work: UnitOfWork, absence_id: str) -> None:
    """They are here after all. RefusedError E-NOT-FOUND, E-NOT-ALLOWED."""
    require_manager(work, tr("say who is away"))
    work.label = tr("Absence removed")
    work.delete("absence", absence_id)


def absence_of(row: dict[str, Any]) -> Absence:
    """The record as an absence; one without an end lasts for ever, as where handoffs are answered."""
    first = date.fromisoformat(row["first_day"]) if row["first_day"] else date.min
    last = date.fromisoformat(row["last_day"]) if row["last_day"] else date.max
    return Absence(row["user_id"] or "", first, last, row["cover_id"] or "", row["reason"] or "", row["id"])
