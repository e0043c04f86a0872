"""Whom somebody stands in for, and what an absence moves to whom while it lasts (design 4.20)."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from sqlalchemy import Connection, func, select

from app.clock import from_ms, local_zone, to_ms
from app.domain.absences import Absence
from app.domain.counted import counted
from app.domain.handoffs import ENDED
from app.domain.meetings import OPEN as OPEN_MEETINGS
from app.domain.people import kind_of
from app.domain.when import say_moment
from app.frozen import frozen
from app.language import tr
from app.queries.people import names
from app.store.tables import synced as t

MOST_MEETINGS = 3


@frozen
class Moved:
    """One line of the preview: what, and where it goes."""

    what: str
    where: str


def preview(connection: Connection, absence: Absence, now: datetime) -> tuple[Moved, ...]:
    """What goes where from the first to the last day; `now` aware, in whose zone days are counted."""
    people = names(connection)
    who = _first(people.get(absence.user_id, ""))
    cover = _first(people.get(absence.cover_id, "")) if absence.cover_id else ""
    to = tr("to {cover}, shown as “for {who}”", cover=cover, who=who) if cover else tr("wait for {who}", who=who)
    role = connection.execute(select(t.user.c.role).where(t.user.c.id == absence.user_id)).scalar()
    found = [_tasks(connection, absence, to), _visits(connection, absence, cover, who)]
    found += _meetings(connection, absence, people, now)
    if kind_of(role) == "ae":
        found.append(_answers(connection, absence, cover))
    else:
        found.append(Moved(tr("New leads"), tr("go to others meanwhile: rules skip {who}", who=who)))
    return tuple(one for one in found if one.what)


def _tasks(connection: Connection, absence: Absence, to: str) -> Moved:
    """Those due until the last day, also what was due before: nobody else would do it."""
    task, end = t.task.c, _end(absence)
    due = func.coalesce(task.due_at, func.unixepoch(task.due_date) * 1000)
    query = select(func.count(), func.count().filter(task.promised.is_(True))).where(
        task.owner_id == absence.user_id, task.state == "open", due < end
    )
    count, promised = connection.execute(query).one()
    said = tr(", {promised:,} promised", promised=promised) if promised else ""
    return Moved(
        f"{counted(count, 'task')}{said}",
        to if count else tr("nothing is due then"),
    )


def _visits(connection: Connection, absence: Absence, cover: str, who: str) -> Moved:
    visit = t.visit.c
    query = select(func.count(), func.count().filter(visit.fixed_at.is_not(None))).where(
        visit.owner_id == absence.user_id, visit.outcome.is_(None), visit.state != "Cancelled",
        visit.day >= absence.first_day.isoformat(), visit.day <= absence.last_day.isoformat(),
    )  # fmt: skip
    count, fixed = connection.execute(query).one()
    if not count:
        return Moved("", "")
    what = counted(count, "visit") + (tr(", {fixed:,} at a fixed time", fixed=fixed) if fixed else "")
    return Moved(what, tr("to {cover}", cover=cover) if cover else tr("wait for {who}", who=who))


def _meetings(connection: Connection, absence: Absence, people: dict[str, str], now: datetime) -> list[Moved]:
    """A meeting stays where it is: with the AE who owns it, or for whoever answers to say so."""
    meeting, begin = t.meeting.c, to_ms(datetime.combine(absence.first_day, time(0), local_zone()))
    query = (
        select(meeting.start, meeting.owner_id)
        .where(
            (meeting.owner_id == absence.user_id) | (meeting.organiser_id == absence.user_id),
            meeting.state.in_(OPEN_MEETINGS), meeting.start >= begin, meeting.start < _end(absence),
        )
        .order_by(meeting.start)
    )  # fmt: skip
    rows = connection.execute(query).all()
    found = []
    for row in rows[:MOST_MEETINGS]:
        own = row.owner_id == absence.user_id or row.owner_id not in people
        where = (
            tr("stays as booked: move it, or let the deputy hold it")
            if own
            else tr("stays with {first}", first=_first(people[row.owner_id]))
        )
        found.append(
            Moved(tr("Meeting {tzinfo}", tzinfo=say_moment(from_ms(row.start).astimezone(now.tzinfo), now)), where)
        )
    if len(rows) > MOST_MEETINGS:
        found.append(Moved(tr("{rows:,} more meetings", rows=len(rows) - MOST_MEETINGS), tr("stay as booked")))
    return found


def _answers(connection: Connection, absence: Absence, cover: str) -> Moved:
    h = t.handoff.c
    query = select(func.count()).where(
        h.receiver_id == absence.user_id, h.verdict.is_(None), func.coalesce(h.receipt, "") != "cannot",
        func.coalesce(h.state, "").not_in(tuple(ENDED)),
    )  # fmt: skip
    count = connection.execute(query).scalar() or 0
    where = tr("{cover} answers", cover=cover) if cover else tr("nobody answers: the clocks run on")
    return Moved(
        counted(count, "receipt or verdict"),
        where,
    )


def _end(absence: Absence) -> int:
    return to_ms(datetime.combine(absence.last_day + timedelta(days=1), time(0), local_zone()))


def _first(name: str) -> str:
    return name.split(" ")[0]
