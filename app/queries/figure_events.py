"""The rows that figures are counted from, by a few statements over whole sets; who counts for what is said by credits."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    and_,
    case,
    exists,
    func,
    literal_column,
    null,
    or_,
    select,
)

from app.clock import from_ms
from app.domain import visits
from app.domain.figures.events import Agreed, Asked, Came, Done, Passed, Worth
from app.domain.figures.facts import Frame
from app.domain.figures.periods import midnight
from app.domain.figures.tables import CALL, EMAIL, SOCIAL, VISIT
from app.domain.figures.verdicts import Quota
from app.domain.figures.working_clock import WorkingClock
from app.domain.handoffs import ACCEPT, ENDED
from app.domain.lifecycle import Lifecycle
from app.domain.opportunities import OPEN, DealStage
from app.domain.outcomes import OUTCOMES
from app.domain.stages import PATH
from app.ids import derived_id
from app.queries.quotas import Absent
from app.store.calendars import Calendars
from app.store.sets import among
from app.store.tables import synced as t
from app.store.tables.local import lead_card

KIND_OF = {"call": CALL, "email": EMAIL, "social": SOCIAL, "message": SOCIAL, "visit": VISIT}
TOUCHES = tuple(KIND_OF)
TALKED = sorted({one.name for one in (*OUTCOMES, *visits.OUTCOMES) if one.conversation})
DAY_MS = 86_400_000
BOOKED, HELD, ACCEPTED, WON = "booked", "held", "accepted", "won"

activity, lead, meeting, handoff, credit, deal = (
    t.activity.c,
    t.lead.c,
    t.meeting.c,
    t.handoff.c,
    t.credit.c,
    t.opportunity.c,
)


def made(frame: Frame) -> list[Any]:
    """Which activities count as done, whoever did them: those made from here, within the days, about the chosen source."""
    found: list[Any] = [
        t.MADE,
        activity.at >= frame.span[0],
        activity.at < frame.span[1],
        func.coalesce(activity.direction, "out") != "in",
    ]
    if frame.chosen.source:
        found.append(activity.lead_id.in_(select(lead.id).where(lead.source == frame.chosen.source)))
    return found


_TALKED = func.sum(case((activity.outcome.in_(TALKED), 1), else_=0))


def _counted(connection: Connection, frame: Frame, *columns: ColumnElement[Any], since: int = 0) -> list[Any]:
    """Work done by kind and these columns for everybody, and for nobody what an import left without a person.

    The outer join keeps SQLite reading one range of the index for each of them, not the whole index; who did nothing is left out.
    """
    what = (activity.kind, func.count(), _TALKED, *columns)
    counted = [activity.at >= max(since, frame.span[0]), *made(frame)]
    people = select(t.user.c.id, *what).select_from(
        t.user.outerjoin(t.activity, and_(activity.by_id == t.user.c.id, *counted))
    )
    if frame.chosen.people:
        people = people.where(among(t.user.c.id, sorted(frame.chosen.people)))
    rows = list(connection.execute(people.group_by(t.user.c.id, activity.kind, *columns)))
    if not frame.chosen.people:
        nobody = select(literal_column("''"), *what).where(activity.by_id.is_(None), *counted)
        rows += connection.execute(nobody.group_by(activity.kind, *columns))
    return [row for row in rows if row[1] is not None]


def done(connection: Connection, frame: Frame) -> tuple[Done, ...]:
    """What was done in the whole period, by person and kind."""
    return tuple(Done(None, row[0] or "", KIND_OF[row[1]], row[2], row[3]) for row in _counted(connection, frame))


def done_by_day(connection: Connection, frame: Frame, first: date) -> tuple[Done, ...]:
    """The same by day of the reporting zone, from `first` on."""
    rows = _counted(connection, frame, day_number(activity.at, frame), since=midnight(first, frame.zone))
    begin = date(1970, 1, 1)
    return tuple(Done(begin + timedelta(days=row[4]), row[0] or "", KIND_OF[row[1]], row[2], row[3]) for row in rows)


def day_number(at: ColumnElement[Any], frame: Frame) -> ColumnElement[Any]:
    """Days since 1970 of a moment, as they fall in the frame's zone, over every change of its clock."""
    changes = clock_changes(frame)
    local: Any = at + changes[-1][1]
    for (until, _), (_, offset) in zip(reversed(changes[1:]), reversed(changes[:-1]), strict=True):
        local = case((at < until, at + offset), else_=local)
    number: ColumnElement[Any] = local.op("/", precedence=8)(literal_column(str(DAY_MS)))
    return number


