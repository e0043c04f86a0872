"""Reminders in a window: told once, held during a call, switched off by kind, opened by a key and from the toast."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox

from app import operations
from app.operations.tasks import Step
from ui.gates.move import local_now
from ui.reminders.reminders import Reminders
from ui.settings.settings_dialog import SettingsDialog, open_settings

if TYPE_CHECKING:
    from tests.ui.accounts.small_desk import SmallDesk

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def test_a_promise_is_told_once_when_nobody_is_on_the_line_and_opens_its_lead(desk: SmallDesk) -> None:
    now = [local_now() + timedelta(days=900)]  # where the practice company has nothing of its own
    in_call, lead = [True], desk.lead("Isaura Thackwell")

    def promise(words: str, moment: datetime) -> None:
        desk.workspace.act(operations.tasks.add_task, lead, Step("call", words, at=moment, promised=True))

    promise("Prices for both sites", now[0] + timedelta(minutes=4))
    reminders = Reminders(context=desk.context, held=lambda: in_call[0], parent=desk.window, now=lambda: now[0])
    desk.page("contacts")

    def look() -> list[str]:
        before = len(desk.toasts)
        reminders.look()
        desk.idle()
        return desk.toasts[before:]

    assert look() == []
    in_call[0] = False
    at = f"{now[0] + timedelta(minutes=4):%H:%M}"
    assert look() == [f"You promised Isaura Thackwell for {at} Prices for both sites"]
    assert look() == [], "once"
    assert "reminders/told" in desk.context.settings.allKeys()
    assert desk.window.toast._undo.text() == "Open"
    desk.press(Qt.Key.Key_R, CTRL_SHIFT)
    assert desk.leads == [lead]
    desk.page("contacts")
    desk.window.toast._undo.click()
    assert desk.leads == [lead, lead]
    again = Reminders(context=desk.context, held=lambda: False, parent=desk.window, now=lambda: now[0])
    again.look()
    desk.idle()
    assert not [one for one in desk.toasts[1:] if one.startswith("You promised")], "nor after a new start"

    desk.window.window_tasks.start_once(
        "settings", open_settings(context=desk.context, parent=desk.window, page="Reminders")
    )
    settings = desk.dialog()
    assert isinstance(settings, SettingsDialog)
    switch = settings.reminders.switches["promise"]
    assert isinstance(switch, QCheckBox)
    switch.setFocus()
    desk.press(Qt.Key.Key_Space)
    assert not switch.isChecked()
    settings.accept()
    desk.wait(desk.no_dialog)
    promise("Something else", now[0] + timedelta(minutes=3))
    assert look() == []
    desk.context.commands.run("reminders.pause")
    assert desk.toasts[-1].startswith("No reminders until")
