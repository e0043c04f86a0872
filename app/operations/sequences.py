"""Sequences as the team keeps them: made, edited, checked, put in force."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import func, select

from app.domain import sequences as rules
from app.domain.names import clean_line
from app.domain.sequences import END, Step
from app.errors import RefusedError
from app.ids import derived_id
from app.language import tr
from app.operations import settings
from app.resource_files import resource
from app.store import cadence
from app.store.cadence import steps_of
from app.store.tables import synced as t
from app.store.unit_of_work import UnitOfWork

STATES = ("draft", "active", "retired")
APART = 100  # between positions, so that a step fits between two others


def add_sequence(work: UnitOfWork, name: str, *, cold: bool = False) -> str:
    """An empty draft; returns its id. RefusedError E-SEQUENCE-NAME, E-NOT-ALLOWED."""
    settings.require_manager(work, tr("make a sequence"))
    if not clean_line(name):
        raise RefusedError("E-SEQUENCE-NAME", tr("A sequence needs a name."), field="name")
    work.label = tr("Sequence added")
    return work.create(
        "sequence", {"name": clean_line(name, 200), "state": "draft", "version": 1, "rules": {"cold": cold}}
    )


def save_sequence(work: UnitOfWork, sequence_id: str, *, name: str, cold: bool) -> None:
    """Its name, and whether it is a cold one, which customers never enter (product 3)."""
    settings.require_manager(work, tr("change a sequence"))
    found = work.require("sequence", sequence_id)
    if not clean_line(name):
        raise RefusedError("E-SEQUENCE-NAME", tr("A sequence needs a name."), field="name")
    work.label = tr("Sequence changed")
    work.patch(
        "sequence", sequence_id, {"name": clean_line(name, 200), "rules": {**(found["rules"] or {}), "cold": cold}}
    )


def set_state(work: UnitOfWork, sequence_id: str, state: str) -> None:
    """Draft, active or retired. Only one that could run becomes active; RefusedError names the step (rules.check)."""
    settings.require_manager(work, tr("put a sequence in force"))
    found = work.require("sequence", sequence_id)
    if state not in STATES:
        raise RefusedError("E-SEQUENCE-STATE", tr("A sequence is never {state}.", state=state))
    if state == "active":
        require_sound(work, found)
    work.label = {"active": tr("Sequence in force"), "retired": tr("Sequence retired")}.get(
        state, "Sequence is a draft again"
    )
    work.patch("sequence", sequence_id, {"state": state})


def require_sound(work: UnitOfWork, sequence: dict[str, Any]) -> tuple[Step, ...]:
    """The steps of a sequence that could run; RefusedError as rules.check says."""
    steps = steps_of(work.connection, [sequence["id"]]).get(sequence["id"], ())
    template = t.RECORDS["template"].c
    known = {row.id: row.channel for row in work.connection.execute(select(template.id, template.channel))}
    rules.check(sequence["name"] or "", steps, known)
    return steps


def save_step(
    work: UnitOfWork,
    sequence_id: str,
    *,
    step_id: str = "",
    day: int,
    channel: str,
    text: str = "",
    template_id: str = "",
    track_id: str = "",
    condition: tuple[str, ...] = (),
    branch: dict[str, str] | None = None,
    at: str = "",
    after: str = "",
) -> str:
    """A step changed, or a new one put after the step `after` ('' for the end); returns its id.

    One of an active sequence must leave it able to run: RefusedError as rules.check says, and E-STEP-AT.
    """
    settings.require_manager(work, tr("change a sequence"))
    sequence = work.require("sequence", sequence_id)
    hour = rules.read_at(at)
    values = {
        "day": day,
        "channel": channel,
        "text": clean_line(text, 500) or channel.capitalize(),
        "template_id": template_id or None,
        "track_id": track_id or None,
        "condition": ",".join(one for one in condition if one in rules.CONDITIONS) or None,
        "branch": branch or None,
        "at": f"{hour:%H:%M}" if hour else None,
    }
    if step_id:
        work.patch("step", step_id, values)
    else:
        position = _position(work, sequence_id, after)
        step_id = work.create("step", {**values, "sequence_id": sequence_id, "position": position})
    _changed(work, sequence, tr("Step saved"))
    return step_id


def remove_step(work: UnitOfWork, step_id: str) -> None:
    """Take a step out; branches that led to it go on in order. The last one of an active sequence stays: E-NO-STEPS."""
    settings.require_manager(work, tr("change a sequence"))
    step = work.require("step", step_id)
    sequence = work.require("sequence", step["sequence_id"])
    work.delete("step", step_id)
    for one in steps_of(work.connection, [sequence["id"]]).get(sequence["id"], ()):
        left = {outcome: goes for outcome, goes in one.branch.items() if goes != step_id}
        if left != one.branch:
            work.patch("step", one.id, {"branch": left or None})
    _changed(work, sequence, tr("Step removed"))


def move_step(work: UnitOfWork, step_id: str, by: int) -> None:
    """Up (-1) or down (1); the days stay with their places, so that the order of days holds."""
    settings.require_manager(work, tr("change a sequence"))
    step = work.require("step", step_id)
    sequence = work.require("sequence", step["sequence_id"])
    steps = steps_of(work.connection, [sequence["id"]])[sequence["id"]]
    at = next(number for number, one in enumerate(steps) if one.id == step_id)
    if not 0 <= at + by < len(steps):
        return
    one, other = steps[at], steps[at + by]
    work.patch("step", one.id, {"position": other.position, "day": other.day})
    work.patch("step", other.id, {"position": one.position, "day": one.day})
    _changed(work, sequence, tr("Step moved"))


def _changed(work: UnitOfWork, sequence: dict[str, Any], label: str) -> None:
    if sequence["state"] == "active":
        require_sound(work, sequence)
    work.patch("sequence", sequence["id"], {"version": (sequence["version"] or 1) + 1})
    work.label = label


def _position(work: UnitOfWork, sequence_id: str, after: str) -> int:
    """A place after that step; where there is no room, all later ones move along."""
    steps = steps_of(work.connection, [sequence_id]).get(sequence_id, ())
    at = next((number for number, one in enumerate(steps) if one.id == after), len(steps) - 1)
    if at == len(steps) - 1:
        return (steps[-1].position if steps else 0) + APART
    one, other = steps[at].position, steps[at + 1].position
    if other - one > 1:
        return one + (other - one) // 2
    for later in reversed(steps[at + 1 :]):
        work.patch("step", later.id, {"position": later.position + APART})
        _follow(work, sequence_id, later.position, later.position + APART)
    return one + APART // 2


def _follow(work: UnitOfWork, sequence_id: str, before: int, now: int) -> None:
    """Whoever waits for a step that moved still waits for it."""
    e = t.enrolment.c
    waiting = select(e.id).where(e.sequence_id == sequence_id, e.step == before)
    for one in work.connection.execute(waiting).scalars().all():
        work.patch("enrolment", one, {"step": now})


def starters(language: str = "") -> list[dict[str, Any]]:
    """The sequences shipped as examples, with their steps; of one language where it is given."""
    found: list[dict[str, Any]] = json.loads(resource("seeds", "sequences.json").read_text("utf-8"))
    return [one for one in found if language in ("", one["language"])]


def copy_starter(work: UnitOfWork, key: str, *, state: str = "draft") -> str:
    """A sequence of the team's own from a starter, with the templates it needs; a second copy is a no-op.

    RefusedError E-STARTER.
    """
    settings.require_manager(work, tr("make a sequence"))
    found = next((one for one in starters() if one["key"] == key), None)
    if found is None:
        raise RefusedError("E-STARTER", tr("There is no such starter."))
    sequence_id = derived_id("starter sequence", key)
    if work.row("sequence", sequence_id) is not None:
        return sequence_id
    if cadence.in_bin(work.connection, "sequence", (sequence_id,)):
        work.restore("sequence", sequence_id)
        work.label = tr("{name} brought back", name=found["name"])
        return sequence_id
    templates = {one["key"]: one for one in starter_templates()}
    work.create(
        "sequence",
        {"name": found["name"], "state": state, "version": 1, "rules": {"cold": found.get("cold", False)}},
        row_id=sequence_id,
    )
    ids = [derived_id("starter step", key, str(number)) for number in range(len(found["steps"]))]
    for number, one in enumerate(found["steps"]):
        template = _starter_template(work, templates[one["template"]]) if one.get("template") else None
        branch = {outcome: goes if goes == END else ids[goes] for outcome, goes in one.get("branch", {}).items()}
        work.create(
            "step",
            {
                "sequence_id": sequence_id,
                "position": (number + 1) * APART,
                "day": one["day"],
                "channel": one["channel"],
                "text": one["text"],
                "template_id": template,
                "condition": ",".join(one.get("condition", ())) or None,
                "branch": branch or None,
                "at": one.get("at"),
            },
            row_id=ids[number],
        )
    work.label = tr("{name} copied", name=found["name"])
    return sequence_id


def starter_templates() -> list[dict[str, Any]]:
    """The templates shipped as examples."""
    found: list[dict[str, Any]] = json.loads(resource("seeds", "templates.json").read_text("utf-8"))
    return found


def _starter_template(work: UnitOfWork, one: dict[str, Any]) -> str:
    template_id = derived_id("starter template", one["key"])
    if work.row("template", template_id) is None:
        values = {name: one.get(name) for name in ("name", "channel", "subject", "body", "language")}
        work.create("template", values, row_id=template_id)
    return template_id


def remove_sequence(work: UnitOfWork, sequence_id: str) -> None:
    """To the bin; refused while people are in it: E-SEQUENCE-IN-USE."""
    settings.require_manager(work, tr("remove a sequence"))
    e = t.enrolment.c
    inside = select(func.count()).where(e.sequence_id == sequence_id, e.state.in_(("active", "paused")))
    count = work.connection.execute(inside).scalar() or 0
    if count:
        people = tr("person is") if count == 1 else tr("people are")
        raise RefusedError(
            "E-SEQUENCE-IN-USE",
            tr("{count:,} {people} in it.", count=count, people=people),
            do=tr("Retire it, or take them out first."),
        )
    work.delete("sequence", sequence_id)
    work.label = tr("Sequence moved to the bin")
