"""A call by keyboard on a real workspace: what each key logs, keeps and asks."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from app import operations, queries
from app import workspace as workspaces
from app.clock import from_ms
from app.domain.outcomes import BY_KEY, proposed_time
from app.operations import leads, qualification
from ui.calls.call_page import CallPage
from ui.calls.call_state import Phase
from ui.gates.move import local_now

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from app.queries.lead_card import LeadCard
    from app.queries.timeline import TimelineItem
    from app.workspace import Workspace
    from ui.context import UiContext

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen platform has no frames
CTRL = Qt.KeyboardModifier.ControlModifier
Until = "Callable[[Callable[[], object]], None]"


@pytest.fixture
def page(context: UiContext, qtbot: QtBot) -> Iterator[CallPage]:
    made = CallPage(context=context)
    made.resize(1392, 780)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made
    made.close()
    made.deleteLater()


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def card(workspace: Workspace, lead_id: str) -> LeadCard:
    return workspace.ask(queries.lead_card.lead_card_of, lead_id, now=int(local_now().timestamp() * 1000))


def calls(workspace: Workspace, lead_id: str) -> list[TimelineItem]:
    return [one for one in workspace.ask(queries.timeline.timeline, lead_id) if one.kind == "call"]


def draft(workspace: Workspace, lead_id: str) -> dict[str, Any] | None:
    return workspace.ask(queries.drafts.draft_of, "call", lead_id)


def call(page: CallPage, lead_id: str, until: Until) -> None:
    page.show_record(lead_id)
    page.panes()[0].setFocus()
    until(lambda: page.view.bar.number)


def test_one_digit_while_it_rings_logs_the_attempt_and_plans_tomorrow(
    page: CallPage, workspace: Workspace, lead_named: Callable[[str], str], until: Until, qtbot: QtBot
) -> None:
    lead_id = lead_named("Lorcan")
    went_back: list[bool] = []
    page._context.navigator.back_requested.connect(lambda: went_back.append(True))
    call(page, lead_id, until)
    qtbot.keyClick(focused(), Qt.Key.Key_1)
    until(lambda: went_back)
    after = card(workspace, lead_id)
    assert after.row.stage == "Attempting"
    assert [one.outcome for one in calls(workspace, lead_id)] == ["No answer"]
    wanted = proposed_time(BY_KEY["1"], local_now())
    assert after.row.next.kind == "call"
    assert after.row.next.at is not None
    assert from_ms(after.row.next.at).astimezone(wanted.tzinfo).date() == wanted.date()
    assert draft(workspace, lead_id) is None


def test_somebody_who_listens_to_finished_takes_over_from_going_back(
    page: CallPage, lead_named: Callable[[str], str], until: Until, qtbot: QtBot
) -> None:
    lead_id = lead_named("Lorcan")
    done: list[str] = []
    back: list[bool] = []
    page.finished.connect(done.append)
    page._context.navigator.back_requested.connect(lambda: back.append(True))
    call(page, lead_id, until)
    qtbot.keyClick(focused(), Qt.Key.Key_2)
    until(lambda: done)
    assert done == [lead_id]
    assert not back


def test_the_undo_of_the_toast_takes_the_call_back(
    page: CallPage, workspace: Workspace, lead_named: Callable[[str], str], until: Until, qtbot: QtBot
) -> None:
    lead_id = lead_named("Lorcan")
    toasts: list[Any] = []
    page._context.navigator.toast_requested.connect(toasts.append)
    call(page, lead_id, until)
    qtbot.keyClick(focused(), Qt.Key.Key_1)
    until(lambda: toasts)
    assert toasts[-1].text == "Logged: No answer. Next"
    assert toasts[-1].undo
    workspace.undo()
    assert card(workspace, lead_id).row.stage == "New"
    assert not calls(workspace, lead_id)


def test_space_a_and_backspace_walk_the_track(
    page: CallPage, lead_named: Callable[[str], str], until: Until, qtbot: QtBot
) -> None:
    call(page, lead_named("Isaura"), until)
    opener = page.view.track.line_words
    assert "Isaura" in opener
    assert "Mina" in opener
    assert "{" not in opener
    qtbot.keyClick(focused(), Qt.Key.Key_A)
    assert page.view.track.line_words == opener, "nobody has answered yet"
    qtbot.keyClick(focused(), Qt.Key.Key_Space)
    assert page.view.bar.button.text() == "End call"
    assert page.view.track.isAncestorOf(focused())
    qtbot.keyClick(focused(), Qt.Key.Key_A)
    assert "half a minute" in page.view.track.line_words
    qtbot.keyClick(focused(), Qt.Key.Key_B)
    assert "quiet ten minutes" in page.view.track.line_words
    qtbot.keyClick(focused(), Qt.Key.Key_Backspace)
    assert "half a minute" in page.view.track.line_words
    assert page.view.track.isAncestorOf(focused())


def test_letters_typed_into_notes_stay_letters(
    page: CallPage, lead_named: Callable[[str], str], until: Until, qtbot: QtBot
) -> None:
    call(page, lead_named("Isaura"), until)
    qtbot.keyClick(focused(), Qt.Key.Key_Space)
    before = page.view.track.line_words
    qtbot.keyClick(focused(), Qt.Key.Key_N)
    assert focused() is page.view.middle.notes
    qtbot.keyClicks(focused(), "a no q 1 y o")
    assert page.view.middle.notes.toPlainText() == "a no q 1 y o"
    assert page.view.track.line_words == before
    qtbot.keyClick(focused(), Qt.Key.Key_Escape)
    assert page.view.track.isAncestorOf(focused())


def test_notes_are_kept_within_a_second_and_survive_a_kill(
    page: CallPage, context: UiContext, workspace: Workspace, profile: Any, lead_named: Callable[[str], str], until: Until,
    qtbot: QtBot, qloop: Any,
) -> None:  # fmt: skip
    import asyncio

    lead_id = lead_named("Isaura")
    call(page, lead_id, until)
    qtbot.keyClick(focused(), Qt.Key.Key_Space)
    page._state.answered_at -= 252_000  # type: ignore[union-attr]
    qtbot.keyClick(focused(), Qt.Key.Key_N)

    async def type_for_a_while() -> None:
        for letter in "> a chiller failed at night":
            qtbot.keyClicks(page.view.middle.notes, letter)
            await asyncio.sleep(0.06)  # never a pause of 250 ms: only the second's limit writes

    qloop.run_until_complete(type_for_a_while())
    kept = draft(workspace, lead_id)
    assert kept is not None
    assert kept["notes"].startswith("> a chill"), "nothing was kept while typing went on"
    until(lambda: draft(workspace, lead_id)["notes"].endswith("night"))  # type: ignore[index]
    reader = workspaces.open_workspace(profile, read_only=True)  # what is on the disk, as after a kill
    assert reader.ask(queries.drafts.draft_of, "call", lead_id)["notes"] == "> a chiller failed at night"  # type: ignore[index]
    reader.close()
    page._journal.stop()
    page._second.stop()
    page.hide()

    again = CallPage(context=context)
    qtbot.addWidget(again)
    again.resize(1392, 780)
    again.show()
    again.show_record(lead_id)
    until(lambda: again.view.reopened.isVisible())
    assert again.view.reopened.words.startswith("This call is still open, 4:1")
    assert again.view.middle.notes.toPlainText() == "> a chiller failed at night"
    again.view.reopened.end_now.click()
    assert again._state is not None
    assert again._state.phase is Phase.ENDED
    assert again._state.talk_seconds(again._now()) in range(252, 262)
    again._journal.stop()


def test_talked_without_a_next_step_asks_and_writes_nothing(
    page: CallPage, workspace: Workspace, lead_named: Callable[[str], str], until: Until, qtbot: QtBot
) -> None:
    lead_id = lead_named("Lorcan")
    call(page, lead_id, until)
    qtbot.keyClick(focused(), Qt.Key.Key_Space)
    qtbot.keyClick(focused(), Qt.Key.Key_Return, CTRL)
    assert page.view.outcomes.has_outcome_focus
    qtbot.keyClick(focused(), Qt.Key.Key_5)
    assert focused() is page.view.outcomes.next_step
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    until(lambda: page.view.outcomes._problem.isVisible())
    assert "needs a next step" in page.view.outcomes._problem.text()
    assert focused() is page.view.outcomes.next_step
    assert not calls(workspace, lead_id)
    assert card(workspace, lead_id).row.stage == "New"
    qtbot.keyClicks(focused(), "3/4")
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    until(lambda: "not clear" in page.view.outcomes._problem.text())
    assert not calls(workspace, lead_id)
    page.view.outcomes.next_step.setText("fri 10am send the guide")
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    until(lambda: calls(workspace, lead_id))
    assert card(workspace, lead_id).row.stage == "Connected"
    assert card(workspace, lead_id).row.next.text == "Send the guide"


def test_a_booked_meeting_is_made_with_the_ae_and_the_lead_moves(
    page: CallPage, workspace: Workspace, lead_named: Callable[[str], str], until: Until, qtbot: QtBot
) -> None:
    lead_id = lead_named("Isaura")
    call(page, lead_id, until)
    qtbot.keyClick(focused(), Qt.Key.Key_Space)
    qtbot.keyClick(focused(), Qt.Key.Key_J, CTRL)
    qtbot.keyClicks(focused(), "tue 2pm discovery caspar 45m")
    assert page.view.outcomes.buttons["6"]._suggested
    qtbot.keyClick(focused(), Qt.Key.Key_Return, CTRL)
    qtbot.keyClick(focused(), Qt.Key.Key_6)
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    until(lambda: page._state is None)
    after = card(workspace, lead_id)
    assert after.row.stage == "Meeting set"
    meeting = after.meetings[0]
    start = from_ms(meeting.start).astimezone(local_now().tzinfo)
    assert (start.weekday(), start.hour, meeting.minutes) == (1, 14, 45)
    assert local_now() < start <= local_now() + timedelta(days=8)
    assert (meeting.with_name, meeting.title) == ("Caspar Lindholt", "Discovery")


def test_a_booked_meeting_asks_for_missing_criteria_with_the_notes_filled_in(
    page: CallPage, workspace: Workspace, lead_named: Callable[[str], str], until: Until, qtbot: QtBot
) -> None:
    lead_id = lead_named("Isaura")
    workspace.act(qualification.answer, lead_id, "pain", "unknown")
    workspace.act(qualification.answer, lead_id, "timing", "unknown")
    call(page, lead_id, until)
    qtbot.keyClick(focused(), Qt.Key.Key_Space)
    qtbot.keyClick(focused(), Qt.Key.Key_N)
    page.view.middle.notes.setPlainText("! failures found late\n! two days a site\n~ audit 26 Jan")
    page.view.outcomes.next_step.setText("tue 2pm discovery 45m")
    qtbot.keyClick(focused(), Qt.Key.Key_Return, CTRL)
    qtbot.keyClick(focused(), Qt.Key.Key_6)
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    until(lambda: page.logger.asking_missing)
    assert card(workspace, lead_id).meetings
    assert card(workspace, lead_id).row.stage == "Connected"
    fields = page.view.missing.fields
    assert {key: field.text() for key, field in fields.items()} == {
        "pain": "failures found late; two days a site",
        "timing": "audit 26 Jan",
    }
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    until(lambda: page._state is None)
    assert card(workspace, lead_id).row.stage == "Meeting set"


def test_a_handled_objection_goes_into_the_call(
    page: CallPage, workspace: Workspace, lead_named: Callable[[str], str], until: Until, qtbot: QtBot
) -> None:
    lead_id = lead_named("Isaura")
    before = {one.id for one in calls(workspace, lead_id)}
    call(page, lead_id, until)
    qtbot.keyClick(focused(), Qt.Key.Key_Space)
    qtbot.keyClick(focused(), Qt.Key.Key_O)
    qtbot.keyClicks(focused(), "budget")
    assert [one.objection.says for one in page.view.objections.visible_cards()] == ["No budget this year"]
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    page.view.objections.search.clear()
    page.view.objections.raise_objection("Call me next quarter")
    qtbot.keyClick(focused(), Qt.Key.Key_U)
    qtbot.keyClick(focused(), Qt.Key.Key_Return, CTRL)
    qtbot.keyClick(focused(), Qt.Key.Key_5)
    qtbot.keyClicks(focused(), "fri 10am")
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    until(lambda: page._state is None)
    made = next(one for one in calls(workspace, lead_id) if one.id not in before)
    said = {one["says"]: one["handled"] for one in made.detail["objections"]}
    assert said == {"No budget this year": True, "Call me next quarter": False}
    assert made.detail["path"]["track"] == "Cold storage · maintenance"


def test_an_objection_on_the_track_opens_its_card(
    page: CallPage, lead_named: Callable[[str], str], until: Until, qtbot: QtBot
) -> None:
    call(page, lead_named("Isaura"), until)
    qtbot.keyClick(focused(), Qt.Key.Key_Space)
    for _ in range(2):
        qtbot.keyClick(focused(), Qt.Key.Key_A)
    qtbot.keyClick(focused(), Qt.Key.Key_B)
    opened = [one.objection.says for one in page.view.objections.cards if not one.folded]
    assert opened == ["We already have a system"]
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    assert page.view.objections.raised["We already have a system"]["handled"] is True


def test_another_reply_by_key_is_the_one_kept_with_the_call_and_counted(
    page: CallPage, workspace: Workspace, lead_named: Callable[[str], str], until: Until, qtbot: QtBot
) -> None:
    lead_id = lead_named("Isaura")
    before = {one.id for one in calls(workspace, lead_id)}
    call(page, lead_id, until)
    qtbot.keyClick(focused(), Qt.Key.Key_Space)
    page.go_to("objections")
    page.view.objections.raise_objection("We already have a system")
    opened = next(one for one in page.view.objections.cards if not one.folded)
    first = opened.reply
    qtbot.keyClick(focused(), Qt.Key.Key_R)
    second = opened.reply
    assert (first.key, second.key) == ("main", "night")
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    kept = page.view.objections.raised["We already have a system"]
    assert kept == {"handled": True, "reply": second.turn, "card": opened.objection.id, "used": "night"}
    qtbot.keyClick(focused(), Qt.Key.Key_R)
    assert opened.reply is first, "after the last the first"
    qtbot.keyClick(focused(), Qt.Key.Key_Return, CTRL)
    qtbot.keyClick(focused(), Qt.Key.Key_5)
    qtbot.keyClicks(focused(), "fri 10am")
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    until(lambda: page._state is None)
    made = next(one for one in calls(workspace, lead_id) if one.id not in before)
    assert made.detail["objections"] == [{"says": "We already have a system", **kept}]
    assert made.detail["path"]["id"]
    card = next(one for one in workspace.ask(queries.objections.counted) if one.says == "We already have a system")
    assert (card.count_of("night"), card.calls) == ((1, 1), 23)


def test_a_call_left_open_goes_on_with_its_version_and_its_reply(
    page: CallPage,
    context: UiContext,
    workspace: Workspace,
    lead_named: Callable[[str], str],
    until: Until,
    qtbot: QtBot,
) -> None:
    lead_id = lead_named("Isaura")
    call(page, lead_id, until)
    qtbot.keyClick(focused(), Qt.Key.Key_Space)
    qtbot.keyClick(focused(), Qt.Key.Key_A)
    page.go_to("objections")
    page.view.objections.raise_objection("We already have a system")
    qtbot.keyClick(focused(), Qt.Key.Key_R)
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    until(lambda: (draft(workspace, lead_id) or {}).get("raised"))
    track = page.view.track.walk.track  # type: ignore[union-attr]
    page._journal.stop()
    page._second.stop()
    page.hide()
    workspace.act(operations.tracks.publish, workspace.act(operations.tracks.edit, track.id))
    again = CallPage(context=context)
    qtbot.addWidget(again)
    again.show()
    call(again, lead_id, until)
    walk = again.view.track.walk
    assert walk is not None
    assert (walk.track.id, walk.track.version, len(walk.steps)) == (track.id, 4, 1)
    card = next(one for one in again.view.objections.cards if one.objection.says == "We already have a system")
    assert (card.reply.key, card.head.state) == ("night", True)


def test_cards_follow_the_language_of_the_track(
    page: CallPage, workspace: Workspace, lead_named: Callable[[str], str], until: Until
) -> None:
    call(page, lead_named("Isaura"), until)
    assert "Das ist zu teuer" not in [one.objection.says for one in page.view.objections.visible_cards()]
    german = next(one for one in page._desk.tracks if one.language == "de")
    page.show_track(german, [])
    shown = [one.objection.says for one in page.view.objections.visible_cards()]
    assert len(shown) == 25
    assert "Das ist zu teuer" in shown


def test_q_and_a_digit_set_a_criterion_with_evidence_from_the_notes(
    page: CallPage, workspace: Workspace, lead_named: Callable[[str], str], until: Until, qtbot: QtBot
) -> None:
    lead_id = lead_named("Lorcan")
    call(page, lead_id, until)
    qtbot.keyClick(focused(), Qt.Key.Key_Space)
    page.view.middle.notes.setPlainText("! a dye line idle for two days")
    qtbot.keyClick(focused(), Qt.Key.Key_Q)
    qtbot.keyClick(focused(), Qt.Key.Key_3)
    assert page.view.middle.criteria.evidence.text() == "a dye line idle for two days"
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    until(lambda: page.view.middle.criteria.buttons[2].accessibleName() == "Relevant pain: Met")
    assert card(workspace, lead_id).criteria[2].evidence == "a dye line idle for two days"
    qtbot.keyClick(focused(), Qt.Key.Key_4)
    page.view.middle.criteria.evidence.clear()
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    until(lambda: "evidence" in page.view.middle.criteria._problem.text())
    assert card(workspace, lead_id).criteria[3].status == "unknown"


def test_not_interested_asks_why_and_a_date_means_nurture(
    page: CallPage, workspace: Workspace, lead_named: Callable[[str], str], until: Until, qtbot: QtBot
) -> None:
    lead_id = lead_named("Isaura")
    call(page, lead_id, until)
    qtbot.keyClick(focused(), Qt.Key.Key_Space)
    qtbot.keyClick(focused(), Qt.Key.Key_Return, CTRL)
    qtbot.keyClick(focused(), Qt.Key.Key_7)
    assert focused() is page.view.outcomes.ask.reason
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    until(lambda: page.view.outcomes._problem.isVisible())
    assert card(workspace, lead_id).row.stage == "Connected"
    qtbot.keyClicks(focused(), "No budget")
    page.view.outcomes.ask.wake.setText("in 3 months")
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    until(lambda: page._state is None)
    assert card(workspace, lead_id).row.stage == "Nurture"


def test_sent_on_needs_a_name_and_the_lead_goes_on_with_that_person(
    page: CallPage, workspace: Workspace, lead_named: Callable[[str], str], until: Until, qtbot: QtBot
) -> None:
    lead_id = lead_named("Lorcan")
    call(page, lead_id, until)
    qtbot.keyClick(focused(), Qt.Key.Key_S)
    assert focused() is page.view.outcomes.ask.person
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    until(lambda: page.view.outcomes._problem.isVisible())
    assert not calls(workspace, lead_id)
    qtbot.keyClicks(focused(), "Petra Oyelade")
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    until(lambda: page._state is None)
    assert card(workspace, lead_id).row.name == "Petra Oyelade"


@pytest.mark.parametrize(("yes", "logged"), [(False, 0), (True, 1)])
def test_do_not_call_asks_once(
    yes: bool,
    logged: int,
    page: CallPage,
    workspace: Workspace,
    lead_named: Callable[[str], str],
    until: Until,
    qtbot: QtBot,
) -> None:
    lead_id = lead_named("Lorcan")
    call(page, lead_id, until)
    qtbot.keyClick(focused(), Qt.Key.Key_9)
    until(lambda: page.findChildren(QMessageBox))
    box = page.findChildren(QMessageBox)[0]
    assert box.text() == "Do not call Lorcan Achterby?"
    words = "Do not call" if yes else "Keep calling"
    until(lambda: box.isVisible())
    next(one for one in box.buttons() if one.text() == words).click()
    until(lambda: page._state is None if yes else not page.findChildren(QMessageBox))
    assert len(calls(workspace, lead_id)) == logged
    assert ("call" in card(workspace, lead_id).stopped) is yes


def test_leaving_a_ringing_call_with_nothing_written_leaves_nothing(
    page: CallPage, workspace: Workspace, lead_named: Callable[[str], str], until: Until, qtbot: QtBot
) -> None:
    lead_id = lead_named("Lorcan")
    back: list[bool] = []
    page._context.navigator.back_requested.connect(lambda: back.append(True))
    call(page, lead_id, until)
    qtbot.keyClick(focused(), Qt.Key.Key_Escape)
    assert back
    page.left()
    until(lambda: not page._tasks.busy)
    assert draft(workspace, lead_id) is None
    assert not calls(workspace, lead_id)


def test_notes_taken_back_while_it_rings_leave_no_draft_behind(
    page: CallPage, workspace: Workspace, lead_named: Callable[[str], str], until: Until, qtbot: QtBot
) -> None:
    lead_id = lead_named("Lorcan")
    call(page, lead_id, until)
    page.view.middle.notes.setPlainText("wrong person")
    until(lambda: draft(workspace, lead_id))
    page.view.middle.notes.clear()
    page.left()
    until(lambda: draft(workspace, lead_id) is None)
    page.show_record(lead_id)
    assert page._state is not None
    assert page._state.seconds(page._now()) == 0, "the next try rings from the start"


def test_notes_deleted_while_it_rings_do_not_come_back_after_a_kill(
    page: CallPage,
    context: UiContext,
    workspace: Workspace,
    lead_named: Callable[[str], str],
    until: Until,
    qtbot: QtBot,
) -> None:
    lead_id = lead_named("Lorcan")
    call(page, lead_id, until)
    qtbot.keyClick(focused(), Qt.Key.Key_N)
    qtbot.keyClicks(focused(), "wrong person")
    until(lambda: draft(workspace, lead_id))
    qtbot.keyClick(focused(), Qt.Key.Key_A, CTRL)
    qtbot.keyClick(focused(), Qt.Key.Key_Delete)
    until(lambda: draft(workspace, lead_id) is None)  # now the process may be killed
    after = CallPage(context=context)
    qtbot.addWidget(after)
    call(after, lead_id, until)
    assert after.view.middle.notes.toPlainText() == ""
    assert after.view.reopened.isHidden()
    qtbot.keyClicks(page.view.middle.notes, "right person")  # and it is kept again
    until(lambda: (draft(workspace, lead_id) or {}).get("notes") == "right person")


def test_leaving_an_answered_call_keeps_it_open_and_another_call_does_not_mix_with_it(
    page: CallPage, workspace: Workspace, lead_named: Callable[[str], str], until: Until, qtbot: QtBot
) -> None:
    first, second = lead_named("Isaura"), lead_named("Lorcan")
    call(page, first, until)
    qtbot.keyClick(focused(), Qt.Key.Key_Space)
    page.view.middle.notes.setPlainText("half a sentence")
    page.show_record(second)
    page.panes()[0].setFocus()
    until(lambda: (draft(workspace, first) or {}).get("notes") == "half a sentence")
    assert page.view.middle.notes.toPlainText() == ""
    until(lambda: page.logger.name == "Lorcan Achterby")
    qtbot.keyClick(focused(), Qt.Key.Key_1)
    until(lambda: calls(workspace, second))
    assert len(calls(workspace, first)) == 2, "only what the practice data holds"
    until(lambda: page._state is None)  # the page has heard of it, too
    page.show_record(first)
    until(lambda: page.view.reopened.isVisible())
    assert page.view.middle.notes.toPlainText() == "half a sentence"
    page._journal.stop()


def test_ctrl_enter_ends_and_an_unnamed_outcome_is_asked_for(
    page: CallPage, workspace: Workspace, lead_named: Callable[[str], str], until: Until, qtbot: QtBot
) -> None:
    lead_id = lead_named("Lorcan")
    call(page, lead_id, until)
    qtbot.keyClick(focused(), Qt.Key.Key_Space)
    qtbot.keyClick(focused(), Qt.Key.Key_N)
    qtbot.keyClick(focused(), Qt.Key.Key_Return, CTRL)
    assert page._state is not None
    assert page._state.phase is Phase.ENDED
    qtbot.keyClick(focused(), Qt.Key.Key_Return, CTRL)
    until(lambda: page.view.outcomes._problem.isVisible())
    assert not calls(workspace, lead_id)
    page._journal.stop()


def test_the_number_is_copied(page: CallPage, lead_named: Callable[[str], str], until: Until, qtbot: QtBot) -> None:
    call(page, lead_named("Isaura"), until)
    qtbot.keyClick(focused(), Qt.Key.Key_Y)
    assert QApplication.clipboard().text() == "+441632960772"


@pytest.mark.parametrize(("width", "height", "shown"), [(1392, 780, 4), (1000, 780, 3), (624, 340, 1)])
def test_panes_give_way_one_by_one(
    width: int, height: int, shown: int, page: CallPage, lead_named: Callable[[str], str], until: Until, qtbot: QtBot
) -> None:
    call(page, lead_named("Isaura"), until)
    page.resize(width, height)
    qtbot.keyClick(focused(), Qt.Key.Key_Space)
    view = page.view
    panes = (view.track, view.middle, view.objections, view.outcomes)
    assert sum(one.isVisible() for one in panes) == shown
    qtbot.keyClick(focused(), Qt.Key.Key_O)
    assert view.objections.isVisible()
    assert focused() is view.objections.search
    qtbot.keyClick(focused(), Qt.Key.Key_Escape)
    assert view.track.isVisible()
    qtbot.keyClick(focused(), Qt.Key.Key_Return, CTRL)
    assert view.outcomes.isVisible()
    page._journal.stop()


def test_every_control_has_a_name(page: CallPage, lead_named: Callable[[str], str], until: Until) -> None:
    call(page, lead_named("Isaura"), until)
    for widget in page.findChildren(QWidget):
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.isVisible() and widget.focusProxy() is None:
            assert QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name), (
                f"{type(widget).__name__} has no name"
            )


def test_a_lead_without_a_track_offers_to_choose_one(
    page: CallPage, workspace: Workspace, lead_named: Callable[[str], str], until: Until
) -> None:
    def drop_tracks(work: Any) -> None:
        for row in list(work.connection.exec_driver_sql("select id from track")):
            work.delete("track", row[0])

    workspace.act(drop_tracks)
    call(page, lead_named("Isaura"), until)
    assert page.view.track._empty.isVisible()


def test_moving_a_lead_elsewhere_does_not_disturb_the_call(
    page: CallPage, workspace: Workspace, lead_named: Callable[[str], str], until: Until, qtbot: QtBot
) -> None:
    lead_id = lead_named("Isaura")
    call(page, lead_id, until)
    qtbot.keyClick(focused(), Qt.Key.Key_Space)
    page.view.middle.notes.setPlainText("kept")
    workspace.act(leads.add_note, lead_id, "from elsewhere")
    until(lambda: draft(workspace, lead_id))
    assert page.view.middle.notes.toPlainText() == "kept"
    page._journal.stop()


def test_purpose_and_how_they_sounded_stand_beside_the_outcome(
    page: CallPage, workspace: Workspace, lead_named: Callable[[str], str], until: Until, qtbot: QtBot
) -> None:
    lead_id = lead_named("Lorcan")
    call(page, lead_id, until)
    words = page.view.outcomes.words
    assert words.purpose == "Answer a request"
    assert not words.sentiment
    qtbot.keyClick(focused(), Qt.Key.Key_Space)
    qtbot.keyClick(focused(), Qt.Key.Key_Return, CTRL)
    qtbot.keyClick(focused(), Qt.Key.Key_Plus)
    qtbot.keyClick(focused(), Qt.Key.Key_Minus)
    assert words.sentiment == "cool"
    qtbot.keyClick(focused(), Qt.Key.Key_P)
    until(lambda: QApplication.activePopupWidget() is not None)
    qtbot.keyClick(QApplication.activePopupWidget(), Qt.Key.Key_4)
    until(lambda: words.purpose == "Qualify")
    until(lambda: (draft(workspace, lead_id) or {}).get("purpose") == "Qualify")
    page.view.outcomes.setFocus()
    qtbot.keyClick(focused(), Qt.Key.Key_2)
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    until(lambda: calls(workspace, lead_id))
    detail = calls(workspace, lead_id)[0].detail
    assert (detail["purpose"], detail["sentiment"]) == ("Qualify", "cool")
    assert calls(workspace, lead_id)[0].outcome == "Left voicemail"


def test_a_sentiment_pressed_again_is_taken_back(
    page: CallPage, lead_named: Callable[[str], str], until: Until, qtbot: QtBot
) -> None:
    call(page, lead_named("Lorcan"), until)
    qtbot.keyClick(focused(), Qt.Key.Key_0)
    assert page.view.outcomes.words.sentiment == "neutral"
    qtbot.keyClick(focused(), Qt.Key.Key_0)
    assert not page.view.outcomes.words.sentiment
