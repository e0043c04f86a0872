"""What opportunities are worth and what was to be reached."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, case, func, literal_column, or_, select

from app.domain.figures.counting import COVERAGE
from app.domain.figures.events import Worth
from app.domain.figures.facts import Frame
from app.domain.figures.verdicts import Quota
from app.domain.money import say_short
from app.domain.opportunities import OPEN, DealStage
from app.queries.figure_choice import about_chosen
from app.queries.figure_events import ACCEPTED
from app.queries.figure_found import Found, Listed
from app.queries.figure_scope import Scope
from app.queries.quotas import absent
from app.store.tables import synced as t

credit, deal, lead = t.credit.c, t.opportunity.c, t.lead.c


def person_of_deal() -> ColumnElement[Any]:
    """Who has the credit for its lead being accepted; nothing without one."""
    return (
        select(credit.user_id)
        .where(credit.lead_id == deal.lead_id, credit.event == ACCEPTED)
        .limit(1)
        .correlate(t.opportunity)
        .scalar_subquery()
    )


def worth(connection: Connection, frame: Frame) -> tuple[Worth, ...]:
    """Open opportunities, and those won on these days, by who has the credit for their being accepted where it matters."""
    won = deal.stage == DealStage.WON.value
    person = person_of_deal() if frame.chosen.people else literal_column("''")
    query = (
        select(person.label("person"), deal.amount_currency, won.label("won"),
               func.sum(deal.amount_minor).label("minor"), func.count().label("n"),
               func.sum(case((deal.amount_minor.is_(None), 1), else_=0)).label("unvalued"))
        .select_from(t.opportunity)
        .where(or_(deal.stage.in_([one.value for one in OPEN]), and_(won, deal.stage_at >= frame.span[0], deal.stage_at < frame.span[1])),
               *about_chosen(deal.lead_id, frame))
        .group_by("person", deal.amount_currency, "won")
    )  # fmt: skip
    return tuple(
        Worth(
            row.person or "",
            row.amount_currency or "",
            bool(row.won),
            row.minor or 0,
            row.n,
            row.unvalued,
        )
        for row in connection.execute(query)
    )


def quotas(connection: Connection, frame: Frame) -> tuple[Quota, ...]:
    """What was set for these months, less the days somebody is away."""
    q, less = t.quota.c, absent(connection)
    query = select(q.user_id, q.month, q.measure, q.target).where(
        q.month.in_(frame.period.months()), q.target.is_not(None)
    )
    return tuple(
        Quota(
            row.user_id or "",
            row.month,
            row.measure or "",
            less.lowered(row.user_id or "", row.month, row.target).target,
        )
        for row in connection.execute(query)
    )


# what is behind a figure


def _coverage(connection: Connection, found: Scope, _rest: str) -> Listed:
    query = (
        select(deal.id, deal.lead_id, deal.name, deal.amount_minor, deal.amount_currency, deal.stage_at,
               func.coalesce(person_of_deal(), "").label("person"))
        .where(deal.stage.in_([one.value for one in OPEN]), *about_chosen(deal.lead_id, found.frame))
    )  # fmt: skip
    rows = [row for row in connection.execute(query) if found.frame.chosen.takes(row.person)]
    words = [
        ", ".join(
            one for one in (row.name or "Opportunity", say_short(row.amount_minor, row.amount_currency or "")) if one
        )
        for row in rows
    ]
    return "Open opportunities", [
        Found(row.id, row.lead_id or "", said, row.stage_at) for row, said in zip(rows, words, strict=True)
    ]


MAKERS = {COVERAGE: _coverage}
