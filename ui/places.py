"""Which places, records and commands the window has; pages are imported on their first visit."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.common.page import Page
    from ui.context import UiContext
    from ui.main_window import MainWindow
    from ui.today.today_page import TodayPage


def add_places(window: MainWindow, context: UiContext, today: TodayPage) -> None:
    """Everything but Today, which is there already."""
    rows = (
        ("pipeline", "Pipeline", "pipeline", "", _pipeline, "P"),
        ("import", "Import", "download", "Library", _imports, "I"),
    )
    for key, title, icon, section, factory, letter in rows:
        window.add_place(key, title, icon, section, partial(factory, context), letter)


def _pipeline(context: UiContext) -> Page:
    from ui.pipeline.pipeline_page import PipelinePage

    return PipelinePage(context=context)


def _imports(context: UiContext) -> Page:
    from ui.imports.import_page import ImportPage

    return ImportPage(context=context)
