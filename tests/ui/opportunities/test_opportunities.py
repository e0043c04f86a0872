"""Opportunities by keyboard through the window: their board, won and lost, one of them in full, a new one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QMenu
from sqlalchemy import select

from app import queries
from app.store.tables import synced as t
from ui.opportunities.deal_page import DealPage
from ui.pipeline.kind_switch import KindSwitch

if TYPE_CHECKING:
    from tests.ui.leads.desk import Desk
    from ui.opportunities.opportunities_page import OpportunitiesPage

SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # of the offscreen plugin


def deal(desk: Desk, deal_id: str) -> Any:
    return desk.workspace.ask(lambda c: c.execute(select(t.opportunity).where(t.opportunity.c.id == deal_id)).one())


def chosen(page: OpportunitiesPage) -> str:
    row = page.chosen()
    assert row is not None
    return row.id


def test_shift_arrow_moves_on_the_board_and_undo_brings_it_back(page: OpportunitiesPage, desk: Desk) -> None:
    deal_id = chosen(page)
    desk.press(Qt.Key.Key_Right, SHIFT)
    desk.wait(lambda: deal(desk, deal_id).stage == "proposal")
    desk.wait(lambda: desk.toasts)
    desk.wait(lambda: desk.toasts and desk.toasts[-1].endswith("moved to Proposal"))
    desk.wait(lambda: page.board.index_of(deal_id).model() is page.board.columns[1].model)
    assert chosen(page) == deal_id
    desk.workspace.undo()
    desk.wait(lambda: len(page.board.columns[0].model.rows()) == 3)


def test_a_move_is_announced_with_its_place(page: OpportunitiesPage, desk: Desk, monkeypatch: Any) -> None:
    said: list[str] = []
    monkeypatch.setattr("ui.opportunities.opportunities_page.announce", lambda _widget, words: said.append(words))
    name = page.chosen().name  # type: ignore[union-attr]
    desk.press(Qt.Key.Key_Right, SHIFT)
    desk.wait(lambda: said)
    assert said == [f"{name} moved to Proposal, 1 of 1"]


def test_m_and_w_ask_amount_and_day_before_it_is_won(page: OpportunitiesPage, desk: Desk) -> None:
    deal_id = chosen(page)
    desk.press(Qt.Key.Key_M)
    desk.wait(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    next(one for one in menu.actions() if "Closed won" in one.text()).trigger()
    menu.close()
    dialog = desk.dialog()
    amount = dialog.fields["amount"]  # type: ignore[attr-defined]
    amount.setText("")
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: "has an amount" in dialog._problems["amount"].text())  # type: ignore[attr-defined]
    assert deal(desk, deal_id).stage == "discovery"
    desk.type("48k")
    desk.press(Qt.Key.Key_Return)
    desk.wait(desk.no_dialog)
    desk.wait(lambda: deal(desk, deal_id).stage == "closed won")
    assert (deal(desk, deal_id).amount_minor, bool(deal(desk, deal_id).close_date)) == (4_800_000, True)
    desk.wait(lambda: page._won.text() == "£48k")


def test_lost_asks_a_reason_and_makes_the_task(page: OpportunitiesPage, desk: Desk) -> None:
    deal_id = chosen(page)
    for _ in range(2):
        desk.press(Qt.Key.Key_Right, SHIFT)
        desk.idle()
    assert deal(desk, deal_id).stage == "negotiation"
    row = page.chosen()
    assert row is not None
    page._on_dropped([deal_id], "closed lost")  # as a drop on the rail does
    dialog = desk.dialog()
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: "needs its reason" in dialog._problems[""].text())  # type: ignore[attr-defined]
    assert deal(desk, deal_id).stage == "negotiation"
    box = dialog.findChild(QComboBox)
    assert box is not None
    box.setCurrentIndex(box.findData("competitor"))
    dialog.fields["recontact"].setFocus()  # type: ignore[attr-defined]
    desk.type("in 6 months")
    desk.press(Qt.Key.Key_Return)
    desk.wait(desk.no_dialog)
    desk.wait(lambda: deal(desk, deal_id).stage == "closed lost")
    assert deal(desk, deal_id).lost_reason == "competitor"
    texts = desk.workspace.ask(lambda c: c.execute(select(t.task.c.text)).scalars().all())
    assert "Ask again: lost for chose a competitor" in texts
    desk.workspace.undo()
    assert deal(desk, deal_id).stage == "negotiation"


def test_a_card_tells_company_value_days_and_next_step(page: OpportunitiesPage) -> None:
    model = page.board.columns[0].model
    said = model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    row = model.rows()[0]
    assert said.startswith(row.name)
    for words in ("20 per cent likely", "in this stage", "Discovery, column 1 of 3, card 1 of 3", "closing day"):
        assert words in said


def test_enter_opens_it_and_f2_edits_in_place(page: OpportunitiesPage, desk: Desk) -> None:
    deal_id = chosen(page)
    desk.press(Qt.Key.Key_Return)
    shown = desk.window.places.page()
    assert isinstance(shown, DealPage)
    desk.wait(lambda: shown.card is not None and shown.card.row.id == deal_id)
    desk.idle()
    assert shown.timeline.model.rowCount() > 0
    field = shown.pane.fields["amount"]
    assert field.editor is not None
    field.editor.setFocus()
    desk.press(Qt.Key.Key_F2)
    desk.type("lots")
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: "no amount" in field.problem.text())
    desk.press(Qt.Key.Key_F2)
    desk.type("72,500 EUR")
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: deal(desk, deal_id).amount_currency == "EUR")
    assert deal(desk, deal_id).amount_minor == 7_250_000
    probability = shown.pane.fields["probability"].editor
    assert probability is not None
    assert probability.text() == "20 %, as usual for discovery"
    desk.idle()
    probability.setFocus()
    desk.press(Qt.Key.Key_F2)
    desk.type("35")
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: deal(desk, deal_id).probability == 35)
    desk.workspace.undo()
    desk.wait(lambda: deal(desk, deal_id).probability is None)


def test_t_adds_a_next_step_and_the_filter_keeps_those_without(page: OpportunitiesPage, desk: Desk) -> None:
    without = page.shown.steps["none"]  # type: ignore[union-attr]
    page.switch_stepless()
    desk.idle()
    assert sum(len(view.model.rows()) for view in page.board.columns[:3]) == without
    page.switch_stepless()
    desk.idle()
    deal_id = chosen(page)
    desk.press(Qt.Key.Key_T)
    desk.dialog()
    desk.type("tomorrow call about terms")
    desk.press(Qt.Key.Key_Return)
    desk.wait(desk.no_dialog)
    lead = deal(desk, deal_id).lead_id
    desk.wait(lambda: "about terms" in " ".join(
        desk.workspace.ask(lambda c: c.execute(select(t.task.c.text).where(t.task.c.lead_id == lead)).scalars().all())))  # fmt: skip


def test_n_makes_one_from_an_account(page: OpportunitiesPage, desk: Desk) -> None:
    desk.press(Qt.Key.Key_N)
    dialog = desk.dialog()
    name = dialog.fields["name"]  # type: ignore[attr-defined]
    name.setFocus()
    desk.type("Second site")
    dialog.fields["amount"].setFocus()  # type: ignore[attr-defined]
    desk.type("9k")
    desk.press(Qt.Key.Key_Return)
    desk.wait(desk.no_dialog)
    desk.wait(lambda: any(row.name == "Second site" for row in page.board.columns[0].model.rows()))
    desk.wait(lambda: page.chosen() is not None and page.chosen().name == "Second site")  # type: ignore[union-attr]


def test_a_lead_becomes_one_and_it_is_opened(page: OpportunitiesPage, desk: Desk) -> None:
    desk.lead_page()
    desk.context.commands.run("opportunity.new")
    desk.dialog()
    desk.press(Qt.Key.Key_Return)
    desk.wait(desk.no_dialog)
    desk.wait(lambda: isinstance(desk.window.places.page(), DealPage))
    shown = desk.window.places.page()
    assert isinstance(shown, DealPage)
    desk.wait(lambda: shown.card is not None)
    assert shown.card.row.lead_id == desk.lead("Isaura Thackwell")  # type: ignore[union-attr]
    found = desk.workspace.ask(queries.opportunities.deals_of, lead_id=shown.card.row.lead_id)  # type: ignore[union-attr]
    assert [one.id for one in found] == [shown.card.row.id]  # type: ignore[union-attr]


def test_the_header_switches_between_leads_and_opportunities(page: OpportunitiesPage, desk: Desk) -> None:
    control = page.findChild(KindSwitch)
    assert control is not None
    control.setFocus()
    desk.press(Qt.Key.Key_Left)
    assert desk.window.places.page() is not page
    assert control.current == "opportunities"


def test_folded_rails_are_remembered(page: OpportunitiesPage, desk: Desk) -> None:
    assert page.board.open_rails == ("closed won", "closed lost")
    page.board.toggle_rail("closed lost")
    desk.idle()
    again = type(page)(context=desk.context)
    assert again.board.open_rails == ("closed won",)
    again.deleteLater()
