"""How old each fact of a lead, its person and its company is, and who said it."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, func, select

from app.clock import from_ms, local_zone
from app.frozen import frozen
from app.language import tr
from app.store.tables import synced as t
from app.store.tables.local import history
from app.sync_protocol.manifest import ENTITIES


@frozen
class FactAge:
    """When a field was last set (ms UTC) and by whom, '' for nobody known."""

    at: int
    by: str

    @property
    def words(self) -> str:
        """ "Set on 3 Nov 2026 by Mina Aldous"."""
        day = from_ms(self.at).astimezone(local_zone())
        return tr("Set on {day} {date:%b} {year}", day=day.day, date=day, year=day.year) + (
            tr(" by {by}", by=self.by) if self.by else ""
        )


def fact_ages(connection: Connection, records: dict[str, str]) -> dict[str, FactAge]:
    """By "contact.title" or "lead.c:Plan" for every filled field of these records (kind to id, '' for none).

    What was never changed is as old as its record.
    """
    found: dict[str, FactAge] = {}
    for entity, row_id in records.items():
        row = connection.execute(select(t.RECORDS[entity]).where(t.RECORDS[entity].c.id == row_id)).mappings().first()
        if row is not None:
            found |= _of_record(connection, entity, row)
    return found


def _of_record(connection: Connection, entity: str, row: Any) -> dict[str, FactAge]:
    h, user = history.c, t.user.c
    newest = select(func.max(h.pos)).where(h.entity == entity, h.row_id == row["id"]).group_by(h.unit)
    query = select(h.unit, h.at, user.name).outerjoin(t.user, user.id == h.user_id).where(h.pos.in_(newest))
    changed = {one.unit: FactAge(one.at, one.name or "") for one in connection.execute(query)}
    maker = connection.execute(select(user.name).where(user.id == row["created_by"])).scalar()
    first = FactAge(row["created_at"], maker or "")
    units = ENTITIES[entity].unit_of
    filled = [name for name in units if row[name] not in (None, "", [], {}) and name != "custom"]
    ages = {f"{entity}.{name}": changed.get(units[name], first) for name in filled}
    return ages | {f"{entity}.c:{key}": changed.get(f"c:{key}", first) for key in row["custom"] or ()}
