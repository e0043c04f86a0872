"""Whose hours a clock runs in: the calendar of the person or territory, else the team's, else office hours in their zone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, time
from typing import Any

from app.domain.working_time import WorkingCalendar

EVERYBODY = "Everybody"  # the calendar of all who have none of their own


class WorkingCalendars:
    """The calendars of a company by name: rows of `calendar`, the one that counts last, and the zones of its territories."""

    def __init__(self, rows: Iterable[Mapping[str, Any]], zones: Mapping[str, str]) -> None:
        self._calendars = {
            row["name"]: _calendar(row["week"] or {}, row["holidays"] or ()) for row in rows if row["name"]
        }
        self._zones = zones

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


def _calendar(week: Mapping[str, Any], holidays: Iterable[str]) -> WorkingCalendar:
    usual = WorkingCalendar()
    return WorkingCalendar(
        str(week.get("zone") or ""),
        time.fromisoformat(str(week.get("opens") or usual.opens.isoformat())),
        time.fromisoformat(str(week.get("closes") or usual.closes.isoformat())),
        frozenset(week.get("days") or usual.days),
        frozenset(date.fromisoformat(one) for one in holidays),
    )
