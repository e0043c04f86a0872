"""The handoff by keyboard on a real workspace: what is missing, what is printed, what is kept."""

from __future__ import annotations

import re
from datetime import timedelta
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget

from app import operations, queries
from app.domain.stages import Stage
from app.operations import leads, qualification
from ui.gates.move import local_now
from ui.handoffs import handoff_dialog, printing
from ui.handoffs.handoff_dialog import HandoffDialog
from ui.handoffs.page_rendering import render

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.queries.handoffs import HandoffRow
    from app.queries.lead_card import LeadCard
    from app.workspace import Workspace
    from ui.context import UiContext

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
CTRL = Qt.KeyboardModifier.ControlModifier
Until = "Callable[[Callable[[], object]], None]"


@pytest.fixture
def window(qtbot: QtBot, theme: object) -> Iterator[QWidget]:
    made = QWidget()
    made.resize(1440, 868)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def lead_id(lead_named: Callable[[str], str]) -> str:
    return lead_named("Isaura")


@pytest.fixture
def meeting(workspace: Workspace, lead_id: str) -> str:
    start = (local_now() + timedelta(days=7)).replace(hour=14, minute=0, second=0, microsecond=0)
    return workspace.act(operations.meetings.book_meeting, lead_id, start=start, minutes=45, kind="video")


@pytest.fixture
def opened(context: UiContext, window: QWidget, lead_id: str, until: Until) -> Iterator[HandoffDialog]:
    dialog = HandoffDialog(context=context, parent=window, lead_id=lead_id)
    dialog.begin()
    dialog.open()
    until(lambda: dialog.view.preview.rendered is not None)
    yield dialog
    until(lambda: not dialog._tasks.busy)
    dialog.close()
    dialog.deleteLater()


def card(workspace: Workspace, lead_id: str) -> LeadCard:
    return workspace.ask(queries.lead_card.lead_card_of, lead_id, now=int(local_now().timestamp() * 1000))


def handoff(workspace: Workspace, lead_id: str) -> HandoffRow | None:
    rows = workspace.ask(queries.handoffs.handoff_rows, now=local_now())
    return next((one for one in rows if one.lead_id == lead_id), None)


def words_of(pdf: bytes) -> str:
    text = " ".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(pdf)).pages)
    return re.sub(r"\s+", " ", re.sub(r"Draft|H-\d{4}|\d\d:\d\d(?= Quillfen)|, \d\d:\d\d", "", text)).strip()


def test_ctrl_enter_hands_over_and_freezes_the_page_that_was_seen(
    meeting: str, opened: HandoffDialog, workspace: Workspace, lead_id: str, until: Until, qtbot: QtBot
) -> None:
    toasts: list[Any] = []
    opened._context.navigator.toast_requested.connect(toasts.append)
    assert opened.view.chip_words == "Ready"
    seen = opened.view.preview.rendered
    assert seen is not None
    qtbot.keyClick(opened, Qt.Key.Key_Return, CTRL)
    until(lambda: not opened.isVisible())
    made = handoff(workspace, lead_id)
    assert made is not None
    assert (made.code, made.receiver) == ("H-0412", "Caspar Lindholt")
    assert card(workspace, lead_id).row.stage == Stage.HANDED_OFF
    frozen = workspace.ask(queries.briefs.frozen_brief, made.id)
    assert frozen is not None
    assert frozen.number == "H-0412"
    printed = words_of(render(frozen, "a4", 1).pdf)
    assert "An external audit on 26 January" in printed
    assert printed == words_of(seen.pdf)
    assert toasts[-1].text == "Handed to Caspar."
    assert toasts[-1].undo
    workspace.undo()
    assert handoff(workspace, lead_id) is None
    assert card(workspace, lead_id).row.stage == "Connected"


def test_what_is_ticked_off_is_not_printed_and_stays_out_of_the_frozen_brief(
    meeting: str, opened: HandoffDialog, workspace: Workspace, lead_id: str, until: Until, qtbot: QtBot
) -> None:
    first = opened.view.preview.rendered
    assert first is not None
    assert "Goran Pellish" in words_of(first.pdf)
    opened.view.form.ticks["people"].click()
    until(lambda: opened.view.preview.rendered is not first)
    shown = opened.view.preview.rendered
    assert shown is not None
    assert "Goran Pellish" not in words_of(shown.pdf)
    qtbot.keyClick(opened, Qt.Key.Key_Return, CTRL)
    until(lambda: not opened.isVisible())
    frozen = workspace.ask(queries.briefs.frozen_brief, lead_id)
    assert frozen is not None
    assert frozen.people == ()


