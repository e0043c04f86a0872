"""The call desk in the whole window: they are calling, live transfer, numbers in turn, codes, booking, the session."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QDialog
from sqlalchemy import func, select

from app import operations, queries
from app.store.tables import synced as t
from tests.support.told import told
from ui.calls.call_page import CallPage
from ui.calls.call_state import Phase
from ui.lead_commands.codes_dialog import CodesDialog

__all__ = ["told"]


def activities(desk, lead: str) -> list[dict]:
    query = (
        select(t.activity)
        .where(t.activity.c.lead_id == lead, t.activity.c.kind == "call")
        .order_by(t.activity.c.at.desc())
    )
    return desk.workspace.ask(lambda c: [dict(row) for row in c.execute(query).mappings()])


def test_digits_on_the_display_open_the_call_already_answered(desk, told):
    lead = desk.find("isaura")
    number = desk.workspace.ask(queries.lead_card.lead_card_of, lead, now=0).numbers[0].value
    desk.press("Ctrl+I")
    asked = desk.dialog()
    desk.type(number[-5:])
    desk.until(lambda: asked._model.rowCount() > 0, "it is found by its last digits")
    desk.until(lambda: told[-1].startswith("Isaura Thackwell, Quillfen Cold Storage"), "who it may be is said")
    desk.press("Return")
    desk.until(lambda: isinstance(desk.page, CallPage) and desk.page.lead_id == lead, "the call is open")
    desk.wait()
    assert desk.page._state.phase is Phase.ON_CALL
    desk.press("N")
    desk.type("> she asks for Tuesday")
    desk.press("Ctrl+Return", "5")
    desk.type("tomorrow 2pm call")
    desk.press("Return")
    desk.until(lambda: activities(desk, lead)[0]["direction"] == "in", "logged as theirs")
    assert activities(desk, lead)[0]["body"] == "> she asks for Tuesday"


def test_an_unknown_number_is_kept_and_talked_to(desk, told):
    desk.press("Ctrl+I")
    asked = desk.dialog()
    desk.type("020 7946 0991")
    desk.until(lambda: "Enter keeps a new contact" in asked._words.text())
    desk.until(lambda: told[-1] == asked._words.text(), "it is said")
    desk.press("Return")
    desk.until(lambda: isinstance(desk.page, CallPage) and bool(desk.page.lead_id), "the call is open")
    card = desk.workspace.ask(queries.lead_card.lead_card_of, desk.page.lead_id, now=0)
    assert (card.numbers[0].value, card.lead["source"], card.lead["asked"]) == ("+442079460991", "They called", True)


def test_a_call_in_progress_is_parked_and_comes_back_with_its_notes(desk):
    first, second = desk.find("isaura"), desk.find("lorcan")
    desk.made.navigator.start_call(first)
    desk.wait(0.5)
    desk.press("Space", "N")
    desk.type("half a sentence")
    desk.press("Ctrl+I")  # also mid-word
    asked = desk.dialog()
    desk.type("lorcan")
    desk.until(lambda: asked._model.rowCount() > 0)
    desk.press("Return")
    desk.until(lambda: desk.page.lead_id == second, "theirs is open")
    desk.press("Ctrl+Return", "5")
    desk.type("tomorrow 3pm call")
    desk.press("Return")
    desk.until(lambda: desk.page.lead_id == first, "the parked one is back")
    desk.until(lambda: desk.page.view.middle.notes.toPlainText() == "half a sentence", "with its notes")
    assert desk.page._state.phase is Phase.ON_CALL


def test_a_call_passed_on_live_is_handed_off_with_its_receipt(desk):
    lead = desk.find("ansel brightmoor")
    desk.workspace.act(operations.contacts.set_field, lead, "why_now", "The lease ends in May", region="GB")
    desk.made.navigator.start_call(lead)
    desk.wait(0.5)
    desk.press("Space", "Ctrl+Shift+H")
    asked = desk.dialog()
    assert "Caspar" in asked.who.currentText()
    desk.press("T")
    desk.wait(0.5)
    if isinstance(desk.page, CallPage) and desk.page.logger.asking_missing:
        desk.page.logger.leave_missing()

    def handing() -> bool:
        return any(
            one.isVisible() and one.windowTitle() == "Hand off" for one in desk.made.window.findChildren(QDialog)
        )

    desk.until(handing, "the handoff opens")
    desk.wait(1.0)
    detail = activities(desk, lead)[0]["detail"]
    assert detail["transferred_to"]
    desk.press("Ctrl+Return")
    desk.until(lambda: desk.stage(lead) == "Handed off", "it is handed off")
    handoff = desk.workspace.ask(
        lambda c: dict(c.execute(select(t.handoff).where(t.handoff.c.lead_id == lead)).mappings().one())
    )
    assert (handoff["receipt"], handoff["receipt_by"]) == ("taking", handoff["receiver_id"])


def test_a_wrong_number_leads_on_to_the_next_one(desk):
    lead = desk.find("isaura")
    desk.made.navigator.start_call(lead)
    desk.wait(0.5)
    before = desk.page.view.bar.point.id
    desk.press("8")
    desk.until(
        lambda: desk.page.view.bar.point is not None and desk.page.view.bar.point.id != before,
        "on with the next number",
    )
    assert desk.page.lead_id == lead
    states = {one.id: one.state for one in desk.workspace.ask(queries.lead_card.lead_card_of, lead, now=0).numbers}
    assert states[before] == "wrong"
    desk.press("1")
    desk.until(lambda: len(activities(desk, lead)) >= 2 and activities(desk, lead)[0]["outcome"] == "No answer")


def test_numbers_are_taken_in_turn_and_a_stopped_one_is_never_offered(desk):
    lead = desk.find("isaura")
    desk.made.navigator.start_call(lead)
    desk.wait(0.5)
    first = desk.page.view.bar.point
    desk.press("Ctrl+Shift+Y", "Y")
    second = desk.page.view.bar.point
    assert second.id != first.id
    assert QApplication.clipboard().text() == second.value
    desk.press("Ctrl+Shift+Y")
    assert desk.page.view.bar.point.id == first.id
    desk.press("Escape")
    desk.workspace.act(operations.suppressions.stop_value, first.value, channel="call", reason="Asked")
    desk.made.navigator.start_call(lead)
    desk.until(
        lambda: desk.page.view.bar.point is not None and desk.page.view.bar.point.id == second.id, "the free one only"
    )


def test_b_books_by_sentence_and_shift_y_shows_codes(desk):
    lead = desk.find("isaura")
    desk.made.navigator.open_lead(lead)
    desk.wait(0.6)
    before = {one.id for one in desk.workspace.ask(queries.lead_card.lead_card_of, lead, now=0).meetings}
    desk.press("B")
    desk.dialog()
    desk.type("in 5 days 14:00 discovery 45m")
    desk.press("Return")
    desk.no_dialog()
    made = [
        one for one in desk.workspace.ask(queries.lead_card.lead_card_of, lead, now=0).meetings if one.id not in before
    ]
    assert [(one.title, one.minutes, one.with_name) for one in made] == [("Discovery", 45, "Caspar Lindholt")]
    desk.press("Shift+Y")
    assert isinstance(desk.dialog(), CodesDialog)
    desk.press("Escape")
    desk.no_dialog()


def test_the_session_keeps_its_place_and_ends_with_its_card(desk):
    rows = [
        item.row
        for item in desk.made.today._model.rows()
        if item.row is not None and item.row.channel == "call" and not item.row.done
    ]
    desk.press("Space", "1")
    desk.until(lambda: desk.stage(rows[0].lead_id) != "New" or activities(desk, rows[0].lead_id), "the first is logged")
    desk.wait(0.4)
    kept = desk.workspace.ask(queries.drafts.draft_of, "session", "today")
    assert kept["on"]
    assert len(kept["opened"]) == 2, "the place is kept while the next one rings"
    desk.press("Escape")
    desk.until(lambda: desk.page is desk.made.today, "back in the queue")
    assert desk.made.today._order_words.text().startswith(f"{len(rows) - 2} left · 2 done")
    for _ in range(len(rows) + 2):
        if not desk.made.today.in_session:
            break
        desk.made.today._session.opened = [one.id for one in rows]  # as after hours of calls
        desk.press("Space")
        desk.wait(0.3)
        if isinstance(desk.page, CallPage):
            desk.press("1")
            desk.wait(0.3)
    desk.until(lambda: desk.made.today._stack.currentWidget() is desk.made.today._end_card, "the card of the end")
    desk.press("Return")
    desk.until(lambda: desk.made.today._stack.currentWidget() is not desk.made.today._end_card, "and back to the queue")


@pytest.mark.parametrize("typed", ["", "   ", "12"])
def test_nothing_to_look_for_finds_and_keeps_nobody(desk, typed):
    count = select(func.count()).select_from(t.contact)
    before = desk.workspace.ask(lambda c: c.execute(count).scalar())
    desk.press("Ctrl+I")
    asked = desk.dialog()
    if typed:
        desk.type(typed)
    assert asked._model.rowCount() == 0
    if not typed.strip():
        desk.press("Return")
        desk.wait()
        assert asked.isVisible()
    desk.press("Escape")
    desk.no_dialog()
    assert desk.workspace.ask(lambda c: c.execute(count).scalar()) == before
