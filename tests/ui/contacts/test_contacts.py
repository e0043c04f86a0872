"""Contacts, driven by keys over a real workspace."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from app import operations, queries
from app.errors import RefusedError
from tests.ui.accounts.small_desk import said
from ui import dialogs
from ui.accounts.account_page import AccountPage
from ui.contacts.contact_page import ContactPage, point_words
from ui.contacts.erase_dialog import EraseDialog

if TYPE_CHECKING:
    from tests.ui.accounts.small_desk import SmallDesk

CTRL = Qt.KeyboardModifier.ControlModifier


def _open(desk: SmallDesk, at: int) -> ContactPage:
    page = desk.page("contacts")
    row = page._model.rows()[at]
    page.list.setCurrentIndex(page._model.index(at, 0))
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: isinstance(desk.window.places.page(), ContactPage))
    opened = desk.window.places.page()
    assert isinstance(opened, ContactPage)
    desk.wait(lambda: opened._card is not None and opened._card.id == row.id)
    desk.idle()
    return opened


def _place(desk: SmallDesk, *, lead: bool) -> int:
    rows = desk.page("contacts")._model.rows()
    return next(number for number, row in enumerate(rows) if bool(row.lead_id) is lead and row.company)


def test_typing_filters_and_enter_opens_the_person_and_then_their_lead(desk: SmallDesk) -> None:
    page = desk.page("contacts")
    desk.press(Qt.Key.Key_F, CTRL)
    desk.type("isaura")
    desk.wait(lambda: [row.name for row in page._model.rows()] == ["Isaura Thackwell"])
    opened = _open(desk, 0)
    assert opened.name.text() == "Isaura Thackwell"
    rows = opened._model.rows()
    assert [one.lead.id for one in rows if one.lead] == [desk.lead("Isaura Thackwell")]
    assert any(one.entry and one.entry.kind == "call" for one in rows)
    opened.list.setFocus()
    desk.press(Qt.Key.Key_Return)
    assert desk.leads == [desk.lead("Isaura Thackwell")]


def test_a_person_without_a_lead_says_so_and_leads_to_the_company(desk: SmallDesk) -> None:
    opened = _open(desk, _place(desk, lead=False))
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: desk.toasts and desk.toasts[-1].startswith("Nobody has made a lead of them yet."))
    assert opened.selection().kind == "contact"
    company = opened._card.company
    desk.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    desk.wait(lambda: isinstance(desk.window.places.page(), AccountPage))
    found = desk.window.places.page()
    assert found is not None
    desk.wait(lambda: found.windowTitle() == company)


def test_their_data_leaves_as_a_file(desk: SmallDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = _open(desk, _place(desk, lead=True))

    async def picked(*_: object, **__: object) -> Path:
        return tmp_path / "them.zip"

    monkeypatch.setattr(dialogs, "pick_file", picked)  # the platform's own dialog
    opened.list.setFocus()
    desk.press(Qt.Key.Key_D, CTRL | Qt.KeyboardModifier.ShiftModifier)
    desk.wait(lambda: desk.toasts and desk.toasts[-1] == "All that is kept of them is in them.zip")
    with zipfile.ZipFile(tmp_path / "them.zip") as archive:
        assert opened._card.name in archive.read("person.txt").decode()


def test_f2_edits_and_a_wrong_zone_stays_beside_its_field(desk: SmallDesk) -> None:
    opened = _open(desk, _place(desk, lead=True))
    contact = opened._card.id
    desk.press(Qt.Key.Key_F2)
    dialog = desk.dialog()
    dialog.fields["title"].setText("Head of Everything")
    dialog.fields["number"].setText("01632 960555")
    dialog.fields["zone"].setText("Nowhere/Land")
    desk.press(Qt.Key.Key_Return, CTRL)
    desk.wait(
        lambda: "There is no time zone Nowhere/Land." in " ".join(one.text() for one in dialog.findChildren(QLabel))
    )
    dialog.fields["zone"].setText("Europe/Paris")
    desk.press(Qt.Key.Key_Return, CTRL)
    desk.wait(desk.no_dialog)
    desk.wait(lambda: "Head of Everything" in opened.about.text())
    record = desk.workspace.ask(queries.records.record, contact)[1]
    assert (record["title"], record["zone"]) == ("Head of Everything", "Europe/Paris")
    assert any("960555" in one.shown.replace(" ", "") for one in opened._card.reach.numbers)
    desk.window._on_undo_requested(desk.requests[-1].undo)
    desk.wait(lambda: "Head of Everything" not in opened.about.text())


def test_a_stop_stands_at_the_top_and_beside_each_number(desk: SmallDesk) -> None:
    opened = _open(desk, _place(desk, lead=True))
    desk.workspace.act(operations.suppressions.stop_contact, opened._card.leads[0].id, channel="all", reason="Asked")
    desk.wait(lambda: not opened.stopped.isHidden())
    assert all(one.stopped for one in opened._card.reach.numbers)
    assert point_words(opened._card, opened._card.reach.numbers[0]).count(opened._card.reach.numbers[0].stopped) == 1


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


def test_a_person_is_erased_after_their_name_was_typed(desk: SmallDesk) -> None:
    opened = _open(desk, _place(desk, lead=True))
    card = opened._card
    opened.list.setFocus()
    desk.press(Qt.Key.Key_Delete, Qt.KeyboardModifier.ShiftModifier)
    dialog = desk.dialog()
    assert isinstance(dialog, EraseDialog)
    assert dialog.counted.text().startswith("Contact 1 · ")
    dialog.fields["name"].setFocus()
    desk.type("somebody else")
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: "not the name" in dialog._problems["name"].text())
    assert desk.workspace.ask(queries.records.record, card.id)
    dialog.fields["name"].clear()
    desk.type(card.name.upper())
    desk.press(Qt.Key.Key_Return)
    desk.wait(desk.no_dialog)
    desk.wait(lambda: "One person was erased." in desk.toasts)
    with pytest.raises(RefusedError):
        desk.workspace.ask(queries.records.record, card.id)
    assert [one.why for one in desk.workspace.backups()] == ["erasing"]
