"""Looked up once and kept: how numbers are said and where they ring, and the holidays of countries.

The libraries that know are slow to load. A reader takes what is kept and looks the rest up itself; `learn` keeps what is
missing, some at a time, when nobody waits.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date, datetime, time

from sqlalchemy import Connection, select

from app.domain.calling_hours import CallingHours, CallingRules
from app.domain.holidays import public_holidays
from app.domain.spoken_numbers import SpokenNumber, describe
from app.store import settings
from app.store.bulk import insert_rows, read_rows
from app.store.tables import synced as t
from app.store.tables.local import meta, spoken_number

_COLUMNS = ("e164", "said", "zones", "country")
_HOLIDAYS = "holidays "


def spoken(connection: Connection, numbers: Iterable[str]) -> dict[str, SpokenNumber]:
    """The numbers (E.164, empty ones left out) as people say them."""
    wanted = {one for one in numbers if one}
    rows = read_rows(connection, spoken_number, _COLUMNS, "e164", wanted) if wanted else []
    found = {r["e164"]: SpokenNumber(r["e164"], r["said"], tuple(r["zones"].split()), r["country"]) for r in rows}
    for e164 in wanted - found.keys():
        found[e164] = describe(e164)
    return found


def calling_rules(connection: Connection) -> CallingRules:
    """The team's calling hours by country, and the holidays that are known so far."""
    raw = settings.value_of(connection, settings.CALLING_HOURS, {})
    hours = {country: _hours(one) for country, one in raw.items()}
    usual = hours.pop("", CallingHours())
    days = {
        row.name.removeprefix(_HOLIDAYS): frozenset(json.loads(row.value))
        for row in connection.execute(select(meta.c.name, meta.c.value).where(meta.c.name.startswith(_HOLIDAYS)))
    }

    def is_holiday(country: str, day: date) -> bool:
        return day.isoformat() in days.get(f"{country} {day.year}", ())

    return CallingRules(hours, usual, is_holiday)


def _hours(raw: dict[str, object]) -> CallingHours:
    usual = CallingHours()
    return CallingHours(
        time.fromisoformat(str(raw.get("opens", usual.opens.isoformat()))),
        time.fromisoformat(str(raw.get("closes", usual.closes.isoformat()))),
        frozenset(raw.get("days", usual.days)),  # type: ignore[call-overload]
        bool(raw.get("keep_holidays", True)),
    )


def learn(connection: Connection, now: datetime, limit: int = 500) -> int:
    """Keep what is missing of at most `limit` numbers, and of one country's holidays; how much was learnt."""
    missing = (
        select(t.number.c.e164)
        .where(
            t.number.c.e164.is_not(None), t.number.c.e164 != "", t.number.c.e164.not_in(select(spoken_number.c.e164))
        )
        .distinct()
        .limit(limit)
    )
    found = [describe(one) for one in connection.execute(missing).scalars()]
    rows = [{"e164": one.e164, "said": one.said, "zones": " ".join(one.zones), "country": one.country} for one in found]
    insert_rows(connection, spoken_number, rows, replace=True)
    if found:
        return len(found)
    return _learn_holidays(connection, now)


def _learn_holidays(connection: Connection, now: datetime) -> int:
    countries = connection.execute(select(spoken_number.c.country).where(spoken_number.c.country != "").distinct())
    known = set(connection.execute(select(meta.c.name).where(meta.c.name.startswith(_HOLIDAYS))).scalars())
    years = sorted({now.year, (now.year + 1) if now.month == 12 else now.year})
    for country in countries.scalars().all():
        for year in years:
            name = f"{_HOLIDAYS}{country} {year}"
            if name not in known:
                days = json.dumps([one.isoformat() for one in public_holidays(country, year)])
                insert_rows(connection, meta, [{"name": name, "value": days}], replace=True)
                return 1
    return 0
