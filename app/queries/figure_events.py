"""Meetings and handoffs by the credits for them, grouped from their facts by one statement each."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, case, func, literal_column, null, or_, select

from app.domain.figures.events import Agreed, Passed
from app.domain.figures.facts import Frame
from app.domain.handoffs import ACCEPT
from app.queries.figure_choice import of_chosen
from app.store.tables.figures import figure_handoff, figure_meeting

meeting, handoff = figure_meeting.c, figure_handoff.c
NONE: ColumnElement[str] = literal_column("''")


def part_of(at: ColumnElement[Any], frame: Frame) -> ColumnElement[Any]:
    """The edge of the frame that a moment lies behind: within two edges nothing is told apart, nor before the first."""
    edges = frame.edges
    return case((at.is_(None), None), *((at >= edge, edge) for edge in reversed(edges)), else_=edges[0] - 1)


def grouped(keys: dict[str, ColumnElement[Any]], *sums: ColumnElement[Any]) -> Select[Any]:
    """How many rows there are of each combination of these, as `several`, and sums over them."""
    query = select(*(key.label(name) for name, key in keys.items()), *sums, func.count().label("several"))
    return query.group_by(*(literal_column(str(number)) for number in range(1, len(keys) + 1)))


def agreed(connection: Connection, frame: Frame, *, each: bool = False) -> tuple[Agreed, ...]:
    """Meetings agreed or to be held since the frame begins to need them, grouped, or `each` with its exact times."""
    keys = {
        "booked_by": meeting.booked_by,
        "held_by": meeting.held_by,
        "at": meeting.at if each else part_of(meeting.at, frame),
        "start": meeting.start if each else part_of(meeting.start, frame),
        "state": meeting.state,
        "moved": meeting.moved,
        "id": meeting.id if each else NONE,
        "lead_id": meeting.lead_id if each else NONE,
    }
    query = grouped(keys).where(
        or_(meeting.at >= frame.since, meeting.start >= frame.since), *of_chosen(figure_meeting, frame)
    )
    return tuple(
        Agreed(
            row.booked_by, row.held_by, row.at, row.start, row.state, bool(row.moved), row.several, row.id, row.lead_id
        )
        for row in connection.execute(query)
    )


def passed(
    connection: Connection, frame: Frame, *, each: bool = False, answers: bool = False, accepted_from: bool = False
) -> tuple[Passed, ...]:
    """Handoffs offered or answered since the frame begins to need them, grouped, or `each` with its exact times; with `answers`
    also to whom and what they said, with `accepted_from` only those accepted within the days, and from where. Withdrawn and expired
    ones are none.
    """
    said: tuple[ColumnElement[Any], ...] = (
        handoff.ae, handoff.as_briefed, _in_time(handoff.receipt_at, handoff.receipt_due, frame.now),
        _in_time(handoff.verdict_at, handoff.verdict_due, frame.now),
    )  # fmt: skip
    keys = {
        "sender": handoff.sender,
        "credited": handoff.credited,
        "at": handoff.offered_at if each else part_of(handoff.offered_at, frame),
        "verdict": handoff.verdict,
        "verdict_at": handoff.verdict_at if each else part_of(handoff.verdict_at, frame),
        "reason": handoff.reason,
        "currency": handoff.currency,
        "source": handoff.source if accepted_from else NONE,
        "unknown": handoff.minor.is_(None),
        **dict(
            zip(("ae", "briefed", "receipt_ok", "verdict_ok"), said if each or answers else [null()] * 4, strict=True)
        ),
        "id": handoff.id if each else NONE,
        "lead_id": handoff.lead_id if each else NONE,
    }
    query = grouped(keys, func.sum(handoff.minor).label("minor")).where(
        and_(handoff.verdict == ACCEPT, handoff.verdict_at >= frame.span[0], handoff.verdict_at < frame.span[1])
        if accepted_from
        else or_(handoff.offered_at >= frame.since, handoff.verdict_at >= frame.since),
        *of_chosen(figure_handoff, frame),
    )
    return tuple(_passed(row) for row in connection.execute(query))


def _passed(row: Any) -> Passed:
    receipt_ok, verdict_ok = (None if one is None else bool(one) for one in (row.receipt_ok, row.verdict_ok))
    return Passed(
        row.sender, row.credited, row.ae or "", row.at, receipt_ok, row.verdict, row.verdict_at, verdict_ok,
        row.reason, row.briefed or "", row.minor, row.currency, row.source, row.several, row.id, row.lead_id,
    )  # fmt: skip


def _in_time(at: ColumnElement[Any], due: ColumnElement[Any], now: int) -> ColumnElement[Any]:
    """Whether an answer came in time; nothing while it may still come."""
    return case((due.is_(None), None), (and_(at.is_(None), due >= now), None), (at <= due, 1), else_=0)
