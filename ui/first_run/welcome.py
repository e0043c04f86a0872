"""The first start: who you are, then a new workspace, or the practice workspace; or the code of an invitation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout

from app import opening
from app.errors import SatchelError
from ui.common.button import Button
from ui.common.text import Rule, Text
from ui.dialogs import show
from ui.first_run.frame import FirstRunWindow

if TYPE_CHECKING:
    from app.paths import Profile
    from ui.theme.theme import Theme

SHORTEST = 8


class WelcomeWindow(FirstRunWindow):
    """`choice` is "new" or "practice"; `passphrase` is set where the computer has no keychain."""

    def __init__(self, profile: Profile, *, theme: Theme, keychain: bool) -> None:
        super().__init__(
            "Welcome to Satchel",
            "Everything you type stays on this laptop, encrypted. No account is needed to begin.",
            theme=theme,
        )
        self._profile, self._keychain = profile, keychain
        self.choice, self.passphrase = "", None if keychain else ""
        self._name = self.ask("Your name", hint="Mina Aldous")
        self._role = self.ask("Your role", hint="SDR, BDR, AE or manager")
        self._region = self.ask("Country of numbers without a prefix", hint="GB")
        self._region.setText("GB")
        if not keychain:
            self._first = self.ask("Passphrase", hidden=True, hint="This computer has no keychain")
            self._again = self.ask("The same passphrase again", hidden=True)
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
        self.column.addWidget(Text("Does your company run a Satchel server? Begin here; what you enter is sent to it when your "
                                   "invitation arrives.", type="meta", tone="text2", wrap=True))  # fmt: skip
        self._name.setFocus()

    def _on_practice(self) -> None:
        self.choice = "practice"
        self.accept()

    def _on_new(self) -> None:
        if not self._name.text().strip():
            self.problem("Type your name; it stands on your briefs.")
            self._name.setFocus()
            return
        if not self._keychain and not self._take_passphrase():
            return
        try:
            opening.make_new(self._profile, name=self._name.text().strip(), role=self._role.text().strip() or "SDR",
                             region=self._region.text().strip().upper() or "GB", passphrase=self.passphrase)  # fmt: skip
        except SatchelError as error:
            self.problem(str(error))
            return
        self.choice = "new"
        self.accept()

    def _take_passphrase(self) -> bool:
        first = self._first.text()
        if len(first) < SHORTEST:
            self.problem(f"A passphrase has at least {SHORTEST} characters; a short sentence is easy to remember.")
        elif first != self._again.text():
            self.problem("The two passphrases differ.")
        else:
            self.passphrase = first
            return True
        return False


async def welcome(profile: Profile, theme: Theme) -> WelcomeWindow | None:
    """Show it; None when it was closed without a choice."""
    window = WelcomeWindow(profile, theme=theme, keychain=opening.has_keychain())
    return window if await show(window) else None
