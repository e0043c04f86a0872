"""The AE's Today by keyboard: receipts and verdicts in order, what accept makes, today's briefs, an empty morning."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from sqlalchemy import select

from app import operations
from app.clock import to_ms
from app.store.tables import synced as t
from tests.support.builders import row
from ui.ae_today.ae_today_page import AeTodayPage
from ui.handoffs.answer_dialogs import ReturnDialog
from ui.today.today_page import TodayPage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from app.workspace import Workspace
    from ui.context import UiContext

    Until = Callable[[Callable[[], object]], None]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def user_named(workspace: Workspace, name: str) -> str:
    found = workspace.ask(lambda c: c.execute(select(t.user.c.id).where(t.user.c.name.startswith(name))).scalar())
    return str(found)


@pytest.fixture
def caspar(workspace: Workspace) -> str:
    workspace.user = user_named(workspace, "Caspar")
    return workspace.user


@pytest.fixture
def page(caspar: str, context: UiContext, qtbot: QtBot, until: Until) -> Iterator[AeTodayPage]:
    """Caspar's morning, inside the window's own Today."""
    today = TodayPage(context=context)
    today.add_face("AE", lambda: AeTodayPage(context=context))
    today.resize(1180, 760)
    with qtbot.waitActive(today):
        today.show()
        today.activateWindow()
    today.entered()
    until(lambda: today.findChild(AeTodayPage))
    made = today.findChild(AeTodayPage)
    until(lambda: made.model.rowCount() > 0)
    made.list.setFocus()
    yield made
    today.left()
    until(lambda: not made._tasks.busy and not today._tasks.busy)
    today.close()
    today.deleteLater()


def groups(page: AeTodayPage) -> dict[str, int]:
    return {group.key: len(group.rows) for group in page._today.groups}


def choose(page: AeTodayPage, awaits: str) -> str:
    """Go to the first answer of that kind; the handoff's id."""
    found = next(one.row.handoff for one in page.model.rows() if one.row and one.row.awaits == awaits)
    page._go_to(found.id)
    return str(found.id)


def test_an_ae_sees_answers_in_order_of_their_deadline_and_each_line_says_from_whom(page: AeTodayPage) -> None:
    assert groups(page)["answer"] > 1
    dues = [
        one.handoff.receipt_due if one.awaits == "receipt" else one.handoff.verdict_due
        for one in page._today.groups[0].rows
    ]
    assert dues == sorted(dues)
    assert all(one.sender == "Mina Aldous" for one in page._today.groups[0].rows)
    assert page.row() is not None
    assert page.row().group == "answer"
    assert page.answering.pane.isVisible()


def test_space_a_then_y_2_a_sentence_and_a_is_a_whole_handoff(
    page: AeTodayPage, workspace: Workspace, qtbot: QtBot, until: Until
) -> None:
    handoff = choose(page, "receipt")
    qtbot.keyClick(page.list, Qt.Key.Key_A)
    until(lambda: row(workspace, "handoff", handoff)["receipt"] == "taking")
    workspace.act(lambda work: work.patch("handoff", handoff, {"verdict_due": work.now + 3_600_000}))
    until(lambda: any(one.row and one.row.id == f"answer:{handoff}" and one.row.awaits == "verdict" for one in page.model.rows())
          or any(one.row and one.row.id == f"due:{handoff}" for one in page.model.rows()))  # fmt: skip
    page._go_to(handoff)
    pane = page.answering.pane
    qtbot.keyClick(page.list, Qt.Key.Key_Y)
    qtbot.keyClick(page.list, Qt.Key.Key_2)
    qtbot.keyClicks(pane.sentence, "Finance wants a security review first")
    qtbot.keyClick(pane.sentence, Qt.Key.Key_Return)
    pane.amount.setText("61k")
    pane.close_day.setText("someday")
    qtbot.keyClick(page.list, Qt.Key.Key_A)
    until(lambda: "is no day" in pane._problem.text())
    pane.close_day.setText("18 dec")
    qtbot.keyClick(page.list, Qt.Key.Key_A)
    until(lambda: row(workspace, "handoff", handoff)["verdict"] == "accept")
    said = row(workspace, "handoff", handoff)
    assert (said["as_briefed"], said["as_briefed_text"]) == ("partly", "Finance wants a security review first")
    deal = row(workspace, "opportunity", said["opportunity_id"])
    assert (deal["amount_minor"], deal["close_date"][5:]) == (6_100_000, "12-18")
    assert deal["owner_id"] == workspace.user


def test_a_return_without_its_reason_cannot_be_sent(
    page: AeTodayPage, workspace: Workspace, qtbot: QtBot, until: Until
) -> None:
    handoff = choose(page, "receipt")
    qtbot.keyClick(page.list, Qt.Key.Key_A)
    until(lambda: row(workspace, "handoff", handoff)["receipt"] == "taking")
    workspace.act(lambda work: work.patch("handoff", handoff, {"verdict_due": work.now + 3_600_000}))
    until(
        lambda: any(
            one.row and one.row.awaits == "verdict" and one.row.handoff.id == handoff for one in page.model.rows()
        )
    )
    page._go_to(handoff)
    qtbot.keyClick(page.list, Qt.Key.Key_N)
    qtbot.keyClick(page.list, Qt.Key.Key_1)
    qtbot.keyClick(page.list, Qt.Key.Key_R)
    until(lambda: page.findChildren(ReturnDialog))
    dialog = page.findChildren(ReturnDialog)[0]
    qtbot.keyClicks(dialog.field, "Not now")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    until(lambda: dialog.problem.isVisible())
    assert row(workspace, "handoff", handoff)["verdict"] is None
    dialog.reasons.setCurrentRow(1)
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    until(lambda: row(workspace, "handoff", handoff)["verdict"] == "return")
    until(lambda: not page.findChildren(ReturnDialog))


