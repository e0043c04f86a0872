"""A window over a small workspace in which three people and a company stand twice."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSettings

from app.workspace import Workspace
from tests.support.builders import a_lead
from tests.support.clocks import FakeClock
from tests.support.databases import empty_copy
from tests.ui.leads.desk import Desk
from ui.change_relay import ChangeRelay
from ui.commands import Commands
from ui.contacts.contact_page import ContactPage
from ui.context import UiContext
from ui.duplicates.duplicates_page import DuplicatesPage
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


class TwiceDesk(Desk):
    """`requests` are the toasts as asked for."""

    requests: list[ToastRequest]

    def page(self) -> DuplicatesPage:
        """The page, open and filled."""
        self.window.open_place("duplicates")
        page = self.window.places.page()
        assert isinstance(page, DuplicatesPage)
        self.idle()
        return page

    def undo(self) -> None:
        """What the last toast offers."""
        undo = self.requests[-1].undo
        if callable(undo):
            undo()
        else:
            self.window._on_undo_requested(undo)
        self.idle()


def fill(workspace: Workspace) -> None:
    """Isaura by address and again by number, Lorcan by his initial, and others who are nobody else."""
    a_lead(workspace)
    a_lead(
        workspace, name="Isaura Thackwel", company="Quillfen Cold Storage", phone="", title="Head of Site Engineering"
    )
    a_lead(workspace, name="Lorcan Breen", company="Oldmarrow", email="l.breen@o.example", phone="01632 960001")
    a_lead(workspace, name="L. Breen", company="Oldmarrow", email="", phone="01632 960001", title="")
    for at, name in enumerate(("Wren Adebari", "Ottoline Vale", "Tunde Osgrave", "Petra Oyelade", "Ebba Lindquarry")):
        a_lead(
            workspace,
            name=name,
            company=f"Works {name}",
            email=f"x{at}@y{at}.example",
            phone=f"01632 96010{at}",
            title="Buyer",
        )


@pytest.fixture
def desk(
    qapp: QApplication, theme: Theme, qloop: qasync.QEventLoop, tmp_path: Path, qtbot: QtBot
) -> Iterator[TwiceDesk]:
    """Everything, at 1440 by 868."""
    workspace = empty_copy(tmp_path / "w", FakeClock())
    fill(workspace)
    door = LateWorkspace()
    door.opened(workspace)
    errors, navigator, commands = ErrorPresenter(), Navigator(), Commands(app=qapp)
    tasks = Tasks(workspace=door, errors=errors)
    relay = ChangeRelay(hub=door.changes)
    settings = QSettings(str(tmp_path / "satchel.ini"), QSettings.Format.IniFormat)
    context = UiContext(door, tasks, relay, navigator, errors, theme, commands, settings)
    window = MainWindow(context=context, user_name="Mina Aldous", user_role="SDR · North")
    window.add_place("duplicates", "Duplicates", "merge", "", partial(DuplicatesPage, context=context), "Q")
    window.add_record("contact", partial(ContactPage, context=context), place="duplicates")
    window.resize(1440, 868)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    desk = TwiceDesk(window, context, workspace, qloop)
    desk.requests = []
    navigator.toast_requested.connect(desk.requests.append)
    yield desk
    desk.idle()
    window.close()
    relay.close()
    tasks.close()
    workspace.close()
    window.deleteLater()
    commands.deleteLater()
    assert not desk.bugs, desk.bugs
