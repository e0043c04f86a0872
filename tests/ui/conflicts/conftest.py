"""A window on the laptop of somebody whose changes met a colleague's."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSettings

from tests.support.met_conflicts import Met
from tests.ui.leads.desk import Desk
from ui.change_relay import ChangeRelay
from ui.commands import Commands
from ui.common.page import Page
from ui.conflicts.conflicts_page import ConflictsPage
from ui.context import UiContext
from ui.error_presenter import ErrorPresenter
from ui.late_workspace import LateWorkspace
from ui.main_window import MainWindow
from ui.navigator import Navigator, ToastRequest
from ui.tasks import Tasks

if TYPE_CHECKING:
    import qasync
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from ui.theme.theme import Theme


class LeadStub(Page):
    """Remembers which leads were shown."""

    def __init__(self, shown: list[str]) -> None:
        super().__init__(title="Lead")
        self._shown = shown

    def show_record(self, record_id: str) -> None:
        self._shown.append(record_id)


class ConflictDesk(Desk):
    """`met` are the two laptops, `leads` the leads opened, `requests` the toasts as asked for."""

    met: Met
    leads: list[str]
    requests: list[ToastRequest]

    def page(self) -> ConflictsPage:
        """The page, open and filled."""
        self.window.open_place("conflicts")
        page = self.window.places.page()
        assert isinstance(page, ConflictsPage)
        self.idle()
        return page


@pytest.fixture
def desk(
    qapp: QApplication, theme: Theme, qloop: qasync.QEventLoop, tmp_path: Path, qtbot: QtBot
) -> Iterator[ConflictDesk]:
    """Everything, at 1440 by 868."""
    met = Met(tmp_path)
    workspace = met.mina.workspace
    door = LateWorkspace()
    door.opened(workspace)
    errors, navigator, commands = ErrorPresenter(), Navigator(), Commands(app=qapp)
    tasks = Tasks(workspace=door, errors=errors)
    relay = ChangeRelay(hub=door.changes)
    settings = QSettings(str(tmp_path / "satchel.ini"), QSettings.Format.IniFormat)
    context = UiContext(door, tasks, relay, navigator, errors, theme, commands, settings)
    window = MainWindow(context=context, user_name="Mina Aldous", user_role="SDR · North")
    made: list[str] = []
    window.add_record("lead", partial(LeadStub, made))
    window.add_place("conflicts", "Conflicts", "git-fork", "Library", partial(ConflictsPage, context=context), "X")
    window.resize(1440, 868)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    desk = ConflictDesk(window, context, workspace, qloop)
    desk.met, desk.leads, desk.requests = met, made, []
    navigator.toast_requested.connect(desk.requests.append)
    yield desk
    desk.idle()
    window.close()
    relay.close()
    tasks.close()
    met.close()
    window.deleteLater()
    commands.deleteLater()
    assert not desk.bugs, desk.bugs
