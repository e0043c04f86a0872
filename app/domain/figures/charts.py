"""A chart as its numbers: columns with their words, the fills that tell series apart, and the same as a table."""

from __future__ import annotations

from datetime import date, timedelta

from app.domain.counted import counted
from app.domain.figures import counting as c
from app.domain.figures.facts import Facts, Frame
from app.domain.figures.periods import THIS, WEEK, period_of
from app.domain.figures.tables import KINDS, Table, TableRow
from app.domain.stages import PATH
from app.frozen import frozen
from app.language import inner_start, percent, tr

BARS, STEPS, FUNNEL, GRID = "bars", "steps", "funnel", "grid"
FILLS = ("solid", "hatched", "outline", "dotted")
DENSITIES = (("<10%", "outline"), ("<25%", "dotted"), ("<50%", "hatched"), (tr("more"), "solid"))
SHOWN_DAYS = 10
FIRST = tr("First figures after the first logged call.")


@frozen
class Column:
    """One column, bar, step or row of a grid: its label, the count of each series, what Enter opens and how it is read aloud;
    `of` how many the counts of a grid are of."""

    label: str
    counts: tuple[int, ...]
    key: str
    sentence: str
    beside: str = ""
    tone: str = "data"
    icon: str = ""
    of: int = 0


@frozen
class Chart:
    """`kind` is bars, steps, funnel or grid; `after` the number of the step whose right edge is the target, with its `words`."""

    key: str
    kind: str
    title: str
    note: str
    series: tuple[str, ...]
    columns: tuple[Column, ...]
    after: int = -1
    words: str = ""
    empty: str = FIRST

    @property
    def most(self) -> int:
        """The highest column."""
        return max((one.of or sum(one.counts) for one in self.columns), default=0)

    @property
    def legend(self) -> tuple[tuple[str, str], ...]:
        """Words and fills that are told apart; of a grid how dense a share is drawn."""
        if self.kind == GRID:
            return DENSITIES
        return tuple(zip(self.series, FILLS, strict=False)) if len(self.series) > 1 else ()

    @property
    def summary(self) -> str:
        """The whole chart as a sentence."""
        if not self.most:
            return f"{self.title}: {self.empty}"
        return f"{self.title}. {'. '.join(one.sentence for one in self.columns)}"

    def table(self) -> Table:
        """The same figures as rows."""
        if self.kind == GRID:
            return self._grid_table()
        beside = any(one.beside for one in self.columns)
        heads = ("", *self.series, *((tr("Share"),) if beside else ()))
        rows = tuple(
            TableRow(
                one.key,
                (
                    one.label,
                    *(tr("{count:,}", count=count) for count in one.counts),
                    *((one.beside,) if beside else ()),
                ),
            )
            for one in self.columns
        )
        return Table(self.key, self.title, self.note, heads, rows, empty=self.empty)

    def _grid_table(self) -> Table:
        blank = len(self.series)
        rows = tuple(
            TableRow(
                one.key,
                (
                    one.label,
                    tr("{of:,}", of=one.of),
                    *(tr("{count:,}", count=count) for count in one.counts),
                    *[""] * (blank - len(one.counts)),
                ),
            )
            for one in self.columns
        )
        return Table(
            self.key, self.title, self.note, (tr("Arrived"), tr("Leads"), *self.series), rows, empty=self.empty
        )


def shown_days(facts: Facts, frame: Frame, most: int = SHOWN_DAYS) -> list[date]:
    """The last days up to today: working days, and others on which something was done."""
    busy = {one.day for one in facts.days}
    days = [day for day in frame.part.days() if frame.calendar.is_open_day(day) or day in busy]
    return days[-most:]


def by_day(facts: Facts, frame: Frame) -> Chart:
    """Calls, e-mail, social and visits of the last days, one above the other."""
    counts: dict[tuple[date | None, str], int] = {}
    for one in facts.days:
        counts[one.day, one.kind] = counts.get((one.day, one.kind), 0) + one.count
    kinds = _shown_kinds({kind for (_, kind), count in counts.items() if count})
    columns = []
    for day in shown_days(facts, frame):
        parts = tuple(counts.get((day, kind), 0) for kind, _ in kinds)
        columns.append(_column(tr("{date:%a} {day}", date=day, day=day.day), parts, kinds, f"day:{day.isoformat()}"))
    return Chart("activity", BARS, tr("Activity by day"), "", tuple(words for _, words in kinds), tuple(columns))


