"""What opens the workspace, changed from the settings; and the lock that comes by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from app.errors import UnavailableError
from app.store import keys, rekey
from ui.first_run.unlock import UnlockWindow, ask_passphrase
from ui.settings.auto_lock import AutoLock, set_minutes
from ui.settings.safety_section import PassphraseDialog
from ui.settings.settings_dialog import SettingsDialog, open_settings

if TYPE_CHECKING:
    from tests.ui.accounts.small_desk import SmallDesk

OLD, NEW = "correct horse battery", "one more short sentence"


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch, desk: SmallDesk) -> None:
    """The key of the practice workspace under a passphrase that is quick to check."""
    monkeypatch.setitem(keys.SCRYPT, "n", 1024)
    profile = desk.workspace.profile
    keys._wrap(profile.key_file, keys.unlock(profile, passphrase=None), OLD)


def test_a_passphrase_is_changed_and_a_new_key_asked_for(desk: SmallDesk) -> None:
    profile, restarts = desk.workspace.profile, []
    desk.context.navigator.restart_requested.connect(lambda: restarts.append(1))
    desk.window.window_tasks.start_once(
        "settings", open_settings(context=desk.context, parent=desk.window, page="Safety")
    )
    settings = desk.dialog()
    assert isinstance(settings, SettingsDialog)
    section = settings.safety
    desk.wait(lambda: "Under your passphrase" in section.where.text())
    assert section.restore.isEnabled()
    section.change_passphrase()
    desk.wait(lambda: section.findChildren(PassphraseDialog))
    (asked,) = section.findChildren(PassphraseDialog)
    for key, words in (("old", "wrong"), ("new", NEW), ("again", NEW)):
        assert isinstance(asked.fields[key], QLineEdit)
        assert asked.fields[key].echoMode() is QLineEdit.EchoMode.Password
        asked.fields[key].setFocus()
        desk.type(words)
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: "not the passphrase" in asked._problems["old"].text())
    asked.fields["old"].setText(OLD)
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: "The new passphrase is in force." in desk.toasts)
    with pytest.raises(UnavailableError):
        keys.unlock(profile, passphrase=OLD)
    section.take_new_key()
    desk.wait(lambda: any(one.isVisible() for one in section.findChildren(PassphraseDialog)))
    asked = next(one for one in section.findChildren(PassphraseDialog) if one.isVisible())
    asked.fields["old"].setText(NEW)
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: restarts)
    assert rekey.awaited(profile)
    rekey.keys.drop_next(profile)
    settings.accept()
    desk.wait(desk.no_dialog)


def test_an_idle_window_hides_until_the_passphrase_and_never_during_a_call(desk: SmallDesk) -> None:
    now, calling = [0.0], [True]

    async def ask() -> bool:
        return await ask_passphrase(desk.workspace.profile, desk.context.theme) is not None

    lock = AutoLock(context=desk.context, in_call=lambda: calling[0], ask=ask, parent=desk.window, clock=lambda: now[0])
    set_minutes(desk.context.settings, 5)
    page = desk.page("accounts")
    desk.type("pell")
    now[0] = 301.0
    lock.look()
    desk.idle()
    assert desk.window.isVisible()
    calling[0], now[0] = False, 600.0
    lock.look()
    desk.idle()
    assert desk.window.isVisible(), "the call was the last sign of life"
    QTest.keyClick(desk.window.windowHandle(), Qt.Key.Key_Shift)
    now[0] = 899.0
    lock.look()
    desk.idle()
    assert desk.window.isVisible(), "a key was pressed five minutes ago, less a second"
    now[0] = 900.0
    lock.look()
    desk.wait(lambda: lock.locked and not desk.window.isVisible())
    window = next(one for one in QApplication.topLevelWidgets() if isinstance(one, UnlockWindow) and one.isVisible())
    window._field.setText("wrong")
    window._on_open()
    assert not desk.window.isVisible()
    window._field.setText(OLD)
    window._on_open()
    desk.wait(lambda: desk.window.isVisible() and not lock.locked)
    assert page.isVisible()


def test_a_laptop_that_slept_past_the_minutes_is_locked_by_what_wakes_it(desk: SmallDesk) -> None:
    now, asked = [1000.0], [0]

    async def ask() -> bool:
        asked[0] += 1
        return True

    usual = AutoLock(context=desk.context, in_call=lambda: False, ask=ask, parent=desk.window)
    assert usual._clock() >= desk.workspace.clock.now().timestamp() - 60, "a clock that goes on in sleep"
    lock = AutoLock(context=desk.context, in_call=lambda: False, ask=ask, parent=desk.window, clock=lambda: now[0])
    set_minutes(desk.context.settings, 5)
    desk.page("accounts")
    now[0] = 9000.0
    QTest.keyClick(desk.window.windowHandle(), Qt.Key.Key_Shift)
    desk.wait(lambda: asked[0] == 1 and not lock.locked)
    now[0] = 500.0
    assert not lock.look(), "the clock was set back"
    now[0] = 799.0
    assert not lock.look()
    now[0] = 800.0
    assert lock.look(), "and five minutes later it is time"
    desk.wait(lambda: asked[0] == 2 and not lock.locked)
