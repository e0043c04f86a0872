"""File, Export: what writes the files is loaded when it is first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.commands import Command

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from ui.common.page import Page
    from ui.context import UiContext
    from ui.tasks import PageTasks


def add_export(context: UiContext, parent: QWidget, tasks: PageTasks, page: Callable[[], Page | None]) -> None:
    """File, Export."""

    def run() -> None:
        from ui.clean_up.export_dialog import export_from

        tasks.start_once("export", export_from(page(), context=context, tasks=tasks, parent=parent))

    context.commands.add(
        Command("file.export", "Export…", run, key="Ctrl+Shift+X", menu="File", section=1, icon="upload",
                aliases=("save as", "csv", "excel", "vcard", "archive", "calendar"))
    )  # fmt: skip
