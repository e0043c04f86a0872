"""Sequences (product 6): what a step is, which day it lands on, when it is left out, where an outcome leads.

Days count in open days from the first step; a step comes due once, so branches lead forwards only.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import field
from datetime import date, time, timedelta

from app.errors import RefusedError
from app.frozen import frozen
from app.language import marked, tr

CHANNELS = ("call", "email", "visit", "social", "message", "task")
WRITTEN = ("email", "message", "social")  # channels whose words come from a template
END = "end"  # where a branch leads that leaves the sequence
MOST_STEPS, LAST_DAY, LOOK = 40, 366, 750

REPLIED, CONNECTED, MEETING = "replied", "connected", "meeting"
CONDITIONS = {
    REPLIED: marked("skip if they replied"),
    CONNECTED: marked("skip if you reached them"),
    MEETING: marked("skip if a meeting is set"),
}
SKIPPED = {REPLIED: marked("they replied"), CONNECTED: marked("you reached them"), MEETING: marked("a meeting is set")}

IsOpen = Callable[[date], bool]


@frozen
class Step:
    """One step. `day` counts open days from the first step, `at` is an hour of theirs, `condition` names of CONDITIONS.

    `branch` leads from a call's or visit's outcome to the id of a later step or END.
    """

    id: str
    position: int
    day: int
    channel: str
    text: str = ""
    template_id: str = ""
    track_id: str = ""
    condition: tuple[str, ...] = ()
    branch: Mapping[str, str] = field(default_factory=dict)
    at: time | None = None


@frozen
class Planned:
    """A step and the local day it lands on."""

    step: Step
    on: date


@frozen
class Facts:
    """What is known of the person since they were enrolled; `left` says in words why they are out of reach."""

    replied: bool = False
    connected: bool = False
    meeting: bool = False
    left: str = ""
    paused: str = ""


@frozen
class Turn:
    """What one look at an enrolment gives: steps now due, steps left out with why, and where it stands after.

    `position` and `next_on` are of the step to come; `next_on` is None once there is none.
    """

    due: tuple[Step, ...]
    skipped: tuple[tuple[Step, str], ...]
    position: int
    next_on: date | None


def read_condition(text: str | None) -> tuple[str, ...]:
    """The conditions a step names, unknown ones left out."""
    return tuple(one for one in (text or "").split(",") if one in CONDITIONS)


def read_at(text: str | None) -> time | None:
    """An hour as "HH:MM"; None for none. RefusedError E-STEP-AT."""
    if not (text or "").strip():
        return None
    try:
        found = time.fromisoformat(str(text).strip())
    except ValueError:
        found = time(tzinfo=None, second=1)
    if found.second or found.microsecond or found.tzinfo is not None:
        raise RefusedError(
            "E-STEP-AT", tr("{text} is no hour.", text=str(text).strip()), do=tr("Write it as 14:30."), field="at"
        )
    return found


def first_open(day: date, is_open: IsOpen) -> date:
    """The day itself where it is open, else the next that is; after two closed years the day itself."""
    return next((one for one in (day + timedelta(n) for n in range(LOOK)) if is_open(one)), day)


def add_open_days(day: date, count: int, is_open: IsOpen) -> date:
    """The `count`th open day after `day`; 0 stays where it is."""
    for _ in range(count):
        day = first_open(day + timedelta(1), is_open)
    return day


def plan(steps: Sequence[Step], start: date, is_open: IsOpen) -> tuple[Planned, ...]:
    """Every step with its day, were none left out: what the preview of an enrolment shows."""
    found: list[Planned] = []
    on, before = first_open(start, is_open), steps[0].day if steps else 0
    for step in steps:
        on = add_open_days(on, max(step.day - before, 0), is_open)
        before = step.day
        found.append(Planned(step, on))
    return tuple(found)


def skips(step: Step, facts: Facts) -> str:
    """Why the step is left out, '' when it is not."""
    held = {REPLIED: facts.replied, CONNECTED: facts.connected, MEETING: facts.meeting}
    return next((SKIPPED[one] for one in step.condition if held.get(one)), "")


def take_turn(steps: Sequence[Step], position: int, next_on: date, facts: Facts, today: date, is_open: IsOpen) -> Turn:
    """What is due by `today`. A laptop that was away makes one day's steps up, never several days' at once:
    the steps that follow keep their distance."""
    due: list[Step] = []
    skipped: list[tuple[Step, str]] = []
    on = first_open(next_on, is_open)
    ahead = [one for one in steps if one.position >= position]
    for number, step in enumerate(ahead):
        if on > today:
            return Turn(tuple(due), tuple(skipped), step.position, on)
        why = skips(step, facts)
        if why:
            skipped.append((step, why))
        else:
            due.append(step)
        if number + 1 < len(ahead):
            apart = max(ahead[number + 1].day - step.day, 0)
            planned = add_open_days(on, apart, is_open)
            on = planned if planned > today or not apart else add_open_days(max(on, today), apart, is_open)
    last = ahead[-1].position + 1 if ahead else position
    return Turn(tuple(due), tuple(skipped), last, None)


def follow_branch(steps: Sequence[Step], done: Step, outcome: str, position: int) -> Step | str | None:
    """Where the outcome of a step leads: a step still ahead, END, or None to go on in order."""
    goes = done.branch.get(outcome, "")
    if goes == END:
        return END
    found = next((one for one in steps if one.id == goes), None)
    return found if found is not None and found.position > position else None


def check(name: str, steps: Sequence[Step], templates: Mapping[str, str]) -> None:
    """Refuse a sequence that could not run, naming the step: E-SEQUENCE-NAME, E-NO-STEPS, E-TOO-MANY-STEPS, E-STEP,
    E-STEP-TEMPLATE, E-STEP-BRANCH. `templates` are channels by template id."""
    if not name.strip():
        raise RefusedError("E-SEQUENCE-NAME", tr("A sequence needs a name."), field="name")
    if not steps:
        raise RefusedError(
            "E-NO-STEPS",
            tr("{name} has no steps.", name=name),
            safe=tr("Nobody was enrolled."),
            do=tr("Add a step with N."),
            field="steps",
        )
    if len(steps) > MOST_STEPS:
        raise RefusedError(
            "E-TOO-MANY-STEPS",
            tr(
                "{name} has {steps} steps; {most_steps} is the most.",
                name=name,
                steps=len(steps),
                most_steps=MOST_STEPS,
            ),
        )
    before = 0
    for number, step in enumerate(steps, 1):
        _check_step(number, step, before, templates)
        for outcome, goes in step.branch.items():
            to = next((one for one in steps if one.id == goes), None)
            if goes != END and (to is None or to.position <= step.position):
                raise RefusedError(
                    "E-STEP-BRANCH",
                    tr("Step {number}: “{outcome}” leads to no later step.", number=number, outcome=outcome),
                    do=tr("Choose a later step, or the end."),
                    field="branch",
                )
        before = step.day


def _check_step(number: int, step: Step, before: int, templates: Mapping[str, str]) -> None:
    what = ""
    if step.channel not in CHANNELS:
        what = tr("there is no channel {channel}", channel=step.channel or tr("yet"))
    elif not before <= step.day <= LAST_DAY:
        what = (
            tr("day {day} comes before the step above", day=step.day)
            if step.day < before
            else tr("day {day} is too far off", day=step.day)
        )
    if what:
        raise RefusedError(
            "E-STEP", tr("Step {number}: {what}.", number=number, what=what), do=tr("Change it."), field="day"
        )
    if step.channel == "email" and not step.template_id:
        raise RefusedError(
            "E-STEP-TEMPLATE",
            tr("Step {number} has no template.", number=number),
            do=tr("Choose one."),
            field="template",
        )
    if step.template_id and step.template_id not in templates:
        raise RefusedError(
            "E-STEP-TEMPLATE",
            tr("Step {number}: its template is gone.", number=number),
            do=tr("Choose another."),
            field="template",
        )


def say_day(step: Step) -> str:
    """ "Day 1", counted as people count."""
    return tr("Day {day}", day=step.day + 1)
