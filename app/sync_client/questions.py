"""What somebody waits for while the window goes on: asked of the server on the network thread, between two syncs."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, TypeVar

from app.sync_client.errors import OfflineError, SyncError
from app.sync_client.http import Http, unavailable

T = TypeVar("T")


class Questions:
    """In the order they were asked; adding is for any thread, the rest for the network thread."""

    def __init__(self) -> None:
        self._waiting: deque[tuple[Callable[[Http], Any], Future[Any]]] = deque()

    def __bool__(self) -> bool:
        return bool(self._waiting)

    def add(self, question: Callable[[Http], T]) -> Future[T]:
        """Its answer; SatchelError where it gets none."""
        future: Future[T] = Future()
        self._waiting.append((question, future))
        return future

    def answer(self, line: Callable[[], Http]) -> SyncError | None:
        """Ask the first over the line, which raises why there is none; one that nobody waits for is left out.

        What the server refused with, for whoever keeps the line.
        """
        question, future = self._waiting.popleft()
        if not future.set_running_or_notify_cancel():
            return None
        try:
            future.set_result(question(line()))
        except (OfflineError, SyncError) as error:
            future.set_exception(unavailable(error))
            return error if isinstance(error, SyncError) else None
        except Exception as error:  # whoever waits is told, the thread goes on
            future.set_exception(error)
        return None

    def give_up(self) -> None:
        """The runner ends: nobody is answered any more."""
        while self._waiting:
            self._waiting.popleft()[1].cancel()
