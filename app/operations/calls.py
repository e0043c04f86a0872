"""Calls: logged with an outcome that cannot be skipped, each outcome doing what the design says it does."""

from __future__ import annotations

from dataclasses import field, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import select

from app.clock import from_ms
from app.domain import written
from app.domain.names import clean_line
from app.domain.outcomes import ATTEMPTS, Outcome, proposed_time
from app.domain.stages import Missing, Stage
from app.frozen import frozen
from app.language import tr
from app.operations import contact_outcomes, drafts, enrolments, leads, suppressions, tasks
from app.operations.activities import add_activity
from app.operations.tasks import Step
from app.store.tables import synced as t
from app.store.unit_of_work import UnitOfWork


@frozen
class CallLog:
    """A finished call as the rep leaves it.

    `next_step` as parsed from the sentence; `reason` for 7, with `wake` it means Nurture; `person` for L and S;
    `with_id` the AE of a meeting; `called` the local moment, from which other hours are proposed.
    `path` is the talk track's version and the answers taken, `objections` what was raised and whether it is handled.
    `number_id` is the number rung, `transferred_to` the AE who took the call over live. Purpose and sentiment stand beside
    the outcome, never in its place (product 5); `sentiment` warm, neutral, cool or ''. `known_by` says how it is known when
    it was not logged at once ("sheet D-0087").
    """

    outcome: Outcome
    note: str = ""
    seconds: int = 0
    next_step: Step | None = None
    reason: str = ""
    wake: date | None = None
    person: str = ""
    with_id: str = ""
    meeting_kind: str = "phone"
    site_id: str = ""
    region: str = "GB"
    called: datetime | None = None
    direction: str = "out"
    path: dict[str, Any] = field(default_factory=dict)
    objections: tuple[dict[str, Any], ...] = ()
    started_at: int = 0
    number_id: str = ""
    transferred_to: str = ""
    purpose: str = ""
    sentiment: str = ""
    known_by: str = ""


@frozen
class LoggedCall:
    """What came of it: the activity, the stage, the sentence for the toast and criteria still to answer."""

    activity_id: str
    stage: Stage
    sentence: str
    missing: tuple[Missing, ...] = ()


