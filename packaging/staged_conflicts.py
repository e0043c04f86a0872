"""Three conflicts and a refused change for the pictures, made by the ordinary unit of work in a copy that is thrown away."""

from __future__ import annotations

from typing import Any

from sqlalchemy import insert, select

from app import operations
from app.ids import new_id
from app.store.tables import synced as t
from app.store.tables.local import sync_archive, sync_attention
from app.store.unit_of_work import UnitOfWork

MINUTE = 60_000
SENT, SETTLED = 44, 27


def stage_conflicts(work: UnitOfWork) -> None:
    """As if an afternoon offline had met what Jonah did meanwhile."""
    now, me = work.now, work.user
    came_back = now - 4 * MINUTE
    jonah, imogen = (_colleague(work, name) for name in ("Jonah Priddle", "Imogen Vale"))
    first, second, third, _, *others = _leads(work, me)
    sent = [new_id() for _ in range(SENT)]
    began, mine, theirs = came_back - 202 * MINUTE, came_back - 186 * MINUTE, came_back - 136 * MINUTE

    def by(who: str, at: int) -> None:
        work.user, work.now = who, at

    by(me, began - 5 * MINUTE)
    number = _number(work, first)
    old = {"stage": "Attempting", "stage_at": work.now, "stage_reason": None, "wake": None, "override": None}
    work.patch("lead", first["id"], old)
    work.patch("number", number, _line(""))
    by(me, mine)
    call = {
        "lead_id": first["id"],
        "contact_id": first["contact_id"],
        "kind": "call",
        "at": mine,
        "by_id": me,
        "seconds": 200,
    }
    work.create("activity", call)
    connected = {**old, "stage": "Connected", "stage_at": mine}
    work.patch("lead", first["id"], connected)
    work.patch("number", number, _line("+44 1632 960144"))
    work.patch("contact", first["contact_id"], {"best_hours": "After ten"})
    by(jonah, theirs)
    nurture = {**old, "stage": "Nurture", "stage_at": theirs}
    work.patch("lead", first["id"], nurture)
    work.patch("number", number, _line("+44 1632 960171"))
    work.patch("contact", first["contact_id"], {"title": "Fleet Manager"})
    operations.leads.add_note(work, first["id"], "Says budget is frozen to January, asked to be left alone until then.")
    _conflict(work, "lead", first["id"], "stage", (nurture, jonah, theirs), (connected, me, mine), first, sent[0])
    _conflict(
        work,
        "number",
        number,
        "line",
        (_line("+44 1632 960171"), jonah, theirs),
        (_line("+44 1632 960144"), me, mine),
        first,
        sent[1],
    )
    for lead, mine_words, other, their_words, at in (
        (first, "Winch servicing is late on two boats. Ring Monday after ten.", jonah,
         "Budget frozen to January; a new harbour master from then on.", theirs),
        (second, "Wants three quotes by Friday", imogen, "Quotes asked for, ours is the second", theirs - 28 * MINUTE),
        (third, "Asked for a visit in December", jonah, "Prefers a call before Christmas", theirs - 50 * MINUTE),
    ):  # fmt: skip
        by(me, began - 5 * MINUTE)
        work.patch("lead", lead["id"], {"why_now": "Service contract ends in spring"})
        by(me, mine)
        work.patch("lead", lead["id"], {"why_now": mine_words})
        by(other, at)
        work.patch("lead", lead["id"], {"why_now": their_words})
        _conflict(
            work,
            "lead",
            lead["id"],
            "why_now",
            (their_words, other, at),
            (mine_words, me, mine),
            lead,
            sent[2 if lead is second else 1],
        )
    for lead in others:
        _conflict(work, "lead", lead["id"], "why_now", ("", jonah, began), ("", me, began), lead, "", state="dismissed")
    by(me, now)
    rows = [
        {"id": one, "client_id": "here", "acked_at": came_back, "body": {"at": began, "label": "", "ops": []}}
        for one in sent
    ]
    work.connection.execute(insert(sync_archive), rows)


def stage_refusal(work: UnitOfWork) -> None:
    """A change that came too late."""
    lead = _leads(work, work.user)[3]
    op = {"op": "patch", "e": "lead", "id": lead["id"], "set": {"why_now": [None, "They open a second yard"]}}
    body: dict[str, Any] = {"at": work.now - 90 * MINUTE, "label": "Why now changed", "ops": [op]}
    row = {"id": new_id(), "kind": "rejected", "body": body, "reason": {"code": "STALE", "detail": {}}, "at": work.now}
    work.connection.execute(insert(sync_attention), [row])


def _conflict(
    work: UnitOfWork, entity: str, record_id: str, unit: str, winner: tuple[Any, str, int], loser: tuple[Any, str, int],
    lead: Any, sent: str, *, state: str = "open",
) -> None:  # fmt: skip
    sides = {}
    for side, (value, who, at) in (("winner", winner), ("loser", loser)):
        sides |= {side: {"value": value}, f"{side}_by": who, f"{side}_at": at}
    about = {"lead_id": lead["id"], "contact_id": lead["contact_id"], "account_id": lead["account_id"]}
    work.create(
        "conflict",
        {"about": entity, "record_id": record_id, "unit": unit, "state": state, "mutation_id": sent, **about, **sides},
    )


def _line(number: str) -> dict[str, Any]:
    return {"value": number or None, "e164": number.replace(" ", "") or None, "extension": None}


def _leads(work: UnitOfWork, me: str) -> list[Any]:
    lead = t.lead.c
    query = (
        select(t.lead)
        .where(lead.owner_id == me, lead.stage == "Connected", lead.account_id.is_not(None))
        .order_by(lead.id)
    )
    return list(work.connection.execute(query.limit(4 + SETTLED)).mappings())


def _number(work: UnitOfWork, lead: Any) -> str:
    query = select(t.number.c.id).where(t.number.c.contact_id == lead["contact_id"]).order_by(t.number.c.rank)
    return str(work.connection.execute(query).scalar())


def _colleague(work: UnitOfWork, name: str) -> str:
    return str(work.connection.execute(select(t.user.c.id).where(t.user.c.name == name)).scalar())
