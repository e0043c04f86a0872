"""What each is to reach in a month: read from a spreadsheet, ramped for who is new, lowered by days away (product 8)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any, Protocol

from app.domain.absences import Absence
from app.domain.working_time import WorkingCalendar
from app.errors import RefusedError
from app.frozen import frozen
from app.language import tr

VALUE = "value"
MEASURES = (
    ("meetings", tr("Meetings held")),
    ("accepted", tr("Accepted")),
    (VALUE, tr("Value")),
    ("visits", tr("Visits")),
)
MOST = 10**12
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NUMERIC = (re.compile(r"(?P<year>\d{4})[-/](?P<month>\d{1,2})"), re.compile(r"(?P<month>\d{1,2})[./](?P<year>\d{4})"))
_WORDS = re.compile(r"(?P<word>[a-z]{3})[a-z]*\.?\s+(?P<year>\d{4})", re.IGNORECASE)
_GROUPED = re.compile(r"\d{1,3}(?:([.,' ])\d{3})(?:\1\d{3})*")


@frozen
class Target:
    """What somebody is to reach in a month ("2026-11"); `target` None takes it away. Value in minor units."""

    user_id: str
    month: str
    target: int | None
    percent: int = 100


def read_amount(typed: str, measure: str) -> int | None:
    """ "12", "1,200", "1.200,50", "£450 000"; None for nothing. Value becomes minor units. RefusedError E-QUOTA."""
    text = typed.replace("\u00a0", " ").replace("\u202f", " ").strip().strip("£$€").strip()
    if not text:
        return None
    plain = _plain(text)
    if plain is None or (measure != VALUE and "." in plain):
        raise RefusedError(
            "E-QUOTA",
            tr("“{typed}” is no number here.", typed=typed.strip()[:30]),
            do=tr("Write it like 12, 1,200 or 1.200."),
        )
    whole, _, part = plain.partition(".")
    amount = int(whole) * 100 + int((part + "00")[:2]) if measure == VALUE else int(whole)
    if amount > MOST:
        raise RefusedError("E-QUOTA", tr("“{typed}” is too much.", typed=typed.strip()[:30]))
    return amount


def _plain(text: str) -> str | None:
    """Digits with at most one dot before at most two decimals; what groups thousands is whatever does not part decimals."""
    if not text.isascii():
        return None
    decimals = ""
    if match := re.fullmatch(r"(.*\d)[.,](\d{1,2})", text):
        text, decimals = match[1], match[2]
    if text.isdigit() or _GROUPED.fullmatch(text):
        return re.sub(r"\D", "", text) + (f".{decimals}" if decimals else "")
    return None


def read_month(typed: str) -> str:
    """ "2026-11" of "2026-11", "11/2026", "11.2026", "Nov 2026"; '' for anything else."""
    text = typed.strip()
    for shape in _NUMERIC:
        if (match := shape.fullmatch(text)) and 1 <= int(match["month"]) <= 12:
            return f"{match['year']}-{int(match['month']):02d}"
    match = _WORDS.fullmatch(text)
    if match and match["word"].casefold() in _MONTHS:
        return f"{match['year']}-{_MONTHS.index(match['word'].casefold()) + 1:02d}"
    return ""


def read_paste(text: str, people: Mapping[str, str], months: Sequence[str], measure: str) -> list[Target]:
    """Rows of name and numbers, parted by tabs, as a spreadsheet copies them; a first row of months names the columns.

    `people` are names by id. Without such a row the numbers are those of `months`, in their order; an empty cell changes
    nothing. RefusedError E-QUOTA names what nobody is called, or the number that is none; then nothing may be changed.
    """
    table = [[cell.strip() for cell in line.split("\t")] for line in text.splitlines() if line.strip()]
    if table and any(read_month(cell) for cell in table[0][1:]):
        months = [read_month(cell) for cell in table.pop(0)[1:]]
    by_name = _by_name(people)
    unknown = [row[0] for row in table if row[0].casefold() not in by_name]
    if unknown:
        raise RefusedError(
            "E-QUOTA", tr("Nobody here is called {unknown}.", unknown=', '.join(f'“{one[:40]}”' for one in unknown[:5])),
            do=tr("Write names as they stand in the grid."),
        )  # fmt: skip
    found = []
    for row in table:
        if len(row) - 1 > len(months):
            raise RefusedError(
                "E-QUOTA",
                tr(
                    "{name} has {count} numbers for {months} months.",
                    name=row[0],
                    count=len(row) - 1,
                    months=len(months),
                ),
            )
        for month, cell in zip(months, row[1:], strict=False):
            amount = read_amount(cell, measure)
            if month and amount is not None:
                found.append(Target(by_name[row[0].casefold()], month, amount))
    return found


def _by_name(people: Mapping[str, str]) -> dict[str, str]:
    """Ids by whole name, and by first name where only one has it."""
    firsts = [name.split(" ")[0].casefold() for name in people.values()]
    once = {
        name.split(" ")[0].casefold(): one
        for one, name in people.items()
        if firsts.count(name.split(" ")[0].casefold()) == 1
    }
    return {**once, **{name.casefold(): one for one, name in people.items()}}


def read_percents(words: str) -> list[int]:
    """ "25 50 75 100" in any spacing, with or without commas and signs; 0 for what is no number, which `ramp` refuses."""
    parts = words.replace("%", " ").replace(",", " ").split()
    return [int(one) if one.isascii() and one.isdigit() else 0 for one in parts]


def ramp(user_id: str, months: Sequence[str], full: int, percents: Sequence[int]) -> list[Target]:
    """Month after month a part of the full target; the last percentage goes on. RefusedError E-QUOTA."""
    if not percents or any(not 0 < one <= 100 for one in percents):
        raise RefusedError("E-QUOTA", tr("A ramp is percentages from 1 to 100."), do=tr("Write it like 25 50 75 100."))
    parts = [percents[min(at, len(percents) - 1)] for at in range(len(months))]
    return [Target(user_id, month, round(full * part / 100), part) for month, part in zip(months, parts, strict=True)]


@frozen
class Lowered:
    """What is left of a target: `away` of `days` working days they are not there."""

    target: int
    away: int
    days: int


class _Calendars(Protocol):
    def of_person(self, name: str, territory: str, zone: str) -> WorkingCalendar: ...


class Absent:
    """How much of a target days away leave, by the person's own calendar; from rows of `user` and `absence`."""

    def __init__(
        self, calendars: _Calendars, users: Iterable[Mapping[str, Any]], absences: Iterable[Mapping[str, Any]]
    ) -> None:
        self._calendars = calendars
        self._users = {row["id"]: row for row in users}
        self._absences: dict[str, list[Absence]] = {}
        for row in absences:
            if row["user_id"] and row["first_day"] and row["last_day"]:
                one = Absence(row["user_id"], date.fromisoformat(row["first_day"]), date.fromisoformat(row["last_day"]))
                self._absences.setdefault(row["user_id"], []).append(one)

    def lowered(self, user_id: str, month: str, target: int) -> Lowered:
        """The target less the part they are away."""
        row = self._users.get(user_id, {})
        name, territory, zone = (row.get(key) or "" for key in ("name", "territory", "zone"))
        return lowered(target, month, self._absences.get(user_id, ()), self._calendars.of_person(name, territory, zone))


def lowered(target: int, month: str, absences: Iterable[Absence], calendar: WorkingCalendar) -> Lowered:
    """A target less the part of the month's working days somebody is away; half of one counts up."""
    day = date.fromisoformat(f"{month}-01")
    inside = []
    while day.isoformat()[:7] == month:
        if calendar.is_open_day(day):
            inside.append(day)
        day += timedelta(days=1)
    held = list(absences)
    away = sum(any(one.holds(day) for one in held) for day in inside)
    left = (target * (len(inside) - away) * 2 + len(inside)) // (2 * len(inside)) if inside else target
    return Lowered(left, away, len(inside))
