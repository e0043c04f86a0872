"""What is kept ready behind the window, some at a time: how numbers are said, where they ring, which days are holidays."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from app import operations

if TYPE_CHECKING:
    from ui.context import UiContext

FIRST_MS, EVERY_MS = 8_000, 10 * 60_000  # the start belongs to the work; a list may have come in meanwhile
FEW, PAUSE = 100, 0.1  # some 20 milliseconds at a time


class Lookups(QObject):
    """Begins some seconds after the start and goes on until everything is known."""

    def __init__(self, *, context: UiContext, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = context.tasks.for_page(self, behind=True)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)
        self._timer.start(FIRST_MS)

    @Slot()
    def look(self) -> None:
        """Learn what is missing."""
        self._tasks.start_once("learn", self._learn())
        self._timer.start(EVERY_MS)

    async def _learn(self) -> None:
        while await self._tasks.act(operations.upkeep.learn, FEW):
            await asyncio.sleep(PAUSE)
            await self._tasks.lull()
