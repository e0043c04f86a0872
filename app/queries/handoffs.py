"""Handoffs: what is still missing for one, and the list of those under way."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select

from app.domain.handoffs import ENDED, Answers, say_state
from app.domain.stages import Missing
from app.queries.lead_card import LeadCard
from app.store.tables import synced as t
from app.store.tables.local import lead_card


@dataclass(frozen=True)
class HandoffRow:
    """One handoff in the list; deadlines in ms UTC, `zone` of the receiver's calendar.

    `awaits` is the answer it waits for, RECEIPT, VERDICT or ''; `mine` says that the user gives it.
    """

    id: str
    lead_id: str
    code: str
    company: str
    name: str
    sender: str
    receiver: str
    offered_at: int
    state: str
    receipt: str
    verdict: str
    receipt_due: int | None
    verdict_due: int | None
    zone: str = ""
    awaits: str = ""
    mine: bool = False
    may_withdraw: bool = False


def missing_for(card: LeadCard, *, receiver_id: str, why_now: str, override: str) -> tuple[Missing, ...]:
    """What the handoff form still asks for; empty means Ready."""
    missing = []
    if not receiver_id:
        missing.append(Missing("receiver", "Who takes it"))
    if not card.meetings:
        missing.append(Missing("meeting", "A meeting"))
    elif card.meetings[0].kind == "on site" and not (card.meetings[0].site_id or card.meetings[0].place):
        missing.append(Missing("place", "The place of the meeting"))
    if not why_now.strip():
        missing.append(Missing("why_now", "Why now"))
    if not override.strip():
        missing += [Missing(f"criterion:{one.key}", one.name) for one in card.criteria if one.status != "met"]
    return tuple(missing)


def handoff_rows(connection: Connection, *, user_id: str = "", now: datetime, limit: int = 300) -> list[HandoffRow]:
    """Handoffs, newest first, each with its state in words."""
    handoff = t.handoff.c
    sender, receiver = t.user.alias("sender"), t.user.alias("receiver")
    query = (
        select(
            t.handoff,
            lead_card.c.name,
            lead_card.c.company,
            sender.c.name.label("sender"),
            receiver.c.name.label("receiver"),
            receiver.c.zone.label("zone"),
        )
        .outerjoin(lead_card, lead_card.c.lead_id == handoff.lead_id)
        .outerjoin(sender, sender.c.id == handoff.sender_id)
        .outerjoin(receiver, receiver.c.id == handoff.receiver_id)
        .order_by(handoff.offered_at.desc())
        .limit(limit)
    )
    rows = []
    for r in connection.execute(query).mappings():
        answers = Answers(r["receipt"] or "", r["verdict"] or "", r["receipt_due"], r["verdict_due"], r["state"] or "")
        awaits = answers.awaited()[0]
        rows.append(
            HandoffRow(
                r["id"],
                r["lead_id"],
                r["code"] or "Draft",
                r["company"] or "",
                r["name"] or "",
                r["sender"] or "",
                r["receiver"] or "",
                r["offered_at"] or 0,
                say_state(answers, now, r["zone"] or ""),
                r["receipt"] or "",
                r["verdict"] or "",
                r["receipt_due"],
                r["verdict_due"],
                r["zone"] or "",
                awaits,
                bool(awaits) and r["receiver_id"] == user_id,
                not answers.verdict and answers.state not in ENDED and r["sender_id"] == user_id,
            )
        )
    return rows
