"""Puts sync into a window: the service behind it, F5 and the panel."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from app.language import tr
from ui.commands import Command
from ui.sync_status.service import SyncService

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.errors import RefusedError
    from app.sync_client.timetable import Pace
    from ui.context import UiContext


def add_sync(
    context: UiContext, window: QWidget, *, lock: Callable[[RefusedError | None, bool], None],
    quiet: Callable[[], bool] = lambda: False, pace: Pace | None = None,
) -> SyncService:  # fmt: skip
    """The service, not begun yet, with its commands."""
    service = SyncService(context=context, parent=window, lock=lock, quiet=quiet, pace=pace)
    tasks = context.tasks.for_page(service)

    def open_panel() -> None:
        from ui.sync_status.sync_panel import open_sync_panel

        tasks.start_once("panel", open_sync_panel(context=context, service=service, parent=window))

    def try_now() -> None:
        service.sync_now()
        open_panel()

    why_not = partial(getattr, service, "why_not")
    context.commands.add(
        Command("sync.now", tr("Sync now"), try_now, key="F5", menu="File", section=5, icon="refresh-cw", applies=why_not,
                aliases=("send", "fetch", "refresh", "server")),
        Command("sync.panel", tr("How sync stands…"), open_panel, menu="File", section=5, icon="wifi", applies=why_not,
                aliases=("sync", "offline", "queue", "outbox")),
    )  # fmt: skip
    return service
