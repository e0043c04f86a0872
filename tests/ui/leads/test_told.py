"""What a screen reader is told when pages come and go: whose record it is, and no control on the way there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from app import operations
from tests.support.told import told
from ui.leads.lead_page import LeadPage

if TYPE_CHECKING:
    from tests.ui.leads.desk import Desk

__all__ = ["told"]


def who(desk: Desk, page: LeadPage) -> str:
    """Name, company, stage."""
    row = desk.card(page.lead_id).row
    return f"{row.name}, {row.company}, {row.stage}"


def test_a_lead_is_said_with_its_company_each_time_it_comes_to_the_top(desk: Desk, told: list[str]) -> None:
    page = desk.leads_page()
    told.clear()
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: isinstance(desk.window.places.page(), LeadPage))
    desk.idle()
    lead = desk.window.places.page()
    first = who(desk, lead)
    assert told == [first]
    desk.press(Qt.Key.Key_J)
    desk.idle()
    assert told == [first, who(desk, lead)]
    assert told[1] != first
    desk.workspace.act(operations.leads.add_note, lead.lead_id, "She asks for a map")  # read anew, not said anew
    desk.idle()
    assert len(told) == 2
    for _ in range(2):
        desk.window.go_back()
        desk.idle()
    assert told[2:] == [first, page.windowTitle()]
    desk.lead_page(first.partition(",")[0])  # the one it shows already
    assert told[4:] == [first]


def test_a_lead_in_the_bin_says_so(desk: Desk, told: list[str]) -> None:
    lead_id = desk.lead("Isaura Thackwell")
    desk.workspace.act(operations.leads.discard, lead_id)
    desk.window.open_record("lead", lead_id)
    desk.wait(lambda: told)
    assert told == ["This lead is in the bin. Ctrl Z brings it back."]


def test_the_focus_goes_to_the_pane_and_nowhere_else_on_the_way(desk: Desk) -> None:
    page = desk.leads_page()
    went: list[QWidget] = []
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    app.focusChanged.connect(lambda _old, new: went.append(new))
    desk.press(Qt.Key.Key_Return)
    desk.idle()
    lead = desk.window.places.page()
    assert isinstance(lead, LeadPage)
    assert [one for one in went if one is not None] == [lead.timeline.view]
    went.clear()
    desk.window.go_back()
    desk.idle()
    assert [one for one in went if one is not None] == [page.list]
