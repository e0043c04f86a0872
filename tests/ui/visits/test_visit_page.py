"""A visit by keyboard on a real workspace: what each key reaches, keeps, asks and writes."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from sqlalchemy import select

from app import queries
from app.domain.visits import VisitState, time_of
from app.store.tables import synced as t
from tests.support.builders import row
from ui.gates.move import local_now
from ui.visits.open_visit import OpenVisit
from ui.visits.visit_page import VisitPage

if TYPE_CHECKING:
    from app.store.unit_of_work import UnitOfWork
    from app.workspace import Workspace

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen platform has no frames
CTRL = Qt.KeyboardModifier.ControlModifier
Until = "Callable[[Callable[[], object]], None]"


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(*keys: Qt.Key, ctrl: bool = False) -> None:
    for key in keys:
        QTest.keyClick(focused(), key, CTRL if ctrl else Qt.KeyboardModifier.NoModifier)


def write(words: str) -> None:
    QTest.keyClicks(focused(), words)


def show(page: VisitPage, visit: str, until: Until) -> None:
    page.show_record(visit)
    page.panes()[0].setFocus()
    until(lambda: page._desk)


def reach(page: VisitPage, state: VisitState, until: Until) -> None:
    while page._state.now_at is not state:
        before = page._state.now_at
        press(Qt.Key.Key_Space)
        until(lambda before=before: page._state.now_at is not before and not page._tasks.busy)


def activities(workspace: Workspace) -> list[dict[str, Any]]:
    query = select(t.activity).where(t.activity.c.kind == "visit")
    return workspace.ask(lambda c: [dict(one) for one in c.execute(query).mappings()])


def draft(workspace: Workspace, visit: str) -> dict[str, Any] | None:
    return workspace.ask(queries.drafts.draft_of, "visit", visit)


def dialog(page: VisitPage, until: Until) -> QDialog:
    until(lambda: [one for one in page.findChildren(QDialog) if one.isVisible()])
    return next(one for one in page.findChildren(QDialog) if one.isVisible())


def test_one_key_at_the_gate_logs_nobody_there_and_goes_to_the_next_stop(page, workspace, stops, until):
    done: list[tuple[str, bool]] = []
    page.finished.connect(lambda *told: done.append(told))
    show(page, stops[0], until)
    assert page.view.outcomes.has_outcome_focus
    press(Qt.Key.Key_3)
    until(lambda: done)
    assert done == [(stops[1], True)]
    assert row(workspace, "visit", stops[0])["outcome"] == "Not there"
    assert draft(workspace, stops[0]) is None


def test_space_goes_on_the_way_and_arrives_at_the_guide_and_keeps_both_times(page, workspace, stops, guide, until):
    show(page, stops[0], until)
    reach(page, VisitState.ON_THE_WAY, until)
    assert page.view.outcomes.has_outcome_focus
    reach(page, VisitState.ARRIVED, until)
    assert page.view.track.isAncestorOf(focused())
    kept = row(workspace, "visit", stops[0])
    assert kept["state"] == "Arrived"
    assert kept["left_for_at"] <= kept["arrived_at"]
    press(Qt.Key.Key_A)
    assert "Which press" in page.view.track.line_words
    press(Qt.Key.Key_A)
    assert page.view.outcomes.buttons["6"].accessibleName().endswith("suggested")
    nameless = [
        one for one in page.findChildren(QWidget)
        if one.focusPolicy() != Qt.FocusPolicy.NoFocus and one.isVisible() and not one.accessibleName()
    ]  # fmt: skip
    assert nameless == []
    workspace.undo()
    until(lambda: page._state.now_at is VisitState.ON_THE_WAY)
    assert not page._state.arrived_at


def test_the_hands_are_moved_also_where_the_record_tells_of_the_arrival_first(page, stops, until, monkeypatch):
    show(page, stops[0], until)
    reach(page, VisitState.ON_THE_WAY, until)
    act = page._tasks.act

    async def followed_first(*asked: Any, **more: Any) -> None:
        await act(*asked, **more)
        await page._follow(page._state)  # as on a slow laptop

    monkeypatch.setattr(page._tasks, "act", followed_first)
    reach(page, VisitState.ARRIVED, until)
    assert focused() is page.view.middle.notes


def test_without_a_guide_the_notes_fill_the_width_and_take_the_focus(page, stops, until):
    show(page, stops[0], until)
    reach(page, VisitState.ARRIVED, until)
    assert page.view.track.isHidden()
    assert focused() is page.view.middle.notes
    assert page.panes()[0] is page.view.middle.notes


def test_a_visit_is_left_and_written_up_and_the_next_stop_opens(page, workspace, lead, stops, until):
    done: list[tuple[str, bool]] = []
    page.finished.connect(lambda *told: done.append(told))
    show(page, stops[0], until)
    reach(page, VisitState.ARRIVED, until)
    write("! seals ordered by phone")
    press(Qt.Key.Key_Return, ctrl=True)
    assert page.view.outcomes.has_outcome_focus  # the hands go on while it is written
    press(Qt.Key.Key_1)
    until(lambda: page._state.now_at is VisitState.DONE)
    until(lambda: row(workspace, "visit", stops[0])["state"] == "Done")  # left, whatever happens to the laptop now
    write("in 3 days 2pm send the sheet")
    press(Qt.Key.Key_Return)
    until(lambda: done)
    assert done == [(stops[1], True)]
    (entry,) = activities(workspace)
    assert (entry["outcome"], entry["body"], entry["lead_id"]) == ("Met", "! seals ordered by phone", lead)
    assert row(workspace, "lead", lead)["stage"] == "Connected"


def test_a_visit_written_up_afterwards_is_a_key_a_line_and_enter(page, workspace, lead, until):
    done: list[tuple[str, bool]] = []
    page.finished.connect(lambda *told: done.append(told))
    show(page, f"log:{lead}", until)
    assert page._state.now_at is VisitState.DONE
    press(Qt.Key.Key_1)
    write("in 3 days call")
    press(Qt.Key.Key_Return)
    until(lambda: done)
    assert done == [("", False)]
    (visit,) = workspace.ask(lambda c: [dict(one) for one in c.execute(select(t.visit)).mappings()])
    assert (visit["state"], visit["outcome"], visit["lead_id"]) == ("Done", "Met", lead)
    assert visit["site_id"]


@pytest.mark.parametrize(
    ("key", "asks", "words", "outcome"),
    [
        (Qt.Key.Key_2, "Who you met", "Ida Marlow", "Met someone else"),
        (Qt.Key.Key_4, "At the gate", "Only with an appointment", "Turned away"),
        (Qt.Key.Key_8, "New address", "Dock Street 4, Selby, YO8 1AA", "Moved or closed"),
    ],
)
def test_what_an_outcome_asks_is_asked_in_the_bar(page, workspace, stops, until, key, asks, words, outcome):
    done: list[tuple[str, bool]] = []
    page.finished.connect(lambda *told: done.append(told))
    show(page, stops[0], until)
    press(key)
    assert focused().accessibleName() == asks
    if key is not Qt.Key.Key_8:  # nobody may know where they went
        press(Qt.Key.Key_Return)
        until(lambda: page.view.outcomes._problem.isVisible())
        assert activities(workspace) == []
    write(words)
    press(Qt.Key.Key_Return)
    until(lambda: done)
    assert activities(workspace)[0]["outcome"] == outcome


def test_an_outcome_that_needs_a_next_step_says_so_and_writes_nothing(page, workspace, stops, until):
    show(page, stops[0], until)
    for key in (Qt.Key.Key_1, Qt.Key.Key_5, Qt.Key.Key_6):  # there is no AE whose hours 6 could offer
        page.view.outcomes.buttons["1"].setFocus()
        press(key)
        until(lambda: page.view.outcomes._problem.isVisible())
        assert focused() is page.view.outcomes.next_step
    assert activities(workspace) == []
    assert row(workspace, "visit", stops[0])["state"] == "Planned"


def test_a_digit_asks_for_the_next_free_hour_of_the_ae(page, workspace, lead, executive, stops, until):
    done: list[tuple[str, bool]] = []
    page.finished.connect(lambda *told: done.append(told))
    show(page, stops[0], until)
    until(lambda: page.view.slots.buttons)
    reach(page, VisitState.ARRIVED, until)
    page.go_on()
    until(lambda: page._state.now_at is VisitState.DONE)
    press(Qt.Key.Key_6)
    assert page.view.slots.isAncestorOf(focused())
    free = workspace.ask(queries.slots.free_slots, executive, now=local_now(), minutes=45)
    press(Qt.Key.Key_2)
    assert "caspar" in page.view.outcomes.next_step.text()
    press(Qt.Key.Key_Return)
    until(lambda: page.logger.asking_missing)
    (meeting,) = workspace.ask(lambda c: [dict(one) for one in c.execute(select(t.meeting)).mappings()])
    assert (meeting["owner_id"], meeting["kind"], meeting["minutes"]) == (executive, "on site", 45)
    assert meeting["place"] == "Goole works, Goole"
    assert meeting["start"] == free.slots[1].start
    page.logger.leave_missing()
    until(lambda: done)
    assert row(workspace, "lead", lead)["stage"] == "Connected"


def test_a_meeting_can_be_written_instead_of_picked(page, executive, stops, until):
    show(page, stops[0], until)
    until(lambda: page.view.slots.buttons)
    press(Qt.Key.Key_6)
    until(lambda: page.view.slots.isAncestorOf(focused()))
    write("w")
    assert focused() is page.view.outcomes.next_step
    assert page.view.outcomes.next_step.text() == "w"


def test_no_more_visits_asks_first(page, workspace, stops, until):
    from PySide6.QtWidgets import QMessageBox

    show(page, stops[0], until)
    press(Qt.Key.Key_9)
    until(lambda: page.findChildren(QMessageBox))
    asked = page.findChildren(QMessageBox)[0]
    assert "No more visits" in asked.text()
    asked.reject()
    until(lambda: page.view.outcomes.outcome is None)
    assert activities(workspace) == []


def test_notes_and_the_arrival_survive_a_kill_and_the_visit_says_it_is_still_open(
    page, context, workspace, stops, until, qtbot
):
    show(page, stops[0], until)
    reach(page, VisitState.ARRIVED, until)
    write("> we lose a shift")
    until(lambda: draft(workspace, stops[0]))
    page.view.people.buttons[0].click()
    until(lambda: (draft(workspace, stops[0]) or {}).get("people"))
    page._journal.stop()
    page._state = None  # as a killed process leaves it: nothing more is written
    again = VisitPage(context=context)
    with qtbot.waitActive(again):
        again.show()
        again.activateWindow()
    show(again, stops[0], until)
    assert again._state.now_at is VisitState.ARRIVED
    assert again._state.arrived_at == row(workspace, "visit", stops[0])["arrived_at"]
    assert again.view.middle.notes.toPlainText() == "> we lose a shift"
    assert again.view.people.buttons[0].isChecked()
    arrived = f"{local_now():%H}"
    assert again.view.reopened.words.startswith(f"This visit is still open, arrived {arrived}")
    assert again.view.reopened.words.endswith("Notes are here.")
    again.view.reopened.keep_going.click()
    assert again.view.reopened.isHidden()
    again.close()
    again.deleteLater()


def test_after_a_sleep_the_visit_says_it_is_still_open_and_the_time_of_leaving_can_be_said(
    page, workspace, stops, until
):
    show(page, stops[0], until)
    reach(page, VisitState.ARRIVED, until)
    page._on_tick()
    assert page.view.reopened.isHidden()
    page._ticked -= 3_600_000
    page._on_tick()
    assert page.view.reopened.isVisible()
    page.view.reopened.end_now.click()
    asked = dialog(page, until)
    asked.fields["time"].setText("23:59")
    asked.submit()
    until(lambda: page._state.now_at is VisitState.DONE)
    kept = row(workspace, "visit", stops[0])
    wanted = local_now().replace(hour=23, minute=59, second=0, microsecond=0)
    assert kept["left_at"] == page._state.left_at == int(wanted.timestamp() * 1000)


def test_before_one_sets_off_it_is_told_who_was_there_lately(page, context, workspace, lead, stops, until):
    told: list[Any] = []
    context.navigator.toast_requested.connect(told.append)
    account = row(workspace, "lead", lead)["account_id"]

    def was_there(work: UnitOfWork) -> None:
        karim = work.create("user", {"name": "Karim Oduya", "role": "SDR", "active": True})
        about = {"kind": "visit", "at": work.now - 86_400_000, "by_id": karim, "account_id": account}
        work.create("activity", about)

    workspace.act(was_there)
    show(page, stops[0], until)
    until(lambda: told)
    assert told[0].text.startswith("Karim Oduya was in touch with ")
    reach(page, VisitState.ARRIVED, until)
    told.clear()
    page.reload()
    until(lambda: not page._tasks.busy)
    assert not told  # at the door it is late to say so


def test_a_time_that_runs_backwards_is_refused_and_the_old_one_stays(page, context, workspace, stops, until):
    told: list[Any] = []
    context.navigator.toast_requested.connect(told.append)
    show(page, stops[0], until)
    reach(page, VisitState.ARRIVED, until)
    before = row(workspace, "visit", stops[0])["arrived_at"]
    page.move_to(VisitState.ON_THE_WAY, local_now() + timedelta(hours=1))
    until(lambda: told)
    assert "before" in told[0].text
    assert row(workspace, "visit", stops[0])["arrived_at"] == before


def test_p_ticks_who_was_met_and_an_unnamed_person_is_kept_as_such(page, workspace, stops, until):
    done: list[tuple[str, bool]] = []
    page.finished.connect(lambda *told: done.append(told))
    show(page, stops[0], until)
    reach(page, VisitState.ARRIVED, until)
    page.view.outcomes.buttons["1"].setFocus()
    press(Qt.Key.Key_P, Qt.Key.Key_P)  # into the list, then Isaura
    assert [one.isChecked() for one in page.view.people.buttons] == [True, False]
    press(Qt.Key.Key_Down)
    assert focused() is page.view.people.other
    write("Deputy, runs stores")
    press(Qt.Key.Key_Return)
    assert "Name not asked yet" in page.view.people.buttons[-1].accessibleName()
    page.go_on()
    until(lambda: page._state.now_at is VisitState.DONE)
    press(Qt.Key.Key_1)
    write("in 3 days call")
    press(Qt.Key.Key_Return)
    until(lambda: done)
    assert activities(workspace)[0]["detail"]["met"] == ["Isaura Thackwell", "Deputy, runs stores"]
    people = row(workspace, "visit", stops[0])["people"]
    assert people[-1] == {"name": "Deputy, runs stores", "contact": "", "met": True}


def test_a_time_is_put_right_with_f2_on_its_state(page, workspace, stops, until):
    show(page, stops[0], until)
    reach(page, VisitState.ARRIVED, until)
    strip = page.view.bar.strip
    strip.buttons[VisitState.DONE].setFocus()
    press(Qt.Key.Key_Left)
    assert strip.focused_state() == "Arrived"
    press(Qt.Key.Key_F2)
    asked = dialog(page, until)
    assert asked.windowTitle() == "When did you arrive?"
    asked.fields["time"].setText("23:58")
    asked.submit()
    wanted = local_now().replace(hour=23, minute=58, second=0, microsecond=0)
    until(lambda: row(workspace, "visit", stops[0])["arrived_at"] == int(wanted.timestamp() * 1000))
    until(lambda: page._state.arrived_at == int(wanted.timestamp() * 1000))
    assert page._state.now_at is VisitState.ARRIVED


def test_how_to_get_in_is_changed_for_everyone(page, workspace, stops, until):
    show(page, stops[0], until)
    press(Qt.Key.Key_F2)
    asked = dialog(page, until)
    assert asked.text("get_in") == "Gate: 2, left of the silo"
    asked.fields["get_in"].setPlainText("Gate: 4, ring twice")
    asked.submit()
    site = page._desk.site.id
    until(lambda: row(workspace, "site", site)["get_in"] == "Gate: 4, ring twice")
    until(lambda: page._desk.site.record["get_in"] == "Gate: 4, ring twice")


def test_a_visit_that_is_written_up_cannot_be_written_up_again(page, workspace, stops, until):
    done: list[tuple[str, bool]] = []
    page.finished.connect(lambda *told: done.append(told))
    show(page, stops[0], until)
    page.view.middle.notes.setPlainText("The gate was shut")
    press(Qt.Key.Key_3)
    until(lambda: done)
    show(page, stops[0], until)
    until(lambda: page._state.closed)
    assert page.view.middle.notes.toPlainText() == "The gate was shut"
    assert page.view.middle.notes.isReadOnly()
    assert page.view.banner.isVisible()
    page.view.outcomes.buttons["1"].setFocus()
    press(Qt.Key.Key_3)
    assert page.view.outcomes.outcome is None
    assert len(activities(workspace)) == 1


@pytest.mark.parametrize(
    ("text", "time"), [("11:20", "11:20"), ("1120", "11:20"), ("9", "09:00"), ("25", ""), ("x", "")]
)
def test_a_time_is_read_as_people_write_it(text, time):
    found = time_of(text, local_now().date())
    assert (f"{found:%H:%M}" if found else "") == time


def test_an_open_visit_is_worth_keeping_once_something_was_written():
    visit = OpenVisit("v")
    assert not visit.worth_keeping
    visit.people = [["Ida", "c", True]]
    assert visit.worth_keeping