def test_the_page_follows_what_is_typed_the_newest_wins(opened: HandoffDialog, until: Until, qtbot: QtBot) -> None:
    field = opened.view.form.why_now
    field.setPlainText("First")
    field.setPlainText("The auditor comes in January")
    until(lambda: "The auditor comes" in words_of(opened.view.preview.rendered.pdf))  # type: ignore[union-attr]
    assert opened.view.form._count.text() == "28 of 220"
    before = opened.view.preview.rendered
    opened.view.preview.paper._group.buttons()[1].click()
    until(lambda: opened.view.preview.rendered is not before)
    box = pypdf.PdfReader(BytesIO(opened.view.preview.rendered.pdf)).pages[0].mediabox  # type: ignore[union-attr]
    assert (round(box.width), round(box.height)) == (612, 792)


def test_without_a_meeting_it_is_missing_and_a_sentence_books_one(
    opened: HandoffDialog, workspace: Workspace, lead_id: str, until: Until, qtbot: QtBot
) -> None:
    assert opened.view.chip_words == "1 missing"
    assert [one.text() for one in opened.view.links()] == ["A meeting"]
    qtbot.keyClick(opened, Qt.Key.Key_Return, CTRL)
    until(lambda: opened.view.banner.isVisible())
    assert handoff(workspace, lead_id) is None
    opened.view.links()[0].click()
    assert QApplication.focusWidget() is opened.view.form.meeting.sentence
    qtbot.keyClicks(opened.view.form.meeting.sentence, "tue 2pm 45m")
    qtbot.keyClick(opened.view.form.meeting.sentence, Qt.Key.Key_Return)
    until(lambda: opened.view.chip_words == "Ready")
    assert card(workspace, lead_id).meetings[0].minutes == 45
    assert card(workspace, lead_id).meetings[0].with_name == "Caspar Lindholt"


def test_missing_criteria_are_links_and_a_reason_hands_off_without_them(
    context: UiContext, window: QWidget, workspace: Workspace, lead_id: str, meeting: str, until: Until, qtbot: QtBot
) -> None:
    for key in ("pain", "timing"):
        workspace.act(qualification.answer, lead_id, key, "unknown")
    dialog = HandoffDialog(context=context, parent=window, lead_id=lead_id)
    dialog.begin()
    dialog.open()
    until(lambda: dialog.view.preview.rendered is not None)
    assert dialog.view.chip_words == "2 missing"
    assert [one.text() for one in dialog.view.links()] == ["Relevant pain", "Defined timing"]
    qtbot.keyClick(dialog, Qt.Key.Key_Return, CTRL)
    until(lambda: dialog.view.banner.isVisible())
    assert handoff(workspace, lead_id) is None
    assert QApplication.focusWidget() is dialog.view.form.override
    qtbot.keyClicks(dialog.view.form.override, "Their board meets on Friday")
    qtbot.keyClick(dialog.view.form.override, Qt.Key.Key_Return, CTRL)
    until(lambda: not dialog.isVisible())
    frozen = workspace.ask(queries.briefs.frozen_brief, lead_id)
    assert frozen is not None
    assert frozen.override_reason == "Their board meets on Friday"


def test_evidence_is_edited_in_place(
    opened: HandoffDialog, workspace: Workspace, lead_id: str, until: Until, qtbot: QtBot
) -> None:
    editor = opened.view.form.criteria.fields["pain"]
    editor.begin()
    field = QApplication.focusWidget()
    assert field is not None
    qtbot.keyClicks(field, "Twelve days lost a year")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    until(lambda: card(workspace, lead_id).criteria[2].evidence == "Twelve days lost a year")
    assert card(workspace, lead_id).criteria[2].status == "met"
    assert opened.isVisible()


def test_another_framework_keeps_the_answers_they_share(
    opened: HandoffDialog, workspace: Workspace, lead_id: str, until: Until
) -> None:
    opened.view.form.framework.control._group.buttons()[1].click()
    until(lambda: "metrics" in opened.view.form.framework.fields)
    until(lambda: card(workspace, lead_id).framework == "MEDDIC")
    assert opened.view.form.framework.fields["authority"].text() == "Isaura, then finance"


def test_esc_keeps_the_draft_and_it_is_there_again(
    opened: HandoffDialog,
    context: UiContext,
    window: QWidget,
    workspace: Workspace,
    lead_id: str,
    until: Until,
    qtbot: QtBot,
) -> None:
    opened.view.form.why_now.setPlainText("Half a reason")
    opened.view.form.ticks["score"].click()
    qtbot.keyClick(opened, Qt.Key.Key_Escape)
    until(lambda: not opened.isVisible())
    kept = workspace.ask(queries.drafts.draft_of, "handoff", lead_id)
    assert kept is not None
    assert kept["why_now"] == "Half a reason"
    again = HandoffDialog(context=context, parent=window, lead_id=lead_id)
    again.begin()
    again.open()
    until(lambda: again.view.preview.rendered is not None)
    assert again.view.form.why_now.toPlainText() == "Half a reason"
    assert not again.view.form.ticks["score"].isChecked()
    qtbot.keyClick(again, Qt.Key.Key_Escape)
    until(lambda: not again.isVisible())


