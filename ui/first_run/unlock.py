"""Asks for the passphrase of a locked workspace."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from app import start
from app.errors import UnavailableError
from app.language import tr
from ui.common.button import Button
from ui.dialogs import show
from ui.first_run.frame import FirstRunWindow

if TYPE_CHECKING:
    from app.paths import Profile
    from ui.theme.theme import Theme


class UnlockWindow(FirstRunWindow):
    """`passphrase` is right once the window was accepted."""

    def __init__(self, profile: Profile, *, theme: Theme) -> None:
        super().__init__(
            tr("This workspace is locked"), tr("Type its passphrase. Nobody can tell you what it was."), theme=theme
        )
        self._profile = profile
        self.passphrase = ""
        self._field = self.ask(tr("Passphrase"), hidden=True)
        self.end()
        open_button = Button(tr("Open"), theme=theme, kind="primary", key="Enter")
        open_button.clicked.connect(self._on_open)
        self._field.returnPressed.connect(self._on_open)
        self.column.addWidget(open_button, 0, Qt.AlignmentFlag.AlignRight)
        self._field.setFocus()

    def _on_open(self) -> None:
        try:
            start.first_look(self._profile, self._field.text())
        except UnavailableError as error:
            self.problem(str(error))
            self._field.selectAll()
            return
        self.passphrase = self._field.text()
        self.accept()


async def ask_passphrase(profile: Profile, theme: Theme) -> str | None:
    """The passphrase, None when the window was closed."""
    window = UnlockWindow(profile, theme=theme)
    return window.passphrase if await show(window) else None


async def show_trouble(error: UnavailableError, profile: Profile, theme: Theme) -> None:
    """Say why the workspace cannot be opened; every file stays where it is."""
    window = FirstRunWindow(
        tr("This workspace cannot be opened"),
        tr("{error}\n\nCode {code}. Folder: {folder}", error=error, code=error.code, folder=profile.folder),
        theme=theme,
    )
    window.end()
    close = Button(tr("Close"), theme=theme, kind="primary", key="Esc")
    close.clicked.connect(window.reject)
    window.column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
    await show(window)
