"""The AE answers on the handoffs page by keyboard; paper is entered by its short code."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from sqlalchemy import select

from app.store.tables import synced as t
from tests.support.builders import row
from ui.commands import Command
from ui.handoffs.answer_dialogs import LineDialog, ReturnDialog
from ui.handoffs.handoffs_page import HandoffsPage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from app.workspace import Workspace
    from ui.context import UiContext

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
Until = "Callable[[Callable[[], object]], None]"


def user_named(workspace: Workspace, name: str) -> str:
    found = workspace.ask(lambda c: c.execute(select(t.user.c.id).where(t.user.c.name.startswith(name))).scalar())
    return str(found)


@pytest.fixture
def caspar(workspace: Workspace) -> str:
    """The laptop is Caspar's."""
    workspace.user = user_named(workspace, "Caspar")
    return workspace.user


@pytest.fixture
def page(context: UiContext, qtbot: QtBot, until: Until) -> Iterator[HandoffsPage]:
    context.commands.add(Command("lead.assign", "Assign", lambda: None, key="A", scope="lead"))
    made = HandoffsPage(context=context)
    made.resize(1200, 700)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.entered()
    until(lambda: made.model.rowCount() > 0)
    made.list.setFocus()
    yield made
    made.left()
    until(lambda: not made._tasks.busy)
    made.close()
    made.deleteLater()


def toasts(page: HandoffsPage) -> list[Any]:
    found: list[Any] = []
    page._context.navigator.toast_requested.connect(found.append)
    return found


def mine(page: HandoffsPage, awaits: str) -> str:
    """Choose one that waits for that answer of the user's."""
    number, found = next((n, one) for n, one in enumerate(page.model.rows()) if one.mine and one.awaits == awaits)
    page.list.setCurrentIndex(page.model.index(number, 0))
    return found.id


def test_a_takes_it_in_one_key_and_then_three_keys_are_the_verdict(
    caspar: str, page: HandoffsPage, workspace: Workspace, qtbot: QtBot, until: Until
) -> None:
    said = toasts(page)
    handoff = mine(page, "receipt")
    assert page.answering.pane.isVisible()
    qtbot.keyClick(page.list, Qt.Key.Key_A)
    until(lambda: row(workspace, "handoff", handoff)["receipt"] == "taking")
    until(lambda: page.chosen() and page.chosen().awaits == "verdict")  # type: ignore[union-attr]
    for key in (Qt.Key.Key_Y, Qt.Key.Key_1, Qt.Key.Key_A):
        qtbot.keyClick(page.list, key)
    until(lambda: row(workspace, "handoff", handoff)["verdict"] == "accept")
    assert row(workspace, "lead", row(workspace, "handoff", handoff)["lead_id"])["stage"] == "Accepted"
    until(lambda: len(said) == 2)
    assert said[1].undo
    workspace.undo(said[1].undo)
    assert row(workspace, "handoff", handoff)["verdict"] is None
    until(lambda: page.chosen() and page.chosen().awaits == "verdict")  # type: ignore[union-attr]


def test_accept_without_the_two_answers_says_what_is_missing_and_sends_nothing(
    caspar: str, page: HandoffsPage, workspace: Workspace, qtbot: QtBot, until: Until
) -> None:
    handoff = mine(page, "receipt")
    qtbot.keyClick(page.list, Qt.Key.Key_A)
    until(lambda: page.chosen() and page.chosen().awaits == "verdict")  # type: ignore[union-attr]
    qtbot.keyClick(page.list, Qt.Key.Key_A)
    until(lambda: page.answering.pane._problem.isVisible())
    assert "whether action items arose" in page.answering.pane._problem.text()
    qtbot.keyClick(page.list, Qt.Key.Key_N)
    assert not page.answering.pane._problem.isVisible()
    assert row(workspace, "handoff", handoff)["verdict"] is None


def test_r_asks_for_the_reason_by_its_digit_and_a_sentence(
    caspar: str, page: HandoffsPage, workspace: Workspace, qtbot: QtBot, until: Until
) -> None:
    handoff = mine(page, "receipt")
    qtbot.keyClick(page.list, Qt.Key.Key_A)
    until(lambda: page.chosen() and page.chosen().awaits == "verdict")  # type: ignore[union-attr]
    qtbot.keyClick(page.list, Qt.Key.Key_N)
    qtbot.keyClick(page.list, Qt.Key.Key_2)
    assert page.answering.pane.sentence.hasFocus()
    qtbot.keyClicks(page.answering.pane.sentence, "no budget yet")
    qtbot.keyClick(page.answering.pane.sentence, Qt.Key.Key_Return)
    assert page.list.hasFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_R)
    until(lambda: page.findChildren(ReturnDialog))
    dialog = page.findChildren(ReturnDialog)[0]
    qtbot.keyClick(dialog.reasons, Qt.Key.Key_Return)
    until(lambda: dialog.problem.isVisible())
    assert "a reason; a sentence" in dialog.problem.text()
    qtbot.keyClick(dialog.reasons, Qt.Key.Key_2)
    qtbot.keyClicks(dialog.field, "Ask in June")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    until(lambda: row(workspace, "handoff", handoff)["verdict"] == "return")
    said = row(workspace, "handoff", handoff)
    assert (said["verdict_reason"], said["as_briefed"], said["as_briefed_text"]) == (
        "timing",
        "partly",
        "no budget yet",
    )
    assert row(workspace, "lead", said["lead_id"])["returned"] == "Timing: Ask in June"
    until(lambda: not page.findChildren(ReturnDialog))


