"""What follows from the outcome of a visit: stage, next step, people, sites, and a stop when they asked for one."""

from __future__ import annotations

from dataclasses import field, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import select

from app.clock import from_ms, local_zone
from app.domain import written
from app.domain.names import clean_line
from app.domain.outcomes import Outcome, proposed_time
from app.domain.stages import Missing, Stage
from app.domain.visits import ATTEMPTS, MOVED, Met
from app.errors import RefusedError
from app.frozen import frozen
from app.language import tr
from app.operations import contact_outcomes, enrolments, leads, sites, suppressions, tasks
from app.operations.sites import SiteFields
from app.operations.tasks import Step
from app.operations.visit_plans import plan_visit
from app.store.tables import synced as t
from app.store.unit_of_work import UnitOfWork


@frozen
class VisitLog:
    """A visit as the rep leaves it.

    `next_step` as parsed from the sentence; `reason` for 4 and 7, with `wake` 7 means Nurture; `person` whom one met
    instead (2), `address` where they went (8), '' when nobody knows; `with_id` the AE of a meeting. Times not given are
    those of the record; `met` is who was there, `path` the guide's version and the answers taken, `objections` what was
    raised. `known_by` says how it is known when it was not written up at once ("sheet D-0087").
    """

    outcome: Outcome
    note: str = ""
    next_step: Step | None = None
    reason: str = ""
    wake: date | None = None
    person: str = ""
    address: str = ""
    with_id: str = ""
    meeting_kind: str = "on site"
    site_id: str = ""
    met: tuple[Met, ...] = ()
    arrived_at: datetime | None = None
    left_at: datetime | None = None
    path: dict[str, Any] = field(default_factory=dict)
    objections: tuple[dict[str, Any], ...] = ()
    known_by: str = ""


def follow(work: UnitOfWork, visit: dict[str, Any], log: VisitLog) -> tuple[Missing, ...]:
    """What the outcome does to stage, tasks, people and sites."""
    key = log.outcome.key
    lead = work.require("lead", visit["lead_id"]) if visit["lead_id"] else None
    if lead is not None and key in ATTEMPTS and lead["stage"] == Stage.NEW:
        leads.set_stage(work, lead, Stage.ATTEMPTING)
    if key == "6":
        assert lead is not None  # `log_visit` made one
        log = replace(log, site_id=log.site_id or visit["site_id"] or "")
        return contact_outcomes.book(work, lead, log, place=_place(work, log.site_id))
    if key == "9":
        _stop(work, visit, log)
    elif key == "7":
        _not_interested(work, visit, lead, log)
    else:
        if lead is not None:
            contact_outcomes.connect(work, lead, log.outcome)
        if key == "2":
            contact_outcomes.add_person(
                work, log.person, account_id=visit["account_id"], referred_by=visit["contact_id"], site_id=visit["site_id"] or ""
            )  # fmt: skip
        _add_next(work, _moved(work, visit, log) if key == "8" else visit, log)
    return ()


def _add_next(work: UnitOfWork, visit: dict[str, Any], log: VisitLog) -> None:
    """The next step: another visit stands in its day, anything else is a task."""
    step, outcome = log.next_step, log.outcome
    if step is None and outcome.key in ATTEMPTS and visit["lead_id"] and enrolments.goes_on(work, visit["lead_id"]):
        return  # the sequence goes on: a step of our own beside it would try twice
    proposed = step is None
    if step is None:
        was = from_ms(visit["arrived_at"] or visit["left_at"]).astimezone(local_zone())
        step = Step(outcome.channel, _next_words(outcome, log), at=proposed_time(outcome, was))
    step = replace(step, text=step.text or _next_words(outcome, log), promised=step.promised or outcome.key == "5")
    if step.channel != "visit":
        tasks.add_task_about(
            work, step, lead_id=visit["lead_id"], contact_id=visit["contact_id"], account_id=visit["account_id"]
        )
        return
    day = step.at.astimezone(local_zone()).date() if step.at else step.day
    if day is None:
        raise RefusedError(
            "E-WHEN-NEEDED", tr("A next visit needs its day."), do=tr('Write one, such as "tue 2pm".'), field="next"
        )
    about = {one: visit[one] or "" for one in ("account_id", "lead_id", "contact_id", "site_id")}
    words = written.ABOUT(text=step.text, hour=f"{step.at:%H:%M}") if proposed and step.at else step.text
    plan_visit(
        work, **about, day=day, purpose=words, fixed_at=None if proposed else step.at, minutes=step.minutes or None,
        promised=step.promised,
    )  # fmt: skip


def _next_words(outcome: Outcome, log: VisitLog) -> str:
    if outcome.key == "2":
        return written.FOLLOW_UP_MET(name=clean_line(log.person))
    if outcome.key == "8" and log.address.strip():
        return written.NEW_ADDRESS()
    return outcome.next_text


def _not_interested(work: UnitOfWork, visit: dict[str, Any], lead: dict[str, Any] | None, log: VisitLog) -> None:
    if lead is not None:
        leads.set_stage(work, lead, Stage.NURTURE if log.wake else Stage.DISQUALIFIED, reason=log.reason, wake=log.wake)
    elif log.wake:
        step = Step("call", written.WAKE(reason=log.reason), day=log.wake)
        tasks.add_task_about(
            work, step, lead_id=None, contact_id=visit["contact_id"], account_id=visit["account_id"]
        )  # fmt: skip


def _stop(work: UnitOfWork, visit: dict[str, Any], log: VisitLog) -> None:
    """No more visits; calls and e-mail stay as they were."""
    reason = log.reason or written.ASKED_ON_VISIT()
    if visit["contact_id"]:
        suppressions.stop_person(work, visit["contact_id"], channel="visit", reason=reason)
    else:
        suppressions.stop_company(work, visit["account_id"], channel="visit", reason=reason)


def _moved(work: UnitOfWork, visit: dict[str, Any], log: VisitLog) -> dict[str, Any]:
    """The site is flagged and keeps its history; a new address is a site of its own, with the people of the old one.
    Returns the visit as the next step is to see it."""
    if not visit["site_id"]:
        return visit
    old = work.require("site", visit["site_id"])
    work.patch("site", old["id"], {"tags": sorted({*(old["tags"] or ()), MOVED})})
    if not log.address.strip():
        return visit
    street, town, postcode = _address(log.address)
    given = SiteFields(
        name=old["name"] or "", street=street, town=town, postcode=postcode, territory=old["territory"] or ""
    )
    new = sites.add_site(work, old["account_id"], replace(given, country=old["country"] or ""))
    contact = t.contact.c
    for one in work.connection.execute(select(contact.id).where(contact.site_id == old["id"])).scalars().all():
        work.patch("contact", one, {"site_id": new})
    return {**visit, "site_id": new}


def _place(work: UnitOfWork, site_id: str) -> str:
    """Where a meeting on this site is, in one line."""
    site = work.row("site", site_id) if site_id else None
    parts = ("name", "street", "town", "postcode") if site else ()
    return ", ".join(str(site[part]) for part in parts if site and site[part])


def _address(text: str) -> tuple[str, str, str]:
    """Street, town and postcode of "Larsen Road 5, Goole, DN14 6XX"; whatever is missing at the end is ''."""
    parts = [part.strip() for part in clean_line(text).split(",") if part.strip()]
    if len(parts) < 3:
        return (parts[0], parts[1] if len(parts) == 2 else "", "")
    return (", ".join(parts[:-2]), parts[-2], parts[-1])
