"""What a committed transaction touched, and who wants to know."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from dataclasses import field
from enum import Enum

from app.frozen import frozen


class Source(Enum):
    """Who made a change."""

    USER = "user"
    SYNC = "sync"
    IMPORT = "import"
    AUTOMATION = "automation"


@frozen
class ChangeSet:
    """One committed transaction: entity name to the ids it touched.

    `label` is the sentence for the toast ("Moved to Meeting set"), `undo` the id of its undo step or ''.
    """

    source: Source
    label: str
    touched: Mapping[str, frozenset[str]] = field(default_factory=dict)
    undo: str = ""

    def ids(self, entity: str) -> frozenset[str]:
        """Ids of that entity touched, empty when none."""
        return self.touched.get(entity, frozenset())


class ChangeHub:
    """Publishes each ChangeSet after its commit, on the thread that committed it."""

    def __init__(self) -> None:
        self._listeners: list[Callable[[ChangeSet], None]] = []
        self._lock = threading.Lock()

    def subscribe(self, listener: Callable[[ChangeSet], None]) -> Callable[[], None]:
        """Call `listener` for each commit; the returned function ends it."""
        with self._lock:
            self._listeners.append(listener)

        def unsubscribe() -> None:
            with self._lock:
                if listener in self._listeners:
                    self._listeners.remove(listener)

        return unsubscribe

    def publish(self, change: ChangeSet) -> None:
        """Tell every listener; called once per commit, never after a rollback."""
        with self._lock:
            listeners = list(self._listeners)
        for listener in listeners:
            listener(change)
