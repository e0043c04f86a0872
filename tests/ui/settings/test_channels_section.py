"""Channel rules by keyboard: what is saved holds when a letter is about to go, and nonsense is refused."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTime

from app.domain.mail_rules import ChannelRules
from app.store import mailing
from ui.settings.settings_dialog import SettingsDialog, open_settings

if TYPE_CHECKING:
    from tests.ui.accounts.small_desk import SmallDesk
    from ui.settings.channels_section import ChannelsSection


def _rules(desk: SmallDesk, channel: str) -> ChannelRules:
    return desk.workspace.ask(mailing.rules_of, channel)


def _open(desk: SmallDesk) -> ChannelsSection:
    desk.window.window_tasks.start_once("settings", open_settings(context=desk.context, parent=desk.window))
    dialog = desk.dialog()
    assert isinstance(dialog, SettingsDialog)
    desk.type("consent")
    section = dialog.channels
    assert dialog._stack.currentWidget() is section
    desk.wait(lambda: section.counts["daily_most"].value() == 80)
    return section


def test_limits_are_set_by_channel_and_restored(desk: SmallDesk) -> None:
    section = _open(desk)
    section.channel.set_current("social")
    section.channel.chosen.emit("social")
    section.consent.setFocus()
    desk.press(Qt.Key.Key_Space)
    section.counts["gap_person"].setFocus()
    section.counts["gap_person"].selectAll()
    desk.type("5")
    section.save.setFocus()
    desk.press(Qt.Key.Key_Space)
    desk.wait(lambda: section.said.text() == "Saved.")
    assert _rules(desk, "social") == ChannelRules(consent_needed=True, gap_person=5)
    assert _rules(desk, "email") == ChannelRules()
    section.usual.setFocus()
    desk.press(Qt.Key.Key_Space)
    desk.wait(lambda: _rules(desk, "social") == ChannelRules())
    desk.press(Qt.Key.Key_Escape)
    desk.wait(desk.no_dialog)


def test_hours_that_end_before_they_begin_are_refused(desk: SmallDesk) -> None:
    section = _open(desk)
    section.closes.setTime(QTime(6, 0))
    section.save.setFocus()
    desk.press(Qt.Key.Key_Space)
    desk.wait(lambda: "end before they begin" in section.said.text())
    assert _rules(desk, "email").closes == time(20)
    desk.press(Qt.Key.Key_Escape)
    desk.wait(desk.no_dialog)
