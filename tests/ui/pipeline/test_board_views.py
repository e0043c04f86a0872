"""Saved views of the board, by keyboard: saved, chosen, renamed, shared, removed; each says what it shows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu
from sqlalchemy import select

from app.queries.lead_rows import LeadFilter
from app.queries.rows import BoardFigures
from app.store.tables import synced as t

if TYPE_CHECKING:
    from tests.ui.leads.desk import Desk
    from ui.pipeline.pipeline_page import PipelinePage

CTRL = Qt.KeyboardModifier.ControlModifier
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # of the offscreen plugin
WANTED = LeadFilter(min_score=46, inbound=False)


def views(desk: Desk) -> list[tuple[str, bool]]:
    view = t.saved_view.c
    query = select(view.name, view.shared).where(view.place == "pipeline").order_by(view.created_at)
    return [(row.name, bool(row.shared)) for row in desk.workspace.ask(lambda c: c.execute(query).all())]


def menu(board: PipelinePage, desk: Desk) -> QMenu:
    board.choose_view()
    desk.wait(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    found = QApplication.activePopupWidget()
    assert isinstance(found, QMenu)
    return found


def choose(board: PipelinePage, desk: Desk, words: str) -> None:
    found = menu(board, desk)
    action: QAction = next(one for one in found.actions() if words in one.text())
    found.close()
    action.trigger()


def save(board: PipelinePage, desk: Desk, name: str) -> None:
    board.use_filter(WANTED)
    desk.idle()
    desk.press(Qt.Key.Key_S, CTRL)
    assert board.saved.bar.field.text() == "Score over 45, Outbound"
    desk.type(name)
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: not board.saved.bar.isVisible())


def test_ctrl_s_keeps_the_filter_and_the_menu_says_it_as_a_sentence(board: PipelinePage, desk: Desk) -> None:
    save(board, desk, "Warm outbound")
    assert views(desk) == [("Warm outbound", False)]
    board.use_filter(LeadFilter())
    found = menu(board, desk)
    said = found.actions()[0].text()
    found.close()
    assert said.startswith("Warm outbound: Score over 45, Outbound · ")
    choose(board, desk, "Warm outbound")
    assert board._wanted == WANTED
    assert board.filters.chip("min_score").text() == "Score over 45"  # type: ignore[attr-defined]


def test_a_view_in_force_is_renamed_shared_and_removed_and_undo_brings_it_back(board: PipelinePage, desk: Desk) -> None:
    save(board, desk, "Warm outbound")
    choose(board, desk, "with the team")
    desk.wait(lambda: views(desk) == [("Warm outbound", True)])
    choose(board, desk, "ename Warm outbound")
    desk.type("Warm cold calls")
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: views(desk) == [("Warm cold calls", True)])
    choose(board, desk, "ove Warm cold calls")
    desk.wait(lambda: views(desk) == [])
    desk.workspace.undo()
    assert views(desk) == [("Warm cold calls", True)]


def test_a_name_that_is_taken_is_refused_beside_the_field(board: PipelinePage, desk: Desk) -> None:
    save(board, desk, "Warm outbound")
    desk.press(Qt.Key.Key_S, CTRL)
    desk.type("warm  OUTBOUND")
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: "There is a view called" in board.saved.bar.problem.text())
    assert views(desk) == [("Warm outbound", False)]
    desk.press(Qt.Key.Key_Escape)
    assert not board.saved.bar.isVisible()


def test_coverage_says_by_how_much_the_quota_is_exceeded_or_that_there_is_none(board: PipelinePage, desk: Desk) -> None:
    desk.wait(lambda: board._coverage.text())
    shown = board._board
    assert shown is not None
    for generated, quota, words, told, aim, share in (
        (0, shown.open_minor // 2, "2.0×", "of a quota of", "of 3.0×", 0.67),
        (0, shown.open_minor // 20, "over 10×", "of a quota of", "of 3.0×", 1),
        (5, 5, "quota reached", "Quota reached", "", 1),
        (54_900_000, 45_000_000, "£99k over", "Quota reached: £549k handed off this quarter of £450k.", "", 1),
        (5, 0, "no quota", "Nobody set a quota", "", 0),
    ):
        board._show_figures(replace(shown, currency="GBP"), BoardFigures({}, generated, quota))
        assert board._coverage.text() == words
        assert told in board._coverage.toolTip()
        assert board._target.text() == aim
        assert round(board._meter._share, 2) == share
        assert board._meter.accessibleName() == f"Coverage {words} {aim}".strip()


def test_coverage_and_its_meter_are_seen_in_a_window_as_wide_as_the_design(board: PipelinePage, desk: Desk) -> None:
    desk.wait(lambda: board._coverage.text())
    desk.window.resize(1440, 868)
    shown = board._board
    assert shown is not None
    for quota in (shown.open_minor // 2, 45_000_000):
        board._show_figures(replace(shown, currency="GBP"), BoardFigures({}, 63_300_000, quota))
        assert board._coverage.isVisible()
        assert board._meter.isVisible()
        assert board._open.isVisible()
        right = board._meter.mapTo(board, board._meter.rect().topRight()).x()
        assert right < board.switch.x()
