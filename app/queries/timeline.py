"""What happened with a lead, newest first."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Connection, or_, select

from app.domain.notes import NoteLine, read_notes
from app.domain.written import say_body, say_title
from app.frozen import frozen
from app.store.tables import synced as t


@frozen
class TimelineItem:
    """One entry: `at` ms UTC, `lines` the filed note, `outcome` its disposition, `known_by` how it is known."""

    id: str
    kind: str
    direction: str
    at: int
    title: str
    outcome: str
    seconds: int
    lines: tuple[NoteLine, ...]
    by: str
    known_by: str
    detail: dict[str, Any]


def timeline(connection: Connection, lead_id: str, *, limit: int = 400) -> list[TimelineItem]:
    """Entries about the lead and its person."""
    lead = connection.execute(select(t.lead.c.contact_id).where(t.lead.c.id == lead_id)).scalar()
    activity = t.activity.c
    about = activity.lead_id == lead_id
    if lead:
        about = or_(about, (activity.lead_id.is_(None)) & (activity.contact_id == lead))
    return items_of(connection, about, limit=limit)


def items_of(connection: Connection, about: ColumnElement[bool], *, limit: int) -> list[TimelineItem]:
    """Entries, newest first."""
    activity = t.activity.c
    query = (
        select(t.activity, t.user.c.name.label("by_name"))
        .outerjoin(t.user, t.user.c.id == activity.by_id)
        .where(about)
        .order_by(activity.at.desc(), activity.id.desc())
        .limit(limit)
    )
    return [
        TimelineItem(
            r["id"],
            r["kind"] or "note",
            r["direction"] or "",
            r["at"] or r["created_at"],
            say_title(r["kind"] or "note", r["title"] or ""),
            r["outcome"] or "",
            r["seconds"] or 0,
            read_notes(say_body(r["kind"] or "note", r["body"] or "")),
            r["by_name"] or "",
            r["known_by"] or "",
            r["detail"] or {},
        )
        for r in connection.execute(query).mappings()
        if not _told_by_its_stage(r)
    ]


def _told_by_its_stage(row: Any) -> bool:
    return row["kind"] == "lifecycle" and (row["detail"] or {}).get("by") == "stage"
