"""Help, Report a problem: a text file that the person reads and sends; nothing is sent from here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication

from app import paths, problem_report, queries
from app.clock import SystemClock
from app.errors import SatchelError
from app.files import write_safely
from app.language import tr
from ui import dialogs

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from ui.context import UiContext
    from ui.tasks import PageTasks


def window_facts(context: UiContext) -> dict[str, str]:
    """What the screen knows of how Satchel looks here."""
    screens = QGuiApplication.screens()
    return {
        "Qt": f"{qVersion()}, {QGuiApplication.platformName()}",
        "screens": ", ".join(
            tr(
                "{width} x {height} at {devicepixelratio:g}",
                width=one.size().width(),
                height=one.size().height(),
                devicepixelratio=one.devicePixelRatio(),
            )
            for one in screens
        ),
        "text": f"{context.theme.text_scale:.0%}",
        "look": f"{'dark' if context.theme.dark else 'light'}, {context.theme.density}, contrast {context.theme.contrast}",
    }


def write_report(context: UiContext, path: Path, window: dict[str, str]) -> None:
    """Write it, also where the workspace did not open; UnavailableError where the file cannot be written."""
    try:
        workspace = context.workspace.real
        text = problem_report.report(
            workspace.profile, workspace.ask(queries.status.status), workspace.clock, window=window
        )
    except SatchelError as error:
        text = problem_report.report(paths.default_profile(), error, SystemClock(), window=window)
    write_safely(path, text.encode())


async def save_report(*, context: UiContext, tasks: PageTasks, parent: QWidget) -> None:
    """Ask where to, write, say what it is good for."""
    path = await dialogs.pick_file(
        parent, tr("Save the report to"), filters=(tr("Text (*.txt)"),), save_as="satchel-problem.txt"
    )
    if path is None:
        return
    await tasks.read(write_report, context, path, window_facts(context))
    context.navigator.show_toast(
        tr("No name and no note is in it: read it, add what happened, send it."), strong=path.name
    )
