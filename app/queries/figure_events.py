"""The rows that figures are counted from, by a few statements over whole sets; who counts for what is said by credits."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, case, func, literal_column, or_, select

from app.clock import from_ms
from app.domain import visits
from app.domain.figures.events import Agreed, Asked, Came, Done, Passed, Worth
from app.domain.figures.facts import Frame
from app.domain.figures.periods import midnight
from app.domain.figures.tables import CALL, EMAIL, SOCIAL, VISIT
from app.domain.figures.verdicts import Quota
from app.domain.handoffs import ENDED
from app.domain.lifecycle import Lifecycle
from app.domain.opportunities import OPEN, DealStage
from app.domain.outcomes import OUTCOMES
from app.domain.stages import PATH
from app.domain.working_time import working_between
from app.ids import derived_id
from app.store.calendars import Calendars
from app.store.sets import among
from app.store.tables import synced as t
from app.store.tables.local import lead_card

KIND_OF = {"call": CALL, "email": EMAIL, "social": SOCIAL, "message": SOCIAL, "visit": VISIT}
TOUCHES = tuple(KIND_OF)
TALKED = sorted({one.name for one in (*OUTCOMES, *visits.OUTCOMES) if one.conversation})
DAY_MS = 86_400_000
BOOKED, HELD, ACCEPTED, WON = "booked", "held", "accepted", "won"
LATE_WEEK = timedelta(days=7)  # after that long without a reply the exact time says nothing more

activity, lead, meeting, handoff, credit, deal = (
    t.activity.c,
    t.lead.c,
    t.meeting.c,
    t.handoff.c,
    t.credit.c,
    t.opportunity.c,
)


def made(frame: Frame) -> list[ColumnElement[bool]]:
    """Which activities count as done: those one made oneself, within the days, by the chosen people, about the chosen source."""
    found = [
        activity.kind.in_(TOUCHES),
        activity.at >= frame.span[0],
        activity.at < frame.span[1],
        func.coalesce(activity.direction, "out") != "in",
    ]
    if frame.chosen.people:
        found.append(among(activity.by_id, sorted(frame.chosen.people)))
    if frame.chosen.source:
        found.append(activity.lead_id.in_(select(lead.id).where(lead.source == frame.chosen.source)))
    return found


_TALKED = func.sum(case((activity.outcome.in_(TALKED), 1), else_=0))


def done(connection: Connection, frame: Frame) -> tuple[Done, ...]:
    """What was done in the whole period, by person and kind."""
    query = select(activity.by_id, activity.kind, func.count(), _TALKED).where(*made(frame))
    rows = connection.execute(query.group_by(activity.by_id, activity.kind))
    return tuple(Done(None, row[0] or "", KIND_OF[row[1]], row[2], row[3]) for row in rows)


def done_by_day(connection: Connection, frame: Frame, first: date) -> tuple[Done, ...]:
    """The same by day of the reporting zone, from `first` on."""
    number = day_number(activity.at, frame).label("day")
    query = select(number, activity.kind, func.count(), _TALKED).where(
        *made(frame), activity.at >= midnight(first, frame.zone)
    )
    rows = connection.execute(query.group_by(number, activity.kind))
    return tuple(Done(date(1970, 1, 1) + timedelta(days=row[0]), "", KIND_OF[row[1]], row[2], row[3]) for row in rows)


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


def _credits(connection: Connection, events: Iterable[str], since: int) -> dict[str, Any]:
    """Credits by id, which follows from what they are for. None is older than what it credits."""
    query = select(credit.id, credit.user_id, credit.value_minor, credit.value_currency)
    return {row.id: row for row in connection.execute(query.where(credit.event.in_(tuple(events)), credit.at >= since))}


def _whose(found: dict[str, Any], event: str, subject: str, usual: str | None) -> str:
    row = found.get(derived_id("credit", event, subject))
    return (row.user_id if row is not None else usual) or ""


def agreed(connection: Connection, frame: Frame) -> tuple[Agreed, ...]:
    """Meetings agreed or to be held since the frame begins to need them."""
    query = (
        select(
            meeting.id, meeting.lead_id, meeting.organiser_id, meeting.created_at, meeting.start, meeting.state, meeting.moved, lead.source
        )
        .outerjoin(t.lead, lead.id == meeting.lead_id)
        .where(or_(meeting.created_at >= frame.since, meeting.start >= frame.since))
    )  # fmt: skip
    given = _credits(connection, (BOOKED, HELD), 0)
    return tuple(
        Agreed(
            row.id, row.lead_id or "", _whose(given, BOOKED, row.id, row.organiser_id), _whose(given, HELD, row.id, row.organiser_id),
            row.created_at, row.start or row.created_at, row.state or "", row.moved or 0, row.source or "",
        )
        for row in connection.execute(query)
    )  # fmt: skip


def passed(connection: Connection, frame: Frame) -> tuple[Passed, ...]:
    """Handoffs offered or answered since the frame begins to need them; withdrawn and expired ones are none."""
    query = (
        select(t.handoff, lead.source, deal.amount_minor, deal.amount_currency)
        .outerjoin(t.lead, lead.id == handoff.lead_id)
        .outerjoin(t.opportunity, deal.id == handoff.opportunity_id)
        .where(
            or_(handoff.offered_at >= frame.since, handoff.verdict_at >= frame.since),
            func.coalesce(handoff.state, "").not_in(tuple(ENDED)),
        )
    )
    given = _credits(connection, (ACCEPTED,), frame.since)
    return tuple(_passed(row, given) for row in connection.execute(query))


def _passed(row: Any, given: dict[str, Any]) -> Passed:
    own = given.get(derived_id("credit", ACCEPTED, row.lead_id or ""))
    value, currency = (
        (own.value_minor, own.value_currency) if own is not None else (row.amount_minor, row.amount_currency)
    )
    sender = row.sender_id or ""
    return Passed(
        row.id, row.lead_id or "", sender, (own.user_id if own is not None else sender) or "", row.receiver_id or "",
        row.offered_at or 0, row.receipt_at, row.receipt_due, row.verdict or "", row.verdict_at, row.verdict_due,
        row.verdict_reason or "", row.as_briefed or "", value, currency or "", row.source or "",
    )  # fmt: skip


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
    calendars = Calendars(connection)
    return tuple(_asked(row, calendars, frame.now) for row in connection.execute(query))


def _asked(row: Any, calendars: Calendars, now: int) -> Asked:
    calendar, arrived = calendars.of(row.territory or ""), from_ms(row.arrived_at)
    until = from_ms(row.touched_at) if row.touched_at is not None else min(from_ms(now), arrived + LATE_WEEK)
    waited = max(working_between(arrived, until, calendar) / timedelta(minutes=1), 0.0)
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
    query = select(person_of_lead(), lead.source, reached(), func.count()).where(arrived(frame))
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
    """What was set for these months."""
    q = t.quota.c
    query = select(q.user_id, q.month, q.measure, q.target).where(
        q.month.in_(frame.period.months()), q.target.is_not(None)
    )
    return tuple(
        Quota(row.user_id or "", row.month, row.measure or "", row.target) for row in connection.execute(query)
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
    """How many of these each owner has."""
    c = lead_card.c
    query: Select[Any] = select(c.owner_id, func.count()).where(is_overdue(frame), c.owner_id.is_not(None))
    if frame.chosen.source:
        query = query.where(c.source == frame.chosen.source)
    return {row[0]: row[1] for row in connection.execute(query.group_by(c.owner_id))}
