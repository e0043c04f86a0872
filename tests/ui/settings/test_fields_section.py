"""Fields of one's own by keyboard: defined in the settings, filled on the lead from a list, refused in words."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.domain.custom_fields import OWN
from tests.ui.leads.own_fields import fields, line, put_list_away, stored
from ui.leads.lead_page import LeadPage
from ui.settings.field_dialog import FieldDialog
from ui.settings.settings_dialog import SettingsDialog, open_settings

if TYPE_CHECKING:
    from tests.ui.accounts.small_desk import SmallDesk
    from ui.settings.fields_section import FieldsSection

SHIFT = Qt.KeyboardModifier.ShiftModifier

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # of the offscreen plugin


def lead_page(desk: SmallDesk) -> LeadPage:
    desk.window.add_place("a_lead", "A lead", "user", "", partial(LeadPage, context=desk.context), "Q")
    desk.window.open_place("a_lead")
    page = desk.window.places.page()
    assert isinstance(page, LeadPage)
    page.show_record(desk.lead("Isaura Thackwell"))
    desk.wait(lambda: page._card is not None)
    desk.idle()
    return page


def open_fields(desk: SmallDesk) -> FieldsSection:
    desk.window.window_tasks.start_once(
        "settings", open_settings(context=desk.context, parent=desk.window, page="Fields")
    )
    dialog = desk.dialog()
    assert isinstance(dialog, SettingsDialog)
    desk.wait(lambda: dialog.own_fields.model.rowCount() == 2)
    dialog.own_fields.list.setFocus()
    return dialog.own_fields


def form(desk: SmallDesk) -> FieldDialog:
    def shown() -> list[FieldDialog]:
        return [one for one in desk.window.findChildren(FieldDialog) if one.isVisible()]

    desk.wait(shown)
    desk.wait(lambda: isinstance(QApplication.focusWidget(), type(shown()[0].name)))
    return shown()[0]


def test_a_choice_is_defined_and_filled_without_the_mouse(desk: SmallDesk) -> None:
    page = lead_page(desk)
    section = open_fields(desk)
    desk.press(Qt.Key.Key_N)
    dialog = form(desk)
    desk.type("Plan")
    dialog.kind.setFocus()
    desk.type("Ch")
    assert not dialog.options.isHidden()
    dialog.options.setFocus()
    desk.type("Basic")
    desk.press(Qt.Key.Key_Return)
    desk.type("basic")
    desk.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk.wait(lambda: "none twice" in dialog._problems["options"].text())
    desk.press(Qt.Key.Key_End)
    for _ in "basic":
        desk.press(Qt.Key.Key_Backspace)
    desk.type("Pro")
    desk.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk.wait(lambda: not [one for one in desk.window.findChildren(FieldDialog) if one.isVisible()])
    desk.wait(lambda: section.model.rowCount() == 3)
    section.window().activateWindow()  # as a window manager does
    desk.wait(section.list.hasFocus)
    assert (
        section.model.sentence(section.model.row_at(section.list.currentIndex())) == "Plan, Lead, Choice of 2, 0 filled"
    )
    desk.press(Qt.Key.Key_K, SHIFT)
    desk.wait(lambda: [one for one in fields(desk) if one != "Contract ends"] == ["Plan", "Rollout"])
    desk.press(Qt.Key.Key_Escape)
    desk.wait(desk.no_dialog)
    desk.window.activateWindow()

    plan = fields(desk)["Plan"]
    desk.wait(lambda: OWN + plan.id in page.properties.fields)
    field = line(page, plan)
    desk.press(Qt.Key.Key_F2)
    editor = field.editor
    assert editor is not None
    popup = editor._field.completer().popup()
    assert popup.isVisible()
    assert [popup.model().index(row, 0).data() for row in range(popup.model().rowCount())] == ["Basic", "Pro"]
    popup.setCurrentIndex(popup.model().index(1, 0))
    desk.wait(lambda: editor._field.text() == "Pro")
    editor._field.returnPressed.emit()
    desk.wait(lambda: stored(desk, page, plan) == "Pro")
    desk.wait(lambda: "Changed Plan" in desk.toasts and field._saved == "Pro")
    field.begin()
    put_list_away(desk, field)
    desk.type("Gold")
    put_list_away(desk, field)
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: "Plan takes one of its options" in field.problem.text())
    assert "Choose Basic, Pro." in field.problem.text()
    assert stored(desk, page, plan) == "Pro"
    desk.window.undo()
    desk.wait(lambda: stored(desk, page, plan) is None)
