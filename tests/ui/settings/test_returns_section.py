"""Reasons of a return by keyboard: another task is asked for at once, an unreadable line is named and changes nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from app.domain.return_reasons import RETURN_REASONS
from app.queries import handoffs
from ui.settings.settings_dialog import SettingsDialog, open_settings

if TYPE_CHECKING:
    from tests.ui.accounts.small_desk import SmallDesk


def test_a_reason_is_changed_refused_and_restored(desk: SmallDesk) -> None:
    desk.window.window_tasks.start_once("settings", open_settings(context=desk.context, parent=desk.window))
    dialog = desk.dialog()
    assert isinstance(dialog, SettingsDialog)
    desk.type("verdict")
    section = dialog.returns
    desk.wait(lambda: "Wrong person" in section.text.toPlainText())
    was = section.text.toPlainText()
    for text, said in (
        (was.replace("Wrong person", "Wrong person there"), "Saved."),
        (was + "\nno reason at all\n", "is not a reason"),
    ):
        section.text.setPlainText(text)
        section.save.setFocus()
        desk.press(Qt.Key.Key_Space)
        desk.wait(lambda said=said: said in section.said.text())
    assert "Wrong person there" in [one.words for one in desk.workspace.ask(handoffs.return_reasons)]
    section.restore.setFocus()
    desk.press(Qt.Key.Key_Space)
    desk.wait(lambda: desk.workspace.ask(handoffs.return_reasons) == RETURN_REASONS)
    desk.press(Qt.Key.Key_Escape)
    desk.wait(desk.no_dialog)
