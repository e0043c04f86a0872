"""What Satchel writes into records by itself, and how it is said to who reads it.

Records are everybody's, so their sentences are kept in English whatever is spoken on the laptop that writes them. Each is a `Written`:
called with its values it gives what is kept, and `say` knows it again and says it in the language here. What a person typed stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from functools import cache, cached_property, lru_cache
from typing import Final

from app.domain.lifecycle import SENT_BACK, Lifecycle
from app.domain.opportunities import LOST_REASONS, SAID
from app.domain.outcomes import OUTCOMES
from app.domain.return_reasons import RETURN_REASONS
from app.domain.sequences import SKIPPED
from app.domain.stages import Stage
from app.domain.visits import OUTCOMES as VISIT_OUTCOMES
from app.language import clock, inner, marked, spoken, tr

Say = Callable[[str], str]
TASK, WHY, ROUTE, SOURCE = "task", "why", "route", "source"  # places beside the kinds of entries in the timeline
ALL: Final[dict[str, list[Written]]] = {}
_NAME = re.compile(r"\{(\w+)\}")
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_DAY = re.compile(rf"({'|'.join(_DAYS)}) (\d{{1,2}})(?: ({'|'.join(_MONTHS)}))?(, \d\d:\d\d)?")
_SHAPES = {
    "hour": r"\d\d:\d\d",
    "on": rf"\d{{1,2}} (?:{'|'.join(_MONTHS)})",
    "day": re.sub(r"\((?!\?)", "(?:", _DAY.pattern),
} | dict.fromkeys(
    ("minutes", "seconds", "count", "number", "gone", "term", "fit", "engagement", "intent", "a", "b", "c"), r"\d+"
)  # what is no name is recognised by its shape, so that a sentence of a person is not taken for one of these


class Written:
    """A sentence of one place. `said` tells how values that are Satchel's own are said; a mapping allows no others.

    The more particular sentence of a place stands before the more general.
    """

    def __init__(self, place: str, text: str, /, **said: Say | Mapping[str, str]) -> None:
        self.text, self._said = text, said
        ALL.setdefault(place, []).append(self)

    def __call__(self, **values: object) -> str:
        """What is kept."""
        return self.text.format_map(values)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        parts = _NAME.split(self.text)
        names = iter(parts[1::2])
        groups = (f"(?P<{name}>{self._shape(name)})" for name in names)
        return re.compile("".join(re.escape(one) + next(groups, "") for one in parts[::2]), re.DOTALL)

    def _shape(self, name: str) -> str:
        said = self._said.get(name)
        return "|".join(map(re.escape, said)) if isinstance(said, Mapping) else _SHAPES.get(name, ".+?")

    def read(self, kept: str) -> str | None:
        """The sentence as it is said here, None for another one."""
        found = self._pattern.fullmatch(kept)
        return (
            tr(self.text, **{name: self._value(name, of) for name, of in found.groupdict().items()}) if found else None
        )

    def _value(self, name: str, of: str) -> str:
        said = self._said.get(name)
        return of if said is None else tr(said[of]) if isinstance(said, Mapping) else said(of)


def say(place: str, kept: str | None) -> str:
    """What a record keeps at that place as it is said here; what no sentence of the place fits, a person wrote."""
    return _say(place, kept, spoken()) if kept and spoken() != "en" else kept or ""


@lru_cache(maxsize=4096)
def _say(place: str, kept: str, _language: str) -> str:
    if kept in _own_words().get(place, ()):
        return tr(kept)
    return next((said for one in ALL.get(place, ()) if (said := one.read(kept)) is not None), kept)


@cache
def _own_words() -> dict[str, set[str]]:
    """Words of Satchel's own that stand alone, by place."""
    return {
        TASK: {
            *(one.next_text for one in (*OUTCOMES, *VISIT_OUTCOMES)),
            *(one.task for one in RETURN_REASONS),
            *_CHANNELS,
        },
        WHY: {*_REASONS, *_STAGE, *SKIPPED.values()},
        "lifecycle": {one.value for one in Lifecycle},
        SOURCE: {marked("Research"), marked("Told"), "Call", "Visit", "Meeting", "Email", "Handoff", "Note"},
    }