def clock_changes(frame: Frame) -> list[tuple[int, int]]:
    """From when on (ms UTC) which distance from UTC holds (ms), within the span."""
    begin, end = frame.span

    def offset(at: int) -> int:
        away = from_ms(at).astimezone(frame.zone).utcoffset()
        return round((away or timedelta()).total_seconds() * 1000)

    found = [(begin, offset(begin))]
    for at in range(begin, end, DAY_MS):
        low, high = at, min(at + DAY_MS, end)
        if offset(high) == found[-1][1]:
            continue
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (middle, high) if offset(middle) == found[-1][1] else (low, middle)
        found.append((high, offset(high)))
    return found


def source_of(lead_id: ColumnElement[Any], frame: Frame, *, always: bool = False) -> ColumnElement[Any]:
    """The source of a lead, looked up only where one was chosen or `always`."""
    if not frame.chosen.source and not always:
        return literal_column("''")
    return select(lead.source).where(lead.id == lead_id).scalar_subquery()


def part_of(at: ColumnElement[Any], frame: Frame) -> ColumnElement[Any]:
    """The edge of the frame that a moment lies behind: within two edges nothing is told apart."""
    edges = frame.edges
    return case((at.is_(None), None), *((at < after, edge) for edge, after in pairwise(edges)), else_=edges[-1])


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
        "source": source_of(meeting.lead_id, frame),
        "one": meeting.id if each else case((others, meeting.id), else_=""),
    }
    query = (
        select(
            *(key.label(name) for name, key in keys.items()),
            func.max(meeting.lead_id).label("lead_id"),
            func.count().label("several"),
        )
        .where(or_(meeting.created_at >= frame.since, meeting.start >= frame.since))
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
        booked, held, row.at, row.start, row.state or "", bool(row.moved), row.source or "", row.several, row.one,
        (row.lead_id or "") if row.one else "",
    )  # fmt: skip


def passed(
    connection: Connection, frame: Frame, *, each: bool = False, answers: bool = False, sources: bool = False
) -> tuple[Passed, ...]:
    """Handoffs offered or answered since the frame begins to need them, grouped, or `each` with its exact times; with `answers`
    also to whom and what they said, with `sources` from where. Withdrawn and expired ones are none.

    A lead has one credit for its being accepted (`operations/credits.py`); without one the opportunity says what it is worth.
    """
    given = t.credit.alias()
    known = given.c.id.is_not(None)
    amount, currency = (
        select(column).where(deal.id == handoff.opportunity_id).scalar_subquery()
        for column in (deal.amount_minor, deal.amount_currency)
    )
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
        "source": source_of(handoff.lead_id, frame, always=sources),
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
            or_(handoff.offered_at >= frame.since, handoff.verdict_at >= frame.since),
            func.coalesce(handoff.state, "").not_in(tuple(ENDED)),
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


def asked(connection: Connection, frame: Frame) -> tuple[Asked, ...]:
    """People who asked for contact since the frame begins to need them, with the working time until the first reply."""
    first = (
        select(activity.by_id)
        .where(
            activity.lead_id == lead.id, activity.kind.in_(TOUCHES), func.coalesce(activity.direction, "out") != "in"
        )
        .order_by(activity.at)
        .limit(1)
        .correlate(t.lead)
        .scalar_subquery()
    )
    query = (
        select(
            lead.id, lead.source, lead.arrived_at, lead.touched_at, t.account.c.territory,
            func.coalesce(first, lead.owner_id).label("person"),
        )
        .outerjoin(t.account, t.account.c.id == lead.account_id)
        .where(lead.asked.is_(True), lead.arrived_at >= min(frame.span[0], frame.weeks[0][0]), lead.arrived_at < frame.span[1])
    )  # fmt: skip
    rows = connection.execute(query).all()
    calendars, clocks = Calendars(connection), dict[str, WorkingClock]()
    earliest = min((row.arrived_at for row in rows), default=frame.now)
    for territory in {row.territory or "" for row in rows}:
        clocks[territory] = WorkingClock(calendars.of(territory), earliest, frame.now)
    return tuple(_asked(row, clocks[row.territory or ""], frame.now) for row in rows)


