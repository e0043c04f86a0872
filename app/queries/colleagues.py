"""Who else is on a company: from the records here, beyond them from the directory, offline (product 3, several reps)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from sqlalchemy import Connection, func, or_, select

from app.clock import from_ms, local_zone
from app.domain.routing_records import SETTLED
from app.domain.when import say_day
from app.frozen import frozen
from app.ids import derived_id
from app.language import tr
from app.store import settings
from app.store.sets import among
from app.store.tables import synced as t

WITHIN = "colleague days"  # the setting
DAYS, MOST_NAMED, MOST_LEADS = 14, 3, 200
TOUCHES = ("call", "visit", "email", "social", "message", "meeting")
AHEAD = ("proposed", "booked", "confirmed")


@frozen
class OnAccount:
    """A colleague on a company: `last` and `next` contact as local days, None when unknown here; `leads` they have open."""

    user_id: str
    name: str
    last: date | None
    next: date | None
    leads: int

    def words(self, today: date) -> str:
        """ "Karim Oduya, last Tue 10, next Mon 16"."""
        parts = [tr("last {last}", last=say_day(self.last, today))] if self.last else []
        parts += [tr("next {next}", next=say_day(self.next, today))] if self.next else []
        return ", ".join([self.name, *parts])


def on_account(connection: Connection, account_id: str, user_id: str, now: int) -> tuple[OnAccount, ...]:
    """Colleagues with an open lead there or a touch in the last year, the latest first; `now` ms UTC, `user_id` left out."""
    if not account_id:
        return ()
    lead, activity, entry = t.lead.c, t.activity.c, t.RECORDS["directory"].c
    of_person = select(t.contact.c.id).where(t.contact.c.account_id == account_id)
    here = or_(lead.account_id == account_id, lead.account_id.is_(None) & lead.contact_id.in_(of_person))
    counted = select(lead.owner_id, func.count()).where(here, lead.owner_id.is_not(None), lead.stage.not_in(SETTLED))
    leads = {row[0]: row[1] for row in connection.execute(counted.group_by(lead.owner_id))}
    touched = select(activity.by_id, func.max(activity.at)).where(
        activity.account_id == account_id,
        activity.kind.in_(TOUCHES),
        activity.at > now - 365 * 86_400_000,
        activity.at <= now,
    )
    last = {row[0]: _day(row[1]) for row in connection.execute(touched.group_by(activity.by_id)) if row[0] and row[1]}
    listed = select(entry.owner_id, entry.last_contact).where(entry.id == derived_id("directory", account_id))
    found = connection.execute(listed).first()
    owner = found.owner_id if found is not None else None
    if found is not None and owner and found.last_contact:
        told = date.fromisoformat(found.last_contact)
        if told not in last.values() and told > last.get(owner, date.min):
            last[owner] = told  # what lies beyond the records of this laptop
    ids = {*leads, *last, *({owner} if owner else ())} - {user_id}
    coming = _coming(connection, account_id, now)
    names = {row.id: row.name or "" for row in connection.execute(select(t.user).where(among(t.user.c.id, ids)))}
    people = [
        OnAccount(one, names[one], last.get(one), coming.get(one), leads.get(one, 0)) for one in ids if one in names
    ]
    return tuple(sorted(people, key=lambda one: (-(one.last or date.min).toordinal(), one.name, one.user_id)))


def warning(connection: Connection, lead_ids: Sequence[str], user_id: str, now: int) -> str:
    """Which colleagues touched the companies of these leads within the days a manager set (usually 14); '' for none."""
    lead = t.lead.c
    query = (
        select(func.coalesce(lead.account_id, t.contact.c.account_id).label("account_id"))
        .outerjoin(t.contact, t.contact.c.id == lead.contact_id)
        .where(among(lead.id, lead_ids[:MOST_LEADS]))
        .distinct()
    )
    return warning_of(connection, [one for one in connection.execute(query).scalars() if one], user_id, now)


def warning_of(connection: Connection, accounts: Sequence[str], user_id: str, now: int) -> str:
    """The same of companies."""
    days = settings.value_of(connection, WITHIN, DAYS)
    today = _day(now)
    since = today - timedelta(days=days if type(days) is int and 0 <= days <= 3650 else DAYS)
    said: list[str] = []
    names = {row.id: row.name for row in connection.execute(select(t.account).where(among(t.account.c.id, accounts)))}
    for account_id in accounts:
        for one in on_account(connection, account_id, user_id, now):
            if one.last is not None and one.last >= since:
                said.append(
                    tr(
                        "{name} was in touch with {account_id} {last}",
                        name=one.name,
                        account_id=names.get(account_id) or tr("them"),
                        last=say_day(one.last, today),
                    )
                )
    more = [tr("and {said} more", said=len(said) - MOST_NAMED)] if len(said) > MOST_NAMED else []
    return f"{'; '.join([*said[:MOST_NAMED], *more])}." if said else ""


def say_all(people: Iterable[OnAccount], today: date) -> str:
    """ "Also here: Karim Oduya, last Tue 10; Imogen Vale", '' for nobody."""
    words = "; ".join(one.words(today) for one in people)
    return tr("Also here: {words}", words=words) if words else ""


def _coming(connection: Connection, account_id: str, now: int) -> dict[str, date]:
    meeting, task = t.meeting.c, t.task.c
    found: dict[str, date] = {}
    met = select(meeting.owner_id, func.min(meeting.start)).where(
        meeting.account_id == account_id, meeting.start >= now, meeting.state.in_(AHEAD)
    )
    due = select(task.owner_id, task.due_at, task.due_date).where(task.account_id == account_id, task.state == "open")
    days = [(row[0], _day(row[1])) for row in connection.execute(met.group_by(meeting.owner_id)) if row[1]]
    for row in connection.execute(due):
        if row.due_at or row.due_date:
            days.append((row.owner_id, _day(row.due_at) if row.due_at else date.fromisoformat(row.due_date)))
    for user_id, day in days:
        if user_id and day >= _day(now):
            found[user_id] = min(day, found.get(user_id, day))
    return found


def _day(at: int) -> date:
    return from_ms(at).astimezone(local_zone()).date()
