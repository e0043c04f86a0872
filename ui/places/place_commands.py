"""Commands of the whole window that belong to no page."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from app.language import tr
from ui.commands import Command

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.context import UiContext


def add_commands(
    context: UiContext,
    *,
    open_settings: Callable[..., None],
    open_morning: Callable[[], None],
    ask_who_calls: Callable[[], None],
) -> None:
    """Settings (of a page named in words, else the first), what is entered from paper, places without a row, who calls."""
    context.commands.add(
        Command(
            "file.settings",
            tr("Settings"),
            open_settings,
            key="Ctrl+,",
            menu="File",
            icon="settings",
            aliases=("preferences", "backups", "restore"),
        ),
        Command(
            "file.fields",
            tr("Fields of your own"),
            partial(open_settings, tr("Fields")),
            icon="plus",
            aliases=(tr("custom fields"), tr("add field")),
        ),
        Command(
            "file.data",
            tr("Backups and data"),
            partial(open_settings, tr("Data")),
            menu="File",
            icon="hard-drive",
            aliases=("backup", "restore", "check", "database"),
        ),
        Command(
            "file.enter_sheet",
            tr("Enter from sheet…"),
            partial(context.navigator.open_place, "sheets"),
            key="Ctrl+E",
            menu="File",
            section=1,
            icon="pencil",
            aliases=("paper", tr("day sheet"), "tick", tr("type in")),
        ),
        Command(
            "go.objections",
            tr("Objection cards"),
            partial(context.navigator.open_place, "objections"),
            key="G, B",
            menu="Go",
            section=1,
            icon="circle-question-mark",
            aliases=(tr("go to"), "replies", "library"),
        ),
        Command(
            "go.duplicates",
            tr("Duplicates"),
            partial(context.navigator.open_place, "duplicates"),
            key="G, Q",
            menu="Go",
            section=1,
            icon="merge",
            aliases=(tr("go to"), "merge", tr("same person"), "double", tr("clean up")),
        ),
        Command(
            "go.morning",
            tr("Morning sheet"),
            open_morning,
            menu="Go",
            section=2,
            icon="sun",
            aliases=(tr("go to"), "manager", "late", "unclaimed", "silent"),
        ),
        Command(
            "call.incoming",
            tr("They are calling…"),
            ask_who_calls,
            key="Ctrl+I",
            menu="Call",
            icon="phone-incoming",
            aliases=("inbound", "answer", "ring"),
        ),
    )
