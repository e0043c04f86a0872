"""The manager's morning: what is late, open or missing at this moment over the whole team, and the records behind each line."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, exists, func, or_, select

from app.clock import from_ms
from app.domain import written
from app.domain.figures.morning import (
    REBOOK_DAYS,
    SILENT_DAYS,
    AwayLine,
    Late,
    MeetingLine,
    Morning,
    SilentLine,
    Unclaimed,
    last_working_day,
)
from app.domain.figures.periods import midnight
from app.domain.handoffs import CANNOT, ENDED, RECEIPT, RETURN, VERDICT, meeting_owes_verdict
from app.domain.meetings import CANCELLED, HELD, NO_SHOW
from app.domain.meetings import OPEN as OPEN_MEETINGS
from app.domain.stages import PATH
from app.domain.working_time import WorkingCalendar, working_between
from app.errors import RefusedError
from app.language import tr
from app.queries.figure_found import Found, Listed
from app.queries.figure_scope import Scope
from app.queries.people_devices import devices_page
from app.store import settings
from app.store.calendars import Calendars
from app.store.tables import synced as t
from app.store.tables.local import lead_card

card, meeting, handoff = lead_card.c, t.meeting.c, t.handoff.c
WORKED = [one.value for one in PATH[:5]]
DAY_MS = 86_400_000
MOST = 200  # lines of one part


def require_manager(connection: Connection, user_id: str) -> None:
    """RefusedError E-NOT-ALLOWED for all but managers once there is a server."""
    if not settings.may_set(connection, user_id):
        raise RefusedError(
            "E-NOT-ALLOWED", tr("The morning sheet is for managers."), do=tr("Look at Today: it has your own work.")
        )


def morning(connection: Connection, found: Scope) -> Morning:
    """Everything of this morning, for everybody."""
    frame, names = found.frame, found.names
    before = last_working_day(frame.today, frame.calendar)
    span = midnight(before, frame.zone), midnight(before + timedelta(days=1), frame.zone)
    calendars = Calendars(connection)
    counts = (
        _count(connection, t.meeting, _kept(HELD, span)),
        _count(connection, t.meeting, _kept(NO_SHOW, span)),
        _count(connection, t.handoff, _returned(span)),
    )
    return Morning(
        _late(connection, names, calendars, frame.now), _unclaimed(connection, calendars, frame.now),
        _lines(connection, names, *_today(found)), _lines(connection, names, *_missed(frame.now)),
        _stepless(connection, names), _away(connection, found), _silent(connection, names, frame.now), before, counts,
    )  # fmt: skip


def _count(connection: Connection, table: Any, condition: ColumnElement[bool]) -> int:
    return connection.execute(select(func.count()).select_from(table).where(condition)).scalar_one()


def _kept(state: str, span: tuple[int, int]) -> ColumnElement[bool]:
    return and_(meeting.start >= span[0], meeting.start < span[1], meeting.state == state)


def _returned(span: tuple[int, int]) -> ColumnElement[bool]:
    ended = func.coalesce(handoff.state, "").not_in(tuple(ENDED))
    return and_(handoff.verdict == RETURN, handoff.verdict_at >= span[0], handoff.verdict_at < span[1], ended)


def _worked(calendar: WorkingCalendar, begin: int, end: int) -> int:
    """Working minutes between two moments in ms UTC."""
    return max(working_between(from_ms(begin), from_ms(end), calendar) // timedelta(minutes=1), 0)


def _late(connection: Connection, names: dict[str, str], calendars: Calendars, now: int) -> list[Late]:
    ae = t.user.alias("ae")
    receipt = and_(handoff.receipt.is_(None), handoff.receipt_due < now)
    verdict = and_(handoff.receipt.is_not(None), handoff.verdict_due < now)
    query = (
        select(t.handoff, card.name, card.company, ae.c.name.label("ae"), ae.c.territory, ae.c.zone, meeting.state.label("meeting_state"))
        .outerjoin(t.meeting, meeting.id == handoff.meeting_id)
        .outerjoin(lead_card, card.lead_id == handoff.lead_id)
        .outerjoin(ae, ae.c.id == handoff.receiver_id)
        .where(handoff.verdict.is_(None), func.coalesce(handoff.receipt, "") != CANNOT,
               func.coalesce(handoff.state, "").not_in(tuple(ENDED)), handoff.offered_at.is_not(None), or_(receipt, verdict))
    )  # fmt: skip
    found = []
    for row in connection.execute(query):
        answer = VERDICT if row.receipt else RECEIPT
        if answer == VERDICT and not meeting_owes_verdict(row.meeting_state):
            continue
        calendar = calendars.of_person(row.ae or "", row.territory or "", row.zone or "")
        over = _worked(calendar, row.verdict_due if row.receipt else row.receipt_due, now)
        sender = names.get(row.sender_id or "", tr("Somebody"))
        about = _about(row)
        found.append(
            Late(
                row.lead_id or "",
                row.receiver_id or "",
                about,
                answer.capitalize(),
                row.ae or tr("Somebody"),
                sender,
                over,
            )
        )
    return sorted(found, key=lambda one: (-one.over, one.lead_id))[:MOST]


def _about(row: Any) -> str:
    both = [one for one in (row.name, row.company) if one]
    return ", ".join(dict.fromkeys(both)) or tr("A lead that is not here")


def _unclaimed(connection: Connection, calendars: Calendars, now: int) -> list[Unclaimed]:
    query = (
        select(card.lead_id, card.name, card.company, card.source, card.arrived_at, t.account.c.territory)
        .outerjoin(t.account, t.account.c.id == card.account_id)
        .where(card.owner_id.is_(None), card.working == 1, card.stage.in_(WORKED), card.inbound == 1, card.touched_at.is_(None))
        .order_by(card.arrived_at, card.lead_id)
        .limit(MOST)
    )  # fmt: skip
    return [
        Unclaimed(row.lead_id, _about(row), row.source, _worked(calendars.of(row.territory or ""), row.arrived_at or now, now))
        for row in connection.execute(query)
    ]  # fmt: skip


def _today(found: Scope) -> tuple[Any, ...]:
    frame = found.frame
    begin, end = (midnight(frame.today + timedelta(days=more), frame.zone) for more in (0, 1))
    stands = func.coalesce(meeting.state, "") != CANCELLED
    return and_(meeting.start >= begin, meeting.start < end, stands), meeting.start


def _missed(now: int) -> tuple[Any, ...]:
    """Missed within a month, the lead still worked and no other meeting made for later."""
    later = t.meeting.alias("later")
    rebooked = exists().where(
        later.c.lead_id == meeting.lead_id, later.c.start > meeting.start, later.c.state.in_((*OPEN_MEETINGS, HELD))
    )
    again = exists().where(
        later.c.lead_id == meeting.lead_id, later.c.start > meeting.start, later.c.state == NO_SHOW
    )  # missed twice is one line
    worked = card.stage.in_([*WORKED, PATH[5].value])
    since = meeting.start >= now - REBOOK_DAYS * DAY_MS
    return and_(since, meeting.state == NO_SHOW, card.working == 1, worked, ~rebooked, ~again), meeting.start.desc()


def _lines(connection: Connection, names: dict[str, str], condition: Any, order: Any) -> list[MeetingLine]:
    query = (
        select(meeting.lead_id, meeting.start, meeting.state, meeting.owner_id, meeting.organiser_id, card.name, card.company)
        .outerjoin(lead_card, card.lead_id == meeting.lead_id)
        .where(condition)
        .order_by(order, meeting.id)
        .limit(MOST)
    )  # fmt: skip
    return [
        MeetingLine(
            row.lead_id or "", row.organiser_id or "", _about(row), row.start, names.get(row.owner_id or "", ""),
            names.get(row.organiser_id or "", ""), row.state or "",
        )
        for row in connection.execute(query)
    ]  # fmt: skip


def _without_step() -> ColumnElement[bool]:
    return and_(card.working == 1, card.stage.in_(WORKED), card.next_at.is_(None))


def _stepless(connection: Connection, names: dict[str, str]) -> list[tuple[str, str, int]]:
    query = select(card.owner_id, func.count()).where(_without_step()).group_by(card.owner_id)
    found = [(row[0] or "", names.get(row[0] or "", ""), row[1]) for row in connection.execute(query)]
    return sorted(found, key=lambda one: (not one[1], one[1], one[0]))


def _away(connection: Connection, found: Scope) -> list[AwayLine]:
    a, day, names = t.absence.c, found.frame.today, found.names
    query = select(a.user_id, a.last_day, a.cover_id).where(
        a.first_day <= day.isoformat(), a.last_day >= day.isoformat()
    )
    rows = [
        AwayLine(row.user_id or "", names.get(row.user_id or "", tr("Somebody")), datetime.fromisoformat(row.last_day).date(),
                 names.get(row.cover_id or "", ""))
        for row in connection.execute(query)
    ]  # fmt: skip
    return sorted(rows, key=lambda one: (one.name, one.until))


def _silent(connection: Connection, names: dict[str, str], now: int) -> list[SilentLine]:
    found = [
        SilentLine(names.get(one.user_id, tr("Somebody")), one.name, one.seen_at)
        for one in devices_page(connection, now).devices
        if one.state == "open" and one.seen_at is not None and now - one.seen_at > SILENT_DAYS * DAY_MS
    ]
    return sorted(found, key=lambda one: (one.name, one.device))


# what is behind a line


def _cards(connection: Connection, *conditions: ColumnElement[bool]) -> list[Found]:
    query = select(card.lead_id, card.stage, card.next_text, card.next_at, card.stage_at).where(*conditions)
    return [
        Found(
            row.lead_id,
            row.lead_id,
            written.say(written.TASK, row.next_text) or tr(row.stage),
            row.next_at or row.stage_at,
        )
        for row in connection.execute(query)
    ]


def _behind_stepless(connection: Connection, found: Scope, rest: str) -> Listed:
    owner = card.owner_id == rest if rest else card.owner_id.is_(None)
    return tr("No next step, {rest}", rest=found.names.get(rest, tr("nobody"))), _cards(
        connection, _without_step(), owner
    )


def _behind_away(connection: Connection, found: Scope, rest: str) -> Listed:
    """What they have to do until the end of today."""
    end = midnight(found.frame.today + timedelta(days=1), found.frame.zone)
    due = and_(card.owner_id == rest, card.working == 1, card.stage.in_(WORKED), card.next_at < end)
    return tr("Due with {rest}", rest=found.names.get(rest, tr("somebody"))), _cards(connection, due)


def _behind_before(key: str) -> Callable[[Connection, Scope, str], Listed]:
    def make(connection: Connection, found: Scope, _rest: str) -> Listed:
        frame = found.frame
        before = last_working_day(frame.today, frame.calendar)
        span = midnight(before, frame.zone), midnight(before + timedelta(days=1), frame.zone)
        if key == "returned":
            rows = connection.execute(select(handoff.id, handoff.lead_id, handoff.verdict_at).where(_returned(span)))
            return tr("Returned by AEs"), [
                Found(row.id, row.lead_id or "", tr("Returned"), row.verdict_at) for row in rows
            ]
        state, title = (HELD, tr("Meetings held")) if key == "held" else (NO_SHOW, tr("Nobody came"))
        rows = connection.execute(select(meeting.id, meeting.lead_id, meeting.start).where(_kept(state, span)))
        return title, [Found(row.id, row.lead_id or "", title, row.start) for row in rows]

    return make


MAKERS: dict[str, Callable[[Connection, Scope, str], Listed]] = {
    "stepless": _behind_stepless,
    "away": _behind_away,
    **{f"before_{key}": _behind_before(key) for key in ("held", "missed", "returned")},
}
