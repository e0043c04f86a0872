"""Leads as figures count them: who asked and waited, how far those who came got, whose each is, what is overdue."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    FromClause,
    Table,
    and_,
    case,
    func,
    literal,
    literal_column,
    select,
    true,
)

from app.domain.figures.events import Asked, Came
from app.domain.figures.facts import Frame
from app.domain.figures.periods import midnight
from app.domain.figures.working_clock import WorkingClock
from app.domain.lifecycle import Lifecycle
from app.domain.stages import PATH
from app.queries.figure_choice import about_chosen, chosen_leads, of_chosen
from app.store.calendars import Calendars
from app.store.sets import among
from app.store.tables import figures as f
from app.store.tables import synced as t
from app.store.tables.local import lead_card

activity, lead, credit, fact = t.activity.c, t.lead.c, t.credit.c, f.figure_lead.c


def asked(connection: Connection, frame: Frame) -> tuple[Asked, ...]:
    """People who asked for contact since the frame begins to need them, with the working time until the first reply."""
    query = select(fact.lead_id, fact.arrived_at, fact.touched_at, fact.territory, fact.first_by).where(
        f.ASKED, fact.arrived_at >= min(frame.span[0], frame.weeks[0][0]), fact.arrived_at < frame.span[1],
        *of_chosen(f.figure_lead, frame),
    )  # fmt: skip
    rows = connection.execute(query).all()
    calendars, clocks = Calendars(connection), dict[str, WorkingClock]()
    earliest = min((row.arrived_at for row in rows), default=frame.now)
    for territory in {row.territory for row in rows}:
        clocks[territory] = WorkingClock(calendars.of(territory), earliest, frame.now)
    return tuple(_asked(row, clocks, frame.now) for row in rows)


def _asked(row: Any, clocks: Mapping[str, WorkingClock], now: int) -> Asked:
    lead_id, arrived_at, touched_at, territory, person = row
    waited = clocks[territory].minutes(arrived_at, now if touched_at is None else touched_at)
    return Asked(lead_id, person, arrived_at, None if touched_at is None else waited, waited)


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
    counts = by_source_and_stage(connection, frame, func.total(fact.worked))
    return tuple(Came(source, stage, int(worked)) for source, stage, _, worked in counts if worked)


def by_source_and_stage(
    connection: Connection, frame: Frame, summed: ColumnElement[Any]
) -> list[tuple[str, int, int, float]]:
    """Of each source, and each stage as the furthest: how many leads of these days, and a sum over them. A range of the index is
    counted for each, and nothing is sorted."""
    source = each_source(f.figure_lead, frame)
    stage = func.json_each(json.dumps(list(range(len(PATH))))).table_valued("value", name="stage")
    counted = select(func.json_array(func.count(), summed)).where(
        fact.source == source.c.source, fact.reached == stage.c.value, *of_frame(f.figure_lead, frame)
    )
    query = select(source.c.source, stage.c.value, counted.correlate(source, stage).scalar_subquery())
    rows = connection.execute(query.select_from(source.join(stage, true())).where(source.c.source.is_not(None)))
    return [(name, number, *json.loads(both)) for name, number, both in rows]


def of_frame(facts: Table, frame: Frame) -> list[ColumnElement[bool]]:
    """Facts of leads that arrived on these days, of the chosen leads and people."""
    people = [among(facts.c.person, sorted(frame.chosen.people))] if frame.chosen.people else []
    return [facts.c.arrived_at >= frame.span[0], facts.c.arrived_at < frame.span[1], *of_chosen(facts, frame), *people]


def each_source(facts: Table, frame: Frame) -> FromClause:
    """The sources there are, or the one that was chosen, and at the end NULL; an index that begins with the source tells each next one."""
    if frame.chosen.source:
        return select(literal(frame.chosen.source).label("source")).subquery("sources")
    found = select(func.min(facts.c.source).label("source")).cte("sources", recursive=True)
    following = (
        select(func.min(facts.c.source)).where(facts.c.source > found.c.source).correlate(found).scalar_subquery()
    )
    return found.union_all(select(following).where(found.c.source.is_not(None)))


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
