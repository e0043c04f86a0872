"""A dashboard as it is shown and printed: figures, charts, tables and what is worth a look, from one snapshot."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection

from app.clock import from_ms
from app.domain.figures import morning as morning_tables
from app.domain.figures.cohorts import Arrivals, Reached
from app.domain.figures.dashboard import ACTIVITY, FORECAST, HANDOFFS, OVERVIEW, TABS, Dashboard, dashboard_of
from app.domain.figures.events import Agreed, Asked, Came, Done, Passed, Worth
from app.domain.figures.facts import Frame
from app.domain.figures.forecast import Deal
from app.domain.figures.month_close import say_late
from app.domain.figures.objections import Raised
from app.domain.figures.sources import Brought, Cost
from app.domain.figures.verdicts import Quota
from app.frozen import frozen
from app.queries import figure_events as events
from app.queries import figure_forecast, figure_leads, figure_sources, figure_work, figure_worth, morning
from app.queries.figure_scope import Wanted, scope
from app.queries.handoffs import return_reasons
from app.store.month_credits import late

__all__ = ["ACTIVITY", "FORECAST", "HANDOFFS", "MORNING", "OVERVIEW", "TABS", "Dashboard", "dashboard"]
MORNING = "morning"


def dashboard(
    connection: Connection, wanted: Wanted, tab: str = OVERVIEW, *, now: datetime, user_id: str = ""
) -> Dashboard:
    """A tab of `TABS`, or MORNING, at `now` (aware). RefusedError E-PERIOD; E-NOT-ALLOWED for the morning of those who do not manage."""
    if tab == MORNING:
        return _morning(connection, now=now, user_id=user_id)
    found = scope(connection, wanted, now=now, user_id=user_id)
    found = replace(found, late=f"{found.late} {_restated(connection, found.frame)}".strip())
    return dashboard_of(tab, found, LaptopRows(connection, found.frame))


def _restated(connection: Connection, frame: Frame) -> str:
    """What arrived late for closed months of these days."""
    return say_late(late(connection, frame.zone, frame.span))


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


@frozen
class LaptopRows:
    """The `Rows` of what lies on this laptop, grouped by a few statements."""

    connection: Connection
    frame: Frame

    def agreed(self) -> tuple[Agreed, ...]:
        return events.agreed(self.connection, self.frame)

    def passed(self, *, answers: bool = False, accepted_from: bool = False) -> tuple[Passed, ...]:
        return events.passed(self.connection, self.frame, answers=answers, accepted_from=accepted_from)

    def asked(self) -> tuple[Asked, ...]:
        return figure_leads.asked(self.connection, self.frame)

    def came(self) -> tuple[Came, ...]:
        return figure_leads.came(self.connection, self.frame)

    def done(self, starts: Sequence[date]) -> tuple[Done, ...]:
        return figure_work.done(self.connection, self.frame, starts)

    def worth(self) -> tuple[Worth, ...]:
        return figure_worth.worth(self.connection, self.frame)

    def quotas(self) -> tuple[Quota, ...]:
        return figure_worth.quotas(self.connection, self.frame)

    def overdue(self) -> dict[str, int]:
        return figure_leads.overdue(self.connection, self.frame)

    def reasons(self) -> dict[str, str]:
        return {one.key: one.words for one in return_reasons(self.connection)}

    def brought(self) -> Brought:
        return figure_sources.brought(self.connection, self.frame)

    def costs(self) -> tuple[Cost, ...]:
        return figure_sources.costs(self.connection, self.frame)

    def raised(self) -> tuple[Raised, ...]:
        return figure_sources.raised(self.connection, self.frame)

    def deals(self) -> tuple[Deal, ...]:
        return figure_forecast.deals(self.connection, self.frame)

    def kept_weeks(self) -> Mapping[str, Any]:
        return figure_forecast.kept_weeks(self.connection)

    def cohorts(self) -> tuple[Sequence[Arrivals], Sequence[Reached]]:
        return figure_forecast.cohorts(self.connection, self.frame)
