"""Leads: captured, taken, moved from stage to stage, assigned, thrown away. The worked example of an operation."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import select

from app.domain import stage_moves, written
from app.domain.lifecycle import TO_TAKE, Lifecycle
from app.domain.names import clean_line, clean_text, full_name
from app.domain.stage_moves import LeadFacts
from app.domain.stage_rules import StageRules
from app.domain.stages import Missing, Stage
from app.errors import RefusedError
from app.frozen import frozen
from app.language import inner, tr
from app.operations import contacts, enrolments, lifecycle, returning, rights, tasks
from app.operations.activities import add_activity
from app.operations.tasks import Step
from app.store import stage_facts
from app.store.tables import synced as t
from app.store.unit_of_work import UnitOfWork


@frozen
class MovedLead:
    """Where a lead went and the sentence for the toast."""

    lead_id: str
    stage: Stage
    sentence: str


def capture_lead(
    work: UnitOfWork,
    *,
    name: str,
    company: str = "",
    email: str = "",
    phone: str = "",
    title: str = "",
    source: str = "",
    said: str = "",
    asked: bool = False,
    region: str,
) -> str:
    """A new lead typed in by a rep; returns its id. Somebody known who asks again is not made twice (`returning`).

    RefusedError E-EMPTY-LEAD when nothing says who it is."""
    if not any(word.strip() for word in (name, company, email, phone)):
        raise RefusedError("E-EMPTY-LEAD", tr("A lead needs a name, a company, an e-mail or a number."), field="name")
    if asked and (known := returning.known_person(work, name, email, phone, region)):
        return returning.known_request(work, known, source=source, said=said)
    account_id = contact_id = None
    if company.strip():
        account_id = contacts.find_account(work, clean_line(company)) or contacts.add_account(work, company)
    if name.strip() or email.strip() or phone.strip():
        shown = clean_line(name) or clean_line(email) or clean_line(phone)
        first, _, last = shown.rpartition(" ") if name.strip() else ("", "", "")
        contact_id = work.create(
            "contact",
            {
                "name": full_name(first, last) or shown,
                "first_name": first or None,
                "last_name": last or None,
                "title": clean_line(title) or None,
                "account_id": account_id,
            },
        )
        contacts.add_email(work, ("contact", contact_id), email)
        contacts.add_number(work, ("contact", contact_id), phone, region)
    work.label = tr("{name} added", name=clean_line(name) or clean_line(company) or tr("Lead"))
    return open_lead(
        work,
        contact_id=contact_id,
        account_id=account_id,
        source=clean_line(source),
        said=clean_text(said),
        asked=asked,
    )


def open_lead(
    work: UnitOfWork,
    *,
    contact_id: str | None,
    account_id: str | None,
    source: str = "",
    said: str = "",
    asked: bool = False,
    event_id: str = "",
) -> str:
    """A new lead of one's own on records that are there; returns its id.

    One taken at an event waits as a Prospect, outside Today, until the event is shared out."""
    return work.create(
        "lead",
        {
            "contact_id": contact_id,
            "account_id": account_id,
            "owner_id": work.user,
            "source": source or None,
            "said": said or None,
            "event_id": event_id or None,
            "inbound": asked or bool(event_id),
            "asked": asked,
            "lifecycle": (Lifecycle.PROSPECT if event_id else Lifecycle.WORKING).value,
            "lifecycle_at": work.now,
            "stage": Stage.NEW.value,
            "stage_at": work.now,
            "cycle": 1,
            "arrived_at": work.now,
            "seen_at": work.now,
        },
    )


def facts_of(work: UnitOfWork, lead: dict[str, Any], to: Stage, rules: StageRules) -> LeadFacts:
    """What the gate of a stage needs to know of a lead."""
    facts = stage_facts.facts_of(work.connection, (lead["id"],))[lead["id"]]
    if rules[to].most is None:
        return facts
    crowd = stage_facts.crowd_of(work.connection, lead["owner_id"], to, changed=work.touched["lead"])
    return replace(facts, crowd=crowd)


def missing_for(work: UnitOfWork, lead_id: str, to: Stage) -> tuple[Missing, ...]:
    """What `to` still asks of the lead."""
    rules = stage_facts.rules_in_force(work.connection)
    return stage_moves.missing_for(facts_of(work, work.require("lead", lead_id), to, rules), to, rules)


def move_lead(
    work: UnitOfWork,
    lead_id: str,
    *,
    to: Stage,
    reason: str = "",
    wake: date | None = None,
    override: str = "",
    over: str = "",
    next_step: Step | None = None,
) -> MovedLead:
    """Move a lead to a stage. RefusedError E-GATE names in `missing` what the stage still asks for.

    `over` is why it goes where the limit of cards is reached; it stands in the history of the move.
    """
    lead = work.require("lead", lead_id)
    now = Stage(lead["stage"])
    if now is Stage.ACCEPTED or (now is Stage.HANDED_OFF and to not in (Stage.NURTURE, Stage.DISQUALIFIED)):
        raise RefusedError(
            "E-GATE",
            tr("The lead is {now}; only the AE's answer moves it.", now=inner(tr(now.value))),
            do=tr("Withdraw the handoff first."),
            missing=("verdict",),
        )
    rules = stage_facts.rules_in_force(work.connection)
    found = facts_of(work, lead, to, rules)
    facts = replace(
        found,
        override=override or found.override,
        wake=wake.isoformat() if wake else "",
        reason=reason,
        over=over,
    )
    missing = stage_moves.missing_for(facts, to, rules)
    if missing:
        raise RefusedError(
            "E-GATE",
            tr("{to} still needs: {missing}.", to=tr(to.value), missing="; ".join(one.words for one in missing)),
            do=_advice(missing),
            missing=tuple(one.key for one in missing),
        )
    set_stage(work, lead, to, reason=reason, wake=wake, override=override, over=over)
    if next_step is not None:
        tasks.add_task(work, lead_id, next_step)
    work.label = tr("Moved to {to}", to=tr(to.value))
    return MovedLead(lead_id, to, work.label)


def _advice(missing: tuple[Missing, ...]) -> str:
    keys = {one.key.partition(":")[0] for one in missing}
    if keys & {stage_moves.NOT_ALLOWED, stage_moves.FULL}:
        return tr("Choose another stage; a manager sets this under Settings, Stages and limits.")
    return tr("Add what is missing, or give an override reason.") if "criterion" in keys else tr("Add what is missing.")


def set_stage(
    work: UnitOfWork,
    lead: dict[str, Any],
    to: Stage,
    *,
    reason: str = "",
    wake: date | None = None,
    override: str = "",
    over: str = "",
) -> None:
    """Write a stage that its gate already allowed, with the activity that says so; no-op when it is the present one."""
    if lead["stage"] == to.value and not (reason or wake):
        return
    if wake is not None and to is Stage.NURTURE:
        tasks.add_task(work, lead["id"], Step("call", written.WAKE(reason=reason or "ask again"), day=wake))
    elif to is Stage.DISQUALIFIED:
        _drop_open_tasks(work, lead["id"], reason)
    work.patch(
        "lead",
        lead["id"],
        {
            "stage": to.value,
            "stage_at": work.now,
            "stage_reason": clean_line(reason) or None,
            "wake": wake.isoformat() if wake else None,
            "override": clean_line(override) or lead["override"],
        },
    )
    lifecycle.follow_stage(work, lead, to, reason)
    if not lead["owner_id"] and lead["lifecycle"] in TO_TAKE:
        claim(work, lead["id"])
    work.create(
        "activity",
        {
            "lead_id": lead["id"],
            "contact_id": lead["contact_id"],
            "account_id": lead["account_id"],
            "kind": "stage",
            "at": work.now,
            "by_id": work.user,
            "title": written.STAGE_MOVED(stage=to.value),
            "body": clean_text(reason) or None,
            "detail": {
                "from": lead["stage"],
                "to": to.value,
                "override": clean_line(override) or None,
                **({"over": clean_line(over)} if over.strip() else {}),
            },
        },
    )


def take_lead(work: UnitOfWork, lead: dict[str, Any]) -> bool:
    """A prospect, an MQL or a recycled lead becomes Working once somebody works it; it is then on the board and in Today.

    True while a server has still to decide who was first.
    """
    if lead["lifecycle"] not in TO_TAKE:
        return False
    lifecycle.reach(work, lead, Lifecycle.WORKING, why=written.TAKEN())
    return not lead["owner_id"] and claim(work, lead["id"])


def _drop_open_tasks(work: UnitOfWork, lead_id: str, reason: str) -> None:
    for task_id in (
        work.connection.execute(select(t.task.c.id).where(t.task.c.lead_id == lead_id, t.task.c.state == "open"))
        .scalars()
        .all()
    ):
        tasks.skip_task(work, task_id, reason or "Disqualified")


def claim(work: UnitOfWork, lead_id: str) -> bool:
    """Take a lead that is nobody's; True while a server has still to decide who was first. RefusedError E-CLAIMED."""
    lead = work.require("lead", lead_id)
    if lead["owner_id"] and lead["owner_id"] != work.user:
        raise RefusedError("E-CLAIMED", tr("Somebody has taken this lead already."))
    work.label = work.label or tr("Lead claimed")
    with work.command("claim_lead", lead=lead_id, name=name_of(work, lead)):
        work.patch("lead", lead_id, {"owner_id": work.user})
    return work.joined


