"""Whose hours a clock runs in: the calendar of the territory, else the team's, else office hours in the territory's zone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import cached_property

from sqlalchemy import Connection, select

from app.domain.working_time import REPLY_TARGET, WorkingCalendar, add_working
from app.store import settings
from app.store.tables import synced as t

EVERYBODY = "Everybody"  # the calendar of all who have none of their own


class Calendars:
    """The working calendars by name, and how soon somebody who asked is answered; read when first asked for."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    @cached_property
    def _zones(self) -> dict[str, str]:
        rows = self._connection.execute(select(t.territory.c.name, t.territory.c.zone))
        return {row.name: row.zone for row in rows if row.name and row.zone}

    @cached_property
    def _calendars(self) -> dict[str, WorkingCalendar]:
        rows = self._connection.execute(select(t.calendar).order_by(t.calendar.c.id.desc())).mappings()
        return {row["name"]: _calendar(row["week"] or {}, row["holidays"] or ()) for row in rows if row["name"]}

    @cached_property
    def reply_target(self) -> timedelta:
        """Working time in which a request is answered."""
        minutes = settings.value_of(self._connection, settings.REPLY_TARGET)
        return timedelta(minutes=minutes) if isinstance(minutes, int) and minutes > 0 else REPLY_TARGET

    def of(self, name: str, zone: str = "") -> WorkingCalendar:
        """The calendar of a territory or person by name; `zone` is theirs where nothing else is known."""
        found = self._calendars.get(name) or self._calendars.get(EVERYBODY) or WorkingCalendar(zone="")
        return replace(found, zone=found.zone or self._zones.get(name) or zone or WorkingCalendar.zone)

    def of_person(self, name: str, territory: str, zone: str) -> WorkingCalendar:
        """A person's own calendar, else their territory's; their own zone counts before the territory's."""
        if name in self._calendars:
            return self.of(name, zone)
        found = self.of(territory, zone)
        own = territory in self._calendars and self._calendars[territory].zone
        return found if own or not zone else replace(found, zone=zone)

    def reply_due(self, arrived: datetime, territory: str) -> datetime:
        """Until when somebody who asked at `arrived` (aware) is to be answered: working time of the territory."""
        return add_working(arrived, self.reply_target, self.of(territory))


def _calendar(week: dict[str, object], holidays: tuple[str, ...]) -> WorkingCalendar:
    usual = WorkingCalendar()
    return WorkingCalendar(
        str(week.get("zone") or ""),
        time.fromisoformat(str(week.get("opens") or usual.opens.isoformat())),
        time.fromisoformat(str(week.get("closes") or usual.closes.isoformat())),
        frozenset(week.get("days") or usual.days),  # type: ignore[call-overload]
        frozenset(date.fromisoformat(one) for one in holidays),
    )
