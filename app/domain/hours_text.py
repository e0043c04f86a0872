"""Calling hours as lines that people write: "usual 08:00-20:00 mon-sat", "FR 10:00-13:00 mon-fri, holidays too"."""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping
from typing import Any

from app.errors import RefusedError
from app.language import tr

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
USUAL = "usual"
TOO = "holidays too"
_LINE = re.compile(
    r"(?P<who>usual|[a-z]{2})\s+(?P<opens>\d{1,2}:\d{2})\s*[-–]\s*(?P<closes>\d{1,2}:\d{2})"
    r"(?:\s+(?P<first>[a-z]{3})(?:\s*[-–]\s*(?P<last>[a-z]{3}))?)?(?P<too>,\s*holidays too)?",
    re.IGNORECASE,
)


def read_hours(text: str) -> dict[str, dict[str, Any]]:
    """The hours by country as they are kept ("" is the usual ones). RefusedError E-HOURS names the line."""
    found: dict[str, dict[str, Any]] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        match = _LINE.fullmatch(line.strip())
        hours = _read(match) if match else None
        if match is None or hours is None:
            raise RefusedError(
                "E-HOURS",
                tr("Line {number}, “{line}”, is not clear.", number=number, line=line.strip()[:40]),
                safe=tr("The hours stay as they are."),
                do=tr("Write it like: GB 08:00-20:00 mon-sat."),
                field="hours",
            )
        who = match["who"].casefold()
        found["" if who == USUAL else who.upper()] = hours
    return found


def _read(match: re.Match[str]) -> dict[str, Any] | None:
    opens, closes = (_clock(match[name]) for name in ("opens", "closes"))
    first, last = ((match[name] or "").casefold() for name in ("first", "last"))
    if not opens or not closes or opens >= closes or any(one and one not in DAYS for one in (first, last)):
        return None
    begin, end = (DAYS.index(first), DAYS.index(last or first)) if first else (0, 5)
    days = list(range(begin, end + 1)) if begin <= end else [*range(begin, 7), *range(end + 1)]
    return {"opens": opens, "closes": closes, "days": sorted(days), "keep_holidays": not match["too"]}


def _clock(text: str) -> str:
    hour, minute = (int(one) for one in text.split(":"))
    if hour == 24 and minute == 0:
        return "23:59:59"
    return f"{hour:02d}:{minute:02d}" if hour < 24 and minute < 60 else ""


def say_hours(hours: Mapping[str, Mapping[str, Any]]) -> str:
    """The same as lines, the usual ones first."""
    lines = []
    for country in sorted(hours, key=lambda one: (one != "", one)):
        one = hours[country]
        closes = "24:00" if str(one["closes"]).startswith("23:59:59") else str(one["closes"])[:5]
        days = list(one["days"])
        span = DAYS[days[0]] if len(days) == 1 else f"{DAYS[days[0]]}-{DAYS[days[-1]]}"
        if days and days != list(range(days[0], days[-1] + 1)):  # over the week's end
            gap = next(n for n, (a, b) in enumerate(itertools.pairwise(days)) if b != a + 1)
            span = f"{DAYS[days[gap + 1]]}-{DAYS[days[gap]]}"
        too = "" if one.get("keep_holidays", True) else f", {TOO}"
        lines.append(f"{country or USUAL} {str(one['opens'])[:5]}-{closes} {span}{too}")
    return "\n".join(lines)
