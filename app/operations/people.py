"""Colleagues as a manager keeps them: who they are, what they take, with whom they are paired (product 8)."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from app.domain.people import PersonPlan, kind_of, require_sound
from app.errors import RefusedError
from app.language import tr
from app.operations.settings import require_manager
from app.store.tables import synced as t
from app.store.unit_of_work import UnitOfWork


def add_person(work: UnitOfWork, plan: PersonPlan) -> str:
    """A colleague by name, in a workspace without a server; their id. RefusedError E-INVITE, E-PERSON.

    With a server somebody comes in by invitation alone: the name by itself would be one who can never sign in.
    """
    if work.joined:
        raise RefusedError("E-INVITE", tr("Here a colleague comes in by invitation."), do=tr("Press I."))
    plan = require_sound(plan, "", aes(work))
    work.label = tr("Person added")
    me = work.require("user", work.user)
    values = {"active": True, "team_id": plan.team_id or me["team_id"], "zone": me["zone"], **_values(plan)}
    person_id = work.create("user", values)
    _pair(work, person_id, plan)
    return person_id


def save_person(work: UnitOfWork, person_id: str, plan: PersonPlan) -> None:
    """Name, role, team, territory, limit and pairing. RefusedError E-PERSON, E-ROLE, E-TEAM, E-NOT-FOUND, E-NOT-ALLOWED."""
    require_manager(work, tr("change what is kept of a colleague"))
    before = work.require("user", person_id)
    plan = require_sound(plan, person_id, aes(work))
    if work.joined and plan.kind != kind_of(before["role"]):
        raise RefusedError(
            "E-ROLE",
            tr("{name}'s rights on the server go with the role they were invited as.", name=plan.name),
            safe=tr("Nothing was changed."),
            do=tr("Invite them anew with the other role."),
        )
    moves = plan.team_id not in ("", before["team_id"])
    if moves and work.joined and kind_of(work.require("user", work.user)["role"]) != "admin":
        raise RefusedError(
            "E-TEAM",
            tr("Who is in which team decides who sees their leads."),
            do=tr("Ask an administrator."),
            field="team",
        )
    work.label = tr("Person changed")
    values = _values(plan) | ({"team_id": plan.team_id} if moves else {})
    if work.joined and kind_of(values["role"]) != "rep":
        values.pop("role")  # as the server writes it
    work.patch("user", person_id, values)
    _pair(work, person_id, plan)


def _values(plan: PersonPlan) -> dict[str, Any]:
    return {"name": plan.name, "role": plan.role, "territory": plan.territory or None, "capacity": plan.capacity}


def aes(work: UnitOfWork) -> set[str]:
    """Ids of the AEs who work here."""
    rows = work.connection.execute(select(t.user.c.id, t.user.c.role).where(t.user.c.active.is_not(False)))
    return {row.id for row in rows if kind_of(row.role) == "ae"}


def _pair(work: UnitOfWork, person_id: str, plan: PersonPlan) -> None:
    """An SDR has one pairing, an AE's deputy stands in all of theirs; whoever is neither has none."""
    p = t.pairing.c
    if plan.kind == "ae":
        _unpair(work, p.sdr_id == person_id)
        for pair in _pairs(work, p.ae_id == person_id):
            work.patch("pairing", pair, {"deputy_id": plan.deputy_id or None})
        return
    _unpair(work, p.ae_id == person_id)
    pairs = _pairs(work, p.sdr_id == person_id)
    if not plan.ae_id or plan.kind != "rep":
        _unpair(work, p.sdr_id == person_id)
        return
    values = {"ae_id": plan.ae_id, "deputy_id": plan.deputy_id or None}
    if pairs:
        work.patch("pairing", pairs[0], values)
    else:
        work.create("pairing", {"sdr_id": person_id, "territory": plan.territory or None, **values})


def _unpair(work: UnitOfWork, wanted: Any) -> None:
    for pair in _pairs(work, wanted):
        work.delete("pairing", pair)


def _pairs(work: UnitOfWork, wanted: Any) -> list[str]:
    return list(work.connection.execute(select(t.pairing.c.id).where(wanted).order_by(t.pairing.c.id)).scalars())
