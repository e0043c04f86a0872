"""The way to a newer version: a command and the word in the status bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.language import tr
from ui import dialogs
from ui.commands import Command

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.common.notice_button import NoticeButton
    from ui.context import UiContext
    from ui.updates.update_watch import UpdateWatch


def add_updates(context: UiContext, window: QWidget, watch: UpdateWatch, word: NoticeButton) -> None:
    """Help, Newer version and a click on the word in the status bar open the dialog."""
    tasks = context.tasks.for_page(watch)

    async def show() -> None:
        from ui.updates.update_dialog import UpdateDialog

        await dialogs.show(UpdateDialog(context=context, watch=watch, parent=window))

    def open_dialog() -> None:
        tasks.start_once("newer version", show())

    def say() -> None:
        word.show_words(watch.words)

    watch.found.connect(say)
    word.clicked.connect(open_dialog)
    context.commands.add(
        Command("help.newer", tr("Newer version…"), open_dialog, menu="Help", section=1, icon="download",
                aliases=("update", "upgrade", "download", "install")),
    )  # fmt: skip
