"""Fixtures of the interface tests: a theme, an event loop, a context and a whole window with two dummy places."""

from __future__ import annotations

import asyncio
import os
from typing import TYPE_CHECKING, Any, TypeVar

import pytest
import qasync
from PySide6.QtCore import QSettings

from app.changes import ChangeHub
from app.errors import RefusedError
from tests.support.loops import StepLoop
from tests.ui.leads.desk import desk_over
from ui.change_relay import ChangeRelay
from ui.commands import Command, Commands
from ui.common.header import FilterRow, Header
from ui.common.list_delegate import ListDelegate, ListView
from ui.common.page import Hints, Page
from ui.context import UiContext
from ui.error_presenter import ErrorPresenter
from ui.main_window import MainWindow
from ui.navigator import Navigator, Selection
from ui.palette.hits import PaletteHit
from ui.tasks import Tasks
from ui.theme.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from ui.common.button import Button

__all__ = ["desk_over"]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
T = TypeVar("T")


class FakeWorkspace:
    """Runs operations and queries without a database."""

    def __init__(self) -> None:
        self.changes = ChangeHub()
        self.undone = 0

    def act(self, operation: Callable[..., T], /, *args: Any, **kwargs: Any) -> T:
        return operation(*args, **kwargs)

    def ask(self, query: Callable[..., T], /, *args: Any, **kwargs: Any) -> T:
        return query(*args, **kwargs)

    ask_warm = ask
    user = "U1"
    region = "GB"

    def undo(self, step: str = "") -> str:
        self.undone += 1
        return "moved to Meeting set"

    def redo(self) -> str:
        raise RefusedError("E-NOTHING-TO-UNDO", "There is nothing to redo.", safe="")


class DummyPage(Page):
    """A page with a header, a filter row and an empty list."""

    def __init__(self, title: str, context: UiContext) -> None:
        super().__init__(title=title)
        from PySide6.QtWidgets import QVBoxLayout

        theme = context.theme
        header = Header(title, theme=theme, scope="Thursday 12 November")
        header.add_button("Task", icon="plus", key="T")
        self.primary: Button = header.add_button("Work the queue", key="Space", kind="primary")
        self.list = ListView(theme=theme, name="Queue")
        self.list.setItemDelegate(ListDelegate(theme=theme, parent=self.list))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(header)
        column.addWidget(FilterRow(theme=theme))
        column.addWidget(self.list, 1)
        context.commands.attach(self.list, "lead")

    def key_hints(self) -> Hints:
        return (("J|K", "Move"), ("Enter", "Open"), ("C", "Call"), ("S", "Snooze"), ("D", "Done"), ("Ctrl Z", "Undo"))

    def selection(self) -> Selection | None:
        return Selection("lead", "L1", "Isaura Thackwell")

    def panes(self) -> list[ListView]:
        return [self.list]


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """A light theme, in force."""
    made = Theme(app=qapp, scheme="light", contrast="normal", reduced_motion=True)
    made.activate()
    yield made
    made.retire()


@pytest.fixture
def qloop(qapp: QApplication) -> Iterator[qasync.QEventLoop]:
    """The event loop the application runs on; `qloop.run_until_complete(...)` in tests."""
    loop = StepLoop(qapp, already_running=False)
    asyncio.set_event_loop(loop)
    yield loop
    loop.run_until_complete(asyncio.sleep(0))
    loop.close()
    asyncio.set_event_loop(None)


@pytest.fixture
def workspace() -> FakeWorkspace:
    """A workspace without a database."""
    return FakeWorkspace()


@pytest.fixture
def context(
    qapp: QApplication, theme: Theme, workspace: FakeWorkspace, tmp_path: Path, qloop: qasync.QEventLoop
) -> Iterator[UiContext]:
    """Everything a page is given."""
    errors = ErrorPresenter()
    tasks = Tasks(workspace=workspace, errors=errors)
    relay = ChangeRelay(hub=workspace.changes)
    settings = QSettings(str(tmp_path / "satchel.ini"), QSettings.Format.IniFormat)
    commands = Commands(app=qapp)
    yield UiContext(workspace, tasks, relay, Navigator(), errors, theme, commands, settings)
    relay.close()
    tasks.close()
    commands.deleteLater()


