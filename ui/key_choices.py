"""Which keys a person chose instead of the usual ones, and whether single letters run commands at all (design 5, WCAG 2.1.4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence

from app.language import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings

_GROUP, _LETTERS = "keys", "keys_single_letters"
# What types a letter on some layouts (AltGr) or belongs to input methods (design 5).
_NEVER = ("Ctrl+Alt", "Ctrl+Space", "Ctrl+Shift+U")


class KeyChoices:
    """Kept in the settings of this laptop; without settings (tests) for the moment only."""

    def __init__(self, settings: QSettings | None = None) -> None:
        self._settings = settings
        self._chosen: dict[str, str] = {}
        self.letters = True
        if settings is not None:
            self.letters = settings.value(_LETTERS, True, type=bool) is not False
            settings.beginGroup(_GROUP)
            self._chosen = {key: str(settings.value(key)) for key in settings.childKeys()}
            settings.endGroup()

    def keys_of(self, command_id: str, usual: tuple[str, ...]) -> tuple[str, ...]:
        """The keys of a command as this person has them; the first one is shown."""
        if command_id in self._chosen:
            usual = (self._chosen[command_id],) if self._chosen[command_id] else ()
        return usual if self.letters else tuple(key for key in usual if not is_single(key))

    def choose(self, command_id: str, key: str | None) -> None:
        """That key alone, '' for none, None for the usual ones."""
        if key is None:
            self._chosen.pop(command_id, None)
        else:
            self._chosen[command_id] = key
        if self._settings is not None and key is None:
            self._settings.remove(f"{_GROUP}/{command_id}")
        elif self._settings is not None:
            self._settings.setValue(f"{_GROUP}/{command_id}", key)

    def set_letters(self, on: bool) -> None:
        """Whether keys without Ctrl, Alt or Shift that write a character run commands."""
        self.letters = on
        if self._settings is not None:
            self._settings.setValue(_LETTERS, on)

    def clear(self) -> None:
        """Everything as usual."""
        for command_id in list(self._chosen):
            self.choose(command_id, None)
        self.set_letters(True)

    @property
    def any(self) -> bool:
        """Whether anything is not as usual."""
        return bool(self._chosen) or not self.letters

    def is_chosen(self, command_id: str) -> bool:
        """Whether a command has another key than usual."""
        return command_id in self._chosen


def is_single(key: str) -> bool:
    """Whether a key sequence begins with a bare character: "C", "0", "?", "G, L"."""
    first = key.partition(", ")[0].removeprefix("Shift+")
    return len(first) == 1


def never_words(key: str) -> str:
    """Why a key cannot be chosen at all, '' when it can."""
    if not QKeySequence(key).toString():
        return tr("That is no key.")
    if any(key.startswith(one) for one in _NEVER):
        return tr("That key writes a character on some keyboards. Choose another.")
    return ""
