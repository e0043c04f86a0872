"""The commands of the Help menu; what they show is loaded when it is asked for."""

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


def add_help(context: UiContext, window: QWidget, tasks: PageTasks, page: Callable[[], Page | None]) -> None:
    """Help: on the page on top, What's new, Report a problem."""

    def show_page() -> None:
        from ui.help.text_dialog import show_help

        tasks.start_once("help", show_help(page(), context=context, parent=window))

    def show_news() -> None:
        from ui.help.text_dialog import show_news

        tasks.start_once("news", show_news(context=context, tasks=tasks, parent=window))

    def report() -> None:
        from ui.help.report import save_report

        tasks.start_once("report", save_report(context=context, tasks=tasks, parent=window))

    context.commands.add(
        Command("help.page", tr("Help on this page"), show_page, key="F1", menu="Help", icon="circle-question-mark",
                aliases=("manual", "guide", "how")),
        Command("help.news", tr("What’s new"), show_news, menu="Help", section=1, icon="wand-sparkles",
                aliases=("changes", "version", tr("release notes"), "about")),
        Command("help.report", tr("Report a problem…"), report, menu="Help", section=1, icon="flag",
                aliases=("bug", "mistake", "support", "crash")),
    )  # fmt: skip
