"""Somebody joins the team: what they begin with is theirs in one step (product 8)."""

from __future__ import annotations

from dataclasses import replace

from app.domain.joining import MEASURE, Start, start_of
from app.domain.people import PersonPlan
from app.language import tr
from app.operations import leads, quotas
from app.operations.people import add_person
from app.store import people_orders as kept
from app.store import settings
from app.store.holdings import holdings
from app.store.unit_of_work import UnitOfWork


def join(work: UnitOfWork, plan: PersonPlan, start: Start) -> str:
    """A colleague by name, in a workspace without a server, with what they begin with; their id.

    RefusedError E-INVITE, E-PERSON, E-NOT-FOUND.
    """
    person_id = add_person(work, plan)
    _begin(work, person_id, start)
    return person_id


def arrive(work: UnitOfWork, person_id: str) -> None:
    """Somebody invited has joined: what was kept with their invitation is theirs now. For sync."""
    codes = kept.codes(work.connection)
    start = start_of(codes[person_id].get("start"))
    kept.save_codes(work.connection, {**codes, person_id: {**codes[person_id], "start": None}})
    if settings.may_set(work.connection, work.user):
        _begin(work, person_id, start)


def _begin(work: UnitOfWork, person_id: str, start: Start) -> None:
    person = work.require("user", person_id)
    if start.quotas:
        quotas.set_targets(work, MEASURE, [replace(one, user_id=person_id) for one in start.quotas])
    for one in holdings(work.connection, start.leads_from).leads if start.leads_from else ():
        leads.assign(work, one.id, person_id)
    work.label = tr("{name} joined the team", name=person["name"])
