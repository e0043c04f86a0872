"""The rows of the tabs Forecast and Cohorts: opportunities with their chances, weeks that were kept, leads by month of arrival."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Integer, and_, case, func, literal_column, or_, select

from app.domain.figures.cohorts import STEPS, Arrivals, Reached, months_between, months_of
from app.domain.figures.facts import Frame
from app.domain.figures.forecast import Deal, chosen_of, first_of_month, month_of, snapshot_of
from app.domain.figures.periods import MONTH, WEEK, midnight, period_of
from app.domain.handoffs import ACCEPT
from app.domain.meetings import ASKED, CANCELLED, PROPOSED
from app.domain.money import say_short
from app.domain.opportunities import OPEN, PROBABILITY, DealStage
from app.language import plural, tr
from app.queries.figure_choice import of_chosen
from app.queries.figure_events import NONE, grouped
from app.queries.figure_found import Found, Listed
from app.queries.figure_scope import Scope, Wanted, scope
from app.store import settings
from app.store.tables import synced as t
from app.store.tables.figures import figure_deal, figure_handoff, figure_lead, figure_meeting

deal, fact, lead, meeting, handoff = t.opportunity.c, figure_deal.c, figure_lead.c, figure_meeting.c, figure_handoff.c


def deals(connection: Connection, frame: Frame, *, each: bool = False) -> tuple[Deal, ...]:
    """Open opportunities, and those won with a day in this month or later, by who has the credit for their being accepted;
    grouped, or `each` with its day, name and chance."""
    won = and_(fact.stage == DealStage.WON.value, fact.close_date >= first_of_month(frame.today).isoformat())
    chance = func.coalesce(case((fact.stage != DealStage.WON.value, fact.probability)), usual_chance())
    month = case((fact.close_date != "", func.substr(fact.close_date, 1, len("2026-11")).concat("-01")), else_="")
    keys: dict[str, ColumnElement[Any]] = {
        "person": fact.person if frame.chosen.people else NONE,
        "stage": fact.stage,
        "close": fact.close_date if each else month,
        "currency": fact.currency,
        "unvalued": fact.minor.is_(None),
        "id": fact.id if each else NONE,
    }
    sums = (
        func.sum(fact.minor).label("minor"),
        func.sum(fact.minor * chance // literal_column("100", Integer)).label("counts_for"),
    )
    query = grouped(keys, *sums).where(
        or_(fact.stage.in_([one.value for one in OPEN]), won), *of_chosen(figure_deal, frame)
    )
    if each:
        query = query.add_columns(deal.lead_id, deal.name, chance.label("percent")).join(
            t.opportunity, deal.id == fact.id
        )
    return tuple(_deal(row, each) for row in connection.execute(query))


def usual_chance() -> ColumnElement[Any]:
    """How likely an opportunity is that has no probability of its own, by its stage."""
    return case({stage.value: percent for stage, percent in PROBABILITY.items()}, value=fact.stage, else_=0)


def _deal(row: Any, each: bool) -> Deal:
    own = (row.id, row.lead_id or "", row.name or tr("Opportunity"), row.percent) if each else ()
    close = date.fromisoformat(row.close) if row.close else None
    return Deal(
        row.person or "", DealStage(row.stage), close, row.minor, row.counts_for or 0, row.currency or "", row.several,
        *own,
    )  # fmt: skip


def kept_weeks(connection: Connection) -> dict[str, Any]:
    """Snapshots by the Monday of their week: {at, currency, months: {month: [value, weighted]}}."""
    found = settings.value_of(connection, settings.FORECAST_WEEKS, {})
    return dict(found) if isinstance(found, Mapping) else {}


def week_to_keep(
    connection: Connection, *, now: datetime, user_id: str
) -> tuple[date, int, str, dict[str, list[int]]] | None:
    """The Monday, the moment (ms UTC), the currency and the months of this week's forecast.

    None where it is kept already or the user may not keep it.
    """
    if not settings.may_set(connection, user_id):
        return None
    frame = scope(connection, Wanted(), now=now, user_id=user_id).frame
    monday = period_of(WEEK, frame.today).first
    if monday.isoformat() in kept_weeks(connection):
        return None
    return monday, frame.now, frame.currency, snapshot_of(deals(connection, frame), frame)


def cohorts(connection: Connection, frame: Frame) -> tuple[tuple[Arrivals, ...], tuple[Reached, ...]]:
    """Worked leads by month of arrival, and when they first came to each step; by who has the credit for the lead."""
    months, whose = months_of(frame), _whose(frame)
    came = _month(lead.arrived_at, months, frame)
    query = select(came, whose, func.count()).where(_arrived(months, frame)).group_by(*_columns(2))
    arrivals = tuple(Arrivals(*row) for row in connection.execute(query))
    found = []
    for step, _ in STEPS:
        first = _first(step).subquery()
        query = (
            select(came, _month(first.c.at, months, frame), whose, func.count())
            .select_from(first)
            .join(figure_lead, lead.lead_id == first.c.lead_id)
            .where(_arrived(months, frame), first.c.at <= frame.now)
            .group_by(*_columns(3))
        )
        found += [Reached(step, row[0], *row[1:]) for row in connection.execute(query)]
    return arrivals, tuple(found)


def _columns(count: int) -> list[ColumnElement[Any]]:
    return [literal_column(str(number)) for number in range(1, count + 1)]


def _whose(frame: Frame) -> ColumnElement[Any]:
    return lead.person if frame.chosen.people else NONE


def _arrived(months: tuple[str, ...], frame: Frame) -> ColumnElement[bool]:
    begin, end = date.fromisoformat(f"{months[0]}-01"), period_of(MONTH, date.fromisoformat(f"{months[-1]}-01")).last
    return and_(
        lead.arrived_at >= midnight(begin, frame.zone), lead.arrived_at < midnight(end + timedelta(days=1), frame.zone),
        lead.arrived_at <= frame.now, lead.worked == 1, *of_chosen(figure_lead, frame),
    )  # fmt: skip


def _month(at: ColumnElement[Any], months: tuple[str, ...], frame: Frame) -> ColumnElement[Any]:
    """The month a moment falls in, as its months begin in the frame's zone; before the first it is the first."""
    edges, day = [], date.fromisoformat(f"{months[0]}-01")
    while day <= frame.today:
        following = period_of(MONTH, day).last + timedelta(days=1)
        edges.append((at < midnight(following, frame.zone), f"{day:%Y-%m}"))
        day = following
    return case(*edges, else_=edges[-1][1])


