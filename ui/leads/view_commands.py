"""The keys of saved views."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from app.language import tr
from ui.commands import Command
from ui.lead_lists.list_commands import run_on_page

if TYPE_CHECKING:
    from ui.context import UiContext

VIEWS_SCOPE = "leads_views"


def add_view_commands(context: UiContext) -> None:
    """Register them unless another list page has done so."""
    if context.commands.find("leads.save_view") is not None:
        return
    for key, words, pressed, icon, aliases in (
        ("save_view", tr("Save this view…"), "Ctrl+S", "star", ("filter", "segment")),
        ("remove_view", tr("Remove this view"), "", "trash-2", (tr("delete view"),)),
    ):
        context.commands.add(
            Command(
                f"leads.{key}",
                words,
                partial(run_on_page, key),
                key=pressed,
                scope=VIEWS_SCOPE,
                icon=icon,
                aliases=aliases,
            )
        )
