"""A window over a real practice workspace, with the small screens in it: accounts, contacts, meetings, tracks."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QLabel

from app import queries
from tests.support.databases import practice_at
from tests.ui.leads.desk import Desk
from ui.accounts.account_page import AccountPage
from ui.accounts.accounts_page import AccountsPage
from ui.change_relay import ChangeRelay
from ui.commands import Commands
from ui.common.page import Page
from ui.contacts.contact_page import ContactPage
from ui.contacts.contacts_page import ContactsPage
from ui.context import UiContext
from ui.error_presenter import ErrorPresenter
from ui.late_workspace import LateWorkspace
from ui.main_window import MainWindow
from ui.meetings.meetings_page import MeetingsPage
from ui.navigator import Navigator, ToastRequest
from ui.objections.objections_page import ObjectionsPage
from ui.routing.flow_page import FlowPage
from ui.routing.routing_page import RoutingPage
from ui.routing.territories_page import TerritoriesPage
from ui.scores.scores_page import ScoresPage
from ui.talk_tracks.track_editor import TrackEditor
from ui.talk_tracks.tracks_page import TracksPage
from ui.tasks import Tasks

if TYPE_CHECKING:
    import qasync
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from ui.theme.theme import Theme


class LeadStub(Page):
    """Stands for the lead's own page: remembers which leads were shown."""

    def __init__(self, shown: list[str]) -> None:
        super().__init__(title="Lead")
        self._shown = shown

    def show_record(self, record_id: str) -> None:
        self._shown.append(record_id)


class SmallDesk(Desk):
    """`leads` are the leads opened so far, `requests` the toasts as asked for."""

    leads: list[str]
    requests: list[ToastRequest]

    def page(self, key: str) -> Any:
        """A place, open and filled, the list focused."""
        self.window.open_place(key)
        page = self.window.places.page()
        self.idle()
        return page

    def account(self, name: str) -> Any:
        """An account's page, open and filled."""
        hit = self.workspace.ask(queries.search.find, name, kinds=("account",))[0]
        self.window.open_record("account", hit.row_id)
        page: Any = self.window.places.page()
        self.wait(lambda: page._card is not None and page._card.id == hit.row_id)
        self.idle()
        return page


def said(page: Any) -> str:
    """What the empty state says."""
    return " ".join(label.text() for label in page.empty.findChildren(QLabel) if label.text())


@pytest.fixture(name="desk")
def make_small_desk(
    qapp: QApplication, theme: Theme, qloop: qasync.QEventLoop, tmp_path: Path, qtbot: QtBot
) -> Iterator[SmallDesk]:
    """Everything, at 1440 by 868."""
    workspace = practice_at(tmp_path / "p", leads=60)
    door = LateWorkspace()
    door.opened(workspace)
    errors, navigator, commands = ErrorPresenter(), Navigator(), Commands(app=qapp)
    tasks = Tasks(workspace=door, errors=errors)
    relay = ChangeRelay(hub=door.changes)
    settings = QSettings(str(tmp_path / "satchel.ini"), QSettings.Format.IniFormat)
    context = UiContext(door, tasks, relay, navigator, errors, theme, commands, settings)
    window = MainWindow(context=context, user_name="Mina Aldous", user_role="SDR · North")
    places = (
        ("accounts", "Accounts", AccountsPage, "A"), ("contacts", "Contacts", ContactsPage, "C"),
        ("meetings", "Meetings", MeetingsPage, "M"), ("talk_tracks", "Talk tracks", TracksPage, "K"),
        ("objections", "Objections", ObjectionsPage, "O"), ("scores", "Scores", ScoresPage, "E"),
        ("routing", "Routing", RoutingPage, "N"),
    )  # fmt: skip
    for key, title, page, letter in places:
        window.add_place(key, title, "user", "", partial(page, context=context), letter)
    window.add_inner_place("territories", partial(TerritoriesPage, context=context), place="routing")
    window.add_inner_place("flow", partial(FlowPage, context=context), place="routing")
    leads: list[str] = []
    window.add_record("account", partial(AccountPage, context=context), place="accounts")
    window.add_record("contact", partial(ContactPage, context=context), place="contacts")
    window.add_record("track", partial(TrackEditor, context=context), place="talk_tracks")
    window.add_record("lead", partial(LeadStub, leads))
    window.resize(1440, 868)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    desk = SmallDesk(window, context, workspace, qloop)
    desk.leads, desk.requests = leads, []
    navigator.toast_requested.connect(desk.requests.append)
    desk.idle()
    yield desk
    desk.idle()
    window.close()
    relay.close()
    tasks.close()
    workspace.close()
    window.deleteLater()
    commands.deleteLater()
    assert not desk.bugs, desk.bugs
