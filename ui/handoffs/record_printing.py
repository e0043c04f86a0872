"""A lead with its timeline, or an account, shown as it prints."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app import queries
from ui import dialogs
from ui.gates.move import local_now
from ui.handoffs.brief_dialog import BriefDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.context import UiContext
    from ui.tasks import PageTasks


async def print_record(*, context: UiContext, tasks: PageTasks, parent: QWidget, kind: str, record_id: str) -> None:
    """Show the sheet of a "lead" or an "account", to look at, save and print."""
    me = await tasks.ask(queries.people.person, context.workspace.user)
    record = await tasks.ask(queries.printed_records.printed_record, record_id, kind=kind, now=local_now(), by=me.name)
    dialog = BriefDialog(context=context, parent=parent, record=record)
    dialog.begin()
    await dialogs.show(dialog)
