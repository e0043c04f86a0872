"""What stands on a person's day and in which order: visits of that day, calls promised for it or put on its line."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, insert, or_, select, text, union_all

from app.clock import from_ms, local_zone, to_ms
from app.domain.day_words import DayHome, home_of, raw_home
from app.domain.places import SERVICES, Driving, kept_place
from app.domain.visits import PATH, VisitState
from app.frozen import frozen
from app.store import settings
from app.store.covers import covered, for_words
from app.store.tables import synced as t
from app.store.tables.local import meta

VISIT, CALL = "visit", "call"
DRIVING, INTERVALS = "driving", "visit intervals"  # settings
FACTORS, SPEEDS, MOST_DAYS = (1.0, 3.0), (5.0, 130.0), 3650


@frozen
class DayRow:
    """One stop as it stands in the store: its record, and its times as minutes of its local day. `at` when it was begun;
    `whose` says for whom it is made by who stands in, '' for one's own."""

    kind: str
    record: dict[str, Any]
    fixed: int | None
    at: int | None = None
    whose: str = ""

    @property
    def id(self) -> str:
        """Id of the visit or task."""
        return str(self.record["id"])

    @property
    def entity(self) -> str:
        """Which record it is: visit or task."""
        return "visit" if self.kind == VISIT else "task"

    @property
    def begun(self) -> bool:
        """Whether somebody is on the way to it already, or was there."""
        return self.at is not None


def local_bounds(day: date) -> tuple[int, int]:
    """First and last moment of a local day, ms UTC, the last one left out."""
    zone = local_zone()
    start = datetime.combine(day, time(), zone)
    return to_ms(start), to_ms(datetime.combine(day + timedelta(days=1), time(), zone))


def minutes_of(ms: int, day: date) -> int:
    """Minutes after midnight of that local day."""
    moment = from_ms(ms).astimezone(local_zone())
    return (moment.date() - day).days * 1440 + moment.hour * 60 + moment.minute


