"""What changed since somebody last looked, said once a day (product 8): a line each, and nothing where nothing changed."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from sqlalchemy import Connection, RowMapping, func, select

from app.clock import from_ms, to_ms
from app.domain.handoffs import ACCEPT, CANNOT
from app.domain.reviews import review_key
from app.domain.routing_records import SETTLED
from app.domain.when import say_day
from app.frozen import frozen
from app.language import tr
from app.store import settings
from app.store.cadence import REPLIES
from app.store.tables import synced as t
from app.store.tables.local import lead_card

LONGEST_DAYS = 14  # whoever was away longer begins at the queue
_NOT_TODAY = ("Cancelled", "Busy", "Held", "No-show")


@frozen
class BriefLine:
    """What happened, in words. `lead_id` where it is about one lead, else `place` holds them all."""

    icon: str
    words: str
    place: str
    lead_id: str = ""


@frozen
class DailyBrief:
    """`since` says from when on: "Since yesterday"."""

    since: str
    lines: tuple[BriefLine, ...]


def daily_brief(connection: Connection, *, user_id: str, now: datetime, seen: int | None) -> DailyBrief:
    """For that person at a local moment; `seen` is when the brief before was shown, ms UTC."""
    midnight = datetime.combine(now.date(), time(0), now.tzinfo)
    begin = from_ms(seen).astimezone(now.tzinfo) if seen else midnight - timedelta(days=1)
    begin = max(begin, midnight - timedelta(days=LONGEST_DAYS))
    since = to_ms(begin)
    found = (
        *_asked(connection, user_id, since),
        *_new(connection, user_id, since),
        *_replies(connection, user_id, since),
        *_answers(connection, user_id, since),
        *_meetings(connection, user_id, midnight),
        *_overdue(connection, user_id, midnight),
        *_reviews(connection, user_id, now.date()),
    )
    day = tr("yesterday") if begin.date() == now.date() - timedelta(days=1) else say_day(begin.date(), now.date())
    return DailyBrief(tr("Since {day}", day=day), found)


def _line(icon: str, one: str, several: str, place: str, rows: list[tuple[str, str]]) -> list[BriefLine]:
    """`rows` are (lead, who) of what happened, a lead once; `one` takes the name, `several` the number."""
    who = dict(rows)
    if not who:
        return []
    if len(who) == 1:
        ((lead_id, name),) = who.items()
        return [BriefLine(icon, one.format(name), place, lead_id)]
    return [BriefLine(icon, several.format(tr("{who:,}", who=len(who))), place)]


def _asked(connection: Connection, user_id: str, since: int) -> list[BriefLine]:
    """What colleagues gave to do: notes and comments of a manager arrive so."""
    task = t.task.c
    query = (
        select(task.lead_id, t.user.c.name)
        .join(t.user, t.user.c.id == task.created_by)
        .where(task.owner_id == user_id, task.state == "open", task.created_by != user_id, task.created_at >= since)
        .where(task.lead_id.is_not(None))
        .order_by(task.created_at)
    )
    rows = [(row.lead_id, (row.name or "").split(" ")[0]) for row in connection.execute(query)]
    return _line("sticky-note", tr("{} wrote to you"), tr("{} leads you were written to about"), "today", rows)


def _new(connection: Connection, user_id: str, since: int) -> list[BriefLine]:
    c = lead_card.c
    query = select(c.lead_id, c.name, c.company).where(
        c.owner_id == user_id, c.arrived_at >= since, c.stage.not_in(SETTLED)
    )
    rows = [(row.lead_id, row.name or row.company) for row in connection.execute(query)]
    return _line("user-plus", tr("New: {}"), tr("{} new leads"), "leads", rows)


def _replies(connection: Connection, user_id: str, since: int) -> list[BriefLine]:
    a, c = t.activity.c, lead_card.c
    query = (
        select(c.lead_id, c.name, c.company)
        .join(lead_card, c.lead_id == a.lead_id)
        .where(a.at >= since, a.direction == "in", a.kind.in_(REPLIES), c.owner_id == user_id)
    )
    rows = [(row.lead_id, row.name or row.company) for row in connection.execute(query)]
    return _line("mails", tr("{} replied"), tr("{} people replied"), "leads", rows)


def _answers(connection: Connection, user_id: str, since: int) -> list[BriefLine]:
    h, c = t.handoff.c, lead_card.c
    query = (
        select(
            h.lead_id, h.receipt, h.receipt_at, h.verdict, h.verdict_at, c.company, c.name, t.user.c.name.label("ae")
        )
        .join(lead_card, c.lead_id == h.lead_id)
        .outerjoin(t.user, t.user.c.id == h.receiver_id)
        .where(h.sender_id == user_id, (h.verdict_at >= since) | (h.receipt_at >= since))
        .order_by(h.offered_at)
    )
    rows = connection.execute(query).mappings().all()
    if len(rows) > 1:
        return [BriefLine("arrow-right-to-line", tr("{rows:,} handoffs answered", rows=len(rows)), "handoffs")]
    return [BriefLine("arrow-right-to-line", _say_answer(row, since), "handoffs", row["lead_id"]) for row in rows]


def _say_answer(row: RowMapping, since: int) -> str:
    ae, lead = (row["ae"] or tr("The AE")).split(" ")[0], row["company"] or row["name"]
    if (row["verdict_at"] or 0) >= since:
        accepted = row["verdict"] == ACCEPT
        return (
            tr("{ae} accepted {lead}", ae=ae, lead=lead) if accepted else tr("{ae} returned {lead}", ae=ae, lead=lead)
        )
    cannot = row["receipt"] == CANNOT
    return tr("{ae} cannot take {lead}", ae=ae, lead=lead) if cannot else tr("{ae} takes {lead}", ae=ae, lead=lead)


def _meetings(connection: Connection, user_id: str, midnight: datetime) -> list[BriefLine]:
    m = t.meeting.c
    query = select(func.count(), func.min(m.start)).where(
        m.start >= to_ms(midnight), m.start < to_ms(midnight + timedelta(days=1)), m.state.not_in(_NOT_TODAY),
        (m.owner_id == user_id) | (m.organiser_id == user_id),
    )  # fmt: skip
    count, first = connection.execute(query).one()
    if not count:
        return []
    at = f"{from_ms(first).astimezone(midnight.tzinfo):%H:%M}"
    words = (
        tr("Meeting today at {at}", at=at)
        if count == 1
        else tr("{count:,} meetings today, the first at {at}", count=count, at=at)
    )
    return [BriefLine("calendar", words, "meetings")]


def _overdue(connection: Connection, user_id: str, midnight: datetime) -> list[BriefLine]:
    task = t.task.c
    query = select(func.count()).where(
        task.owner_id == user_id, task.state == "open",
        (task.due_date < midnight.date().isoformat()) | (task.due_date.is_(None) & (task.due_at < to_ms(midnight))),
    )  # fmt: skip
    count = connection.execute(query).scalar() or 0
    words = tr("1 task is overdue") if count == 1 else tr("{count:,} tasks are overdue", count=count)
    return [BriefLine("clock", words, "view:overdue")] if count else []


def _reviews(connection: Connection, user_id: str, today: date) -> list[BriefLine]:
    """Those whose day it is: of oneself, and for a manager of everybody."""
    name, all_ = t.setting.c.name, settings.may_set(connection, user_id)
    query = (
        select(t.user.c.id, t.user.c.name)
        .join(t.setting, name == review_key("") + t.user.c.id)
        .where(func.json_extract(t.setting.c.value, "$.next") == today.isoformat())
        .order_by(t.user.c.name)
    )
    rows = [row for row in connection.execute(query) if all_ or row.id == user_id]
    who = (
        tr("Your review")
        if [row.id for row in rows] == [user_id]
        else tr("Review of {rows}", rows=", ".join(row.name or "" for row in rows))
    )
    return (
        [BriefLine("calendar-clock", tr("{who} is today", who=who), "people" if all_ else "dashboards")] if rows else []
    )
