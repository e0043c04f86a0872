"""The letter with which a meeting is sent to the person: words and the `.ics`, as the meeting stands now (product 7)."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, or_, select

from app.clock import from_ms, local_zone_name
from app.domain import meetings as rules
from app.domain.addresses import address_line
from app.domain.invitations import Invitation, Person, write_invitation
from app.errors import RefusedError
from app.frozen import frozen
from app.language import tr
from app.mail.writing import Outgoing, compose
from app.store import cadence, mailing
from app.store.cadence import local_day
from app.store.tables import synced as t


@frozen
class Draft:
    """An unsent letter as a file, its name without ending, and to whom it goes."""

    raw: bytes
    name: str
    to: str


def draft_of(connection: Connection, meeting_id: str, *, user_id: str, now: datetime) -> Draft:
    """The invitation of a meeting, or its calling off. RefusedError E-NO-EMAIL, E-STOPPED; E-MEETING-OVER for one that took place."""
    meeting = connection.execute(select(t.meeting).where(t.meeting.c.id == meeting_id)).mappings().one()
    off = meeting["state"] == rules.CANCELLED
    if meeting["state"] not in (*rules.OPEN, rules.CANCELLED):
        raise RefusedError("E-MEETING-OVER", tr("This meeting took place; there is nothing to invite to."))
    address = _address(connection, meeting["lead_id"] or "", now)
    own = connection.execute(select(t.user).where(t.user.c.id == user_id)).mappings().first()
    own_name, own_mail = (own["name"] or "", own["email"] or "") if own else ("", "")
    ae = connection.execute(select(t.user).where(t.user.c.id == meeting["owner_id"])).mappings().first()
    guests = [Person(*address)]
    if ae is not None and ae["id"] != user_id and ae["email"]:
        guests.append(Person(ae["name"] or "", ae["email"]))
    company = connection.execute(select(t.account.c.name).where(t.account.c.id == meeting["account_id"])).scalar() or ""
    start, zone = from_ms(meeting["start"]), meeting["zone"] or local_zone_name()
    summary = " · ".join(one for one in (meeting["title"], company) if one)
    where = _where(connection, meeting["site_id"] or "", meeting["place"] or "", meeting["link"] or "")
    minutes, sequence = meeting["minutes"] or 30, meeting["sequence"] or 0
    invitation = Invitation(
        meeting["uid"] or f"{meeting_id}@satchel", sequence, summary, start, minutes, zone,
        Person(own_name, own_mail), tuple(guests), where, meeting["bring"] or "", off,
    )  # fmt: skip
    local = start.astimezone(now.tzinfo)
    day = tr("{at:%A} {day} {at:%B}, {at:%H:%M}", at=local, day=local.day)
    words = [
        tr("Hello {name},", name=address[0].partition(" ")[0]),
        "",
        tr("our meeting of {day} does not take place.", day=day)
        if off
        else tr("we meet on {day} ({zone}), for {minutes} minutes.", day=day, zone=zone, minutes=minutes),
    ]
    words += [] if off or not where else [tr("Where: {where}", where=where)]
    words += [] if off else [tr("The attached file puts it into your calendar.")]
    subject = (
        tr("Called off: {summary}", summary=summary)
        if off
        else f"{tr('New time: ') if sequence else ''}{summary}, {day}"
    )
    letter = Outgoing(
        address[1], address[0], subject, "\n".join([*words, "", own_name]), f"<{meeting_id}.{sequence}@satchel>",
        invitation=write_invitation(invitation, now=now).decode(),
    )  # fmt: skip
    raw = compose(letter, sender=own_mail, sender_name=own_name, at=now, unsent=True)
    return Draft(raw, f"{tr('Called off') if off else tr('Invitation')} {company or address[0]}", address[1])


def _address(connection: Connection, lead_id: str, now: datetime) -> tuple[str, str]:
    """Name and address of the person; what must not be written to is refused like any letter."""
    person = cadence.people(connection, [lead_id]).get(lead_id)
    listed = mailing.addresses_of(connection, person, local_day(round(now.timestamp() * 1000))) if person else ()
    if person is None or not listed:
        name = person.name if person is not None else tr("this meeting")
        raise RefusedError(
            "E-NO-EMAIL",
            tr("There is no e-mail address for {name}.", name=name),
            safe=tr("Nothing was written."),
            do=tr("F2 on the lead adds one."),
        )
    if not listed[0].usable:
        raise RefusedError(
            "E-STOPPED", f"{person.name}: {listed[0].why_not}.", safe=tr("Nothing was written."), do=tr("Call instead.")
        )
    return person.name, listed[0].value


def _where(connection: Connection, site_id: str, place: str, link: str) -> str:
    site = connection.execute(select(t.site).where(t.site.c.id == site_id)).mappings().first()
    return ", ".join(
        one for one in (site["name"] if site else "", address_line(dict(site)) if site else "", place, link) if one
    )


def own_meetings(connection: Connection, user_id: str) -> list[Invitation]:
    """Every meeting this person holds or made, as it would be invited to, without the addresses of the others."""
    meeting, contact, account = t.meeting.c, t.contact.c, t.account.c
    query = (
        select(t.meeting, contact.name.label("person"), account.name.label("company"))
        .outerjoin(t.contact, contact.id == meeting.contact_id)
        .outerjoin(t.account, account.id == meeting.account_id)
        .where(or_(meeting.owner_id == user_id, meeting.organiser_id == user_id), meeting.start.is_not(None))
        .order_by(meeting.start, meeting.id)
    )
    own = connection.execute(select(t.user).where(t.user.c.id == user_id)).mappings().first()
    by = Person(own["name"] or "", own["email"] or "") if own else Person("")
    return [
        Invitation(
            row["uid"] or f"{row['id']}@satchel", row["sequence"] or 0,
            " · ".join(one for one in (row["title"], row["person"], row["company"]) if one), from_ms(row["start"]),
            row["minutes"] or 30, row["zone"] or local_zone_name(), by, (),
            _where(connection, row["site_id"] or "", row["place"] or "", row["link"] or ""), row["bring"] or "",
            row["state"] == rules.CANCELLED, row["state"] in (rules.PROPOSED, rules.ASKED),
        )
        for row in connection.execute(query).mappings()
    ]  # fmt: skip
