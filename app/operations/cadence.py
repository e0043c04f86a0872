"""What sequences do by themselves: due steps become tasks and letters, replies pause, meetings end.

Run at the start, when the day changes and after what others did; doing it twice, or on two laptops, does it once
(decisions 7).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import and_, or_, select

from app.clock import to_ms
from app.domain import sequences as rules
from app.domain import written
from app.domain.calling_hours import known_zones
from app.domain.sequences import END, Step
from app.frozen import frozen
from app.ids import derived_id
from app.language import plural
from app.operations import enrolments, mail
from app.store import cadence, mailing
from app.store.cadence import OpenDays, Person, Since, local_day
from app.store.sets import among
from app.store.tables import synced as t
from app.store.unit_of_work import UnitOfWork

ANSWER_DAYS = 14  # a reply that arrives later than this raises no task any more


@frozen
class RunResult:
    """What came of one look: tasks made, letters drafted, steps left out, enrolments paused or ended."""

    tasks: int = 0
    letters: int = 0
    skipped: int = 0
    settled: int = 0
    replies: int = 0

    @property
    def anything(self) -> bool:
        """Whether anything happened."""
        return bool(self.tasks or self.letters or self.skipped or self.settled or self.replies)

    @property
    def words(self) -> str:
        """What a rep should hear of it: what was stopped or came in. Steps that come due show themselves."""
        parts = []
        if self.settled:
            parts.append(
                plural(self.settled, "{number:,} sequence paused or ended", "{number:,} sequences paused or ended")
            )
        if self.replies:
            parts.append(plural(self.replies, "{number:,} reply to answer", "{number:,} replies to answer"))
        return ", ".join(parts)


def follow(work: UnitOfWork, touched: Mapping[str, Iterable[str]]) -> RunResult:
    """Bring up to date what these records are about: record ids by entity, as a commit tells them."""
    leads: set[str] = set(touched.get("lead", ()))
    for entity, column in (("contact", t.lead.c.contact_id), ("account", t.lead.c.account_id)):
        if ids := list(touched.get(entity, ())):
            leads.update(work.connection.execute(select(t.lead.c.id).where(among(column, ids))).scalars())
    for entity in ("activity", "meeting", "task", "enrolment"):
        if ids := list(touched.get(entity, ())):
            table = t.RECORDS[entity].c
            found = work.connection.execute(select(table.lead_id).where(among(table.id, ids))).scalars()
            leads.update(one for one in found if one)
    if touched.get("sequence") or touched.get("step"):
        return run(work)
    return run(work, leads) if leads else RunResult()


def run(work: UnitOfWork, lead_ids: Iterable[str] | None = None) -> RunResult:
    """Bring the user's enrolments up to date, all or those of some leads."""
    rows = _mine(work, lead_ids)
    people = cadence.people(work.connection, {one["lead_id"] for one in rows})
    since = cadence.since(work.connection, rows, people)
    steps = cadence.steps_of(work.connection, {one["sequence_id"] for one in rows})
    days, result = OpenDays(work.connection, work.user), RunResult()
    doubled = _doubled(rows)
    for row in rows:
        known = since[row["id"]]
        if row["id"] in doubled:
            known = replace(known, causes=(cadence.Cause("twice", "ended", written.ENROLLED_TWICE()), *known.causes))
        settled = _settle(work, row, known)
        if settled:
            result = replace(result, settled=result.settled + settled)
        person = people.get(row["lead_id"])
        row = work.require("enrolment", row["id"])
        if row["state"] == "active" and person is not None:
            result = _advance(work, row, person, steps.get(row["sequence_id"], ()), known, days, result)
    _withdraw_orphans(work)
    return replace(result, replies=answer_replies(work, lead_ids))


def _withdraw_orphans(work: UnitOfWork) -> None:
    """What came due of an enrolment that was undone or thrown away goes with it."""
    e = t.enrolment.c
    for table, states in ((t.task, ("open",)), (t.message, ("draft", "approved"))):
        c = table.c
        there = select(e.id).where(e.id == c.enrolment_id).exists()
        lost = select(c.enrolment_id).where(
            c.enrolment_id.is_not(None), c.state.in_(states), c.owner_id == work.user, ~there
        )
        for one in work.connection.execute(lost.distinct()).scalars().all():
            enrolments.withdraw(work, one, written.NO_LONGER_IN())


