"""Today by hand and by keyboard, on a real workspace: the round boxes, and the session with its skips."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from app import operations, queries
from ui.main_window import MainWindow
from ui.palette.groups import palette_rows
from ui.palette.key_sheet import KeySheet
from ui.today.today_page import TodayPage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from app.queries.rows import TodayRow
    from app.workspace import Workspace
    from ui.context import UiContext

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen platform has no frames
Until = "Callable[[Callable[[], object]], None]"


class Desk:
    """Today in its window."""

    def __init__(self, window: MainWindow, page: TodayPage, until: Until) -> None:
        self.window, self.page, self.until = window, page, until
        self.called: list[str] = []
        self.toasts: list[str] = []
        page._context.navigator.call_requested.connect(self.called.append)
        page._context.navigator.toast_requested.connect(self._on_toast)

    def _on_toast(self, request: object) -> None:
        self.toasts.append(f"{request.text} {request.strong}".strip())  # type: ignore[attr-defined]

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.page.list, key)

    def rows(self) -> list[TodayRow]:
        return [item.row for item in self.page._model.rows() if item.row is not None]

    def calls(self) -> list[TodayRow]:
        return [row for row in self.rows() if row.channel == "call" and not row.done]

    def box_of(self, row: TodayRow) -> QPoint:
        """The middle of its round box."""
        rect = self.page.list.visualRect(self.page._model.index_of(row.id))
        return QPoint(rect.x() + 27, rect.center().y())

    def click(self, at: QPoint) -> None:
        QTest.mouseClick(self.page.list.viewport(), Qt.MouseButton.LeftButton, pos=at)

    def choose(self, row: TodayRow) -> None:
        self.page.list.setCurrentIndex(self.page._model.index_of(row.id))


@pytest.fixture
def desk(context: UiContext, until: Until, qtbot: QtBot) -> Iterator[Desk]:
    window = MainWindow(context=context, user_name="Mina Aldous", user_role="SDR")
    page = TodayPage(context=context)
    window.add_place("today", "Today", "circle-check", "", lambda: page, "T")
    window.open_place("today")
    window.resize(1440, 868)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    made = Desk(window, page, until)
    until(lambda: made.rows() and not context.tasks.busy)
    page.list.setFocus()
    yield made
    until(lambda: not context.tasks.busy)
    window.close()
    window.deleteLater()


def open_tasks(workspace: Workspace, page: TodayPage) -> set[str]:
    today = workspace.ask(queries.today.today_list, now=page.now(), user_id=workspace.user)
    return {row.id for group in today.groups if group.key != "done" for row in group.rows}


def test_a_click_on_the_round_box_is_done_and_undo_brings_it_back(desk: Desk, workspace: Workspace) -> None:
    row = next(row for row in desk.calls() if row.task_id and row.reply_due is None)
    desk.click(desk.box_of(row))
    desk.until(lambda: row.id not in open_tasks(workspace, desk.page))
    desk.until(lambda: desk.toasts[-1:] == [f"Done: {row.name}"])
    desk.window.undo()
    desk.until(lambda: row.id in open_tasks(workspace, desk.page))


def test_a_click_beside_the_box_only_chooses_the_row(desk: Desk, workspace: Workspace) -> None:
    row = desk.calls()[2]
    desk.click(desk.box_of(row) + QPoint(120, 0))
    assert desk.page.chosen() == row
    assert row.id in open_tasks(workspace, desk.page)
    assert desk.toasts == []


def test_a_press_that_leaves_the_box_does_nothing(desk: Desk, workspace: Workspace) -> None:
    row, view = desk.calls()[2], desk.page.list.viewport()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=desk.box_of(row))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=desk.box_of(row) + QPoint(200, 0))
    assert row.id in open_tasks(workspace, desk.page)


def test_two_clicks_on_the_box_do_not_open_the_lead(desk: Desk) -> None:
    opened: list[str] = []
    desk.page._context.navigator.record_requested.connect(lambda kind, key, new: opened.append(key))
    row = next(row for row in desk.calls() if row.reply_due is not None)
    at = desk.box_of(row)
    desk.click(at)
    QTest.mouseDClick(desk.page.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert opened == []
    assert desk.toasts[0].startswith("A reply clock stops with a call")
    QTest.mouseClick(desk.page.list.viewport(), Qt.MouseButton.LeftButton, pos=at + QPoint(200, 0))
    QTest.mouseDClick(desk.page.list.viewport(), Qt.MouseButton.LeftButton, pos=at + QPoint(200, 0))
    assert opened == [row.lead_id]


def test_tab_skips_to_the_end_of_the_session_and_u_puts_it_back(desk: Desk) -> None:
    first, second, third, *_ = desk.calls()
    desk.choose(first)
    desk.press(Qt.Key.Key_Space)
    assert desk.called == [first.lead_id]
    assert desk.page.in_session
    assert desk.page._work.text() == "Next call"
    desk.choose(second)  # Esc left the call; on with the next
    desk.press(Qt.Key.Key_Tab)
    assert desk.page.chosen() == third
    assert desk.toasts == [f"Comes back at the end: {second.name}"]
    desk.press(Qt.Key.Key_U)
    assert desk.page.chosen() == second
    desk.press(Qt.Key.Key_Tab)
    desk.page.call_next()
    assert desk.called[-1] == third.lead_id
    while desk.page.in_session:
        desk.page.call_next()
    assert desk.called[-1] == second.lead_id, "what was skipped comes at the end"
    assert set(desk.called) == {row.lead_id for row in desk.calls()}
    desk.until(lambda: bool(desk.toasts) and desk.toasts[-1] == f"Queue worked: {len(desk.calls())} calls.")


def test_space_calls_the_chosen_one_again_and_esc_leaves(desk: Desk) -> None:
    first = desk.calls()[0]
    desk.choose(first)
    desk.press(Qt.Key.Key_Space)
    desk.press(Qt.Key.Key_Space)
    assert desk.called == [first.lead_id, first.lead_id]
    desk.press(Qt.Key.Key_Escape)
    assert not desk.page.in_session
    assert desk.page._work.text() == "Work the queue"
    before = desk.page.chosen()
    desk.press(Qt.Key.Key_Tab)  # leaves the list now, as everywhere
    assert not desk.page.list.hasFocus()
    assert desk.page.chosen() == before


def test_skip_is_in_the_palette_and_the_key_sheet_and_says_when_it_cannot_be(desk: Desk, context: UiContext) -> None:
    def skip() -> str:
        rows = palette_rows("skip", commands=context.commands, hits=(), selection=None, recent=())
        return next(row.reason for row in rows if row.target == "today.skip")

    assert skip() == "No session is under way. Space in Today starts one."
    desk.choose(desk.calls()[0])
    desk.press(Qt.Key.Key_Space)
    assert skip() == ""
    assert ("Tab", "Skip to the end") in desk.page.key_hints()
    sheet = KeySheet(theme=context.theme, host=desk.window.host, commands=context.commands)
    lines = sheet._all_rows("skip")
    assert [(line.title, line.key) for line in lines[:2]] == [("Today session", ""), ("Skip to the end", "Tab")]


def test_the_brief_stands_there_once_a_day_without_taking_the_focus(desk: Desk, context: UiContext) -> None:
    brief, page = desk.page.brief, desk.page
    desk.until(lambda: brief.isVisible() and not brief._tasks.busy)
    context.workspace.act(operations.drafts.drop, "brief", "today")
    brief.put_away()
    brief._day = None  # as on the next morning, the window left open
    page.list.setFocus()
    page.entered()
    desk.until(lambda: brief.isVisible() and not brief._tasks.busy)
    assert page.list.hasFocus()
    assert brief.since.text() == "Since yesterday"
    assert brief.accessibleName().startswith("Since yesterday: ")
    places: list[str] = []
    context.navigator.place_requested.connect(places.append)
    QTest.keyClick(page.list, Qt.Key.Key_F6)
    QTest.keyClick(page.preview, Qt.Key.Key_F6)
    assert brief.first().hasFocus()
    overdue = next(one for one in brief.buttons if "overdue" in one.text())
    QTest.keyClick(overdue, Qt.Key.Key_Space)
    assert places == ["view:overdue"]
    QTest.keyClick(brief.first(), Qt.Key.Key_Escape)
    assert not brief.isVisible()
    assert page.list.hasFocus()
    desk.until(lambda: not brief._tasks.busy)
    again = TodayPage(context=context)
    again.entered()
    desk.until(lambda: not context.tasks.busy and not again.brief._tasks.busy)
    assert not again.brief.isVisibleTo(again), "it was said today"
    again.deleteLater()
