"""Working hours and days off of everybody, a territory or a person, as a manager writes them (product 2)."""

from __future__ import annotations

from sqlalchemy import select

from app.clock import from_ms, local_zone
from app.domain.holidays import public_holidays
from app.domain.people_hours import read_lines
from app.language import tr
from app.operations.settings import require_manager
from app.store.tables import synced as t
from app.store.unit_of_work import UnitOfWork


def set_hours(work: UnitOfWork, text: str) -> None:
    """These lines and no other. RefusedError E-HOURS, E-NOT-ALLOWED. Clocks that run are counted anew."""
    require_manager(work, tr("set working hours"))
    known = [
        row.name for table in (t.user, t.territory) for row in work.connection.execute(select(table.c.name)) if row.name
    ]
    year = from_ms(work.now).astimezone(local_zone()).year
    wanted = {one.name: one.values(public_holidays, year) for one in read_lines(text, known, public_holidays, year)}
    work.label = tr("Working hours changed")
    rows = work.connection.execute(select(t.calendar.c.id, t.calendar.c.name).order_by(t.calendar.c.id)).all()
    for row in rows:
        if row.name in wanted:
            work.patch("calendar", row.id, wanted.pop(row.name))
        else:
            work.delete("calendar", row.id)  # no longer written, or a second one of that name
    for values in wanted.values():
        work.create("calendar", values)
    _count_anew(work)


def _count_anew(work: UnitOfWork) -> None:
    """Whoever waits for a first answer is due by the new hours."""
    lead = t.lead.c
    waiting = select(t.lead).where(lead.stage == "New", lead.touched_at.is_(None), lead.arrived_at.is_not(None))
    for row in work.connection.execute(waiting).mappings().all():
        work.shown("lead", row["id"], dict(row))
