"""Every page as a screen reader and the Tab key meet it: names, rows, and where the focus goes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QPlainTextEdit, QToolButton, QVBoxLayout, QWidget
from sqlalchemy import select

from app.store.tables import synced as t
from tests.support.accessible_tree import badly_told, wrong_by_tab
from tests.support.incoming_addresses import administrators_laptop
from ui.incoming.address_dialogs import MappingDialog, NewAddressDialog, ToldOnceDialog
from ui.incoming.incoming_dialog import IncomingDialog
from ui.settings.settings_dialog import SettingsDialog

LISTS_OF_LEADS = ("leads:", "gap:", "view:")  # the same page


def pages(desk) -> list[tuple[str, str]]:
    """Every place, of the lists of leads one with rows and one without; then a record of each kind."""
    places = [key for key in desk.made.window.places._factories if not key.startswith(("record:", *LISTS_OF_LEADS))]

    def one(table) -> str:
        return desk.workspace.ask(lambda at: at.execute(select(table.c.id)).scalars().first())

    lead, account = desk.find("isaura"), one(t.account)
    deal = desk.workspace.act(lambda work: work.create("opportunity", {"account_id": account, "name": "Cold rooms"}))
    records = {
        "lead": lead, "account": account, "contact": one(t.contact), "opportunity": deal, "track": one(t.track),
        "capture": one(t.event), "visit": one(t.visit), "call": lead,
    }  # fmt: skip
    return [*((place, "") for place in (*places, "leads:New", "gap:number")), *records.items()]


def walk(desk, wrong: dict[str, list[str]], size: str) -> None:
    """Open every page and note what is wrong on it."""
    for place, record in pages(desk):
        if record:
            desk.made.navigator.open_record(place, record)
        else:
            desk.made.navigator.open_place(place)
        desk.until(lambda: not desk.page._tasks.busy, f"{place} is there")
        wrong[f"{place}{size}"] = badly_told(desk.made.window) + wrong_by_tab(desk.page)


def test_every_page_and_the_settings_are_told_and_tab_goes_through_them(desk):
    wrong: dict[str, list[str]] = {}
    walk(desk, wrong, "")
    desk.made.commands.run("file.settings")
    settings = desk.dialog(SettingsDialog)
    for section in settings._sections:
        settings.show_page(section.title)
        wrong[f"settings, {section.title}"] = badly_told(settings) + wrong_by_tab(settings)
    settings.accept()
    desk.no_dialog()
    desk.made.window.activateWindow()  # as a window manager would
    desk.until(lambda: QApplication.focusWidget() is not None, "the window has the focus again")
    desk.made.first.resize(720, 450)
    desk.made.theme.set_text_scale(2.0)
    walk(desk, wrong, ", large text in a small window")
    assert {place: found for place, found in wrong.items() if found} == {}


@pytest.mark.parametrize("size", [(1440, 868, 1.0), (720, 450, 2.0)], ids=["", "large text in a small window"])
def test_where_leads_come_in_is_told_and_tab_goes_through_it(open_desk, tmp_path, size):
    with administrators_laptop(tmp_path) as profile:
        desk = open_desk(profile.folder)
        desk.made.first.resize(*size[:2])
        desk.made.theme.set_text_scale(size[2])
        desk.made.commands.run("incoming")
        listed = desk.dialog(IncomingDialog)
        desk.until(lambda: len(listed.model.rows()) == 2, "the addresses are there")
        desk.until(lambda: not listed._tasks.busy)
        wrong = {"the list": badly_told(listed) + wrong_by_tab(listed)}
        for act, kind in (("map", MappingDialog), ("new", NewAddressDialog)):
            listed.list.wished.emit(act)
            asked = desk.dialog(kind)
            wrong[act] = badly_told(asked) + wrong_by_tab(asked)
            if kind is MappingDialog:
                asked.reject()
                desk.until(lambda: not listed._tasks.busy)
        asked.name.setText("Telephone")
        asked.submit()
        told = desk.dialog(ToldOnceDialog)
        wrong["told once"] = badly_told(told) + wrong_by_tab(told)
        told.submit()
        desk.until(lambda: not listed._tasks.busy)
        listed.reject()
        desk.no_dialog()
    assert {place: found for place, found in wrong.items() if found} == {}


class Nameless(QToolButton):
    """A button with an icon only, of which nobody said what it does."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)


def silent_list() -> QListView:
    """A list whose rows are painted and say nothing."""
    view = QListView()
    view.setAccessibleName("Rows")
    view.setModel(QStandardItemModel(2, 1, view))
    return view


def trap() -> QPlainTextEdit:
    """Tab is a sign to type in it."""
    field = QPlainTextEdit()
    field.setAccessibleName("Notes")
    return field


def out_of_sight() -> QWidget:
    """A control that lies outside of what it lies in."""
    around = QWidget()
    field = QLineEdit(around)
    field.setAccessibleName("Far off")
    field.move(-900, 0)
    return around


def left_out() -> QWidget:
    """A pane that lends its focus to its second control: Qt's own Tab leaves out the first."""
    around = QWidget()
    fields = [QLineEdit(), QLineEdit()]
    column = QVBoxLayout(around)
    for name, field in zip(("One", "Two"), fields, strict=True):
        field.setAccessibleName(name)
        column.addWidget(field)
    around.setFocusProxy(fields[1])
    return around


@pytest.mark.parametrize(
    ("planted", "said"),
    [
        (Nameless, "no name: Nameless"), (silent_list, "row 0 says nothing: QListView"),
        (trap, "Tab is caught at QPlainTextEdit"), (out_of_sight, "Tab leads to what is not seen: QLineEdit"),
        (left_out, "not by Tab: QLineEdit"), (QLineEdit, "no name: QLineEdit"),
    ],
)  # fmt: skip
def test_the_walk_sees(qtbot, planted, said):
    page = QWidget()
    column = QVBoxLayout(page)
    for name in ("First", "Last"):
        field = QLineEdit()
        field.setAccessibleName(name)
        column.addWidget(field)
    column.insertWidget(1, planted())
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    first = page.findChild(QLineEdit)
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    assert [one for one in badly_told(page) + wrong_by_tab(page) if one.startswith(said)]
