"""A window over a real practice workspace, with the leads pages and the lead commands in it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from app import queries
from app.clock import to_ms
from app.workspace import Workspace
from tests.support.databases import practice_at
from ui.change_relay import ChangeRelay
from ui.commands import Commands
from ui.context import UiContext
from ui.error_presenter import ErrorPresenter
from ui.late_workspace import LateWorkspace
from ui.lead_commands.lead_commands import add_lead_commands
from ui.leads.lead_page import LeadPage
from ui.leads.leads_page import LeadsPage
from ui.leads.list_order import ListOrder
from ui.leads.views import HOT_INBOUND
from ui.main_window import MainWindow
from ui.navigator import Navigator, ToastRequest
from ui.tasks import Tasks

if TYPE_CHECKING:
    import qasync
    from pytestqt.qtbot import QtBot

    from ui.theme.theme import Theme


class Desk:
    """What the tests do: press, type, wait, look."""

    def __init__(self, window: MainWindow, context: UiContext, workspace: Workspace, qloop: qasync.QEventLoop) -> None:
        self.window, self.context, self.workspace, self._loop = window, context, workspace, qloop
        self.toasts: list[str] = []
        self.calls: list[str] = []
        self.hand_offs: list[str] = []
        self.bugs: list[BaseException] = []
        self.requests: list[ToastRequest] = []  # the toasts as asked for
        self.ends: list[Callable[[], object]] = []  # what else ends once the window is closed
        context.navigator.toast_requested.connect(self._on_toast)
        context.navigator.call_requested.connect(self.calls.append)
        context.navigator.hand_off_requested.connect(self.hand_offs.append)
        context.errors._show_bug = self.bugs.append  # type: ignore[method-assign]

    def _on_toast(self, request: ToastRequest) -> None:
        self.requests.append(request)
        self.toasts.append(f"{request.text} {request.strong}".strip())

    def wait(self, until: Callable[[], Any], seconds: float = 12) -> None:
        """Let the loop run until that is so."""

        async def go() -> None:
            for _ in range(int(seconds * 100)):
                if until():
                    return
                await asyncio.sleep(0.01)

        self._loop.run_until_complete(go())
        assert not self.bugs, self.bugs
        assert until()

    def idle(self, seconds: float = 0.15) -> None:
        """Let everything under way come to its end."""

        async def go() -> None:
            await asyncio.sleep(seconds)

        self._loop.run_until_complete(go())
        self.wait(lambda: not self.context.tasks.busy)

    def focus(self) -> QWidget:
        """The widget with the focus."""
        found = QApplication.focusWidget()
        assert found is not None
        return found

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """A key, wherever the focus is."""
        self._loop.call_soon(QTest.keyClick, self.focus(), key, modifiers)  # within the loop, as keys arrive
        self._loop.run_until_complete(asyncio.sleep(0.01))

    def type(self, words: str) -> None:
        """Words, key by key."""
        self._loop.call_soon(QTest.keyClicks, self.focus(), words)
        self._loop.run_until_complete(asyncio.sleep(0.01))

    def dialog(self) -> QDialog:
        """The dialog that is open, once it is."""

        def shown() -> QDialog | None:
            return next((one for one in self.window.findChildren(QDialog) if one.isVisible()), None)

        self.wait(shown)
        found = shown()
        assert found is not None
        return found

    def no_dialog(self) -> bool:
        """Whether every dialog is closed."""
        return not any(one.isVisible() for one in self.window.findChildren(QDialog))

    def lead(self, name: str) -> str:
        """The id of a lead by name."""
        hits = self.workspace.ask(queries.search.find, name, kinds=("lead",))
        return str(hits[0].row_id)

    def card(self, lead_id: str) -> Any:
        """The lead, read from the workspace."""
        return self.workspace.ask(queries.lead_card.lead_card_of, lead_id, now=to_ms(self.workspace.clock.now()))

    def leads_page(self, key: str = "leads") -> LeadsPage:
        """The list, open and filled."""
        self.window.open_place(key)
        page = self.window.places.page()
        assert isinstance(page, LeadsPage)
        self.wait(lambda: page.model.rowCount() > 0)
        self.idle()
        page.list.setFocus()
        return page

    def lead_page(self, name: str = "Isaura Thackwell") -> LeadPage:
        """A lead's page, open and filled."""
        lead_id = self.lead(name)
        self.window.open_record("lead", lead_id)
        page = self.window.places.page()
        assert isinstance(page, LeadPage)
        self.wait(lambda: page._card is not None and page._card.row.id == lead_id)
        self.idle()
        return page


D = TypeVar("D", bound=Desk)
Furnish = Callable[[UiContext, MainWindow], object]


class OpensDesks(Protocol):
    """A window over a workspace, at 1440 by 868, with what `furnish` puts in it; closed after the test, `close` at last."""

    def __call__(
        self, kind: type[D], workspace: Workspace, furnish: Furnish, *, close: Callable[[], object] | None = None
    ) -> D: ...


@pytest.fixture
def desk_over(
    qapp: QApplication, theme: Theme, qloop: qasync.QEventLoop, tmp_path: Path, qtbot: QtBot
) -> Iterator[OpensDesks]:
    """Opens them."""
    opened: list[tuple[Desk, Callable[[], object]]] = []

    def open_desk(
        kind: type[D], workspace: Workspace, furnish: Furnish, *, close: Callable[[], object] | None = None
    ) -> D:
        door = LateWorkspace()
        door.opened(workspace)
        errors, commands = ErrorPresenter(), Commands(app=qapp)
        tasks, relay = Tasks(workspace=door, errors=errors), ChangeRelay(hub=door.changes)
        settings = QSettings(str(tmp_path / "satchel.ini"), QSettings.Format.IniFormat)
        context = UiContext(door, tasks, relay, Navigator(), errors, theme, commands, settings)
        window = MainWindow(context=context, user_name="Mina Aldous", user_role="SDR · North")
        furnish(context, window)
        window.resize(1440, 868)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        desk = kind(window, context, workspace, qloop)
        opened.append((desk, close or workspace.close))
        return desk

    yield open_desk
    for desk, close in opened:
        desk.idle()
        desk.window.close()
        for end in desk.ends:
            end()
        desk.context.relay.close()
        desk.context.tasks.close()
        close()
        desk.window.deleteLater()
        desk.context.commands.deleteLater()
        assert not desk.bugs, desk.bugs


def furnish_leads(context: UiContext, window: MainWindow) -> None:
    """The leads pages and the lead commands."""
    order = ListOrder()
    add_lead_commands(context, window, window.places.page)
    window.add_place("leads", "Leads", "user", "", partial(LeadsPage, context=context, order=order), "L")
    hot = partial(LeadsPage, context=context, view=HOT_INBOUND, order=order, place="view:hot")
    window.add_place("view:hot", "Hot inbound", "star", "Saved views", hot, "1")
    window.add_record("lead", partial(LeadPage, context=context, order=order), place="leads")


@pytest.fixture(name="desk")
def make_desk(desk_over: OpensDesks, tmp_path: Path) -> Desk:
    """Everything."""
    desk = desk_over(Desk, practice_at(tmp_path / "p", leads=80), furnish_leads)
    desk.idle()
    return desk
