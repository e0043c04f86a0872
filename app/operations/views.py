"""Saved views: a filter and an order under a name, in the sidebar of whoever saved it."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from app.domain.names import clean_line, fold
from app.errors import RefusedError
from app.store.tables import synced as t
from app.store.unit_of_work import UnitOfWork


def save_view(work: UnitOfWork, name: str, *, place: str, filters: dict[str, Any], sort: str) -> str:
    """Save what a list shows; returns the view's id. RefusedError E-VIEW-NAME, E-VIEW-THERE, E-VIEW-EMPTY."""
    name = clean_line(name)
    if not name:
        raise RefusedError("E-VIEW-NAME", "A view needs a name.", do="Type one.", field="name")
    if not filters:
        raise RefusedError("E-VIEW-EMPTY", "There is no filter to save.", do="Press / to add one.")
    view = t.saved_view.c
    rows = work.connection.execute(select(view.name, view.position).where(_seen_by(work.user))).all()
    if fold(name) in {fold(row.name or "") for row in rows}:
        raise RefusedError("E-VIEW-THERE", f"There is a view called {name}.", do="Type another name.", field="name")
    position = max((row.position or 0 for row in rows), default=-1) + 1
    values = {"name": name, "place": place, "filters": filters, "sort": sort, "owner_id": work.user, "shared": False}
    work.label = f"View {name} saved"
    return work.create("saved_view", {**values, "position": position})


def remove_view(work: UnitOfWork, view_id: str) -> str:
    """Move a view to the bin; returns its name. The leads stay."""
    name = str(work.require("saved_view", view_id)["name"])
    work.label = f"View {name} removed"
    work.delete("saved_view", view_id)
    return name


def _seen_by(user_id: str) -> Any:
    return (t.saved_view.c.owner_id == user_id) | t.saved_view.c.shared
