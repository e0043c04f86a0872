"""Working hours and days off as lines that people write: "Everybody: 09:00-17:00 mon-fri Europe/London, holidays GB, off 2026-12-24"."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import date, time
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from app.domain.hours_text import DAYS
from app.domain.working_calendars import EVERYBODY
from app.errors import RefusedError
from app.frozen import frozen
from app.language import tr

Public = Callable[[str, int], Collection[date]]  # the public holidays of a country in a year
YEARS = 3  # for which public holidays are written down: this one and those after it
_HOURS = re.compile(
    r"(\d{1,2}:\d{2})\s*[-–]\s*(\d{1,2}:\d{2})(?:\s+([a-z]{3})(?:\s*[-–]\s*([a-z]{3}))?)?(?:\s+([A-Za-z_+-]+(?:/[A-Za-z_+-]+)*))?",
    re.IGNORECASE,
)


@frozen
class Hours:
    """The working hours of everybody, a territory or a person. `off` are days off beside the public holidays of `country`."""

    name: str
    opens: time
    closes: time
    days: tuple[int, ...]
    zone: str = ""
    country: str = ""
    off: tuple[date, ...] = ()

    def values(self, public: Public, year: int) -> dict[str, Any]:
        """As the record holds it; `year` is the present one."""
        holidays = (
            {day for ahead in range(YEARS) for day in public(self.country, year + ahead)} if self.country else set()
        )
        week = {
            "opens": self.opens.isoformat(),
            "closes": self.closes.isoformat(),
            "days": list(self.days),
            "zone": self.zone,
        }
        every = sorted({*holidays, *self.off})
        return {
            "name": self.name,
            "week": week,
            "holidays": [one.isoformat() for one in every],
            "country": self.country or None,
        }


def read_lines(text: str, known: Collection[str], public: Public, year: int) -> list[Hours]:
    """A line each; `known` are the names of people and territories. RefusedError E-HOURS names the line."""
    names = {one.casefold(): one for one in (*known, EVERYBODY)}
    found: dict[str, Hours] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        name, _, rest = line.partition(":")
        typed = name.strip()
        if typed.casefold() not in names:
            raise _refusal(number, tr("nobody and no territory is called “{typed}”", typed=typed[:40]))
        one = _read(names[typed.casefold()], rest, number, public, year)
        if one.name in found:
            raise _refusal(number, tr("{name} has a line already", name=one.name))
        found[one.name] = one
    return list(found.values())


def _read(name: str, rest: str, number: int, public: Public, year: int) -> Hours:
    first, *more = (one.strip() for one in rest.split(","))
    match = _HOURS.fullmatch(first)
    if match is None:
        raise _refusal(number, tr("“{first}” is no hours", first=first[:40]))
    opens, closes = (_clock(one, number) for one in match.groups()[:2])
    if opens >= closes:
        raise _refusal(number, tr("the day ends before it begins"))
    country, off = "", set[date]()
    for part in more:
        word, _, value = part.partition(" ")
        if word.casefold() == "holidays":
            country = value.strip().upper()
            if not public(country, year):
                raise _refusal(number, tr("no public holidays are known of “{country}”", country=country[:10]))
        elif word.casefold() == "off":
            off |= {_day(one, number) for one in value.split()}
        else:
            raise _refusal(number, tr("“{part}” is not clear", part=part[:40]))
    return Hours(
        name, opens, closes, _days(match[3], match[4], number), _zone(match[5], number), country, tuple(sorted(off))
    )


def _clock(text: str, number: int) -> time:
    hour, minute = (int(one) for one in text.split(":"))
    if hour > 23 or minute > 59:
        raise _refusal(number, tr("“{text}” is no time of day", text=text))
    return time(hour, minute)


def _days(first: str | None, last: str | None, number: int) -> tuple[int, ...]:
    if first is None:
        return tuple(range(5))
    ends = [one.casefold() for one in (first, last or first)]
    if any(one not in DAYS for one in ends):
        raise _refusal(number, tr("“{ends}” are no days of the week", ends="-".join(ends)))
    begin, end = (DAYS.index(one) for one in ends)
    return tuple(range(begin, end + 1)) if begin <= end else tuple(sorted({*range(begin, 7), *range(end + 1)}))


def _zone(text: str | None, number: int) -> str:
    if not text:
        return ""
    try:
        ZoneInfo(text)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise _refusal(number, tr("“{text}” is no time zone", text=text[:40])) from None
    return text


def _day(text: str, number: int) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise _refusal(number, tr("“{text}” is no day", text=text[:20])) from None


def _refusal(number: int, why: str) -> RefusedError:
    return RefusedError(
        "E-HOURS", tr("Line {number}: {why}.", number=number, why=why), safe=tr("The hours stay as they are."),
        do=tr("Write it like: North: 09:00-17:00 mon-fri Europe/London, holidays GB, off 2026-12-24."), field="hours",
    )  # fmt: skip


def write_lines(rows: Iterable[Mapping[str, Any]], public: Public) -> str:
    """Records as these lines, everybody's first, then by name."""
    ordered = sorted((row for row in rows if row["name"]), key=lambda row: (row["name"] != EVERYBODY, row["name"]))
    return "\n".join(_line(row, public) for row in ordered)


def _line(row: Mapping[str, Any], public: Public) -> str:
    week, country = row["week"] or {}, row["country"] or ""
    opens, closes = (str(week.get(key) or usual)[:5] for key, usual in (("opens", "09:00"), ("closes", "17:00")))
    parts = [
        f"{row['name']}: {opens}-{closes} {_say_days(week.get('days') or range(5))} {week.get('zone') or ''}".rstrip()
    ]
    days = {date.fromisoformat(one) for one in row["holidays"] or ()}
    known = {day for year in {one.year for one in days} for day in public(country, year)} if country else set()
    parts += [f"holidays {country}"] if country else []
    off = sorted(days - known)
    return ", ".join([*parts, *([f"off {' '.join(one.isoformat() for one in off)}"] if off else [])])


def _say_days(days: Iterable[int]) -> str:
    """ "mon-fri"; days that do not follow one another over the end of the week: "sat-wed"."""
    held = sorted(set(days))
    gap = next((at for at in range(1, len(held)) if held[at] != held[at - 1] + 1), 0)
    first, last = (held[gap], held[gap - 1]) if gap else (held[0], held[-1])
    return DAYS[first] if first == last else f"{DAYS[first]}-{DAYS[last]}"
