"""Settings, Updates: where newer versions are asked for, and whether at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit

from app import managed
from app.clock import from_ms, local_zone
from app.domain.web_address import require_safe
from app.errors import RefusedError
from app.language import tr
from app.updates import looking
from app.version import VERSION
from ui.common.button import Button
from ui.common.spoken_text import SpokenText
from ui.settings.section import Section

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QSettings

    from ui.theme.theme import Theme

WANTED, ADDRESS = "updates/daily", "updates/address"
ABOUT = tr(
    "Once a day Satchel asks whether a newer version is there. It tells nothing of you or your work, "
    "believes only what its makers signed, and installs nothing by itself."
)
OFF = tr("Your company has switched this off on this computer.")
UNREADABLE = tr("The file of your company’s settings cannot be read, so this is switched off. Tell your administrator.")


def is_wanted(settings: QSettings) -> bool:
    """Whether it looks by itself once a day."""
    return str(settings.value(WANTED, "1")) == "1"


def address_of(settings: QSettings) -> str:
    """The mirror that was typed here, '' for that of the server."""
    return str(settings.value(ADDRESS, ""))


class UpdatesSection(Section):
    """In force with the next question; what the company set cannot be changed here."""

    def __init__(self, *, theme: Theme, settings: QSettings, look_now: Callable[[], None]) -> None:
        super().__init__(
            tr("Updates"), theme=theme, words=tr("newer version mirror installer download release server address")
        )
        self._settings, self._look_now = settings, look_now
        company = managed.read()
        self.column.addWidget(self.wrapped(ABOUT, tone="text2"))
        self.add_fact(tr("This version"), VERSION)
        asked = looking.last_asked(looking.state_file())
        at = from_ms(asked).astimezone(local_zone())
        said = tr("{start:%a} {day} {start:%b, %H:%M}", start=at, day=at.day) if asked else tr("Never")
        self.add_fact(tr("Asked last"), said)
        self.daily = QCheckBox(tr("Look once a day"))
        self.daily.setChecked(is_wanted(settings))
        self.daily.toggled.connect(self._on_daily)
        self.column.addWidget(self.daily)
        self.address = QLineEdit(company.updates_address or address_of(settings))
        self.address.setPlaceholderText(tr("https://…, empty: your company’s server"))
        self.address.setMinimumWidth(theme.px(280))
        self.address.editingFinished.connect(self._on_address)
        hint = (
            tr("Set by your company.")
            if company.updates_address
            else tr("A folder of your company’s own with the signed list of versions.")
        )
        self.add_setting(tr("Address of the mirror"), self.address, hint)
        self.problem = SpokenText()
        self.problem.hide()
        self.column.addWidget(self.problem)
        self.now = Button(tr("Look now…"), theme=theme, icon="download")
        self.now.clicked.connect(self._look_now)
        row = QHBoxLayout()
        row.addWidget(self.now)
        row.addStretch(1)
        self.column.addLayout(row)
        self.restore = self.add_restore(self._on_restore)
        self.column.addStretch(1)
        self.address.setReadOnly(bool(company.updates_address))
        if company.updates_off:
            for one in (self.daily, self.address, self.now, self.restore):
                one.setEnabled(False)
            self.problem.setText(UNREADABLE if company.unreadable else OFF)
            self.problem.set_tone("text2")
            self.problem.show()

    def _on_restore(self) -> None:
        self.daily.setChecked(True)
        if not self.address.isReadOnly():
            self.address.clear()
            self._on_address()

    def _on_daily(self, wanted: bool) -> None:
        self._settings.setValue(WANTED, str(int(wanted)))

    def _on_address(self) -> None:
        typed = self.address.text().strip()
        if self.address.isReadOnly():
            return
        try:
            kept = require_safe(typed) if typed else ""
        except RefusedError as error:
            self.problem.setText(str(error))
            self.problem.show()
            return
        self.problem.hide()
        self._settings.setValue(ADDRESS, kept)
