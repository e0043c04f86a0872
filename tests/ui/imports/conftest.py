"""A window with the import page over a small workspace."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSettings

from tests.support.clocks import FakeClock
from tests.support.databases import empty_copy
from tests.ui.leads.desk import Desk
from ui import dialogs
from ui.change_relay import ChangeRelay
from ui.commands import Commands
from ui.context import UiContext
from ui.error_presenter import ErrorPresenter
from ui.imports.import_page import ImportPage
from ui.late_workspace import LateWorkspace
from ui.main_window import MainWindow
from ui.navigator import Navigator
from ui.tasks import Tasks

if TYPE_CHECKING:
    import qasync
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from ui.theme.theme import Theme


class ImportDesk(Desk):
    """`folder` is where the lists lie and what is saved goes; `offered` are the names offered for it."""

    folder: Path
    offered: list[str]

    def page(self) -> ImportPage:
        """The page, open."""
        self.window.open_place("import")
        page = self.window.places.page()
        assert isinstance(page, ImportPage)
        return page

    def read(self, text: str, name: str = "leads.csv") -> ImportPage:
        """The page with that list read and counted."""
        (self.folder / name).write_text(text, "utf-8")
        page = self.page()
        page.read([self.folder / name])
        self.wait(lambda: page._ledger is not None)
        self.idle(0.05)
        page.panes()[0].setFocus()
        return page


@pytest.fixture
def desk(
    qapp: QApplication,
    theme: Theme,
    qloop: qasync.QEventLoop,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[ImportDesk]:
    """Everything, at 1440 by 868."""
    workspace = empty_copy(tmp_path / "w", FakeClock())
    door = LateWorkspace()
    door.opened(workspace)
    errors, navigator, commands = ErrorPresenter(), Navigator(), Commands(app=qapp)
    tasks = Tasks(workspace=door, errors=errors)
    relay = ChangeRelay(hub=door.changes)
    settings = QSettings(str(tmp_path / "satchel.ini"), QSettings.Format.IniFormat)
    context = UiContext(door, tasks, relay, navigator, errors, theme, commands, settings)
    window = MainWindow(context=context, user_name="Mina Aldous", user_role="SDR · North")
    window.add_place("import", "Import", "download", "Library", partial(ImportPage, context=context), "I")
    window.resize(1440, 868)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    desk = ImportDesk(window, context, workspace, qloop)
    desk.folder, desk.offered = tmp_path, []

    async def picked(*_args: object, save_as: str = "", **_more: object) -> Path:
        desk.offered.append(save_as)
        return tmp_path / save_as

    monkeypatch.setattr(dialogs, "pick_file", picked)  # the platform's own dialog
    yield desk
    desk.idle()
    window.close()
    relay.close()
    tasks.close()
    workspace.close()
    window.deleteLater()
    commands.deleteLater()
    assert not desk.bugs, desk.bugs
