"""Lists brought in by keyboard over a real workspace."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel

from app.import_export.repair import NONE

if TYPE_CHECKING:
    from tests.ui.imports.conftest import ImportDesk
    from ui.imports.import_page import ImportPage

Key, Ctrl = Qt.Key, Qt.KeyboardModifier.ControlModifier
MIXED = "Name,Email,Lead Source\nAda,a@x.example,Web\n,,Fair\n"


def test_rows_left_out_are_saved_before_and_after_the_import(desk: ImportDesk) -> None:
    page = desk.read(MIXED)
    assert page.save.isVisible()
    desk.press(Key.Key_S, Ctrl)
    desk.wait(lambda: desk.toasts == ["1 row saved in leads-repair.csv."])
    path = desk.folder / desk.offered[0]
    assert path.read_text("utf-8-sig").splitlines()[0] == "Reason,Name,Email,Lead Source"
    path.unlink()
    desk.press(Key.Key_Return, Ctrl)
    desk.wait(lambda: page.left_out_banner.isVisible())
    assert page.left_out_banner.accessibleName().startswith("1 row was left out.")
    desk.idle(0.05)
    page.panes()[0].setFocus()
    desk.press(Key.Key_S, Ctrl)
    desk.wait(path.exists)
    page = desk.read("Name,Email\nBob,b@x.example\n", "all.csv")
    assert not page.save.isVisible()
    desk.press(Key.Key_S, Ctrl)
    assert desk.toasts[-1] == NONE
    assert len(desk.offered) == 2


def test_a_column_put_right_by_keys_is_kept_for_such_lists_until_it_is_reset(desk: ImportDesk) -> None:
    page = desk.read("Name,Wunsch\nAda,Winch servicing\n")
    box = column(page, "Wunsch")
    box.setFocus()
    before = box.currentText()
    desk.press(Key.Key_Home)  # a field of its own
    desk.press(Key.Key_Down)  # left out
    desk.wait(lambda: said(page) != "")
    desk.idle(0.05)
    assert column(page, "Wunsch").hasFocus()
    assert column(page, "Wunsch").currentText() == "Leave out" != before
    page = desk.read("wunsch,NAME\nWinch,Bob\n", "november.csv")
    assert said(page) == "Columns as you set them on 12 Nov 2026."
    assert column(page, "wunsch").currentText() == "Leave out"
    desk.press(Key.Key_Backspace, Ctrl)
    desk.wait(lambda: said(page) == "")
    assert column(page, "wunsch").currentText() == before
    assert desk.toasts[-1] == "Columns matched anew"


def column(page: ImportPage, name: str) -> QComboBox:
    return next(one for one in page.columns.findChildren(QComboBox) if one.accessibleName() == f"{name} goes to")


def said(page: ImportPage) -> str:
    return next((one.text() for one in page.columns.findChildren(QLabel) if one.text().startswith("Columns as")), "")
