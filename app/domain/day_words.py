"""How a day is said: km and minutes that are estimates, days since a visit, what the rep's own day begins and ends with."""

from __future__ import annotations

import re

from app.domain.places import Place, kept_place
from app.errors import RefusedError
from app.frozen import frozen
from app.language import plural, tr

LEAVE, BACK = 8 * 60 + 30, 17 * 60 + 30
VISIT_MINUTES, CALL_MINUTES = 30, 10
MOST_MINUTES = 8 * 60
_CLOCK = re.compile(r"^(?:at\s+)?(\d{1,2})(?:[:.h ](\d{2}))?\s*(am|pm|uhr)?$", re.IGNORECASE)
_LENGTH = re.compile(r"(?:^|[ ,])(?:for\s+)?(\d{1,3})\s?(m|min|mins|minutes|h|hours?)$", re.IGNORECASE)


@frozen
class DayHome:
    """Where this laptop's person starts and ends, and when, minutes after midnight. It is never synced."""

    name: str = ""
    place: Place | None = None
    leave: int = LEAVE
    back: int = BACK


def home_of(raw: object) -> DayHome:
    """A kept home; what cannot be read is as usual."""
    given = raw if isinstance(raw, dict) else {}
    leave, back = given.get("leave"), given.get("back")
    return DayHome(
        str(given.get("name") or ""),
        kept_place(given.get("latitude"), given.get("longitude")),
        leave if isinstance(leave, int) and 0 <= leave < 1440 else LEAVE,
        back if isinstance(back, int) and 0 <= back < 1440 else BACK,
    )


def raw_home(home: DayHome) -> dict[str, object]:
    """A home as it is kept."""
    latitude, longitude = home.place.texts if home.place is not None else ("", "")
    return {"name": home.name, "latitude": latitude, "longitude": longitude, "leave": home.leave, "back": home.back}


def read_clock(text: str, field: str = "time") -> int:
    """Minutes after midnight of "11:00", "9", "2pm"; RefusedError E-CLOCK."""
    match = _CLOCK.match(text.strip())
    if match is not None:
        hour, minute, half = int(match[1]), int(match[2] or 0), (match[3] or "").casefold()
        if half in ("am", "pm"):
            hour = hour % 12 + (12 if half == "pm" else 0) if 1 <= hour <= 12 else 24
        if hour < 24 and minute < 60:
            return hour * 60 + minute
    raise RefusedError(
        "E-CLOCK", tr("“{text}” is no time.", text=text.strip()[:20]), do=tr("Write it like 11:00."), field=field
    )


def read_fix(text: str) -> tuple[int | None, int | None]:
    """Time and length of "11:00", "11:00 45m", "45 min": minutes after midnight and minutes; RefusedError E-CLOCK, E-MINUTES."""
    match = _LENGTH.search(text.strip())
    length = int(match[1]) * (60 if match[2].casefold().startswith("h") else 1) if match else None
    if length is not None and not 1 <= length <= MOST_MINUTES:
        raise RefusedError(
            "E-MINUTES",
            tr("{length} minutes is no length of a visit.", length=length),
            do=tr("Write 1m to 480m."),
            field="time",
        )
    rest = _LENGTH.sub("", text.strip()).strip(" ,")
    return (read_clock(rest) if rest else None), length


def say_km(km: float) -> str:
    """ "≈ 19 km"; below one "under 1 km"."""
    return tr("≈ {km:,} km", km=round(km)) if km >= 0.95 else tr("under 1 km")


def say_length(minutes: int) -> str:
    """ "46 min", "1 h 40", "4 h 10"."""
    if minutes < 60:
        return tr("{minutes} min", minutes=minutes)
    return f"{minutes // 60} h {minutes % 60:02d}" if minutes % 60 else f"{minutes // 60} h"


def say_since(days: int | None) -> str:
    """ "never visited", "visited today", "16 days since the last visit"."""
    if days is None:
        return tr("never visited")
    if days <= 0:
        return tr("visited today")
    return plural(days, "{number} day since the last visit", "{number} days since the last visit")