def _mine(work: UnitOfWork, lead_ids: Iterable[str] | None) -> list[dict[str, Any]]:
    """Those under way, and those over that still have something open."""
    e, lead, task, message = t.enrolment.c, t.lead.c, t.task.c, t.message.c
    opened = select(task.id).where(task.enrolment_id == e.id, task.state == "open").exists()
    unsent = select(message.id).where(message.enrolment_id == e.id, message.state.in_(("draft", "approved"))).exists()
    query = (
        select(t.enrolment)
        .join(t.lead, lead.id == e.lead_id)
        .where(
            or_(lead.owner_id == work.user, and_(lead.owner_id.is_(None), e.owner_id == work.user)),
            or_(e.state.in_(cadence.UNDER_WAY), opened, unsent),
        )
        .order_by(e.id)
    )
    if lead_ids is not None:
        query = query.where(among(e.lead_id, lead_ids))
    return [dict(row) for row in work.connection.execute(query).mappings()]


def _doubled(rows: list[dict[str, Any]]) -> set[str]:
    """Two laptops enrolled the same lead in the same sequence: the older one goes on."""
    seen: set[tuple[str, str]] = set()
    found: set[str] = set()
    for one in rows:
        key = one["lead_id"], one["sequence_id"]
        if one["state"] in cadence.UNDER_WAY and key in seen:
            found.add(one["id"])
        if one["state"] in cadence.UNDER_WAY:
            seen.add(key)
    return found


def _settle(work: UnitOfWork, row: dict[str, Any], known: Since) -> int:
    notes = {cadence.note_id(row["id"], cause.key): cause for cause in known.causes}
    fresh = notes.keys() - cadence.occurred(work.connection, "activity", notes)
    for note, cause in notes.items():
        if note in fresh:
            enrolments.settle(work, row["id"], row["lead_id"], cause.key, cause.state, cause.reason)
    if not fresh and row["state"] not in cadence.UNDER_WAY and row["state"] != "finished":
        return int(bool(enrolments.withdraw(work, row["id"], row["reason"] or written.SEQUENCE_ENDED())))
    return len(fresh)


def _advance(
    work: UnitOfWork, row: dict[str, Any], person: Person, steps: tuple[Step, ...], known: Since, days: OpenDays,
    result: RunResult,
) -> RunResult:  # fmt: skip
    today, is_open = local_day(work.now), days.of(person.country)
    if not steps:
        enrolments.settle(work, row["id"], row["lead_id"], "no steps", "paused", written.NO_STEPS())
        return replace(result, settled=result.settled + 1)
    branched = _branch(work, row, steps, is_open)
    if branched == END:
        return replace(result, settled=result.settled + 1)
    position, next_on = branched if isinstance(branched, tuple) else (row["step"] or 0, _day(row["next_on"], today))
    turn = rules.take_turn(steps, position, next_on, known.facts, today, is_open)
    made = cadence.occurred(work.connection, "activity", [cadence.step_id(row["id"], s.id) for s, _ in turn.skipped])
    for step, why in turn.skipped:
        note = cadence.step_id(row["id"], step.id)
        if note not in made:
            enrolments.say(work, row["lead_id"], written.STEP_LEFT_OUT(number=step.day + 1, why=why), note)
            result = replace(result, skipped=result.skipped + 1)
    for step in turn.due:
        result = _come_due(work, row, person, step, today, result)
    values = {
        "step": turn.position,
        "next_on": turn.next_on.isoformat() if turn.next_on else None,
        "state": "active" if turn.next_on else "finished",
        "reason": None if turn.next_on else written.ALL_DONE(),
    }
    work.patch("enrolment", row["id"], values)
    return result


def _day(text: str | None, usual: date) -> date:
    try:
        return date.fromisoformat(text or "")
    except ValueError:
        return usual


