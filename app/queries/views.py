"""Saved views with how many leads each shows now."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

from sqlalchemy import Connection, select

from app.frozen import frozen
from app.queries import lead_rows
from app.queries.lead_rows import SORTS, LeadFilter
from app.store.tables import synced as t

MOMENT = ("text", "now", "midnight")  # what a saved filter does not hold


@frozen
class SavedView:
    """A view of leads; `count` is how many it shows."""

    id: str
    name: str
    filter: LeadFilter
    sort: str
    count: int
    shared: bool = False
    mine: bool = True


def saved_views(
    connection: Connection, *, user_id: str, now: int, midnight: int, place: str = "leads"
) -> tuple[SavedView, ...]:
    """The views of a place of that user and those shared with all, in the order of the sidebar."""
    view = t.saved_view.c
    query = select(t.saved_view).where(view.place == place, (view.owner_id == user_id) | view.shared)
    found = []
    for row in connection.execute(query.order_by(view.position, view.created_at)):
        wanted = filter_of(row.filters or {})
        count = lead_rows.count(connection, replace(wanted, now=now, midnight=midnight))
        sort = row.sort if row.sort in SORTS else "score"
        mine = row.owner_id == user_id
        found.append(SavedView(row.id, row.name or "", wanted, sort, count, bool(row.shared), mine))
    return tuple(found)


def filter_of(raw: dict[str, Any]) -> LeadFilter:
    """A filter as it was saved; what another version of Satchel wrote and this one does not know is left out."""
    known = {one.name for one in fields(LeadFilter)} - {*MOMENT}
    return LeadFilter(**{name: value for name, value in raw.items() if name in known})


def raw_of(wanted: LeadFilter) -> dict[str, Any]:
    """What is saved of a filter: the fields that filter, without typed words and without the moment."""
    usual = LeadFilter()
    return {
        one.name: value
        for one in fields(LeadFilter)
        if one.name not in MOMENT and (value := getattr(wanted, one.name)) != getattr(usual, one.name)
    }
