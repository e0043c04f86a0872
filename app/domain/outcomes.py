"""Call outcomes: what each digit means and what follows from it (design section 2)."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from app.frozen import frozen
from app.language import marked


@frozen
class Outcome:
    """One disposition.

    `conversation` says somebody was spoken to; `days` is the proposed next step in working days and
    `channel` its kind, 0 days means the rep says when; `asks` names what must be given.
    """

    key: str
    name: str
    conversation: bool = False
    days: int = 0
    channel: str = "call"
    asks: str = ""
    next_text: str = ""


OUTCOMES = (
    Outcome("1", marked("No answer"), days=1, next_text=marked("Call again, other hour")),
    Outcome("2", marked("Left voicemail"), days=2, next_text=marked("Call after voicemail")),
    Outcome("3", marked("Gatekeeper"), days=1, next_text=marked("Call, ask for the name given")),
    Outcome("4", marked("Call back later"), asks="when", next_text=marked("Call back as promised")),
    Outcome("5", marked("Talked, follow up"), conversation=True, asks="next", next_text=marked("Follow up")),
    Outcome(
        "6",
        marked("Meeting booked"),
        conversation=True,
        asks="meeting",
        channel="meeting",
        next_text=marked("Discovery"),
    ),
    Outcome("7", marked("Not interested"), conversation=True, asks="reason"),
    Outcome("8", marked("Wrong number"), days=1, next_text=marked("Call the next number")),
    Outcome("9", marked("Do not call"), conversation=True, asks="confirm"),
    Outcome("L", marked("No longer there"), conversation=True, asks="successor"),
    Outcome("S", marked("Sent me to someone else"), conversation=True, asks="name"),
)
BY_KEY = {one.key: one for one in OUTCOMES}
ATTEMPTS = ("1", "2", "3", "4")

# What a good talk track for the first conversation takes, in seconds.
TARGET_SECONDS = (360, 480)


def outcome_named(words: str) -> Outcome | None:
    """An outcome by its digit, letter or name, any case."""
    wanted = words.strip().casefold()
    return next((one for one in OUTCOMES if wanted in (one.key.casefold(), one.name.casefold())), None)


def working_day_after(day: date, days: int) -> date:
    """The working day (Monday to Friday) `days` working days after `day`."""
    while days > 0:
        day += timedelta(days=1)
        if day.weekday() < 5:
            days -= 1
    return day


def proposed_time(outcome: Outcome, called: datetime) -> datetime:
    """When the next try is proposed: some working days on, at another hour of the day (local, aware in and out)."""
    day = working_day_after(called.date(), max(outcome.days, 1))
    hour = 15 if called.hour < 12 else 10
    return datetime.combine(day, time(hour), called.tzinfo)
