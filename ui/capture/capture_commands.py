"""Capture and events from anywhere: menu File, palette, G and V."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.language import tr
from ui.commands import Command

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from ui.common.page import Page
    from ui.context import UiContext


class CaptureCommands(QObject):
    """The stand and the list of events; neither is a row of the sidebar. `page` gives the page on top."""

    def __init__(self, *, context: UiContext, window: QWidget, page: Callable[[], Page | None]) -> None:
        super().__init__(window)
        self._page = page
        stand = partial(context.navigator.open_record, "capture", "")
        context.commands.add(
            Command("capture.open", tr("Capture people at an event"), stand, key="G, V", menu="File", icon="flag",
                    aliases=("go to", "stand", tr("trade show"), "badge", "visitor", "counter", "scan")),
            Command("capture.picture", tr("Add a picture to the person just taken"), self._picture, menu="File", icon="paperclip",
                    aliases=("photo", tr("business card")), applies=self._why_not),
            Command("go.events", tr("Events"), partial(context.navigator.open_place, "events"), menu="Go", section=1, icon="flag",
                    aliases=("go to", tr("trade show"), "webinar", tr("share out"))),
        )  # fmt: skip

    def _picture(self) -> None:
        from ui.capture.capture_page import CapturePage

        page = self._page()
        if isinstance(page, CapturePage):
            page.add_picture()

    def _why_not(self) -> str:
        page = self._page()
        return "" if page is not None and page.fills_window else tr("Open Capture first.")


def add_capture(context: UiContext, window: QWidget, page: Callable[[], Page | None]) -> None:
    """Their commands."""
    CaptureCommands(context=context, window=window, page=page)
