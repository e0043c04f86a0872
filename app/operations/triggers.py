"""Triggers as the team keeps them, and what they do: each firing says why and happens once on all laptops."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

from sqlalchemy import func, select

from app.domain import triggers as rules
from app.domain import written
from app.domain.names import clean_line
from app.domain.triggers import MOST, Rule
from app.errors import RefusedError
from app.ids import derived_id
from app.language import tr
from app.operations import enrolments, leads, settings
from app.operations.activities import add_activity
from app.store import cadence
from app.store.cadence import local_day
from app.store.tables import synced as t
from app.store.unit_of_work import UnitOfWork


class Firing(Protocol):
    """What is to be done for one lead: see queries.triggers.Firing."""

    @property
    def id(self) -> str: ...
    @property
    def trigger_id(self) -> str: ...
    @property
    def lead_id(self) -> str: ...
    @property
    def why(self) -> str: ...


def save_trigger(work: UnitOfWork, *, trigger_id: str = "", name: str, rule: Rule) -> str:
    """A trigger changed or made, off until it is switched on; returns its id.

    RefusedError E-TRIGGER, E-TOO-MANY beyond a dozen, E-NOT-ALLOWED.
    """
    settings.require_manager(work, tr("change a trigger"))
    rules.check(rule)
    if not clean_line(name):
        raise RefusedError("E-TRIGGER", tr("A trigger needs a name."), field="name")
    values = {
        "name": clean_line(name, 200),
        "when": {"kind": rule.when, "value": clean_line(rule.value), "days": rule.days},
        "then": {"kind": rule.then, "gives": clean_line(rule.gives)},
        "filter": {"view": rule.view},
    }
    work.label = tr("Trigger saved")
    if trigger_id:
        work.patch("trigger", trigger_id, values)
        return trigger_id
    count = work.connection.execute(select(func.count()).select_from(t.RECORDS["trigger"])).scalar() or 0
    if count >= MOST:
        raise RefusedError(
            "E-TOO-MANY",
            tr("There are {count} triggers; a dozen is the most.", count=count),
            do=tr("Remove one first."),
        )
    return work.create("trigger", {**values, "active": False})


def switch(work: UnitOfWork, trigger_id: str, on: bool) -> None:
    """On or off. From now on: what happened before it was switched on does not fire it."""
    settings.require_manager(work, tr("switch a trigger"))
    found = work.require("trigger", trigger_id)
    rules.read(found["when"], found["then"], found["filter"])
    work.label = tr("Trigger on") if on else tr("Trigger off")
    work.patch("trigger", trigger_id, {"active": on})


def remove_trigger(work: UnitOfWork, trigger_id: str) -> None:
    """To the bin."""
    settings.require_manager(work, tr("remove a trigger"))
    work.label = tr("Trigger moved to the bin")
    work.delete("trigger", trigger_id)


def fire(work: UnitOfWork, firings: Sequence[Firing]) -> int:
    """Do what they say, those done already left out; how many fired. What cannot be done is told in the timeline."""
    done = cadence.occurred(work.connection, "activity", [one.id for one in firings])
    count = 0
    for one in firings:
        trigger, lead = work.row("trigger", one.trigger_id), work.row("lead", one.lead_id)
        if one.id in done or trigger is None or lead is None or not trigger["active"]:
            continue
        rule = rules.read(trigger["when"], trigger["then"], trigger["filter"])
        try:
            said = _do(work, rule, lead, one)
        except RefusedError as error:
            said = written.NOT_DONE(why=error.happened)
        add_activity(
            work,
            lead,
            kind="trigger",
            title=written.TRIGGERED(trigger=trigger["name"], did=said, why=one.why),
            row_id=one.id,
        )
        count += 1
    return count


def _do(work: UnitOfWork, rule: Rule, lead: dict[str, Any], one: Firing) -> str:
    if rule.then in ("task", "notify"):
        text = rule.gives if rule.then == "task" else rule.gives or written.LOOK()
        _task(work, lead, text, derived_id("trigger task", one.id))
        return written.TASK_MADE(text=text) if rule.then == "task" else written.OWNER_TOLD()
    if rule.then == "enrol":
        enrolment = derived_id("trigger enrolment", one.id)
        name = enrolments.enrol_one(work, rule.gives, lead["id"], enrolment)
        return written.ENROLLED(sequence=name)
    if rule.then == "owner":
        person = work.require("user", rule.gives)
        leads.assign(work, lead["id"], rule.gives)
        return written.GIVEN(name=person["name"])
    tags = list(lead["tags"] or [])
    if rule.gives not in tags:
        work.patch("lead", lead["id"], {"tags": [*tags, rule.gives]})
    return written.TAGGED(tag=rule.gives)


def _task(work: UnitOfWork, lead: dict[str, Any], text: str, task_id: str) -> None:
    if not cadence.occurred(work.connection, "task", (task_id,)):
        about = {"lead_id": lead["id"], "contact_id": lead["contact_id"], "account_id": lead["account_id"]}
        due = {"due_date": local_day(work.now).isoformat(), "state": "open", "channel": "task"}
        work.create("task", {**about, **due, "owner_id": lead["owner_id"] or work.user, "text": text}, row_id=task_id)
