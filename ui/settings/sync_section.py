"""Settings, Sync: the server, how it stands, work offline; the rest is in the panel (F5)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout

from app import queries
from app.clock import SystemClock, local_zone
from app.language import tr
from ui.common.button import Button
from ui.settings.section import Section
from ui.sync_status.service import NO_SERVER, NO_SERVER_WORDS
from ui.sync_status.status_words import say_clock

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.sync_status.service import SyncService
    from ui.tasks import PageTasks
    from ui.theme.theme import Theme


class SyncSection(Section):
    """Follows the service; without one, as without a server, there is nothing to switch."""

    def __init__(
        self, *, theme: Theme, tasks: PageTasks, service: SyncService | None, open_panel: Callable[[], None]
    ) -> None:
        words = tr("sync server state last contact exchange work offline queue send fetch devices")
        super().__init__(tr("Sync"), theme=theme, words=words)
        self._tasks, self._service = tasks, service
        self.server = self.add_fact(tr("Server"), "…")
        self.state = self.add_fact(tr("State"), "…")
        self.last = self.add_fact(tr("Last contact"), "…")
        self.offline = QCheckBox(tr("Work offline"))
        self.offline.clicked.connect(self._on_offline)
        self.panel = Button(tr("How sync stands…"), theme=theme, icon="wifi", key="F5")
        self.panel.clicked.connect(open_panel)
        row = QHBoxLayout()
        row.addWidget(self.panel)
        row.addStretch(1)
        self.column.addWidget(self.offline)
        self.column.addLayout(row)
        self.column.addStretch(1)
        for control in (self.offline, self.panel):
            control.setEnabled(False)
        if service is not None:
            service.changed.connect(self._show)

    def begin(self) -> None:
        """Ask where the server is."""
        self._tasks.start_latest("sync settings", self._load())

    async def _load(self) -> None:
        address = await self._tasks.ask(queries.status.server)
        self.server.setText(address or NO_SERVER)
        if not address:
            self.state.setText(NO_SERVER_WORDS[1])
            self.last.setText(tr("never"))
        else:
            self._show()

    @Slot(object)
    def _show(self, _state: object = None) -> None:
        state = self._service.state if self._service is not None else None
        if state is None:
            return
        self.state.setText(f"{state.word}. {state.sentence}")
        self.last.setText(say_clock(state.last_contact, SystemClock().now().astimezone(local_zone())))
        self.offline.setChecked(state.chosen)
        for control in (self.offline, self.panel):
            control.setEnabled(True)

    def _on_offline(self, offline: bool) -> None:
        if self._service is not None:
            self._service.set_offline(offline)
