"""The first start by keyboard: a new workspace under a passphrase of one's own, a list for it, and what is asked again."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from app import managed, opening, queries
from app import workspace as workspaces
from app.paths import Profile
from ui import dialogs
from ui.first_run.join import JoinWindow
from ui.first_run.welcome import Chosen, ReadyWindow, WelcomeWindow, welcome

if TYPE_CHECKING:
    import qasync

    from ui.theme.theme import Theme

Until = Callable[[Callable[[], object]], None]
PASSPHRASE = "boats need winches"


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    return Profile(tmp_path / "mina")


@pytest.fixture(autouse=True)
def _stays_open(qapp: QApplication) -> Iterator[None]:
    qapp.setQuitOnLastWindowClosed(False)  # as the application does
    yield
    qapp.setQuitOnLastWindowClosed(True)


def shown(kind: type) -> object:
    return next((one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()), None)


def press(window: WelcomeWindow | ReadyWindow, key: Qt.Key) -> None:
    QTest.keyClick(window.focusWidget() or window, key)


def test_from_a_name_to_a_workspace_with_a_list_for_it(
    profile: Profile,
    theme: Theme,
    qloop: qasync.QEventLoop,
    until: Until,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(opening, "has_keychain", lambda: True)  # this machine has none
    path = tmp_path / "leads.csv"

    async def picked(*_: object, **__: object) -> Path:
        return path

    monkeypatch.setattr(dialogs, "pick_file", picked)  # the platform's own dialog
    ended: list[Chosen | None] = []

    async def run() -> None:
        ended.append(await welcome(profile, theme))

    task = qloop.create_task(run())
    until(lambda: shown(WelcomeWindow))
    window = shown(WelcomeWindow)
    assert isinstance(window, WelcomeWindow)
    press(window, Qt.Key.Key_Return)
    assert window._problem.text() == "Type your name; it stands on your briefs."
    QTest.keyClicks(window._name, "Mina Aldous")
    QTest.keyClick(window._role, Qt.Key.Key_Down)
    fields = window._opened_by
    assert not fields._first.isVisible()  # the keychain opens it, unless
    fields.own.setFocus()
    press(window, Qt.Key.Key_Space)
    QTest.keyClicks(fields._first, "short")
    press(window, Qt.Key.Key_Return)
    assert "at least 8 characters" in window._problem.text()
    fields._first.clear()
    for field in (fields._first, fields._again):
        QTest.keyClicks(field, PASSPHRASE)
    QTest.keyClick(fields._again, Qt.Key.Key_Return)
    until(lambda: shown(ReadyWindow))
    ready = shown(ReadyWindow)
    assert isinstance(ready, ReadyWindow)
    press(ready, Qt.Key.Key_Return)
    until(task.done)
    assert ended == [Chosen("new", PASSPHRASE, (path,))]
    assert opening.key_place(profile) == "passphrase"
    made = workspaces.open_workspace(profile, passphrase=PASSPHRASE)
    me = made.ask(queries.people.person, made.user)
    made.close()
    assert (me.name, me.role) == ("Mina Aldous", "BDR")


def test_a_folder_that_has_a_workspace_is_left_as_it_is_and_escape_leaves(
    profile: Profile, theme: Theme, qloop: qasync.QEventLoop, until: Until
) -> None:
    profile.make()
    profile.key_file.write_text("{}")
    window = WelcomeWindow(profile, theme=theme, keychain=True)
    window.show()
    QTest.keyClicks(window._name, "Mina")
    window._on_new()
    until(lambda: "There is a workspace in" in window._problem.text())
    assert window.begin.isEnabled()
    assert profile.key_file.read_text() == "{}"
    press(window, Qt.Key.Key_Escape)
    until(lambda: not window.isVisible())
    window.deleteLater()
    qloop.run_until_complete(asyncio.sleep(0))


def tab_to(window: QWidget, words: str) -> None:
    """Tab until the button of those words has the focus."""
    for _ in range(20):
        focus = window.focusWidget()
        if isinstance(focus, QPushButton) and words in focus.accessibleName():
            return
        QTest.keyClick(focus or window, Qt.Key.Key_Tab)
    raise AssertionError(f"Tab does not lead to {words}")


def test_the_example_data_are_two_keys_away(
    profile: Profile, theme: Theme, qloop: qasync.QEventLoop, until: Until
) -> None:
    task = qloop.create_task(welcome(profile, theme))
    until(lambda: shown(WelcomeWindow))
    window = shown(WelcomeWindow)
    assert isinstance(window, WelcomeWindow)
    tab_to(window, "Try with example data")
    press(window, Qt.Key.Key_Space)
    until(task.done)
    assert task.result() == Chosen("practice", None)
    assert not profile.folder.exists()


def test_joining_begins_at_the_server_the_company_set_and_escape_leads_back(
    profile: Profile,
    theme: Theme,
    qloop: qasync.QEventLoop,
    until: Until,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    place = tmp_path / "managed.json"
    place.write_text('{"server": "https://satchel.quillfen.example"}')
    monkeypatch.setattr(managed, "PLACES", dict.fromkeys(("linux", "darwin"), place))
    task = qloop.create_task(welcome(profile, theme))
    until(lambda: shown(WelcomeWindow))
    window = shown(WelcomeWindow)
    assert isinstance(window, WelcomeWindow)
    tab_to(window, "Join with a code")
    press(window, Qt.Key.Key_Space)
    until(lambda: shown(JoinWindow))
    joining = shown(JoinWindow)
    assert isinstance(joining, JoinWindow)
    assert joining.address.text() == "https://satchel.quillfen.example"
    assert joining.focusWidget() is joining.code
    QTest.keyClick(joining.code, Qt.Key.Key_Escape)
    until(lambda: shown(WelcomeWindow))
    window = shown(WelcomeWindow)
    assert isinstance(window, WelcomeWindow)
    press(window, Qt.Key.Key_Escape)
    until(task.done)
    assert task.result() is None
    assert not profile.folder.exists()


def test_a_workspace_is_begun_empty_by_escape(theme: Theme, qloop: qasync.QEventLoop, until: Until) -> None:
    window = ReadyWindow(theme=theme)
    window.show()
    press(window, Qt.Key.Key_Escape)
    until(lambda: not window.isVisible())
    assert window.lists == ()
    window.deleteLater()
    qloop.run_until_complete(asyncio.sleep(0))
