"""A dashboard as it is shown and printed: figures, charts, tables and what is worth a look, from one snapshot."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy import Connection

from app.clock import from_ms
from app.domain.figures import charts, findings, overview, tables
from app.domain.figures import cohorts as cohort_grids
from app.domain.figures import forecast as forecast_tables
from app.domain.figures import morning as morning_tables
from app.domain.figures import objections as objection_tables
from app.domain.figures import sources as source_tables
from app.domain.figures.charts import Chart
from app.domain.figures.facts import Facts, Frame
from app.domain.figures.findings import Finding
from app.domain.figures.month_close import restated
from app.domain.figures.overview import Figure
from app.domain.figures.tables import Table, TableRow
from app.queries import figure_events as events
from app.queries import figure_forecast, figure_leads, figure_sources, figure_work, figure_worth, morning
from app.queries.figure_scope import Scope, Wanted, scope, span_words
from app.queries.handoffs import return_reasons
from app.store.month_credits import closes, credits

OVERVIEW, ACTIVITY, SPEED, HANDOFFS, MORNING = "overview", "activity", "speed", "handoffs", "morning"
SOURCES, OBJECTIONS, FORECAST, COHORTS = "sources", "objections", "forecast", "cohorts"
TABS = ((OVERVIEW, "Overview"), (ACTIVITY, "Activity"), (SPEED, "Speed to lead"), (HANDOFFS, "Handoffs"), (SOURCES, "Sources"),
        (OBJECTIONS, "Objections"), (FORECAST, "Forecast"), (COHORTS, "Cohorts"))  # fmt: skip
LONG_DAYS = 31  # of which a chart shows weeks


@dataclass(frozen=True)
class Dashboard:
    """One tab. `span` are its days in words, `title` whose; `is_empty` that nothing was counted at all."""

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
        six = (Table("figures", "Figures", "", ("Figure", "Value", "Of", "Verdict"), rows),) if rows else ()
        return (*six, *(one.table() for one in self.charts), *self.tables)

    @property
    def choices(self) -> str:
        """Whose and which leads it counts, in words."""
        chosen = self.scope.frame.chosen
        place = f", {chosen.territory}" if chosen.territory else ""
        return f"{self.scope.whose}, {chosen.source or 'all sources'}{place}"


def dashboard(
    connection: Connection, wanted: Wanted, tab: str = OVERVIEW, *, now: datetime, user_id: str = ""
) -> Dashboard:
    """A tab of `TABS`, or MORNING, at `now` (aware). RefusedError E-PERIOD; E-NOT-ALLOWED for the morning of those who do not manage."""
    if tab == MORNING:
        return _morning(connection, now=now, user_id=user_id)
    found = scope(connection, wanted, now=now, user_id=user_id)
    frame = found.frame
    found = replace(found, late=f"{found.late} {_restated(connection, frame)}".strip())
    figures, drawn, listed, noted = _MAKERS[tab](connection, found)
    return Dashboard(tab, found.title, span_words(frame.period, found), found, figures, drawn, listed, noted)


def _restated(connection: Connection, frame: Frame) -> str:
    """What arrived late for closed months of these days."""
    there = closes(connection, frame.part.months())
    return restated(credits(connection, frame.zone, frame.span[1], frame.span[0]), there) if there else ""


def _morning(connection: Connection, *, now: datetime, user_id: str) -> Dashboard:
    """Of today and everybody, whatever was chosen for the figures."""
    morning.require_manager(connection, user_id)
    found = scope(connection, Wanted(), now=now, user_id=user_id)
    frame, one = found.frame, morning.morning(connection, found)
    said = one.headline(from_ms(frame.now).astimezone(frame.zone))
    listed = morning_tables.tables_of(one, frame.today, frame.zone)
    span = f"{frame.today:%A} {frame.today.day} {frame.today:%B}"
    return Dashboard(
        MORNING, "Morning sheet", span, replace(found, late=f"{said} {found.late}".strip()), (), (), listed, ()
    )


Parts = tuple[tuple[Figure, ...], tuple[Chart, ...], tuple[Table, ...], tuple[Finding, ...]]


def facts_of(connection: Connection, found: Scope) -> Facts:
    """Everything the overview is worked out from."""
    frame = found.frame
    return Facts(
        agreed=events.agreed(connection, frame),
        passed=events.passed(connection, frame),
        asked=figure_leads.asked(connection, frame),
        came=figure_leads.came(connection, frame),
        done=figure_work.done(connection, frame, _recent(frame)),
        worth=figure_worth.worth(connection, frame),
        quotas=figure_worth.quotas(connection, frame),
        overdue=figure_leads.overdue(connection, frame),
        names=found.names,
        reps=found.reps,
        behind=dict(found.behind),
        reasons={one.key: one.words for one in return_reasons(connection)},
    )


def _recent(frame: Frame) -> date:
    """The first of the days that the overview's chart may show."""
    days = [day for day in frame.part.days() if frame.calendar.is_open_day(day)]
    return days[-charts.SHOWN_DAYS] if len(days) >= charts.SHOWN_DAYS else frame.part.first


