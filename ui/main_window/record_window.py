"""A record in a window of its own, named after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QMainWindow

from app.language import tr
from ui.common.tabbing import tab_on

if TYPE_CHECKING:
    from ui.common.page import Page


class RecordWindow(QMainWindow):
    """Its title follows the page: the name comes once the record is read, and changes when it is renamed."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setCentralWidget(page)
        self._page = page
        page.title_changed.connect(self._on_title_changed)
        self._on_title_changed()

    def focusNextPrevChild(self, next: bool) -> bool:
        return tab_on(self, forward=next)

    @Slot()
    def _on_title_changed(self) -> None:
        self.setWindowTitle(tr("{windowtitle} — Satchel", windowtitle=self._page.windowTitle()))
