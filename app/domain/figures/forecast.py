"""What is likely to be won by month: open opportunities weighted by stage, and how that has moved from week to week (product 8)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from app.domain.figures import counting as c
from app.domain.figures.charts import BARS, Chart, Column
from app.domain.figures.events import Chosen
from app.domain.figures.facts import Frame
from app.domain.figures.overview import NOTHING, left_out
from app.domain.figures.periods import MONTH, WEEK, period_of
from app.domain.figures.tables import Table, TableRow
from app.domain.money import exponent, say_short
from app.domain.opportunities import DealStage
from app.frozen import frozen
from app.language import tr

KEPT_WEEKS = 26  # snapshots beyond that are let go
BACK = (1, 4, 12)  # weeks that are compared with
STAGES = (DealStage.WON, DealStage.NEGOTIATION, DealStage.PROPOSAL, DealStage.DISCOVERY)  # the surest at the bottom
NO_DATE, LATE = "none", "late"
EMPTY = tr("First figures after the first open opportunity.")


@frozen
class Deal:
    """So many opportunities that count alike: open, or won with their day in this month or a later one. `close` is a day of their
    month; `minor` the sum of their values, None for those without one, `counts_for` their part of the forecast, in minor units."""

    person: str
    stage: DealStage
    close: date | None
    minor: int | None
    counts_for: int
    currency: str
    count: int = 1
    id: str = ""
    lead_id: str = ""
    name: str = ""
    percent: int = 0


Snapshot = Mapping[str, Sequence[int]]  # by month its value and its weighted value


def month_of(one: Deal, today: date) -> str:
    """ "2026-12" by its day; LATE when that month is over, NO_DATE without one."""
    if one.close is None:
        return NO_DATE
    return f"{one.close:%Y-%m}" if one.close >= today.replace(day=1) else LATE


def chosen_of(deals: Iterable[Deal], frame: Frame) -> list[Deal]:
    """Those that count, in the currency of the figures and with a value."""
    own = (one for one in deals if frame.chosen.takes(one.person))
    return [one for one in own if one.minor is not None and one.currency == frame.currency]


def months_of(found: Iterable[str]) -> list[str]:
    """In their order, what is late first and what has no day last."""
    return sorted(set(found), key=lambda one: (one == NO_DATE, one != LATE, one))


def say_month(month: str, today: date) -> str:
    """ "December", "January 2027", "Late: before November", "No date"."""
    if month == NO_DATE:
        return tr("No date")
    if month == LATE:
        return tr("Late: before {today:%B}", today=today)
    first = date.fromisoformat(f"{month}-01")
    return (
        tr("{first:%B}", first=first)
        if first.year == today.year
        else tr("{first:%B} {year}", first=first, year=first.year)
    )


def snapshot_of(deals: Iterable[Deal], frame: Frame) -> dict[str, list[int]]:
    """What is kept of a week."""
    found: dict[str, list[int]] = {}
    for one in chosen_of(deals, frame):
        row = found.setdefault(month_of(one, frame.today), [0, 0])
        row[0] += one.minor or 0
        row[1] += one.counts_for
    return found


def with_week(kept: Mapping[str, Any], week: date, taken: Mapping[str, Any]) -> dict[str, Any]:
    """The kept weeks with this one, only the latest of them; a week that was kept stays as it was."""
    every = {week.isoformat(): taken, **kept}
    return {one: every[one] for one in sorted(every)[-KEPT_WEEKS:]}


def by_month(deals: Sequence[Deal], frame: Frame) -> Table:
    """Each month: how many, what they are worth, and what counts of each stage."""
    own, rows = chosen_of(deals, frame), []
    for month in months_of(month_of(one, frame.today) for one in own):
        rows.append(
            _row(
                say_month(month, frame.today),
                f"deals:{month}",
                [one for one in own if month_of(one, frame.today) == month],
                frame,
            )
        )
    if len(rows) > 1:
        rows.append(_row(tr("All"), "deals:", own, frame))
    heads = (tr("Month"), tr("Deals"), tr("Value"), *(one.say for one in reversed(STAGES)), tr("Forecast"))
    mine = [one for one in deals if frame.chosen.takes(one.person)]
    none = c.total(one for one in mine if one.minor is None)
    missing = left_out(none, c.total(mine) - none - c.total(own))
    note = tr("each stage as it counts") + (f"; {missing}" if missing else "")
    return Table("forecast", tr("Forecast by month"), note, heads, tuple(rows), strong=len(heads) - 1, empty=EMPTY)


def _row(name: str, key: str, own: Sequence[Deal], frame: Frame) -> TableRow:
    parts = [sum(one.counts_for for one in own if one.stage is stage) for stage in reversed(STAGES)]
    money = (sum(one.minor or 0 for one in own), *parts, sum(parts))
    return TableRow(key, (name, tr("{total:,}", total=c.total(own)), *(_say(one, frame) for one in money)))


def _say(minor: int, frame: Frame) -> str:
    return say_short(minor, frame.currency) if minor else NOTHING


def by_stage_and_month(deals: Sequence[Deal], frame: Frame) -> Chart:
    """What counts of each stage, month above month, in thousands."""
    own, unit = chosen_of(deals, frame), 1000 * 10 ** exponent(frame.currency)
    columns = []
    for month in months_of(month_of(one, frame.today) for one in own):
        sums = [
            sum(one.counts_for for one in own if month_of(one, frame.today) == month and one.stage is stage)
            for stage in STAGES
        ]
        name = say_month(month, frame.today)
        said = ", ".join(f"{stage.say} {_say(part, frame)}" for stage, part in zip(STAGES, sums, strict=True) if part)
        label = name.partition(":")[0] if month in (LATE, NO_DATE) else name[:3]
        columns.append(
            Column(label, tuple(round(one / unit) for one in sums), f"deals:{month}", f"{name}: {said or 'nothing'}")
        )
    series = tuple(one.say for one in STAGES)
    return Chart(
        "forecast_chart",
        BARS,
        tr("Forecast by stage"),
        tr("thousand {currency}", currency=frame.currency),
        series,
        tuple(columns),
        empty=EMPTY,
    )


def compared_weeks(kept: Iterable[str], today: date) -> list[str]:
    """The snapshots to compare with: the latest that are at least 1, 4 and 12 weeks old, each once."""
    every, this = list(kept), period_of(WEEK, today).first
    found: list[str] = []
    for weeks in BACK:
        until = (this - timedelta(weeks=weeks)).isoformat()
        old = [one for one in every if one <= until]
        if old and max(old) not in found:
            found.append(max(old))
    return found


def moved(deals: Sequence[Deal], kept: Mapping[str, Any], frame: Frame) -> Table:
    """The forecast of each month now and as it was in earlier weeks; only over everybody, for whom it is kept."""
    title, now = tr("How it moved"), {month: row[1] for month, row in snapshot_of(deals, frame).items()}
    if frame.chosen != Chosen():
        return Table(
            "forecast_moved",
            title,
            "",
            (tr("Month"),),
            (),
            empty=tr("Weeks are kept for everybody and all leads together."),
        )
    weeks = compared_weeks((one for one, taken in kept.items() if taken.get("currency") == frame.currency), frame.today)
    if not weeks:
        return Table(
            "forecast_moved",
            title,
            "",
            (tr("Month"),),
            (),
            empty=tr("This week is kept. From next week on it is compared with."),
        )
    then = [{month: row[1] for month, row in kept[week].get("months", {}).items()} for week in weeks]
    months = months_of(
        {
            *now,
            *(
                month
                for one in then
                for month in one
                if month not in (LATE, NO_DATE) and month >= f"{frame.today:%Y-%m}"
            ),
        }
    )
    rows = [
        _moved_row(
            say_month(one, frame.today), f"deals:{one}", now.get(one, 0), [old.get(one, 0) for old in then], frame
        )
        for one in months
    ]
    rows.append(_moved_row(tr("All"), "deals:", sum(now.values()), [sum(old.values()) for old in then], frame))
    heads = (
        tr("Month"),
        *(_say_week(one) for one in reversed(weeks)),
        tr("Now"),
        tr("Since {week}", week=_say_week(weeks[0])),
    )
    return Table(
        "forecast_moved",
        title,
        tr("as it was in the weeks from these Mondays"),
        heads,
        tuple(rows),
        strong=len(heads) - 2,
    )


def _say_week(week: str) -> str:
    day = date.fromisoformat(week)
    return tr("{day} {date:%b}", day=day.day, date=day)


def _moved_row(name: str, key: str, now: int, then: Sequence[int], frame: Frame) -> TableRow:
    away = now - then[0]
    amount = say_short(abs(away), frame.currency)
    words = (
        tr("Up {words}", words=amount) if away > 0 else tr("Down {words}", words=amount) if away else tr("No change")
    )
    cells = (name, *(_say(one, frame) for one in reversed(then)), _say(now, frame), words)
    return TableRow(key, cells, tones=() if away >= 0 else ((len(cells) - 1, "warn"),))


def first_of_month(today: date) -> date:
    """From when on what was won still stands in the forecast."""
    return period_of(MONTH, today).first
