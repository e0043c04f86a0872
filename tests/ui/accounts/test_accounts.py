"""Accounts: the list, and one account whole, driven by keys over a real workspace."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QLabel, QWidget

from app import operations, queries
from tests.ui.accounts.small_desk import said
from ui.accounts.account_page import AccountPage
from ui.accounts.accounts_page import AccountsPage

if TYPE_CHECKING:
    from app.store.unit_of_work import UnitOfWork
    from tests.ui.accounts.small_desk import SmallDesk

TODAY = date(2026, 11, 12)
CTRL = Qt.KeyboardModifier.ControlModifier


def test_typing_filters_and_enter_opens_the_account(desk: SmallDesk) -> None:
    page = desk.page("accounts")
    names = [row.name.casefold() for row in page._model.rows()]
    assert names == sorted(names)
    assert len(names) > 20
    desk.press(Qt.Key.Key_F, CTRL)
    assert desk.focus() is page.search
    desk.type("pellgrove bak")
    desk.wait(lambda: [row.name for row in page._model.rows()] == ["Pellgrove Bakeries"])
    desk.press(Qt.Key.Key_Return)
    assert page.list.hasFocus()
    desk.press(Qt.Key.Key_Return)
    opened = desk.window.places.page()
    assert isinstance(opened, AccountPage)
    desk.wait(lambda: opened.windowTitle() == "Pellgrove Bakeries")
    assert opened.list.hasFocus()


def test_letters_typed_into_the_field_do_not_move_the_cursor(desk: SmallDesk) -> None:
    page = desk.page("accounts")
    before = page.chosen()
    page.begin_search()
    desk.type("jk")
    desk.idle()
    assert page.search.text() == "jk"
    assert before is not None


def test_nothing_found_says_so_and_enter_clears(desk: SmallDesk) -> None:
    page = desk.page("accounts")
    page.begin_search()
    desk.type("zzzz")
    desk.wait(lambda: page._model.rowCount() == 0)
    assert "Nothing in accounts matches “zzzz”." in said(page)
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: page._model.rowCount() > 20)
    desk.idle()
    assert page.list.hasFocus()


def test_j_and_k_move_and_a_commit_changes_one_row(desk: SmallDesk) -> None:
    page = desk.page("accounts")
    first = page.chosen()
    desk.press(Qt.Key.Key_J)
    assert page.chosen() is page._model.rows()[1]
    desk.press(Qt.Key.Key_K)
    assert page.chosen() == first
    row = next(row for row in page._model.rows() if row.leads)
    resets, changes = QSignalSpy(page._model.modelReset), QSignalSpy(page._model.dataChanged)
    lead = desk.workspace.ask(queries.account_card.account_card_of, row.id, today=TODAY).leads[0]
    desk.workspace.act(operations.contacts.set_field, lead.id, "industry", "Kite making", region="GB")
    desk.wait(lambda: changes.count() == 1)
    assert resets.count() == 0


def test_ctrl_enter_opens_a_window_of_its_own(desk: SmallDesk) -> None:
    page = desk.page("accounts")
    name = page.chosen().name
    desk.press(Qt.Key.Key_Return, CTRL)
    desk.wait(lambda: [one.centralWidget().windowTitle() for one in desk.window._windows] == [name])
    assert isinstance(desk.window.places.page(), AccountsPage)


def test_an_account_shows_leads_people_and_sites(desk: SmallDesk) -> None:
    card = next(one for one in _cards(desk) if one.sites and one.leads)
    desk.window.open_record("account", card.id)
    page = desk.window.places.page()
    assert isinstance(page, AccountPage)
    desk.wait(lambda: page._model.rowCount() > 2)
    titles = [item.title for item in page._model.rows() if item.title]
    assert titles == ["Leads", "People"]
    assert [row.name for row in page.sites.model.rows()] == [site.name for site in card.sites]
    opened = QSignalSpy(desk.context.navigator.record_requested)
    desk.context.commands.run("account.visited")  # from the palette: the page around the focus
    assert opened.at(0)[:2] == ["visit", f"log:{card.id}"]
    desk.press(Qt.Key.Key_Return)
    assert desk.leads == [card.leads[0].id]


def test_enter_on_a_person_opens_their_lead_and_f2_the_lead_to_edit(desk: SmallDesk) -> None:
    page = desk.account("Tarnbrook Textiles")
    people = [number for number, item in enumerate(page._model.rows()) if item.person and item.person.lead_id]
    page.list.setCurrentIndex(page._model.index(people[0], 0))
    assert page.selection().kind == "lead"
    desk.press(Qt.Key.Key_Return)
    assert desk.leads == [page._model.rows()[people[0]].person.lead_id]
    desk.window.go_back()
    page.facts.setFocus()
    desk.press(Qt.Key.Key_F2)
    assert len(desk.leads) == 2
    assert isinstance(page, AccountPage)


def test_a_person_without_a_lead_says_what_to_do(desk: SmallDesk) -> None:
    card = next(one for one in _cards(desk) if any(not person.lead_id for person in one.people))
    page = desk.account(card.name)
    assert page._account_id == card.id
    alone = [number for number, item in enumerate(page._model.rows()) if item.person and not item.person.lead_id]
    page.list.setCurrentIndex(page._model.index(alone[0], 0))
    desk.press(Qt.Key.Key_Return)
    assert not desk.leads
    assert "has no lead yet" in desk.toasts[-1]


def test_where_there_is_little_room_one_pane_is_shown(desk: SmallDesk) -> None:
    page = desk.account("Tarnbrook Textiles")
    assert _shown(page) == [page.list, page.facts, page.sites]
    desk.window.resize(760, 600)
    desk.idle()
    assert _shown(page) == [page.list]
    page._switch.set_current("sites")
    page._on_switched("sites")
    assert _shown(page) == [page.sites]
    assert page.panes() == [page.sites.list]


def test_everything_that_takes_the_focus_has_a_name(desk: SmallDesk) -> None:
    for page in (desk.page("accounts"), desk.account("Tarnbrook Textiles")):
        for widget in page.findChildren(QWidget):
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
                assert widget.accessibleName(), widget
        model = page._model
        for number in range(model.rowCount()):
            assert model.index(number, 0).data(Qt.ItemDataRole.AccessibleTextRole)


def _shown(page: AccountPage) -> list[QWidget]:
    return [pane for pane in (page.list, page.facts, page.sites) if pane.isVisible()]


def _cards(desk: SmallDesk) -> list[queries.account_card.AccountCard]:
    rows = desk.workspace.ask(queries.accounts.account_rows)
    return [desk.workspace.ask(queries.account_card.account_card_of, row.id, today=TODAY) for row in rows]


def test_a_company_gets_its_tags_by_keyboard(desk: SmallDesk) -> None:
    page = desk.page("accounts")
    page.list.setCurrentIndex(page._model.index(0, 0))
    desk.press(Qt.Key.Key_Return)
    opened = desk.window.places.page()
    assert isinstance(opened, AccountPage)
    desk.wait(lambda: opened._card is not None)
    desk.press(Qt.Key.Key_T, CTRL | Qt.KeyboardModifier.ShiftModifier)
    desk.dialog()
    desk.type("key account, march")
    desk.press(Qt.Key.Key_Return)
    desk.wait(desk.no_dialog)
    desk.wait(lambda: "key account, march" in {one.text() for one in opened.facts.findChildren(QLabel)})
    assert any(one.startswith("Tags changed") for one in desk.toasts)


def test_a_company_that_goes_while_it_is_shown_leaves_nothing_on_the_screen_and_comes_back(desk: SmallDesk) -> None:
    account = next(one for one in _cards(desk) if one.sites and one.leads)
    desk.window.open_record("account", account.id)
    page = desk.window.places.page()
    assert isinstance(page, AccountPage)
    desk.wait(lambda: page.windowTitle() == account.name)
    desk.workspace.act(_delete, account.id)
    desk.wait(page.gone.isVisible)
    assert account.name not in " ".join(
        [page.windowTitle(), *(one.text() for one in page.findChildren(QLabel) if one.isVisible())]
    )
    page.print_account()
    page.log_visit()
    desk.workspace.undo()
    desk.wait(lambda: not page.gone.isVisible() and page.windowTitle() == account.name)


def _delete(work: UnitOfWork, account_id: str) -> None:
    work.label = "Company deleted"
    work.delete("account", account_id)