def _come_due(
    work: UnitOfWork, row: dict[str, Any], person: Person, step: Step, today: date, result: RunResult
) -> RunResult:
    """A task in Today, a letter in the Outbox, or a line that says why it was left out."""
    made = cadence.step_id(row["id"], step.id)
    if any(cadence.occurred(work.connection, entity, (made,)) for entity in ("task", "message", "activity")):
        return result
    why = _why_not(work, person, step, today)
    if why:
        enrolments.say(work, row["lead_id"], written.STEP_LEFT_OUT(number=step.day + 1, why=why), made)
        return replace(result, skipped=result.skipped + 1)
    if step.channel in rules.WRITTEN and step.template_id:
        mail.draft_from_template(work, person, step.template_id, enrolment_id=row["id"], step_id=step.id, row_id=made)
        result = replace(result, letters=result.letters + 1)
    if step.channel == "email":
        return result
    due: dict[str, Any] = {"due_at": None, "due_date": today.isoformat()}
    zone = next(iter(known_zones(mailing.zones_of(work.connection, person))), "")
    if step.at is not None and zone:
        due = {"due_at": to_ms(datetime.combine(today, step.at, ZoneInfo(zone))), "due_date": None}
    work.create(
        "task",
        {
            **{name: row[name] for name in ("lead_id", "contact_id", "account_id")},
            "owner_id": work.user,
            "channel": step.channel,
            "text": step.text or step.channel.capitalize(),
            "step_id": step.id,
            "enrolment_id": row["id"],
            "state": "open",
            **due,
        },
        row_id=made,
    )
    return replace(result, tasks=result.tasks + 1)


def _why_not(work: UnitOfWork, person: Person, step: Step, today: date) -> str:
    closed = cadence.stopped_channels(work.connection, person, today)
    if step.channel in closed or "all" in closed:
        return written.STOPPED()
    if step.template_id and work.row("template", step.template_id) is None:
        return written.TEMPLATE_GONE()
    if step.channel != "email":
        return ""
    if not step.template_id:
        return written.NO_TEMPLATE()
    listed = mailing.addresses_of(work.connection, person, today)
    if not listed:
        return written.NO_ADDRESS()
    return "" if listed[0].usable else listed[0].why_not


def _branch(
    work: UnitOfWork, row: dict[str, Any], steps: tuple[Step, ...], is_open: Any
) -> tuple[int, date] | str | None:
    """Where the outcome of the step done last leads; None to go on in order."""
    branching = [one for one in steps if one.branch and one.position < (row["step"] or 0)]
    for step in reversed(branching):
        task = work.row("task", cadence.step_id(row["id"], step.id))
        if task is None or task["state"] != "done" or task["done_at"] is None:
            continue
        a = t.activity.c
        outcome = work.connection.execute(
            select(a.outcome)
            .where(
                a.lead_id == row["lead_id"], a.outcome.is_not(None), a.at <= task["done_at"], a.at >= task["created_at"]
            )
            .order_by(a.at.desc(), a.id.desc())
            .limit(1)
        ).scalar()
        to = rules.follow_branch(steps, step, outcome or "", row["step"] or 0)
        if to == END:
            enrolments.settle(work, row["id"], row["lead_id"], f"outcome {step.id}", "ended", f"Outcome: {outcome}")
            return END
        if isinstance(to, Step):
            done = local_day(task["done_at"])
            return to.position, max(rules.add_open_days(done, max(to.day - step.day, 0), is_open), done)
    return None


def answer_replies(work: UnitOfWork, lead_ids: Iterable[str] | None = None) -> int:
    """A task for every reply to one of the user's leads for which nothing was planned since; how many."""
    a, lead, later = t.activity.c, t.lead.c, t.task.c
    planned = select(later.id).where(
        later.lead_id == a.lead_id,
        later.state == "open",
        later.enrolment_id.is_(None),
        later.created_at >= a.created_at,
    )
    query = select(a.id, a.at, a.lead_id, a.contact_id, a.account_id, a.title).where(
        a.lead_id.in_(select(lead.id).where(lead.owner_id == work.user)),  # so it is found by lead, not by reading all
        a.direction == "in",
        a.kind == "email",
        a.known_by.in_(mail.BY_ITSELF),
        a.at >= work.now - ANSWER_DAYS * 86_400_000,
        ~planned.exists(),
    )
    if lead_ids is not None:
        query = query.where(among(a.lead_id, lead_ids))
    rows = work.connection.execute(query).mappings().all()
    wanted = {derived_id("answer reply", row["id"]): row for row in rows}
    fresh = wanted.keys() - cadence.occurred(work.connection, "task", wanted)
    for task_id in sorted(fresh):
        enrolments.raise_answer(work, dict(wanted[task_id]), task_id)
    return len(fresh)
