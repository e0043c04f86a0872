"""A meeting as an `.ics` that calendars take: one identity for its whole life, the next SEQUENCE with each move (product 7)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from app.domain.names import clean_line


@dataclass(frozen=True)
class Person:
    """Who organises or is invited; without an address they are named in the text alone."""

    name: str
    email: str = ""


@dataclass(frozen=True)
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


def write_invitation(one: Invitation, *, now: datetime) -> bytes:
    """RFC 5545 with its time zone written out, METHOD REQUEST or CANCEL; user text is escaped, never read as a property."""
    from icalendar import Calendar, Event

    zone = ZoneInfo(one.zone or "UTC")
    start = one.start.astimezone(zone)
    event = Event()
    event.add("uid", one.uid)
    event.add("sequence", one.sequence)
    event.add("dtstamp", now.astimezone(ZoneInfo("UTC")))
    event.add("dtstart", start)
    event.add("dtend", (one.start.astimezone(ZoneInfo("UTC")) + timedelta(minutes=one.minutes)).astimezone(zone))
    event.add("summary", clean_line(one.summary))
    event.add("status", "CANCELLED" if one.cancelled else "CONFIRMED")
    if one.where:
        event.add("location", clean_line(one.where))
    if one.words:
        event.add("description", one.words)
    for key, person in (("organizer", one.organiser), *(("attendee", guest) for guest in one.guests)):
        if person.email:
            event.add(key, f"mailto:{person.email}", parameters=_parameters(person, guest=key == "attendee"))
    calendar = Calendar()
    calendar.add("prodid", "-//Satchel//Meetings//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "CANCEL" if one.cancelled else "REQUEST")
    calendar.add_component(event)
    calendar.add_missing_timezones(
        first_date=date(start.year - 1, 1, 1), last_date=(start + timedelta(days=400)).date()
    )
    return bytes(calendar.to_ical())


def _parameters(person: Person, *, guest: bool) -> dict[str, str]:
    name = {"CN": clean_line(person.name).replace('"', "'")} if person.name else {}
    return {**name, "RSVP": "TRUE", "PARTSTAT": "NEEDS-ACTION", "ROLE": "REQ-PARTICIPANT"} if guest else name
