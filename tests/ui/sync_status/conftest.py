"""A window on a workspace that has a server in a process of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QVBoxLayout

from app.sync_client.timetable import Pace
from app.workspace import Workspace
from tests.support.server_process import ServerProcess
from tests.ui.leads.desk import Desk, OpensDesks
from ui.common.page import Page
from ui.conflicts.conflicts_page import ConflictsPage
from ui.context import UiContext
from ui.late_workspace import LateWorkspace
from ui.main_window import MainWindow
from ui.sync_status.commands import add_sync
from ui.sync_status.service import SyncService

if TYPE_CHECKING:
    import qasync


PASSWORD = "winch servicing is late"


class Blank(Page):
    """A page with nothing on it."""

    def __init__(self) -> None:
        super().__init__(title="Today")
        QVBoxLayout(self).addWidget(QLabel("Today"))


class SyncDesk(Desk):
    """`service` runs the sync; `bar` is what the status bar says."""

    service: SyncService
    server: ServerProcess
    door: LateWorkspace

    @property
    def bar(self) -> str:
        """Word and detail."""
        return self.window.status.sync.accessibleName().removeprefix("Sync: ")

    def kind(self) -> str:
        """The state's kind."""
        return self.service.state.kind.value if self.service.state is not None else ""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServerProcess]:
    """A server for the whole file."""
    made = ServerProcess(tmp_path_factory.mktemp("server"))
    yield made
    made.kill()


number = iter(range(1000))
Opened = Callable[..., SyncDesk]


@pytest.fixture
def opened(desk_over: OpensDesks, qloop: qasync.QEventLoop, tmp_path: Path, server: ServerProcess) -> Opened:
    """Opens windows; `workspace` is one that has no server, without it somebody joins."""

    def furnish(context: UiContext, window: MainWindow) -> None:
        window.add_place("today", "Today", "circle-check", "", Blank, "T")
        window.add_place("conflicts", "Conflicts", "git-fork", "Library", partial(ConflictsPage, context=context), "X")
        window.open_place("today")

    def open_window(
        workspace: Workspace | None = None, prepare: Callable[[Workspace], object] = lambda one: None
    ) -> SyncDesk:
        made = workspace or server.laptop(tmp_path, f"rep{next(number)}", password=PASSWORD)
        prepare(made)
        desk = desk_over(SyncDesk, made, furnish)
        desk.server, desk.door = server, desk.context.workspace
        pace = Pace(poll=1, after_edit=0.2, longest_retry=1)
        desk.service = add_sync(desk.context, desk.window, lock=desk.door.lock, pace=pace)
        desk.ends.append(desk.service.close)
        qloop.run_until_complete(desk.service.begin())
        return desk

    return open_window
