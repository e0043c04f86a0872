"""Saved views: a filter and an order under a name, in the sidebar of whoever saved it."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from app.domain.names import clean_line, fold
from app.errors import RefusedError
from app.language import tr
from app.store.tables import synced as t
from app.store.unit_of_work import Row, UnitOfWork


def save_view(work: UnitOfWork, name: str, *, place: str, filters: dict[str, Any], sort: str) -> str:
    """Save what a list shows; returns the view's id. RefusedError E-VIEW-NAME, E-VIEW-THERE, E-VIEW-EMPTY."""
    name = _free_name(work, name)
    if not filters:
        raise RefusedError("E-VIEW-EMPTY", tr("There is no filter to save."), do=tr("Press / to add one."))
    view = t.saved_view.c
    placed = work.connection.execute(select(view.position).where(_seen_by(work.user))).scalars()
    position = max((one or 0 for one in placed), default=-1) + 1
    values = {"name": name, "place": place, "filters": filters, "sort": sort, "owner_id": work.user, "shared": False}
    work.label = tr("View {name} saved", name=name)
    return work.create("saved_view", {**values, "position": position})


def remove_view(work: UnitOfWork, view_id: str) -> str:
    """Move a view to the bin; returns its name. The leads stay."""
    name = str(work.require("saved_view", view_id)["name"])
    work.label = tr("View {name} removed", name=name)
    work.delete("saved_view", view_id)
    return name


def rename_view(work: UnitOfWork, view_id: str, name: str) -> None:
    """Give a view of one's own another name. RefusedError E-VIEW-NAME, E-VIEW-THERE, E-NOT-YOURS."""
    row = _mine(work, view_id)
    name = _free_name(work, name, besides=view_id)
    work.label = tr("View {name} is now {new}", name=row["name"], new=name)
    work.patch("saved_view", view_id, {"name": name})


def share_view(work: UnitOfWork, view_id: str, *, shared: bool) -> None:
    """Show a view of one's own to everybody, or to oneself only again. RefusedError E-NOT-YOURS."""
    row = _mine(work, view_id)
    work.label = tr(
        "View {name} {value}", name=row["name"], value=tr("shared with the team") if shared else tr("is private")
    )
    work.patch("saved_view", view_id, {"shared": shared})


def _mine(work: UnitOfWork, view_id: str) -> Row:
    row = work.require("saved_view", view_id)
    if row["owner_id"] != work.user:
        raise RefusedError(
            "E-NOT-YOURS", tr("{name} is a colleague's view.", name=row["name"]), do=tr("Save one of your own.")
        )
    return row


def _free_name(work: UnitOfWork, name: str, *, besides: str = "") -> str:
    name, view = clean_line(name), t.saved_view.c
    if not name:
        raise RefusedError("E-VIEW-NAME", tr("A view needs a name."), do=tr("Type one."), field="name")
    taken = work.connection.execute(select(view.name).where(_seen_by(work.user), view.id != besides)).scalars()
    if fold(name) in {fold(one or "") for one in taken}:
        raise RefusedError(
            "E-VIEW-THERE", tr("There is a view called {name}.", name=name), do=tr("Type another name."), field="name"
        )
    return name


def _seen_by(user_id: str) -> Any:
    return (t.saved_view.c.owner_id == user_id) | t.saved_view.c.shared
