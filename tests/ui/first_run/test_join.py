"""Joining by a code, by keyboard, against a real server."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app import queries
from app import workspace as workspaces
from app.paths import Profile
from tests.support.builders import a_lead
from tests.support.server_process import ServerProcess
from ui.first_run.join import JoinWindow
from ui.first_run.welcome import WelcomeWindow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from ui.theme.theme import Theme

Until = Callable[[Callable[[], object]], None]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServerProcess]:
    made = ServerProcess(tmp_path_factory.mktemp("server"))
    yield made
    made.kill()


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    return Profile(tmp_path / "mina")


@pytest.fixture
def window(profile: Profile, theme: Theme, qtbot: QtBot, qapp: QApplication, qloop: object) -> Iterator[JoinWindow]:
    """Without a keychain, so that a passphrase is asked for."""
    qapp.setQuitOnLastWindowClosed(False)  # as the application does
    made = JoinWindow(profile, theme=theme, keychain=False)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made
    made.hide()
    made.deleteLater()
    qapp.setQuitOnLastWindowClosed(True)


def fill(window: JoinWindow, *words: str) -> None:
    """Each field in turn, by Tab."""
    for one in words:
        QTest.keyClicks(window.focusWidget(), one)
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)


def said(window: JoinWindow) -> str:
    return window._problem.text()


PASSPHRASE = "boats need winches"


def test_a_code_makes_a_workspace_that_is_filled(
    server: ServerProcess, window: JoinWindow, profile: Profile, until: Until, tmp_path: Path
) -> None:
    boss = server.laptop(tmp_path, "boss", role="manager")
    a_lead(boss)
    boss.close()
    done: list[int] = []
    window.finished.connect(done.append)
    fill(window, server.url, server.invite("mina"), "", "", PASSPHRASE, PASSPHRASE)
    QTest.keyClick(window.code, Qt.Key.Key_Return)
    until(lambda: done)
    assert done == [1]
    assert window.passphrase == PASSPHRASE
    assert window.progress.isVisibleTo(window)
    workspace = workspaces.open_workspace(profile, passphrase=PASSPHRASE)
    assert workspace.ask(queries.people.person, workspace.user).name == "Mina"
    workspace.close()


def test_a_wrong_code_is_said_in_place_and_leaves_nothing(
    server: ServerProcess, window: JoinWindow, profile: Profile, until: Until
) -> None:
    fill(window, server.url, "WRONG123", "", "", PASSPHRASE, PASSPHRASE)
    QTest.keyClick(window.code, Qt.Key.Key_Return)
    until(lambda: said(window))
    assert "not valid" in said(window)
    assert window.isVisible()
    assert window.go.isEnabled()
    assert not profile.folder.exists()
    window.code.clear()
    window.code.setFocus()
    QTest.keyClicks(window.code, server.invite("ines"))
    done: list[int] = []
    window.finished.connect(done.append)
    QTest.keyClick(window.code, Qt.Key.Key_Return)
    until(lambda: done == [1])


def test_what_is_missing_is_asked_for_before_anything_is_sent(window: JoinWindow) -> None:
    for words, field, typed in (
        ("address", window.address, "https://satchel.invalid"),
        ("code", window.code, "ABCD1234"),
        ("passphrase", window.password, ""),
    ):
        QTest.keyClick(window.address, Qt.Key.Key_Return)
        assert words in said(window).casefold()
        QTest.keyClicks(field, typed)
    QTest.keyClicks(window.password, "long enough")
    QTest.keyClick(window.address, Qt.Key.Key_Return)
    assert said(window) == "The two passwords differ."


def test_an_address_without_encryption_is_refused(window: JoinWindow, until: Until, profile: Profile) -> None:
    fill(window, "http://satchel.example.com", "ABCD1234", "", "", PASSPHRASE, PASSPHRASE)
    QTest.keyClick(window.code, Qt.Key.Key_Return)
    until(lambda: said(window))
    assert "not encrypted" in said(window)
    assert not profile.folder.exists()


def test_the_first_window_leads_to_joining(profile: Profile, theme: Theme, qtbot: QtBot) -> None:
    window = WelcomeWindow(profile, theme=theme, keychain=True)
    qtbot.addWidget(window)
    window._on_join()
    assert window.choice == "join"
