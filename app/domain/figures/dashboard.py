"""A tab of figures put together from event rows, wherever these were selected: on a laptop or by the server (decisions 29)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, Protocol

from app.domain.figures import charts, cohorts, findings, forecast, objections, overview, sources, tables
from app.domain.figures.charts import Chart
from app.domain.figures.cohorts import Arrivals, Reached
from app.domain.figures.events import Agreed, Asked, Came, Done, Passed, Worth
from app.domain.figures.facts import Facts, Frame
from app.domain.figures.findings import Finding
from app.domain.figures.forecast import Deal
from app.domain.figures.objections import Raised
from app.domain.figures.overview import Figure
from app.domain.figures.scope import Scope, span_words
from app.domain.figures.sources import Brought, Cost
from app.domain.figures.tables import Table, TableRow
from app.domain.figures.verdicts import Quota
from app.frozen import frozen
from app.language import tr

OVERVIEW, ACTIVITY, SPEED, HANDOFFS = "overview", "activity", "speed", "handoffs"
SOURCES, OBJECTIONS, FORECAST, COHORTS = "sources", "objections", "forecast", "cohorts"
TABS = (
    (OVERVIEW, tr("Overview")),
    (ACTIVITY, tr("Activity")),
    (SPEED, tr("Speed to lead")),
    (HANDOFFS, tr("Handoffs")),
    (SOURCES, tr("Sources")),
    (OBJECTIONS, tr("Objections")),
    (FORECAST, tr("Forecast")),
    (COHORTS, tr("Cohorts")),
)
LONG_DAYS = 31  # of which a chart shows weeks


class Rows(Protocol):
    """The event rows of one frame, of the chosen leads; whose they are is looked at where they are counted."""

    def agreed(self) -> tuple[Agreed, ...]: ...

    def passed(self, *, answers: bool = False, accepted_from: bool = False) -> tuple[Passed, ...]:
        """With `answers` to whom and what they said, with `accepted_from` those accepted within the days, and from where."""
        ...

    def asked(self) -> tuple[Asked, ...]: ...

    def came(self) -> tuple[Came, ...]:
        """Only of the chosen people."""
        ...

    def done(self, starts: Sequence[date]) -> tuple[Done, ...]:
        """Only of the chosen people; from each of these days until before the next, and what lies before them in one."""
        ...

    def worth(self) -> tuple[Worth, ...]: ...

    def quotas(self) -> tuple[Quota, ...]: ...

    def overdue(self) -> dict[str, int]: ...

    def reasons(self) -> dict[str, str]:
        """The words of each reason to return a handoff."""
        ...

    def brought(self) -> Brought:
        """Only of the chosen people."""
        ...

    def costs(self) -> tuple[Cost, ...]: ...

    def raised(self) -> tuple[Raised, ...]: ...

    def deals(self) -> tuple[Deal, ...]: ...

    def kept_weeks(self) -> Mapping[str, Any]: ...

    def cohorts(self) -> tuple[Sequence[Arrivals], Sequence[Reached]]: ...


@frozen
class Dashboard:
    """One tab. `span` are its days in words, `title` whose."""

    tab: str
    title: str
    span: str
    scope: Scope
    figures: tuple[Figure, ...]
    charts: tuple[Chart, ...]
    tables: tuple[Table, ...]
    findings: tuple[Finding, ...]

    def as_tables(self) -> tuple[Table, ...]:
        """All of it as tables, for a spreadsheet: the figures, the charts, the tables."""
        rows = tuple(TableRow(one.key, (one.title, one.shown, one.beside, one.verdict.words)) for one in self.figures)
        six = (
            (Table("figures", tr("Figures"), "", (tr("Figure"), tr("Value"), tr("Of"), tr("Verdict")), rows),)
            if rows
            else ()
        )
        return (*six, *(one.table() for one in self.charts), *self.tables)

    def as_plain(self) -> dict[str, Any]:
        """{period, complete, figures: {key: {value, shown, beside, verdict}}, charts, tables} for a script."""
        return {
            "period": self.scope.frame.period.written(),
            "complete": f"{self.scope.complete} {self.scope.late}".strip(),
            "figures": {
                one.key: {"value": one.value, "shown": one.shown, "beside": one.beside, "verdict": one.verdict.words}
                for one in self.figures
            },
            "charts": {one.key: {column.label: list(column.counts) for column in one.columns} for one in self.charts},
            "tables": {
                one.key: [dict(zip(one.heads, row.cells, strict=True)) for row in one.rows] for one in self.tables
            },
        }

    @property
    def choices(self) -> str:
        """Whose and which leads it counts, in words."""
        chosen = self.scope.frame.chosen
        place = f", {chosen.territory}" if chosen.territory else ""
        return f"{self.scope.whose}, {chosen.source or 'all sources'}{place}"


def dashboard_of(tab: str, found: Scope, rows: Rows) -> Dashboard:
    """A tab of TABS."""
    figures, drawn, listed, noted = _MAKERS[tab](rows, found)
    return Dashboard(tab, found.title, span_words(found.frame.period, found), found, figures, drawn, listed, noted)


Parts = tuple[tuple[Figure, ...], tuple[Chart, ...], tuple[Table, ...], tuple[Finding, ...]]


def _overview(rows: Rows, found: Scope) -> Parts:
    frame = found.frame
    facts = Facts(
        agreed=rows.agreed(),
        passed=rows.passed(),
        asked=rows.asked(),
        came=rows.came(),
        done=rows.done(_recent(frame)),
        worth=rows.worth(),
        quotas=rows.quotas(),
        overdue=rows.overdue(),
        names=found.names,
        reps=found.reps,
        behind=dict(found.behind),
        reasons=rows.reasons(),
    )
    drawn = (charts.by_day(facts, frame), charts.replies(facts, frame), charts.funnel(facts, frame))
    listed = (tables.leaderboard(facts, frame),) if found.ranks else ()
    return overview.figures_of(facts, frame), drawn, listed, findings.findings_of(facts, frame)


def _recent(frame: Frame) -> list[date]:
    """The days that the overview's chart may show."""
    days = [day for day in frame.part.days() if frame.calendar.is_open_day(day)]
    first = days[-charts.SHOWN_DAYS] if len(days) >= charts.SHOWN_DAYS else frame.part.first
    return [day for day in frame.part.days() if day >= first]


