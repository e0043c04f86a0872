"""People in sequences: enrolled with what lands on which day, paused, taken out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import select

from app.domain import written
from app.domain.names import clean_line
from app.domain.sequences import first_open
from app.errors import RefusedError
from app.frozen import frozen
from app.ids import derived_id
from app.language import tr
from app.operations import sequences, tasks
from app.operations.activities import add_activity
from app.store import cadence
from app.store.cadence import UNDER_WAY, OpenDays, Person, local_day
from app.store.sets import among
from app.store.tables import synced as t
from app.store.unit_of_work import UnitOfWork

MOST_AT_ONCE = 500


@frozen
class Enrolled:
    """How many were enrolled, and who was left out with why."""

    count: int
    left_out: tuple[tuple[str, str], ...] = ()


def enrol(
    work: UnitOfWork, sequence_id: str, lead_ids: Sequence[str], *, start: date, confirmed: bool = False
) -> Enrolled:
    """Enrol leads from a local day on; those who are in a sequence already, are customers of a cold one or may not be
    contacted are left out with why. `confirmed` enrols the first two kinds too.

    RefusedError E-SEQUENCE-STATE, E-START, E-TOO-MANY, what rules.check says, and E-LEFT-OUT when nobody is left.
    """
    sequence = work.require("sequence", sequence_id)
    if sequence["state"] != "active":
        raise RefusedError(
            "E-SEQUENCE-STATE",
            tr("{name} is not in force.", name=sequence["name"]),
            safe=tr("Nobody was enrolled."),
            do=tr("Publish it first."),
        )
    if start < local_day(work.now):
        raise RefusedError("E-START", tr("That day is past."), safe=tr("Nobody was enrolled."), field="start")
    if len(lead_ids) > MOST_AT_ONCE:
        raise RefusedError(
            "E-TOO-MANY",
            tr("{most_at_once} at once is the most.", most_at_once=MOST_AT_ONCE),
            safe=tr("Nobody was enrolled."),
        )
    steps = sequences.require_sound(work, sequence)
    people = cadence.people(work.connection, lead_ids)
    days = OpenDays(work.connection, work.user)
    reasons = cadence.objections(work.connection, sequence, people.values(), local_day(work.now))
    left_out, count = [], 0
    for lead_id in dict.fromkeys(lead_ids):
        person = people.get(lead_id)
        if person is None:
            left_out.append(("", tr("is no longer here")))
            continue
        why = reasons.get(lead_id)
        if why is not None and not (confirmed and why.may_confirm):
            left_out.append((person.name, why.words))
            continue
        _create(work, sequence_id, person, steps[0].position, start, days)
        count += 1
    if not count:
        raise RefusedError(
            "E-LEFT-OUT",
            "; ".join(f"{name or tr('A lead')} {why}" for name, why in left_out[:3]) + ".",
            safe=tr("Nobody was enrolled."),
            do=tr("Confirm it, or choose others."),
            field="confirm",
        )
    work.label = (
        tr("{count:,} enrolled in {name}", count=count, name=sequence["name"])
        if count > 1
        else tr("Enrolled in {name}", name=sequence["name"])
    )
    return Enrolled(count, tuple(left_out))


def enrol_one(work: UnitOfWork, sequence_id: str, lead_id: str, row_id: str) -> str:
    """Enrol a lead by a rule, under an id that is the same on every laptop; returns the sequence's name.

    RefusedError E-SEQUENCE-STATE, E-LEFT-OUT: a rule never enrols whom a rep would have to confirm.
    """
    sequence = work.require("sequence", sequence_id)
    if sequence["state"] != "active":
        raise RefusedError("E-SEQUENCE-STATE", tr("{name} is not in force.", name=sequence["name"]))
    steps = sequences.require_sound(work, sequence)
    person, today = cadence.people(work.connection, [lead_id])[lead_id], local_day(work.now)
    why = cadence.objections(work.connection, sequence, [person], today).get(lead_id)
    if why is not None:
        raise RefusedError("E-LEFT-OUT", f"{person.name} {why.words}")
    if not cadence.occurred(work.connection, "enrolment", (row_id,)):
        _create(work, sequence_id, person, steps[0].position, today, OpenDays(work.connection, work.user), row_id)
    return str(sequence["name"])


def _create(
    work: UnitOfWork, sequence_id: str, person: Person, position: int, start: date, days: OpenDays, row_id: str = ""
) -> None:
    work.create(
        "enrolment",
        {
            "lead_id": person.lead["id"],
            "contact_id": person.lead["contact_id"],
            "account_id": person.lead["account_id"] or person.contact.get("account_id"),
            "sequence_id": sequence_id,
            "owner_id": work.user,
            "step": position,
            "state": "active",
            "started": start.isoformat(),
            "next_on": first_open(start, days.of(person.country)).isoformat(),
        },
        row_id=row_id,
    )


def pause(work: UnitOfWork, enrolment_id: str, reason: str = "") -> None:
    """No new steps until it is resumed; what is due already stays. RefusedError E-ENROLMENT."""
    _require(work, enrolment_id, "active")
    work.label = tr("Sequence paused")
    work.patch("enrolment", enrolment_id, {"state": "paused", "reason": clean_line(reason) or written.PAUSED_BY_YOU()})


def resume(work: UnitOfWork, enrolment_id: str) -> None:
    """Go on from today; the steps that follow keep their distance. RefusedError E-ENROLMENT."""
    found = _require(work, enrolment_id, "paused")
    today = local_day(work.now).isoformat()
    work.label = tr("Sequence resumed")
    values = {"state": "active", "reason": None, "next_on": max(found["next_on"] or today, today)}
    work.patch("enrolment", enrolment_id, values)


def take_out(work: UnitOfWork, enrolment_id: str, reason: str = "") -> None:
    """Out of the sequence: its open tasks and unsent letters go with it. RefusedError E-ENROLMENT."""
    _require(work, enrolment_id, *UNDER_WAY)
    end(work, enrolment_id, clean_line(reason) or written.TAKEN_OUT())
    work.label = tr("Taken out of the sequence")


def take_leads_out(work: UnitOfWork, lead_ids: Sequence[str]) -> int:
    """Out of every sequence these leads are in; how many enrolments ended."""
    e = t.enrolment.c
    ids = select(e.id).where(among(e.lead_id, lead_ids), e.state.in_(UNDER_WAY)).order_by(e.id)
    found = work.connection.execute(ids).scalars().all()
    for one in found:
        end(work, one, written.TAKEN_OUT())
    work.label = tr("Taken out of the sequence") if found else ""
    return len(found)


def end(work: UnitOfWork, enrolment_id: str, reason: str, state: str = "ended") -> int:
    """Pause or end it and withdraw what it had made; how many steps were withdrawn."""
    work.patch("enrolment", enrolment_id, {"state": state, "reason": reason})
    return withdraw(work, enrolment_id, reason)


def withdraw(work: UnitOfWork, enrolment_id: str, reason: str) -> int:
    """Close the open tasks and unsent letters of an enrolment; how many there were."""
    task, message, label = t.task.c, t.message.c, work.label
    opened = select(task.id).where(task.enrolment_id == enrolment_id, task.state == "open")
    unsent = select(message.id).where(message.enrolment_id == enrolment_id, message.state.in_(("draft", "approved")))
    found = work.connection.execute(opened).scalars().all()
    letters = work.connection.execute(unsent).scalars().all()
    for one in found:
        tasks.skip_task(work, one, reason)
    for one in letters:
        work.patch("message", one, {"state": "dropped", "reason": reason, "at": work.now})
    work.label = label
    return len(found) + len(letters)


def leave_all(work: UnitOfWork, lead_id: str, reason: str, *, state: str = "ended", cause: str = "") -> int:
    """Every enrolment of a lead ends (or pauses) with that reason, and the timeline says so; how many."""
    e = t.enrolment.c
    ids = work.connection.execute(
        select(e.id).where(e.lead_id == lead_id, e.state.in_(UNDER_WAY)).order_by(e.id)
    ).scalars()
    found = list(ids)
    for one in found:
        settle(work, one, lead_id, cause or reason, state, reason)
    return len(found)


def settle(work: UnitOfWork, enrolment_id: str, lead_id: str, cause: str, state: str, reason: str) -> None:
    """Act on a cause once, on whatever laptop: end or pause, withdraw, and tell it in the timeline."""
    note = cadence.note_id(enrolment_id, cause)
    if cadence.occurred(work.connection, "activity", (note,)):
        return
    before = work.require("enrolment", enrolment_id)
    if before["state"] in UNDER_WAY:
        work.patch("enrolment", enrolment_id, {"state": state, "reason": reason})
    count = withdraw(work, enrolment_id, reason)
    sequence = work.row("sequence", before["sequence_id"]) or {}
    told = (written.PAUSED if state == "paused" else written.ENDED)(
        sequence=sequence.get("name") or "Sequence", why=reason
    )
    if count:
        told = written.STEP_WITHDRAWN(told=told) if count == 1 else written.STEPS_WITHDRAWN(told=told, count=count)
    say(work, lead_id, told, note)


def goes_on(work: UnitOfWork, lead_id: str) -> bool:
    """Whether a sequence under way has a step still to come for that lead."""
    row = t.enrolment.c
    ahead = select(row.id).where(row.lead_id == lead_id, row.state == "active", row.next_on.is_not(None)).limit(1)
    return work.connection.execute(ahead).scalar() is not None


def take_reply(work: UnitOfWork, lead_id: str, activity_id: str) -> None:
    """They replied: their sequences pause, what is not needed any more is withdrawn, and the answer is a task of today."""
    leave_all(work, lead_id, written.REPLIED_WHY(), state="paused", cause=activity_id)
    lead = work.require("lead", lead_id)
    raise_answer(work, {**lead, "lead_id": lead_id}, derived_id("answer reply", activity_id))


def raise_answer(work: UnitOfWork, about: dict[str, Any], task_id: str) -> None:
    """The task to answer a reply, due today."""
    work.create(
        "task",
        {
            **{name: about[name] for name in ("lead_id", "contact_id", "account_id")},
            "owner_id": work.user,
            "channel": "email",
            "text": written.ANSWER_REPLY(),
            "due_date": local_day(work.now).isoformat(),
            "state": "open",
        },
        row_id=task_id,
    )


def say(work: UnitOfWork, lead_id: str, title: str, row_id: str) -> None:
    """A line in the timeline that says what a sequence did by itself."""
    lead = work.row("lead", lead_id)
    if lead is not None:
        add_activity(work, lead, kind="sequence", title=title, row_id=row_id)


def _require(work: UnitOfWork, enrolment_id: str, *states: str) -> dict[str, Any]:
    found = work.require("enrolment", enrolment_id)
    if found["state"] not in states:
        raise RefusedError("E-ENROLMENT", tr("The sequence is {state} for them.", state=found["state"]))
    return found