def _why(kept: str) -> str:
    return say(WHY, kept)


def _route(kept: str) -> str:
    return "; ".join(say(ROUTE, one) for one in kept.split("; "))


def _skipped(kept: str) -> str:
    return ", ".join(say("skipped", one) for one in kept.split(", "))


def _day(kept: str) -> str:
    """ "Tue 8 Dec, 14:00" as it is said here."""
    found = _DAY.fullmatch(kept)
    assert found is not None  # of that shape
    name = clock(date(2024, 1, 1) + timedelta(days=_DAYS.index(found[1])), "%a")
    month = f" {clock(date(2024, _MONTHS.index(found[3]) + 1, 1), '%b')}" if found[3] else ""
    return tr("{weekday} {day}", weekday=name, day=found[2]) + month + (found[4] or "")


def _on(kept: str) -> str:
    """ "8 Dec" as it is said here."""
    number, month = kept.split(" ")
    return tr("{day} {date:%b}", day=int(number), date=date(2024, _MONTHS.index(month) + 1, 1))


def on(value: date) -> str:
    """A day as it is kept: "8 Dec"."""
    return f"{value.day} {_MONTHS[value.month - 1]}"


def day(value: date) -> str:
    """A day as it is kept: "Tue 8"."""
    return f"{_DAYS[value.weekday()]} {value.day}"


def day_and_month(value: date) -> str:
    """A day as it is kept: "Tue 8 Dec"."""
    return f"{day(value)} {_MONTHS[value.month - 1]}"


_CHANNELS = ("Call", "Email", "Message", "Social", "Visit", "Task")
_STAGE = {one.value: one.value for one in Stage}
_REASONS = {one: one for one in (*SENT_BACK, *LOST_REASONS.values(), *(one.words for one in RETURN_REASONS))}
_STATE = {
    "confirmed": marked("Confirmed"),
    "held": marked("Held"),
    "no-show": marked("No-show"),
    "cancelled": marked("Cancelled"),
}
_RELATION = {"customer": marked("Customer"), "competitor": marked("Competitor")}
_ENTRY = {
    "call": marked("call"), "visit": marked("visit"), "handoff": marked("handoff"), "letter": marked("letter"),
    "message": marked("message"), "note": marked("note"), "meeting": marked("meeting"), "entry": marked("entry"),
}  # fmt: skip

# entries in the timeline, by their kind

CALL = Written("call", marked("Call, {minutes} min {seconds} s"))
CALL_WRITTEN_UP = Written("call", marked("Call, written up"))
VISIT_LENGTH = Written("visit", marked("Visit, {minutes} min"))
VISIT = Written("visit", marked("Visit"))
NOTE = Written("note", marked("Note"))
AUTOMATIC = Written("note", marked("Automatic answer: {subject}"))
TAKEN_TWICE_AT = Written("note", marked("Taken twice at {event}"))
COMMENT = Written("note", marked("Comment on {name}'s {entry} of {day}"), entry=_ENTRY, day=_day)
NOTE_TO = Written("note", marked("Note to {name}"))
REPLIED = Written("email", marked("They replied"))
STAGE_MOVED = Written("stage", marked("Stage moved to {stage}"), stage=_STAGE)
DEAL_MOVED = Written("stage", marked("Opportunity moved to {stage}"), stage={one: one for one in SAID.values()})
TRANSFERRED = Written("meeting", marked("Transferred live"))
MEETING_STATE = Written("meeting", "{meeting}: {state}", state=_STATE)
TAKING = Written("handoff", marked("{name} is taking it"))
NOT_TAKING = Written("handoff", marked("{name} cannot take it"))
TAKEN_AT = Written("capture", marked("Taken at {event}"))
CAME_BY = Written("signal", marked("Came by at {event}"))
ROUTED = Written("routing", marked("Routed"))
BOUNCED = Written("sequence", marked("Bounced: {subject}, {address}"))
STEP_LEFT_OUT = Written("sequence", marked("Step left out, day {number}: {why}"), why=_why)
STEP_WITHDRAWN = Written("sequence", marked("{told}, 1 step withdrawn"), told=lambda kept: say("sequence", kept))
STEPS_WITHDRAWN = Written(
    "sequence", marked("{told}, {count} steps withdrawn"), told=lambda kept: say("sequence", kept)
)
ENDED = Written("sequence", marked("{sequence} ended: {why}"), why=_why)
PAUSED = Written("sequence", marked("{sequence} paused: {why}"), why=_why)
TRIGGERED = Written(
    "trigger",
    marked("{trigger}: {did}, because {why}"),
    did=lambda kept: say("did", kept),
    why=lambda kept: say("because", kept),
)
TASK_MADE = Written("did", marked("task made, {text}"))
OWNER_TOLD = Written("did", marked("the owner was told"))
ENROLLED = Written("did", marked("enrolled in {sequence}"))
GIVEN = Written("did", marked("given to {name}"))
TAGGED = Written("did", marked("tagged {tag}"))
NOT_DONE = Written("did", marked("not done: {why}"))
IN_STAGE_SINCE = Written("because", marked("{stage} since {on}"), stage=_STAGE, on=_on)
UNTOUCHED_SINCE = Written("because", marked("nobody was in touch since {on}"), on=_on)
SIGNAL_OF = Written("because", marked("a signal comes in: {signal}, {on}"), signal=tr, on=_on)
HAPPENED = {
    "signal": Written("because", marked("a signal comes in, {on}"), on=_on),
    "reply": Written("because", marked("they reply, {on}"), on=_on),
    "no_show": Written("because", marked("a meeting is missed, {on}"), on=_on),
    "acceptance": Written("because", marked("a handoff is accepted, {on}"), on=_on),
}

