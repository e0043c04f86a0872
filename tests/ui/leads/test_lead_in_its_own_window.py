"""A lead in a window of its own: the title bar names it, and goes on naming it when it is renamed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from tests.ui.leads.desk import Desk

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # of the offscreen plugin


def test_its_title_follows_the_name(desk: Desk) -> None:
    page = desk.leads_page()
    page.list.setCurrentIndex(page.model.index(0, 0))
    name = page.model.rows()[0].name
    desk.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk.wait(lambda: len(desk.window._windows) == 1)
    own = desk.window._windows[0]
    desk.wait(lambda: own.windowTitle() == f"{name} — Satchel")
    record = own.centralWidget()
    desk.idle()
    own.activateWindow()
    editor = record.properties.fields["name"].editor  # type: ignore[attr-defined]
    editor.setFocus()
    desk.wait(lambda: own.isActiveWindow())
    desk.press(Qt.Key.Key_F2)
    desk.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    desk.type("Ada Byron")
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: own.windowTitle() == "Ada Byron — Satchel")
    desk.window.undo()
    desk.wait(lambda: own.windowTitle() == f"{name} — Satchel")
    own.close()
    desk.wait(lambda: desk.window._windows == [])
