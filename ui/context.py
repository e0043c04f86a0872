"""What every page is given by its constructor, in one frozen bundle."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from app.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from PySide6.QtCore import QSettings

    from app.changes import ChangeHub, ChangeSet, Source
    from app.paths import Profile
    from app.workspace import Workspace
    from ui.change_relay import ChangeRelay
    from ui.commands import Commands
    from ui.error_presenter import ErrorPresenter
    from ui.navigator import Navigator
    from ui.tasks import Tasks
    from ui.theme.theme import Theme

T = TypeVar("T")


class FileDoor(Protocol):
    """The part of app's FileStore that ui uses: take a file in, know of it, have it fetched, write it out."""

    def put(self, path: Path, /) -> Any: ...
    def find(self, sha256: str, /) -> Any: ...
    def all_of(self, hashes: Iterable[str], /) -> list[Any]: ...
    def want(self, sha256: str, size: int, /) -> None: ...
    def copy_to(self, sha256: str, path: Path, /) -> None: ...


class WorkspaceDoor(Protocol):
    """The part of app's Workspace that ui uses; all of it may be called from any thread.

    `user` is the acting user's id, `region` the country for numbers without a prefix.
    """

    @property
    def user(self) -> str: ...
    @property
    def region(self) -> str: ...
    @property
    def profile(self) -> Profile: ...
    @property
    def real(self) -> Workspace: ...
    @property
    def files(self) -> FileDoor: ...
    @property
    def changes(self) -> ChangeHub: ...
    def act(self, operation: Callable[..., T], /, *args: Any, **kwargs: Any) -> T: ...
    def act_as(
        self, source: Source, operation: Callable[..., T], /, *args: Any, **kwargs: Any
    ) -> tuple[T, ChangeSet]: ...
    def ask(self, query: Callable[..., T], /, *args: Any, **kwargs: Any) -> T: ...
    def ask_warm(self, query: Callable[..., T], /, *args: Any, **kwargs: Any) -> T: ...
    def undo(self, step: str = "", /) -> str: ...
    def redo(self) -> str: ...


@frozen
class UiContext:
    """Handed down from ui.__main__ to the window and from there to each page."""

    workspace: WorkspaceDoor
    tasks: Tasks
    relay: ChangeRelay
    navigator: Navigator
    errors: ErrorPresenter
    theme: Theme
    commands: Commands
    settings: QSettings
