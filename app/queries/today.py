"""The queue: who is next and why (product section 5), in the order the rep likes; who may be called now by their own time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import Any

from sqlalchemy import Connection, case, func, select

from app.clock import to_ms
from app.domain import stopping, written
from app.domain.calling_hours import in_best_hours, reachable
from app.domain.meetings import OPEN as OPEN_MEETINGS
from app.domain.next_steps import Due, NextStep, day_ms, due_state, next_step
from app.domain.queue_order import USUAL
from app.language import tr
from app.queries import people, visits
from app.queries.rows import TodayGroup, TodayList, TodayRow
from app.queries.unsent import unsent_leads
from app.store import lookups, stops
from app.store.covers import covered, for_words
from app.store.sets import among
from app.store.tables import synced as t
from app.store.tables.local import lead_card

c, task = lead_card.c, t.task.c
LIMIT = 400
_MESSAGES = ("email", "social", "message")


def today_list(connection: Connection, *, now: datetime, user_id: str, order: Sequence[str] = USUAL) -> TodayList:
    """Everything due until the end of the local day of `now` (aware) for that user, the groups sorted by `order`."""
    midnight = to_ms(datetime.combine(now.date() + timedelta(days=1), time(0), now.tzinfo))
    rows = _due(connection, user_id, now, midnight)
    for other, name in covered(connection, user_id, now.date()).items():
        own = {row.id for row in rows}
        theirs = (row for row in _due(connection, other, now, midnight) if row.id not in own)
        rows += [replace(row, why=f"{for_words(name)} · {row.why}") for row in theirs]
    done = _done(connection, user_id, now)
    waiting = unsent_leads(connection, {row.lead_id for row in (*rows, *done)})
    rows, done = ([replace(row, unsent=row.lead_id in waiting) for row in some] for some in (rows, done))
    groups = _groups(rows, now, done, order)
    me = people.person(connection, user_id)
    return TodayList(
        to_ms(now),
        groups,
        len(done),
        len(rows) + len(done),
        _without_step(connection, user_id),
        me.name,
        " · ".join(one for one in (me.role, me.territory) if one),
        _counts(connection, user_id, len(rows)),
    )


def _due(connection: Connection, user_id: str, now: datetime, midnight: int) -> list[TodayRow]:
    """What one person has to do."""
    reached = _reached(connection, _replies(connection, user_id) + _tasks(connection, user_id, now, midnight), now)
    return [*reached, *_visits(connection, user_id, now), *_meetings(connection, user_id, now, midnight)]


def _columns() -> tuple[Any, ...]:
    return (
        c.lead_id,
        c.name,
        c.company,
        c.score,
        c.fit,
        c.engagement,
        c.intent,
        c.reply_due,
        c.phone,
        c.contact_id,
        c.account_id,
        t.lead.c.source,
        t.lead.c.said,
        t.contact.c.zone,
        t.contact.c.best_hours,
    )


def _base(*more: Any) -> Any:
    return (
        select(*_columns(), *more)
        .select_from(lead_card)
        .join(t.lead, t.lead.c.id == c.lead_id)
        .outerjoin(t.contact, t.contact.c.id == c.contact_id)
    )


def _row(row: Any, **values: Any) -> TodayRow:
    base = {
        "id": row.lead_id,
        "lead_id": row.lead_id,
        "task_id": "",
        "meeting_id": "",
        "name": row.name,
        "company": row.company,
        "score": row.score,
        "fit": row.fit,
        "engagement": row.engagement,
        "intent": row.intent,
        "zone": row.zone or "",
        "phone": row.phone or "",
        "contact_id": row.contact_id or "",
        "account_id": row.account_id or "",
        "best_hours": row.best_hours or "",
        "due_at": None,
        "all_day": False,
        "reply_due": row.reply_due,
        "why": "",
        "step": "",
        "channel": "call",
        "group": "",
    }
    return TodayRow(**{**base, **values})


def _replies(connection: Connection, user_id: str) -> list[TodayRow]:
    query = (
        _base()
        .where(c.reply_due.is_not(None), c.stage == "New", c.owner_id == user_id)
        .order_by(c.reply_due)
        .limit(LIMIT)
    )
    return [
        _row(
            row,
            group="respond",
            channel="call" if row.phone else "email",
            step=tr("New lead"),
            why=" · ".join(
                one
                for one in (row.source or tr("Asked for contact"), f"“{_short(row.said)}”" if row.said else "")
                if one
            ),
        )
        for row in connection.execute(query)
    ]


def _short(text: str) -> str:
    first = text.strip().splitlines()[0]
    return first if len(first) < 60 else first[:57].rsplit(" ", 1)[0] + "…"


def _tasks(connection: Connection, user_id: str, now: datetime, midnight: int) -> list[TodayRow]:
    # A day without an hour is the person's own, wherever on the earth that is (decisions 13).
    due = case((task.due_at.is_not(None), task.due_at < midnight), else_=task.due_date <= now.date().isoformat())
    query = (
        _base(
            task.id.label("task_id"),
            task.channel,
            task.text,
            task.due_at,
            task.due_date,
            task.promised,
            task.enrolment_id,
        )
        .join(t.task, task.lead_id == c.lead_id)
        .where(task.state == "open", task.owner_id == user_id, due)
        .limit(LIMIT)
    )
    rows = []
    for row in connection.execute(query):
        step = next_step([dict(row._mapping)], ())
        later = row.due_at is not None and row.due_at > to_ms(now + timedelta(hours=2)) and not row.promised
        usual = "message" if row.channel in _MESSAGES else "visit" if row.channel == "visit" else "call"
        group = "later" if later else usual
        rows.append(
            _row(
                row,
                id=row.task_id,
                task_id=row.task_id,
                group=group,
                channel=row.channel or "task",
                why=written.say(written.TASK, row.text),
                step=tr("Promised") if row.promised else tr("Sequence") if row.enrolment_id else "",
                due_at=step.get("at"),
                all_day=bool(step.get("all_day")),
                promised=bool(row.promised),
                reply_due=None,
            )
        )
    return rows


def _reached(connection: Connection, rows: list[TodayRow], now: datetime) -> list[TodayRow]:
    """Calls with what is known about reaching them: not at this hour, not at all, or best just now."""
    calls = [row for row in rows if row.channel == "call"]
    said = lookups.spoken(connection, (row.phone for row in calls if row.phone.startswith("+")))
    rules, today = lookups.calling_rules(connection), now.date()
    who = {
        row.id: stopping.targets(person=row.contact_id, company=row.account_id, numbers=(row.phone,)) for row in calls
    }
    stopped = stops.find(connection, (target for targets in who.values() for target in targets), today)

    def reached(row: TodayRow) -> TodayRow:
        if row.id not in who:
            return row
        stop = stopped.on("call", who[row.id])
        if stop is not None:
            return replace(row, group="stopped", hours=stopping.say_stop(stop, today))
        number = said.get(row.phone)
        zones = (row.zone,) if row.zone else number.zones if number else ()
        found = reachable(zones, number.country if number else "", now, rules)
        row = replace(
            row,
            zone=row.zone or (zones[0] if len(zones) == 1 else ""),
            hours=found.why if found.known else "",
            best_hour=found.now and in_best_hours(row.best_hours, zones, now),
        )
        if found.now:
            return row
        group = "later" if row.group == "call" and not row.promised else row.group
        return replace(row, group=group, opens=to_ms(found.opens) if found.opens else None)

    return [reached(row) for row in rows]


def _meetings(connection: Connection, user_id: str, now: datetime, midnight: int) -> list[TodayRow]:
    meeting = t.meeting.c
    start = to_ms(datetime.combine(now.date(), time(0), now.tzinfo))
    query = (
        _base(meeting.id.label("meeting_id"), meeting.title, meeting.start, meeting.state, meeting.kind)
        .join(t.meeting, meeting.lead_id == c.lead_id)
        .where(
            meeting.start >= start,
            meeting.start < midnight,
            meeting.state.not_in(("Cancelled", "Held", "No-show")),
            (meeting.owner_id == user_id) | (meeting.organiser_id == user_id),
        )
        .order_by(meeting.start)
        .limit(LIMIT)
    )
    return [
        _row(
            row,
            id=row.meeting_id,
            meeting_id=row.meeting_id,
            group="meeting",
            channel="meeting",
            why=f"{row.title} · {row.kind}",
            step=row.state,
            due_at=row.start,
            reply_due=None,
        )
        for row in connection.execute(query)
    ]


def _visits(connection: Connection, user_id: str, now: datetime) -> list[TodayRow]:
    """Those of today and before that are not written up, with a lead or without one."""
    due = visits.due_visits(connection, user_id=user_id, day=now.date().isoformat())
    leads = [one["lead_id"] for one in due if one["lead_id"]]
    found = {row.lead_id: row for row in connection.execute(_base().where(among(c.lead_id, leads)))} if leads else {}
    return [_visit(one, found.get(one["lead_id"])) for one in due]


def _visit(one: dict[str, Any], card: Any) -> TodayRow:
    values = {
        "id": one["id"],
        "visit_id": one["id"],
        "group": "visit",
        "channel": "visit",
        "why": " · ".join(part for part in (one["purpose"] or tr("Visit"), one["site"] or "") if part),
        "step": tr("Promised") if (one["detail"] or {}).get("promised") else one["state"],
        "due_at": one["fixed_at"] or day_ms(one["day"]),
        "all_day": one["fixed_at"] is None,
        "promised": bool((one["detail"] or {}).get("promised")),
        "reply_due": None,
    }
    if card is not None:
        return _row(card, **values)
    nobody = {
        "lead_id": "",
        "task_id": "",
        "meeting_id": "",
        "zone": "",
        **dict.fromkeys(("score", "fit", "engagement", "intent"), 0),
    }
    return TodayRow(**{**nobody, "name": one["company"] or "", "company": one["person"] or "", **values})


def _done(connection: Connection, user_id: str, now: datetime) -> list[TodayRow]:
    start = to_ms(datetime.combine(now.date(), time(0), now.tzinfo))
    query = (
        _base(task.id.label("task_id"), task.channel, task.text, task.done_at)
        .join(t.task, task.lead_id == c.lead_id)
        .where(task.state == "done", task.done_by == user_id, task.done_at >= start)
        .order_by(task.done_at.desc())
        .limit(LIMIT)
    )
    return [
        _row(
            row,
            id=row.task_id,
            task_id=row.task_id,
            group="done",
            channel=row.channel or "task",
            why=written.say(written.TASK, row.text),
            step="Done",
            due_at=row.done_at,
            reply_due=None,
            done=True,
        )
        for row in connection.execute(query)
    ]


def _rank(row: TodayRow, now: datetime, order: Sequence[str]) -> tuple[Any, ...]:
    overdue = due_state(NextStep(row.channel, "", row.due_at, row.all_day), now) is Due.OVERDUE
    ranks = {"reply": row.reply_due or 2**62, "promised": not row.promised, "overdue": not overdue,
             "hour": not row.best_hour, "score": -row.score}  # fmt: skip
    return *(ranks[key] for key in order), row.due_at or 2**62, row.id


def _groups(rows: list[TodayRow], now: datetime, done: list[TodayRow], order: Sequence[str]) -> tuple[TodayGroup, ...]:
    titles = (
        ("respond", tr("Respond now"), tr("Reply within 15 min of arrival")),
        ("call", tr("Call now"), tr("Good hour to reach them, their local time")),
        ("message", tr("Messages"), ""),
        ("visit", tr("Visits"), ""),
        ("meeting", tr("Meetings"), ""),
        ("later", tr("Later today"), tr("Their hour has not come, or the time was agreed")),
        ("stopped", tr("Not to be called"), tr("Contact was stopped; write, or close it with D")),
    )
    groups = [
        TodayGroup(
            key,
            title,
            hint,
            tuple(sorted((row for row in rows if row.group == key), key=lambda one: _rank(one, now, order))),
        )
        for key, title, hint in titles
    ]
    groups.append(TodayGroup("done", tr("Done"), "", tuple(done)))
    return tuple(group for group in groups if group.rows)


def _without_step(connection: Connection, user_id: str) -> int:
    query = (
        select(func.count())
        .select_from(lead_card)
        .where(
            c.working == 1,
            c.owner_id == user_id,
            c.next_at.is_(None),
            c.reply_due.is_(None),
            c.stage.in_(("New", "Attempting", "Connected", "Qualified", "Meeting set")),
        )
    )
    return connection.execute(query).scalar() or 0


def _counts(connection: Connection, user_id: str, due: int) -> tuple[tuple[str, int], ...]:
    open_stages = ("New", "Attempting", "Connected", "Qualified", "Meeting set")
    leads = (
        connection.execute(
            select(func.count())
            .select_from(lead_card)
            .where(c.owner_id == user_id, c.working == 1, c.stage.in_(open_stages))
        ).scalar()
        or 0
    )
    meetings = (
        connection.execute(
            select(func.count())
            .select_from(t.meeting)
            .where(
                t.meeting.c.state.in_(OPEN_MEETINGS),
                (t.meeting.c.owner_id == user_id) | (t.meeting.c.organiser_id == user_id),
            )
        ).scalar()
        or 0
    )
    handoffs = (
        connection.execute(
            select(func.count())
            .select_from(t.handoff)
            .where(t.handoff.c.verdict.is_(None), t.handoff.c.sender_id == user_id)
        ).scalar()
        or 0
    )
    return ("today", due), ("leads", leads), ("meetings", meetings), ("handoffs", handoffs)
