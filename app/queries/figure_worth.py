"""What opportunities are worth and what was to be reached."""

from __future__ import annotations

from sqlalchemy import Connection, and_, case, func, or_, select

from app.domain.figures.counting import COVERAGE
from app.domain.figures.events import Worth
from app.domain.figures.facts import Frame
from app.domain.figures.verdicts import Quota
from app.domain.money import say_short
from app.domain.opportunities import OPEN, DealStage
from app.language import tr
from app.queries.figure_choice import of_chosen
from app.queries.figure_events import NONE, grouped
from app.queries.figure_found import Found, Listed
from app.queries.figure_scope import Scope
from app.queries.quotas import absent
from app.store.tables import synced as t
from app.store.tables.figures import figure_deal

deal, fact = t.opportunity.c, figure_deal.c


def worth(connection: Connection, frame: Frame) -> tuple[Worth, ...]:
    """Open opportunities, and those won on these days, by who has the credit for their being accepted where it matters."""
    won = fact.stage == DealStage.WON.value
    keys = {
        "person": fact.person if frame.chosen.people else NONE,
        "currency": fact.currency,
        "won": won,
    }
    sums = (
        func.coalesce(func.sum(fact.minor), 0).label("minor"),
        func.sum(case((fact.minor.is_(None), 1), else_=0)).label("unvalued"),
    )
    query = grouped(keys, *sums).where(
        or_(fact.stage.in_([one.value for one in OPEN]), and_(won, fact.stage_at >= frame.span[0], fact.stage_at < frame.span[1])),
        *of_chosen(figure_deal, frame),
    )  # fmt: skip
    return tuple(
        Worth(row.person, row.currency, bool(row.won), row.minor, row.several, row.unvalued)
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
        select(deal.id, deal.lead_id, deal.name, deal.amount_minor, deal.amount_currency, deal.stage_at, fact.person)
        .join(figure_deal, fact.id == deal.id)
        .where(fact.stage.in_([one.value for one in OPEN]), *of_chosen(figure_deal, found.frame))
    )
    rows = [row for row in connection.execute(query) if found.frame.chosen.takes(row.person)]
    words = [
        ", ".join(
            one
            for one in (row.name or tr("Opportunity"), say_short(row.amount_minor, row.amount_currency or ""))
            if one
        )
        for row in rows
    ]
    return tr("Open opportunities"), [
        Found(row.id, row.lead_id or "", said, row.stage_at) for row, said in zip(rows, words, strict=True)
    ]


MAKERS = {COVERAGE: _coverage}
