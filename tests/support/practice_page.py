"""A practice workspace behind a real context, for pages that work on its leads: fixtures to import in a conftest."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSettings

from app import queries
from app.paths import Profile
from tests.support.databases import practice_at
from ui.change_relay import ChangeRelay
from ui.commands import Commands
from ui.context import UiContext
from ui.error_presenter import ErrorPresenter
from ui.late_workspace import LateWorkspace
from ui.navigator import Navigator
from ui.tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    import qasync
    from PySide6.QtWidgets import QApplication

    from app.workspace import Workspace
    from ui.theme.theme import Theme


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    """Where the practice workspace lies."""
    return Profile(tmp_path / "practice")


@pytest.fixture
def workspace(profile: Profile) -> Iterator[Workspace]:
    """Sixty leads, Isaura Thackwell among them."""
    made = practice_at(profile.folder, leads=60)
    yield made
    made.close()


@pytest.fixture
def context(
    qapp: QApplication, theme: Theme, workspace: Workspace, tmp_path: Path, qloop: qasync.QEventLoop
) -> Iterator[UiContext]:
    """Everything a page is given."""
    errors = ErrorPresenter()
    door = LateWorkspace()
    door.opened(workspace)
    tasks = Tasks(workspace=door, errors=errors)
    relay = ChangeRelay(hub=door.changes)
    settings = QSettings(str(tmp_path / "satchel.ini"), QSettings.Format.IniFormat)
    yield UiContext(door, tasks, relay, Navigator(), errors, theme, Commands(app=qapp), settings)
    relay.close()
    tasks.close()


@pytest.fixture
def lead_named(workspace: Workspace) -> Callable[[str], str]:
    """The id of a lead by its person's name."""

    def find(name: str) -> str:
        return workspace.ask(queries.search.find, name, kinds=("lead",), limit=1)[0].row_id

    return find


@pytest.fixture
def until(qloop: qasync.QEventLoop) -> Callable[[Callable[[], object]], None]:
    """Run the loop until something is so."""

    async def wait(condition: Callable[[], object]) -> None:
        for _ in range(1500):
            if condition():
                return
            await asyncio.sleep(0.01)
        raise AssertionError("it did not happen within fifteen seconds")

    def run(condition: Callable[[], object]) -> None:
        qloop.run_until_complete(wait(condition))

    return run
