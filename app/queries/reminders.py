"""Everything with an end in the coming days that a person answers for, their own and of whom they stand in for."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import Connection, select

from app.clock import to_ms
from app.domain import written
from app.domain.handoffs import RECEIPT, Answers, meeting_owes_verdict
from app.domain.reminders import ANSWER, BEFORE, PROMISE, REPLY, STALE, Deadline
from app.queries.handoffs import answers_for
from app.store.covers import covered
from app.store.tables import synced as t
from app.store.tables.local import lead_card

AHEAD = timedelta(days=7)  # two working hours may begin before a weekend and holidays


def deadlines(connection: Connection, *, user_id: str, now: datetime) -> tuple[Deadline, ...]:
    """Those that may be reminded of at `now` (local): ended within the hour, or soon to end."""
    whose = (user_id, *covered(connection, user_id, now.date()))
    since = to_ms(now - STALE)
    return (
        *_replies(connection, whose, since, to_ms(now + BEFORE)),
        *_promises(connection, whose, since, to_ms(now + BEFORE)),
        *_answers(connection, user_id, since, now),
    )


def _replies(connection: Connection, whose: tuple[str, ...], since: int, until: int) -> list[Deadline]:
    c = lead_card.c
    query = select(c.lead_id, c.name, c.company, c.reply_due).where(
        c.owner_id.in_(whose), c.stage == "New", c.reply_due >= since, c.reply_due <= until
    )
    return [Deadline(REPLY, row.lead_id, row.name or row.company, row.reply_due) for row in connection.execute(query)]


def _promises(connection: Connection, whose: tuple[str, ...], since: int, until: int) -> list[Deadline]:
    c, task = lead_card.c, t.task.c
    query = (
        select(c.lead_id, c.name, c.company, task.due_at, task.text)
        .join(t.task, task.lead_id == c.lead_id)
        .where(
            task.owner_id.in_(whose), task.state == "open", task.promised.is_(True), task.due_at >= since, task.due_at <= until
        )
    )  # fmt: skip
    return [
        Deadline(PROMISE, row.lead_id, row.name or row.company, row.due_at, written.say(written.TASK, row.text))
        for row in connection.execute(query)
    ]


def _answers(connection: Connection, user_id: str, since: int, now: datetime) -> list[Deadline]:
    h, c, until = t.handoff.c, lead_card.c, to_ms(now + AHEAD)
    query = (
        select(t.handoff, c.name, c.company, t.user.c.zone, t.meeting.c.state.label("meeting_state"))
        .join(lead_card, c.lead_id == h.lead_id)
        .outerjoin(t.user, t.user.c.id == h.receiver_id)
        .outerjoin(t.meeting, t.meeting.c.id == h.meeting_id)
        .where(
            h.verdict.is_(None),
            h.receipt_due.between(since, until) | h.verdict_due.between(since, until),
            h.receiver_id.in_(answers_for(connection, user_id, now)),
        )
    )
    found = []
    for row in connection.execute(query):
        answers = Answers(row.receipt or "", "", row.receipt_due, row.verdict_due, row.state or "")
        awaited, due = answers.awaited()
        owed = awaited == RECEIPT or meeting_owes_verdict(row.meeting_state)
        if awaited and due is not None and due >= since and owed:
            found.append(Deadline(ANSWER, row.lead_id, row.company or row.name, due, awaited, row.zone or ""))
    return found