def moment_of(day: date, minutes: int) -> datetime:
    """The local moment of so many minutes after midnight."""
    return datetime.combine(day, time(minutes // 60, minutes % 60), local_zone())


def rows_of(connection: Connection, user: str, day: date) -> list[DayRow]:
    """One's own stops and those of whom one stands in for that day, in their order: those begun by their times, then by position;
    those without one last, timed ones first. Until both are put in one order one's own come first."""
    rows = _rows_of(connection, user, day)
    for other, name in covered(connection, user, day).items():
        rows += [replace(row, whose=for_words(name)) for row in _rows_of(connection, other, day)]
    return _ordered(list({row.id: row for row in reversed(rows)}.values()))


def _rows_of(connection: Connection, user: str, day: date) -> list[DayRow]:
    visit, task = t.visit.c, t.task.c
    visits = select(t.visit).where(visit.day == day.isoformat(), visit.owner_id == user)
    rows = [_visit_row(row, day) for row in map(dict, connection.execute(visits).mappings()) if _planned(row)]
    start, end = local_bounds(day)
    calls = select(t.task).where(text("task.state = 'open'"), task.owner_id == user, task.channel == CALL)
    dated, placed = task.due_date == day.isoformat(), task.position.is_not(None)
    timed = (task.due_at >= start) & (task.due_at < end) & task.due_date.is_distinct_from(day.isoformat())
    # Two questions, since each has an index of what is open.
    on_line = union_all(calls.where(dated, or_(task.promised.is_(True), placed)), calls.where(timed, placed))
    rows += [
        DayRow(CALL, dict(row), minutes_of(row["due_at"], day) if row["due_at"] is not None else None)
        for row in connection.execute(on_line).mappings()
    ]
    return rows


def timed_calls(connection: Connection, user: str, day: date) -> list[dict[str, Any]]:
    """Calls promised for a minute of that day that nobody put on the line yet, also by whom one stands in for: Today rings for them."""
    task = t.task.c
    whose = [user, *covered(connection, user, day)]
    query = select(t.task).where(
        task.state == "open", task.owner_id.in_(whose), task.channel == CALL, task.promised.is_(True), task.position.is_(None),
        task.due_at.is_not(None) & _due(day),
    )  # fmt: skip
    return [dict(row) for row in connection.execute(query.order_by(task.due_at)).mappings()]


def _due(day: date) -> ColumnElement[bool]:
    start, end = local_bounds(day)
    task = t.task.c
    return or_(task.due_date == day.isoformat(), (task.due_at >= start) & (task.due_at < end))


def _planned(row: dict[str, Any]) -> bool:
    return str(row["state"] or "").casefold() != VisitState.CANCELLED.value.casefold()


def _visit_row(record: dict[str, Any], day: date) -> DayRow:
    state = str(record["state"] or "Planned").capitalize()
    fixed = minutes_of(record["fixed_at"], day) if record["fixed_at"] is not None else None
    begun = record["arrived_at"] or record["left_for_at"] or record["left_at"]
    if state in PATH[1:] and begun is not None:
        return DayRow(VISIT, record, fixed, minutes_of(begun, day))
    return DayRow(VISIT, record, fixed)


def _ordered(rows: list[DayRow]) -> list[DayRow]:
    begun = sorted((row for row in rows if row.begun), key=lambda row: (row.at, row.id))
    placed = [row for row in rows if not row.begun and row.record["position"] is not None]
    apart = len({row.record["position"] for row in placed}) < len(placed)  # nobody has put two days in one order yet
    placed.sort(key=lambda row: (apart and row.whose != "", row.record["position"], row.id))
    loose = sorted((row for row in rows if not row.begun and row.record["position"] is None), key=_loose)
    return [*begun, *placed, *loose]


def _loose(row: DayRow) -> tuple[bool, int, str]:
    return row.fixed is None, row.fixed or 0, row.id


def site_for(connection: Connection, account_id: str, contact_id: str = "") -> str:
    """Where one goes to see somebody: the contact's site, else the first of the account with coordinates, else its first; ''."""
    if contact_id:
        own = connection.execute(select(t.contact.c.site_id).where(t.contact.c.id == contact_id)).scalar()
        if own:
            return str(own)
    site = t.site.c
    query = select(site.id, site.latitude, site.longitude).where(site.account_id == account_id).order_by(site.id)
    rows = connection.execute(query).all()
    placed = (row.id for row in rows if kept_place(row.latitude, row.longitude) is not None)
    return str(next(placed, rows[0].id if rows else ""))


# what a person and a company set


def home_for(connection: Connection, user: str) -> DayHome:
    """Where the day of this laptop's person begins and ends."""
    kept = connection.execute(select(meta.c.value).where(meta.c.name == f"day of {user}")).scalar()
    return home_of(json.loads(kept)) if kept else DayHome()


def keep_home(connection: Connection, user: str, home: DayHome) -> None:
    """Keep it on this laptop alone."""
    row = {"name": f"day of {user}", "value": json.dumps(raw_home(home))}
    connection.execute(insert(meta).prefix_with("OR REPLACE").values(row))


def driving_for(connection: Connection) -> tuple[Driving, str]:
    """How roads are estimated, and which service the codes lead to."""
    raw = settings.value_of(connection, DRIVING, {})
    given = raw if isinstance(raw, dict) else {}
    usual = Driving()
    factor, kmh, service = given.get("factor"), given.get("kmh"), given.get("service")
    return (
        Driving(
            float(factor) if isinstance(factor, int | float) and FACTORS[0] <= factor <= FACTORS[1] else usual.factor,
            float(kmh) if isinstance(kmh, int | float) and SPEEDS[0] <= kmh <= SPEEDS[1] else usual.kmh,
        ),
        service if service in SERVICES else "geo",
    )


def intervals_for(connection: Connection) -> dict[str, int]:
    """How many days may pass between visits, by tier; those nobody can read are left out."""
    raw = settings.value_of(connection, INTERVALS, {})
    given = raw if isinstance(raw, dict) else {}
    return {str(tier): days for tier, days in given.items() if type(days) is int and 0 < days <= MOST_DAYS}
