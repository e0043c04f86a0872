"""The criteria by keyboard: other names are on the lead at once, an unreadable line is named and changes nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from app import operations
from app.domain.qualification import USUAL_DEFINITION
from app.domain.stages import Stage
from app.operations import leads
from app.queries import call_desk
from app.queries.lead_card import lead_card_of
from tests.support.builders import a_lead
from ui.settings.settings_dialog import SettingsDialog, open_settings

if TYPE_CHECKING:
    from tests.ui.accounts.small_desk import SmallDesk
    from ui.settings.text_section import TextSection


def _open(desk: SmallDesk) -> TextSection:
    desk.window.window_tasks.start_once("settings", open_settings(context=desk.context, parent=desk.window))
    dialog = desk.dialog()
    assert isinstance(dialog, SettingsDialog)
    desk.type("sales-ready")
    desk.wait(lambda: "Sales-ready" in dialog.criteria.text.toPlainText())
    return dialog.criteria


def _save(desk: SmallDesk, section: TextSection, text: str) -> None:
    section.text.setPlainText(text)
    section.save.setFocus()
    desk.press(Qt.Key.Key_Space)


def test_other_names_and_an_own_framework_are_on_the_lead_and_at_the_gate(desk: SmallDesk) -> None:
    section = _open(desk)
    was = section.text.toPlainText()
    text = (
        was.replace("Relevant pain (pain)", "What hurts (pain)").replace("BANT *", "BANT")
        + "\nOurs *\nBoard date (board): When?\n"
    )
    _save(desk, section, text)
    desk.wait(lambda: section.said.text().startswith("Saved"))
    lead_id = a_lead(desk.workspace, name="Ada Byron", company="Engines")
    card = desk.workspace.ask(lead_card_of, lead_id, now=0)
    assert [one.name for one in card.criteria][2] == "What hurts"
    assert (card.framework, [one.name for one in card.framework_fields]) == ("Ours", ["Board date"])
    desk.workspace.act(operations.qualification.answer, lead_id, "board", "met", "12 March")
    desk.workspace.act(operations.qualification.answer, lead_id, "budget", "met", "60 thousand")
    card = desk.workspace.ask(lead_card_of, lead_id, now=0)
    assert card.framework_fields[0].evidence == "12 March"
    assert [(one.name, one.evidence) for one in card.elsewhere] == [("Budget", "60 thousand")]
    missing = desk.workspace.act(leads.missing_for, lead_id, Stage.QUALIFIED)
    assert ("criterion:pain", "What hurts") in [(one.key, one.name) for one in missing]
    section.restore.setFocus()
    desk.press(Qt.Key.Key_Space)
    desk.wait(lambda: desk.workspace.ask(call_desk.definition) == USUAL_DEFINITION)
    desk.press(Qt.Key.Key_Escape)
    desk.wait(desk.no_dialog)


def test_an_unreadable_line_is_named_and_nothing_changes(desk: SmallDesk) -> None:
    section = _open(desk)
    _save(desk, section, section.text.toPlainText() + "\nOurs\nA (a): x\nB (a): y\n")
    desk.wait(lambda: "stands there twice" in section.said.text())
    assert desk.workspace.ask(call_desk.definition) == USUAL_DEFINITION
    desk.press(Qt.Key.Key_Escape)
    desk.wait(desk.no_dialog)