def name_of(work: UnitOfWork, lead: dict[str, Any]) -> str:
    """Its person, else its company: a claim names it, for it may have left the laptop when the answer comes."""
    for entity, key in (("contact", "contact_id"), ("account", "account_id")):
        found = work.row(entity, lead[key]) if lead[key] else None
        if found and found["name"]:
            return str(found["name"])
    return ""


def assign(work: UnitOfWork, lead_id: str, user_id: str) -> None:
    """Give a lead to somebody."""
    person = work.require("user", user_id)
    work.label = tr("Assigned to {name}", name=person["name"])
    with work.command("reassign", lead=lead_id, to=user_id):
        work.patch("lead", lead_id, {"owner_id": user_id})


def discard(work: UnitOfWork, lead_id: str) -> None:
    """Move a lead with everything on it to the bin. RefusedError E-NO-RIGHT for one that somebody else made."""
    rights.require_archive(work, work.require("lead", lead_id))
    work.label = tr("Lead moved to the bin")
    work.delete("lead", lead_id)


def add_note(work: UnitOfWork, lead_id: str, text: str) -> str:
    """A note on a lead; its prefixed lines are filed. RefusedError E-EMPTY-NOTE."""
    if not text.strip():
        raise RefusedError("E-EMPTY-NOTE", tr("There is nothing to save."), safe="", field="note")
    lead = work.require("lead", lead_id)
    work.label = tr("Note added")
    activity_id = add_activity(work, lead, kind="note", title=written.NOTE(), text=text)
    return activity_id


def log_reply(work: UnitOfWork, lead_id: str, text: str, *, subject: str = "") -> str:
    """They replied: known because the rep says so."""
    lead = work.require("lead", lead_id)
    work.label = tr("Reply logged")
    tasks.close_due(work, lead_id, ("email",))
    entry = add_activity(
        work,
        lead,
        kind="email",
        title=clean_line(subject) or written.REPLIED(),
        text=text,
        direction="in",
        known_by="you said so",
    )
    enrolments.take_reply(work, lead_id, entry)
    return entry


def see(work: UnitOfWork, lead_id: str) -> None:
    """Note the first time its owner opened it."""
    lead = work.require("lead", lead_id)
    if lead["seen_at"] is None and lead["owner_id"] in (None, work.user):
        work.patch("lead", lead_id, {"seen_at": work.now})
