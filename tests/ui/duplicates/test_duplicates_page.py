"""Duplicates, reviewed by keys over a real workspace."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from app import queries
from app.store.tables import synced as t
from ui.contacts.contact_page import ContactPage
from ui.lead_commands.new_lead_dialog import NewLeadDialog

if TYPE_CHECKING:
    from tests.ui.duplicates.conftest import TwiceDesk
    from ui.duplicates.duplicates_page import DuplicatesPage

Key, Shift = Qt.Key, Qt.KeyboardModifier.ShiftModifier


def names(page: DuplicatesPage) -> list[str]:
    return [row.pair.name for row in page._model.rows()]


def after(page: DuplicatesPage) -> dict[str, str]:
    """Field to what the last column says of it."""
    model = page.view.table.clashes
    role = Qt.ItemDataRole.AccessibleTextRole
    said = [str(model.index(at, 3).data(role)) for at in range(1, model.rowCount())]
    return {one.partition(" will be ")[0]: one.partition(" will be ")[2].removesuffix(", ") for one in said}


def people(desk: TwiceDesk) -> dict[str, Any]:
    def read(connection: Any) -> dict[str, Any]:
        return {row["name"]: dict(row) for row in connection.execute(t.contact.select()).mappings()}

    return desk.workspace.ask(read)


def test_sides_are_picked_by_arrows_and_m_merges_with_one_undo(desk: TwiceDesk) -> None:
    page = desk.page()
    assert names(page) == ["Isaura Thackwell", "Lorcan Breen"]
    assert "same e-mail" in page._model.rows()[0].why
    assert desk.focus() is page.view.table
    assert after(page)["Name"] == "Isaura Thackwell, the other stays in History"
    desk.press(Key.Key_Down)
    assert after(page)["Title"] == "Head of Engineering, the other stays in History"
    desk.press(Key.Key_Right)
    assert after(page)["Title"] == "Head of Site Engineering, the other stays in History"
    desk.press(Key.Key_M)
    desk.wait(lambda: names(page) == ["Lorcan Breen"])
    desk.wait(lambda: desk.toasts and desk.toasts[-1] == "Merged: Isaura Thackwell")
    assert people(desk)["Isaura Thackwell"]["title"] == "Head of Site Engineering"
    assert "Isaura Thackwel" not in people(desk)
    desk.undo()
    desk.wait(lambda: names(page) == ["Isaura Thackwell", "Lorcan Breen"])
    assert people(desk)["Isaura Thackwell"]["title"] == "Head of Engineering"
    assert "Isaura Thackwel" in people(desk)


def test_b_keeps_both_for_good_and_s_leaves_a_pair_for_now(desk: TwiceDesk) -> None:
    page = desk.page()
    desk.press(Key.Key_S)
    chosen = page.chosen()
    assert chosen is not None
    assert chosen.pair.name == "Lorcan Breen"
    desk.wait(lambda: page._case is not None and page._case.id == chosen.id)
    desk.press(Key.Key_B)
    desk.wait(lambda: names(page) == ["Isaura Thackwell"])
    assert desk.workspace.ask(queries.duplicates.pairs)[1:] == [], "nor when it is looked for again"
    assert len(people(desk)) == 9
    desk.undo()
    desk.wait(lambda: len(names(page)) == 2)


def test_shift_m_merges_all_of_one_address_and_nothing_else_until_nobody_is_here_twice(desk: TwiceDesk) -> None:
    page = desk.page()
    assert page.all_button.text() == "Merge all 1 with same e-mail"
    desk.press(Key.Key_M, Shift)
    desk.wait(lambda: names(page) == ["Lorcan Breen"])
    desk.wait(lambda: desk.toasts and desk.toasts[-1] == "1 merged")
    assert page.all_button.isHidden()
    assert {"Lorcan Breen", "L. Breen"} <= people(desk).keys()
    desk.idle()  # both are in sight before one is chosen
    desk.press(Key.Key_Left, Shift)
    desk.press(Key.Key_M)
    desk.wait(lambda: page._stack.currentWidget() is page.empty)
    assert "Nobody is here twice." in [label.text() for label in page.empty.findChildren(QLabel)]
    assert page.key_hints() == ()
    assert page.panes() == [page]
    assert desk.focus() is page


def test_enter_opens_the_record_and_every_part_says_what_it_is(desk: TwiceDesk) -> None:
    page = desk.page()
    for part in (page.list, page.view.table, page.all_button, *page.view._buttons.values()):
        assert part.accessibleName()
    row = page.chosen()
    assert row is not None
    assert page._model.sentence(row).endswith("99% sure")
    desk.press(Key.Key_Return)
    desk.wait(lambda: isinstance(desk.window.places.page(), ContactPage))


def test_the_record_says_with_whom_it_was_merged_and_parts_them_again(desk: TwiceDesk) -> None:
    page = desk.page()
    pair = page._model.rows()[0].pair
    desk.press(Key.Key_M)
    desk.wait(lambda: names(page) == ["Lorcan Breen"])
    desk.window.open_record("contact", pair.keeper)
    opened = desk.window.places.page()
    assert isinstance(opened, ContactPage)
    desk.wait(opened.merged.isVisible)
    assert opened.merged.words.text() == "Merged with Isaura Thackwel on 12 Nov."
    desk.idle()
    opened.list.setFocus()
    desk.context.commands.run("contact.unmerge")
    desk.wait(lambda: not opened.merged.isVisible())
    desk.wait(lambda: desk.toasts and desk.toasts[-1] == "Two again: Isaura Thackwel")
    assert {"Isaura Thackwell", "Isaura Thackwel"} <= people(desk).keys()
    desk.undo()
    desk.wait(opened.merged.isVisible)


def test_who_is_typed_in_again_is_said_before_the_lead_is_added(desk: TwiceDesk) -> None:
    dialog = NewLeadDialog(context=desk.context, parent=desk.window)
    dialog.show()
    QTest.keyClicks(dialog.fields["name"], "Zelda Vale")
    desk.idle(0.3)
    assert dialog.known.isHidden(), "somebody else of that name"
    dialog.fields["name"].clear()
    QTest.keyClicks(dialog.fields["name"], "O. Vale")
    QTest.keyClicks(dialog.fields["phone"], "01632 960 101")
    desk.wait(lambda: dialog.known.isVisible() and "number" in dialog.known.text())
    assert (
        dialog.known.text()
        == "Ottoline Vale, Works Ottoline Vale is here already: same last name, same number, written differently."
    )
    dialog.fields["phone"].clear()
    dialog.fields["name"].clear()
    desk.wait(dialog.known.isHidden)
    dialog.reject()
    desk.idle()
