"""The only door from a page to long work: started by name, cancelled with the page, errors told in one place."""

from __future__ import annotations

import time
from functools import partial
from typing import TYPE_CHECKING, Any, ParamSpec, Protocol, TypeVar

import shiboken6

from app.changes import Source

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Callable, Coroutine
    from concurrent.futures import Future, ThreadPoolExecutor

    from PySide6.QtCore import QObject

    from app.changes import ChangeSet

P = ParamSpec("P")
T = TypeVar("T")
READERS = 2
LULL, PATIENCE = 0.8, 15.0  # seconds without work of a page; how long the machine's own work waits for that at most


class SupportsActAndAsk(Protocol):
    """The part of the workspace that tasks need."""

    def act(self, operation: Callable[..., T], /, *args: Any, **kwargs: Any) -> T: ...
    def act_as(
        self, source: Source, operation: Callable[..., T], /, *args: Any, **kwargs: Any
    ) -> tuple[T, ChangeSet]: ...
    def ask(self, query: Callable[..., T], /, *args: Any, **kwargs: Any) -> T: ...
    def ask_warm(self, query: Callable[..., T], /, *args: Any, **kwargs: Any) -> T: ...


class SupportsPresent(Protocol):
    """The part of the error presenter that tasks need."""

    def present(self, error: BaseException, *, near: QObject | None = None) -> None: ...


class Tasks:
    """One writer thread and two reader threads, shared by all pages; `for_page` gives a page its own door.

    What the machine reads by itself has a thread of its own, so that no page waits behind it.
    """

    def __init__(self, *, workspace: SupportsActAndAsk, errors: SupportsPresent) -> None:
        from concurrent.futures import ThreadPoolExecutor

        self.workspace = workspace
        self.errors = errors
        self.writer: ThreadPoolExecutor = ThreadPoolExecutor(1, "satchel-writer")
        self.readers: ThreadPoolExecutor = ThreadPoolExecutor(READERS, "satchel-reader")
        self.behind: ThreadPoolExecutor = ThreadPoolExecutor(1, "satchel-behind")
        self._pages: set[PageTasks] = set()
        self.ready = True
        self.worked = 0.0
        self._waiting: list[Callable[[], None]] = []

    def hold(self) -> None:
        """Keep what pages start until `begin`: the window is painted before the event loop runs."""
        self.ready = False

    def begin(self) -> None:
        """The event loop runs now; start what waited."""
        self.ready = True
        waiting, self._waiting = self._waiting, []
        for begin in waiting:
            begin()

    def later(self, begin: Callable[[], None]) -> None:
        """Start this at `begin`."""
        self._waiting.append(begin)

    def for_page(self, page: QObject, *, behind: bool = False) -> PageTasks:
        """Tasks that end when `page` is destroyed; those `behind` the window are the machine's own, for which nobody waits."""
        made = PageTasks(tasks=self, page=page, behind=behind)
        self._pages.add(made)
        return made

    def forget(self, page: PageTasks) -> None:
        """Called by a page's tasks once they are cancelled."""
        self._pages.discard(page)

    @property
    def busy(self) -> bool:
        """Whether any page has work under way; the machine's own work counts for none."""
        return any(page.busy and not page.behind for page in self._pages)

    def close(self) -> None:
        """Cancel all pages, let the writer finish what it was given, end the threads."""
        for page in list(self._pages):
            page.cancel_all()
        for readers in (self.readers, self.behind):
            readers.shutdown(wait=True, cancel_futures=True)
        self.writer.shutdown(wait=True)


