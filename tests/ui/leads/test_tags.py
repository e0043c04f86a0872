"""Tags by keyboard: typed on a lead with those in use completed, found by the filter, taken off."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app import operations, queries
from app.queries.lead_rows import LeadFilter
from tests.ui.leads.own_fields import put_list_away

if TYPE_CHECKING:
    from tests.ui.leads.desk import Desk

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # of the offscreen plugin


def test_a_tag_in_use_is_completed_added_found_and_taken_off(desk: Desk) -> None:
    isaura = desk.lead("Isaura Thackwell")
    rows = desk.workspace.ask(queries.lead_rows.lead_rows, LeadFilter()).rows
    other = next(one.id for one in rows if one.id != isaura)
    desk.workspace.act(operations.tags.set_tags, "lead", other, "Trade show")
    page = desk.lead_page()
    line = page.properties.fields["tags"]
    assert line.editor is not None
    line.editor.setFocus()
    desk.press(Qt.Key.Key_Return)
    put_list_away(desk, line)
    desk.type("urgent, tra")
    popup = line.editor._field.completer().popup()
    desk.wait(popup.isVisible)
    QTest.keyClick(popup, Qt.Key.Key_Down)  # an open list has the keys
    assert line.editor._field.text() == "urgent, Trade show"
    QTest.keyClick(popup, Qt.Key.Key_Return)  # chosen; the line stays open for another
    put_list_away(desk, line)
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: desk.card(page.lead_id).lead["tags"] == ["Trade show", "urgent"])
    desk.wait(lambda: line.editor is not None and line.editor.text() == "Trade show, urgent")
    assert "Changed tags" in desk.toasts

    listing = desk.leads_page()
    desk.press(Qt.Key.Key_Slash)
    desk.wait(QApplication.activePopupWidget)
    for key in (Qt.Key.Key_G, Qt.Key.Key_Down, Qt.Key.Key_Return):  # Tag, the second by name
        QTest.keyClick(QApplication.activePopupWidget(), key)
        desk.wait(lambda: True)
    desk.wait(lambda: [one.words for one in listing._parts] == ["Tag: Trade show"])
    desk.wait(lambda: set(listing.model.ids()) == {page.lead_id, other})
    desk.workspace.act(operations.tags.set_tags, "lead", other, "")
    desk.wait(lambda: listing.model.ids() == [page.lead_id])
    desk.workspace.undo()
    desk.wait(lambda: desk.card(other).lead["tags"] == ["Trade show"])