def log_call(work: UnitOfWork, lead_id: str, log: CallLog) -> LoggedCall:
    """Log a call and do what its outcome does. RefusedError when the outcome still asks for something:
    E-NEXT-NEEDED, E-MEETING-NEEDED, E-REASON-NEEDED, E-PERSON-NEEDED; then nothing is written."""
    lead = work.require("lead", lead_id)
    log = _at_once(log, work) if log.transferred_to else log
    contact_outcomes.require_answers(log)
    work.label = tr("Logged: {name}", name=log.outcome.name)
    activity_id = add_activity(
        work,
        lead,
        kind="call",
        title=written.CALL(minutes=log.seconds // 60, seconds=log.seconds % 60),
        text=log.note,
        direction=log.direction,
        outcome=log.outcome.name,
        seconds=log.seconds,
        at=log.started_at,
        known_by=log.known_by,
        detail=_detail(log),
    )
    leads.take_lead(work, lead)
    if lead["touched_at"] is None:
        work.patch("lead", lead_id, {"touched_at": work.now})
    tasks.close_due(work, lead_id, ("call",))
    missing = _follow(work, work.require("lead", lead_id), log)
    drafts.drop(work, "call", lead_id)
    stage = Stage(work.require("lead", lead_id)["stage"])
    work.label = tr("Logged: {name}", name=log.outcome.name)
    return LoggedCall(activity_id, stage, work.label, missing)


def _at_once(log: CallLog, work: UnitOfWork) -> CallLog:
    """A call passed on live is a meeting that is being held: now, by phone, with the AE who took it."""
    step = log.next_step or Step("meeting", written.TRANSFERRED(), minutes=30)
    return replace(log, next_step=replace(step, at=from_ms(work.now)), with_id=log.transferred_to, meeting_kind="phone")


def _detail(log: CallLog) -> dict[str, Any]:
    """What is kept beside the note; what is not known is left out."""
    more = {"purpose": clean_line(log.purpose), "sentiment": log.sentiment, "transferred_to": log.transferred_to,
            "number": log.number_id}  # fmt: skip
    return {
        "path": log.path,
        "objections": list(log.objections),
        **{key: value for key, value in more.items() if value},
    }


def _follow(work: UnitOfWork, lead: dict[str, Any], log: CallLog) -> tuple[Missing, ...]:
    """What the outcome does to stage, tasks and people."""
    key = log.outcome.key
    if key in ATTEMPTS and lead["stage"] == Stage.NEW:
        leads.set_stage(work, lead, Stage.ATTEMPTING)
    if key in ("1", "2", "3", "4", "5"):
        contact_outcomes.connect(work, lead, log.outcome)
        _add_next(work, lead["id"], log)
    elif key == "6":
        return contact_outcomes.book(work, lead, log)
    elif key == "7":
        leads.set_stage(work, lead, Stage.NURTURE if log.wake else Stage.DISQUALIFIED, reason=log.reason, wake=log.wake)
    elif key == "8":
        _wrong_number(work, lead, log)
    elif key == "9":
        suppressions.stop_contact(work, lead["id"], channel="call", reason=log.reason or written.ASKED_ON_CALL())
    else:
        _other_person(work, lead, log)
    return ()


def _add_next(work: UnitOfWork, lead_id: str, log: CallLog) -> None:
    step = log.next_step
    if step is None and log.outcome.key in ("1", "2", "3") and enrolments.goes_on(work, lead_id):
        return  # the sequence calls again: a step of our own beside it would call twice
    if step is None:
        called = log.called or from_ms(work.now)
        step = Step(log.outcome.channel, log.outcome.next_text, at=proposed_time(log.outcome, called))
    tasks.add_task(
        work,
        lead_id,
        Step(
            step.channel,
            step.text or log.outcome.next_text,
            step.at,
            step.day,
            promised=step.promised or log.outcome.key == "4",
        ),
    )


def _wrong_number(work: UnitOfWork, lead: dict[str, Any], log: CallLog) -> None:
    number = t.number.c
    holder = number.contact_id == lead["contact_id"] if lead["contact_id"] else number.account_id == lead["account_id"]
    lines = work.connection.execute(
        select(number.id, number.state).where(holder).order_by(number.state == "wrong", number.rank, number.id)
    ).all()
    good = [row.id for row in lines if row.state != "wrong"]
    if log.number_id in good:  # the one that was rung
        good = [log.number_id, *(one for one in good if one != log.number_id)]
    if good:
        work.patch("number", good[0], {"state": "wrong"})
    text = written.NEXT_NUMBER() if len(good) > 1 else written.FIND_NUMBER()
    step = log.next_step
    called = log.called or from_ms(work.now)
    tasks.add_task(
        work, lead["id"], step or Step("call" if len(good) > 1 else "task", text, at=proposed_time(log.outcome, called))
    )


def _other_person(work: UnitOfWork, lead: dict[str, Any], log: CallLog) -> None:
    """L: they left; S: someone else. The lead keeps its history and goes on with the new person."""
    if log.outcome.key == "L" and lead["contact_id"]:
        work.patch("contact", lead["contact_id"], {"left": str(from_ms(work.now).date())})
    name = clean_line(log.person)
    if name:
        person = contact_outcomes.add_person(work, name, account_id=lead["account_id"], referred_by=lead["contact_id"])
        work.patch("lead", lead["id"], {"contact_id": person})
    text = written.REACH(name=name) if name else written.WHO_CAME_AFTER()
    called = log.called or from_ms(work.now)
    step = log.next_step or Step("call", text, at=proposed_time(log.outcome, called))
    tasks.add_task(work, lead["id"], step)