def _first(step: str) -> Any:
    """When each lead first came to it; `at` in ms UTC."""
    if step == "meeting":
        stands = meeting.state.not_in((PROPOSED, ASKED, CANCELLED))
        return select(meeting.lead_id, func.min(meeting.at).label("at")).where(stands).group_by(meeting.lead_id)
    if step == "accepted":
        given = handoff.verdict == ACCEPT
        return select(handoff.lead_id, func.min(handoff.verdict_at).label("at")).where(given).group_by(handoff.lead_id)
    won = fact.stage == DealStage.WON.value
    return select(fact.lead_id, func.min(fact.stage_at).label("at")).where(won).group_by(fact.lead_id)


# what is behind a row


def _deals(connection: Connection, found: Scope, rest: str) -> Listed:
    frame = found.frame
    own = [
        one
        for one in chosen_of(deals(connection, frame, each=True), frame)
        if not rest or month_of(one, frame.today) == rest
    ]
    rows = [
        Found(
            one.id,
            one.lead_id,
            tr(
                "{name}, {say}, {amount} at {percent}%",
                name=one.name,
                say=one.stage.say.lower(),
                amount=say_short(one.minor, one.currency),
                percent=one.percent,
            ),
            midnight(one.close, frame.zone) if one.close else None,
        )
        for one in own
    ]
    return tr("Opportunities"), rows


def _cohort(connection: Connection, found: Scope, rest: str) -> Listed:
    step, _, month = rest.partition(":")
    frame, months = found.frame, months_of(found.frame)
    if step not in dict(STEPS) or month not in months:
        return "", []
    first = _first(step).subquery()
    query = (
        select(lead.lead_id, first.c.at, _month(lead.arrived_at, months, frame).label("came"),
               _month(first.c.at, months, frame).label("then"), lead.person)
        .select_from(first)
        .join(figure_lead, lead.lead_id == first.c.lead_id)
        .where(_arrived(months, frame), first.c.at <= frame.now)
    )  # fmt: skip
    rows = [
        Found(row.lead_id, row.lead_id, f"{dict(STEPS)[step]}, {_after(months_between(month, row.then))}", row.at)
        for row in connection.execute(query)
        if row.came == month and months_between(month, row.then) < len(months) and frame.chosen.takes(row.person)
    ]
    return tr("Arrived in {day:%B %Y}", day=date.fromisoformat(month + "-01")), rows


def _after(months: int) -> str:
    return tr("in the same month") if not months else plural(months, "{number} month later", "{number} months later")


MAKERS = {"deals": _deals, "cohort": _cohort}
