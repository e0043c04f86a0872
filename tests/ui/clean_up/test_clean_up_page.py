"""Clean-up by keys, over a real workspace."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.store.unit_of_work import UnitOfWork
from tests.support.builders import row as record
from tests.ui.leads.desk import Desk
from ui.clean_up.clean_up_page import CleanUpPage
from ui.clean_up.gap_rows import GapRow
from ui.lead_lists.bulk_dialog import BulkDialog
from ui.leads.leads_page import LeadsPage

Key = Qt.Key


def rows(page: CleanUpPage) -> dict[str, GapRow]:
    return {one.id: one for one in page._model.rows()}


def test_a_digit_opens_the_leads_behind_a_count_and_shift_e_changes_them_all(desk: Desk, page: CleanUpPage) -> None:
    lead, work = desk.lead("Isaura Thackwell"), desk.workspace
    contact, owner = (str(record(work, "lead", lead)[one]) for one in ("contact_id", "owner_id"))
    assert desk.focus() is page.list
    assert rows(page)["left"].count == 0
    work.act(UnitOfWork.patch, "contact", contact, {"left": "2026-11-01"})
    desk.wait(lambda: rows(page)["left"].count == 1)
    said = page._model.index_of("left").data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("Left the company, 1, 1 since 1 ")

    desk.press(Key.Key_5)
    desk.idle()
    behind = desk.window.places.page()
    assert isinstance(behind, LeadsPage)
    assert [part.words for part in behind._parts] == ["Left the company"]
    assert list(behind.model.ids()) == [lead]
    work.act(UnitOfWork.patch, "contact", contact, {"left": None})
    desk.wait(lambda: not behind.model.rowCount())
    work.act(UnitOfWork.patch, "contact", contact, {"left": "2026-11-01"})

    desk.window.open_place("clean_up")
    desk.idle()
    page.list.setCurrentIndex(page._model.index_of("left"))
    assert page.change.isEnabled()
    desk.press(Key.Key_E, Qt.KeyboardModifier.ShiftModifier)
    dialog = desk.dialog()
    assert isinstance(dialog, BulkDialog)
    assert dialog.windowTitle() == "Change 1 lead"
    other = next(at for at in range(dialog.value.count()) if dialog._choices[dialog.field][at][0] != owner)
    dialog.value.setCurrentIndex(other)
    desk.wait(lambda: dialog.yes.isEnabled() and dialog.said.text())
    desk.press(Key.Key_Return)
    desk.wait(desk.no_dialog)
    assert record(work, "lead", lead)["owner_id"] != owner
    work.undo()
    assert record(work, "lead", lead)["owner_id"] == owner

    page.list.setCurrentIndex(page._model.index_of("duplicates"))
    assert not page.change.isEnabled(), "who may be here twice is decided pair by pair"
    shown = [one for one in page.findChildren(QWidget) if one.focusPolicy() and one.isVisible()]
    assert [one for one in shown if not one.accessibleName()] == []
