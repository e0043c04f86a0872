"""Lists brought in by keyboard over a real workspace."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from app.import_export.repair import NONE

if TYPE_CHECKING:
    from tests.ui.imports.conftest import ImportDesk

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
