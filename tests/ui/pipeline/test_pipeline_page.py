"""The pipeline by keyboard: ticked, peeked into, moved together, filtered, as a board and as a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from app.queries.lead_rows import LeadFilter

if TYPE_CHECKING:
    from tests.ui.leads.desk import Desk
    from ui.pipeline.pipeline_page import PipelinePage

SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # of the offscreen plugin


def stages(desk: Desk, ids: tuple[str, ...]) -> list[str]:
    return [desk.card(one).row.stage for one in ids]


def tick_two(desk: Desk, board: PipelinePage, column: int) -> tuple[str, ...]:
    board._columns[column].cards.setFocus()
    board._columns[column].cards.setCurrentIndex(board._columns[column].model.index(0, 0))
    desk.press(Qt.Key.Key_X)
    desk.press(Qt.Key.Key_J)
    desk.press(Qt.Key.Key_X)
    ids = board.view.ticked()
    assert len(ids) == 2
    assert board.bulk.isVisible()
    return ids


def test_ticked_cards_move_together_and_come_back_in_one_step(board: PipelinePage, desk: Desk) -> None:
    ids = tick_two(desk, board, 0)
    assert board.selection().ids == ids  # type: ignore[union-attr]
    desk.press(Qt.Key.Key_Right, SHIFT)
    desk.wait(lambda: stages(desk, ids) == ["Attempting", "Attempting"])
    desk.wait(lambda: desk.toasts)
    desk.wait(lambda: desk.toasts and desk.toasts[-1] == "2 leads moved to Attempting")
    desk.wait(lambda: not board.view.ticked())
    desk.workspace.undo()
    assert stages(desk, ids) == ["New", "New"]


def test_what_the_stage_asks_is_asked_once_for_all(board: PipelinePage, desk: Desk) -> None:
    ids = tick_two(desk, board, 1)
    desk.press(Qt.Key.Key_Right, SHIFT)
    dialog = desk.dialog()
    assert dialog.windowTitle() == "Connected still asks"
    desk.type("They lose parts")
    desk.press(Qt.Key.Key_Return, CTRL)
    desk.wait(desk.no_dialog)
    desk.wait(lambda: stages(desk, ids) == ["Connected", "Connected"])
    desk.workspace.undo()
    assert stages(desk, ids) == ["Attempting", "Attempting"]


def test_esc_unticks_and_shift_j_extends(board: PipelinePage, desk: Desk) -> None:
    desk.press(Qt.Key.Key_J, SHIFT)
    assert len(board.view.ticked()) == 2
    desk.press(Qt.Key.Key_Escape)
    assert not board.view.ticked()
    assert not board.bulk.isVisible()
    desk.press(Qt.Key.Key_A, CTRL)
    assert len(board.view.ticked()) == board._columns[0].model.rowCount()


def test_p_peeks_and_j_goes_on(board: PipelinePage, desk: Desk) -> None:
    first, second = board._columns[0].model.rows()[:2]
    desk.press(Qt.Key.Key_P)
    desk.wait(board._peek.isVisible)
    assert board._peek._area.accessibleName().startswith(first.name)
    desk.press(Qt.Key.Key_J)
    desk.wait(lambda: board._peek._area.accessibleName().startswith(second.name))
    desk.press(Qt.Key.Key_Escape)
    assert not board._peek.isVisible()
    assert board._columns[0].cards.hasFocus()


def test_the_list_holds_the_same_leads_and_takes_the_same_keys(board: PipelinePage, desk: Desk) -> None:
    on_board = {row.id for view in board._columns for row in view.model.rows()}
    desk.context.commands.find("board.switch").run()  # type: ignore[union-attr]
    desk.wait(lambda: set(board.table.model.ids()) == on_board)
    assert board.switch.current == "list"
    assert board.table.list.hasFocus()
    first = board.table.model.rows()[0]
    desk.press(Qt.Key.Key_X)
    assert board.view.ticked() == (first.id,)
    desk.press(Qt.Key.Key_J)
    desk.press(Qt.Key.Key_Return)
    assert desk.window.places.page() is not board
    again = type(board)(context=desk.context)
    assert again.view is again.table
    again.deleteLater()


def test_filters_are_chips_that_narrow_both_views(board: PipelinePage, desk: Desk) -> None:
    desk.press(Qt.Key.Key_Slash)
    desk.wait(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    QApplication.activePopupWidget().close()  # type: ignore[union-attr]
    QTest.keyClick(board.filters.chip("min_score"), Qt.Key.Key_Space)
    desk.wait(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions()] == ["30", "45", "50", "60", "70", "80"]
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    desk.wait(lambda: board.filters.chip("min_score").text() == "Score over 45")  # type: ignore[attr-defined]
    desk.idle()
    rows = [row for view in board._columns for row in view.model.rows()]
    assert rows
    assert min(row.score for row in rows) > 45
    board.filters.chip("min_score").setFocus()
    desk.press(Qt.Key.Key_Delete)
    desk.wait(lambda: board.filters.chip("min_score").text() == "Score")  # type: ignore[attr-defined]
    assert board._wanted == LeadFilter()


def test_plus_on_a_column_adds_a_lead_in_that_stage_and_stays(board: PipelinePage, desk: Desk) -> None:
    plus = board._columns[1].head.button
    assert plus.accessibleName() == "New lead in Attempting"
    plus.setFocus()
    desk.press(Qt.Key.Key_Space)
    desk.dialog()
    desk.type("Rhona Quist")
    desk.press(Qt.Key.Key_Return)
    desk.wait(desk.no_dialog)
    desk.wait(lambda: any(row.name == "Rhona Quist" for row in board._columns[1].model.rows()))
    assert desk.window.places.page() is board
