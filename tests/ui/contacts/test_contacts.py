"""Contacts, driven by keys over a real workspace."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from tests.ui.accounts.small_desk import said
from ui.accounts.account_page import AccountPage

if TYPE_CHECKING:
    from tests.ui.accounts.small_desk import SmallDesk

CTRL = Qt.KeyboardModifier.ControlModifier


def test_typing_filters_and_enter_opens_the_lead(desk: SmallDesk) -> None:
    page = desk.page("contacts")
    desk.press(Qt.Key.Key_F, CTRL)
    desk.type("isaura")
    desk.wait(lambda: [row.name for row in page._model.rows()] == ["Isaura Thackwell"])
    desk.press(Qt.Key.Key_Down)
    assert page.list.hasFocus()
    desk.press(Qt.Key.Key_Return)
    assert desk.leads == [desk.lead("Isaura Thackwell")]


def test_someone_without_a_lead_opens_their_account(desk: SmallDesk) -> None:
    page = desk.page("contacts")
    at = next(number for number, row in enumerate(page._model.rows()) if not row.lead_id and row.company)
    row = page._model.rows()[at]
    assert page._model.index(at, 0).data(Qt.ItemDataRole.AccessibleTextRole).endswith("no lead")
    page.list.setCurrentIndex(page._model.index(at, 0))
    assert page.selection().kind == "contact"
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: isinstance(desk.window.places.page(), AccountPage))
    opened = desk.window.places.page()
    assert opened is not None
    desk.wait(lambda: opened.windowTitle() == row.company)
    assert not desk.leads


def test_esc_empties_the_field_then_goes_back_to_the_list(desk: SmallDesk) -> None:
    page = desk.page("contacts")
    everybody = page._model.rowCount()
    page.begin_search()
    desk.type("nobody of that name")
    desk.wait(lambda: page._model.rowCount() == 0)
    assert "matches “nobody of that name”" in said(page)
    desk.press(Qt.Key.Key_Escape)
    desk.wait(lambda: page._model.rowCount() == everybody)
    assert page.search.hasFocus()
    desk.press(Qt.Key.Key_Escape)
    assert page.list.hasFocus()


def test_the_chosen_lead_is_what_lead_commands_act_on(desk: SmallDesk) -> None:
    page = desk.page("contacts")
    at = next(number for number, row in enumerate(page._model.rows()) if row.lead_id)
    page.list.setCurrentIndex(page._model.index(at, 0))
    assert desk.context.navigator.selected_lead() == page._model.rows()[at].lead_id
