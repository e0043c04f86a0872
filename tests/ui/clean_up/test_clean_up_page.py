"""Clean-up by keys, over a real workspace."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from app.store.unit_of_work import UnitOfWork
from tests.support.builders import row as record
from tests.ui.leads.desk import Desk
from ui import dialogs
from ui.clean_up.clean_up_page import CleanUpPage
from ui.clean_up.export_command import add_export
from ui.clean_up.export_dialog import ExportDialog
from ui.clean_up.gap_rows import GapRow
from ui.late_workspace import LateWorkspace
from ui.lead_lists.bulk_dialog import BulkDialog
from ui.leads.leads_page import LeadsPage

Key = Qt.Key


def rows(page: CleanUpPage) -> dict[str, GapRow]:
    return {one.id: one for one in page._model.rows()}


def test_a_digit_opens_the_leads_behind_a_count_shift_e_changes_them_and_they_leave_as_a_file(
    desk: Desk, page: CleanUpPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
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

    # the list behind it leaves as a file

    desk.window.open_place("gap:left")
    desk.idle()
    desk.window.activateWindow()
    desk.wait(lambda: QApplication.activeWindow() is desk.window)
    behind.list.setFocus()
    target = tmp_path / "left.vcf"

    async def picked(*_: object, **__: object) -> Path:
        return target

    monkeypatch.setattr(dialogs, "pick_file", picked)  # the platform's own dialog
    door = LateWorkspace()
    door.opened(work)
    add_export(replace(desk.context, workspace=door), desk.window, desk.window.window_tasks, desk.window.places.page)
    desk.press(Key.Key_X, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    export = desk.dialog()
    assert isinstance(export, ExportDialog)
    assert export.which.currentText() == "Those of this list: 1"
    export.format.setCurrentIndex(export.format.findData("ics"))
    assert not export.which.isEnabled(), "meetings are one's own, not those of a list"
    export.format.setCurrentIndex(export.format.findData("hubspot"))
    assert (export.which.currentText(), export.chosen) == ("Those not written before", ("hubspot", None, False))
    export.which.setCurrentIndex(1)
    assert export.chosen == ("hubspot", None, True)
    export.format.setCurrentIndex(export.format.findData("vcard"))
    assert export.which.currentText() == "Those of this list: 1"
    desk.press(Key.Key_Return)
    desk.wait(lambda: desk.toasts and desk.toasts[-1] == "1 person written to left.vcf")
    assert target.read_text("utf-8").count("FN:Isaura Thackwell") == 1

    desk.window.open_place("clean_up")
    desk.idle()
    page.list.setCurrentIndex(page._model.index_of("duplicates"))
    assert not page.change.isEnabled(), "who may be here twice is decided pair by pair"
    shown = [one for one in page.findChildren(QWidget) if one.focusPolicy() and one.isVisible()]
    assert [one for one in shown if not one.accessibleName()] == []
