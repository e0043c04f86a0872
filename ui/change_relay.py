"""Carries what was committed on any thread to the interface as one signal, merged over 50 ms; what a sync brings over a second."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Signal, Slot

from app.changes import ChangeHub, ChangeSet, Source

if TYPE_CHECKING:
    from collections.abc import Iterable

MERGE_MS = 50
SYNC_MS = 1000  # what colleagues did is told once in so long: a long sync commits ten times a second, and each has pages read anew


class ChangeRelay(QObject):
    """`committed(ChangeSet)` fires on the interface thread only."""

    committed = Signal(object)
    _arrived = Signal(object)

    def __init__(self, *, hub: ChangeHub) -> None:
        super().__init__()
        self._waiting: list[ChangeSet] = []
        self._synced = QElapsedTimer()  # since what a sync brought was told
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_merge_time)
        self._arrived.connect(self._on_arrived, Qt.ConnectionType.QueuedConnection)
        self._unsubscribe = hub.subscribe(self._arrived.emit)

    def close(self) -> None:
        """Stop listening; nothing arrives after this."""
        self._unsubscribe()
        self._timer.stop()
        self._waiting.clear()

    @Slot(object)
    def _on_arrived(self, change: ChangeSet) -> None:
        self._waiting.append(change)
        wait = MERGE_MS
        if change.source is Source.SYNC and self._synced.isValid():
            wait = max(MERGE_MS, SYNC_MS - self._synced.elapsed())
        if not self._timer.isActive() or wait < self._timer.remainingTime():
            self._timer.start(wait)

    @Slot()
    def _on_merge_time(self) -> None:
        waiting, self._waiting = self._waiting, []
        if waiting:
            if any(one.source is Source.SYNC for one in waiting):
                self._synced.start()
            self.committed.emit(merged(waiting))


def merged(changes: Iterable[ChangeSet]) -> ChangeSet:
    """Several change sets as one; the user's latest label and undo step speak for all."""
    everything = list(changes)
    touched: dict[str, frozenset[str]] = {}
    for change in everything:
        for entity, ids in change.touched.items():
            touched[entity] = touched.get(entity, frozenset()) | ids
    own = [change for change in everything if change.source is Source.USER]
    speaker = own[-1] if own else everything[-1]
    return ChangeSet(source=speaker.source, label=speaker.label, touched=touched, undo=speaker.undo)
