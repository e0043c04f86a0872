"""The first start: who you are, then a new workspace and a list for it; or the code of an invitation; or the practice workspace."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout

from app import fault_log, opening
from app.domain.roles import AE
from app.errors import SatchelError
from app.frozen import frozen
from app.language import tr
from ui import dialogs
from ui.common.button import Button
from ui.common.text import Rule, Text
from ui.first_run.frame import FirstRunWindow
from ui.first_run.join import JoinWindow
from ui.first_run.passphrase import PassphraseFields

if TYPE_CHECKING:
    from pathlib import Path

    from app.paths import Profile
    from ui.theme.theme import Theme

ROLES = (tr("SDR"), "BDR", AE, "Manager")


class WelcomeWindow(FirstRunWindow):
    """`choice` is "new", "join" or "practice"; with "new" the workspace is there once the window was accepted."""

    def __init__(self, profile: Profile, *, theme: Theme, keychain: bool) -> None:
        super().__init__(
            tr("Welcome to Satchel"),
            tr("Everything you type stays on this laptop, encrypted. No account is needed to begin."),
            theme=theme,
        )
        self._profile = profile
        self.choice = ""
        self._work: asyncio.Task[None] | None = None
        self._name = self.ask(tr("Your name"), hint=tr("Mina Aldous"))
        self.column.addWidget(Text(tr("Your role"), type="body_strong"))
        self._role = QComboBox()
        self._role.setAccessibleName(tr("Your role"))
        self._role.addItems(ROLES)
        self.column.addWidget(self._role)
        self._region = self.ask(tr("Country of numbers without a prefix"), hint=tr("GB"))
        self._region.setText(tr("GB"))
        self._opened_by = PassphraseFields(self, keychain=keychain)
        self.end()
        line = QHBoxLayout()
        theme.space(line, (0, 6, 0, 0), 8)
        begin = self.begin = Button(tr("New workspace"), theme=theme, kind="primary", key="Enter")
        begin.setDefault(True)
        begin.clicked.connect(self._on_new)
        line.addStretch(1)
        line.addWidget(begin)
        self.column.addLayout(line)
        self.column.addWidget(Rule())
        self._add_other(tr("Look around first?"), tr("Try with example data")).clicked.connect(self._on_practice)
        self._add_other(tr("Does your company run a Satchel server?"), tr("Join with a code…")).clicked.connect(
            self._on_join
        )
        self._name.setFocus()

    def _add_other(self, words: str, way: str) -> Button:
        line, button = QHBoxLayout(), Button(way, theme=self.theme)
        self.theme.space(line, (0, 0, 0, 0), 8)
        line.addWidget(Text(words, type="meta", tone="text2", wrap=True), 1)
        line.addWidget(button)
        self.column.addLayout(line)
        return button

    def _on_practice(self) -> None:
        self.choice = "practice"
        self.accept()

    def _on_join(self) -> None:
        self.choice = "join"
        self.accept()

    @property
    def passphrase(self) -> str | None:
        """What opens the workspace; None for the keychain."""
        return self._opened_by.passphrase

    def _on_new(self) -> None:
        if self._work is not None:
            return
        if not self._name.text().strip():
            self.problem(tr("Type your name; it stands on your briefs."))
            self._name.setFocus()
        elif self._opened_by.complete():
            self.problem("")
            self.begin.setEnabled(False)
            self._work = asyncio.get_event_loop().create_task(self._make())

    async def _make(self) -> None:
        make = partial(
            opening.make_new, self._profile, name=self._name.text().strip(), role=self._role.currentText(),
            region=self._region.text().strip().upper() or tr("GB"), passphrase=self.passphrase,
        )  # fmt: skip
        words = ""
        try:
            await asyncio.get_running_loop().run_in_executor(None, make)
        except SatchelError as error:
            words = str(error)
        except Exception as error:
            words = tr("Satchel made a mistake. Nothing was begun. {keep}", keep=fault_log.keep(error))
        self._work = None
        if words:
            self.begin.setEnabled(True)
            self.problem(words)
            return
        self.choice = "new"
        self.accept()

    def reject(self) -> None:
        if self._work is None:
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._work is None:
            super().closeEvent(event)
        else:
            event.ignore()


class ReadyWindow(FirstRunWindow):
    """`lists` is the list that was chosen, to be shown in Import."""

    def __init__(self, *, theme: Theme) -> None:
        super().__init__(
            tr("Your workspace is ready"),
            tr(
                "Bring in a list of leads: CSV, Excel, vCard, or what another CRM exported. Each row is accounted "
                "for before anything is taken. Later it is G, then I."
            ),
            theme=theme,
        )
        self.lists: tuple[Path, ...] = ()
        self._picking: asyncio.Task[None] | None = None
        self.end()
        line = QHBoxLayout()
        theme.space(line, (0, 6, 0, 0), 8)
        empty = Button(tr("Start empty"), theme=theme, key="Esc")
        empty.clicked.connect(self.accept)
        take = Button(tr("Import a file…"), theme=theme, kind="primary", icon="download", key="Enter")
        take.setDefault(True)
        take.clicked.connect(self._on_take)
        line.addStretch(1)
        line.addWidget(empty)
        line.addWidget(take)
        self.column.addLayout(line)
        take.setFocus()

    def _on_take(self) -> None:
        if self._picking is None:
            self._picking = asyncio.get_event_loop().create_task(self._pick())

    async def _pick(self) -> None:
        path = await dialogs.pick_file(self, tr("Choose a list"), filters=dialogs.LISTS)
        self._picking = None
        if path is not None:
            self.lists = (path,)
            self.accept()


@frozen
class Chosen:
    """What the first start ended with: "new", "join" or "practice", the passphrase where one was set, a list to import."""

    choice: str
    passphrase: str | None
    lists: tuple[Path, ...] = ()


async def welcome(profile: Profile, theme: Theme) -> Chosen | None:
    """Show it, and the joining behind it; None when it was closed without a choice."""
    keychain = opening.has_keychain()
    while True:
        window = WelcomeWindow(profile, theme=theme, keychain=keychain)
        if not await dialogs.show(window):
            return None
        if window.choice == "practice":
            return Chosen("practice", None)
        if window.choice == "new":
            ready = ReadyWindow(theme=theme)
            await dialogs.show(ready)
            return Chosen("new", window.passphrase, ready.lists)
        joined = JoinWindow(profile, theme=theme, keychain=keychain)
        if await dialogs.show(joined):
            return Chosen("join", joined.passphrase)
