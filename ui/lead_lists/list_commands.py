"""Keys of lists of leads; registered once, they act on the list page that has the focus."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QWidget

from app.language import tr
from ui.commands import Command

if TYPE_CHECKING:
    from ui.context import UiContext

ROWS, PAGE = "leads", "leads_page"


def run_on_page(act: str) -> None:
    """Run that method of the nearest page around the focus that has it."""
    widget: QWidget | None = QApplication.focusWidget()
    while widget is not None:
        if getattr(widget, "answers_leads_keys", False):
            getattr(widget, act)()
            return
        widget = widget.parentWidget()


def add_list_commands(context: UiContext) -> None:
    """Register the keys unless another list page has done so."""
    if context.commands.find("leads.open") is not None:
        return
    rows = (
        ("open", tr("Open"), "Return", ("Enter",), "open_chosen"),
        ("open_window", tr("Open in a new window"), "Ctrl+Return", ("Ctrl+Enter",), "open_in_window"),
        ("next", tr("Next row"), "J", (), "move_down"),
        ("previous", tr("Row before"), "K", (), "move_up"),
        ("tick", tr("Select"), "X", (), "toggle_tick"),
        ("extend_down", tr("Select down"), "Shift+J", ("Shift+Down",), "extend_down"),
        ("extend_up", tr("Select up"), "Shift+K", ("Shift+Up",), "extend_up"),
        ("tick_all", tr("Select all loaded"), "Ctrl+A", (), "tick_all"),
        ("change", tr("Change ticked…"), "Shift+E", (), "change_ticked"),
        ("peek", tr("Peek"), "P", (), "peek"),
    )
    for key, words, first, more, act in rows:
        context.commands.add(
            Command(f"leads.{key}", words, partial(run_on_page, act), key=first, more_keys=more, scope=ROWS)
        )
    for key, words, first, act, icon in (
        ("find", tr("Find in this list"), "Ctrl+F", "begin_search", "search"),
        ("filter", tr("Filter…"), "/", "choose_filter", "list-filter"),
    ):
        context.commands.add(
            Command(f"leads.{key}", words, partial(run_on_page, act), key=first, scope=PAGE, icon=icon)
        )
