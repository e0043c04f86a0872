"""An AE's next free stretches, and as of when they are known (design 4.17)."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from itertools import islice

from sqlalchemy import Connection, func, select

from app.clock import from_ms, to_ms
from app.domain import meetings as rules
from app.domain.slots import Stretch, free_stretches
from app.frozen import frozen
from app.language import tr
from app.store import outbox
from app.store.calendars import Calendars
from app.store.slots import taken_by
from app.store.tables import synced as t

SHOWN = 9  # one for each digit


@frozen
class FreeSlot:
    """Free time of an AE; ms UTC. `where` is the place they are at that day, '' when nothing says so."""

    start: int
    end: int
    where: str = ""


@frozen
class FreeSlots:
    """An AE's next free stretches. `as_of` ms UTC, None when this laptop decides by itself; `note` what is not known."""

    ae_id: str
    name: str
    zone: str
    as_of: int | None
    note: str
    slots: tuple[FreeSlot, ...]


def free_slots(connection: Connection, ae_id: str, *, now: datetime, minutes: int = 30) -> FreeSlots:
    """The next nine stretches that hold a meeting of that length, from `now` (aware) on."""
    ae = connection.execute(select(t.user).where(t.user.c.id == ae_id)).mappings().first()
    if ae is None:
        return FreeSlots(ae_id, "", "", None, tr("This colleague is not known here."), ())
    calendar = Calendars(connection).of_person(ae["name"] or "", ae["territory"] or "", ae["zone"] or "")
    taken = taken_by(connection, ae_id, calendar.zone, since=to_ms(now))
    found = list(islice(free_stretches(now, taken, calendar, shortest=timedelta(minutes=minutes)), SHOWN))
    places = _places(connection, ae_id, found)
    slots = tuple(FreeSlot(to_ms(one.start), to_ms(one.end), places.get(one.start.date(), "")) for one in found)
    return FreeSlots(ae_id, ae["name"] or "", calendar.zone, _as_of(connection, ae_id), _note(connection, ae_id), slots)


def zone_of(connection: Connection, user_id: str) -> str:
    """The zone of somebody's working hours, in which their calendar means what it leaves open."""
    u = t.user.c
    person = connection.execute(select(u.name, u.territory, u.zone).where(u.id == user_id)).first()
    name, territory, zone = (person.name or "", person.territory or "", person.zone or "") if person else ("", "", "")
    return Calendars(connection).of_person(name, territory, zone).zone


def _as_of(connection: Connection, ae_id: str) -> int | None:
    """The last time the server was heard, or their calendar file was read, whichever is older news."""
    read = connection.execute(select(func.max(t.busy.c.read_at)).where(t.busy.c.user_id == ae_id)).scalar()
    heard = outbox.state(connection, "last_contact") if outbox.state(connection, "client") is not None else None
    known = [one for one in (read, heard) if isinstance(one, int)]
    return min(known) if known else None


def _note(connection: Connection, ae_id: str) -> str:
    notes = connection.execute(select(t.busy.c.note).where(t.busy.c.user_id == ae_id, t.busy.c.note.is_not(None)))
    return next((str(one) for one in notes.scalars() if one), "")


def _places(connection: Connection, ae_id: str, stretches: list[Stretch]) -> dict[date, str]:
    """The town of a meeting on site on the day of each stretch, by day."""
    if not stretches:
        return {}
    m, s = t.meeting.c, t.site.c
    first, last = to_ms(stretches[0].start) - 86_400_000, to_ms(stretches[-1].end) + 86_400_000
    rows = connection.execute(
        select(m.start, s.town, t.account.c.name)
        .outerjoin(t.site, s.id == m.site_id)
        .outerjoin(t.account, t.account.c.id == m.account_id)
        .where(m.owner_id == ae_id, m.kind == "on site", m.start.between(first, last), m.state.in_(rules.OPEN))
        .order_by(m.start)
    )
    zone = stretches[0].start.tzinfo
    found: dict[date, str] = {}
    for row in rows:
        words = (
            tr(", near ").join(one for one in (row.town, row.name) if one)
            if row.town
            else tr("near {name}", name=row.name)
        )
        found.setdefault(from_ms(row.start).astimezone(zone).date(), words)
    return found