def _asked(row: Any, clock: WorkingClock, now: int) -> Asked:
    until = row.touched_at if row.touched_at is not None else now
    waited = clock.minutes(row.arrived_at, until)
    minutes = waited if row.touched_at is not None else None
    return Asked(row.id, row.person or "", row.arrived_at, minutes, waited, row.source or "")


def rank(stage: ColumnElement[Any]) -> ColumnElement[Any]:
    """How far on the path a stage lies; what is off the path lies at its beginning."""
    return case({one.value: number for number, one in enumerate(PATH)}, value=stage, else_=0)


def reached() -> ColumnElement[Any]:
    """The furthest stage a lead stands at or ever moved to."""
    to: ColumnElement[Any] = literal_column("json_extract(activity.detail, '$.to')")
    moved = (
        select(func.max(rank(to)))
        .where(activity.lead_id == lead.id, literal_column("activity.kind = 'stage'"))
        .correlate(t.lead)
        .scalar_subquery()
    )
    return func.max(rank(lead.stage), func.coalesce(moved, 0))


def arrived(frame: Frame) -> ColumnElement[bool]:
    """Leads that came within the days and are worked."""
    return and_(
        lead.arrived_at >= frame.span[0],
        lead.arrived_at < frame.span[1],
        func.coalesce(lead.lifecycle, "") != Lifecycle.PROSPECT.value,
    )


def came(connection: Connection, frame: Frame) -> tuple[Came, ...]:
    """How far the leads of these days got; a lead counts for who has the credit for it, before there is one for its owner."""
    person = person_of_lead() if frame.chosen.people else literal_column("''")
    query = select(person, lead.source, reached(), func.count()).where(arrived(frame))
    rows = connection.execute(query.group_by(literal_column("1"), literal_column("2"), literal_column("3")))
    return tuple(Came(row[0] or "", row[1] or "", row[2], row[3]) for row in rows)


def person_of_lead() -> ColumnElement[Any]:
    """Who has the credit for a lead, before there is one its owner."""
    sourced = (
        select(credit.user_id)
        .where(credit.lead_id == lead.id, credit.event == "sourced")
        .limit(1)
        .correlate(t.lead)
        .scalar_subquery()
    )
    return func.coalesce(sourced, lead.owner_id)


def worth(connection: Connection, frame: Frame) -> tuple[Worth, ...]:
    """Open opportunities, and those won on these days, by who has the credit for their being accepted."""
    whose = (
        select(credit.user_id)
        .where(credit.lead_id == deal.lead_id, credit.event == ACCEPTED)
        .limit(1)
        .correlate(t.opportunity)
        .scalar_subquery()
    )
    won = deal.stage == DealStage.WON.value
    query = (
        select(whose.label("person"), lead.source, deal.amount_currency, won.label("won"), func.sum(deal.amount_minor).label("minor"),
               func.count().label("n"), func.sum(case((deal.amount_minor.is_(None), 1), else_=0)).label("unvalued"))
        .select_from(t.opportunity)
        .outerjoin(t.lead, lead.id == deal.lead_id)
        .where(or_(deal.stage.in_([one.value for one in OPEN]), and_(won, deal.stage_at >= frame.span[0], deal.stage_at < frame.span[1])))
        .group_by("person", lead.source, deal.amount_currency, "won")
    )  # fmt: skip
    return tuple(
        Worth(
            row.person or "",
            row.source or "",
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
    q, less = t.quota.c, Absent(connection)
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


def is_overdue(frame: Frame) -> ColumnElement[bool]:
    """Worked leads whose next step was due before today."""
    c = lead_card.c
    return and_(
        c.working == 1,
        c.stage.in_([one.value for one in PATH[:5]]),
        c.next_at < midnight(frame.today, frame.zone),
    )


def overdue(connection: Connection, frame: Frame) -> dict[str, int]:
    """How many of these each owner has; from owner to owner, so that one range of an index is read for each."""
    c, user = lead_card.c, t.user.c
    theirs = [c.owner_id == user.id, is_overdue(frame)]
    if frame.chosen.source:
        theirs.append(c.source == frame.chosen.source)
    query = select(user.id, func.count(c.owner_id)).select_from(t.user.outerjoin(lead_card, and_(*theirs)))
    return {row[0]: row[1] for row in connection.execute(query.group_by(user.id)) if row[1]}
