"""Working hours by keyboard: kept, an unclear line named, taken away again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from app import operations, queries
from ui.settings.settings_dialog import SettingsDialog, open_settings

if TYPE_CHECKING:
    from tests.ui.accounts.small_desk import SmallDesk

LINES = "Everybody: 08:00-16:00 mon-fri Europe/London, off 2026-12-24\nRuth Ekwueme: 10:00-14:00 tue"


def test_hours_are_written_refused_and_taken_away(desk: SmallDesk) -> None:
    desk.workspace.act(operations.people_hours.set_hours, "Everybody: 07:00-15:00 mon-fri")
    desk.window.window_tasks.start_once("settings", open_settings(context=desk.context, parent=desk.window))
    dialog = desk.dialog()
    assert isinstance(dialog, SettingsDialog)
    desk.type("days off")
    section = dialog.hours
    desk.wait(lambda: section.text.toPlainText() == "Everybody: 07:00-15:00 mon-fri")
    assert section.isVisible()
    for text, said in (
        (LINES, "Saved."),
        (f"{LINES}\nRut: 10:00-14:00", "Line 3: nobody and no territory is called “Rut”"),
    ):
        section.text.setPlainText(text)
        section.save.setFocus()
        desk.press(Qt.Key.Key_Space)
        desk.wait(lambda said=said: said in section.said.text())
    assert desk.workspace.ask(queries.people_hours.hours_text) == LINES
    section.restore.setFocus()
    desk.press(Qt.Key.Key_Space)
    desk.wait(lambda: desk.workspace.ask(queries.people_hours.hours_text) == "")
    desk.press(Qt.Key.Key_Escape)
    desk.wait(desk.no_dialog)
