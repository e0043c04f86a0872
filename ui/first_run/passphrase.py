"""The passphrase of a new workspace, typed twice, where the computer keeps no keys itself."""

from __future__ import annotations

from ui.first_run.frame import FirstRunWindow

SHORTEST = 8


class PassphraseFields:
    """Two fields in the form of a first-run window."""

    def __init__(self, window: FirstRunWindow) -> None:
        self._window = window
        self._first = window.ask("Passphrase", hidden=True, hint="This computer has no keychain")
        self._again = window.ask("The same passphrase again", hidden=True)

    def take(self) -> str:
        """The passphrase, '' when the window says what is wrong with it."""
        first = self._first.text()
        if len(first) < SHORTEST:
            self._window.problem(
                f"A passphrase has at least {SHORTEST} characters; a short sentence is easy to remember."
            )
        elif first != self._again.text():
            self._window.problem("The two passphrases differ.")
        else:
            return first
        self._first.setFocus()
        return ""
