"""The toast's Undo, by keys: it takes back the step it tells of, not what came after."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from app import operations
from ui.common.button import Button

if TYPE_CHECKING:
    from tests.ui.leads.desk import Desk
    from ui.leads.lead_page import LeadPage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # of the offscreen plugin


def edit_industry(desk: Desk) -> LeadPage:
    """By keys; the toast stands then."""
    page = desk.lead_page()
    editor = page.properties.fields["industry"].editor
    assert editor is not None
    editor.setFocus()
    desk.press(Qt.Key.Key_F2)
    desk.type("Frozen goods")
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: "Changed industry" in desk.toasts)
    desk.idle()
    return page


def elsewhere(desk: Desk, page: LeadPage, field: str, value: str) -> None:
    """A change after it that shows no toast here, as from another window."""
    desk.workspace.act(operations.contacts.set_field, page.lead_id, field, value, region="GB")
    desk.idle()


def press_undo_of_the_toast(desk: Desk) -> None:
    """Tab until it has the focus, then Space."""
    undo = desk.window.toast.findChild(Button)
    for _ in range(200):
        if undo.hasFocus():
            break
        desk.press(Qt.Key.Key_Tab)
    assert undo.hasFocus()
    desk.press(Qt.Key.Key_Space)
    desk.idle()


def test_it_takes_its_own_step_back_though_another_came_after(desk: Desk) -> None:
    page = edit_industry(desk)
    elsewhere(desk, page, "uses_today", "Paper")
    press_undo_of_the_toast(desk)
    account = desk.card(page.lead_id).account
    assert (account["industry"], account["uses_today"]) == ("Cold-chain storage", "Paper")
    desk.wait(lambda: desk.toasts and desk.toasts[-1] == "Undone: Industry changed")


def test_it_says_plainly_when_that_field_was_changed_since(desk: Desk) -> None:
    page = edit_industry(desk)
    elsewhere(desk, page, "industry", "Dairy")
    press_undo_of_the_toast(desk)
    assert desk.card(page.lead_id).account["industry"] == "Dairy"
    desk.wait(
        lambda: (
            desk.toasts
            and desk.toasts[-1] == "You changed it again since: Industry changed. Nothing was changed. Undo that first."
        )
    )


def test_a_toast_of_a_change_that_changed_nothing_offers_no_undo(desk: Desk) -> None:
    page = desk.lead_page()
    page._on_edited("industry", "Cold-chain storage")
    desk.wait(lambda: "Changed industry" in desk.toasts)
    assert not desk.window.toast.findChild(Button).isVisible()
