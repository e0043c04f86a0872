"""When a site is open, from what people write: "07:30–16:00, Sat 08:00-12:00, reception shut 12:00-12:45".

What is not understood is shown and never guessed at: such hours bind nobody.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.domain.hours_text import DAYS
from app.frozen import frozen

Span = tuple[int, int]  # minutes after midnight
_CLOCK = r"(\d{1,2})(?:[:.h](\d{2}))?\s*(am|pm)?"
_SPAN = re.compile(rf"{_CLOCK}\s*(?:-|–|—|to|until|bis)\s*{_CLOCK}", re.IGNORECASE)
_DAY = r"(mon|tue|wed|thu|fri|sat|sun)[a-z]*"
_DAYS = re.compile(rf"\b{_DAY}\.?(?:\s*(?:-|–|—|to)\s*{_DAY})?", re.IGNORECASE)
_DAILY = re.compile(r"\b(daily|every day|24/7|weekdays|weekends?)\b", re.IGNORECASE)
_SHUT = re.compile(r"\b(shut|closed|not open)\b", re.IGNORECASE)
_WEEK, _WORKING = tuple(range(7)), (0, 1, 2, 3, 4)


@frozen
class DayHours:
    """One day of a site: the spans it is open, None when nobody said; `shut` in words, such as "reception shut 12:00–12:45"."""

    open: tuple[Span, ...] | None = None
    shut: tuple[tuple[str, Span], ...] = ()


@dataclass
class _Read:
    opened: dict[int, list[Span]]
    shut: list[tuple[str, tuple[int, ...], Span | None]]


def hours_on(text: str, weekday: int) -> DayHours:
    """The hours of a weekday (Monday is 0). Without days they hold every day; beside named ones, Monday to Friday."""
    named = bool(_DAYS.search(text) or _DAILY.search(text))
    read = _read(text, _WORKING if named else _WEEK)
    if not read.opened:
        return DayHours(None, _shut_on(read, weekday))
    spans = sorted(read.opened.get(weekday, []))
    for _, days, span in read.shut:
        if weekday in days:
            spans = [] if span is None else _without(spans, span)
    return DayHours(tuple(spans), _shut_on(read, weekday))


def _read(text: str, days: tuple[int, ...]) -> _Read:
    read = _Read({}, [])
    for part in re.split(r"[,;\n]|\s+and\s+", text):
        named = _days_of(part)
        spans = [_span(match) for match in _SPAN.finditer(part)]
        if _SHUT.search(part):
            words = " ".join(_SPAN.sub(" ", part).split())
            read.shut += [(words, named or _WEEK, one) for one in spans if one is not None]
            if not spans and named:
                read.shut.append((words, named, None))
            continue
        if _DAILY.search(part) and "24/7" in part:
            spans = [(0, 1440)]
        days = named or days
        for span in spans:
            if span is not None:
                for day in days:
                    read.opened.setdefault(day, []).append(span)
    return read


def _days_of(part: str) -> tuple[int, ...]:
    if match := _DAILY.search(part):
        word = match[1].casefold()
        return _WORKING if word == "weekdays" else (5, 6) if word.startswith("weekend") else _WEEK
    found: list[int] = []
    for match in _DAYS.finditer(part):
        first = DAYS.index(match[1].casefold())
        last = DAYS.index(match[2].casefold()) if match[2] else first
        found += range(first, last + 1) if first <= last else [*range(first, 7), *range(last + 1)]
    return tuple(dict.fromkeys(found))


def _span(match: re.Match[str]) -> Span | None:
    start, end = _minutes(match[1], match[2], match[3]), _minutes(match[4], match[5], match[6])
    if start is None or end is None:
        return None
    if match[6] and not match[3] and match[6].casefold() == "pm" and end <= start:
        return None
    return (start, end) if start < end else None


def _minutes(hour: str, minute: str | None, half: str | None) -> int | None:
    number = int(hour)
    if half:
        if not 1 <= number <= 12:
            return None
        number = number % 12 + (12 if half.casefold() == "pm" else 0)
    found = number * 60 + int(minute or 0)
    return found if found <= 1440 and int(minute or 0) < 60 else None


def _without(spans: list[Span], shut: Span) -> list[Span]:
    left = [(start, min(end, shut[0])) for start, end in spans] + [(max(start, shut[1]), end) for start, end in spans]
    return sorted({(start, end) for start, end in left if start < end})


def _shut_on(read: _Read, weekday: int) -> tuple[tuple[str, Span], ...]:
    return tuple((words, span) for words, days, span in read.shut if weekday in days and span is not None)


def say_minutes(minutes: int) -> str:
    """ "07:30" of minutes after midnight; past midnight it counts on."""
    return f"{minutes // 60:02d}:{minutes % 60:02d}"