# tasks

WAKE = Written(TASK, marked("Wake: {reason}"), reason=_why)
ASKED_AGAIN = Written(TASK, marked("They asked again"))
OTHER_ADDRESS = Written(TASK, marked("Find another e-mail address"))
ASK_LOST = Written(
    TASK, marked("Ask again: lost for {reason}"), reason=lambda kept: inner(_why(kept[:1].upper() + kept[1:]))
)
MISSED = Written(TASK, marked("Missed the meeting, find a new time"))
CONFIRM = Written(TASK, marked("Confirm the meeting on {day}"), day=_day)
NEXT_NUMBER = Written(TASK, marked("Call the next number"))
FIND_NUMBER = Written(TASK, marked("Find a number"))
REACH = Written(TASK, marked("Reach {name}"))
WHO_CAME_AFTER = Written(TASK, marked("Find who came after"))
ANSWER_REPLY = Written(TASK, marked("Answer their reply"))
LOOK = Written(TASK, marked("Look at this lead"))
TAKE_OR_SEND_BACK = Written(TASK, marked("Take it, or send it back"))
FOLLOW_UP_MET = Written(TASK, marked("Follow up, met {name}"))
NEW_ADDRESS = Written(TASK, marked("Arrange a visit at the new address"))
ABOUT = Written(TASK, marked("{text}, about {hour}"), text=lambda kept: say(TASK, kept))
COMMENTED = Written(TASK, marked("{name} on your {entry} of {day}: {said}"), entry=_ENTRY, day=_day)

# reasons: of a sequence, a letter, a stop, a stage, a lifecycle

