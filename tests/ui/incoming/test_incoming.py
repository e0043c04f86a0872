"""An administrator sets up where leads come in, on screen, with a server in a process of its own."""

from __future__ import annotations

import asyncio
import json
import time
import urllib.request
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QMessageBox

from app import queries
from app.sync_server.hooks_in import signature
from tests.support.server_process import Wire
from tests.ui.sync_status.conftest import PASSWORD
from tests.ui.sync_status.test_sync_status import spoil
from ui.common.row_table_model import ROW_ROLE
from ui.incoming.address_dialogs import MappingDialog, NewAddressDialog, ToldOnceDialog
from ui.incoming.commands import add_incoming
from ui.incoming.incoming_dialog import IncomingDialog
from ui.sync_status.sign_in import SignInDialog

if TYPE_CHECKING:
    from tests.support.server_process import ServerProcess
    from tests.ui.sync_status.conftest import Opened, SyncDesk

Shown = TypeVar("Shown", bound=QDialog)
SAMPLE = {
    "person": {"full_name": "Isaura Thackwell", "email": "isaura@quillfen.example"},
    "company": "Quillfen",
    "text": "Call me",
}


def shown(desk: SyncDesk, kind: type[Shown]) -> Shown:
    """The open dialog of that kind, once it is."""

    def found() -> Shown | None:
        return next((one for one in desk.window.findChildren(kind) if one.isVisible()), None)

    desk.wait(found)
    dialog = found()
    assert dialog is not None
    return dialog


def incoming(opened: Opened, server: ServerProcess, folder: Path, role: str) -> tuple[SyncDesk, IncomingDialog]:
    desk = opened(server.laptop(folder, f"{role}-{time.monotonic_ns()}", role=role))
    add_incoming(desk.context, desk.window, desk.service)
    desk.context.commands.run("incoming")
    return desk, shown(desk, IncomingDialog)


def press(desk: SyncDesk, dialog: IncomingDialog, key: Qt.Key) -> None:
    """A key in the list: offscreen no window manager gives the focus back to it when a dialog over it closes."""
    desk._loop.call_soon(QTest.keyClick, dialog.list, key)
    desk._loop.run_until_complete(asyncio.sleep(0.01))


def close(desk: SyncDesk, dialog: QDialog) -> None:
    dialog.accept()
    desk.idle()


def send(url: str, secret: str, payload: dict, key: str) -> dict:
    body = json.dumps(payload).encode()
    headers = {"x-satchel-signature": signature(secret, int(time.time()), body), "idempotency-key": key}
    with urllib.request.urlopen(urllib.request.Request(url, body, headers)) as answer:
        return dict(json.loads(answer.read()))


def test_an_address_is_made_mapped_and_tried_by_keys_and_its_lead_arrives(
    opened: Opened, server: ServerProcess, tmp_path: Path
) -> None:
    server.admin("add-queue", "Inbound", "--team", "North")
    desk, dialog = incoming(opened, server, tmp_path, "admin")
    desk.wait(lambda: dialog.buttons["new"].isEnabled())
    desk.press(Qt.Key.Key_N)
    new = shown(desk, NewAddressDialog)
    QTest.keyClicks(new.name, "Website")
    QTest.keyClick(new.name, Qt.Key.Key_Return)
    told = shown(desk, ToldOnceDialog)
    url, secret = told.text("address"), told.text("secret")
    assert url.startswith(server.url)
    told.submit()
    desk.wait(lambda: "Website" in [row.name for row in dialog.model.rows()])
    assert "until an example is mapped" in dialog.list.currentIndex().data(ROW_ROLE).words
    desk.wait(lambda: not dialog._tasks.busy)
    press(desk, dialog, Qt.Key.Key_Return)
    mapping = shown(desk, MappingDialog)
    mapping.sample.setPlainText(json.dumps(SAMPLE))
    chosen = {field: box.currentData() for field, box in mapping.boxes.items() if box.currentData()}
    assert chosen == {"name": "person.full_name", "email": "person.email", "company": "company", "said": "text"}
    mapping.submit()
    desk.wait(lambda: "Isaura Thackwell" in dialog.said.text())
    desk.wait(lambda: not dialog._tasks.busy)
    press(desk, dialog, Qt.Key.Key_T)
    desk.wait(lambda: "test lead" in dialog.said.text())
    desk.wait(lambda: desk.workspace.ask(queries.search.find, "thackwell", kinds=("lead",)))
    assert send(url, secret, {**SAMPLE, "person": {"full_name": "Lorcan Breen"}}, "k1")["new"]
    desk.service.sync_now()
    desk.wait(lambda: desk.workspace.ask(queries.search.find, "breen", kinds=("lead",)))
    press(desk, dialog, Qt.Key.Key_Delete)
    desk.wait(lambda: dialog.findChild(QMessageBox) is not None)
    next(one for one in dialog.findChild(QMessageBox).buttons() if one.text() == "Remove it").click()
    desk.wait(lambda: "Website" not in [row.name for row in dialog.model.rows()])
    with pytest.raises(OSError):
        send(url, secret, SAMPLE, "k2")
    close(desk, dialog)


