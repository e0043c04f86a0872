"""A month that is closed: its credits as they stood, and what arrived late for months closed before (product 8)."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta, tzinfo
from typing import Any

from app.domain.figures.counting import Span
from app.domain.figures.overview import NOTHING
from app.domain.figures.periods import MONTH, Period, day_of, midnight, period_of, read_period
from app.domain.figures.tables import Table, TableRow
from app.domain.money import say_money
from app.errors import RefusedError
from app.frozen import frozen
from app.language import plural, tr

NAME = "month close"  # of the settings, before the month
EVENTS = (
    ("sourced", tr("Sourced")),
    ("booked", tr("Booked")),
    ("held", tr("Held")),
    ("accepted", tr("Accepted")),
    ("won", tr("Won")),
)
VALUED = "accepted"  # whose values are summed


@frozen
class Line:
    """One credit as it was frozen; `at` ms UTC, `minor` None without a value. `month` is the month it belongs to."""

    id: str
    person: str
    event: str
    lead_id: str
    minor: int | None
    currency: str
    at: int
    month: str


@frozen
class Close:
    """What was frozen when and by whom; `adjusted` belongs to months that were closed before and arrived after that."""

    month: str
    at: int
    by: str
    lines: tuple[Line, ...]
    adjusted: tuple[Line, ...]

    @property
    def ids(self) -> frozenset[str]:
        """Every credit that it counts."""
        return frozenset(one.id for one in (*self.lines, *self.adjusted))


def read_month(words: str, today: date) -> Period:
    """ "2026-11" or "last month". RefusedError E-PERIOD; E-MONTH-OPEN while it is not over."""
    period = read_period(words, today)
    if period.kind != MONTH:
        raise RefusedError(
            "E-PERIOD", tr("“{words}” is no month.", words=words[:40]), do=tr("Write it like 2026-11."), field="period"
        )
    if today <= period.last:
        raise RefusedError(
            "E-MONTH-OPEN",
            tr("{first:%B %Y} is not over yet.", first=period.first),
            do=tr("Close it after {day} {last:%b}.", day=period.last.day, last=period.last),
            field="period",
        )
    return period


def frozen_lines(credits: Iterable[Line], span: Span) -> tuple[Line, ...]:
    """Those of the month, in the order of their time."""
    return tuple(sorted((one for one in credits if span[0] <= one.at < span[1]), key=_by_time))


def adjustments(credits: Iterable[Line], closes: Mapping[str, Close]) -> tuple[Line, ...]:
    """Credits of months that are closed which no close counts: they arrived after it."""
    counted = frozenset().union(*(one.ids for one in closes.values()))
    return tuple(sorted((one for one in credits if one.month in closes and one.id not in counted), key=_by_time))


def restated(credits: Iterable[Line], closes: Mapping[str, Close]) -> str:
    """What figures of a closed month count that its close does not: "2 credits arrived after October 2026 was closed; …"."""
    frozen_ids = {month: {one.id for one in close.lines} for month, close in closes.items()}
    return say_late(Counter(one.month for one in credits if one.id not in frozen_ids.get(one.month, {one.id})))


def say_late(late: Mapping[str, int]) -> str:
    """The same of how many arrived late for each closed month ("2026-11")."""
    said = [
        plural(
            count,
            "{number:,} credit arrived after {month:%B %Y} was closed",
            "{number:,} credits arrived after {month:%B %Y} was closed",
            month=date.fromisoformat(f"{month}-01"),
        )
        for month, count in sorted(late.items())
        if count
    ]
    return tr("{said}: counted here, and named in the next close.", said="; ".join(said)) if said else ""


def arrived_since(month: str, credits: Iterable[Line], closes: Mapping[str, Close]) -> tuple[tuple[Line, str], ...]:
    """Credits of a closed month that arrived after it was closed, each with the month whose close counts it, '' for the next one."""
    counted = [(one, close.month) for close in closes.values() for one in close.adjusted if one.month == month]
    pending = [(one, "") for one in adjustments(credits, closes) if one.month == month]
    return tuple(sorted((*counted, *pending), key=lambda one: _by_time(one[0])))


def _by_time(one: Line) -> tuple[int, str]:
    return one.at, one.id


def raw_of(close: Close) -> dict[str, Any]:
    """As it is kept in a setting."""
    lines, adjusted = ([[*vars(one).values()] for one in part] for part in (close.lines, close.adjusted))
    return {"at": close.at, "by": close.by, "lines": lines, "adjusted": adjusted}


def close_of(month: str, raw: Mapping[str, Any]) -> Close:
    """The close that a setting keeps."""
    lines, adjusted = (tuple(Line(*one) for one in raw.get(part, ())) for part in ("lines", "adjusted"))
    return Close(month, raw.get("at") or 0, raw.get("by") or "", lines, adjusted)


def months_of(since: int, until: int, zone: tzinfo) -> Callable[[int], str]:
    """Says in which month ("2026-11") of that zone a moment falls, of those between two others (ms UTC): laid out once for many."""
    month = period_of(MONTH, day_of(since, zone))
    edges: list[int] = []
    names: list[str] = []
    while not edges or edges[-1] < until:
        edges.append(midnight(month.first, zone))
        names.append(month.written())
        month = period_of(MONTH, month.last + timedelta(days=1))

    def name_of(at: int) -> str:
        return names[bisect_right(edges, at) - 1]

    return name_of


def line_of(row: Any, month: str) -> Line:
    """A credit as a line of the month it falls in; `row` is its record."""
    return Line(
        row.id, row.user_id or "", row.event or "", row.lead_id or "", row.value_minor, row.value_currency or "", row.at, month
    )  # fmt: skip


def closes_of(settings: Iterable[tuple[str, Any]]) -> dict[str, Close]:
    """The closed months by name, of settings by name and value; of two of a month the last one counts."""
    kept = ((name.removeprefix(f"{NAME} "), value) for name, value in settings if value)
    return {month: close_of(month, value) for month, value in kept}


def tables_of(close: Close, names: Mapping[str, str], leads: Mapping[str, str], zone: tzinfo) -> tuple[Table, ...]:
    """The sum per person, what was adjusted, and every credit."""
    return (
        _people(close, names),
        _listed("close_adjusted", tr("Adjustments of earlier months"), close.adjusted, names, leads, zone),
        _listed("close_lines", tr("Every credit"), close.lines, names, leads, zone),
    )


def late_table(
    late: Sequence[tuple[Line, str]], names: Mapping[str, str], leads: Mapping[str, str], zone: tzinfo
) -> Table:
    """What arrived after the close, by name, and which close counts it."""
    listed = _listed("close_late", tr("Arrived since it was closed"), [one for one, _ in late], names, leads, zone)
    where = (
        tr("Close of {day:%B %Y}", day=date.fromisoformat(month + "-01")) if month else tr("The next close")
        for _, month in late
    )
    rows = tuple(replace(row, cells=(*row.cells, said)) for row, said in zip(listed.rows, where, strict=True))
    return replace(listed, heads=(*listed.heads, tr("Counted in")), rows=rows, empty=tr("Nothing."))


def last_over(today: date) -> Period:
    """The newest month that can be closed."""
    return period_of(MONTH, today).before()


def sums_of(lines: Iterable[Line]) -> str:
    """The values of what was accepted, each currency by itself: "£54,000 and 1,200 EUR"."""
    found: dict[str, int] = {}
    for one in lines:
        if one.event == VALUED and one.minor is not None:
            found[one.currency] = found.get(one.currency, 0) + one.minor
    return tr(" and ").join(say_money(minor, currency) for currency, minor in sorted(found.items())) or NOTHING


def _people(close: Close, names: Mapping[str, str]) -> Table:
    every = (*close.lines, *close.adjusted)
    rows = []
    for person in sorted({one.person for one in every}, key=lambda one: (names.get(one, ""), one)):
        own = [one for one in every if one.person == person]
        counts = (tr("{own:,}", own=sum(one.event == event for one in own)) for event, _ in EVENTS)
        late = sum(one.person == person for one in close.adjusted)
        name = names.get(person) or tr("Somebody")
        rows.append(TableRow(f"credits:{person}", (name, *counts, sums_of(own), tr("{late:,}", late=late)), name))
    heads = (tr("Person"), *(words for _, words in EVENTS), tr("Value accepted"), tr("of these adjusted"))
    return Table(
        "close_people",
        tr("By person"),
        tr("with the adjustments"),
        heads,
        tuple(rows),
        empty=tr("No credit in this month."),
    )


def _listed(
    key: str, title: str, lines: Sequence[Line], names: Mapping[str, str], leads: Mapping[str, str], zone: tzinfo
) -> Table:
    words = dict(EVENTS)
    rows = tuple(
        TableRow(
            f"lead:{one.lead_id}",
            (
                day_of(one.at, zone).isoformat(),
                names.get(one.person) or tr("Somebody"),
                words.get(one.event, one.event),
                leads.get(one.lead_id) or tr("A lead that is not here"),
                say_money(one.minor, one.currency) if one.minor is not None else NOTHING,
            ),
        )
        for one in lines
    )
    return Table(
        key,
        title,
        "",
        (tr("Day"), tr("Person"), tr("Credit"), tr("Lead"), tr("Value")),
        rows,
        wide=4,
        empty=tr("None."),
    )