class PageTasks:
    """One page's tasks. Coroutines run on the interface thread; only `act`, `ask`, `write`, `read` leave it."""

    def __init__(self, *, tasks: Tasks, page: QObject, behind: bool = False) -> None:
        self._tasks = tasks
        self._page = page
        self.behind = behind
        self._running: dict[str, asyncio.Task[None]] = {}
        self._closed = False
        page.destroyed.connect(self._on_page_destroyed)

    @property
    def busy(self) -> bool:
        """Whether anything of this page is under way."""
        return bool(self._running)

    def start_once(self, name: str, work: Coroutine[Any, Any, object]) -> bool:
        """Start unless one of that name runs; a second click while busy is ignored. True when started."""
        if self._closed or name in self._running:
            work.close()
            return False
        self._start(name, work)
        return True

    def start_latest(self, name: str, work: Coroutine[Any, Any, object]) -> None:
        """Start and cancel the one of that name before; the newest load wins."""
        if self._closed:
            work.close()
            return
        before = self._running.pop(name, None)
        if before is not None:
            before.cancel()
        self._start(name, work)

    def cancel(self, name: str) -> None:
        """Stop the one of that name, as a Cancel button does."""
        running = self._running.get(name)
        if running is not None:
            running.cancel()

    def cancel_all(self) -> None:
        """Stop everything of this page and start nothing more."""
        self._closed = True
        for running in list(self._running.values()):
            running.cancel()
        self._running.clear()
        self._tasks.forget(self)

    async def lull(self) -> None:
        """Wait until the pages have had no work for a moment: threads share one interpreter, and the hands go first."""
        import asyncio

        until = time.monotonic() + PATIENCE  # on a busy day it is done all the same
        while time.monotonic() < min(until, self._tasks.worked + LULL):
            await asyncio.sleep(LULL / 4)

    async def act(self, operation: Callable[..., T], /, *args: Any, **kwargs: Any) -> T:
        """Run an operation of app in its own transaction on the writer thread."""
        return await self.write(self._tasks.workspace.act, operation, *args, **kwargs)

    async def act_with_undo(self, operation: Callable[..., T], /, *args: Any, **kwargs: Any) -> tuple[T, str]:
        """Like `act`, with the id of the undo step it left: what the Undo of its toast takes back."""
        act_as = self._tasks.workspace.act_as
        result, changes = await self.write(act_as, Source.USER, operation, *args, **kwargs)
        return result, changes.undo

    async def ask(self, query: Callable[..., T], /, *args: Any, **kwargs: Any) -> T:
        """Run a query of app on a reader thread."""
        return await self.read(self._tasks.workspace.ask, query, *args, **kwargs)

    async def ask_warm(self, query: Callable[..., T], /, *args: Any, **kwargs: Any) -> T:
        """The same for what the page shows right after a change, and quickly."""
        return await self.read(self._tasks.workspace.ask_warm, query, *args, **kwargs)

    async def write(self, function: Callable[..., T], /, *args: Any, **kwargs: Any) -> T:
        """Run any function on the writer thread. It is never lost: leaving the page does not stop it."""
        import asyncio

        future = self._tasks.writer.submit(partial(function, *args, **kwargs))
        try:
            return await asyncio.shield(asyncio.wrap_future(future))
        except asyncio.CancelledError:
            errors, loop = self._tasks.errors, asyncio.get_running_loop()
            future.add_done_callback(partial(_tell_late_error, errors=errors, loop=loop))
            raise

    async def read(self, function: Callable[..., T], /, *args: Any, **kwargs: Any) -> T:
        """Run any function that only reads off the interface thread."""
        import asyncio

        readers = self._tasks.behind if self.behind else self._tasks.readers
        return await asyncio.wrap_future(readers.submit(partial(function, *args, **kwargs)))

    def _start(self, name: str, work: Coroutine[Any, Any, object]) -> None:
        if not self._tasks.ready:
            self._tasks.later(partial(self.start_latest, name, work))
            return
        import asyncio

        task = asyncio.get_event_loop().create_task(self._guarded(work), name=name)
        self._running[name] = task
        self._note_work()
        task.add_done_callback(partial(self._on_done, name, work))

    async def _guarded(self, work: Coroutine[Any, Any, object]) -> None:
        try:
            await work
        except Exception as error:  # the one road for errors of pages
            near = self._page if shiboken6.isValid(self._page) else None
            self._tasks.errors.present(error, near=near)

    def _on_done(self, name: str, work: Coroutine[Any, Any, object], task: asyncio.Task[None]) -> None:
        work.close()  # one cancelled before its first step was never entered
        if self._running.get(name) is task:
            del self._running[name]
        self._note_work()

    def _note_work(self) -> None:
        if not self.behind:
            self._tasks.worked = time.monotonic()

    def _on_page_destroyed(self) -> None:
        self.cancel_all()


def _tell_late_error(future: Future[Any], *, errors: SupportsPresent, loop: asyncio.AbstractEventLoop) -> None:
    error = None if future.cancelled() else future.exception()
    if error is not None and not loop.is_closed():
        loop.call_soon_threadsafe(errors.present, error)