def test_looking_and_closing_leaves_no_draft(
    opened: HandoffDialog, workspace: Workspace, lead_id: str, until: Until, qtbot: QtBot
) -> None:
    qtbot.keyClick(opened, Qt.Key.Key_Escape)
    until(lambda: not opened.isVisible())
    assert workspace.ask(queries.drafts.draft_of, "handoff", lead_id) is None


def test_hollow_characters_are_announced(opened: HandoffDialog, until: Until) -> None:
    opened.view.form.why_now.setPlainText("They said \U00013000 twice")
    until(lambda: opened.view.banner.isVisible())
    assert "\U00013000" in opened.view.banner.accessibleName()


def test_without_a_printer_the_brief_is_kept(
    opened: HandoffDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, until: Until, qtbot: QtBot
) -> None:
    monkeypatch.setattr(printing, "has_printer", lambda: False)
    qtbot.keyClick(opened, Qt.Key.Key_P, CTRL)
    until(lambda: opened.view.banner.isVisible())
    kept = tmp_path / "practice" / "briefs" / "Draft Quillfen Cold Storage.pdf"
    assert str(kept) in opened.view.banner.accessibleName()
    assert kept.read_bytes() == opened.view.preview.rendered.pdf  # type: ignore[union-attr]


def test_hand_off_awaits_the_dialog(
    context: UiContext, window: QWidget, lead_id: str, until: Until, qtbot: QtBot
) -> None:
    tasks = context.tasks.for_page(window)
    tasks.start_once("hand off", handoff_dialog.hand_off(context=context, parent=window, lead_id=lead_id))
    until(lambda: window.findChildren(HandoffDialog) and window.findChildren(HandoffDialog)[0].view.preview.rendered)
    dialog = window.findChildren(HandoffDialog)[0]
    assert dialog.isModal()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    until(lambda: not tasks.busy)


def test_every_control_has_a_name(opened: HandoffDialog) -> None:
    for widget in opened.findChildren(QWidget):
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.isVisible() and widget.focusProxy() is None:
            assert QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name), (
                f"{type(widget).__name__} has no name"
            )


def test_a_handed_off_lead_is_refused_in_the_dialog(
    meeting: str, opened: HandoffDialog, workspace: Workspace, lead_id: str, until: Until, qtbot: QtBot
) -> None:
    def mark(work: Any) -> None:
        leads.set_stage(work, work.require("lead", lead_id), Stage.HANDED_OFF)

    workspace.act(mark)
    qtbot.keyClick(opened, Qt.Key.Key_Return, CTRL)
    until(lambda: opened.view.banner.isVisible())
    assert "already" in opened.view.banner.accessibleName()
    assert handoff(workspace, lead_id) is None


def test_the_place_is_chosen_before_the_meeting_is_booked_and_goes_with_it(
    opened: HandoffDialog, workspace: Workspace, lead_id: str, until: Until, qtbot: QtBot
) -> None:
    place, site = opened.view.form.place, card(workspace, lead_id).sites[0]
    assert place.isVisible()
    assert place._bold.text() == "By phone"
    place.change.setFocus()
    qtbot.keyClick(place.change, Qt.Key.Key_Space)
    assert QApplication.focusWidget() is place.site
    place.site.activated.emit(place.site.findData(site["id"]))
    until(lambda: place._bold.text() == site["name"])
    qtbot.keyClicks(opened.view.form.meeting.sentence, "tue 2pm 45m")
    qtbot.keyClick(opened.view.form.meeting.sentence, Qt.Key.Key_Return)
    until(lambda: card(workspace, lead_id).meetings)
    booked = card(workspace, lead_id).meetings[0]
    assert (booked.kind, booked.site_id) == ("on site", site["id"])
    until(lambda: site["street"] in place._rest.text())


def test_evidence_stands_on_two_lines_and_the_page_has_room_for_notes(
    meeting: str, opened: HandoffDialog, until: Until
) -> None:
    shown = opened.view.form.criteria.fields["company"]._shown
    assert len(shown.lines(shown.width())) == 2
    assert " ".join(shown.lines(shown.width())) == shown.text
    assert "Notes" in words_of(opened.view.preview.rendered.pdf)  # type: ignore[union-attr]
    assert opened.view.form.width() < opened.view.preview.width()