def by_week(facts: Facts, frame: Frame) -> Chart:
    """The same for each week of the period."""
    first = period_of(WEEK, frame.part.first).first
    counts: dict[tuple[date, str], int] = {}
    for one in facts.days:
        if one.day is not None:
            week = period_of(WEEK, one.day).first
            counts[week, one.kind] = counts.get((week, one.kind), 0) + one.count
    kinds = _shown_kinds({kind for _, kind in counts})
    columns = []
    while first <= frame.part.last:
        parts = tuple(counts.get((first, kind), 0) for kind, _ in kinds)
        columns.append(
            _column(tr("{day} {first:%b}", day=first.day, first=first), parts, kinds, f"week:{first.isoformat()}")
        )
        first += timedelta(days=7)
    return Chart(
        "activity",
        BARS,
        tr("Activity by week"),
        tr("weeks from Monday"),
        tuple(words for _, words in kinds),
        tuple(columns),
    )


def _shown_kinds(there: set[str]) -> tuple[tuple[str, str], ...]:
    """Calls, e-mail and social always; visits where somebody makes any."""
    return tuple(one for one in KINDS if one[0] in there or one[0] != "visit")


def _column(label: str, parts: tuple[int, ...], kinds: tuple[tuple[str, str], ...], key: str) -> Column:
    said = ", ".join(
        tr("{count:,} {words}", count=count, words=words.lower())
        for count, (_, words) in zip(parts, kinds, strict=True)
    )
    return Column(label, parts, key, f"{label}: {said}")


def replies(facts: Facts, frame: Frame) -> Chart:
    """How many replies took how long, the target between them."""
    rows = c.asked(facts.asked, frame.chosen, frame.span)
    bounds = c.steps(frame.target)
    counts = c.by_time(rows, bounds)
    labels = [_step_label(low, high) for low, high in zip((0, *bounds), bounds, strict=False)] + [tr("later")]
    inside = bounds.index(frame.target)
    columns = tuple(
        Column(
            label,
            (count,),
            f"reply:{number}",
            tr("{label} minutes: {count:,}", label=label, count=count)
            if number < len(bounds)
            else tr("later: {count:,}", count=count),
            tone="data" if number <= inside else "warn",
        )
        for number, (label, count) in enumerate(zip(labels, counts, strict=True))
    )
    share = c.in_time(rows, frame.target)
    words = (
        tr("target {target} min · {value}% inside", target=frame.target, value=round(100 * share))
        if share is not None
        else tr("target {target} min", target=frame.target)
    )
    note = tr("first reply, {leads}", leads=counted(sum(counts), "lead"))
    empty = tr("First figures after the first reply to somebody who asked.")
    return Chart("replies", STEPS, tr("Speed to lead"), note, (tr("Leads"),), columns, inside, words, empty)


def _step_label(low: int, high: int) -> str:
    if low >= 60 and low % 60 == 0 and high % 60 == 0:
        return f"{low // 60}–{high // 60} h"
    return f"{low}–{high}"


def funnel(facts: Facts, frame: Frame) -> Chart:
    """From New to Accepted: how many got at least so far, and their share of those a stage before."""
    reached = [0] * len(PATH)
    for one in facts.came:
        for number in range(one.reached + 1):
            reached[number] += one.count
    columns = []
    for number, stage in enumerate(PATH):
        before = reached[number - 1] if number else 0
        beside = percent(reached[number] / before) if before else ""
        key = stage.value.casefold().replace(" ", "_")
        said = tr("{stage}: {reached:,}", stage=tr(stage.value), reached=reached[number]) + (
            tr(", {beside} of {path}", beside=beside, path=tr(PATH[number - 1].value)) if beside else ""
        )
        columns.append(
            Column(tr(stage.value), (reached[number],), f"stage:{number}", said, beside, f"stage_{key}", f"stage-{key}")
        )
    note = inner_start(THIS[frame.period.kind]) if frame.is_present else frame.period.written()
    return Chart(
        "funnel",
        FUNNEL,
        tr("From lead to accepted"),
        note,
        (tr("Leads"),),
        tuple(columns),
        empty=tr("First figures after the first lead."),
    )
