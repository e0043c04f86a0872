"""The handoff as the form sends it: offered, its brief written and frozen, in one transaction."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy import Connection

from app.domain.names import clean_line
from app.domain.stages import Missing
from app.frozen import frozen
from app.language import tr
from app.operations import handoffs
from app.operations.handoffs import Handed
from app.store.unit_of_work import UnitOfWork

WriteBrief = Callable[[Connection, str], dict[str, Any]]


@frozen
class Offer:
    """What the form holds. `missing` is what it still asked for, `criteria` the answers as they were."""

    to: str
    why_now: str
    override: str = ""
    missing: tuple[Missing, ...] = ()
    included: tuple[str, ...] = ()
    criteria: tuple[dict[str, Any], ...] = ()
    meeting_id: str = ""


def hand_over(work: UnitOfWork, lead_id: str, offer: Offer, *, write_brief: WriteBrief) -> Handed:
    """Offer the lead and freeze the brief that `write_brief` makes for its number; refuses as `offer_handoff` does."""
    handed = handoffs.offer_handoff(
        work,
        lead_id,
        to=offer.to,
        why_now=offer.why_now,
        override=offer.override,
        missing=offer.missing,
        included=offer.included,
        criteria=list(offer.criteria),
        meeting_id=offer.meeting_id,
        taken_live=handoffs.took_over(work, lead_id, offer.to),
    )
    handoffs.freeze_brief(work, handed.handoff_id, write_brief(work.connection, handed.code))
    return handed


def place_meeting(work: UnitOfWork, meeting_id: str, *, kind: str, site_id: str = "", place: str = "") -> None:
    """Say where a meeting is: at a site of the account, or in words."""
    meeting = work.require("meeting", meeting_id)
    work.label = tr("Place of the meeting set")
    values = {"kind": kind, "site_id": site_id or None, "place": clean_line(place) or None}
    work.patch("meeting", meeting_id, {**values, "link": meeting["link"]})
