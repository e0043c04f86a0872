"""The way to where leads come in: a command where there is a server."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from app.language import tr
from ui.commands import Command

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.context import UiContext
    from ui.sync_status.service import SyncService


def add_incoming(context: UiContext, window: QWidget, service: SyncService) -> None:
    """The command; the server says who may."""
    tasks = context.tasks.for_page(service)

    def open_incoming() -> None:
        from ui import dialogs
        from ui.incoming.incoming_dialog import IncomingDialog

        dialog = IncomingDialog(context=context, service=service, parent=window)
        tasks.start_once("incoming", dialogs.show(dialog))

    context.commands.add(
        Command(
            "incoming", tr("Incoming leads…"), open_incoming, menu="File", section=5, icon="inbox",
            applies=partial(getattr, service, "why_not"), aliases=("webhook", "web form", "signal", "API", "address"),
        )
    )  # fmt: skip
