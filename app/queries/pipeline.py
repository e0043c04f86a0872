"""The board: counts and values by stage from one index, cards by page of a column."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, func, select

from app.domain.stages import COLUMNS, OPEN, RAILS, Stage
from app.queries.lead_rows import LeadFilter, conditions_of, to_rows
from app.queries.rows import Board, BoardColumn, LeadRow
from app.store.tables import synced as t
from app.store.tables.local import lead_card

c = lead_card.c
FIRST = 60


def board(connection: Connection, wanted: LeadFilter, *, currency: str = "GBP", first: int = FIRST) -> Board:
    """The whole board with the first cards of each column; cold prospects stay off it."""
    conditions = [c.working == 1, *conditions_of(wanted)]
    totals = {
        row.stage: (row.n, row.value or 0)
        for row in connection.execute(
            select(c.stage, func.count().label("n"), func.sum(c.value_minor).label("value"))
            .where(*conditions)
            .group_by(c.stage)
        )
    }
    columns = tuple(_column(connection, stage, totals, conditions, currency, first) for stage in COLUMNS)
    rails = tuple(BoardColumn(stage.value, *totals.get(stage.value, (0, 0)), currency, "", ()) for stage in RAILS)
    open_minor = sum(totals.get(stage.value, (0, 0))[1] for stage in OPEN)
    prospects = connection.execute(select(func.count()).select_from(lead_card).where(c.working == 0)).scalar() or 0
    return Board(
        columns,
        rails,
        open_minor,
        currency,
        _steps(connection, conditions, wanted),
        prospects,
        *_quarter(connection, wanted),
    )


def _column(
    connection: Connection,
    stage: Stage,
    totals: dict[str, tuple[int, int]],
    conditions: list[Any],
    currency: str,
    first: int,
) -> BoardColumn:
    count, value = totals.get(stage.value, (0, 0))
    cards = column_cards(connection, stage.value, conditions, limit=first) if count else ()
    return BoardColumn(stage.value, count, value, currency, _FACTS.get(stage, ""), cards)


_FACTS = {
    Stage.NEW: "reply in 15 min",
    Stage.ATTEMPTING: "no answer yet",
    Stage.CONNECTED: "spoke with us",
    Stage.QUALIFIED: "four criteria met",
    Stage.MEETING_SET: "meeting agreed",
    Stage.HANDED_OFF: "receipt, then verdict",
}


def column_cards(
    connection: Connection, stage: str, conditions: list[Any], *, limit: int, offset: int = 0
) -> tuple[LeadRow, ...]:
    """Cards of a stage in the board's order: reply clock, next step by date, none; equal ones by score."""
    query = (
        select(lead_card)
        .where(c.stage == stage, *conditions)
        .order_by(c.next_sort, c.score.desc(), c.lead_id)
        .limit(limit)
        .offset(offset)
    )
    return to_rows(connection, connection.execute(query).mappings())


def more_cards(
    connection: Connection, wanted: LeadFilter, stage: str, *, offset: int, limit: int = 500
) -> tuple[LeadRow, ...]:
    """Further cards of a column."""
    return column_cards(connection, stage, [c.working == 1, *conditions_of(wanted)], limit=limit, offset=offset)


def _steps(connection: Connection, conditions: list[Any], wanted: LeadFilter) -> dict[str, int]:
    from dataclasses import replace

    found = {}
    for state in ("overdue", "today", "planned", "none"):
        narrowed = [c.working == 1, *conditions_of(replace(wanted, next=state))]
        found[state] = connection.execute(select(func.count()).select_from(lead_card).where(*narrowed)).scalar() or 0
    return found


def _quarter(connection: Connection, wanted: LeadFilter) -> tuple[int, int]:
    """Value of handoffs accepted or waiting this quarter, and the quota still to close, in minor units."""
    start = wanted.now - 90 * 86_400_000
    handoff, lead = t.handoff.c, t.lead.c
    generated = (
        connection.execute(
            select(func.sum(lead.value_minor))
            .join(t.handoff, handoff.lead_id == lead.id)
            .where(handoff.offered_at >= start)
        ).scalar()
        or 0
    )
    quota = connection.execute(select(func.sum(t.quota.c.target)).where(t.quota.c.measure == "value")).scalar() or 0
    return generated, quota
