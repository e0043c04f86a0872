"""Prospects by keys: taken with Shift C, sent back with Shift B and a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from app.domain.lifecycle import Lifecycle
from app.operations import lifecycle
from ui.lead_commands.send_back_dialog import SendBackDialog

if TYPE_CHECKING:
    from tests.ui.leads.desk import Desk

SHIFT = Qt.KeyboardModifier.ShiftModifier


def _mql(desk: Desk, lead_id: str) -> None:
    desk.workspace.act(
        lambda work: lifecycle.reach(work, work.require("lead", lead_id), Lifecycle.MQL, why="Hot", by="rule")
    )
    desk.wait(lambda: desk.card(lead_id).lead["lifecycle"] == "MQL")


def test_an_mql_is_taken(desk: Desk) -> None:
    page = desk.lead_page("Lorcan Achterby")
    _mql(desk, page.lead_id)
    desk.press(Qt.Key.Key_C, SHIFT)
    desk.wait(lambda: desk.card(page.lead_id).lead["lifecycle"] == "Working")
    desk.wait(lambda: desk.toasts and desk.toasts[-1].startswith("Taken from the list:"))


def test_an_mql_is_sent_back_with_a_reason_and_a_day(desk: Desk) -> None:
    page = desk.lead_page("Lorcan Achterby")
    _mql(desk, page.lead_id)
    desk.press(Qt.Key.Key_B, SHIFT)
    dialog = desk.dialog()
    assert isinstance(dialog, SendBackDialog)
    assert not dialog.wake.isEnabled()
    desk.press(Qt.Key.Key_T)  # Too early
    assert dialog.wake.isEnabled()
    desk.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk.wait(lambda: dialog._problems["wake"].isVisible())
    dialog.wake.setFocus()
    desk.type("in 3 months")
    desk.press(Qt.Key.Key_Return)
    desk.wait(desk.no_dialog)
    lead = desk.card(page.lead_id).lead
    assert (lead["lifecycle"], lead["stage"], lead["stage_reason"]) == ("Recycled", "Nurture", "Too early")
    assert lead["wake"]
    desk.window.undo()
    desk.wait(lambda: desk.card(page.lead_id).lead["lifecycle"] == "MQL")


def test_a_lead_that_is_worked_cannot_be_sent_back(desk: Desk) -> None:
    page = desk.lead_page("Lorcan Achterby")
    desk.press(Qt.Key.Key_B, SHIFT)
    dialog = desk.dialog()
    assert isinstance(dialog, SendBackDialog)
    desk.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk.wait(lambda: "being worked already" in dialog._problems[""].text())
    desk.press(Qt.Key.Key_Escape)
    desk.wait(desk.no_dialog)
    assert desk.card(page.lead_id).lead["stage"] != "Disqualified"
