"""Visits: written up with an outcome that cannot be skipped, each doing what the design says it does."""

from __future__ import annotations

from typing import Any

from app.clock import from_ms, local_zone, to_ms
from app.domain import visits as rules
from app.domain import written
from app.domain.names import clean_line
from app.domain.stages import Missing
from app.domain.visits import TIMES, VisitState
from app.errors import RefusedError
from app.frozen import frozen
from app.language import tr
from app.operations import contact_outcomes, drafts, leads, tasks
from app.operations.activities import add_activity
from app.operations.visit_outcomes import VisitLog as VisitLog
from app.operations.visit_outcomes import follow
from app.operations.visit_plans import add_visit, refuse_disorder, state_of
from app.operations.visit_plans import cancel_visit as cancel_visit
from app.operations.visit_plans import plan_visit as plan_visit
from app.operations.visit_plans import set_state as set_state
from app.store.unit_of_work import UnitOfWork


@frozen
class LoggedVisit:
    """What came of it: the activity, the stage ('' without a lead), the sentence for the toast, criteria still to answer."""

    visit_id: str
    activity_id: str
    stage: str
    sentence: str
    missing: tuple[Missing, ...] = ()
    lead_id: str = ""


def log_visit(work: UnitOfWork, visit_id: str, log: VisitLog) -> LoggedVisit:
    """Write a visit up and do what its outcome does; it is Done. RefusedError E-NEXT-NEEDED, E-MEETING-NEEDED,
    E-REASON-NEEDED, E-PERSON-NEEDED, E-VISIT-TIMES, E-VISIT-OVER when it has an outcome or was called off; then nothing is
    written."""
    visit = work.require("visit", visit_id)
    if state_of(visit) is VisitState.CANCELLED or visit["outcome"]:
        said = visit["outcome"] or "cancelled"
        raise RefusedError(
            "E-VISIT-OVER", tr("This visit is written up already: {said}.", said=said), do=tr("Log another visit.")
        )
    contact_outcomes.require_answers(log)
    times = _times(work, visit, log)
    refuse_disorder(times)
    lead = work.require("lead", visit["lead_id"]) if visit["lead_id"] else None
    if lead is None and log.outcome.key == "6":  # an AE meets a lead: without one the meeting would hang nowhere
        lead = work.require(
            "lead",
            leads.open_lead(work, contact_id=visit["contact_id"], account_id=visit["account_id"], source="Visit"),
        )
    visit = {**visit, **times, "lead_id": lead["id"] if lead else None}
    activity_id = _keep(work, visit, log, times)
    if lead is not None:
        leads.take_lead(work, lead)
        if lead["touched_at"] is None:
            work.patch("lead", lead["id"], {"touched_at": work.now})
        tasks.close_due(work, lead["id"], ("visit",))
    work.label = "Visit"  # planning what comes next must not name the step
    missing = follow(work, visit, log)
    drafts.drop(work, "visit", visit_id)
    work.label = tr("Logged: {name}", name=log.outcome.name)
    stage = work.require("lead", lead["id"])["stage"] if lead else ""
    return LoggedVisit(visit_id, activity_id, stage, work.label, missing, lead["id"] if lead else "")


def log_past_visit(
    work: UnitOfWork, log: VisitLog, *, account_id: str, lead_id: str = "", contact_id: str = "", site_id: str = ""
) -> LoggedVisit:
    """A visit nobody had planned, written up afterwards; refused as `log_visit` is."""
    work.require("account", account_id)
    when = log.arrived_at or log.left_at or from_ms(work.now)
    day = when.astimezone(local_zone()).date()
    about = {"lead_id": lead_id, "contact_id": contact_id, "account_id": account_id, "site_id": site_id}
    visit_id = add_visit(work, about, day)
    drafts.drop(work, "visit", f"log:{lead_id or account_id}")
    return log_visit(work, visit_id, log)


def _times(work: UnitOfWork, visit: dict[str, Any], log: VisitLog) -> dict[str, Any]:
    """The three times, ms UTC: as given, else as kept. Whoever was turned away left when it is written."""
    times = {one: visit[one] for one in TIMES}
    if log.arrived_at:
        times["arrived_at"] = to_ms(log.arrived_at)
    if log.left_at:
        times["left_at"] = to_ms(log.left_at)
    elif times["left_at"] is None:
        times["left_at"] = max(work.now, *(one or 0 for one in times.values()))
    return times


def _keep(work: UnitOfWork, visit: dict[str, Any], log: VisitLog, times: dict[str, Any]) -> str:
    """The visit as it ended and its entry in the timeline."""
    met = tuple(one for one in log.met if one.met)
    people = [{"name": clean_line(one.name), "contact": one.contact_id, "met": one.met} for one in log.met]
    seconds = rules.seconds_on_site(times["arrived_at"], times["left_at"], work.now)
    activity_id = add_activity(
        work,
        {"id": visit["lead_id"], "contact_id": visit["contact_id"], "account_id": visit["account_id"]},
        kind="visit",
        title=written.VISIT_LENGTH(minutes=round(seconds / 60)) if seconds else written.VISIT(),
        text=log.note,
        direction="out",
        outcome=log.outcome.name,
        seconds=seconds,
        at=times["arrived_at"] or times["left_at"],
        known_by=log.known_by,
        detail={
            "visit": visit["id"],
            "site": visit["site_id"],
            "path": log.path,
            "objections": list(log.objections),
            "met": [clean_line(one.name) for one in met],
            **({"reason": clean_line(log.reason)} if log.reason.strip() else {}),
        },
    )
    work.patch(
        "visit",
        visit["id"],
        {
            "lead_id": visit["lead_id"],
            "state": VisitState.DONE.value,
            **times,
            "people": people or visit["people"],
            "outcome": log.outcome.name,
            "reason": clean_line(log.reason) or None,
            "detail": {**(visit["detail"] or {}), "activity": activity_id},
        },
    )
    return activity_id
