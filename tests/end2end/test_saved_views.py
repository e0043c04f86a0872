"""A filter is saved by keys, stands in the sidebar with its count, and is there after a restart."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from tests.end2end.conftest import Desk
    from ui.main_window.sidebar_rows import NavRow


def row_of(desk: Desk, title: str) -> NavRow | None:
    """The row of the sidebar with that title."""
    return next((row for row in desk.made.window.sidebar._model.rows() if row.title == title), None)


def filter_inbound(desk: Desk) -> None:
    """By the filter's menu and its letters."""
    desk.go("leads")
    desk.press("Slash")
    desk.until(lambda: QApplication.activePopupWidget() is not None, "the menu is open")
    QTest.keyClick(QApplication.activePopupWidget(), Qt.Key.Key_I)  # Import or Inbound: the letter is shared
    desk.wait()
    popup = QApplication.activePopupWidget()
    if popup is not None:
        QTest.keyClick(popup, Qt.Key.Key_I)
        desk.wait()
        if (popup := QApplication.activePopupWidget()) is not None:
            QTest.keyClick(popup, Qt.Key.Key_Return)
    desk.until(lambda: desk.page.loader.filter.inbound is True, "the list is filtered")
    desk.wait(0.4)


def save_as(desk: Desk, name: str) -> None:
    desk.press("Ctrl+S")
    assert desk.page.save_bar.isVisible()
    assert desk.page.save_bar.field.text() == "Inbound", "the filter's own words are offered"
    desk.type(name)
    desk.press("Return")


def test_it_is_saved_opened_by_its_digit_and_kept(
    open_desk: Callable[[Path], Desk], practice_of_today: Path, tmp_path: Path
) -> None:
    shutil.copytree(practice_of_today, tmp_path / "p")
    desk = open_desk(tmp_path / "p")
    desk.until(lambda: row_of(desk, "Webinar") is not None, "the team's view is there")
    filter_inbound(desk)
    matching = desk.page._matching
    save_as(desk, "My inbound")
    desk.until(lambda: row_of(desk, "My inbound") is not None, "it stands in the sidebar")
    desk.until(lambda: [row.count for row in (row_of(desk, "My inbound"),) if row] == [matching], "with its count")
    assert desk.page.list.hasFocus()
    desk.go("today")
    desk.press("G", "5")  # three lists are always there, the fourth is the team's
    desk.until(lambda: desk.page.windowTitle() == "My inbound", "its digit opens it")
    assert [part.words for part in desk.page._parts] == ["Inbound"]
    desk.made.window.close()
    desk.made.close()
    again = open_desk(tmp_path / "p")
    again.until(lambda: row_of(again, "My inbound") is not None, "it is kept")


def test_a_name_in_use_is_refused_beside_the_field_and_esc_gives_up(desk: Desk) -> None:
    filter_inbound(desk)
    save_as(desk, "webinar")
    desk.until(lambda: "There is a view called webinar." in desk.page.save_bar.problem.text(), "it says so")
    assert desk.page.save_bar.field.hasFocus()
    desk.press("Escape")
    assert desk.page.save_bar.isHidden()
    assert desk.page.list.hasFocus()


def test_without_a_filter_there_is_nothing_to_save(desk: Desk) -> None:
    desk.go("leads")
    desk.press("Ctrl+S")
    assert desk.page.save_bar.isHidden()
    assert "no filter to save" in desk.made.window.toast.accessibleName()


def test_removing_one_goes_back_to_the_leads_and_undo_brings_it_back(desk: Desk) -> None:
    filter_inbound(desk)
    save_as(desk, "Passing")
    desk.until(lambda: row_of(desk, "Passing") is not None)
    desk.press("G", "5")
    desk.until(lambda: desk.page.windowTitle() == "Passing")
    desk.made.navigator.run("leads.remove_view")
    desk.until(lambda: row_of(desk, "Passing") is None, "it is gone")
    desk.until(lambda: desk.page.windowTitle() == "Leads", "the leads are there instead")
    desk.press("Ctrl+Z")
    desk.until(lambda: row_of(desk, "Passing") is not None, "it is back")
    filter_inbound(desk)
    save_as(desk, "Another")  # takes the next free digit, whatever came and went
    desk.until(lambda: row_of(desk, "Another") is not None)


def test_an_ae_has_opportunities_in_place_of_leads_pipeline_and_sequences(desk: Desk) -> None:
    def rows() -> list[tuple[str, str]]:
        return [(row.title, row.key) for row in desk.made.window.sidebar._model.rows() if row.key.startswith("Ctrl")]

    before = rows()
    assert before[2:4] == [("Leads", "Ctrl 3"), ("Pipeline", "Ctrl 4")]
    assert len(before) == 9
    assert "Opportunities" not in [title for title, _ in before]
    desk.made._places.use_role("AE")
    assert rows()[:5] == [
        ("Today", "Ctrl 1"),
        ("Day", "Ctrl 2"),
        ("Opportunities", "Ctrl 3"),
        ("Meetings", "Ctrl 4"),
        ("Accounts", "Ctrl 5"),
    ]
    desk.press("Ctrl+3")
    assert desk.made.window.sidebar.current() == "opportunities"
    desk.press("G", "L")  # letters never change with the role
    assert desk.made.window.windowTitle() == "Leads — Satchel"
    assert desk.made.window.sidebar.current() == "opportunities"
    desk.made._places.use_role("SDR")
    assert rows() == before
