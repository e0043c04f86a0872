"""The command that takes leads of a shared queue on lease; its dialog is loaded when it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app import queries
from app.language import tr
from ui import dialogs
from ui.commands import Command

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.context import UiContext
    from ui.tasks import PageTasks

NO_QUEUE = tr("There is no shared queue you take from. Your administrator sets them up on the server.")


def add_lease(context: UiContext, window: QWidget, tasks: PageTasks) -> None:
    """Lead, Lease leads before going offline."""

    async def ask() -> None:
        rows = await tasks.ask(queries.queues.served)
        if not rows:
            context.navigator.show_toast(NO_QUEUE)
            return
        from ui.routing.lease_dialog import LeaseDialog

        dialog = LeaseDialog(rows, context=context, parent=window)
        if await dialogs.show(dialog):
            context.navigator.show_toast(str(dialog.outcome))

    def run() -> None:
        tasks.start_once("lease", ask())

    context.commands.add(
        Command("lead.lease", tr("Lease leads before going offline…"), run, menu="Lead", section=3, icon="download",
                aliases=("queue", "claim", "take", "offline"))
    )  # fmt: skip
