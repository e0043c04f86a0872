"""One lead's page, driven by keys over a real workspace."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from app import operations, queries
from app.clock import to_ms
from ui.common.page import Page
from ui.gates.move import local_now
from ui.leads.lead_page import LeadPage
from ui.leads.property_field import PropertyField

if TYPE_CHECKING:
    from tests.ui.leads.desk import Desk

CTRL = Qt.KeyboardModifier.ControlModifier
KARIM = "0197b000-0000-7000-8000-00000000c0ac"

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # of the offscreen plugin


def _typed(field: PropertyField, words: str) -> QLineEdit:
    assert field.editor is not None
    line = field.editor._field
    line.setText(words)
    return line


def test_f2_edits_saves_and_undo_restores(desk: Desk) -> None:
    page = desk.lead_page()
    field = page.properties.fields["industry"]
    assert field.editor is not None
    field.editor.setFocus()
    desk.press(Qt.Key.Key_F2)
    assert field.editor.editing
    desk.type("Frozen goods")
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: desk.card(page.lead_id).account["industry"] == "Frozen goods")
    desk.wait(lambda: "Changed industry" in desk.toasts)
    desk.window.undo()
    desk.wait(lambda: field.editor is not None and field.editor.text() == "Cold-chain storage")


def test_leaving_the_field_saves_and_esc_does_not(desk: Desk) -> None:
    page = desk.lead_page()
    field = page.properties.fields["uses_today"]
    field.begin()
    _typed(field, "Paper")
    desk.press(Qt.Key.Key_Escape)
    desk.idle()
    assert desk.card(page.lead_id).account["uses_today"] == "Spreadsheets, wall board"
    field.begin()
    _typed(field, "Paper")
    page.timeline.view.setFocus()
    desk.wait(lambda: desk.card(page.lead_id).account["uses_today"] == "Paper")


def test_a_refused_value_keeps_the_text_and_says_why(desk: Desk) -> None:
    page = desk.lead_page()
    field = page.properties.fields["people"]
    assert field.editor is not None
    field.begin()
    desk.type("many")
    desk.press(Qt.Key.Key_Return)
    desk.wait(field.problem.isVisible)
    assert "whole number" in field.problem.text()
    assert field.editor.text() == "many"
    page._reload()
    desk.idle()
    assert field.editor.text() == "many"
    desk.press(Qt.Key.Key_Escape)
    assert field.editor.text() == "420"
    assert not field.problem.isVisible()
    assert desk.card(page.lead_id).account["people"] == 420


def test_a_value_with_its_period_is_saved(desk: Desk) -> None:
    page = desk.lead_page()
    field = page.properties.fields["value"]
    assert field.editor is not None
    assert field.editor.text() == "£54,000 a year"
    field.begin()
    desk.type("£60,000 a year")
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: desk.card(page.lead_id).row.value_minor == 6_000_000)


@pytest.mark.parametrize(("button", "stored"), [("take", "Theirs"), ("keep", "Mine")])
def test_a_foreign_change_never_overwrites_what_is_typed(desk: Desk, button: str, stored: str) -> None:
    page = desk.lead_page()
    field = page.properties.fields["uses_today"]
    assert field.editor is not None
    field.begin()
    line = _typed(field, "Mine")
    desk.workspace.act(operations.contacts.set_field, page.lead_id, "uses_today", "Theirs", region="GB")
    desk.wait(field.clash.isVisible)
    assert line.text() == "Mine"
    assert "Theirs" in field.problem.text()
    getattr(field, button).setFocus()
    desk.idle()
    assert desk.card(page.lead_id).account["uses_today"] == "Theirs"
    getattr(field, button).click()
    desk.wait(lambda: desk.card(page.lead_id).account["uses_today"] == stored)
    assert field.editor.text() == stored
    assert field.clash.isHidden()


def test_a_note_is_saved_into_the_timeline(desk: Desk) -> None:
    page = desk.lead_page()
    desk.press(Qt.Key.Key_N)
    assert desk.focus() is page.composer.note
    desk.type("They pay late.")
    desk.press(Qt.Key.Key_Return)
    desk.type("! invoices")
    desk.press(Qt.Key.Key_Return, CTRL)
    desk.wait(lambda: any(row.title == "Note" for row in page.timeline.model.rows()))
    row = next(row for row in page.timeline.model.rows() if row.title == "Note")
    assert row.body == (("text", "They pay late."),)
    assert [mark.words for mark in row.marks] == ["Invoices"]
    assert page.composer.note.toPlainText() == ""
    assert desk.workspace.ask(queries.drafts.draft_of, "note", page.lead_id) is None


def test_a_note_draft_survives_a_new_page_and_another_lead(desk: Desk) -> None:
    page = desk.lead_page()
    lead_id = page.lead_id
    page.begin_note()
    desk.type("half a thou")
    desk.lead_page("Lorcan Achterby")
    assert page.composer.note.toPlainText() == ""
    desk.wait(lambda: desk.workspace.ask(queries.drafts.draft_of, "note", lead_id) == {"text": "half a thou"})
    fresh = LeadPage(context=desk.context)
    fresh.show_record(lead_id)
    desk.wait(lambda: fresh.composer.note.toPlainText() == "half a thou")
    fresh.deleteLater()
    desk.idle()


def test_an_empty_note_is_refused_in_its_place(desk: Desk) -> None:
    page = desk.lead_page()
    page.begin_note()
    desk.press(Qt.Key.Key_Return, CTRL)
    desk.wait(page.composer._problem.isVisible)
    assert page.composer._problem.text() == "There is nothing to save."


def test_task_tab_adds_a_next_step(desk: Desk) -> None:
    page = desk.lead_page()
    desk.press(Qt.Key.Key_T)
    assert desk.focus() is page.composer.step
    desk.type("in 2 days 10:00 call about audit")
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: any(toast.startswith("Task added: Call about audit") for toast in desk.toasts))


def test_evidence_and_status_are_saved_and_refused_beside_the_criterion(desk: Desk) -> None:
    page = desk.lead_page("Lorcan Achterby")
    desk.press(Qt.Key.Key_Q)
    row = page.side.qualify.rows["company"]
    assert desk.focus() is row.box
    desk.press(Qt.Key.Key_Space)
    desk.wait(row._problem.isVisible)
    assert "evidence" in row._problem.text()
    assert row.evidence.editing
    desk.type("Three mills, 260 people")
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: desk.card(page.lead_id).criteria[0].status == "met")
    desk.wait(lambda: page.side.qualify._met._text == "1 of 4")
    row.box.setFocus()
    desk.press(Qt.Key.Key_Space)
    desk.wait(lambda: desk.card(page.lead_id).criteria[0].status == "partly")


def test_switching_the_framework_keeps_every_text(desk: Desk) -> None:
    page = desk.lead_page()
    page.side.qualify.framework_chosen.emit("MEDDIC")
    desk.wait(lambda: page.side.qualify._framework_name.text() == "MEDDIC")
    said = {line.key: line.editor.text() for line in page.side.qualify.lines}
    assert said["authority"] == "Isaura, then finance"
    page.side.qualify.framework_chosen.emit("BANT")
    desk.wait(lambda: page.side.qualify._framework_name.text() == "BANT")
    assert page.side.qualify.lines[0].editor.text() == "£60k without the board"


def test_timeline_filters_search_and_more(desk: Desk) -> None:
    page = desk.lead_page()
    entries = [row for row in page.timeline.model.rows() if row.kind != "heading"]
    assert page.timeline.chips["calls"].accessibleName() == "Calls, 2"
    page.timeline.chips["calls"].click()
    assert {row.group for row in page.timeline.model.rows() if row.kind != "heading"} == {"calls"}
    page.timeline.chips[""].click()
    assert [row for row in page.timeline.model.rows() if row.kind != "heading"] == entries
    page.find_in_timeline()
    desk.type("chiller")
    assert [row.title for row in page.timeline.model.rows() if row.kind != "heading"] == ["Call, 7 min 42 s"]
    view = page.timeline.view
    view.setCurrentIndex(page.timeline.model.index(1, 0))
    before = view.visualRect(view.currentIndex()).height()
    view.setFocus()
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: view.visualRect(view.currentIndex()).height() > before)


def test_history_shows_old_and_new(desk: Desk) -> None:
    page = desk.lead_page()
    desk.workspace.act(operations.contacts.set_field, page.lead_id, "industry", "Ice", region="GB")
    page.side.setCurrentWidget(page.side.history)
    desk.wait(lambda: any(row.first == "Industry" for row in page.side.history.rows.rows()))
    row = next(row for row in page.side.history.rows.rows() if row.first == "Industry")
    assert row.second == "Cold-chain storage → Ice"


def test_stage_bar_moves_back_freely(desk: Desk) -> None:
    page = desk.lead_page()
    segment = next(one for one in page.head.stages.segments if one.stage == "Attempting")
    page.timeline.view.setFocus()
    segment.click()
    desk.wait(lambda: desk.card(page.lead_id).row.stage == "Attempting")
    desk.wait(lambda: "Moved to Attempting" in desk.toasts)


def test_the_bin_is_said_and_undo_brings_the_page_back(desk: Desk) -> None:
    page = desk.lead_page()
    desk.press(Qt.Key.Key_Delete)
    desk.wait(page.gone.isVisible)
    desk.window.undo()
    desk.wait(lambda: not page.gone.isVisible())


@pytest.mark.parametrize(("width", "scale"), [(1440, 1.0), (1050, 1.0), (720, 1.0), (720, 2.0)])
def test_every_pane_can_be_reached_at_every_width(desk: Desk, width: int, scale: float) -> None:
    page = desk.lead_page()
    desk.context.theme.set_text_scale(scale)
    desk.window.resize(width, 868 if width > 720 else 450)
    desk.idle()
    for act, widget in (
        (page.begin_note, page.composer.note),
        (page.edit_property, page.properties),
        (page.show_qualify, page.side.qualify),
        (page.find_in_timeline, page.timeline.view),
    ):
        act()
        desk.idle(0.02)
        assert widget.isVisible(), (act, width)
        left = widget.mapTo(page, widget.rect().topLeft()).x()
        assert left >= 0
        assert left + widget.width() <= page.width() + 1
    desk.context.theme.set_text_scale(1.0)


def test_ctrl_shift_b_toggles_the_right_pane(desk: Desk) -> None:
    page = desk.lead_page()
    desk.window.resize(1100, 868)
    desk.idle()
    assert not page.side.isVisible()
    desk.press(Qt.Key.Key_B, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert page.side.isVisible()


def test_every_focusable_part_of_both_pages_has_a_name(desk: Desk) -> None:
    pages: list[Page] = [desk.leads_page()]
    pages[0].model.tick(pages[0].model.ids()[:2], on=True)  # type: ignore[attr-defined]
    pages.append(desk.lead_page())
    for page in pages:
        desk.window.places.setCurrentWidget(page)
        nameless = [
            f"{type(one).__name__} in {type(one.parentWidget()).__name__}"
            for one in page.findChildren(QWidget)
            if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isVisibleTo(page) and not _named(one)
        ]
        assert not nameless


def _named(widget: QWidget) -> bool:
    proxy = widget.focusProxy()
    return bool(widget.accessibleName() or (proxy is not None and proxy.accessibleName()))


def test_shift_t_comments_on_the_entry_under_the_cursor(desk: Desk) -> None:
    page = desk.lead_page()
    view, model = page.timeline.view, page.timeline.model
    desk.workspace.act(
        lambda work: work.create("user", {"name": "Karim Ade", "role": "SDR", "active": True}, row_id=KARIM)
    )
    call = {"lead_id": page.lead_id, "kind": "call", "by_id": KARIM, "at": to_ms(local_now()), "title": "Call, 7 min"}
    made = desk.workspace.act(lambda work: work.create("activity", call))
    desk.wait(lambda: model.index_of(made).isValid())
    view.setFocus()
    view.setCurrentIndex(model.index(0, 0))
    desk.press(Qt.Key.Key_T, Qt.KeyboardModifier.ShiftModifier)
    assert desk.toasts[-1].startswith("Choose an entry of the timeline first")
    view.setCurrentIndex(model.index_of(made))
    desk.press(Qt.Key.Key_T, Qt.KeyboardModifier.ShiftModifier)
    dialog = desk.dialog()
    assert dialog.accessibleName() == "Comment on “Call, 7 min”"
    desk.press(Qt.Key.Key_Return, CTRL)
    desk.wait(lambda: desk.focus().accessibleDescription().startswith("There is nothing to send."))
    desk.type("Ask for the date first")
    desk.press(Qt.Key.Key_Return, CTRL)
    desk.wait(lambda: "Comment sent" in desk.toasts)
    desk.wait(lambda: any(row.title.startswith("Comment on Karim Ade's call") for row in model.rows()))
