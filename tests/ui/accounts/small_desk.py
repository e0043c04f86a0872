"""A window over a real practice workspace, with the small screens in it: accounts, contacts, meetings, tracks."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel

from app import queries
from tests.support.databases import practice_at
from tests.ui.leads.desk import Desk, OpensDesks
from ui.accounts.account_page import AccountPage
from ui.accounts.accounts_page import AccountsPage
from ui.common.page import Page
from ui.contacts.contact_page import ContactPage
from ui.contacts.contacts_page import ContactsPage
from ui.context import UiContext
from ui.main_window import MainWindow
from ui.meetings.meetings_page import MeetingsPage
from ui.objections.objections_page import ObjectionsPage
from ui.routing.flow_page import FlowPage
from ui.routing.routing_page import RoutingPage
from ui.routing.territories_page import TerritoriesPage
from ui.scores.scores_page import ScoresPage
from ui.talk_tracks.track_editor import TrackEditor
from ui.talk_tracks.tracks_page import TracksPage


class LeadStub(Page):
    """Stands for the lead's own page: remembers which leads were shown."""

    def __init__(self, shown: list[str]) -> None:
        super().__init__(title="Lead")
        self._shown = shown

    def show_record(self, record_id: str) -> None:
        self._shown.append(record_id)


class SmallDesk(Desk):
    """`leads` are the leads opened so far."""

    leads: list[str]

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


def furnish(context: UiContext, window: MainWindow, leads: list[str]) -> None:
    """The small screens; `leads` are those opened so far."""
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
    window.add_record("account", partial(AccountPage, context=context), place="accounts")
    window.add_record("contact", partial(ContactPage, context=context), place="contacts")
    window.add_record("track", partial(TrackEditor, context=context), place="talk_tracks")
    window.add_record("lead", partial(LeadStub, leads))


@pytest.fixture(name="desk")
def make_small_desk(desk_over: OpensDesks, tmp_path: Path) -> SmallDesk:
    """Everything."""
    leads: list[str] = []
    desk = desk_over(SmallDesk, practice_at(tmp_path / "p", leads=60), partial(furnish, leads=leads))
    desk.leads = leads
    desk.idle()
    return desk
