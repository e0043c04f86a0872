"""Who was taken at an event, read from the entries in the timeline: the entry is the truth, whatever became of the lead."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, func, select

from app.domain.captures import Captured
from app.store.sets import among
from app.store.tables import synced as t

KIND = "capture"
_AHEAD = 2 * 86_400_000  # a laptop whose clock is two days behind still has its people found


def taken_at(connection: Connection, event_id: str, *, only: str = "") -> list[Captured]:
    """The people of an event, the newest first; with `only` just that entry.

    Ids of entries ascend with time, so that those before the event was made are not read."""
    activity, lead = t.activity, t.lead
    made = connection.execute(select(t.event.c.created_at).where(t.event.c.id == event_id)).scalar() or 0
    query = (
        select(
            activity.c.id, activity.c.lead_id, activity.c.contact_id, activity.c.at, activity.c.by_id, activity.c.detail,
            t.contact.c.name, t.account.c.name.label("company"), lead.c.id.label("there"), lead.c.owner_id, lead.c.stage,
        )
        .select_from(activity)
        .outerjoin(lead, lead.c.id == activity.c.lead_id)
        .outerjoin(t.contact, t.contact.c.id == activity.c.contact_id)
        .outerjoin(t.account, t.account.c.id == activity.c.account_id)
        .where(activity.c.kind == KIND, func.json_extract(activity.c.detail, "$.event") == event_id)
        .order_by(activity.c.at.desc(), activity.c.id.desc())
    )  # fmt: skip
    query = query.where(activity.c.id == only) if only else query.where(activity.c.id >= first_id(made - _AHEAD))
    rows = connection.execute(query).all()
    points = points_of(connection, {row.contact_id for row in rows if row.contact_id})
    return [_captured(row, points) for row in rows]


def _captured(one: Any, points: dict[str, tuple[str, ...]]) -> Captured:
    detail = one.detail or {}
    return Captured(
        id=one.id, lead_id=one.lead_id or "", contact_id=one.contact_id or "", name=one.name or "", company=one.company or "",
        heat=detail.get("heat") or 0, consent=bool((detail.get("consent") or {}).get("answer")), at=one.at or 0,
        by_id=one.by_id or "", seconds=detail.get("seconds") or 0, step=detail.get("step") or "",
        joined=bool(detail.get("joined")), owner_id=one.owner_id or "", stage=one.stage or "",
        lead_there=one.there is not None, points=points.get(one.contact_id or "", ()),
    )  # fmt: skip


def points_of(connection: Connection, contact_ids: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Folded addresses and numbers of people."""
    found: dict[str, list[str]] = defaultdict(list)
    ids = list(contact_ids)
    for column, holder in ((t.email.c.folded, t.email.c.contact_id), (t.number.c.e164, t.number.c.contact_id)):
        query = select(holder, column).where(among(holder, ids), column.is_not(None))
        for contact_id, point in connection.execute(query):
            found[contact_id].append(point)
    return {contact_id: tuple(points) for contact_id, points in found.items()}


def first_id(ms: int) -> str:
    """The lowest id that could have been made at that moment, ms UTC."""
    text = f"{max(ms, 0):012x}"
    return f"{text[:8]}-{text[8:]}"
