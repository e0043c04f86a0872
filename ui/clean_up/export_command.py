"""File, Export and File, Keeping time: what they need is loaded when it is first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.language import tr
from ui.commands import Command

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from ui.common.page import Page
    from ui.context import UiContext
    from ui.tasks import PageTasks


def add_export(context: UiContext, parent: QWidget, tasks: PageTasks, page: Callable[[], Page | None]) -> None:
    """File, Export; File, Keeping time."""

    def run() -> None:
        from ui.clean_up.export_dialog import export_from

        tasks.start_once("export", export_from(page(), context=context, tasks=tasks, parent=parent))

    def keep() -> None:
        from ui.clean_up.retention_dialog import keep_in_time

        tasks.start_once("keeping time", keep_in_time(context=context, tasks=tasks, parent=parent))

    context.commands.add(
        Command("file.export", tr("Export…"), run, key="Ctrl+Shift+X", menu="File", section=1, icon="upload",
                aliases=(tr("save as"), "csv", "excel", "vcard", "archive", "calendar")),
        Command("file.keeping", tr("Keeping time…"), keep, menu="File", section=1, icon="hourglass",
                aliases=("retention", "erase", "privacy", "gdpr", tr("delete old"))),
    )  # fmt: skip