def _activity(rows: Rows, found: Scope) -> Parts:
    frame = found.frame
    days = list(frame.part.days())
    long = len(days) > LONG_DAYS
    starts = [day for day in days if day == days[0] or not day.weekday()] if long else days
    facts = Facts(agreed=rows.agreed(), done=rows.done(starts), names=found.names, reps=found.reps)
    drawn = charts.by_week(facts, frame) if long else charts.by_day(facts, frame)
    return (), (drawn,), (tables.meetings_kept(facts, frame), tables.by_activity(facts, frame)), ()


def _speed(rows: Rows, found: Scope) -> Parts:
    facts = Facts(asked=rows.asked(), names=found.names)
    return (), (charts.replies(facts, found.frame),), (tables.by_speed(facts, found.frame),), ()


def _handoffs(rows: Rows, found: Scope) -> Parts:
    frame = found.frame
    passed = rows.passed(answers=True)
    facts = Facts(agreed=rows.agreed(), passed=passed, names=found.names, reasons=rows.reasons())
    listed = (tables.by_pair(facts, frame), tables.by_reason(facts, frame), tables.meetings_kept(facts, frame))
    return (), (), listed, ()


def _sources(rows: Rows, found: Scope) -> Parts:
    brought, facts = rows.brought(), Facts(passed=rows.passed(accepted_from=True))
    made = (
        sources.by_source(brought, rows.costs(), facts, found.frame),
        sources.by_reason(brought),
        sources.by_step(brought),
    )
    return (), (), made, ()


def _objections(rows: Rows, found: Scope) -> Parts:
    return (), (), (objections.by_objection(rows.raised(), found.frame),), ()


def _forecast(rows: Rows, found: Scope) -> Parts:
    frame, deals = found.frame, rows.deals()
    moved = forecast.moved(deals, rows.kept_weeks(), frame)
    return (), (forecast.by_stage_and_month(deals, frame),), (forecast.by_month(deals, frame), moved), ()


def _cohorts(rows: Rows, found: Scope) -> Parts:
    return (), cohorts.grids(*rows.cohorts(), found.frame), (), ()


_MAKERS: dict[str, Callable[[Rows, Scope], Parts]] = {
    OVERVIEW: _overview, ACTIVITY: _activity, SPEED: _speed, HANDOFFS: _handoffs, SOURCES: _sources, OBJECTIONS: _objections,
    FORECAST: _forecast, COHORTS: _cohorts,
}  # fmt: skip