def _overview(connection: Connection, found: Scope) -> Parts:
    facts, frame = facts_of(connection, found), found.frame
    drawn = (charts.by_day(facts, frame), charts.replies(facts, frame), charts.funnel(facts, frame))
    return (
        overview.figures_of(facts, frame),
        drawn,
        (tables.leaderboard(facts, frame),),
        findings.findings_of(facts, frame),
    )


def _activity(connection: Connection, found: Scope) -> Parts:
    frame = found.frame
    done = figure_work.done(connection, frame, frame.part.first)
    facts = Facts(agreed=events.agreed(connection, frame), done=done, names=found.names, reps=found.reps)
    long = (frame.part.last - frame.part.first).days >= LONG_DAYS
    drawn = charts.by_week(facts, frame) if long else charts.by_day(facts, frame)
    return (), (drawn,), (tables.meetings_kept(facts, frame), tables.by_activity(facts, frame)), ()


def _speed(connection: Connection, found: Scope) -> Parts:
    facts = Facts(asked=figure_leads.asked(connection, found.frame), names=found.names)
    return (), (charts.replies(facts, found.frame),), (tables.by_speed(facts, found.frame),), ()


def _handoffs(connection: Connection, found: Scope) -> Parts:
    frame = found.frame
    reasons = {one.key: one.words for one in return_reasons(connection)}
    facts = Facts(
        agreed=events.agreed(connection, frame),
        passed=events.passed(connection, frame, answers=True),
        names=found.names,
        reasons=reasons,
    )
    return (
        (),
        (),
        (tables.by_pair(facts, frame), tables.by_reason(facts, frame), tables.meetings_kept(facts, frame)),
        (),
    )


def _sources(connection: Connection, found: Scope) -> Parts:
    frame = found.frame
    rows, costs = figure_sources.journeys(connection, frame), figure_sources.costs(connection, frame)
    facts = Facts(passed=events.passed(connection, frame, accepted_from=True))
    made = (
        source_tables.by_source(rows, costs, facts, frame),
        source_tables.by_reason(rows),
        source_tables.by_step(rows),
    )
    return (), (), made, ()


def _objections(connection: Connection, found: Scope) -> Parts:
    return (), (), (objection_tables.by_objection(figure_sources.raised(connection, found.frame), found.frame),), ()


def _forecast(connection: Connection, found: Scope) -> Parts:
    frame, deals = found.frame, figure_forecast.deals(connection, found.frame)
    moved = forecast_tables.moved(deals, figure_forecast.kept_weeks(connection), frame)
    return (), (forecast_tables.by_stage_and_month(deals, frame),), (forecast_tables.by_month(deals, frame), moved), ()


def _cohorts(connection: Connection, found: Scope) -> Parts:
    return (), cohort_grids.grids(*figure_forecast.cohorts(connection, found.frame), found.frame), (), ()


_MAKERS: dict[str, Callable[[Connection, Scope], Parts]] = {
    OVERVIEW: _overview, ACTIVITY: _activity, SPEED: _speed, HANDOFFS: _handoffs, SOURCES: _sources, OBJECTIONS: _objections,
    FORECAST: _forecast, COHORTS: _cohorts,
}  # fmt: skip
