"""The first start: who you are, then a new workspace; or the code of an invitation; or the practice workspace."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout

from app import opening
from app.errors import SatchelError
from ui.common.button import Button
from ui.common.text import Rule, Text
from ui.dialogs import show
from ui.first_run.frame import FirstRunWindow
from ui.first_run.join import JoinWindow
from ui.first_run.passphrase import PassphraseFields

if TYPE_CHECKING:
    from app.paths import Profile
    from ui.theme.theme import Theme


class WelcomeWindow(FirstRunWindow):
    """`choice` is "new", "join" or "practice"; `passphrase` is set where the computer has no keychain."""

    def __init__(self, profile: Profile, *, theme: Theme, keychain: bool) -> None:
        super().__init__(
            "Welcome to Satchel",
            "Everything you type stays on this laptop, encrypted. No account is needed to begin.",
            theme=theme,
        )
        self._profile = profile
        self.choice, self.passphrase = "", None if keychain else ""
        self._name = self.ask("Your name", hint="Mina Aldous")
        self._role = self.ask("Your role", hint="SDR, BDR, AE or manager")
        self._region = self.ask("Country of numbers without a prefix", hint="GB")
        self._region.setText("GB")
        self._passphrase = None if keychain else PassphraseFields(self)
        self.end()
        line = QHBoxLayout()
        theme.space(line, (0, 6, 0, 0), 8)
        practice = Button("Try with example data", theme=theme)
        practice.clicked.connect(self._on_practice)
        begin = Button("New workspace", theme=theme, kind="primary", key="Enter")
        begin.setDefault(True)
        begin.clicked.connect(self._on_new)
        line.addStretch(1)
        line.addWidget(practice)
        line.addWidget(begin)
        self.column.addLayout(line)
        self.column.addWidget(Rule())
        foot = QHBoxLayout()
        theme.space(foot, (0, 0, 0, 0), 8)
        foot.addWidget(Text("Does your company run a Satchel server?", type="meta", tone="text2", wrap=True), 1)
        join = Button("Join with a code…", theme=theme, icon="log-in")
        join.clicked.connect(self._on_join)
        foot.addWidget(join)
        self.column.addLayout(foot)
        self._name.setFocus()

    def _on_practice(self) -> None:
        self.choice = "practice"
        self.accept()

    def _on_join(self) -> None:
        self.choice = "join"
        self.accept()

    def _on_new(self) -> None:
        if not self._name.text().strip():
            self.problem("Type your name; it stands on your briefs.")
            self._name.setFocus()
            return
        if self._passphrase is not None:
            self.passphrase = self._passphrase.take()
            if not self.passphrase:
                return
        try:
            opening.make_new(self._profile, name=self._name.text().strip(), role=self._role.text().strip() or "SDR",
                             region=self._region.text().strip().upper() or "GB", passphrase=self.passphrase)  # fmt: skip
        except SatchelError as error:
            self.problem(str(error))
            return
        self.choice = "new"
        self.accept()


@dataclass(frozen=True)
class Chosen:
    """What the first start ended with: "new", "join" or "practice", and the passphrase where one was set."""

    choice: str
    passphrase: str | None


async def welcome(profile: Profile, theme: Theme) -> Chosen | None:
    """Show it, and the joining behind it; None when it was closed without a choice."""
    keychain = opening.has_keychain()
    while True:
        window = WelcomeWindow(profile, theme=theme, keychain=keychain)
        if not await show(window):
            return None
        if window.choice != "join":
            return Chosen(window.choice, window.passphrase)
        joined = JoinWindow(profile, theme=theme, keychain=keychain)
        if await show(joined):
            return Chosen("join", joined.passphrase)
