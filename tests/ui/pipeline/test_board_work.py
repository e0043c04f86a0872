"""The board at work, by keyboard: limits, part of a batch, many changed at once, rails, lanes, announcements."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt

from app import operations
from app.domain.stage_rules import USUAL_RULES
from app.domain.stages import Stage
from tests.support.builders import meet_all
from ui.common.button import Button
from ui.gates.gate_dialog import GateDialog
from ui.gates.held_list import HeldList
from ui.lead_lists.bulk_dialog import BulkDialog

if TYPE_CHECKING:
    from tests.ui.leads.desk import Desk
    from ui.pipeline.pipeline_page import PipelinePage

SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # of the offscreen plugin


def set_rule(desk: Desk, stage: Stage, **change: Any) -> None:
    rules = {**USUAL_RULES, stage: replace(USUAL_RULES[stage], **change)}
    desk.workspace.act(operations.settings.set_stage_rules, rules)


def gate(desk: Desk) -> GateDialog:
    dialog = desk.dialog()
    assert isinstance(dialog, GateDialog)
    return dialog


def test_a_full_column_says_so_at_its_head_and_asks_a_reason_at_the_drop(board: PipelinePage, desk: Desk) -> None:
    count = board._board.columns[1].count  # type: ignore[union-attr]
    set_rule(desk, Stage.ATTEMPTING, most=count)
    board._refresh_soon()
    desk.wait(lambda: board._columns[1].head.words() == f"Full, {count} of {count}")
    assert f"full, {count} of {count}" in board._columns[1].head.accessibleName()
    lead = board.chosen().id  # type: ignore[union-attr]
    desk.press(Qt.Key.Key_Right, SHIFT)
    dialog = gate(desk)
    assert list(dialog._fields) == ["over"]
    desk.type("The fair was good")
    desk.press(Qt.Key.Key_Return, CTRL)
    desk.wait(desk.no_dialog)
    desk.wait(lambda: desk.card(lead).row.stage == "Attempting")
    desk.wait(lambda: board._columns[1].head.words() == f"Over its limit, {count + 1} of {count}")


def test_a_hard_limit_refuses_in_words_and_the_card_stays(board: PipelinePage, desk: Desk) -> None:
    set_rule(desk, Stage.ATTEMPTING, most=1, hard=True)
    lead = board.chosen().id  # type: ignore[union-attr]
    desk.press(Qt.Key.Key_Right, SHIFT)
    desk.wait(
        lambda: any("holds" in one and "and no more" in one and "Stages and limits" in one for one in desk.toasts)
    )
    desk.idle()
    assert desk.card(lead).row.stage == "New"


def test_those_that_may_go_go_and_the_others_stay_ticked_with_their_reason(board: PipelinePage, desk: Desk) -> None:
    rows = [row for row in board._columns[2].model.rows() if not row.met][:2]  # whatever the hour puts first
    meet_all(desk.workspace, rows[0].id)
    desk.workspace.act(operations.leads.log_reply, rows[0].id, "We lose parts")
    desk.idle(0.4)
    board.view.tick([row.id for row in rows])
    board.board.choose(rows[0].id, focus=True)
    desk.press(Qt.Key.Key_Right, SHIFT)
    dialog = gate(desk)
    held = dialog.findChild(HeldList)
    assert held is not None
    said = held.model().data(held.model().index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith(f"{rows[1].company or rows[1].name}: ")
    ready = next(one for one in dialog.findChildren(Button) if one.property("wish") == "ready")
    assert ready.text() == "Move the 1 that can go"
    ready.setFocus()
    desk.press(Qt.Key.Key_Space)
    desk.wait(lambda: desk.card(rows[0].id).row.stage == "Qualified")
    assert desk.card(rows[1].id).row.stage == "Connected"
    desk.wait(lambda: board.view.ticked() == (rows[1].id,))


def test_shift_e_changes_the_ticked_ones_after_saying_what_it_will_do(board: PipelinePage, desk: Desk) -> None:
    desk.press(Qt.Key.Key_J, SHIFT)
    ids = board.view.ticked()
    assert len(ids) == 2
    desk.press(Qt.Key.Key_E, SHIFT)
    dialog = desk.dialog()
    assert isinstance(dialog, BulkDialog)
    dialog.what.setCurrentIndex(dialog.what.findText("Campaign"))
    dialog.value.setFocus()
    dialog.value.setEditText("Spring fair")
    desk.wait(lambda: dialog.said.text().startswith("2 leads: campaign"))
    assert dialog.said.text().endswith("→ Spring fair")
    dialog.submit()
    desk.wait(desk.no_dialog)
    assert {desk.card(one).lead["campaign"] for one in ids} == {"Spring fair"}
    desk.wait(lambda: not board.view.ticked())
    desk.workspace.undo()
    assert "Spring fair" not in {desk.card(one).lead["campaign"] for one in ids}


def test_a_rail_opens_into_a_column_is_remembered_and_folds_again(board: PipelinePage, desk: Desk) -> None:
    mine = desk.lead("isaura")  # the practice company's own differ from day to day
    desk.workspace.act(lambda work: work.patch("lead", mine, {"stage": "Disqualified"}))
    rail, view = board.board._rails["Disqualified"]
    rail.setFocus()
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: view.isVisible() and view.model.rowCount() > 0)
    assert view.cards.hasFocus()
    lead = view.model.rows()[0].id
    view.cards.setCurrentIndex(view.model.index(0, 0))
    desk.press(Qt.Key.Key_Left, SHIFT)
    desk.wait(lambda: desk.card(lead).row.stage == "Attempting")
    view.head.button.click()
    assert not view.isVisible()
    assert rail.isVisible()
    board.board.toggle_rail("Nurture")
    again = type(board)(context=desk.context)
    assert again.board.open_rails == ("Nurture",)
    again.deleteLater()


def test_a_move_is_announced_with_its_new_place(board: PipelinePage, desk: Desk, monkeypatch: Any) -> None:
    said: list[str] = []
    monkeypatch.setattr("ui.pipeline.pipeline_listing.announce", lambda _widget, words: said.append(words))
    row, before = board.chosen(), board._board.columns[1].count  # type: ignore[union-attr]
    assert row is not None
    desk.press(Qt.Key.Key_Right, SHIFT)
    desk.wait(lambda: said)
    place = board._columns[1].model.index_of(row.id).row() + 1
    assert said == [f"{row.company} moved to Attempting, {place} of {before + 1}"]


def test_lanes_hold_each_rep_s_cards_and_keys_go_from_lane_to_lane(board: PipelinePage, desk: Desk) -> None:
    desk.context.commands.run("board.lanes")
    desk.wait(lambda: len(board.lanes.lines) > 1)
    desk.idle()
    for line in board.lanes.lines:
        owners = {row.owner_id for view in line for row in view.model.rows()}
        assert len(owners) == 1
    board.panes()[0].setFocus()
    first = board.chosen()
    assert first is not None
    desk.press(Qt.Key.Key_Down, CTRL)
    second = board.chosen()
    assert second is not None
    assert second.owner_id != first.owner_id
    desk.press(Qt.Key.Key_Up, CTRL)
    assert board.chosen().owner_id == first.owner_id  # type: ignore[union-attr]
    view = board.lanes.focused()
    assert view is not None
    view.cards.setCurrentIndex(view.model.index(view.model.rowCount() - 1, 0))
    desk.press(Qt.Key.Key_J)
    assert board.chosen().owner_id == second.owner_id  # type: ignore[union-attr]
    desk.press(Qt.Key.Key_K)
    assert board.chosen().owner_id == first.owner_id  # type: ignore[union-attr]
    lane = board.lanes._lanes[first.owner_id]
    assert lane.accessibleName().split(", ")[1].endswith(" cards")
    desk.press(Qt.Key.Key_X)
    assert len(board.view.ticked()) == 1
    desk.press(Qt.Key.Key_Escape)
    lead = board.chosen()
    assert lead is not None
    board.lanes.choose(lead.id, focus=True)
    if lead.stage == "New":
        desk.press(Qt.Key.Key_Right, SHIFT)
        desk.wait(lambda: desk.card(lead.id).row.stage == "Attempting")


def test_a_lane_loads_the_rest_of_a_column_as_one_goes_down(board: PipelinePage, desk: Desk) -> None:
    desk.context.commands.run("board.lanes")
    desk.wait(lambda: len(board.lanes.lines) > 1)
    desk.idle()
    view = next(one for one in board.lanes.columns if one.model._total > 6)
    view.cards.setFocus()
    view.cards.setCurrentIndex(view.model.index(5, 0))
    view.cards.scrollToBottom()
    desk.wait(lambda: view.model.rowCount() == view.model._total)
    assert len({row.owner_id for row in view.model.rows()}) == 1
    desk.press(Qt.Key.Key_J)
    assert view.cards.currentIndex().row() == 6


def test_a_rep_in_a_team_is_not_offered_the_lanes(board: PipelinePage, desk: Desk) -> None:
    assert not board.switch._group.button(1).isHidden()
    board.switch.offer("lanes", offered=False)
    board.switch.setFocus()
    board.switch._group.button(0).setFocus()
    desk.press(Qt.Key.Key_Right)
    assert board.switch.current == "list"
