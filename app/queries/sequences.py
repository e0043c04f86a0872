"""Sequences as the page shows them: the list, one with its steps, people and results, and what an enrolment would do."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, func, select

from app.domain import sequences as rules
from app.domain import written
from app.domain.sequences import END, Step
from app.errors import RefusedError
from app.frozen import frozen
from app.language import tr
from app.store import cadence
from app.store.cadence import UNDER_WAY, OpenDays
from app.store.sets import among
from app.store.tables import synced as t

PEOPLE = 500  # shown of one sequence


@frozen
class SequenceRow:
    """One in the list: people in it now and ever, how many replied or got a meeting."""

    id: str
    name: str
    state: str
    cold: bool
    steps: int
    inside: int
    enrolled: int
    replied: int
    meetings: int


@frozen
class StepRow:
    """A step with its results: who waits for it, how often it was done or sent, what came right after. Opens do not
    exist. `problem` says why it would be left out."""

    id: str
    step: Step
    template: str
    branches: tuple[str, ...]
    problem: str
    waiting: int
    done: int
    replied: int
    met: int
    meetings: int


@frozen
class PersonRow:
    """Somebody in a sequence; `where` says at which step, `next_on` an ISO day or ''."""

    id: str
    lead_id: str
    name: str
    company: str
    state: str
    where: str
    next_on: str
    reason: str
    owner: str


@frozen
class SequenceCard:
    """One sequence whole."""

    row: SequenceRow
    steps: tuple[StepRow, ...]
    people: tuple[PersonRow, ...]


@frozen
class LeftOut:
    """Somebody who would not be enrolled; `may_confirm` whether the rep may do it all the same."""

    name: str
    words: str
    may_confirm: bool


@frozen
class Preview:
    """What an enrolment would do: how many, which steps on which day, who is left out."""

    sequence: str
    count: int
    days: tuple[tuple[date, str], ...]
    left_out: tuple[LeftOut, ...]

    @property
    def asks(self) -> bool:
        """Whether some would be enrolled if the rep confirms it."""
        return any(one.may_confirm for one in self.left_out)


@frozen
class _Told:
    """What came of each enrolment: (time, step) of what was done, when they replied, were met, booked a meeting."""

    done: dict[str, list[tuple[int, str]]]
    replied: dict[str, int]
    met: dict[str, int]
    meetings: dict[str, int]


def sequences(connection: Connection) -> list[SequenceRow]:
    """All of them, those in force first."""
    s, e = t.sequence.c, t.enrolment.c
    listed = (
        connection.execute(select(t.sequence).order_by(s.state != "active", s.state, s.name, s.id)).mappings().all()
    )
    steps = select(t.step.c.sequence_id, func.count().label("count")).group_by(t.step.c.sequence_id)
    counts = {row["sequence_id"]: row["count"] for row in connection.execute(steps).mappings()}
    enrolments = [
        dict(row) for row in connection.execute(select(t.enrolment).where(e.sequence_id.is_not(None))).mappings()
    ]
    told, by = _told(connection, enrolments), defaultdict(list)
    for one in enrolments:
        by[one["sequence_id"]].append(one)
    return [_row(one, counts.get(one["id"], 0), by[one["id"]], told) for one in listed]


def _row(one: Any, steps: int, inside: Sequence[dict[str, Any]], told: _Told) -> SequenceRow:
    return SequenceRow(
        one["id"],
        one["name"] or "",
        one["state"] or "draft",
        bool((one["rules"] or {}).get("cold")),
        steps,
        sum(e["state"] in UNDER_WAY for e in inside),
        len(inside),
        sum(e["id"] in told.replied for e in inside),
        sum(e["id"] in told.meetings for e in inside),
    )


def _told(connection: Connection, enrolments: Sequence[dict[str, Any]]) -> _Told:
    leads = {one["lead_id"] for one in enrolments}
    a, m = t.activity.c, t.meeting.c
    heard = select(a.lead_id, a.at).where(among(a.lead_id, leads), a.direction == "in", a.kind.in_(cadence.REPLIES))
    spoke = select(a.lead_id, a.at).where(among(a.lead_id, leads), a.outcome.in_(cadence.CONVERSATIONS))
    booked = select(m.lead_id, m.created_at).where(among(m.lead_id, leads), m.state.in_(cadence.MET))
    return _Told(
        _done(connection, {one["id"] for one in enrolments}),
        *(_first(connection, query, enrolments) for query in (heard, spoke, booked)),
    )


def _done(connection: Connection, enrolment_ids: set[str]) -> dict[str, list[tuple[int, str]]]:
    """What was done or sent of each enrolment; a step with a task and a letter counts once."""
    found: dict[str, dict[str, int]] = defaultdict(dict)
    for table, state, at in ((t.task, "done", t.task.c.done_at), (t.message, "sent", t.message.c.at)):
        c = table.c
        query = select(c.enrolment_id, c.step_id, at.label("at")).where(
            c.state == state, c.step_id.is_not(None), among(c.enrolment_id, enrolment_ids)
        )
        for row in connection.execute(query):
            found[row.enrolment_id].setdefault(row.step_id, row.at or 0)
    return {key: [(at, step) for step, at in entries.items()] for key, entries in found.items()}


def _first(connection: Connection, query: Any, enrolments: Sequence[dict[str, Any]]) -> dict[str, int]:
    """When it first happened after each enrolment began; `query` gives lead and moment."""
    moments: dict[str, list[int]] = defaultdict(list)
    for lead_id, at in connection.execute(query):
        moments[lead_id].append(at or 0)
    found = {}
    for one in enrolments:
        after = [at for at in moments[one["lead_id"]] if at >= one["created_at"]]
        if after:
            found[one["id"]] = min(after)
    return found


def sequence_card(connection: Connection, sequence_id: str) -> SequenceCard:
    """One sequence; RefusedError E-NOT-FOUND."""
    found = connection.execute(select(t.sequence).where(t.sequence.c.id == sequence_id)).mappings().first()
    if found is None:
        raise RefusedError("E-NOT-FOUND", tr("That sequence is not here any more."))
    e = t.enrolment.c
    query = select(t.enrolment).where(e.sequence_id == sequence_id).order_by(e.state, e.next_on, e.id)
    enrolments = [dict(row) for row in connection.execute(query).mappings()]
    steps = cadence.steps_of(connection, [sequence_id]).get(sequence_id, ())
    told = _told(connection, enrolments)
    return SequenceCard(
        _row(found, len(steps), enrolments, told),
        _steps(connection, steps, enrolments, told),
        _people(connection, steps, enrolments[:PEOPLE]),
    )


def _steps(
    connection: Connection, steps: Sequence[Step], enrolments: Sequence[dict[str, Any]], told: _Told
) -> tuple[StepRow, ...]:
    template = t.RECORDS["template"].c
    names = {row.id: row.name for row in connection.execute(select(template.id, template.name))}
    numbers = {one.id: number for number, one in enumerate(steps, 1)}
    waiting = Counter(one["step"] for one in enrolments if one["state"] in UNDER_WAY)
    done = Counter(step for entries in told.done.values() for _, step in entries)
    counts = {what: Counter(_credited(told.done, getattr(told, what))) for what in ("replied", "met", "meetings")}

    def branch(outcome: str, goes: str) -> str:
        to = (
            tr("the end")
            if goes == END
            else tr("step {numbers}", numbers=numbers[goes])
            if goes in numbers
            else tr("a step that is gone")
        )
        return tr("{outcome}: to {to}", outcome=outcome, to=to)

    return tuple(
        StepRow(
            one.id,
            one,
            names.get(one.template_id, ""),
            tuple(branch(outcome, goes) for outcome, goes in one.branch.items()),
            _problem(one, names),
            waiting[one.position],
            done[one.id],
            counts["replied"][one.id],
            counts["met"][one.id],
            counts["meetings"][one.id],
        )
        for one in steps
    )


def _problem(step: Step, names: dict[str, str]) -> str:
    if step.template_id and step.template_id not in names:
        return tr("Its template is gone: the step is left out")
    return tr("No template: the step is left out") if step.channel == "email" and not step.template_id else ""


def _credited(done: dict[str, list[tuple[int, str]]], first: dict[str, int]) -> list[str]:
    """The step done last before it happened has the credit."""
    found = []
    for enrolment, at in first.items():
        before = [entry for entry in done.get(enrolment, ()) if entry[0] <= at]
        if before:
            found.append(max(before)[1])
    return found


def _people(
    connection: Connection, steps: Sequence[Step], enrolments: Sequence[dict[str, Any]]
) -> tuple[PersonRow, ...]:
    people = cadence.people(connection, {one["lead_id"] for one in enrolments})
    owners = dict(connection.execute(select(t.user.c.id, t.user.c.name)).all())
    order = {"active": 0, "paused": 1, "finished": 2, "ended": 3}

    def where(one: dict[str, Any]) -> str:
        number = next((n for n, step in enumerate(steps, 1) if step.position >= (one["step"] or 0)), 0)
        return (
            tr("Step {number} of {steps}", number=number, steps=len(steps))
            if number and one["state"] in UNDER_WAY
            else tr("Through")
        )

    rows = [
        PersonRow(
            one["id"],
            one["lead_id"],
            people[one["lead_id"]].name,
            str(people[one["lead_id"]].account.get("name") or ""),
            one["state"] or "",
            where(one),
            one["next_on"] or "",
            written.say(written.WHY, one["reason"]),
            owners.get(one["owner_id"]) or "",
        )
        for one in enrolments
        if one["lead_id"] in people
    ]
    return tuple(sorted(rows, key=lambda one: (order.get(one.state, 9), one.where, one.next_on, one.name)))


def preview(connection: Connection, sequence_id: str, lead_ids: Sequence[str], start: date, user_id: str) -> Preview:
    """What enrolling these leads from a local day on would do, before anything is done; days are those of the first one.

    RefusedError E-NOT-FOUND.
    """
    found = connection.execute(select(t.sequence).where(t.sequence.c.id == sequence_id)).mappings().first()
    if found is None:
        raise RefusedError("E-NOT-FOUND", tr("That sequence is not here any more."))
    people = cadence.people(connection, lead_ids)
    objections = cadence.objections(connection, dict(found), people.values(), start)
    steps = cadence.steps_of(connection, [sequence_id]).get(sequence_id, ())
    free = [one for key, one in people.items() if key not in objections]
    country = (free or list(people.values()))[0].country if people else ""
    planned = rules.plan(steps, start, OpenDays(connection, user_id).of(country))
    left_out = tuple(
        LeftOut(people[key].name, why.words, why.may_confirm) for key, why in objections.items() if key in people
    )
    return Preview(
        found["name"] or "",
        len(free),
        tuple((one.on, f"{one.step.channel.capitalize()}: {one.step.text}") for one in planned),
        left_out,
    )


def in_force(connection: Connection) -> list[tuple[str, str]]:
    """Sequences somebody can be enrolled in: id and name."""
    s = t.sequence.c
    rows = connection.execute(select(s.id, s.name).where(s.state == "active").order_by(s.name, s.id))
    return [(row.id, row.name or "") for row in rows]


def under_way(connection: Connection, lead_id: str) -> list[PersonRow]:
    """The sequences a lead is in now; `name` is the sequence's."""
    e = t.enrolment.c
    query = (
        select(t.enrolment, t.sequence.c.name.label("sequence"))
        .outerjoin(t.sequence, t.sequence.c.id == e.sequence_id)
        .where(e.lead_id == lead_id, e.state.in_(UNDER_WAY))
        .order_by(e.id)
    )
    return [
        PersonRow(
            r["id"],
            lead_id,
            r["sequence"] or "",
            "",
            r["state"],
            "",
            r["next_on"] or "",
            written.say(written.WHY, r["reason"]),
            "",
        )
        for r in connection.execute(query).mappings()
    ]
