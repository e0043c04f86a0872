"""The Outbox of letters: what waits to be reviewed or sent, with everything that speaks against it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import field
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select

from app.domain import mail_rules, written
from app.domain import templates as fields
from app.frozen import frozen
from app.language import tr
from app.mail.smtp import MailServer
from app.store import cadence, mailing
from app.store.tables import synced as t
from app.store.tables.local import meta

WAITING = ("draft", "approved")
ACCOUNT = "mail account"
LIMIT = 500


@frozen
class LetterRow:
    """One in the Outbox. `never` and `ask` are what speaks against sending it now, `empty` the fields nobody filled;
    `given` says by which way it was given out of hand without being marked sent."""

    id: str
    lead_id: str
    name: str
    company: str
    channel: str
    address: str
    subject: str
    body: str
    state: str
    origin: str
    profile: str
    way: str = ""
    given: str = ""
    reason: str = ""
    empty: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    ask: tuple[str, ...] = ()
    addresses: tuple[str, ...] = field(default=())

    @property
    def warnings(self) -> tuple[str, ...]:
        """Everything to look at before it goes, in words."""
        said = (fields.say_empty(self.empty)[:-1],) if self.empty else ()
        return (*said, *self.never, *self.ask)


def letters(connection: Connection, user_id: str, now: datetime) -> list[LetterRow]:
    """What waits in the user's Outbox, drafts first, oldest first. `now` is aware and local."""
    m = t.message.c
    query = (
        select(t.message)
        .where(m.owner_id == user_id, m.state.in_(WAITING))
        .order_by(m.state == "approved", m.created_at, m.id)
        .limit(LIMIT)
    )
    rows = [dict(row) for row in connection.execute(query).mappings()]
    people = cadence.people(connection, {one["lead_id"] for one in rows})
    origins = _origins(connection, rows)
    rules = {channel: mailing.rules_of(connection, channel) for channel in fields.CHANNELS}
    found = []
    for one in rows:
        person = people.get(one["lead_id"])
        if person is not None:
            found.append(_letter(connection, one, person, origins, rules, now, user_id))
    return found


def _letter(
    connection: Connection, one: dict[str, Any], person: cadence.Person, origins: dict[str, str],
    rules: dict[str, mail_rules.ChannelRules], now: datetime, user_id: str,
) -> LetterRow:  # fmt: skip
    listed = mailing.addresses_of(connection, person, now.date()) if one["channel"] == "email" else ()
    wanted = (one["address"] or "").casefold()
    address = next((a for a in listed if a.value.casefold() == wanted), None)
    sending = mailing.sending_of(connection, one, person, address, now, user_id)
    held = mail_rules.blocks(rules.get(one["channel"], mail_rules.ChannelRules()), sending)
    texts = f"{one['subject'] or ''} {one['body'] or ''}"
    return LetterRow(
        one["id"],
        one["lead_id"],
        person.name,
        str(person.account.get("name") or ""),
        one["channel"] or "email",
        one["address"] or "",
        one["subject"] or "",
        one["body"] or "",
        one["state"],
        origins.get(one["enrolment_id"] or one["template_id"] or "", ""),
        str(person.contact.get("profile_url") or ""),
        one["way"] or "",
        _given(one),
        written.say(written.WHY, one["reason"]),
        fields.fields_in(texts),
        held.never,
        held.ask,
        tuple(a.value for a in listed if a.usable),
    )


def _given(one: dict[str, Any]) -> str:
    words = {
        "program": tr("Draft in your mail program"),
        "eml": tr("Saved as a file"),
        "copy": tr("Copied"),
        "smtp": tr("Was being sent"),
    }
    return tr("{words}, not marked as sent", words=words[one["way"]]) if one["way"] in words else ""


def _origins(connection: Connection, rows: list[dict[str, Any]]) -> dict[str, str]:
    e, s, template = t.enrolment.c, t.sequence.c, t.RECORDS["template"].c
    wanted = {one["enrolment_id"] for one in rows if one["enrolment_id"]}
    query = select(e.id, s.name).join(t.sequence, s.id == e.sequence_id)
    found = {row.id: row.name or "" for row in connection.execute(query) if row.id in wanted} if wanted else {}
    names = connection.execute(select(template.id, template.name))
    return found | {row.id: row.name or "" for row in names}


def waiting(connection: Connection, user_id: str) -> int:
    """How many letters wait in the user's Outbox."""
    m = t.message.c
    return len(connection.execute(select(m.id).where(m.owner_id == user_id, m.state.in_(WAITING))).all())


def account(connection: Connection) -> MailServer | None:
    """The mail server this laptop sends by; None while none is set up."""
    raw = connection.execute(select(meta.c.value).where(meta.c.name == ACCOUNT)).scalar()
    return MailServer(**json.loads(raw)) if raw else None


def channel_rules(connection: Connection, channels: Sequence[str]) -> dict[str, mail_rules.ChannelRules]:
    """What holds before somebody is written to, by channel."""
    return {channel: mailing.rules_of(connection, channel) for channel in channels}
