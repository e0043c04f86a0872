"""The grid of people and months for one measure: what was set, what days away leave of it, who changed it when."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, select

from app.domain.people import kind_of
from app.domain.quotas import Absent
from app.frozen import frozen
from app.language import tr
from app.store import settings
from app.store.calendars import Calendars
from app.store.tables import synced as t
from app.store.tables.local import history


@frozen
class QuotaCell:
    """One month of one person. `target` None where none is set; `left` of it after days away, of `days` working days `away`."""

    month: str
    target: int | None
    percent: int
    left: int
    away: int
    days: int


@frozen
class QuotaRow:
    """A colleague with a cell for each month."""

    id: str
    name: str
    cells: tuple[QuotaCell, ...]


@frozen
class QuotaGrid:
    """Reps and AEs who work here; `why_not` says why the user may only read, '' when they may set."""

    months: tuple[str, ...]
    rows: tuple[QuotaRow, ...]
    why_not: str


@frozen
class Change:
    """One change of a cell: when (ms UTC), by whom, from and to; None where there was none."""

    at: int
    by: str
    old: int | None
    new: int | None


def months_from(first: date, count: int) -> tuple[str, ...]:
    """ "2026-11" and those after it."""
    start = first.year * 12 + first.month - 1
    return tuple(f"{at // 12}-{at % 12 + 1:02d}" for at in range(start, start + count))


def grid(connection: Connection, measure: str, months: Sequence[str], user_id: str) -> QuotaGrid:
    """What is set for these months."""
    u, q = t.user.c, t.quota.c
    people = [row for row in connection.execute(select(t.user).where(u.active.is_not(False)).order_by(u.name)) if
              kind_of(row.role) in ("rep", "ae")]  # fmt: skip
    set_: dict[tuple[str, str], Any] = {}
    for row in connection.execute(select(t.quota).where(q.measure == measure, q.month.in_(months)).order_by(q.id)):
        set_.setdefault((row.user_id, row.month), row)
    less = absent(connection)
    rows = []
    for one in people:
        cells = []
        for month in months:
            found = set_.get((one.id, month))
            target = found.target if found is not None else None
            left = less.lowered(one.id, month, target or 0)
            percent = (found.ramp or {}).get("percent", 100) if found is not None else 100
            cells.append(QuotaCell(month, target, percent, left.target, left.away, left.days))
        rows.append(QuotaRow(one.id, one.name or "", tuple(cells)))
    why = "" if settings.may_set(connection, user_id) else tr("Only a manager changes this. Ask yours.")
    return QuotaGrid(tuple(months), tuple(rows), why)


def absent(connection: Connection) -> Absent:
    """What days away leave of targets; read once for all."""
    tables = (select(t.user), select(t.absence).order_by(t.absence.c.id))
    users, absences = ([dict(row) for row in connection.execute(query).mappings()] for query in tables)
    return Absent(Calendars(connection), users, absences)


def changes(connection: Connection, measure: str, user_id: str, month: str) -> tuple[Change, ...]:
    """Who changed a cell when, the newest first; what came from other laptops stands here once it was pulled."""
    q, h = t.quota.c, history.c
    ids = select(q.id).where(q.measure == measure, q.user_id == user_id, q.month == month)
    query = (
        select(h.at, h.old, h.new, t.user.c.name)
        .outerjoin(t.user, t.user.c.id == h.user_id)
        .where(h.entity == "quota", h.unit == "target", h.row_id.in_(ids))
        .order_by(h.at.desc(), h.pos.desc())
        .limit(10)
    )
    return tuple(Change(row.at, row.name or "", row.old, row.new) for row in connection.execute(query))
