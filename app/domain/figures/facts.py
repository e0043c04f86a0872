"""Everything the figures of one period are worked out from, as it was read in one snapshot."""

from __future__ import annotations

from dataclasses import field
from datetime import date, timedelta, tzinfo
from itertools import pairwise

from app.domain.figures.counting import Span
from app.domain.figures.events import Agreed, Asked, Came, Chosen, Done, Passed, Worth
from app.domain.figures.periods import Period, midnight
from app.domain.figures.verdicts import Quota
from app.domain.working_time import WorkingCalendar
from app.frozen import frozen

WEEKS = 6  # how many a trend shows


@frozen
class Frame:
    """Which days, in which zone, of whose work; `today` and `now` (ms UTC) say how much of it has been."""

    period: Period
    zone: tzinfo
    today: date
    now: int
    chosen: Chosen = field(default_factory=Chosen)
    currency: str = "GBP"
    target: int = 15
    calendar: WorkingCalendar = field(default_factory=WorkingCalendar)

    @property
    def part(self) -> Period:
        """The days that have begun."""
        return self.period.to_date(self.today)

    @property
    def span(self) -> Span:
        """These days in ms UTC."""
        return self.part.bounds(self.zone)

    @property
    def span_before(self) -> Span:
        """The same part of the period before."""
        return self.period.before().same_part(self.part).bounds(self.zone)

    @property
    def weeks(self) -> tuple[Span, ...]:
        """Six times seven days up to the last of these days."""
        end = self.part.last + timedelta(days=1)
        days = [end - timedelta(days=7 * number) for number in range(WEEKS, -1, -1)]
        return tuple((midnight(a, self.zone), midnight(b, self.zone)) for a, b in pairwise(days))

    @property
    def edges(self) -> tuple[int, ...]:
        """Every moment (ms UTC) at which some count begins or ends."""
        return tuple(sorted({*self.span, *self.span_before, *(edge for week in self.weeks for edge in week)}))

    @property
    def since(self) -> int:
        """From when on anything is needed at all."""
        return min(self.span_before[0], self.weeks[0][0])

    @property
    def is_present(self) -> bool:
        """Whether what is open now says something of this period."""
        return self.today in self.period


@frozen
class Facts:
    """Rows of the frame. `done` by day, what lies before the days that are shown in one; `overdue` open tasks that are late, by person;
    `names` of everybody, `reps` who is counted even with nothing done; `behind` how late a rep's laptop is, in ms."""

    agreed: tuple[Agreed, ...] = ()
    passed: tuple[Passed, ...] = ()
    asked: tuple[Asked, ...] = ()
    came: tuple[Came, ...] = ()
    done: tuple[Done, ...] = ()
    worth: tuple[Worth, ...] = ()
    quotas: tuple[Quota, ...] = ()
    overdue: dict[str, int] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    reps: tuple[str, ...] = ()
    behind: dict[str, int] = field(default_factory=dict)
    reasons: dict[str, str] = field(default_factory=dict)

    @property
    def days(self) -> list[Done]:
        """What was done on days that are told apart."""
        return [one for one in self.done if one.day is not None]