def test_who_is_no_administrator_is_told_so_and_nothing_can_be_pressed(
    opened: Opened, server: ServerProcess, tmp_path: Path
) -> None:
    desk, dialog = incoming(opened, server, tmp_path, "rep")
    desk.wait(lambda: "administrator" in dialog.said.text())
    assert not any(button.isEnabled() for button in dialog.buttons.values())
    close(desk, dialog)


def test_without_a_network_it_says_so(opened: Opened, server: ServerProcess, tmp_path: Path) -> None:
    wire = Wire(server.url)
    desk = opened(server.laptop(tmp_path, "behind-a-wire", role="admin", url=wire.url))
    add_incoming(desk.context, desk.window, desk.service)
    desk.wait(lambda: desk.kind() == "up_to_date")
    wire.close()
    desk.context.commands.run("incoming")
    dialog = shown(desk, IncomingDialog)
    desk.wait(lambda: "cannot be reached" in dialog.said.text())
    assert not dialog.sign_in.isVisible()
    close(desk, dialog)


def test_who_chose_to_work_offline_is_told_that_and_not_of_the_server(
    opened: Opened, server: ServerProcess, tmp_path: Path
) -> None:
    desk = opened(server.laptop(tmp_path, "offline", role="admin"))
    add_incoming(desk.context, desk.window, desk.service)
    desk.wait(lambda: desk.kind() == "up_to_date")
    desk.service.runner.set_offline(True)
    desk.context.commands.run("incoming")
    dialog = shown(desk, IncomingDialog)
    desk.wait(lambda: dialog.said.text().startswith("You chose to work offline."))
    close(desk, dialog)


def test_who_must_sign_in_again_does_so_from_the_dialog(opened: Opened, server: ServerProcess, tmp_path: Path) -> None:
    desk = opened(server.laptop(tmp_path, "ended", role="admin", password=PASSWORD), spoil)
    add_incoming(desk.context, desk.window, desk.service)
    desk.wait(lambda: desk.kind() == "sign_in")
    desk.context.commands.run("incoming")
    dialog = shown(desk, IncomingDialog)
    desk.wait(lambda: dialog.sign_in.isVisible())
    assert "session" in dialog.said.text()
    assert dialog.said.text().endswith("Sign in again: F5 leads there.")
    dialog.sign_in.click()
    asks = shown(desk, SignInDialog)
    QTest.keyClicks(asks.field, PASSWORD)
    QTest.keyClick(asks.field, Qt.Key.Key_Return)
    desk.wait(lambda: "queue" in dialog.said.text() or dialog.buttons["new"].isEnabled())
    assert not dialog.sign_in.isVisible()
    desk.wait(lambda: desk.kind() == "up_to_date")
    close(desk, dialog)


def test_what_is_no_json_is_said_beside_it_and_changes_nothing(
    opened: Opened, server: ServerProcess, tmp_path: Path
) -> None:
    server.admin("add-queue", "Fairs", "--team", "North")
    desk, dialog = incoming(opened, server, tmp_path, "admin")
    made = server.admin("add-hook", "Fair", server.admin("add-queue", "Fair", "--team", "North")["id"])
    desk.wait(lambda: dialog.buttons["new"].isEnabled())
    dialog._tasks.start_latest("addresses", dialog._load(made["id"]))
    desk.wait(lambda: dialog.model.index_of(made["id"]).isValid())
    dialog.list.setCurrentIndex(dialog.model.index_of(made["id"]))
    dialog.list.wished.emit("map")
    mapping = shown(desk, MappingDialog)
    mapping.sample.setPlainText("name=Isaura&x=1")
    mapping.submit()
    desk.wait(lambda: "no JSON" in mapping._problems["sample"].text())
    mapping.reject()
    desk.wait(lambda: not dialog._tasks.busy)
    close(desk, dialog)
