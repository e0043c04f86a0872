"""Visits on this laptop: which stop comes next, what is due, and what was at a site before."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, func, select

from app.domain.notes import read_notes
from app.frozen import frozen
from app.store.sets import among
from app.store.tables import synced as t

LAST = 3


@frozen
class PastVisit:
    """A visit that was made. `at` ms UTC, or 0 with only `day` (ISO) known; `note` is its first line."""

    id: str
    site_id: str
    at: int
    day: str
    outcome: str
    by: str
    note: str = ""


@frozen
class SiteVisits:
    """How often somebody was there, and the latest times, newest first."""

    count: int = 0
    last: tuple[PastVisit, ...] = ()


def visit_record(connection: Connection, visit_id: str) -> dict[str, Any] | None:
    """A visit as stored, None when it is gone."""
    row = connection.execute(select(t.visit).where(t.visit.c.id == visit_id)).mappings().first()
    return dict(row) if row else None


def next_stop(connection: Connection, visit: dict[str, Any], user_id: str) -> str:
    """The next visit of the day by position that nobody has stood at yet; '' when that was the last."""
    row = t.visit.c
    query = select(row.id).where(
        row.day == visit["day"],
        row.owner_id == user_id,
        row.position > (visit["position"] or 0),
        row.state.in_(("Planned", "On the way")),
        row.outcome.is_(None),
    )
    return connection.execute(query.order_by(row.position, row.id).limit(1)).scalar() or ""


def last_visits(connection: Connection, site_ids: Iterable[str]) -> dict[str, SiteVisits]:
    """For each site how often it was visited, and the last three visits; sites never visited are left out."""
    row, act = t.visit.c, t.activity.c
    query = (
        select(t.visit, t.user.c.name.label("by"), act.body)
        .outerjoin(t.user, t.user.c.id == row.owner_id)
        .outerjoin(t.activity, act.id == func.json_extract(row.detail, "$.activity"))
        .where(among(row.site_id, tuple(site_ids)), row.outcome.is_not(None))
        .order_by(row.day.desc(), func.coalesce(row.arrived_at, row.left_at, 0).desc(), row.id.desc())
    )
    found: dict[str, list[PastVisit]] = {}
    for one in connection.execute(query).mappings():
        lines = read_notes(one["body"] or "")
        found.setdefault(one["site_id"], []).append(
            PastVisit(one["id"], one["site_id"], one["arrived_at"] or one["left_at"] or 0, one["day"] or "", one["outcome"],
                      one["by"] or "", lines[0].text if lines else "")
        )  # fmt: skip
    return {site: SiteVisits(len(visits), tuple(visits[:LAST])) for site, visits in found.items()}


def due_visits(connection: Connection, *, user_id: str, day: str) -> list[dict[str, Any]]:
    """The visits of a person until the end of that local day (ISO) that are not written up, in their order."""
    row = t.visit.c
    query = (
        select(
            t.visit, t.account.c.name.label("company"), t.site.c.name.label("site"), t.contact.c.name.label("person")
        )
        .outerjoin(t.account, t.account.c.id == row.account_id)
        .outerjoin(t.site, t.site.c.id == row.site_id)
        .outerjoin(t.contact, t.contact.c.id == row.contact_id)
        .where(row.owner_id == user_id, row.day <= day, row.outcome.is_(None), row.state != "Cancelled")
        .order_by(row.day, row.position, row.id)
    )
    return [dict(one) for one in connection.execute(query).mappings()]
