"""Lead commands by key, from the list and from the lead itself."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from app import operations, queries
from app.clock import from_ms, local_zone
from app.store.unit_of_work import UnitOfWork
from ui.gates.gate_dialog import GateDialog
from ui.lead_commands.log_dialog import LogDialog
from ui.lead_commands.stop_dialog import StopDialog

if TYPE_CHECKING:
    from tests.ui.leads.desk import Desk

SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # of the offscreen plugin


def _menu(desk: Desk) -> QMenu:
    desk.wait(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def _choose(desk: Desk, words: str) -> None:
    menu = _menu(desk)
    action = next(one for one in menu.actions() if one.text().endswith(words))
    action.trigger()
    menu.close()


def test_c_and_h_go_to_the_window(desk: Desk) -> None:
    page = desk.leads_page()
    desk.press(Qt.Key.Key_C)
    desk.press(Qt.Key.Key_H)
    assert desk.calls == [page.model.rows()[0].id]
    assert desk.hand_offs == desk.calls


def test_m_moves_and_asks_the_gate(desk: Desk) -> None:
    page = desk.lead_page("Lorcan Achterby")
    desk.press(Qt.Key.Key_M)
    _choose(desk, "Connected")
    dialog = desk.dialog()
    assert isinstance(dialog, GateDialog)
    assert dialog._conversation is not None
    dialog._conversation.setPlainText("They use wall planners.")
    dialog.accept()
    desk.wait(lambda: desk.card(page.lead_id).row.stage == "Connected")
    desk.wait(lambda: desk.toasts and desk.toasts[-1] == "Moved to Connected")
    desk.window.undo()
    desk.wait(lambda: desk.card(page.lead_id).row.stage == "New")


def test_the_palette_offers_the_stages(desk: Desk) -> None:
    page = desk.lead_page()
    command = desk.context.commands.find("lead.move")
    assert command is not None
    assert command.choices is not None
    assert ("Qualified", "Qualified") in command.choices()
    desk.context.commands.run_with("lead.move", "Attempting")
    desk.wait(lambda: desk.card(page.lead_id).row.stage == "Attempting")


def test_l_then_1_logs(desk: Desk) -> None:
    page = desk.lead_page("Lorcan Achterby")
    desk.press(Qt.Key.Key_L)
    dialog = desk.dialog()
    assert isinstance(dialog, LogDialog)
    desk.press(Qt.Key.Key_1)
    desk.wait(desk.no_dialog)
    desk.wait(lambda: desk.toasts and desk.toasts[-1] == "Logged: No answer")
    card = desk.card(page.lead_id)
    assert card.row.stage == "Attempting"
    assert desk.workspace.ask(queries.timeline.timeline, page.lead_id)[0].kind in ("call", "stage")
    assert card.row.next.kind == "call"


def test_an_outcome_asks_what_it_needs_beside_the_field(desk: Desk) -> None:
    page = desk.lead_page()
    desk.press(Qt.Key.Key_L)
    dialog = desk.dialog()
    assert isinstance(dialog, LogDialog)
    desk.press(Qt.Key.Key_4)
    assert desk.focus() is dialog.fields["next"]
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: dialog._problems["next"].isVisible())
    assert "needs a next step" in dialog._problems["next"].text()
    desk.type("tomorrow 10:00")
    desk.press(Qt.Key.Key_Return)
    desk.wait(desk.no_dialog)
    step = desk.card(page.lead_id).row.next
    assert (step.kind, step.text) == ("call", "Call back as promised")


def test_digits_in_the_note_are_words(desk: Desk) -> None:
    desk.lead_page()
    desk.press(Qt.Key.Key_L)
    dialog = desk.dialog()
    assert isinstance(dialog, LogDialog)
    dialog.fields["note"].setFocus()
    desk.type("1 of 9")
    assert dialog.text("note") == "1 of 9"
    assert dialog.choice is None
    dialog.reject()
    desk.wait(desk.no_dialog)


def test_not_interested_with_a_date_is_nurture(desk: Desk) -> None:
    page = desk.lead_page()
    desk.press(Qt.Key.Key_L)
    dialog = desk.dialog()
    assert isinstance(dialog, LogDialog)
    desk.press(Qt.Key.Key_7)
    desk.type("Budget in spring")
    dialog.fields["wake"].setText("in 3 months")
    desk.press(Qt.Key.Key_Return)
    desk.wait(desk.no_dialog)
    assert desk.card(page.lead_id).row.stage == "Nurture"


def test_y_copies_and_refuses_a_stopped_number(desk: Desk) -> None:
    page = desk.lead_page()
    desk.press(Qt.Key.Key_Y)
    desk.wait(lambda: "Copied +44 1632 960772" in desk.toasts)
    assert QGuiApplication.clipboard().text() == "+441632960772"
    QGuiApplication.clipboard().setText("before")
    desk.workspace.act(operations.suppressions.stop_contact, page.lead_id, channel="call", reason="Asked")
    desk.press(Qt.Key.Key_Y)
    desk.wait(lambda: any("No number was copied" in toast for toast in desk.toasts))
    assert QGuiApplication.clipboard().text() == "before"


@pytest.mark.parametrize("state", ["wrong", "unclear", "listed"])
def test_y_skips_numbers_in_a_bad_state(desk: Desk, state: str) -> None:
    page = desk.lead_page()
    numbers = desk.card(page.lead_id).numbers

    def mark(work: UnitOfWork, count: int) -> None:
        for number in numbers[:count]:
            work.patch("number", number.id, {"state": state})

    desk.workspace.act(mark, 1)
    desk.press(Qt.Key.Key_Y)
    desk.wait(lambda: "Copied +44 7700 900316" in desk.toasts)
    desk.workspace.act(mark, 2)
    desk.press(Qt.Key.Key_Y)
    desk.wait(lambda: any("No number was copied" in toast for toast in desk.toasts))


def test_e_opens_a_draft_and_refuses_when_stopped(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(QUrl(url).toString()) or True)
    page = desk.lead_page()
    desk.press(Qt.Key.Key_E)
    desk.wait(lambda: opened == ["mailto:i.thackwell@quillfen.example"])
    desk.workspace.act(operations.suppressions.stop_contact, page.lead_id, channel="email", reason="Asked")
    desk.press(Qt.Key.Key_E)
    desk.wait(lambda: any("No draft was opened" in toast for toast in desk.toasts))
    assert len(opened) == 1


def test_shift_x_says_what_ends_and_stops_what_was_chosen(desk: Desk) -> None:
    page = desk.lead_page()
    desk.press(Qt.Key.Key_X, SHIFT)
    dialog = desk.dialog()
    assert isinstance(dialog, StopDialog)
    assert dialog.windowTitle() == "Stop contact with Isaura Thackwell?"
    assert "hides the numbers for the whole team" in dialog._ends.text()
    assert dialog.yes.text() == "Stop contact"
    desk.press(Qt.Key.Key_Escape)
    desk.wait(desk.no_dialog)
    desk.idle()
    assert desk.card(page.lead_id).stopped == ()
    desk.context.commands.run("lead.stop_contact")
    dialog = desk.dialog()
    QTest.keyClick(dialog.what, Qt.Key.Key_Right)
    assert dialog.yes.text() == "Do not call"
    dialog.fields["until"].setText("no day at all")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    desk.wait(lambda: dialog._problems["until"].isVisible())
    dialog.fields["until"].setText("in 3 months")
    dialog.fields["reason"].setText("Asked on the phone")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    desk.wait(desk.no_dialog)
    desk.wait(lambda: desk.card(page.lead_id).stopped == ("call",))
    assert desk.card(page.lead_id).stop_words.startswith("Do not call until ")
    assert "Do not call: Isaura Thackwell" in desk.toasts


def test_a_whole_company_is_stopped_from_one_of_its_leads(desk: Desk) -> None:
    page = desk.lead_page()
    desk.press(Qt.Key.Key_X, SHIFT)
    dialog = desk.dialog()
    QTest.keyClick(dialog.who, Qt.Key.Key_Right)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    desk.wait(desk.no_dialog)
    desk.wait(lambda: desk.card(page.lead_id).stopped == ("all",))
    others = desk.workspace.ask(
        queries.account_card.account_card_of, desk.card(page.lead_id).account["id"], today=date(2026, 11, 12)
    )
    assert others.stopped == ("all",)


def test_r_logs_a_reply_and_refuses_nothing(desk: Desk) -> None:
    page = desk.lead_page()
    desk.press(Qt.Key.Key_R)
    dialog = desk.dialog()
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: dialog._problems["reply"].isVisible())  # type: ignore[attr-defined]
    desk.type("Ring me on Thursday")
    desk.press(Qt.Key.Key_Return, CTRL)
    desk.wait(desk.no_dialog)
    newest = desk.workspace.ask(queries.timeline.timeline, page.lead_id)[0]
    assert (newest.direction, newest.known_by) == ("in", "you said so")


def test_n_in_a_list_opens_a_dialog(desk: Desk) -> None:
    page = desk.leads_page()
    lead_id = page.model.rows()[0].id
    desk.press(Qt.Key.Key_N)
    dialog = desk.dialog()
    dialog.fields["note"].setFocus()  # type: ignore[attr-defined]
    desk.type("Ask for finance")
    desk.press(Qt.Key.Key_Return, CTRL)
    desk.wait(desk.no_dialog)
    assert desk.workspace.ask(queries.timeline.timeline, lead_id)[0].lines[0].text == "Ask for finance"
    assert desk.window.focusWidget() is page.list


def test_b_offers_the_ae_s_free_hours_and_books_the_chosen_one(desk: Desk) -> None:
    page = desk.lead_page()
    desk.press(Qt.Key.Key_B)
    dialog = desk.dialog()
    slots = dialog.slots.buttons  # type: ignore[attr-defined]
    assert len(slots) == 6
    slots[0].setFocus()
    second = slots[1].text()
    desk.press(Qt.Key.Key_2)
    assert dialog.when.text() == slots[1].property("sentence")  # type: ignore[attr-defined]
    desk.press(Qt.Key.Key_Return)
    desk.wait(desk.no_dialog)
    booked = desk.card(page.lead_id).meetings[-1]
    assert (booked.with_name, booked.minutes, booked.state) == ("Caspar Lindholt", 45, "Booked")
    start = from_ms(booked.start).astimezone(local_zone())
    assert f"{start:%H:%M}" in second
    desk.wait(lambda: desk.toasts and desk.toasts[-1].startswith("Meeting booked,"))


def test_a_assigns_to_a_colleague(desk: Desk) -> None:
    page = desk.lead_page()
    desk.press(Qt.Key.Key_A)
    _choose(desk, "Jonah Priddle")
    desk.wait(lambda: desk.card(page.lead_id).owner == "Jonah Priddle")
    desk.wait(lambda: desk.toasts and desk.toasts[-1] == "Assigned to Jonah Priddle")


def test_ctrl_n_makes_a_lead_and_opens_it(desk: Desk) -> None:
    desk.leads_page()
    desk.press(Qt.Key.Key_N, CTRL)
    dialog = desk.dialog()
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: dialog._problems["name"].isVisible())  # type: ignore[attr-defined]
    desk.type("Odile Brenn")
    for key, words in (("company", "Saltmarsh Ferries"), ("email", "odile@saltmarsh.example"), ("source", "Referral")):
        dialog.fields[key].setText(words)  # type: ignore[attr-defined]
    dialog.asked.setChecked(True)  # type: ignore[attr-defined]
    desk.press(Qt.Key.Key_Return)
    desk.wait(desk.no_dialog)
    desk.wait(lambda: desk.window.places.page().windowTitle() == "Odile Brenn")
    card = desk.card(desk.lead("odile"))
    assert (card.row.company, card.row.inbound, card.row.source) == ("Saltmarsh Ferries", True, "Referral")
    assert card.row.reply_due is not None


def test_commands_say_why_they_cannot_run(desk: Desk) -> None:
    desk.window.places.setCurrentIndex(-1)
    page = desk.leads_page()
    page.model.tick(page.model.ids()[:2], on=True)
    desk.press(Qt.Key.Key_C)
    desk.wait(lambda: desk.toasts and desk.toasts[-1] == "Works on one lead at a time.")
    page.model.clear_ticks()
    page.begin_search()
    desk.type("zzzzqq")
    desk.wait(lambda: page.model.rowCount() == 0)
    desk.context.commands.run("lead.call")
    desk.wait(lambda: desk.toasts and desk.toasts[-1] == "Choose a lead first.")
    assert not desk.calls
