"""Somebody leaves the team: what they hold goes to others in one step, and so it comes back (product 8)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select

from app.clock import from_ms, local_zone
from app.domain.people import kind_of
from app.errors import RefusedError
from app.language import tr
from app.operations import handoff_answers, leads
from app.operations.settings import require_manager
from app.store.holdings import Holdings, holdings
from app.store.tables import synced as t
from app.store.unit_of_work import Row, UnitOfWork

PLAIN = ("accounts", "tasks", "visits", "meetings", "enrolments", "opportunities")
ENTITY = {"accounts": "account", "tasks": "task", "visits": "visit", "meetings": "meeting", "enrolments": "enrolment",
          "opportunities": "opportunity"}  # fmt: skip


def leave(work: UnitOfWork, person_id: str, to: Sequence[str]) -> Holdings:
    """Give what they hold to `to`, each company whole to one of them in turn; what was given.

    They are marked as no longer here; with a server it lets none of their devices in any more. Credits, history and what is
    over stay theirs. RefusedError E-LEAVE, E-NOT-FOUND, E-NOT-ALLOWED.
    """
    require_manager(work, tr("let somebody go"))
    person = work.require("user", person_id)
    found = holdings(work.connection, person_id)
    _require_takers(work, person, [work.require("user", one) for one in to], found)
    turn = _Turn(to)
    for one in found.leads:
        turn.follow(one.id, turn.of(one.about))
        leads.assign(work, one.id, turn.of(one.id))
    for name in PLAIN:
        for held in getattr(found, name):
            work.patch(ENTITY[name], held.id, {"owner_id": turn.of(held.about or held.id)})
    for one in found.handoffs:
        handoff_answers.forward(work, one.id, to=turn.of(one.about))
    _unpair(work, person_id)
    work.patch("user", person_id, {"active": False})
    work.label = tr("{name} left the team", name=person["name"])
    return found


class _Turn:
    """Whose turn it is: the same for everything about one lead or company."""

    def __init__(self, takers: Sequence[str]) -> None:
        self._takers = takers
        self._taken: dict[str, str] = {}

    def of(self, about: str) -> str:
        """Who takes it."""
        if about not in self._taken:
            self._taken[about] = self._takers[len(self._taken) % len(self._takers)]
        return self._taken[about]

    def follow(self, about: str, taker: str) -> None:
        """What hangs on it goes to the same."""
        self._taken.setdefault(about, taker)


def _require_takers(work: UnitOfWork, person: Row, takers: Sequence[Row], found: Holdings) -> None:
    if person["id"] == work.user:
        raise RefusedError("E-LEAVE", tr("You cannot let yourself go."), do=tr("Ask another manager."))
    if person["active"] is False:
        raise RefusedError("E-LEAVE", tr("{name} left already.", name=person["name"]))
    if not takers and not found.nothing:
        raise RefusedError(
            "E-LEAVE", tr("Somebody takes over what {name} holds.", name=person["name"]), do=tr("Choose who.")
        )
    for one in takers:
        if one["id"] == person["id"] or one["active"] is False:
            raise RefusedError(
                "E-LEAVE", tr("{name} cannot take it over.", name=one["name"]), do=tr("Choose somebody who works here.")
            )
        if found.handoffs and kind_of(one["role"]) != "ae":
            raise RefusedError("E-LEAVE", tr("Handoffs that wait for an answer go to an AE."), do=tr("Choose an AE."))


def _unpair(work: UnitOfWork, person_id: str) -> None:
    """No pairing, no deputy and no coming absence names who left."""
    p, a = t.pairing.c, t.absence.c
    for row in _rows(work, t.pairing, (p.sdr_id == person_id) | (p.ae_id == person_id)):
        work.delete("pairing", row)
    for row in _rows(work, t.pairing, p.deputy_id == person_id):
        work.patch("pairing", row, {"deputy_id": None})
    today = from_ms(work.now).astimezone(local_zone()).date().isoformat()
    for row in _rows(work, t.absence, (a.user_id == person_id) & (a.last_day >= today)):
        work.delete("absence", row)
    for row in _rows(work, t.absence, (a.cover_id == person_id) & (a.last_day >= today)):
        work.patch("absence", row, {"cover_id": None})


def _rows(work: UnitOfWork, table: Any, wanted: Any) -> list[str]:
    return list(work.connection.execute(select(table.c.id).where(wanted).order_by(table.c.id)).scalars())


def come_back(work: UnitOfWork, person_id: str) -> None:
    """Somebody who left works here again, with nothing in hand. RefusedError E-NOT-FOUND, E-NOT-ALLOWED."""
    require_manager(work, tr("take somebody back"))
    person = work.require("user", person_id)
    work.label = tr("{name} is back", name=person["name"])
    work.patch("user", person_id, {"active": True})
