"""What a field held before is put back, from its history."""

from __future__ import annotations

from sqlalchemy import select

from app.clock import from_ms, local_zone
from app.domain.custom_fields import fits
from app.errors import RefusedError
from app.language import tr
from app.store import custom_fields
from app.store.tables.local import history
from app.store.unit_of_work import UnitOfWork
from app.sync_protocol.manifest import ENTITIES

RECORDS = ("lead", "contact", "account")
MOVED = ("stage", "lifecycle", "seen_at", "touched_at", "arrived_at", "cycle", "contact_id", "account_id")


def restore_value(work: UnitOfWork, change: int) -> None:
    """Put back what stood there before that change, by its place in the history; one undo step like any other edit.

    RefusedError E-NOT-FOUND, E-NOT-RESTORED for what is moved or decided and for what the field no longer takes.
    """
    found = work.connection.execute(select(history).where(history.c.pos == change)).mappings().first()
    if found is None:
        raise RefusedError(
            "E-NOT-FOUND", tr("This change is no longer in the history."), do=tr("Set the field by hand.")
        )
    entity, unit = found["entity"], found["unit"]
    if entity not in RECORDS or unit in (*MOVED, *ENTITIES[entity].decided):
        raise RefusedError(
            "E-NOT-RESTORED", tr("That is moved or decided, not typed."), do=tr("Move it, or ask who decides.")
        )
    own = next((one for one in custom_fields.fields(work.connection, archived=True) if unit == f"c:{one.key}"), None)
    if own is not None and not fits(own, found["old"], from_ms(work.now).astimezone(local_zone())):
        raise RefusedError(
            "E-NOT-RESTORED", tr("{name} no longer takes that value.", name=own.name), do=tr("Set it by hand.")
        )
    work.label = tr("Value restored")
    work.patch_units(entity, found["row_id"], {unit: found["old"]})