def test_o_offers_it_to_another_ae_whose_clock_begins(
    page: AeTodayPage, workspace: Workspace, qtbot: QtBot, until: Until
) -> None:
    handoff = choose(page, "receipt")
    before = row(workspace, "handoff", handoff)
    qtbot.keyClick(page.list, Qt.Key.Key_O)
    until(lambda: any(one.isVisible() for one in page.findChildren(QMenu)))
    menu = next(one for one in page.findChildren(QMenu) if one.isVisible())
    assert [one.text().partition(" · ")[0] for one in menu.actions()] == ["Ruth Ekwueme"]
    assert "away until" in menu.actions()[0].text()
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    until(lambda: row(workspace, "handoff", handoff)["receiver_id"] != before["receiver_id"])
    said = row(workspace, "handoff", handoff)
    assert (said["receipt"], said["receipt_due"] >= before["receipt_due"]) == (None, True)


def test_space_goes_round_what_waits_for_an_answer_and_nothing_else(
    page: AeTodayPage, workspace: Workspace, qtbot: QtBot, until: Until
) -> None:
    receipt = choose(page, "receipt")
    meeting = row(workspace, "handoff", receipt)["meeting_id"]
    noon = workspace.clock.now().replace(hour=12, minute=0, second=0, microsecond=0)
    workspace.act(operations.meetings.move_meeting, meeting, start=noon)
    missed = next(one.id for one in page._today.groups[0].rows if one.awaits == "verdict").removeprefix("answer:")
    workspace.act(lambda work: work.patch("handoff", missed, {"receiver_id": work.user}))
    missed_meeting = row(workspace, "handoff", missed)["meeting_id"]
    workspace.act(operations.meetings.set_meeting_state, missed_meeting, "No-show")
    until(lambda: groups(page).get("meeting") and groups(page).get("due"))
    assert any(one.row and one.row.due == "nothing owed" for one in page.model.rows())
    owed = {one.row.id for one in page.model.rows() if one.row and one.row.group == "answer"}
    seen = set()
    for _ in range(len(owed) * 2):
        coming = page.answering.pane._next_who.text()
        qtbot.keyClick(page.list, Qt.Key.Key_Space)
        assert coming == f"Next: {page.row().who}", "it was told where Space goes"
        seen.add(page.row().id)
    assert seen == owed


def test_ctrl_p_prints_the_briefs_of_today_s_meetings_in_their_order(
    page: AeTodayPage, workspace: Workspace, qtbot: QtBot, until: Until
) -> None:
    rows = [one for one in page._today.groups[0].rows if one.handoff.meeting][:2]
    now = workspace.clock.now().replace(hour=15, minute=0, second=0, microsecond=0)
    for number, one in enumerate(rows):
        meeting = row(workspace, "handoff", one.handoff.id)["meeting_id"]
        change = {"start": to_ms(now - timedelta(hours=number)), "state": "Booked"}
        workspace.act(lambda work, meeting=meeting, change=change: work.patch("meeting", meeting, change))
    until(lambda: len(page._today.briefs) >= len(rows))
    assert [one for one in page._today.briefs if one in {r.handoff.id for r in rows}] == [
        r.handoff.id for r in rows[::-1]
    ]
    assert page._why_no_briefs() == ""


def test_nothing_to_answer_names_the_next_meeting(page: AeTodayPage, workspace: Workspace, until: Until) -> None:
    def end_all(work):
        for one in work.connection.execute(select(t.handoff.c.id)).scalars().all():
            work.patch("handoff", one, {"state": "withdrawn"})
        for one in work.connection.execute(select(t.meeting.c.id, t.meeting.c.start)).all():
            if one.start < work.now + 86_400_000:
                work.patch("meeting", one.id, {"state": "Cancelled"})
        for one in work.connection.execute(select(t.opportunity.c.id)).scalars().all():
            work.delete("opportunity", one)

    workspace.act(end_all)
    until(lambda: page.model.rowCount() == 0)
    assert page.empty.isVisible()
    said = page._today.next_meeting
    assert said
    assert (
        f"Next meeting {said}." in page.empty.accessibleName() + page.empty.findChildren(type(page._receipts))[0].text()
    )


def test_a_rep_s_today_is_the_queue(context: UiContext, workspace: Workspace, qtbot: QtBot, until: Until) -> None:
    today = TodayPage(context=context)
    qtbot.addWidget(today)
    today.add_face("AE", lambda: AeTodayPage(context=context))
    today.show()
    today.entered()
    until(lambda: today._model.rowCount() > 0)
    assert today.findChild(AeTodayPage) is None
    today.left()
    until(lambda: not today._tasks.busy)


def test_the_clock_says_whose_answer_and_every_other_line_keeps_the_pane_beside_the_list(page: AeTodayPage) -> None:
    choose(page, "receipt")
    pane = page.answering.pane
    assert pane._clock.accessibleName().startswith("Receipt ")
    assert pane.yes.isVisible()
    assert not pane._verdict.isVisible()
    at = next(n for n, one in enumerate(page.model.rows()) if one.row is not None and one.row.handoff is None)
    page.list.setCurrentIndex(page.model.index(at, 0))
    assert pane.isVisible()
    assert not pane.yes.isVisible()
    other = page.row()
    assert other is not None
    assert pane._title.text() == other.who
