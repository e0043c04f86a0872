"""The devices of the chosen colleague: when each was heard of, what was asked for, what can be asked."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.language import tr
from app.operations.people_orders import OPEN, REVOKE, WIPE
from ui.common.button import Button
from ui.common.text import Rule, Text
from ui.people.people_rows import is_silent, say_since

if TYPE_CHECKING:
    from datetime import datetime

    from app.queries.people_devices import Device
    from ui.theme.theme import Theme

FORGET = "forget"
MEANING = tr(
    "Revoke stops new data and locks at next contact. Wipe destroys the copy; what was not sent from it "
    "would be lost, so it asks for a reason and your password."
)


def say_device(one: Device, now: datetime) -> tuple[str, str]:
    """How a device stands, and the tone of it."""
    if one.problem:
        return tr("Not done: {problem}", problem=tr(one.problem)), "bad"
    if one.asked:
        words = {REVOKE: tr("Revoke"), WIPE: tr("Wipe"), OPEN: tr("Opening")}[one.asked]
        return tr("{words} asked for, goes out at next sync", words=words), "warn"
    if one.state == OPEN:
        return _heard(one, now)
    words = tr("Revoke") if one.state == REVOKE else tr("Wipe")
    if one.told_at is None:
        return tr("{words} asked for, the device has not answered", words=words), "warn"
    done = tr("Locked itself") if one.state == REVOKE else tr("Told to wipe itself")
    return f"{done} {say_since(one.told_at, now)}", "text2"


def _heard(one: Device, now: datetime) -> tuple[str, str]:
    if one.seen_at is None:
        return tr("Never heard of"), "text2"
    locks = tr(" · locks {since}", since=say_since(one.locks_at, now)) if one.locks_at else ""
    if is_silent(one.seen_at, now):
        return tr("Silent since {since}{locks}", since=say_since(one.seen_at, now), locks=locks), "warn"
    return f"{say_since(one.seen_at, now)}{locks}", "text2"


def choices_of(one: Device) -> tuple[tuple[str, str, str], ...]:
    """(what, words, kind) of the buttons beside a device."""
    if one.asked:
        return ((FORGET, tr("Put away") if one.problem else tr("Take back"), "default"),)
    if one.state == OPEN:
        return ((REVOKE, tr("Revoke…"), "default"), (WIPE, tr("Wipe…"), "danger"))
    wipe = (WIPE, tr("Wipe…"), "danger")
    if one.state == REVOKE:
        return ((OPEN, tr("Open again"), "default"), wipe) if one.told_at is None else (wipe,)
    return ((OPEN, tr("Take back"), "default"),) if one.told_at is None else ()


class DevicesBox(QWidget):
    """`wished(device, what)`: what is "revoked", "wipe", "open" or "forget"."""

    wished = Signal(object, str)

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: tuple[tuple[Device, str], ...] = ()
        column = QVBoxLayout(self)
        theme.space(column, (0, 0, 0, 0), 8)
        self.heading = Text(tr("Devices"), type="body_strong")
        self._rows = QVBoxLayout()
        theme.space(self._rows, (0, 0, 0, 0), 8)
        self._meaning = Text(MEANING, type="meta", tone="text2", wrap=True)
        column.addWidget(self.heading)
        self.as_of = Text("", type="meta", tone="text2", wrap=True)
        column.addWidget(self.as_of)
        column.addLayout(self._rows)
        column.addWidget(self._meaning)

    def show_devices(self, devices: Sequence[Device], now: datetime, *, may: bool, as_of: int | None) -> None:
        """Those of one person as the server knew them at `as_of` (ms UTC); without `may` nothing can be asked."""
        said = tr(", as of {since}", since=say_since(as_of, now)) if as_of else ""
        self.as_of.setText(tr("A device locks itself 14 days after its last contact{said}", said=said))
        shown = tuple((one, say_device(one, now)[0]) for one in devices)
        if shown == self._shown and self._rows.count():
            return
        self._shown = shown
        while self._rows.count():
            item = self._rows.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for one in devices:
            self._rows.addWidget(self._row(one, now, may=may))
        if not devices:
            self._rows.addWidget(Text(tr("None has joined yet."), tone="text2"))
        self._meaning.setVisible(bool(devices))

    def _row(self, one: Device, now: datetime, *, may: bool) -> QWidget:
        theme, row = self._theme, QWidget()
        outer, line, words = QVBoxLayout(row), QHBoxLayout(), QVBoxLayout()
        theme.space(outer, (0, 0, 0, 0), 8)
        theme.space(line, (0, 0, 0, 0), 10)
        theme.space(words, (0, 0, 0, 0), 1)
        icon = QLabel()
        icon.setPixmap(theme.pixmap("laptop", "text2", 16))
        said, tone = say_device(one, now)
        name = one.name or tr("A device without a name")
        words.addWidget(Text(name, type="body_medium", elide=True))
        words.addWidget(Text(said, type="meta", tone=tone, wrap=True))
        line.addWidget(icon)
        line.addLayout(words, 1)
        for what, verb, kind in choices_of(one) if may else ():
            button = Button(verb, theme=theme, kind=kind, small=True, name=f"{verb.rstrip('…')} {name}")
            button.clicked.connect(partial(self._on_clicked, one, what))
            line.addWidget(button)
        outer.addWidget(Rule())
        outer.addLayout(line)
        return row

    def _on_clicked(self, device: Device, what: str, *_: object) -> None:
        self.wished.emit(device, what)
