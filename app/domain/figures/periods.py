"""The days a figure is taken over: weeks, months, quarters and years of the reporting zone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta, tzinfo

from app.clock import from_ms, to_ms
from app.errors import RefusedError
from app.frozen import frozen
from app.language import tr

WEEK, MONTH, QUARTER, YEAR = "week", "month", "quarter", "year"
KINDS = (WEEK, MONTH, QUARTER, YEAR)
THIS = {WEEK: tr("This week"), MONTH: tr("This month"), QUARTER: tr("This quarter"), YEAR: tr("This year")}
LAST = {WEEK: tr("Last week"), MONTH: tr("Last month"), QUARTER: tr("Last quarter"), YEAR: tr("Last year")}
_WRITTEN = re.compile(r"(\d{4})(?:-(?:Q([1-4])|W(\d{2})|(\d{2})))?", re.IGNORECASE)


@frozen
class Period:
    """Whole days from `first` to `last`, both counted; `kind` is week, month, quarter or year."""

    kind: str
    first: date
    last: date

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    def days(self) -> Iterator[date]:
        """Each day in order."""
        for number in range((self.last - self.first).days + 1):
            yield self.first + timedelta(days=number)

    def bounds(self, zone: tzinfo) -> tuple[int, int]:
        """The first millisecond (UTC) and the first one after it, as the days fall in that zone."""
        return midnight(self.first, zone), midnight(self.last + timedelta(days=1), zone)

    def to_date(self, today: date) -> Period:
        """The part that has begun: up to today, at least its first day."""
        return Period(self.kind, self.first, max(min(self.last, today), self.first))

    def before(self) -> Period:
        """The one of the same kind before it."""
        return period_of(self.kind, self.first - timedelta(days=1))

    def same_part(self, part: Period) -> Period:
        """As many first days of this one as `part` of another has."""
        length = part.last - part.first
        return Period(self.kind, self.first, min(self.first + length, self.last))

    def months(self) -> tuple[str, ...]:
        """The months it touches, as "2026-11"."""
        numbers = range(self.first.year * 12 + self.first.month - 1, self.last.year * 12 + self.last.month)
        return tuple(f"{number // 12}-{number % 12 + 1:02}" for number in numbers)

    def name(self, today: date) -> str:
        """ "This quarter", "Last month", else "2026-Q3", "2026-10", "2026"."""
        if today in self:
            return THIS[self.kind]
        if self == period_of(self.kind, today).before():
            return LAST[self.kind]
        return self.written()

    def written(self) -> str:
        """As `read_period` reads it: "2026-Q4", "2026-11", "2026-W46", "2026"."""
        if self.kind == WEEK:
            year, week, _ = self.first.isocalendar()
            return f"{year}-W{week:02}"
        tail = {MONTH: f"-{self.first.month:02}", QUARTER: f"-Q{(self.first.month + 2) // 3}", YEAR: ""}[self.kind]
        return f"{self.first.year}{tail}"

    def span(self) -> str:
        """Its days in words: "1 Oct – 12 Nov", with the year where it is not all in one."""
        year = f" {self.first.year}" if self.first.year != self.last.year else ""
        head = tr("{day} {first:%b}{year}", day=self.first.day, first=self.first, year=year)
        tail = tr("{day} {last:%b}", day=self.last.day, last=self.last) + (f" {self.last.year}" if year else "")
        return head if self.first == self.last else f"{head} – {tail}"


def midnight(day: date, zone: tzinfo) -> int:
    """When that day begins there, ms UTC; where the clock skips midnight, the moment it does."""
    return to_ms(datetime.combine(day, time(0), zone))


def day_of(at: int, zone: tzinfo) -> date:
    """The day a moment (ms UTC) falls on in that zone."""
    return from_ms(at).astimezone(zone).date()


def period_of(kind: str, day: date) -> Period:
    """The week (from Monday), month, quarter or year that day lies in."""
    if kind == WEEK:
        first = day - timedelta(days=day.weekday())
        return Period(kind, first, first + timedelta(days=6))
    length = {MONTH: 1, QUARTER: 3, YEAR: 12}[kind]
    first = date(day.year, (day.month - 1) // length * length + 1, 1)
    years, month = divmod(first.month - 1 + length, 12)
    return Period(kind, first, date(first.year + years, month + 1, 1) - timedelta(days=1))


def read_period(words: str, today: date) -> Period:
    """ "2026-Q4", "2026-11", "2026-W46", "2026", "this quarter", "last month"; nothing is this quarter.

    RefusedError E-PERIOD.
    """
    plain = words.strip().casefold() or f"this {QUARTER}"
    when, _, kind = plain.partition(" ")
    if kind in KINDS and when in ("this", "last"):
        now = period_of(kind, today)
        return now if when == "this" else now.before()
    found = _WRITTEN.fullmatch(plain)
    try:
        if found is None:
            raise ValueError(plain)
        year, quarter, week, month = found.groups()
        if week:
            return period_of(WEEK, date.fromisocalendar(int(year), int(week), 1))
        kind = QUARTER if quarter else MONTH if month else YEAR
        return period_of(kind, date(int(year), int(quarter) * 3 if quarter else int(month or 1), 1))
    except ValueError:
        raise RefusedError(
            "E-PERIOD", tr("“{words}” is no period.", words=words.strip()[:40]), do=tr("Write it like 2026-Q4, 2026-11 or last month."),
            field="period",
        ) from None  # fmt: skip
