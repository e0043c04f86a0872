"""An event loop that a test runs bit by bit, as the window's own runs once."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from typing import Any

import qasync


class StepLoop(qasync.QEventLoop):  # type: ignore[misc]
    """Handles nothing between two runs: qasync's own does, and a task that sleeps then finds no running loop."""

    def run_until_complete(self, future: Awaitable[Any]) -> Any:
        """Run until it is done; its result."""
        task = asyncio.ensure_future(future, loop=self)
        task.add_done_callback(self._ended)
        try:
            self.run_forever()
        finally:
            task.remove_done_callback(self._ended)
        return task.result()

    def _ended(self, _task: object) -> None:
        self.stop()
