"""A meeting as an `.ics` that calendars take: one identity for its whole life, the next SEQUENCE with each move (product 7)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from app.domain.names import clean_line
from app.frozen import frozen

if TYPE_CHECKING:
    from icalendar import Event


@frozen
class Person:
    """Who organises or is invited; without an address they are named in the text alone."""

    name: str
    email: str = ""


@frozen
class Invitation:
    """What an invitation says. `start` aware; `zone` IANA, in which it stays at its hour when the clocks change."""

    uid: str
    sequence: int
    summary: str
    start: datetime
    minutes: int
    zone: str
    organiser: Person
    guests: tuple[Person, ...]
    where: str = ""
    words: str = ""
    cancelled: bool = False
    tentative: bool = False


def write_invitation(one: Invitation, *, now: datetime) -> bytes:
    """RFC 5545 with its time zone written out, METHOD REQUEST or CANCEL; user text is escaped, never read as a property."""
    return _written([one], "CANCEL" if one.cancelled else "REQUEST", now)


def write_calendar(several: Sequence[Invitation], *, now: datetime) -> bytes:
    """Meetings to be kept or looked at elsewhere, METHOD PUBLISH: each with the identity and the SEQUENCE of its invitation."""
    return _written(several, "PUBLISH", now)


def _written(several: Sequence[Invitation], method: str, now: datetime) -> bytes:
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", "-//Satchel//Meetings//EN")
    calendar.add("version", "2.0")
    calendar.add("method", method)
    days = []
    for one in several:
        calendar.add_component(_event(one, now))
        days.append(one.start.astimezone(ZoneInfo(one.zone or "UTC")))
    if days:
        calendar.add_missing_timezones(
            first_date=date(min(days).year - 1, 1, 1), last_date=(max(days) + timedelta(days=400)).date()
        )
    return bytes(calendar.to_ical())


def _event(one: Invitation, now: datetime) -> Event:
    from icalendar import Event

    zone = ZoneInfo(one.zone or "UTC")
    event = Event()
    event.add("uid", one.uid)
    event.add("sequence", one.sequence)
    event.add("dtstamp", now.astimezone(ZoneInfo("UTC")))
    event.add("dtstart", one.start.astimezone(zone))
    event.add("dtend", (one.start.astimezone(ZoneInfo("UTC")) + timedelta(minutes=one.minutes)).astimezone(zone))
    event.add("summary", clean_line(one.summary))
    event.add("status", "CANCELLED" if one.cancelled else "TENTATIVE" if one.tentative else "CONFIRMED")
    if one.where:
        event.add("location", clean_line(one.where))
    if one.words:
        event.add("description", one.words)
    for key, person in (("organizer", one.organiser), *(("attendee", guest) for guest in one.guests)):
        if person.email:
            event.add(key, f"mailto:{person.email}", parameters=_parameters(person, guest=key == "attendee"))
    return event


def _parameters(person: Person, *, guest: bool) -> dict[str, str]:
    name = {"CN": clean_line(person.name).replace('"', "'")} if person.name else {}
    return {**name, "RSVP": "TRUE", "PARTSTAT": "NEEDS-ACTION", "ROLE": "REQ-PARTICIPANT"} if guest else name
