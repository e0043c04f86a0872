"""A contact's own fields: shown among what is known, edited in the form with the editor that fits, one undo for all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from app import operations, queries
from app.domain.custom_fields import FieldKind
from ui.contacts.contact_dialog import ContactDialog
from ui.contacts.contact_page import facts_of

if TYPE_CHECKING:
    from tests.ui.accounts.small_desk import SmallDesk


def test_f2_fills_them_and_a_wrong_value_is_said_beside_its_field(desk: SmallDesk) -> None:
    define = operations.custom_fields.define
    shift = desk.workspace.act(define, "contact", "Shift", FieldKind.CHOICE, ("Early", "Late"))
    badge = desk.workspace.act(define, "contact", "Badge until", FieldKind.DATE)
    contact = desk.workspace.ask(queries.search.find, "Goran", kinds=("contact",))[0].row_id
    desk.window.open_record("contact", contact)
    page: Any = desk.window.places.page()
    desk.wait(lambda: page._card is not None and len(page._card.fields) == 2)
    desk.idle()
    page.list.setFocus()
    desk.press(Qt.Key.Key_F2)
    dialog = desk.dialog()
    assert isinstance(dialog, ContactDialog)
    box = next(one for one in dialog.findChildren(type(dialog.add_combo("x", ()))) if one.accessibleName() == "Shift")
    box.setFocus()
    desk.type("L")
    dialog.fields[f"custom:{badge}"].setFocus()
    desk.type("soon")
    dialog.submit()
    desk.wait(lambda: "Badge until takes a day" in dialog._problems[f"custom:{badge}"].text())
    dialog.fields[f"custom:{badge}"].clear()
    desk.type("1 mar 2027")
    dialog.submit()
    desk.wait(desk.no_dialog)
    desk.wait(lambda: ("Badge until", "1 Mar 2027") in facts_of(page._card))
    assert ("Shift", "Late") in facts_of(page._card)
    desk.window.undo()
    desk.wait(lambda: not {"Shift", "Badge until"} & {name for name, _ in facts_of(page._card)})
    assert shift