DROPPED = Written(WHY, marked("Dropped by you"))
PAUSED_BY_YOU = Written(WHY, marked("Paused by you"))
TAKEN_OUT = Written(WHY, marked("Taken out by you"))
NO_LONGER_IN = Written(WHY, marked("No longer in the sequence"))
ALL_DONE = Written(WHY, marked("All steps are done"))
NO_STEPS = Written(WHY, marked("The sequence has no steps"))
SEQUENCE_ENDED = Written(WHY, marked("Sequence ended"))
ENROLLED_TWICE = Written(WHY, marked("Enrolled twice at once"))
REPLIED_ON = Written(WHY, marked("They replied {day}"), day=_day)
REPLIED_WHY = Written(WHY, marked("They replied"))
BOOKED = Written(WHY, marked("Meeting booked"))
LEFT = Written(WHY, marked("They left the company"))
RELATION_NOW = Written(WHY, marked("They are a {relationship} now"), relationship=_RELATION)
MOVED_TO = Written(WHY, marked("Moved to {stage}"), stage=_STAGE)
REFUSES_LETTERS = Written(WHY, marked("{address} does not take letters"))
SAID_NO = Written(WHY, marked("Said no at {event}"))
ASKED_FOR_IT = Written(WHY, marked("Asked for it"))
ASKED_ON_CALL = Written(WHY, marked("Asked on a call"))
ASKED_ON_VISIT = Written(WHY, marked("Asked on a visit"))
LATER = Written(WHY, marked("Later, from {event}"))
TAKEN_TWICE = Written(WHY, marked("Taken twice"))
SHARED_OUT = Written(WHY, marked("Shared out after {event}"))
TAKEN = Written(WHY, marked("Taken"))
MEETING_IS = Written(WHY, marked("The meeting was {state}"), state=_STATE)
MEETING_MOVED = Written(WHY, marked("The meeting was moved"))
SCORED = Written(
    WHY,
    marked(
        "Fit {fit}, Engagement {engagement}, Intent {intent}: Fit {a} or more, and Engagement {b} or Intent {c} or more"
    ),
)
BEFORE = Written(WHY, marked("{stage} before: {reason}"), stage=_STAGE, reason=_why)
BEFORE_ONLY = Written(WHY, marked("{stage} before"), stage=_STAGE)
ERASED = Written(WHY, marked("Erased on request"))
STOPPED = Written(WHY, marked("contact by that channel is stopped"))
TEMPLATE_GONE = Written(WHY, marked("its template is gone"))
NO_TEMPLATE = Written(WHY, marked("it has no template"))
NO_ADDRESS = Written(WHY, marked("there is no e-mail address"))
CODED = Written(WHY, "{reason}: {words}", reason=_REASONS)

# where a lead goes and why

LEASED = Written(ROUTE, marked("On lease until {day}, then back to the queue if untouched"), day=_day)
IN_QUEUE = Written(ROUTE, marked("{rule}: shared queue"))
NOBODY_FREE_FOR = Written(ROUTE, marked("{rule}: nobody free ({skipped})"), skipped=_skipped)
NOBODY_FREE = Written(ROUTE, marked("{rule}: nobody free"))
FROM_TO_BACKUP = Written(
    ROUTE, marked("{rule}: {why} with {name}, to the backup {backup}"), why=lambda kept: say("unreached", kept)
)
UNSEEN = Written("unreached", marked("not seen after {gone} of {term} minutes"))
NOT_ON_LAPTOP = Written("unreached", marked("not on a laptop after {gone} of {term} minutes"))
TURN_SKIPPING = Written(ROUTE, marked("Turn in the queue: to {name} ({skipped})"), skipped=_skipped)
TURN = Written(ROUTE, marked("Turn in the queue: to {name}"))
TO_SKIPPING = Written(ROUTE, marked("{rule}: to {name} ({skipped})"), skipped=_skipped)
TO = Written(ROUTE, marked("{rule}: to {name}"))
TO_BACKUP = Written(ROUTE, marked("to the backup {name}"))
NO_RULE = Written(ROUTE, marked("No rule placed it"))
NO_RULE_AFTER = Written(ROUTE, marked("no rule placed it"))
GONE = Written("skipped", marked("{name} no longer here"))
AWAY = Written("skipped", marked("{name} away"))
FULL = Written("skipped", marked("{name} full"))
OUT_OF_REACH = Written("skipped", marked("{name} out of reach"))


def say_route(kept: str | None) -> str:
    """The line that says why a lead went where it went."""
    return _route(kept or "")


def say_title(kind: str, kept: str) -> str:
    """The title of an entry in the timeline. Of a letter only the one that stands where it had no subject."""
    return say("email" if kind in ("message", "social") else kind, kept)


def say_body(kind: str, kept: str) -> str:
    """The text of an entry: the reason of a stage or a lifecycle, why it was routed; of other kinds it is a person's."""
    return say_route(kept) if kind == "routing" else _why(kept) if kind in ("stage", "lifecycle") else kept
