"""Events kept and, once they are over, shared out: who was taken becomes a call, a sequence or Nurture in one step."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field
from datetime import date, timedelta
from typing import Any

from sqlalchemy import select

from app.clock import from_ms, local_zone
from app.domain import written
from app.domain.captures import TWICE, Fate, counted, fates
from app.domain.events import CALL, HEATS, NURTURE, RULES, SEQUENCE, EventPlan, read_plan, require_sound, values_of
from app.domain.lifecycle import TO_TAKE, Lifecycle
from app.domain.names import clean_line
from app.domain.sequences import first_open
from app.domain.stages import Stage
from app.errors import RefusedError
from app.frozen import frozen
from app.language import tr
from app.operations import enrolments, leads, lifecycle, routing
from app.operations.activities import add_activity
from app.operations.enrolments import MOST_AT_ONCE
from app.store import captures
from app.store.cadence import OpenDays, local_day
from app.store.tables import synced as t
from app.store.unit_of_work import UnitOfWork


@frozen
class SharedOut:
    """How many met each fate, and who could not join the sequence with why: they get a call instead."""

    counts: Mapping[str, int]
    left_out: tuple[tuple[str, str], ...] = field(default=())


def save_event(work: UnitOfWork, plan: EventPlan, event_id: str = "") -> str:
    """An event made or changed; its id. RefusedError of `events.require_sound`, E-EVENT-CONSENT-KEPT, E-NOT-FOUND."""
    require_sound(plan)
    work.label = tr("{name} saved", name=clean_line(plan.name))
    if event_id:
        work.require("event", event_id)
        work.patch("event", event_id, values_of(plan))
        return event_id
    return work.create("event", values_of(plan))


def remove_event(work: UnitOfWork, event_id: str) -> None:
    """To the bin; the people taken stay. RefusedError E-NOT-FOUND."""
    work.label = tr("{name} moved to the bin", name=work.require("event", event_id)["name"])
    work.delete("event", event_id)


def share_out(work: UnitOfWork, event_id: str) -> SharedOut:
    """What follows for everybody who was taken, once: shared by the routing rules or left with the taker, then a call on the
    next working day, the sequence, or Nurture with a wake date (product 4). One undo step takes all of it back.

    RefusedError E-EVENT-SHARED, E-EVENT-NOBODY, E-NOT-ALLOWED (by the rules, for all but managers), and what enrolling says.
    """
    row = work.require("event", event_id)
    if row["shared_out_at"]:
        day = from_ms(row["shared_out_at"]).astimezone(local_zone()).date()
        raise RefusedError(
            "E-EVENT-SHARED",
            tr("That was done on {day} {date:%B}.", day=day.day, date=day),
            do=tr("Undo it to do it anew."),
        )
    plan, found = read_plan(row), fates(read_plan(row), captures.taken_at(work.connection, event_id))
    if not found:
        raise RefusedError("E-EVENT-NOBODY", tr("Nobody was taken at {name} on this laptop.", name=plan.name))
    going = [one.taken.lead_id for one in found if one.does in (CALL, SEQUENCE, NURTURE)]
    if plan.share == RULES and going:
        routing.route_leads(work, going)
    left_out = _Sharing(work, plan).run(found)
    work.patch("event", event_id, {"shared_out_at": work.now})
    work.label = tr("{found:,} people of {name} shared out", found=len(found), name=plan.name)
    return SharedOut(counted(found), tuple(left_out))


class _Sharing:
    """One event being shared out: what every lead of it gets."""

    def __init__(self, work: UnitOfWork, plan: EventPlan) -> None:
        self._work, self._plan = work, plan
        self._today = local_day(work.now)
        self._days: dict[str, OpenDays] = {}

    def run(self, found: Sequence[Fate]) -> list[tuple[str, str]]:
        """Everybody by their fate; who could not be enrolled."""
        to_join: dict[str, list[str]] = {}
        for one in found:
            if one.does == TWICE:
                self._join_twin(one)
            elif one.does in (CALL, SEQUENCE, NURTURE) and (lead := self._take(one.taken.lead_id)) is not None:
                if one.does == CALL:
                    self._call(lead)
                elif one.does == SEQUENCE:
                    sequence_id = self._plan.follow[one.taken.heat].sequence_id
                    to_join.setdefault(sequence_id, []).append(one.taken.lead_id)
                else:
                    self._nurture(lead, self._plan.follow[one.taken.heat].days)
        return [missed for sequence_id, ids in to_join.items() for missed in self._enrol(sequence_id, ids)]

    def _take(self, lead_id: str) -> dict[str, Any] | None:
        """The lead, being worked from now on; None when it waits in a queue for whoever claims it."""
        lead = self._work.require("lead", lead_id)
        if not lead["owner_id"]:
            return None
        if lead["lifecycle"] in TO_TAKE:
            lifecycle.reach(
                self._work, lead, Lifecycle.WORKING, why=written.SHARED_OUT(event=self._plan.name), by="rule"
            )
        return lead

    def _call(self, lead: dict[str, Any], text: str = "") -> None:
        days = self._days.setdefault(lead["owner_id"], OpenDays(self._work.connection, lead["owner_id"]))
        day = first_open(self._today + timedelta(days=1), days.of(None))
        words = text or f"{HEATS[3]}, from {self._plan.name}"
        self._work.create(
            "task",
            {
                "lead_id": lead["id"],
                "contact_id": lead["contact_id"],
                "account_id": lead["account_id"],
                "owner_id": lead["owner_id"],
                "channel": "call",
                "text": words,
                "due_date": day.isoformat(),
                "promised": True,
                "state": "open",
            },
        )

    def _nurture(self, lead: dict[str, Any], days: int) -> None:
        wake: date = self._today + timedelta(days=days)
        leads.set_stage(self._work, lead, Stage.NURTURE, reason=written.LATER(event=self._plan.name), wake=wake)
        task = t.task.c
        mine = select(task.id).where(
            task.lead_id == lead["id"], task.state == "open", task.due_date == wake.isoformat()
        )
        for task_id in self._work.connection.execute(mine).scalars().all():
            self._work.patch("task", task_id, {"owner_id": lead["owner_id"]})  # the wake is theirs, whoever shares out

    def _enrol(self, sequence_id: str, lead_ids: list[str]) -> list[tuple[str, str]]:
        """Enrol from tomorrow on; who is left out gets a call instead, so that nobody is forgotten."""
        missed: list[tuple[str, str]] = []
        for at in range(0, len(lead_ids), MOST_AT_ONCE):
            part = lead_ids[at : at + MOST_AT_ONCE]
            try:
                missed += enrolments.enrol(self._work, sequence_id, part, start=self._today + timedelta(1)).left_out
            except RefusedError as error:
                if error.code != "E-LEFT-OUT":
                    raise
                missed.append(("", error.happened))
            inside = select(t.enrolment.c.lead_id).where(t.enrolment.c.sequence_id == sequence_id)
            joined = set(self._work.connection.execute(inside).scalars())
            for lead_id in (one for one in part if one not in joined):
                self._call(self._work.require("lead", lead_id), f"{HEATS[2]}, from {self._plan.name}")
        return missed

    def _join_twin(self, one: Fate) -> None:
        """Taken on two laptops: the first lead goes on and is told what the second knew; nothing is thrown away."""
        work, first, second = self._work, self._work.row("lead", one.first_id), one.taken
        if first is None:
            return
        entry = work.require("activity", second.id)
        add_activity(
            work, first, kind="note", title=written.TAKEN_TWICE_AT(event=self._plan.name), text=entry["body"] or "",
            detail={"twin": second.lead_id},
        )  # fmt: skip
        leads.set_stage(work, work.require("lead", second.lead_id), Stage.DISQUALIFIED, reason=written.TAKEN_TWICE())
