"""Hears the server's pokes on a small thread of its own (6.6): no data, no promise, only a reason to pull."""

from __future__ import annotations

import contextlib
import socket
import threading
import time
from collections.abc import Callable

from app.sync_client.errors import OfflineError
from app.sync_client.http import Http

STEADY = 30.0  # seconds a stream must have lived for its end to be news


class Events:
    """`poked(head)` is called for each poke, and with 0 when a stream that was steady broke off.

    A stream that ends is opened again by the next `listen`, which the runner calls after each sync that went through.
    """

    def __init__(self, poked: Callable[[int], None]) -> None:
        self._poked = poked
        self._thread: threading.Thread | None = None
        self._wire: socket.socket | None = None
        self._lock = threading.Lock()
        self._wanted = False

    def listen(self, http: Http) -> None:
        """Hear pokes over that connection, unless it is heard already."""
        with self._lock:
            self._wanted = True
            if self._thread is None or not self._thread.is_alive():
                self._thread = threading.Thread(target=self._hear, args=(http,), name="satchel-events", daemon=True)
                self._thread.start()

    def stop(self) -> None:
        """End the stream at once."""
        with self._lock:
            self._wanted = False
            wire, self._wire = self._wire, None
        if wire is not None:
            with contextlib.suppress(OSError):
                wire.shutdown(socket.SHUT_RDWR)

    def _hear(self, http: Http) -> None:
        begun = time.monotonic()
        with contextlib.suppress(OfflineError):
            for head in http.pokes(self._opened):
                if not self._wanted:
                    return
                self._poked(head)
        if self._wanted and time.monotonic() - begun > STEADY:
            self._poked(0)

    def _opened(self, wire: socket.socket) -> None:
        with self._lock:
            self._wire = wire if self._wanted else None
        if self._wire is None:
            with contextlib.suppress(OSError):
                wire.shutdown(socket.SHUT_RDWR)
