"""Handing a lead to an AE: recorded with its criteria and its brief, frozen as they were."""

from __future__ import annotations

from typing import Any

from sqlalchemy import insert, select

from app.domain.handoffs import TAKING
from app.domain.names import clean_line
from app.domain.stages import Missing, Stage
from app.errors import RefusedError
from app.frozen import frozen
from app.ids import new_id
from app.language import tr
from app.operations import credits, drafts, handoff_terms, leads
from app.store import outbox
from app.store.tables import synced as t
from app.store.tables.local import meta
from app.store.unit_of_work import UnitOfWork

WHY_NOW_LIMIT = 220


@frozen
class Handed:
    """The handoff made, its number and the sentence for the toast."""

    handoff_id: str
    code: str
    sentence: str


def _received(work: UnitOfWork, by: str) -> dict[str, Any]:
    return {
        "state": "taken",
        "receipt": TAKING,
        "receipt_reason": "Transferred live",
        "receipt_at": work.now,
        "receipt_by": by,
    }


def took_over(work: UnitOfWork, lead_id: str, to: str) -> bool:
    """Whether that AE took a call with the lead over live today."""
    activity, since = t.activity.c, work.now - 24 * 3_600_000
    query = select(activity.detail).where(activity.lead_id == lead_id, activity.kind == "call", activity.at >= since)
    return any((detail or {}).get("transferred_to") == to for detail in work.connection.execute(query).scalars())


def next_code(work: UnitOfWork) -> str:
    """The next brief number, "H-0001"; "Draft" on a laptop whose block of numbers is used up (decisions 19)."""
    if work.joined:
        block = outbox.state(work.connection, "numbers")
        if not block or block[0] > block[1]:
            return "Draft"
        outbox.set_state(work.connection, "numbers", [block[0] + 1, block[1]])
        return f"H-{block[0]:04d}"
    found = work.connection.execute(select(meta.c.value).where(meta.c.name == "handoff_number")).scalar()
    number = int(found or 0) + 1
    work.connection.execute(insert(meta).prefix_with("OR REPLACE").values(name="handoff_number", value=str(number)))
    return f"H-{number:04d}"


def offer_handoff(
    work: UnitOfWork,
    lead_id: str,
    *,
    to: str,
    why_now: str,
    override: str,
    missing: tuple[Missing, ...],
    included: tuple[str, ...],
    criteria: list[dict[str, Any]],
    meeting_id: str,
    taken_live: bool = False,
) -> Handed:
    """Hand a lead to the AE `to`; one who took the call over live has given the receipt by that.

    RefusedError E-NOT-READY names what is missing and no reason overrides.
    """
    blocking = [one for one in missing if not (one.key.startswith("criterion:") and override.strip())]
    if blocking:
        raise RefusedError(
            "E-NOT-READY",
            tr(
                "{count} missing: {names}.",
                count=len(blocking),
                names=", ".join(one.words for one in blocking),
            ),
            do=tr("Fill them in, or write a reason to hand off without the criteria."),
            missing=tuple(one.key for one in blocking),
        )
    if len(why_now) > WHY_NOW_LIMIT:
        raise RefusedError(
            "E-TOO-LONG",
            tr(
                "Why now has {why_now} characters, {why_now_limit} fit the page.",
                why_now=len(why_now),
                why_now_limit=WHY_NOW_LIMIT,
            ),
            field="why_now",
        )
    lead = work.require("lead", lead_id)
    if lead["stage"] in (Stage.HANDED_OFF, Stage.ACCEPTED):
        raise RefusedError("E-GATE", tr("The lead is handed off already."))
    receiver = work.require("user", to)
    code = next_code(work)
    meeting = work.row("meeting", meeting_id) if meeting_id else None
    handoff_id = new_id()
    with work.command("offer_handoff", lead=lead_id, handoff=handoff_id):
        work.create(
            "handoff",
            {
                "lead_id": lead_id,
                "account_id": lead["account_id"],
                "sender_id": work.user,
                "receiver_id": to,
                "meeting_id": meeting_id or None,
                "code": code,
                "state": "offered",
                "offered_at": work.now,
                "why_now": clean_line(why_now),
                "override": clean_line(override) or None,
                "included": list(included),
                "criteria": criteria,
                "receipt_due": handoff_terms.receipt_due(work, receiver),
                "verdict_due": handoff_terms.verdict_due(work, receiver, meeting),
                **(_received(work, to) if taken_live else {}),
            },
            row_id=handoff_id,
        )
        work.patch("lead", lead_id, {"why_now": clean_line(why_now), "returned": None})
        leads.set_stage(work, work.require("lead", lead_id), Stage.HANDED_OFF, override=override)
        credits.credit(work, lead, credits.SOURCED, to=work.user, subject=lead_id)
        credits.credit(work, lead, credits.BOOKED, to=work.user, subject=meeting_id or lead_id)
    drafts.drop(work, "handoff", lead_id)
    work.label = tr("Handed to {split}", split=receiver["name"].split()[0])
    return Handed(handoff_id, code, work.label)


def freeze_brief(work: UnitOfWork, handoff_id: str, brief: dict[str, Any]) -> None:
    """Keep the brief with its handoff; every later print is of these very words."""
    work.patch("handoff", handoff_id, {"brief": brief})
