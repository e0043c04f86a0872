"""Keys of a lead's own page; registered once, they act on the lead page that has the focus."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QWidget

from app.language import tr
from ui.commands import Command

if TYPE_CHECKING:
    from ui.context import UiContext

RECORD = "lead_page"
KEYS = (
    ("next", tr("Next in the list"), "J", "show_next", "chevron-down"),
    ("previous", tr("Previous in the list"), "K", "show_previous", "chevron-up"),
    ("edit", tr("Edit the property"), "F2", "edit_property", "pencil"),
    ("side", tr("Side panel"), "Ctrl+Shift+B", "toggle_side", "panel-right"),
    ("comment", tr("Comment on the entry…"), "Shift+T", "comment_on_entry", "message-square-text"),
    ("find", tr("Find in the timeline"), "Ctrl+F", "find_in_timeline", "search"),
)


def _run(act: str) -> None:
    widget: QWidget | None = QApplication.focusWidget()
    while widget is not None:
        if getattr(widget, "answers_lead_keys", False):
            getattr(widget, act)()
            return
        widget = widget.parentWidget()


def add_record_commands(context: UiContext) -> None:
    """Register the keys unless another lead page has done so."""
    if context.commands.find("lead_page.next") is None:
        for key, words, keys, act, icon in KEYS:
            context.commands.add(
                Command(f"lead_page.{key}", words, partial(_run, act), key=keys, scope=RECORD, icon=icon)
            )
