"""Settings, Stages and limits, by keyboard: changed for everybody, refused in words, restored."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from app import operations, queries
from app.domain.stage_rules import USUAL_RULES, StageRule
from app.domain.stages import Stage
from tests.ui.settings.test_settings import _close, _open

if TYPE_CHECKING:
    from tests.ui.accounts.small_desk import SmallDesk
    from ui.settings.stages_section import StagesSection


def rule(desk: SmallDesk, stage: Stage) -> StageRule:
    return desk.workspace.ask(queries.stage_moves.stage_rules)[stage]


def section(desk: SmallDesk, stage: Stage) -> StagesSection:
    dialog = _open(desk)
    dialog.show_page("Stages and limits")
    found = dialog.stages
    found.stage.setCurrentIndex(found.stage.findText(stage.value))
    desk.wait(lambda: found.days.value() == (USUAL_RULES[stage].days or 0))
    return found


def test_a_limit_an_age_and_a_move_are_set_by_keys(desk: SmallDesk) -> None:
    page = section(desk, Stage.ATTEMPTING)
    page.most.setFocus()
    page.most.selectAll()
    desk.type("20")
    page.days.setFocus()  # leaving the field is what saves
    page.days.selectAll()
    desk.type("5")  # while the first is being saved
    desk.wait(lambda: rule(desk, Stage.ATTEMPTING).most == 20)
    desk.wait(lambda: not page._tasks.busy)
    assert page.days.value() == 5
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: rule(desk, Stage.ATTEMPTING).days == 5)
    desk.wait(page.hard.isEnabled)
    page.hard.setFocus()
    desk.press(Qt.Key.Key_Space)
    desk.wait(lambda: rule(desk, Stage.ATTEMPTING).hard)
    page.goes["Connected"].setFocus()
    desk.press(Qt.Key.Key_Space)
    desk.wait(lambda: Stage.CONNECTED not in rule(desk, Stage.ATTEMPTING).goes)
    page.restore.setFocus()
    desk.press(Qt.Key.Key_Space)
    desk.wait(lambda: rule(desk, Stage.ATTEMPTING) == USUAL_RULES[Stage.ATTEMPTING])
    desk.wait(lambda: page.most.text() == "No limit")
    _close(desk, page.window())  # type: ignore[arg-type]


def test_what_would_leave_a_lead_stuck_is_refused_and_put_back(desk: SmallDesk) -> None:
    page = section(desk, Stage.CONNECTED)
    page.goes["Nurture"].setFocus()
    desk.press(Qt.Key.Key_Space)
    desk.wait(lambda: Stage.NURTURE not in rule(desk, Stage.CONNECTED).goes)
    page.goes["Disqualified"].setFocus()
    desk.press(Qt.Key.Key_Space)
    desk.wait(lambda: "never be laid aside" in page.problem.text())
    assert page.goes["Disqualified"].isChecked()
    assert Stage.DISQUALIFIED in rule(desk, Stage.CONNECTED).goes
    _close(desk, page.window())  # type: ignore[arg-type]


def test_what_another_laptop_set_is_shown_on_opening(desk: SmallDesk) -> None:
    rules = {**USUAL_RULES, Stage.NEW: StageRule(USUAL_RULES[Stage.NEW].goes, most=7)}
    desk.workspace.act(operations.settings.set_stage_rules, rules)
    page = section(desk, Stage.NEW)
    desk.wait(lambda: page.most.value() == 7)
    assert page.hard.isEnabled()
    assert not page.goes["New"].isEnabled()
    _close(desk, page.window())  # type: ignore[arg-type]
