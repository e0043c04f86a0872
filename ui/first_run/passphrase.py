"""What opens a new workspace: the keychain of the computer where it has one, or a passphrase typed twice."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox

from app.language import tr
from ui.first_run.frame import FirstRunWindow

SHORTEST = 8


class PassphraseFields:
    """Two fields in the form of a first-run window, behind a tick where the computer keeps keys itself.

    After `complete`, `passphrase` is None for the keychain.
    """

    def __init__(self, window: FirstRunWindow, *, keychain: bool) -> None:
        self._window = window
        self.passphrase: str | None = None
        self.own = QCheckBox(tr("Ask for a passphrase at each start"))
        self.own.setAccessibleDescription(tr("Else the keychain of this computer opens the workspace."))
        self.own.setVisible(keychain)
        window.column.addWidget(self.own)
        self._first = window.ask(
            tr("Passphrase"), hidden=True, hint="" if keychain else tr("This computer has no keychain")
        )
        self._again = window.ask(tr("The same passphrase again"), hidden=True)
        self.own.setChecked(not keychain)
        self.own.toggled.connect(self._on_own)
        self._on_own(not keychain)

    def _on_own(self, own: bool) -> None:
        for field in (self._first, self._again):
            self._window.show_field(field, shown=own)

    def complete(self) -> bool:
        """Whether it is clear what opens the workspace; else the window says what is wrong."""
        first = self._first.text()
        if not self.own.isChecked():
            self.passphrase = None
            return True
        if len(first) < SHORTEST:
            self._window.problem(
                tr(
                    "A passphrase has at least {shortest} characters; a short sentence is easy to remember.",
                    shortest=SHORTEST,
                )
            )
        elif first != self._again.text():
            self._window.problem(tr("The two passphrases differ."))
        else:
            self.passphrase = first
            return True
        self._first.setFocus()
        return False
