"""What came of working the queue: for the card at its end."""

from __future__ import annotations

from sqlalchemy import Connection, func, select

from app.domain.stages import OPEN
from app.frozen import frozen
from app.store.tables import synced as t
from app.store.tables.local import lead_card


@frozen
class SessionSummary:
    """Since it began: calls logged, conversations among them, meetings booked, leads whose stage moved, and those of the
    people called who have no next step."""

    calls: int
    talked: int
    meetings: int
    moved: int
    without_step: tuple[tuple[str, str], ...]


def summary(connection: Connection, *, since: int, user_id: str, talked: tuple[str, ...]) -> SessionSummary:
    """Of one person's work since `since` (ms UTC); `talked` are the outcomes that mean somebody was spoken to."""
    activity, meeting, card = t.activity.c, t.meeting.c, lead_card.c
    mine = (activity.by_id == user_id, activity.at >= since)
    calls = select(activity.lead_id, activity.outcome).where(*mine, activity.kind == "call")
    rows = connection.execute(calls).all()
    moved = select(func.count(func.distinct(activity.lead_id))).where(*mine, activity.kind == "stage")
    booked = (
        select(func.count()).select_from(t.meeting).where(meeting.created_by == user_id, meeting.created_at >= since)
    )
    leads = {row.lead_id for row in rows if row.lead_id}
    bare = (
        select(card.lead_id, card.name)
        .where(card.lead_id.in_(leads), card.next_at.is_(None), card.stage.in_([stage.value for stage in OPEN]))
        .order_by(card.name)
    )
    return SessionSummary(
        len(rows),
        sum(row.outcome in talked for row in rows),
        connection.execute(booked).scalar() or 0,
        connection.execute(moved).scalar() or 0,
        tuple((row.lead_id, row.name) for row in connection.execute(bare)),
    )
