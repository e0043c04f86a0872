"""Meetings and handoffs by the credits for them, grouped by a few statements over whole sets."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, case, exists, func, literal_column, null, or_, select

from app.domain.figures.events import Agreed, Passed
from app.domain.figures.facts import Frame
from app.domain.handoffs import ACCEPT, ENDED
from app.ids import derived_id
from app.queries.figure_choice import about_chosen
from app.store.sets import among
from app.store.tables import synced as t

BOOKED, HELD, ACCEPTED = "booked", "held", "accepted"

meeting, handoff, credit, deal = t.meeting.c, t.handoff.c, t.credit.c, t.opportunity.c


def part_of(at: ColumnElement[Any], frame: Frame) -> ColumnElement[Any]:
    """The edge of the frame that a moment lies behind: within two edges nothing is told apart, nor before the first."""
    edges = frame.edges
    return case((at.is_(None), None), *((at >= edge, edge) for edge in reversed(edges)), else_=edges[0] - 1)


def agreed(connection: Connection, frame: Frame, *, each: bool = False) -> tuple[Agreed, ...]:
    """Meetings agreed or to be held since the frame begins to need them, grouped, or `each` with its exact times.

    Who made the appointment has the credit for it, unless a credit of that lead says somebody else: these few are told apart.
    """
    others = exists().where(
        credit.lead_id == meeting.lead_id,
        credit.event.in_((BOOKED, HELD)),
        credit.user_id != func.coalesce(meeting.organiser_id, ""),
    )
    at, start = meeting.created_at, func.coalesce(meeting.start, meeting.created_at)
    keys = {
        "organiser": meeting.organiser_id,
        "at": at if each else part_of(at, frame),
        "start": start if each else part_of(start, frame),
        "state": meeting.state,
        "moved": func.coalesce(meeting.moved, 0) > 0,
        "one": meeting.id if each else case((others, meeting.id), else_=""),
    }
    query = (
        select(
            *(key.label(name) for name, key in keys.items()),
            func.max(meeting.lead_id).label("lead_id"),
            func.count().label("several"),
        )
        .where(
            or_(meeting.created_at >= frame.since, meeting.start >= frame.since), *about_chosen(meeting.lead_id, frame)
        )
        .group_by(*(literal_column(str(number)) for number in range(1, len(keys) + 1)))
    )
    rows = connection.execute(query).all()
    given = _credits(connection, [row.lead_id for row in rows if row.one])
    return tuple(_agreed(row, given) for row in rows)


def _credits(connection: Connection, lead_ids: Iterable[str | None]) -> dict[str, str]:
    """Who has the credit, by its id, which follows from what it is for."""
    query = select(credit.id, credit.user_id).where(among(credit.lead_id, {one for one in lead_ids if one}))
    return {row.id: row.user_id or "" for row in connection.execute(query.where(credit.event.in_((BOOKED, HELD))))}


def _agreed(row: Any, given: dict[str, str]) -> Agreed:
    usual = row.organiser or ""
    booked = held = usual
    if row.one:
        booked, held = (given.get(derived_id("credit", event, row.one), usual) for event in (BOOKED, HELD))
    return Agreed(
        booked, held, row.at, row.start, row.state or "", bool(row.moved), row.several, row.one,
        (row.lead_id or "") if row.one else "",
    )  # fmt: skip


def passed(
    connection: Connection, frame: Frame, *, each: bool = False, answers: bool = False, accepted_from: bool = False
) -> tuple[Passed, ...]:
    """Handoffs offered or answered since the frame begins to need them, grouped, or `each` with its exact times; with `answers`
    also to whom and what they said, with `accepted_from` only those accepted within the days, and from where. Withdrawn and expired
    ones are none.

    A lead has one credit for its being accepted (`operations/credits.py`); without one the opportunity says what it is worth.
    """
    given = t.credit.alias()
    known = given.c.lead_id.is_not(None)
    amount, currency = (
        select(column).where(deal.id == handoff.opportunity_id).scalar_subquery()
        for column in (deal.amount_minor, deal.amount_currency)
    )
    came_from = select(t.lead.c.source).where(t.lead.c.id == handoff.lead_id).scalar_subquery()
    minor = case((known, given.c.value_minor), else_=amount)
    said: tuple[ColumnElement[Any], ...] = (
        handoff.receiver_id, handoff.as_briefed, _in_time(handoff.receipt_at, handoff.receipt_due, frame.now),
        _in_time(handoff.verdict_at, handoff.verdict_due, frame.now),
    )  # fmt: skip
    keys = {
        "sender": handoff.sender_id,
        "credited": func.coalesce(given.c.user_id, handoff.sender_id),
        "at": handoff.offered_at if each else part_of(handoff.offered_at, frame),
        "verdict": handoff.verdict,
        "verdict_at": handoff.verdict_at if each else part_of(handoff.verdict_at, frame),
        "reason": handoff.verdict_reason,
        "currency": case((known, given.c.value_currency), else_=currency),
        "source": came_from if accepted_from else literal_column("''"),
        "unknown": minor.is_(None),
        **dict(
            zip(("ae", "briefed", "receipt_ok", "verdict_ok"), said if each or answers else [null()] * 4, strict=True)
        ),
        "id": handoff.id if each else literal_column("''"),
        "lead_id": handoff.lead_id if each else literal_column("''"),
    }
    query = (
        select(
            *(key.label(name) for name, key in keys.items()),
            func.sum(minor).label("minor"),
            func.count().label("several"),
        )
        .select_from(t.handoff)
        .outerjoin(
            given, and_(given.c.lead_id == handoff.lead_id, given.c.event == ACCEPTED, handoff.verdict == ACCEPT)
        )
        .where(
            and_(handoff.verdict == ACCEPT, handoff.verdict_at >= frame.span[0], handoff.verdict_at < frame.span[1])
            if accepted_from
            else or_(handoff.offered_at >= frame.since, handoff.verdict_at >= frame.since),
            func.coalesce(handoff.state, "").not_in(tuple(ENDED)),
            *about_chosen(handoff.lead_id, frame),
        )
        .group_by(*(literal_column(str(number)) for number in range(1, len(keys) + 1)))
    )
    return tuple(_passed(row) for row in connection.execute(query))


def _passed(row: Any) -> Passed:
    receipt_ok, verdict_ok = (None if one is None else bool(one) for one in (row.receipt_ok, row.verdict_ok))
    return Passed(
        row.sender or "", row.credited or "", row.ae or "", row.at or 0, receipt_ok, row.verdict or "", row.verdict_at, verdict_ok,
        row.reason or "", row.briefed or "", row.minor, row.currency or "", row.source or "", row.several, row.id, row.lead_id or "",
    )  # fmt: skip


def _in_time(at: ColumnElement[Any], due: ColumnElement[Any], now: int) -> ColumnElement[Any]:
    """Whether an answer came in time; nothing while it may still come."""
    return case((due.is_(None), None), (and_(at.is_(None), due >= now), None), (at <= due, 1), else_=0)
