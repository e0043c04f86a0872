"""A lead with its timeline, an account, or a frozen brief, shown as it prints."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app import queries
from app.language import tr
from ui import dialogs
from ui.gates.move import local_now
from ui.handoffs.brief_dialog import BriefDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.context import UiContext
    from ui.tasks import PageTasks


async def print_record(*, context: UiContext, tasks: PageTasks, parent: QWidget, kind: str, record_id: str) -> None:
    """Show the sheet of a "lead" or an "account", or the "brief" of a handoff as it was handed over."""
    if kind == "brief":
        briefs = await tasks.ask(queries.brief_batch.chosen, [record_id], now=local_now())
        if not briefs:
            context.navigator.show_toast(tr("No brief was kept with this handoff."))
            return
        shown = BriefDialog(*briefs, context=context, parent=parent)
        shown.begin()
        await dialogs.show(shown)
        return
    me = await tasks.ask(queries.people.person, context.workspace.user)
    record = await tasks.ask(queries.printed_records.printed_record, record_id, kind=kind, now=local_now(), by=me.name)
    dialog = BriefDialog(context=context, parent=parent, record=record)
    dialog.begin()
    await dialogs.show(dialog)
