"""When a person may be called: by the local time of every place their number may be in (product 5, decisions 22)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import field
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from app.frozen import frozen
from app.language import tr

AHEAD = 14  # days looked ahead for the next hour in which to call


@frozen
class CallingHours:
    """From when to when a country may be called, on which weekdays (Monday is 0), and whether holidays are kept free."""

    opens: time = time(8)
    closes: time = time(20)
    days: frozenset[int] = frozenset(range(6))
    keep_holidays: bool = True


def no_holidays(_country: str, _day: date) -> bool:
    """Every day is a day like any other."""
    return False


@frozen
class CallingRules:
    """Hours by country (two letters), the usual ones elsewhere, and which days nobody is called."""

    by_country: Mapping[str, CallingHours] = field(default_factory=dict)
    usual: CallingHours = CallingHours()
    is_holiday: Callable[[str, date], bool] = no_holidays

    def hours(self, country: str) -> CallingHours:
        """The hours of a country."""
        return self.by_country.get(country, self.usual)


@frozen
class Reachable:
    """Whether to call now. `why` in words when not, or when it cannot be known; `opens` the next good moment (aware)."""

    now: bool
    why: str = ""
    opens: datetime | None = None
    zones: tuple[str, ...] = ()

    @property
    def known(self) -> bool:
        """Whether their time zone is known at all."""
        return bool(self.zones)


def known_zones(names: Iterable[str]) -> tuple[str, ...]:
    """Those names that are time zones."""
    found = []
    for name in names:
        try:
            ZoneInfo(name)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            continue
        found.append(name)
    return tuple(found)


def reachable(zones: Iterable[str], country: str, now: datetime, rules: CallingRules) -> Reachable:
    """Whether somebody may be called at `now` (aware): only if it is a calling hour in every zone they may be in.

    Without a zone they may be called, and it is said that their time is not known.
    """
    names = known_zones(zones)
    if not names:
        return Reachable(True, tr("their time zone is not known"))
    hours = rules.hours(country)
    for name in names:
        local = now.astimezone(ZoneInfo(name))
        why = _closed(local, hours, country, rules)
        if why:
            return Reachable(False, why, _next_open(names, country, now, rules), names)
    return Reachable(True, "", None, names)


def _closed(local: datetime, hours: CallingHours, country: str, rules: CallingRules) -> str:
    if local.weekday() not in hours.days:
        return tr("{local:%A} there", local=local)
    if hours.keep_holidays and rules.is_holiday(country, local.date()):
        return tr("a holiday there")
    if not hours.opens <= local.time() < hours.closes:
        return tr(
            "{local:%H:%M} there, calls from {opens:%H:%M} to {closes:%H:%M}",
            local=local,
            opens=hours.opens,
            closes=hours.closes,
        )
    return ""


def _next_open(names: tuple[str, ...], country: str, now: datetime, rules: CallingRules) -> datetime | None:
    """The first moment at which all zones are open; openings are where such a moment can only begin."""
    hours, candidates = rules.hours(country), []
    for name in names:
        zone = ZoneInfo(name)
        first = now.astimezone(zone).date()
        for ahead in range(AHEAD + 1):
            opening = datetime.combine(first + timedelta(days=ahead), hours.opens, zone)
            candidates.append(opening.astimezone(now.tzinfo))
    for moment in sorted(candidates):
        if moment > now and not any(
            _closed(moment.astimezone(ZoneInfo(name)), hours, country, rules) for name in names
        ):
            return moment
    return None


_HOUR = re.compile(r"(?<![\d:])([0-9]{1,2})(?::[0-9]{2})?(?![\d:])", re.ASCII)
_SPANS = {"morning": (8, 12), "midday": (11, 14), "afternoon": (12, 17), "evening": (17, 20)}


def in_best_hours(words: str, zones: Iterable[str], now: datetime) -> bool:
    """Whether it is one of the person's best hours ("9-11", "mornings", "14:00 to 16:00") in their first zone."""
    names = known_zones(zones)
    span = best_span(words)
    if span is None or not names:
        return False
    local = now.astimezone(ZoneInfo(names[0])).time()
    return span[0] <= local < span[1]


def best_span(words: str) -> tuple[time, time] | None:
    """The hours a note about best hours speaks of; None where it speaks of none."""
    text = words.casefold()
    for word, (begin, end) in _SPANS.items():
        if word in text:
            return time(begin), time(end)
    hours = [int(one) for one in _HOUR.findall(text)]
    if len(hours) >= 2 and 0 <= hours[0] < hours[1] <= 23:
        return time(hours[0]), time(hours[1])
    return None
