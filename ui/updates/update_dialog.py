"""What is new in a newer version, and its download, counted; the installer is the system's."""

from __future__ import annotations

import asyncio
import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QTextBrowser, QVBoxLayout

from app import paths
from app.errors import RefusedError, SatchelError
from app.language import tr
from app.updates import fetching
from app.version import VERSION
from ui.common.announce import announce
from ui.common.button import Button
from ui.common.progress import Progress
from ui.common.spoken_text import SpokenText
from ui.common.text import Text
from ui.help.text_dialog import fill

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from app.updates.looking import Newer
    from ui.context import UiContext
    from ui.updates.update_watch import UpdateWatch

MB = 1_000_000
GET, INSTALL = tr("Download and install…"), tr("Install…")
HANDED = tr("The installer is open. Close Satchel before you go on there; everything you typed is kept.")


class UpdateDialog(QDialog):
    """Asks when it is opened. Esc stops a download; the next one goes on from there."""

    _counted = Signal(int, int)

    def __init__(self, *, context: UiContext, watch: UpdateWatch, parent: QWidget, folder: Path | None = None) -> None:
        super().__init__(parent)
        theme = context.theme
        self._watch, self._folder = watch, folder or paths.cache_folder() / "updates"
        self._tasks = context.tasks.for_page(self)
        self._stop = threading.Event()
        self._told = -1
        self.setWindowTitle(tr("A newer version"))
        self.setAccessibleName(tr("A newer version"))
        self.title = Text(tr("Looking for a newer version …"), type="dialog_title", wrap=True)
        self.about = Text(tr("This is Satchel {version}.", version=VERSION), tone="text2", wrap=True)
        self.notes = QTextBrowser()
        self.notes.setAccessibleName(tr("What’s new"))
        self.notes.setProperty("plain", True)
        self.notes.setOpenLinks(False)
        self.problem = SpokenText()
        self.progress = Progress(tr("Downloading MB"), theme=theme)
        self.progress.cancelled.connect(self._on_stop)
        self.close_button = Button(tr("Close"), theme=theme, key="Esc")
        self.close_button.clicked.connect(self.reject)
        self.go = Button(GET, theme=theme, kind="primary", key="Enter")
        self.go.setDefault(True)
        self.go.clicked.connect(self._on_go)
        buttons, column = QHBoxLayout(), QVBoxLayout(self)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.go)
        theme.space(column, (20, 18, 20, 16), 8)
        column.addWidget(self.title)
        column.addWidget(self.about)
        column.addWidget(self.notes, 1)
        column.addWidget(self.problem)
        column.addWidget(self.progress)
        column.addStretch(0)
        column.addLayout(buttons)
        for part in (self.notes, self.problem, self.progress, self.go):
            part.hide()
        self._counted.connect(self._on_counted)
        self._theme = theme
        room = parent.window().size()
        self.resize(min(theme.px(560), room.width() - theme.px(24)), min(theme.px(420), room.height() - theme.px(8)))
        self.close_button.setFocus()
        self._tasks.start_once("ask", self._ask())

    async def _ask(self) -> None:
        newer = self._watch.newer if self._watch.file is not None else await self._watch.ask(again=True)
        if newer is None:
            self._say(tr("This is the newest version."))
        else:
            self._show(newer)

    def _show(self, newer: Newer) -> None:
        self._say(tr("Satchel {version} is there.", version=newer.version))
        size = tr("{size:,.1f} MB", size=max(newer.package.size / MB, 0.1))
        fetched = fetching.fetched(newer.package, self._folder)
        if self._watch.file:
            here = tr("It is on this laptop.")
        elif fetched:
            here = tr("Of its {size}, {fetched:,.1f} MB are on this laptop.", size=size, fetched=fetched / MB)
        else:
            here = tr("The download has {size}.", size=size)
        self.about.setText(tr("This is Satchel {version}. {here}", version=VERSION, here=here))
        fill(self.notes, newer.notes, self._theme)
        self.notes.setVisible(bool(newer.notes))
        self.go.set_words(INSTALL if self._watch.file else GET)
        self.go.show()
        self.go.setFocus()

    def _say(self, words: str) -> None:
        self.title.setText(words)
        announce(self, words)

    @Slot()
    def _on_go(self) -> None:
        self.problem.hide()
        self._tasks.start_once("go", self._get_and_install())

    async def _get_and_install(self) -> None:
        newer = self._watch.newer
        assert newer is not None  # the button is hidden without one
        if self._watch.file is None:
            self._stop.clear()
            self._told = -1
            self.go.hide()
            self.progress.show()
            self.progress.show_count(0, max(newer.package.size // MB, 1))
            try:
                file = await asyncio.get_running_loop().run_in_executor(None, self._fetch, newer)
            except asyncio.CancelledError:  # the dialog is gone
                self._stop.set()
                raise
            except SatchelError:
                self.progress.hide()
                self._show(newer)
                raise
            self.progress.hide()
            self._watch.keep(file)
        self._show(newer)
        self._watch.install()
        self.about.setText(HANDED)
        announce(self, HANDED)
        self.close_button.setFocus()

    def _fetch(self, newer: Newer) -> Path:
        return fetching.fetch(newer, self._folder, tell=self._tell, stop=self._stop.is_set)

    def _tell(self, done: int, total: int) -> None:
        if done // MB != self._told:
            self._told = done // MB
            self._counted.emit(self._told, max(total // MB, 1))

    @Slot(int, int)
    def _on_counted(self, done: int, total: int) -> None:
        self.progress.show_count(done, total)

    @Slot()
    def _on_stop(self) -> None:
        self._stop.set()

    def show_refusal(self, error: RefusedError) -> bool:
        """Beside the button."""
        self.show_banner(str(error))
        return True

    def show_banner(self, text: str) -> None:
        """The same for what did not work."""
        if not self.go.isVisible():
            self.title.setText(tr("No newer version was found."))
        self.problem.setText(text)
        self.problem.show()
