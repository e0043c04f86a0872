"""The workspace as pages see it before it is open: what they ask waits on its thread, the window never does."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from app.changes import ChangeHub, ChangeSet, Source
from app.language import tr

if TYPE_CHECKING:
    from app.paths import Profile
    from app.workspace import Workspace

T = TypeVar("T")


class LateWorkspace:
    """Stands for a workspace that `opened` or `failed` tells about later, from any thread."""

    def __init__(self) -> None:
        self.changes = ChangeHub()
        self._ready = threading.Event()
        self._workspace: Workspace | None = None
        self._error: BaseException | None = None
        self._locked: tuple[BaseException | None, bool] = (None, False)

    def lock(self, error: BaseException | None, reading: bool = False) -> None:
        """Refuse everything new from now on, with `reading` also what is asked; None unlocks. From any thread."""
        self._locked = (error, reading)

    def opened(self, workspace: Workspace) -> None:
        """It is open; everything that waited goes on."""
        workspace.changes.subscribe(self.changes.publish)
        self._workspace = workspace
        self._ready.set()

    def failed(self, error: BaseException) -> None:
        """It could not be opened; everything that waited fails with the reason."""
        self._error = error
        self._ready.set()

    @property
    def is_open(self) -> bool:
        """Whether it is open now."""
        return self._workspace is not None

    def wait(self) -> Workspace:
        """The workspace, once it is open; raises what opening it raised. Never called on the interface thread."""
        self._ready.wait()
        if self._workspace is None:
            assert self._error is not None  # set before the event
            raise self._error
        return self._workspace

    def _writable(self) -> Workspace:
        error, _ = self._locked
        if error is not None:
            raise error.with_traceback(None)
        return self.wait()

    @property
    def real(self) -> Workspace:
        """The workspace itself, for work that opens many transactions of its own; waits until it is open."""
        return self.wait()

    @property
    def files(self) -> Any:
        """The files on records; waits until it is open."""
        return self.wait().files

    @property
    def profile(self) -> Profile:
        """Where the workspace lives; waits until it is open."""
        return self.wait().profile

    @property
    def user(self) -> str:
        """The acting user's id; '' until it is open."""
        return self._workspace.user if self._workspace else ""

    @property
    def region(self) -> str:
        """The country for numbers without a prefix."""
        return self._workspace.region if self._workspace else tr("GB")

    def act(self, operation: Callable[..., T], /, *args: Any, **kwargs: Any) -> T:
        """Run an operation in one transaction."""
        return self._writable().act(operation, *args, **kwargs)

    def act_as(self, source: Source, operation: Callable[..., T], /, *args: Any, **kwargs: Any) -> tuple[T, ChangeSet]:
        """Run an operation in one transaction; its result and what it changed."""
        return self._writable().act_as(source, operation, *args, **kwargs)

    def ask(self, query: Callable[..., T], /, *args: Any, **kwargs: Any) -> T:
        """Run a query in one snapshot."""
        error, reading = self._locked
        if error is not None and reading:
            raise error.with_traceback(None)
        return self.wait().ask(query, *args, **kwargs)

    def ask_warm(self, query: Callable[..., T], /, *args: Any, **kwargs: Any) -> T:
        """Run a quick query in one snapshot, where the last change left its pages at hand."""
        error, reading = self._locked
        if error is not None and reading:
            raise error.with_traceback(None)
        return self.wait().ask_warm(query, *args, **kwargs)

    def undo(self, step: str = "") -> str:
        """Take the last step back, or the named one."""
        return self._writable().undo(step)

    def redo(self) -> str:
        """Do it again."""
        return self._writable().redo()

    def close(self) -> None:
        """Close it if it was opened."""
        if self._workspace is not None:
            self._workspace.close()
