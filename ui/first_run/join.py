"""Joining a company's workspace by the code of an invitation, then the first sync, counted."""

from __future__ import annotations

import asyncio
import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QPushButton, QWidget

from app import fault_log, managed, opening
from app.errors import SatchelError
from app.language import tr
from ui.common.button import Button
from ui.common.progress import Progress
from ui.common.text import Text
from ui.first_run.frame import FirstRunWindow
from ui.first_run.passphrase import PassphraseFields

if TYPE_CHECKING:
    from app.paths import Profile
    from app.workspace import Workspace
    from ui.theme.theme import Theme

SHORTEST = 8
WAITING = tr("Cancel stops the waiting, not the work: the rest comes while you begin.")


class JoinWindow(FirstRunWindow):
    """Accepted once the workspace is there."""

    _counted = Signal(int, int, int)

    def __init__(self, profile: Profile, *, theme: Theme, keychain: bool) -> None:
        super().__init__(
            tr("Join your company’s workspace"),
            tr("Address and code stand on your invitation. A code works once."),
            theme=theme,
        )
        self._profile = profile
        self._stop = threading.Event()
        self._work: asyncio.Task[None] | None = None
        self.address = self.ask(tr("Server address"), hint="https://satchel.example.com")
        self.code = self.ask(tr("Code"), hint=tr("Eight letters and digits"))
        self.password = self.ask(tr("A password for signing in again, if you want one"), hidden=True)
        self.password_again = self.ask(tr("The same password again"), hidden=True)
        self._opened_by = PassphraseFields(self, keychain=keychain)
        self.end()
        self.progress = Progress(tr("Fetching"), theme=theme)
        self.progress.cancelled.connect(self._stop.set)
        self._waiting = Text(WAITING, type="meta", tone="text2", wrap=True)
        self.progress.hide()
        self._waiting.hide()
        self.column.addWidget(self.progress)
        self.column.addWidget(self._waiting)
        line = QHBoxLayout()
        theme.space(line, (0, 6, 0, 0), 8)
        self.back = Button(tr("Back"), theme=theme, key="Esc")
        self.go = Button(tr("Join"), theme=theme, kind="primary", key="Enter")
        self.go.setDefault(True)
        line.addStretch(1)
        line.addWidget(self.back)
        line.addWidget(self.go)
        self.column.addLayout(line)
        self.back.clicked.connect(self.reject)
        self.go.clicked.connect(self._on_go)
        self._counted.connect(self._on_counted)
        self.address.setText(managed.read().server)
        (self.code if self.address.text() else self.address).setFocus()

    @property
    def passphrase(self) -> str | None:
        """What opens the workspace; None for the keychain."""
        return self._opened_by.passphrase

    def _on_go(self) -> None:
        if self._work is not None or not self._complete():
            return
        self.problem("")
        self._enable(False)
        self._work = asyncio.get_event_loop().create_task(self._join())

    def _complete(self) -> bool:
        password = self.password.text()
        if not self.address.text().strip():
            return self._refuse(tr("Type the address of the server."), self.address)
        if not self.code.text().strip():
            return self._refuse(tr("Type the code of your invitation."), self.code)
        if password and len(password) < SHORTEST:
            return self._refuse(tr("A password has at least {shortest} characters.", shortest=SHORTEST), self.password)
        if password != self.password_again.text():
            return self._refuse(tr("The two passwords differ."), self.password_again)
        return self._opened_by.complete()

    def _refuse(self, words: str, field: QLineEdit) -> bool:
        self.problem(words)
        field.setFocus()
        return False

    def _enable(self, enabled: bool) -> None:
        for widget in self.findChildren(QWidget):
            if isinstance(widget, QLineEdit | QPushButton | QCheckBox) and not self.progress.isAncestorOf(widget):
                widget.setEnabled(enabled)

    async def _join(self) -> None:
        loop = asyncio.get_running_loop()
        try:
            workspace = await loop.run_in_executor(None, self._make)
        except Exception as error:
            known = isinstance(error, SatchelError)
            words = (
                str(error)
                if known
                else tr("Satchel made a mistake. Nothing was joined. {keep}", keep=fault_log.keep(error))
            )
            self._work = None
            self._enable(True)
            self.problem(words)
            self.code.setFocus()
            return
        self.back.hide()
        self.go.hide()
        self.progress.show()
        self._waiting.show()
        self.progress.show_count(0, 1)
        await loop.run_in_executor(None, self._fetch, workspace)
        self._work = None
        self.accept()

    def _make(self) -> Workspace:
        from app.sync_client import joining

        return joining.join(
            self.address.text(), self.code.text(), self._profile,
            make_key=opening.key_maker(self.passphrase), password=self.password.text() or None,
        )  # fmt: skip

    def _fetch(self, workspace: Workspace) -> None:
        from app.sync_client.first_sync import first_sync

        try:
            first_sync(workspace, tell=self._counted.emit, stop=self._stop.is_set)
        finally:
            workspace.close()

    @Slot(int, int, int)
    def _on_counted(self, done: int, total: int, rows: int) -> None:
        self.progress.show_count(done, total)
        self._waiting.setText(tr("{rows:,} records so far. {waiting}", rows=rows, waiting=WAITING) if rows else WAITING)

    def reject(self) -> None:
        if self._work is None:
            super().reject()
        else:
            self._stop.set()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._work is None:
            super().closeEvent(event)
        else:
            self._stop.set()
            event.ignore()
