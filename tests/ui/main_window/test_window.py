"""The frame: places, history, keys, panes, rail, undo, what it remembers, what it says to screen readers."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QMenu, QWidget

from app.changes import ChangeSet, Source
from tests.ui.conftest import DummyPage
from ui.common.button import Button
from ui.navigator import Selection

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.main_window import MainWindow

CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


def focus(window: MainWindow) -> QWidget:
    window.activateWindow()
    page = window.places.page()
    assert page is not None
    pane = page.panes()[0]
    pane.setFocus()
    return pane


def test_places_open_by_number_and_by_letter(window: MainWindow, qtbot: QtBot) -> None:
    assert window.windowTitle() == "Today — Satchel"
    qtbot.keyClick(focus(window), Qt.Key.Key_4, CTRL)
    assert window.windowTitle() == "Pipeline — Satchel"
    assert window.sidebar.current() == "pipeline"
    qtbot.keyClicks(focus(window), "gd")
    assert window.windowTitle() == "Dashboards — Satchel"


def test_a_place_seldom_used_has_no_row_and_opens_by_its_letter(window: MainWindow, qtbot: QtBot) -> None:
    rows = window.sidebar.list.model().rowCount()
    window.add_place(
        "scores", "Scores", "gauge", "Library", lambda: DummyPage("Scores", window.context), "E", row=False
    )
    assert window.sidebar.list.model().rowCount() == rows
    qtbot.keyClicks(focus(window), "ge")
    assert window.windowTitle() == "Scores — Satchel"
    assert not window.sidebar.list.currentIndex().isValid(), "no other row is marked"
    assert "go.scores" in [one.id for one in window.context.commands.in_menu("Go")]


def test_pages_are_made_on_first_visit_and_kept(window: MainWindow) -> None:
    assert window.places.made("accounts") is None
    window.open_place("accounts")
    page = window.places.made("accounts")
    window.open_place("today")
    window.open_place("accounts")
    assert window.places.made("accounts") is page


def test_back_and_forward(window: MainWindow, qtbot: QtBot) -> None:
    window.open_place("leads")
    window.context.navigator.open_lead("L1")
    assert window.windowTitle() == "Lead — Satchel"
    assert window.sidebar.current() == "leads"
    qtbot.keyClick(focus(window), Qt.Key.Key_Left, ALT)
    assert window.windowTitle() == "Leads — Satchel"
    qtbot.keyClick(focus(window), Qt.Key.Key_Left, ALT)
    assert window.windowTitle() == "Today — Satchel"
    assert window.back_reason()
    qtbot.keyClick(focus(window), Qt.Key.Key_Right, ALT)
    assert window.windowTitle() == "Leads — Satchel"


def test_f6_goes_round_the_panes(window: MainWindow, qtbot: QtBot) -> None:
    pane = focus(window)
    qtbot.keyClick(pane, Qt.Key.Key_F6)
    assert window.status.sync.hasFocus()
    qtbot.keyClick(window.status.sync, Qt.Key.Key_F6)
    assert window.sidebar.list.hasFocus()
    qtbot.keyClick(window.sidebar.list, Qt.Key.Key_F6, SHIFT)
    assert window.status.sync.hasFocus()


def test_the_sidebar_folds_by_key_by_width_and_for_a_call(window: MainWindow, qtbot: QtBot) -> None:
    assert window.sidebar.width() == 212
    qtbot.keyClick(focus(window), Qt.Key.Key_B, CTRL)
    assert window.sidebar.width() == 48
    qtbot.keyClick(focus(window), Qt.Key.Key_B, CTRL)
    assert not window.sidebar.rail
    window.resize(760, 600)
    qtbot.waitUntil(lambda: window.sidebar.rail)
    window.resize(1200, 700)
    qtbot.waitUntil(lambda: not window.sidebar.rail)
    window.context.navigator.use_rail(True)
    assert window.sidebar.rail
    window.context.navigator.use_rail(False)
    assert not window.sidebar.rail


def test_text_size_by_key(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(focus(window), Qt.Key.Key_Plus, CTRL)
    assert window.context.theme.text_scale == 1.1
    qtbot.keyClick(focus(window), Qt.Key.Key_Minus, CTRL)
    qtbot.keyClick(focus(window), Qt.Key.Key_Minus, CTRL)
    assert window.context.theme.text_scale == 0.9
    qtbot.keyClick(focus(window), Qt.Key.Key_0, CTRL)
    assert window.context.theme.text_scale == 1.0


def test_undo_is_named_runs_from_toast_and_key_and_says_what_it_undid(
    window: MainWindow, workspace: object, qtbot: QtBot
) -> None:
    window.context.workspace.changes.publish(ChangeSet(Source.USER, "Moved to Meeting set", undo="U1"))
    action = window.context.commands.action("edit.undo")
    qtbot.waitUntil(lambda: action.text() == "Undo moved to Meeting set")
    window.context.navigator.show_toast("Quillfen moved to", strong="Meeting set", undo="U1")
    window.toast.findChild(Button).click()
    qtbot.waitUntil(lambda: window.toast.accessibleName() == "Undone: moved to Meeting set")
    qtbot.keyClick(focus(window), Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: window.context.workspace.undone == 2)  # type: ignore[attr-defined]


def test_a_toast_may_bring_its_own_undo(window: MainWindow) -> None:
    undone: list[bool] = []
    window.context.navigator.show_toast("Hidden", undo=lambda: undone.append(True))
    window.toast.findChild(Button).click()
    assert undone == [True]


def test_menus_list_every_command_with_its_key_and_its_reason(window: MainWindow, qtbot: QtBot) -> None:
    window.menus.fill()
    lead: QMenu = window.menus.menu("Lead")
    words = [action.text() for action in lead.actions()]
    assert words == ["Call", "Move to stage…", "Move to Nurture, wake on a date…", "Remove from sequence"]
    lead.aboutToShow.emit()
    remove = lead.actions()[3]
    assert not remove.isEnabled()
    assert remove.toolTip() == "Isaura is in no sequence."
    lead.aboutToHide.emit()
    assert remove.isEnabled()
    assert not window.menus.menu("Visit").menuAction().isVisible()
    assert window.menus.menu("File").menuAction().isVisible()


def test_letters_of_the_lead_run_where_a_page_attached_them(
    window: MainWindow, qtbot: QtBot, lead_calls: list[str]
) -> None:
    qtbot.keyClick(focus(window), Qt.Key.Key_C)
    assert lead_calls == ["call"]


def test_the_selection_of_the_page_on_top_is_known_to_all(window: MainWindow) -> None:
    assert window.context.navigator.selection() == Selection("lead", "L1", "Isaura Thackwell")
    assert window.context.navigator.selected_lead() == "L1"


def test_status_says_sync_and_keys_and_drops_hints_that_do_not_fit(window: MainWindow) -> None:
    assert window.status.sync.accessibleName().startswith("Sync: Offline, 4 changes saved")
    hints = window.status.hints
    assert "J or K: Move" in hints.accessibleName()
    assert len(hints._fitting()[0]) == 6
    hints.resize(200, hints.height())
    assert 0 < len(hints._fitting()[0]) < 6


def test_a_record_can_have_a_window_of_its_own(window: MainWindow, qtbot: QtBot) -> None:
    window.context.navigator.open_lead("L2", new_window=True)
    assert len(window._windows) == 1
    own = window._windows[0]
    assert own.windowTitle() == "Lead — Satchel"
    own.close()
    qtbot.waitUntil(lambda: window._windows == [])


FOCUSABLE_ROLES_WITHOUT_NAME = {QAccessible.Role.Client, QAccessible.Role.LayeredPane}


@pytest.mark.parametrize("overlay", ["", "palette", "keys"])
def test_everything_that_takes_focus_has_a_name_and_a_role(window: MainWindow, overlay: str) -> None:
    if overlay == "palette":
        window.open_palette()
    elif overlay == "keys":
        window.open_key_sheet()
    window.context.navigator.show_toast("Moved", undo="U1")
    nameless = []
    for part in window.findChildren(QWidget):
        if part.focusPolicy() == Qt.FocusPolicy.NoFocus or not part.isVisible() or part.objectName().startswith("qt_"):
            continue
        seen = QAccessible.queryAccessibleInterface(part)
        assert seen is not None
        if not seen.text(QAccessible.Text.Name) or seen.role() == QAccessible.Role.NoRole:
            nameless.append(part)
    assert nameless == []


def test_rows_of_the_sidebar_are_sentences(window: MainWindow) -> None:
    seen = QAccessible.queryAccessibleInterface(window.sidebar.list)
    names = [seen.child(at).text(QAccessible.Text.Name) for at in range(seen.childCount())]
    assert "Today, 18" in names
    assert "Conflicts, 3" in names


def test_starting_the_window_imports_no_database_and_no_event_loop() -> None:
    heavy = "{'sqlalchemy', 'pydantic', 'reportlab', 'asyncio', 'rapidfuzz', 'qasync', 'httpx2'}"
    code = f"import sys, ui.main_window; print(sorted({heavy} & set(sys.modules)))"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "[]"
