"""A device is revoked or wiped: what it means, why, and for a wipe what would be lost and the password (design 4.20)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from app import operations
from app.language import tr
from app.operations.people_orders import WIPE
from ui import dialogs
from ui.common.form_dialog import FormDialog
from ui.people.people_rows import first_name, say_since

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtWidgets import QWidget

    from app.queries.people_devices import Device
    from app.queries.people_page import Member
    from ui.context import UiContext

REVOKING = tr("It gets no new data from now on, and locks itself when it next reaches the server. What is on it stays.")


class DeviceDialog(FormDialog):
    """Asks for what `state` needs, then writes the order down."""

    def __init__(
        self, device: Device, person: Member, state: str, now: datetime, *, context: UiContext, parent: QWidget
    ) -> None:
        verb = tr("Wipe") if state == WIPE else tr("Revoke")
        about = say_lost(device, person, now) if state == WIPE else REVOKING
        super().__init__(f"{verb} {device.name or 'this device'}?", context=context, parent=parent, about=about)
        self._device, self._state = device, state
        self.reason = self.add_line("reason", tr("Why"), tr("Left on a train"))
        if state == WIPE:
            self.password = self.add_line("password", tr("Your password for the server"))
            self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.finish(verb, self._save, no=tr("Keep it"))

    async def _save(self) -> None:
        password = self.password.text() if self._state == WIPE else ""
        await self.act(
            operations.people_orders.ask_device,
            self._device.id,
            self._state,
            reason=self.text("reason"),
            password=password,
        )


def say_lost(device: Device, person: Member, now: datetime) -> str:
    """What a wipe destroys. How much was not sent is known to the device alone."""
    since = tr(" after {since}", since=say_since(device.seen_at, now)) if device.seen_at else ""
    return tr(
        "The copy on it is destroyed when it next reaches the server. What {name} entered on it{since} and did not send would be lost.",
        name=first_name(person.name),
        since=since,
    )


async def decide_device(
    device: Device, person: Member, state: str, now: datetime, *, context: UiContext, parent: QWidget
) -> None:
    """Ask, and say that it is asked for."""
    dialog = DeviceDialog(device, person, state, now, context=context, parent=parent)
    if await dialogs.show(dialog):
        words = tr("Wipe asked for:") if state == WIPE else tr("Revoke asked for:")
        context.navigator.show_toast(words, strong=device.name or tr("the device"))
