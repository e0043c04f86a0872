"""The week of meetings and visits, and everything about one meeting (design 4.17)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from sqlalchemy import Connection, func, select

from app.clock import to_ms
from app.domain import meetings as rules
from app.domain.addresses import address_line
from app.domain.briefs import superseded
from app.frozen import frozen
from app.language import tr
from app.queries import day as days
from app.queries.meetings import MeetingItem, meeting_rows
from app.store.covers import covered, for_words
from app.store.slots import lost_slots
from app.store.tables import synced as t


@frozen
class AgendaVisit:
    """A visit of the week; ms UTC, as the day's line has it. `fixed` when its time is given, `done` once it was made."""

    id: str
    name: str
    start: int
    end: int
    fixed: bool
    state: str


@frozen
class Agenda:
    """`ahead` counts open meetings from now on, `to_confirm` those that should be confirmed by now; `held` of `told` this quarter."""

    meetings: tuple[MeetingItem, ...]
    visits: tuple[AgendaVisit, ...]
    to_confirm: tuple[MeetingItem, ...]
    ahead: int
    held: int
    told: int


@frozen
class MeetingCard:
    """What stands beside the week about one meeting. `times_before` and the hours in `free` are ms UTC, `zone` the other's if known.

    `lost` says who was given the hour and when, `missed` how many meetings with this person fell through.
    """

    item: MeetingItem
    person: str
    email: str
    zone: str
    where: str
    times_before: tuple[int, ...]
    lost: str
    free: tuple[int, ...]
    missed: str
    superseded: bool


def agenda(connection: Connection, *, user_id: str, first: date, last: date, now: datetime) -> Agenda:
    """From the first day to the last, local to `now` (aware), both included."""
    midnight = datetime.combine(first, datetime.min.time(), now.tzinfo)
    until = to_ms(datetime.combine(last, datetime.max.time(), now.tzinfo))
    rows = meeting_rows(connection, since=to_ms(midnight), user_id=user_id)
    days_shown = [first + timedelta(number) for number in range((last - first).days + 1)]
    theirs = [one for day in days_shown for one in _stood_in(connection, user_id, day, now)]
    own = {one.id for one in rows}
    shown = tuple(sorted(
        (*(one for one in rows if to_ms(midnight) <= one.start <= until), *(one for one in theirs if one.id not in own)),
        key=_begins,
    ))  # fmt: skip
    ahead = rows if first <= now.date() else meeting_rows(connection, since=to_ms(now), user_id=user_id)
    coming = [one for one in ahead if one.open and one.start >= to_ms(now)]
    today = now.date().isoformat()
    late = tuple(one for one in coming if one.confirm_on and one.confirm_on <= today and one.state != rules.CONFIRMED)
    held, told = _quarter(connection, user_id, now)
    visits = tuple(one for day in days_shown for one in _visits(connection, user_id, day, now))
    return Agenda(shown, visits, late, len(coming), held, told)


def _begins(one: MeetingItem) -> int:
    return one.start


def _stood_in(connection: Connection, user_id: str, day: date, now: datetime) -> list[MeetingItem]:
    """The meetings of a day of those one stands in for then."""
    begin = datetime.combine(day, datetime.min.time(), now.tzinfo)
    since, until = to_ms(begin), to_ms(begin + timedelta(days=1))
    return [
        replace(one, title=f"{for_words(name)} · {one.title}")
        for other, name in covered(connection, user_id, day).items()
        for one in meeting_rows(connection, since=since, user_id=other)
        if since <= one.start < until
    ]


def meeting_card(connection: Connection, item: MeetingItem) -> MeetingCard:
    """More about a meeting of the list."""
    m, c, s = t.meeting.c, t.contact.c, t.site.c
    row = (
        connection.execute(
            select(t.meeting, c.name.label("person"), c.zone.label("their_zone"), c.id.label("who"))
            .outerjoin(t.contact, c.id == m.contact_id)
            .where(m.id == item.id)
        )
        .mappings()
        .one()
    )
    site = connection.execute(select(t.site).where(s.id == row["site_id"])).mappings().first()
    on_site = ". ".join(one for one in (site["name"], address_line(dict(site)), site["get_in"]) if one) if site else ""
    mail = select(t.email.c.value).where(t.email.c.contact_id == row["who"]).order_by(t.email.c.rank, t.email.c.id)
    lost = lost_slots(connection, (item.id,)).get(item.id)
    by = connection.execute(select(t.user.c.name).where(t.user.c.id == (lost.by if lost else ""))).scalar()
    words = (tr("{by} had it first.", by=by) if by else tr("Something private stands there.")) if lost else ""
    states = select(m.state).where(m.contact_id == row["who"]) if row["who"] else select(m.state).where(m.id == item.id)
    return MeetingCard(
        item,
        row["person"] or "",
        connection.execute(mail.limit(1)).scalar() or "",
        row["their_zone"] or "",
        " · ".join(one for one in (on_site, row["place"], row["link"]) if one),
        tuple(row["times_before"] or ()),
        words,
        lost.free if lost else (),
        rules.missed_words(str(one) for one in connection.execute(states).scalars()),
        _superseded(connection, item),
    )


def _superseded(connection: Connection, item: MeetingItem) -> bool:
    """Whether a brief was handed over with another time of this meeting on it."""
    briefs = connection.execute(select(t.handoff.c.brief).where(t.handoff.c.meeting_id == item.id)).scalars()
    return any(superseded(one, item.start) for one in briefs)


def _quarter(connection: Connection, user_id: str, now: datetime) -> tuple[int, int]:
    """Meetings held, and all whose end was told, of those this person arranged or holds, since the quarter began."""
    month = (now.month - 1) // 3 * 3 + 1
    begin = to_ms(now.replace(month=month, day=1, hour=0, minute=0, second=0, microsecond=0))
    m = t.meeting.c
    mine = (m.owner_id == user_id) | (m.organiser_id == user_id)
    told = select(m.state, func.count()).where(mine, m.start >= begin, m.state.in_((rules.HELD, rules.NO_SHOW)))
    found = {state: count for state, count in connection.execute(told.group_by(m.state))}
    return found.get(rules.HELD, 0), sum(found.values())


def _visits(connection: Connection, user_id: str, day: date, now: datetime) -> list[AgendaVisit]:
    """The day's visits where its line puts them."""
    plan = days.day_plan(connection, user=user_id, day=day)
    midnight = datetime.combine(day, datetime.min.time(), now.tzinfo)

    def moment(minutes: int) -> int:
        return to_ms(midnight + timedelta(minutes=minutes))

    return [
        AgendaVisit(stop.id, stop.name, moment(leg.starts), moment(leg.ends), stop.fixed is not None, stop.state)
        for stop, leg in zip(plan.stops, plan.line.legs, strict=True)
        if stop.kind == "visit"
    ]
