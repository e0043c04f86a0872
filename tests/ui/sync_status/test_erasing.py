"""A manager erases a person in the window; the server does it on everybody's laptop."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from sqlalchemy import text

from app import operations
from app.store.unit_of_work import UnitOfWork
from app.sync_client import joining
from app.sync_client.engine import Engine
from app.workspace import Workspace
from tests.support.builders import a_lead, row
from ui.contacts.contact_page import ContactPage
from ui.contacts.erase_dialog import EraseDialog

if TYPE_CHECKING:
    from tests.support.server_process import ServerProcess
    from tests.ui.sync_status.conftest import Opened

PLANTED = ("Thackwell", "thackwell", "1632960772", "1632 960772", "Zirconium")


def sync(workspace: Workspace) -> None:
    """Push and pull until nothing is left."""
    http = joining.connect(workspace)
    Engine(workspace, http).sync()
    http.close()


def planted_in(workspace: Workspace) -> set[str]:
    """What of it any table holds, the blocks of the index of words too."""
    names = "SELECT name FROM sqlite_master WHERE type = 'table'"
    said = workspace.ask(
        lambda c: "".join(
            str(list(c.execute(text(f'SELECT * FROM "{name}"')))) for name in c.execute(text(names)).scalars().all()
        )
    )
    return {one for one in PLANTED if one in said}


def test_who_a_manager_erases_is_nowhere_on_a_colleague_s_laptop(
    opened: Opened, server: ServerProcess, tmp_path: Path
) -> None:
    mina = server.laptop(tmp_path, "mina")
    lead = a_lead(mina)
    contact = row(mina, "lead", lead)["contact_id"]
    mina.act(operations.leads.add_note, lead, "Zirconium winches")
    for title in ("Ms Thackwell", "Head of Engineering"):
        mina.act(UnitOfWork.patch, "contact", contact, {"title": title})
    sync(mina)
    mina.backup()
    assert planted_in(mina) == set(PLANTED)

    desk = opened(server.laptop(tmp_path, "boss", role="manager"))
    desk.window.add_record("contact", partial(ContactPage, context=desk.context), place="today")
    desk.context.navigator.open_contact(contact)
    desk.wait(lambda: isinstance(desk.window.places.page(), ContactPage))
    page = desk.window.places.page()
    assert isinstance(page, ContactPage)
    desk.wait(lambda: page._card is not None)
    page.list.setFocus()
    desk.press(Qt.Key.Key_Delete, Qt.KeyboardModifier.ShiftModifier)
    dialog = desk.dialog()
    assert isinstance(dialog, EraseDialog)
    dialog.fields["name"].setFocus()
    desk.type("Isaura Thackwell")
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: "They are erased on every laptop with the next sync." in desk.toasts)
    desk.wait(lambda: [one.why for one in desk.workspace.backups()] == ["erasing"], 20)
    assert planted_in(desk.workspace) == set()
    desk.wait(lambda: page.name.text() == "No longer here")
    shown = " ".join(label.text() for label in page.findChildren(QLabel)) + page.windowTitle() + " ".join(desk.toasts)
    assert not [one for one in PLANTED if one in shown]
    assert page.selection() is None
    assert page.list.model().rowCount() == 0

    sync(mina)
    assert planted_in(mina) == set()
    assert [one.why for one in mina.backups()] == ["erasing"]
    mina.close()
