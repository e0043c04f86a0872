"""Visits before they have an outcome: planned, on the way, arrived, left, called off."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import func, select

from app.clock import from_ms, local_zone, to_ms
from app.domain import stopping
from app.domain.names import clean_line
from app.domain.visits import PATH, TIMES, WHEN, VisitState, may_go, out_of_order
from app.errors import RefusedError
from app.language import inner, tr
from app.store import stops
from app.store.tables import synced as t
from app.store.unit_of_work import UnitOfWork


def plan_visit(
    work: UnitOfWork,
    *,
    account_id: str,
    lead_id: str = "",
    contact_id: str = "",
    site_id: str = "",
    day: date,
    purpose: str = "",
    fixed_at: datetime | None = None,
    minutes: int | None = None,
    promised: bool = False,
) -> str:
    """Plan a visit of one's own, last of its local day; returns its id. RefusedError E-NOT-FOUND, E-VISIT-STOPPED."""
    refuse_stopped(work, work.require("account", account_id), contact_id)
    about = {"lead_id": lead_id, "contact_id": contact_id, "account_id": account_id, "site_id": site_id}
    planned = {
        "purpose": clean_line(purpose) or None,
        "fixed_at": to_ms(fixed_at) if fixed_at else None,
        "minutes": minutes,
        "detail": {"promised": True} if promised else None,
    }
    return add_visit(work, about, day, planned)


def add_visit(work: UnitOfWork, about: dict[str, str], day: date, planned: dict[str, Any] | None = None) -> str:
    """The record of a visit, also of one that was made although it should not have been: that is written up all the same."""
    visit, owner = t.visit.c, work.user
    last = select(func.max(visit.position)).where(visit.day == day.isoformat(), visit.owner_id == owner)
    work.label = work.label or tr("Visit planned")
    return work.create(
        "visit",
        {
            **{name: value or None for name, value in about.items()},
            "owner_id": owner,
            "day": day.isoformat(),
            "position": (work.connection.execute(last).scalar() or 0) + 1,
            "state": VisitState.PLANNED.value,
            **(planned or {}),
        },
    )


def refuse_stopped(work: UnitOfWork, account: dict[str, Any], contact_id: str) -> None:
    """RefusedError E-VISIT-STOPPED when the person or the company must not be visited."""
    today = from_ms(work.now).astimezone(local_zone()).date()
    who = stopping.targets(person=contact_id, company=account["id"], names=(account["name"] or "",))
    stop = stops.find(work.connection, who, today).on("visit", who)
    if stop is not None:
        raise RefusedError(
            "E-VISIT-STOPPED", f"{account['name']}: {stopping.say_stop(stop, today)}.", do=tr("Choose somebody else."), field="who"
        )  # fmt: skip


def cancel_visit(work: UnitOfWork, visit_id: str, *, reason: str = "") -> None:
    """Call a visit off. RefusedError E-VISIT-OVER when it was made already."""
    visit = work.require("visit", visit_id)
    _go(visit, VisitState.CANCELLED)
    work.label = tr("Visit cancelled")
    work.patch("visit", visit_id, {"state": VisitState.CANCELLED.value, "reason": clean_line(reason) or None})


def set_state(work: UnitOfWork, visit_id: str, state: VisitState | str, *, at: datetime | None = None) -> None:
    """Go on to a state, now or `at`; with `at` the time of a state already passed is put right.

    Its outcome, and with it the entry in the timeline, comes by `log_visit`. RefusedError E-VISIT-OVER, E-VISIT-BACKWARDS,
    E-VISIT-TIMES when somebody would have left before they came.
    """
    to, visit = VisitState(state), work.require("visit", visit_id)
    if to is VisitState.CANCELLED:
        cancel_visit(work, visit_id)
        return
    now = state_of(visit)
    passed = now in PATH and PATH.index(to) <= PATH.index(now)
    if passed and at is None and to is now:
        return
    if not (passed and at is not None and to in WHEN):
        _go(visit, to)
    # A clock set back while on the way must not have them leave before they came.
    moment = to_ms(at) if at else max(work.now, *(visit[one] or 0 for one in TIMES))
    changes: dict[str, Any] = {WHEN[to]: moment}
    refuse_disorder({**visit, **changes})
    if not passed:
        changes["state"] = to.value
    work.label = tr("Visit: {to}", to=inner(tr(to.value)))
    work.patch("visit", visit_id, changes)


def state_of(visit: dict[str, Any]) -> VisitState:
    """The state of a visit's row; one written in small letters or not at all is read as well."""
    return VisitState((visit["state"] or "Planned").capitalize())


def refuse_disorder(times: dict[str, Any]) -> None:
    """RefusedError E-VISIT-TIMES when they run backwards."""
    if out_of_order(times):
        raise RefusedError(
            "E-VISIT-TIMES",
            tr("On the way comes before Arrived, and Arrived before Done."),
            do=tr("Give a time between the others."),
            field="time",
        )


def _go(visit: dict[str, Any], to: VisitState) -> None:
    now = state_of(visit)
    if may_go(now, to):
        return
    if now in (VisitState.DONE, VisitState.CANCELLED):
        raise RefusedError(
            "E-VISIT-OVER", tr("This visit is {now} already.", now=inner(tr(now.value))), do=tr("Plan another one.")
        )
    raise RefusedError(
        "E-VISIT-BACKWARDS",
        tr("This visit is further on: {now}.", now=inner(tr(now.value))),
        do=tr("Undo takes the last step back; F2 puts a time right."),
    )
