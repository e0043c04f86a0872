"""A page of the settings that is one text a manager edits: criteria, reasons of a return."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit

from app.errors import RefusedError
from app.language import tr
from ui.common.button import Button
from ui.settings.section import Section

if TYPE_CHECKING:
    from ui.tasks import PageTasks
    from ui.theme.theme import Theme


class TextSection(Section):
    """`load` gives the text in force, `save` takes another or refuses it, naming the line; `usual` is what is shipped.

    It is for everybody, so a manager's to change once there is a server.
    """

    def __init__(
        self, title: str, *, theme: Theme, tasks: PageTasks, name: str, about: str, words: str, saved: str, usual: str,
        load: Callable[[], Awaitable[str]], save: Callable[[str], Awaitable[object]], height: int = 200,
    ) -> None:  # fmt: skip
        super().__init__(title, theme=theme, words=words)
        self._tasks, self._load_text, self._save_text = tasks, load, save
        self._saved, self._usual = saved, usual
        self.column.addWidget(self.wrapped(about, tone="text2"))
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(name)
        self.text.setAccessibleDescription(about)
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(theme.px(height))
        self.column.addWidget(self.text, 1)
        self.said = self.spoken("text2")
        self.column.addWidget(self.said)
        self.save, self.restore = (
            Button(tr("Save"), theme=theme, kind="primary"),
            Button(tr("Restore defaults"), theme=theme),
        )
        row = QHBoxLayout()
        theme.space(row, (0, 0, 0, 0), 8)
        for button in (self.save, self.restore):
            row.addWidget(button)
        row.addStretch(1)
        self.column.addLayout(row)
        self.save.clicked.connect(self._on_save)
        self.restore.clicked.connect(self._on_restore)

    def begin(self) -> None:
        """Show what is set; nothing is saved before it is known."""
        self.save.setEnabled(False)
        self._tasks.start_latest(self.title, self._load())

    async def _load(self) -> None:
        self.text.setPlainText(await self._load_text())
        self.save.setEnabled(True)

    def _on_save(self) -> None:
        self._tasks.start_once(f"{self.title} save", self._save(self.text.toPlainText()))

    def _on_restore(self) -> None:
        self._tasks.start_once(f"{self.title} save", self._save(self._usual))

    async def _save(self, text: str) -> None:
        try:
            await self._save_text(text)
        except RefusedError as error:
            self.said.setText(str(error))
            self.said.set_tone("bad")
            self.text.setFocus()
            return
        await self._load()
        self.said.setText(tr("Saved. {saved}", saved=self._saved))
        self.said.set_tone("ok")