def test_r_on_a_receipt_asks_why_and_offers_it_to_the_deputy(
    caspar: str, page: HandoffsPage, workspace: Workspace, qtbot: QtBot, until: Until
) -> None:
    said = toasts(page)
    handoff = mine(page, "receipt")
    qtbot.keyClick(page.list, Qt.Key.Key_R)
    until(lambda: page.findChildren(LineDialog))
    dialog = page.findChildren(LineDialog)[0]
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    until(lambda: dialog.problem.isVisible())
    qtbot.keyClicks(dialog.field, "Fair in Oslo")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    until(lambda: said)
    assert row(workspace, "handoff", handoff)["receiver_id"] == user_named(workspace, "Ruth")
    assert "offered to Ruth" in said[0].text


def test_space_goes_to_the_next_that_waits_for_me(caspar: str, page: HandoffsPage, qtbot: QtBot) -> None:
    waiting = {one.id for one in page.model.rows() if one.mine}
    seen = set()
    for _ in waiting:
        qtbot.keyClick(page.list, Qt.Key.Key_Space)
        chosen = page.chosen()
        assert chosen is not None
        seen.add(chosen.id)
    assert seen == waiting
    page._chips["mine"].click()
    assert {one.id for one in page.model.rows()} == waiting


def test_who_owes_nothing_gets_no_answer_and_the_letters_of_the_lead(page: HandoffsPage, qtbot: QtBot) -> None:
    assert all(not one.mine for one in page.model.rows())
    assert not page.answering.pane.isVisible()
    attached = {action.objectName() for action in page.list.actions()}
    assert "handoffs.yes" not in attached
    assert {"handoffs.code", "lead.assign"} <= attached


def test_an_answer_on_paper_is_entered_by_its_code(
    page: HandoffsPage, workspace: Workspace, qtbot: QtBot, until: Until
) -> None:
    wanted = next(one for one in page.model.rows() if one.awaits == "receipt")
    page._chips["late"].click()
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_E)
    until(lambda: page.findChildren(LineDialog))
    dialog = page.findChildren(LineDialog)[0]
    qtbot.keyClicks(dialog.field, "9999")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    until(lambda: dialog.problem.isVisible())
    dialog.field.clear()
    qtbot.keyClicks(dialog.field, wanted.code.removeprefix("H-").lstrip("0"))
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    until(lambda: page.answering.pane.isVisible())
    with qtbot.waitActive(page):  # a window system gives it back by itself
        page.activateWindow()
    assert page.list.hasFocus()
    assert page.chosen().id == wanted.id  # type: ignore[union-attr]
    qtbot.keyClick(page.list, Qt.Key.Key_A)
    until(lambda: row(workspace, "handoff", wanted.id)["receipt"] == "taking")
    assert row(workspace, "handoff", wanted.id)["receipt_by"] == workspace.user


def test_w_withdraws_what_i_sent(page: HandoffsPage, workspace: Workspace, qtbot: QtBot, until: Until) -> None:
    number, wanted = next((n, one) for n, one in enumerate(page.model.rows()) if one.may_withdraw)
    page.list.setCurrentIndex(page.model.index(number, 0))
    qtbot.keyClick(page.list, Qt.Key.Key_W)
    until(lambda: row(workspace, "handoff", wanted.id)["state"] == "withdrawn")
    assert row(workspace, "lead", wanted.lead_id)["stage"] == "Meeting set"


@pytest.mark.parametrize("width", [1200, 700])
def test_the_answer_has_room_beside_or_under_the_list(
    caspar: str, page: HandoffsPage, qtbot: QtBot, width: int
) -> None:
    page.resize(width, 450)
    mine(page, "receipt")
    QApplication.processEvents()
    pane, listed = page.answering.pane, page.list
    assert (pane.x() >= listed.width()) is (width == 1200)
    assert listed.height() >= 100
    assert page.answering.pane.yes.isVisible()