def found(text: str) -> list[PaletteHit]:
    """Two records whose titles hold the text."""
    hits = [
        PaletteHit("lead", "L2", "Petra Oyelade", "Harnwick Schools, meeting Mon 16"),
        PaletteHit("account", "A1", "Stanmoor Bottling", "account, 2 leads"),
        PaletteHit("account", "A2", "Kestrelmoor Dairy", "account, 1 lead"),
    ]
    return [hit for hit in hits if text.casefold() in f"{hit.title} {hit.detail}".casefold()]


@pytest.fixture
def lead_calls(context: UiContext) -> list[str]:
    """Lead commands with letters, and what they did."""
    did: list[str] = []

    def call() -> None:
        did.append("call")

    def move(stage: str = "") -> None:
        did.append(f"move {stage}".strip())

    context.commands.add(
        Command("lead.call", "Call", call, key="C", menu="Lead", icon="phone", scope="lead", aliases=("dial",)),
        Command(
            "lead.move", "Move to stage…", move, key="M", menu="Lead", icon="pipeline", scope="lead",
            choices=lambda: [("qualified", "Qualified"), ("meeting_set", "Meeting set")], run_with=move,
            detail=lambda: "now Meeting set",
        ),
        Command(
            "lead.nurture", "Move to Nurture, wake on a date…", move, key="Shift+N", menu="Lead", scope="lead",
            icon="stage-nurture",
        ),
        Command(
            "lead.unsequence", "Remove from sequence", move, menu="Lead", scope="lead", icon="sequence",
            applies=lambda: "Isaura is in no sequence.",
        ),
        Command("file.new_lead", "New lead", call, key="Ctrl+N", menu="File", icon="plus"),
        Command("report.month", "Show month so far", call, menu="Reports", icon="calendar"),
        Command("call.start", "Start a call", call, menu="Call", icon="phone-call"),
    )  # fmt: skip
    return did


@pytest.fixture
def window(context: UiContext, lead_calls: list[str], qtbot: QtBot) -> Iterator[MainWindow]:
    """The shell with dummy places, shown at 1440 by 868."""
    made = MainWindow(context=context, user_name="Mina Aldous", user_role="SDR · North", search=found)
    places = (
        ("today", "Today", "circle-check", "", "T"), ("day", "Day", "route", "", "Y"),
        ("leads", "Leads", "user", "", "L"), ("pipeline", "Pipeline", "pipeline", "", "P"),
        ("meetings", "Meetings", "calendar", "", "M"), ("accounts", "Accounts", "building-2", "", "A"),
        ("contacts", "Contacts", "id-card", "", "C"), ("sequences", "Sequences", "sequence", "", "S"),
        ("handoffs", "Handoffs", "arrow-right-to-line", "", "H"),
        ("dashboards", "Dashboards", "chart-no-axes-column", "", "D"),
        ("talk_tracks", "Talk tracks", "message-square-text", "Library", "K"),
        ("import", "Import", "download", "Library", "I"), ("conflicts", "Conflicts", "git-fork", "Library", "X"),
        ("view:hot", "Hot inbound", "star", "Saved views", "1"),
        ("view:none", "No next step", "star", "Saved views", "2"),
        ("view:web", "Webinar 3 Nov", "star", "Saved views", "3"),
    )  # fmt: skip
    for key, title, icon, section, letter in places:
        made.add_place(key, title, icon, section, lambda title=title: DummyPage(title, context), letter)
    made.add_record("lead", lambda: DummyPage("Lead", context), place="leads")
    for key, count in (("today", 18), ("day", 8), ("leads", 214), ("meetings", 5), ("handoffs", 3), ("view:hot", 38)):
        context.navigator.tell_count(key, count)
    context.navigator.tell_count("conflicts", 3, "warn")
    context.navigator.tell_sync_state("wifi-off", "Offline", "4 changes saved on this laptop · last sync 10:36")
    made.open_place("today")
    made.resize(1440, 868)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made
    made.close()
    made.deleteLater()
