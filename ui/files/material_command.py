"""The command that finds sales material, in a call too; its dialog is loaded when it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.language import tr
from ui import dialogs
from ui.commands import Command

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.context import UiContext
    from ui.tasks import PageTasks


def add_material(context: UiContext, window: QWidget, tasks: PageTasks) -> None:
    """Go, Sales material."""

    async def find() -> None:
        from ui.files.material_dialog import MaterialDialog

        await dialogs.show(MaterialDialog(context=context, parent=window))

    def run() -> None:
        tasks.start_once("material", find())

    context.commands.add(
        Command("material.find", tr("Sales material…"), run, key="Ctrl+Shift+M", menu="Go", section=2, icon="paperclip",
                aliases=("go to", "one-pager", tr("price list"), "brochure", "files", "documents"))
    )  # fmt: skip
