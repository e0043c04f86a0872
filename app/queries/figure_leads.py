"""Leads as figures count them: who asked and waited, how far those who came got, whose each is, what is overdue."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, case, func, literal_column, select

from app.domain.figures.activities import TOUCHES
from app.domain.figures.events import Asked, Came
from app.domain.figures.facts import Frame
from app.domain.figures.periods import midnight
from app.domain.figures.working_clock import WorkingClock
from app.domain.lifecycle import Lifecycle
from app.domain.stages import PATH
from app.queries.figure_choice import about_chosen, chosen_leads
from app.store.calendars import Calendars
from app.store.tables import synced as t
from app.store.tables.local import lead_card

activity, lead, credit = t.activity.c, t.lead.c, t.credit.c


def asked(connection: Connection, frame: Frame) -> tuple[Asked, ...]:
    """People who asked for contact since the frame begins to need them, with the working time until the first reply."""
    first = (
        select(activity.by_id)
        .where(
            activity.lead_id == lead.id, activity.kind.in_(TOUCHES), func.coalesce(activity.direction, "out") != "in"
        )
        .order_by(activity.at, activity.id)
        .limit(1)
        .correlate(t.lead)
        .scalar_subquery()
    )
    query = (
        select(
            lead.id, lead.arrived_at, lead.touched_at, t.account.c.territory,
            func.coalesce(first, lead.owner_id).label("person"),
        )
        .outerjoin(t.account, t.account.c.id == lead.account_id)
        .where(lead.asked.is_(True), lead.arrived_at >= min(frame.span[0], frame.weeks[0][0]), lead.arrived_at < frame.span[1],
               *chosen_leads(frame))
    )  # fmt: skip
    rows = connection.execute(query).all()
    calendars, clocks = Calendars(connection), dict[str, WorkingClock]()
    earliest = min((row.arrived_at for row in rows), default=frame.now)
    for territory in {row.territory or "" for row in rows}:
        clocks[territory] = WorkingClock(calendars.of(territory), earliest, frame.now)
    return tuple(_asked(row, clocks, frame.now) for row in rows)


def _asked(row: Any, clocks: Mapping[str, WorkingClock], now: int) -> Asked:
    lead_id, arrived_at, touched_at, territory, person = row
    waited = clocks[territory or ""].minutes(arrived_at, now if touched_at is None else touched_at)
    return Asked(lead_id, person or "", arrived_at, None if touched_at is None else waited, waited)


def rank(stage: ColumnElement[Any]) -> ColumnElement[Any]:
    """How far on the path a stage lies; what is off the path lies at its beginning."""
    return case({one.value: number for number, one in enumerate(PATH)}, value=stage, else_=0)


def reached() -> ColumnElement[Any]:
    """The furthest stage a lead stands at or ever moved to."""
    to: ColumnElement[Any] = literal_column("json_extract(activity.detail, '$.to')")
    moved = (
        select(func.max(rank(to)))
        .where(activity.lead_id == lead.id, literal_column("activity.kind = 'stage'"))
        .correlate(t.lead)
        .scalar_subquery()
    )
    return func.max(rank(lead.stage), func.coalesce(moved, 0))


def arrived(frame: Frame) -> ColumnElement[bool]:
    """Chosen leads that came within the days and are worked."""
    return and_(
        *chosen_leads(frame),
        lead.arrived_at >= frame.span[0],
        lead.arrived_at < frame.span[1],
        func.coalesce(lead.lifecycle, "") != Lifecycle.PROSPECT.value,
    )


def came(connection: Connection, frame: Frame) -> tuple[Came, ...]:
    """How far the leads of these days got; a lead counts for who has the credit for it, before there is one for its owner."""
    person = person_of_lead() if frame.chosen.people else literal_column("''")
    query = select(person, lead.source, reached(), func.count()).where(arrived(frame))
    rows = connection.execute(query.group_by(literal_column("1"), literal_column("2"), literal_column("3")))
    return tuple(Came(row[0] or "", row[1] or "", row[2], row[3]) for row in rows)


def person_of_lead() -> ColumnElement[Any]:
    """Who has the credit for a lead, before there is one its owner."""
    sourced = (
        select(credit.user_id)
        .where(credit.lead_id == lead.id, credit.event == "sourced")
        .limit(1)
        .correlate(t.lead)
        .scalar_subquery()
    )
    return func.coalesce(sourced, lead.owner_id)


def is_overdue(frame: Frame) -> ColumnElement[bool]:
    """Worked leads whose next step was due before today."""
    c = lead_card.c
    return and_(
        c.working == 1,
        c.stage.in_([one.value for one in PATH[:5]]),
        c.next_at < midnight(frame.today, frame.zone),
        *about_chosen(c.lead_id, frame),
    )


def overdue(connection: Connection, frame: Frame) -> dict[str, int]:
    """How many of these each owner has; from owner to owner, so that one range of an index is read for each."""
    c, user = lead_card.c, t.user.c
    theirs = [c.owner_id == user.id, is_overdue(frame)]
    query = select(user.id, func.count(c.owner_id)).select_from(t.user.outerjoin(lead_card, and_(*theirs)))
    return {row[0]: row[1] for row in connection.execute(query.group_by(user.id)) if row[1]}
