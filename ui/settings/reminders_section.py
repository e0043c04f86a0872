"""Settings, Reminders: a switch for each kind, kept on this computer."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox

from app.domain.reminders import KINDS
from app.language import tr
from ui.reminders.reminders import is_wanted, want
from ui.settings.section import Section

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings

    from ui.theme.theme import Theme

ABOUT = tr(
    "Each is told once, never during a call: beside the window and, where your desktop has one, in its "
    "notification area. Ctrl Shift R opens the lead."
)


class RemindersSection(Section):
    """In force at the next look, within a minute."""

    def __init__(self, *, theme: Theme, settings: QSettings) -> None:
        words = tr("notifications tray remind reply clock promised call deadline receipt verdict quiet")
        super().__init__(tr("Reminders"), theme=theme, words=words)
        self.column.addWidget(self.wrapped(ABOUT, tone="text2"))
        self.switches: dict[str, QCheckBox] = {}
        for kind, name, hint in KINDS:
            switch = self.switches[kind] = QCheckBox(name)
            switch.setAccessibleDescription(hint)
            switch.setChecked(is_wanted(settings, kind))
            switch.toggled.connect(partial(want, settings, kind))
            self.column.addWidget(switch)
            self.column.addWidget(self.wrapped(hint, type="meta", tone="text2"))
        self.restore = self.add_restore(self._on_restore)
        self.column.addStretch(1)

    def _on_restore(self) -> None:
        for switch in self.switches.values():
            switch.setChecked(True)
