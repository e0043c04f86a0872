"""Python's cycle collector, on the interface thread only.

Left to itself it runs on whatever thread allocates, and there it may free widgets, which Qt forbids: the process ends. So it is
off, and looked after by a timer of the interface thread.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer, Slot

EVERY_MS = 1_000


class GarbageCollector(QObject):
    """Collects what the usual thresholds of each generation would have had collected."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    @Slot()
    def look(self) -> None:
        """Collect the oldest generation that is due; younger ones go with it."""
        counts, limits = gc.get_count(), gc.get_threshold()
        due = [generation for generation in range(3) if counts[generation] > limits[generation]]
        if due and (due[-1] < 2 or counts[0] > limits[0]):
            gc.collect(due[-1])
