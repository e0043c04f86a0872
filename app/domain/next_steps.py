"""The next step of a lead: overdue, today, planned or none, and how its words read on a card."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Any

from app.clock import from_ms, to_ms
from app.domain.handoffs import RECEIPT, VERDICT, say_awaited
from app.domain.meetings import OPEN
from app.domain.when import say_day, say_moment
from app.frozen import frozen
from app.language import marked, plural, tr

NEVER = 2**62  # sorts leads without a next step last

Row = dict[str, Any]


class Due(StrEnum):
    """State of a next step."""

    OVERDUE = "overdue"
    TODAY = "today"
    PLANNED = "planned"
    NONE = "none"


@frozen
class NextStep:
    """The earliest open step: `kind` call, email, social, message, visit, meeting or task; `at` in ms UTC.

    Once a lead is handed off it is the AE's answer: `kind` receipt or verdict, `text` the AE's name, `zone` of their clock.
    """

    kind: str = ""
    text: str = ""
    at: int | None = None
    all_day: bool = False
    zone: str = ""

    @property
    def answers(self) -> bool:
        """Whether it is the AE's to do."""
        return self.kind in (RECEIPT, VERDICT)


def next_step(
    tasks: Iterable[Row], meetings: Iterable[Row], enrolments: Iterable[Row] = (), visits: Iterable[Row] = ()
) -> Row:
    """The earliest open task, waiting meeting, planned visit or coming step of a sequence as {kind, text, at, all_day};
    empty without any."""
    steps = [
        {"kind": "sequence", "text": tr("Next step of the sequence"), "at": day_ms(one["next_on"]), "all_day": 1}
        for one in enrolments
        if one["state"] == "active" and one["next_on"]
    ]
    for task in tasks:
        if task["due_at"] is not None:
            steps.append({"kind": task["channel"], "text": task["text"], "at": task["due_at"], "all_day": 0})
        elif task["due_date"]:
            noon = day_ms(task["due_date"])
            steps.append({"kind": task["channel"], "text": task["text"], "at": noon, "all_day": 1})
    for meeting in meetings:
        if meeting["state"] in OPEN and meeting["start"] is not None:
            steps.append({"kind": "meeting", "text": meeting["title"], "at": meeting["start"], "all_day": 0})
    for visit in visits:
        day = visit["day"]
        at = visit["fixed_at"] or (day_ms(day) if day else None)
        if at is not None:
            whole = int(visit["fixed_at"] is None)
            steps.append({"kind": "visit", "text": visit["purpose"] or tr("Visit"), "at": at, "all_day": whole})
    return min(steps, key=_at_of, default={})


def _at_of(step: Row) -> int:
    return int(step["at"])


def day_ms(day: str) -> int:
    """Noon UTC of a day: the same day in every zone people work in."""
    return to_ms(datetime.fromisoformat(day).replace(hour=12, tzinfo=UTC))


def due_state(step: NextStep, now: datetime) -> Due:
    """State at the local moment `now`; a step without a time is due at the end of its day."""
    if step.at is None:
        return Due.NONE
    moment = from_ms(step.at).astimezone(now.tzinfo)
    if step.all_day:
        day = moment.date()
        if day < now.date():
            return Due.OVERDUE
        return Due.TODAY if day == now.date() else Due.PLANNED
    if moment < now:
        return Due.OVERDUE
    return Due.TODAY if moment.date() == now.date() else Due.PLANNED


_WORDS = {
    "sequence": marked("Sequence"),
    "call": marked("Call"),
    "email": marked("Email"),
    "social": marked("Social"),
    "message": marked("Message"),
    "visit": marked("Visit"),
    "meeting": marked("Meeting"),
}


def say_step(step: NextStep, now: datetime) -> str:
    """One line for a list or card: "Call today", "Email Fri 13", "Call 1 day over", "Receipt 19 h left", "No next step"."""
    state = due_state(step, now)
    if step.at is None:
        return tr("No next step")
    if step.answers:
        return say_awaited(step.kind, step.at, now, step.zone)
    moment = from_ms(step.at).astimezone(now.tzinfo)
    what = tr(_WORDS[step.kind]) if step.kind in _WORDS else step.text or tr("Task")
    if state is Due.OVERDUE:
        return f"{what} {_say_over(moment, now, all_day=step.all_day)}"
    if state is Due.TODAY:
        return tr("{what} today", what=what) if step.all_day else f"{what} {moment:%H:%M}"
    return f"{what} {say_day(moment.date(), now.date())}"


def _say_over(moment: datetime, now: datetime, *, all_day: bool) -> str:
    late = now - moment
    if late >= timedelta(days=1) or all_day:
        days = max((now.date() - moment.date()).days, 1)
        return plural(days, "{number} day over", "{number} days over")
    hours, rest = divmod(int(late.total_seconds()), 3600)
    return tr("{hours} h over", hours=hours) if hours else tr("{minutes} min over", minutes=rest // 60)


def say_due(step: NextStep, now: datetime) -> str:
    """The right column of a queue: "11:00", "Today", "1 day over", "Tue 17"."""
    if step.at is None:
        return ""
    moment = from_ms(step.at).astimezone(now.tzinfo)
    state = due_state(step, now)
    if state is Due.OVERDUE:
        return _say_over(moment, now, all_day=step.all_day)
    if state is Due.TODAY:
        return tr("Today") if step.all_day else f"{moment:%H:%M}"
    return say_day(moment.date(), now.date()) if step.all_day else say_moment(moment, now)


def say_ago(ms: int | None, now: datetime) -> str:
    """Age of a moment: "new", "11 min", "5 h", "2 d"."""
    if ms is None:
        return tr("new", said_of="a lead")
    seconds = max((now - from_ms(ms)).total_seconds(), 0)
    if seconds < 3600:
        return tr("{minutes} min", minutes=int(seconds // 60))
    if seconds < 86_400:
        return f"{int(seconds // 3600)} h"
    return tr("{days} d", days=int(seconds // 86_400))
