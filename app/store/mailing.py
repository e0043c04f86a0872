"""What letters need to know: fields to merge, the address to use, and what holds at the moment of sending."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import Any

from sqlalchemy import Connection, and_, func, or_, select

from app.clock import from_ms, local_zone, to_ms
from app.domain import stopping
from app.domain.mail_rules import DAYS, ChannelRules, Sending, read_rules
from app.frozen import frozen
from app.store import lookups, settings, stops
from app.store.cadence import REPLIES, Person
from app.store.tables import synced as t

RULES = "channel rules"
TOUCHES = ("call", "email", "message", "social", "visit")
BAD = ("bounced", "wrong", "unclear", "listed")


@frozen
class Address:
    """An e-mail address with its state and consent; `stopped` says why it must not be used."""

    id: str
    value: str
    state: str
    consent: str
    stopped: str = ""

    @property
    def usable(self) -> bool:
        """Whether a letter may go there."""
        return bool(self.value) and not self.stopped and self.state not in BAD

    @property
    def why_not(self) -> str:
        """Why it cannot be used, in words."""
        if self.stopped:
            return self.stopped
        return "the address bounced" if self.state == "bounced" else "the address is not one that can be used"


def rules_of(connection: Connection, channel: str) -> ChannelRules:
    """The team's rules of a channel."""
    raw = settings.value_of(connection, RULES, {})
    return read_rules(raw.get(channel) or {} if isinstance(raw, dict) else {})


def values_for(connection: Connection, person: Person, user_id: str) -> dict[str, str]:
    """What the merge fields stand for."""
    found = connection.execute(select(t.user).where(t.user.c.id == user_id)).mappings().first()
    me: dict[str, Any] = dict(found) if found is not None else {}
    team = me.get("team_id") and connection.execute(select(t.team.c.name).where(t.team.c.id == me["team_id"])).scalar()
    contact, account, name = person.contact, person.account, str(me.get("name") or "")
    first = contact.get("first_name") or str(contact.get("name") or "").partition(" ")[0]
    values = {
        "first_name": first,
        "last_name": contact.get("last_name"),
        "name": contact.get("name"),
        "title": contact.get("title"),
        "company": account.get("name"),
        "town": account.get("town"),
        "industry": account.get("industry"),
        "why_now": person.lead.get("why_now"),
        "my_name": name,
        "my_first_name": name.partition(" ")[0],
        "my_phone": me.get("phone"),
        "my_team": team,
    }
    return {key: str(value or "") for key, value in values.items()}


def addresses_of(connection: Connection, person: Person, today: Any) -> tuple[Address, ...]:
    """The person's addresses, best first; the company's own where there is no person."""
    e = t.email.c
    holder = e.contact_id == person.contact["id"] if person.contact else e.account_id == person.account.get("id", "")
    rows = connection.execute(select(t.email).where(holder).order_by(e.rank, e.id)).mappings().all()
    account = person.account
    who = stopping.targets(
        person=person.contact.get("id", ""),
        company=account.get("id", ""),
        names=(account.get("name") or "",),
        domains=account.get("domains") or (),
    )
    own = {r["id"]: stopping.targets(addresses=(r["folded"] or r["value"] or "",)) for r in rows}
    found = stops.find(connection, [*who, *(one for targets in own.values() for one in targets)], today)
    listed = []
    for row in rows:
        stop = found.on("email", (*own[row["id"]], *who))
        why = stopping.say_stop(stop, today) if stop is not None else ""
        listed.append(
            Address(row["id"], row["folded"] or "", row["state"] or "", (row["consent"] or "").casefold(), why)
        )
    return tuple(sorted(listed, key=lambda one: not one.usable))


def zones_of(connection: Connection, person: Person) -> tuple[str, ...]:
    """Where they may be: their own zone, else where their numbers ring."""
    if person.zone:
        return (person.zone,)
    n = t.number.c
    holder = n.contact_id == person.contact["id"] if person.contact else n.account_id == person.account.get("id", "")
    lines = connection.execute(select(n.e164).where(holder, n.e164.is_not(None)).limit(1)).scalars().all()
    said = lookups.spoken(connection, lines)
    return next((one.zones for one in said.values()), ())


def sending_of(
    connection: Connection, message: dict[str, Any], person: Person, address: Address | None, now: datetime, user: str
) -> Sending:
    """Everything asked again before that letter goes; `now` is aware and local."""
    a, when = t.activity.c, func.coalesce(t.activity.c.at, t.activity.c.created_at)
    contact, account, lead = person.contact.get("id", ""), person.account.get("id", ""), person.lead["id"]
    about = or_(a.lead_id == lead, a.contact_id == contact) if contact else a.lead_id == lead
    touched = and_(a.direction == "out", a.kind.in_(TOUCHES))
    midnight = to_ms(datetime.combine(now.date(), time(0), now.tzinfo))
    month = to_ms(now - timedelta(days=DAYS))

    def one(column: Any, *where: Any) -> int:
        return connection.execute(select(column).where(*where)).scalar() or 0

    elsewhere = one(func.max(when), touched, a.account_id == account) if account else 0
    stopped = ""
    if address is not None:
        stopped = "" if address.usable else address.why_not
    elif message["channel"] == "email":
        stopped = "there is no address"
    return Sending(
        now,
        zones_of(connection, person) if message["channel"] == "email" else (),
        address.consent if address is not None else "",
        stopped,
        message["created_at"],
        one(func.max(when), about, a.direction == "in", a.kind.in_(REPLIES)),
        one(func.count(), a.by_id == user, a.kind == message["channel"], a.direction == "out", when >= midnight),
        one(func.max(when), touched, about),
        elsewhere,
        one(func.count(), touched, about, when >= month),
    )


def address_for(connection: Connection, message: dict[str, Any], person: Person, now: int) -> Address | None:
    """The record of the address a letter is written to; None where it is not theirs any more."""
    today = from_ms(now).astimezone(local_zone()).date()
    wanted = (message["address"] or "").casefold()
    return next((one for one in addresses_of(connection, person, today) if one.value.casefold() == wanted), None)
