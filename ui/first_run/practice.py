"""The made-up company: marked as such in the status bar, and removed in one step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.language import tr
from ui import dialogs
from ui.commands import Command

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from ui.common.notice_button import NoticeButton
    from ui.context import UiContext

MARK = tr("Example data")
QUESTION = tr("Remove the example data and begin with your own?")
DETAILS = tr(
    "The made-up company goes for good, with whatever you did in it. Satchel closes and opens again. No other workspace is touched."
)


def add_practice(context: UiContext, window: QWidget, mark: NoticeButton, remove: Callable[[], None]) -> None:
    """The mark, and the command behind it: `remove` is called once the person agreed."""
    tasks = context.tasks.for_page(mark)

    async def ask() -> None:
        if await dialogs.ask_yes_no(
            window, QUESTION, yes=tr("Remove it and begin"), no=tr("Keep it"), details=DETAILS, danger=True
        ):
            remove()

    def start() -> None:
        tasks.start_once("remove", ask())

    mark.show_words(MARK)
    mark.clicked.connect(start)
    context.commands.add(
        Command("file.remove_practice", tr("Remove the example data…"), start, menu="File", section=80, icon="trash-2",
                aliases=("practice", "begin", "delete", tr("own workspace"))),
    )  # fmt: skip
