"""The working calendars as this laptop has them, and how soon somebody who asked is answered."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import cached_property

from sqlalchemy import Connection, select

from app.domain.working_calendars import EVERYBODY, WorkingCalendars
from app.domain.working_time import REPLY_TARGET, WorkingCalendar, add_working
from app.store import settings
from app.store.tables import synced as t

__all__ = ["EVERYBODY", "Calendars"]


class Calendars:
    """Read when first asked for."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    @cached_property
    def _book(self) -> WorkingCalendars:
        territories = self._connection.execute(select(t.territory.c.name, t.territory.c.zone))
        zones = {row.name: row.zone for row in territories if row.name and row.zone}
        rows = self._connection.execute(select(t.calendar).order_by(t.calendar.c.id.desc())).mappings()
        return WorkingCalendars([dict(row) for row in rows], zones)

    @cached_property
    def reply_target(self) -> timedelta:
        """Working time in which a request is answered."""
        minutes = settings.value_of(self._connection, settings.REPLY_TARGET)
        return timedelta(minutes=minutes) if isinstance(minutes, int) and minutes > 0 else REPLY_TARGET

    def of(self, name: str, zone: str = "") -> WorkingCalendar:
        """The calendar of a territory or person by name; `zone` is theirs where nothing else is known."""
        return self._book.of(name, zone)

    def of_person(self, name: str, territory: str, zone: str) -> WorkingCalendar:
        """A person's own calendar, else their territory's; their own zone counts before the territory's."""
        return self._book.of_person(name, territory, zone)

    def reply_due(self, arrived: datetime, territory: str) -> datetime:
        """Until when somebody who asked at `arrived` (aware) is to be answered: working time of the territory."""
        return add_working(arrived, self.reply_target, self.of(territory))
