"""The sites of an account by keys: added, their place pasted into the address, taken back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from tests.ui.accounts.small_desk import SmallDesk
from ui.accounts.site_dialog import SiteDialog

LINK = "https://www.openstreetmap.org/?mlat=53.703&mlon=-0.885"


def sites_of(desk: SmallDesk, name: str):
    page = desk.account(name)
    page.sites.list.setFocus()
    return page


def dialog_of(desk: SmallDesk) -> SiteDialog:
    desk.wait(lambda: any(one.isVisible() for one in desk.window.findChildren(SiteDialog)))
    return next(one for one in desk.window.findChildren(SiteDialog) if one.isVisible())


def shown(page) -> str:
    return "\n".join(label.text() for label in page.sites._facts.widget().findChildren(QLabel))


def test_a_site_is_added_by_keys_and_a_link_pasted_into_its_street_is_its_place(desk: SmallDesk) -> None:
    page = sites_of(desk, "Tarnbrook Textiles")
    count = page.sites.model.rowCount()
    person = page._card.people[0].name
    desk.press(Qt.Key.Key_N)
    dialog = dialog_of(desk)
    dialog.fields["name"].setText("Mill 2")
    dialog.fields["street"].setText("Dye Lane 4")
    dialog.fields["street"].insert(LINK)
    assert dialog.text("street") == "Dye Lane 4"
    assert dialog.text("place") == LINK
    dialog.fields["people"].setText("Nobody Known")
    dialog.submit()
    desk.wait(lambda: "Nobody called Nobody Known" in dialog._problems["people"].text())
    dialog.fields["people"].setText(person.upper())
    dialog.submit()
    desk.wait(lambda: page.sites.model.rowCount() == count + 1)
    desk.wait(lambda: page.sites.chosen().name == "Mill 2")
    words = shown(page)
    for one in ("Dye Lane 4", person, "pasted link", "53.70300, -0.88500", "never"):
        assert one in words, one
    desk.workspace.undo()
    desk.wait(lambda: page.sites.model.rowCount() == count)


def test_ctrl_v_says_where_a_site_is_and_del_moves_it_to_the_bin(desk: SmallDesk) -> None:
    page = sites_of(desk, "Quillfen Cold Storage")
    desk.wait(lambda: page.sites.model.rowCount() > 2)
    desk.press(Qt.Key.Key_J)
    site = page.sites.chosen()
    assert site is page.sites.model.rows()[1]
    QApplication.clipboard().setText("53.5, -0.5")
    desk.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    desk.wait(lambda: page.sites.chosen().record["latitude"] == "53.50000")
    assert page.sites.chosen().id == site.id
    count = page.sites.model.rowCount()
    desk.press(Qt.Key.Key_Delete)
    desk.wait(lambda: page.sites.model.rowCount() == count - 1)


def test_f2_edits_the_site_with_the_cursor(desk: SmallDesk) -> None:
    page = sites_of(desk, "Quillfen Cold Storage")
    desk.wait(lambda: page.sites.model.rowCount() > 2)
    desk.press(Qt.Key.Key_F2)
    dialog = dialog_of(desk)
    assert dialog.text("name") == page.sites.chosen().name
    dialog.fields["hours"].setText("07:00–16:00")
    dialog.submit()
    desk.wait(lambda: page.sites.chosen().hours == "07:00–16:00")
