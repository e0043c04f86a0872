"""Who is past their keeping time: prospects nobody has been in contact with for so many months."""

from __future__ import annotations

from datetime import date, datetime, time

from sqlalchemy import ColumnElement, Connection, Select, and_, exists, func, or_, select

from app.clock import local_zone, to_ms
from app.domain.retention import STAY, Keeping, before, read_keeping
from app.frozen import frozen
from app.store import settings
from app.store.tables import synced as t

contact, lead, account = t.contact.c, t.lead.c, t.account.c


@frozen
class DuePerson:
    """A person and when anything was last heard of them or kept about them (ms UTC)."""

    id: str
    name: str
    company: str
    last: int


@frozen
class Due:
    """`count` people in all, the longest unheard of as `people`; `leads` are theirs, `may` whether the asker may erase."""

    keeping: Keeping
    count: int
    leads: int
    people: tuple[DuePerson, ...]
    may: bool


def keeping(connection: Connection) -> Keeping:
    """What a manager set."""
    return read_keeping(settings.value_of(connection, settings.RETENTION))


def due(connection: Connection, user: str, today: date, *, months: int | None = None, limit: int = 500) -> Due:
    """As set, or as it would be with `months`."""
    kept = keeping(connection)
    may = settings.may_set(connection, user)
    months = kept.months if months is None else months
    if not months:
        return Due(kept, 0, 0, (), may)
    since = to_ms(datetime.combine(before(today, months), time(), local_zone()))
    people = _people(since)
    count = connection.execute(select(func.count()).select_from(people.subquery())).scalar() or 0
    ids = people.with_only_columns(contact.id)
    leads = connection.execute(select(func.count()).select_from(t.lead).where(lead.contact_id.in_(ids))).scalar() or 0
    rows = connection.execute(people.order_by(contact.updated_at, contact.id).limit(limit)).all()
    return Due(
        kept, count, leads, tuple(DuePerson(row.id, row.name or "", row.company or "", row.last) for row in rows), may
    )


def _people(since: int) -> Select[tuple[str, str, str, int]]:
    """Of whom nothing is younger than `since` and for whom nothing is open."""
    activity, deal, task, meeting = t.activity.c, t.opportunity.c, t.task.c, t.meeting.c
    heard = func.max(contact.updated_at, func.coalesce(_latest(), 0))
    named = select(contact.id, contact.name, account.name.label("company"), heard.label("last"))
    return named.outerjoin(t.account, account.id == contact.account_id).where(
        contact.created_at < since,
        contact.updated_at < since,
        or_(account.relationship.is_(None), account.relationship.not_in(STAY)),
        ~exists().where(_theirs(activity), activity.at >= since),
        ~exists().where(lead.contact_id == contact.id, or_(lead.arrived_at >= since, lead.updated_at >= since)),
        ~exists().where(
            or_(
                deal.contact_id == contact.id, and_(deal.account_id.is_not(None), deal.account_id == contact.account_id)
            )
        ),
        ~exists().where(_theirs(task), task.state == "open"),
        ~exists().where(_theirs(meeting), meeting.start >= since),
    )


def _latest() -> ColumnElement[int]:
    activity = t.activity.c
    return select(func.max(activity.at)).where(_theirs(activity)).scalar_subquery()


def _theirs(column: object) -> ColumnElement[bool]:
    of_lead = select(lead.id).where(lead.contact_id == contact.id).correlate(t.contact)
    return or_(column.contact_id == contact.id, column.lead_id.in_(of_lead))  # type: ignore[attr-defined]
