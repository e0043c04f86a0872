"""Leads by their month of arrival: how many of them had come how far after how many months (product 8)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from app.domain.counted import counted
from app.domain.figures.charts import GRID, Chart, Column
from app.domain.figures.facts import Frame
from app.frozen import frozen
from app.language import plural, tr

MONTHS = 5  # of arrival, and how many a cohort is followed
STEPS = (("meeting", tr("Meeting agreed")), ("accepted", tr("Accepted by an AE")), ("won", tr("Won")))


@frozen
class Arrivals:
    """So many leads of a month ("2026-11"), by whose they are."""

    month: str
    person: str
    count: int


@frozen
class Reached:
    """So many of them that first came to a step of STEPS in the month `then`."""

    step: str
    month: str
    then: str
    person: str
    count: int


def months_of(frame: Frame) -> tuple[str, ...]:
    """The months of arrival that are shown, up to the one of the last of these days."""
    last = _number(f"{frame.part.last:%Y-%m}")
    return tuple(_month(last - back) for back in range(MONTHS - 1, -1, -1))


def _number(month: str) -> int:
    return int(month[:4]) * 12 + int(month[5:]) - 1


def _month(number: int) -> str:
    return f"{number // 12}-{number % 12 + 1:02}"


def months_between(month: str, then: str) -> int:
    """How many months later; what was before the arrival counts as the same month."""
    return max(_number(then) - _number(month), 0)


def grids(arrivals: Sequence[Arrivals], reached: Sequence[Reached], frame: Frame) -> tuple[Chart, ...]:
    """A grid for each step: months of arrival by months since."""
    chosen, today = frame.chosen, f"{frame.today:%Y-%m}"
    series = (tr("Same month"), *(plural(one, "{number} month on", "{number} months on") for one in range(1, MONTHS)))
    made = []
    for step, title in STEPS:
        columns = []
        for month in months_of(frame):
            people = sum(one.count for one in arrivals if one.month == month and chosen.takes(one.person))
            own = [one for one in reached if (one.step, one.month) == (step, month) and chosen.takes(one.person)]
            past = min(months_between(month, today), MONTHS - 1)
            counts = tuple(
                sum(one.count for one in own if months_between(month, one.then) <= after) for after in range(past + 1)
            )
            columns.append(_column(step, month, people, counts, series))
        empty = tr("First figures after the first lead.")
        made.append(Chart(f"cohort_{step}", GRID, title, tr("of who arrived"), series, tuple(columns), empty=empty))
    return tuple(made)


def _column(step: str, month: str, people: int, counts: tuple[int, ...], series: tuple[str, ...]) -> Column:
    first = date.fromisoformat(f"{month}-01")
    name = tr("{first:%b} {year}", first=first, year=first.year)
    said = ", ".join(
        tr("{words} {count:,}", words=words.lower(), count=count) for words, count in zip(series, counts, strict=False)
    )
    sentence = tr("{name}, {leads}: {said}", name=name, leads=counted(people, "lead"), said=said)
    return Column(name, counts, f"cohort:{step}:{month}", sentence, of=people)
