"""Invitations as calendars read them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import icalendar
import pytest
import vobject

from app.domain.invitations import Invitation, Person, write_invitation

LONDON = ZoneInfo("Europe/London")
NOW = datetime(2026, 10, 20, 9, tzinfo=UTC)
MEETING = Invitation(
    "m-1@satchel", 0, "Discovery", datetime(2026, 10, 26, 14, tzinfo=LONDON), 45, "Europe/London",
    Person("Mina Aldous", "mina@satchel.example"), (Person("Isaura; Thackwell", "isaura@quillfen.example"), Person("No Address")),
    "Gate B, weighbridge; bay 3", "Bring the audit list.\nRing 204.",
)  # fmt: skip


def read(content: bytes) -> icalendar.Calendar:
    return icalendar.Calendar.from_ical(content)


def test_a_calendar_reads_back_what_was_written():
    calendar = read(write_invitation(MEETING, now=NOW))
    event = calendar.walk("VEVENT")[0]
    assert calendar["METHOD"] == "REQUEST"
    assert (event["UID"], event["SEQUENCE"], event["STATUS"]) == ("m-1@satchel", 0, "CONFIRMED")
    assert event["LOCATION"] == MEETING.where
    assert event["DESCRIPTION"] == MEETING.words
    assert event["ATTENDEE"].params["CN"] == "Isaura; Thackwell"
    assert event["DTEND"].dt - event["DTSTART"].dt == event.duration
    assert event["DTSTART"].dt == MEETING.start


@pytest.mark.parametrize(
    "day", [(2026, 3, 28), (2026, 3, 29), (2026, 3, 30), (2026, 10, 24), (2026, 10, 25), (2026, 10, 26)]
)
def test_the_hour_is_that_of_its_zone_on_both_sides_of_a_clock_change_and_the_zone_is_written_out(day):
    start = datetime(*day, 10, tzinfo=LONDON)
    content = write_invitation(replace(MEETING, start=start.astimezone(UTC)), now=NOW)
    event = read(content).walk("VEVENT")[0]
    assert f"DTSTART;TZID=Europe/London:{start:%Y%m%d}T100000".encode() in content
    assert event["DTSTART"].dt.astimezone(UTC) == start.astimezone(UTC)
    other = vobject.readOne(content.decode()).vevent
    assert other.dtstart.value.astimezone(UTC) == start.astimezone(UTC)
    assert (other.uid.value, other.sequence.value, other.location.value) == ("m-1@satchel", "0", MEETING.where)
    # A reader without a table of zones works it out from the file alone.
    zone = read(content).walk("VTIMEZONE")[0].to_tz(lookup_tzid=False)
    assert start.replace(tzinfo=zone).utcoffset() == start.utcoffset()


def test_a_meeting_of_an_hour_over_the_change_lasts_an_hour():
    start = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)  # 01:30 summer time, the hour that comes twice
    event = read(write_invitation(replace(MEETING, start=start, minutes=60), now=NOW)).walk("VEVENT")[0]
    assert (
        event["DTEND"].dt.astimezone(UTC) - event["DTSTART"].dt.astimezone(UTC)
        == event["DTEND"].dt.astimezone(UTC) - start
    )


def test_a_move_has_the_same_identity_and_calling_off_says_so():
    moved = read(write_invitation(replace(MEETING, sequence=3, cancelled=True), now=NOW))
    event = moved.walk("VEVENT")[0]
    assert moved["METHOD"] == "CANCEL"
    assert (event["UID"], event["SEQUENCE"], event["STATUS"]) == ("m-1@satchel", 3, "CANCELLED")


def test_no_text_becomes_a_property():
    hostile = "x\r\nATTENDEE:mailto:evil@e.example\r\nBEGIN:VALARM"
    one = replace(
        MEETING, summary=hostile, where=hostile, words=hostile, organiser=Person(hostile, "m@satchel.example")
    )
    event = read(write_invitation(one, now=NOW)).walk("VEVENT")[0]
    assert str(event["ATTENDEE"]) == "mailto:isaura@quillfen.example"
    assert not event.subcomponents
