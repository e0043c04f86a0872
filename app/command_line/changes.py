"""`set`, `move`, `log`, `undo`: what a script may change, by the same operations as the window."""

from __future__ import annotations

import argparse
from datetime import datetime
from typing import Any

from app import operations
from app.clock import local_zone
from app.command_line import session
from app.command_line.leads import stage_of
from app.domain.outcomes import OUTCOMES, outcome_named
from app.domain.stages import Stage
from app.domain.when import When
from app.errors import RefusedError
from app.language import tr
from app.operations.calls import CallLog
from app.operations.tasks import Step
from app.store.unit_of_work import UnitOfWork


def add(verbs: Any) -> None:
    """Register the verbs."""
    parser = session.add_verb(verbs, "set", set_field, tr("set one field of a lead"))
    parser.add_argument("id")
    parser.add_argument("field")
    parser.add_argument("value")
    parser = session.add_verb(verbs, "move", move, tr("move a lead to a stage"))
    parser.add_argument("id")
    parser.add_argument("stage")
    _add_answers(parser)
    parser = session.add_verb(verbs, "log", log, tr("log a call with its outcome"))
    parser.add_argument("id")
    parser.add_argument("--outcome", required=True, help=tr("1 to 9, or its name"))
    parser.add_argument("--note", default="")
    parser.add_argument("--person", default="")
    _add_answers(parser)
    session.add_verb(verbs, "undo", undo, tr("take back the last change"))


def _add_answers(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--next", default="", help=tr('next step, such as "tue 2pm call"'))
    parser.add_argument("--reason", default="")
    parser.add_argument("--wake", default="", help=tr("day to wake a nurtured lead"))


def _step(when: When, channel: str) -> Step:
    at = when.moment(local_zone())
    return Step(channel, when.words, at=at, day=None if at else when.day, minutes=when.minutes)


def set_field(arguments: argparse.Namespace) -> dict[str, Any]:
    """{id, field, value}."""
    with session.writing(arguments) as workspace:
        workspace.act(
            operations.contacts.set_field, arguments.id, arguments.field, arguments.value, region=workspace.region
        )
    return {"id": arguments.id, "field": arguments.field, "value": arguments.value}


def move(arguments: argparse.Namespace) -> dict[str, Any]:
    """{id, stage}. For Qualified and Meeting set the reason stands in for criteria that are missing."""
    stage = stage_of(arguments.stage)
    with session.writing(arguments) as workspace:
        now = session.now_of(workspace)
        moved = workspace.act(_move, arguments, stage, now)
    return {"id": moved.lead_id, "stage": moved.stage.value}


def _move(work: UnitOfWork, arguments: argparse.Namespace, stage: Stage, now: datetime) -> operations.leads.MovedLead:
    wake = session.read_day(arguments.wake, now) if arguments.wake else None
    step = _step(session.read_next(arguments.next, now), "call") if arguments.next else None
    if stage is Stage.MEETING_SET and step is not None and step.at is not None:
        operations.meetings.book_meeting(
            work, arguments.id, start=step.at, minutes=step.minutes or 30, title=step.text or "Discovery"
        )
        step = None
    override = arguments.reason if stage in (Stage.QUALIFIED, Stage.MEETING_SET) else ""
    return operations.leads.move_lead(
        work, arguments.id, to=stage, reason=arguments.reason, wake=wake, override=override, next_step=step
    )


def log(arguments: argparse.Namespace) -> dict[str, Any]:
    """{id, activity, outcome, stage, missing}."""
    outcome = outcome_named(arguments.outcome)
    if outcome is None:
        raise RefusedError("E-OUTCOME", tr("There is no outcome “{outcome}”.", outcome=arguments.outcome),
                           do=tr("Outcomes are: {names}.", names=", ".join(f"{one.key} {one.name}" for one in OUTCOMES)))  # fmt: skip
    with session.writing(arguments) as workspace:
        now = session.now_of(workspace)
        step = _step(session.read_next(arguments.next, now), outcome.channel) if arguments.next else None
        wake = session.read_day(arguments.wake, now) if arguments.wake else None
        made = CallLog(outcome, arguments.note, next_step=step, reason=arguments.reason, wake=wake, person=arguments.person,
                       region=workspace.region, called=now)  # fmt: skip
        logged = workspace.act(operations.calls.log_call, arguments.id, made)
    return {"id": arguments.id, "activity": logged.activity_id, "outcome": outcome.name, "stage": logged.stage.value,
            "missing": [one.words for one in logged.missing]}  # fmt: skip


def undo(arguments: argparse.Namespace) -> dict[str, Any]:
    """{undone: its name}."""
    with session.writing(arguments) as workspace:
        return {"undone": workspace.undo()}
