"""Fields of one's own on a lead: each kind has its editor, and what is typed outlives what others do to the fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app import operations
from app.domain.custom_fields import OWN, FieldKind
from tests.ui.leads.own_fields import fields, line, put_list_away, stored

if TYPE_CHECKING:
    from tests.ui.leads.desk import Desk

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # of the offscreen plugin


def test_each_kind_has_its_editor_and_archiving_hides_the_line_but_keeps_the_value(desk: Desk) -> None:
    act = desk.workspace.act
    act(operations.custom_fields.define, "account", "Audit", FieldKind.DATE)
    act(operations.custom_fields.define, "contact", "On site", FieldKind.YES_NO)
    page, own = desk.lead_page(), fields(desk)
    audit = line(page, own["Audit"])
    desk.press(Qt.Key.Key_Return)
    desk.type("1 feb 2027")
    assert audit.editor is not None
    assert audit.editor._field.accessibleDescription() == "1 Feb 2027"
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: stored(desk, page, own["Audit"]) == "2027-02-01")
    desk.wait(lambda: "Changed Audit" in desk.toasts)
    site = line(page, own["On site"])
    site.begin()
    assert site.editor is not None
    put_list_away(desk, site)
    desk.type("y")
    put_list_away(desk, site)
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: stored(desk, page, own["On site"]) is True)
    desk.wait(lambda: site.editor is not None and site.editor.text() == "Yes")
    page.side.setCurrentWidget(page.side.history)
    desk.wait(lambda: any(row.second == "nothing → Yes" for row in page.side.history.rows.rows()))
    desk.wait(lambda: site.editor is not None and "Set on " in site.editor._shown.accessibleDescription())
    page.side.history.setFocus()
    page.side.history.setCurrentIndex(page.side.history.rows.index(0, 0))
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: stored(desk, page, own["On site"]) is None)
    desk.window.undo()
    desk.wait(lambda: stored(desk, page, own["On site"]) is True)

    audit.begin()
    desk.type("typing")
    act(operations.custom_fields.set_archived, own["On site"].id, archived=True)
    desk.wait(lambda: OWN + own["On site"].id not in page.properties.fields)
    assert audit.editor.editing  # what is being typed stays
    assert audit.editor._field.text() == "typing"
    desk.press(Qt.Key.Key_Escape)
    act(operations.custom_fields.change, own["Audit"].id, "Next audit", FieldKind.DATE)
    desk.wait(lambda: page.properties.fields[OWN + own["Audit"].id].spec.label == "Next audit")
    assert line(page, own["Audit"]).editor.text() == "1 Feb 2027"  # type: ignore[union-attr]
    assert stored(desk, page, own["On site"]) is True


def test_a_link_is_opened_from_its_line(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()) or True)
    desk.workspace.act(operations.custom_fields.define, "account", "Portal", FieldKind.LINK)
    page, portal = desk.lead_page(), fields(desk)["Portal"]
    field = line(page, portal)
    assert field.follow is not None
    assert field.follow.isHidden()
    desk.press(Qt.Key.Key_F2)
    desk.type("portal.example/quillfen")
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: field.follow is not None and not field.follow.isHidden())
    desk.press(Qt.Key.Key_Tab)
    assert desk.focus() is field.follow
    desk.press(Qt.Key.Key_Space)
    assert opened == ["https://portal.example/quillfen"]


def test_the_list_asks_for_a_field_and_its_chip_reads_as_a_sentence(desk: Desk) -> None:
    field = fields(desk)["Contract ends"]
    page = desk.leads_page()
    total = page.model.rowCount()
    desk.press(Qt.Key.Key_Slash)
    desk.wait(QApplication.activePopupWidget)
    menu = QApplication.activePopupWidget()
    for key in (Qt.Key.Key_F, Qt.Key.Key_Return):  # Field, the first of the two
        QTest.keyClick(QApplication.activePopupWidget() or menu, key)
        desk.wait(lambda: True)
    dialog = desk.dialog()
    assert dialog.windowTitle() == "Leads where Contract ends"
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: "nothing to compare with" in dialog._problems[OWN + field.id].text())  # type: ignore[attr-defined]
    desk.type("1 jan 2028")
    desk.press(Qt.Key.Key_Return)
    desk.wait(desk.no_dialog)
    desk.wait(lambda: [one.words for one in page._parts] == ["Contract ends before 1 Jan 2028"])
    desk.wait(lambda: 0 < page.model.rowCount() < total)
    lead_id = page.model.ids()[0]
    account = desk.card(lead_id).row.account_id
    desk.workspace.act(operations.custom_fields.set_value, account, field.id, "1 jan 2029")
    desk.wait(lambda: lead_id not in page.model.ids())  # a change elsewhere takes it out
    page._on_removed(page._parts[0].field)
    desk.wait(lambda: page.model.rowCount() == total)
