"""Settings, Returns: why an AE gives a lead back, where it goes and whose task follows, as text a manager edits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPlainTextEdit

from app import operations
from app.domain.return_reasons import write_reasons
from app.errors import RefusedError
from app.queries import handoffs
from ui.common.button import Button
from ui.settings.section import Section

if TYPE_CHECKING:
    from ui.tasks import PageTasks
    from ui.theme.theme import Theme

ABOUT = (
    "A line for each reason of a return, in the order of its digit: its name, in brackets the word it is kept under, the stage "
    "the lead goes to (Attempting, Connected, Qualified or Meeting set), whose task follows (SDR or Manager), and the task."
)


class ReturnsSection(Section):
    """For everybody, so a manager's to change once there is a server."""

    def __init__(self, *, theme: Theme, tasks: PageTasks) -> None:
        super().__init__("Returns", theme=theme, words="return reasons handoff verdict no-show timing duplicate wrong")
        self._tasks = tasks
        self.column.addWidget(self.wrapped(ABOUT, tone="text2"))
        self.text = QPlainTextEdit()
        self.text.setAccessibleName("Reasons of a return")
        self.text.setAccessibleDescription(ABOUT)
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(theme.px(200))
        self.column.addWidget(self.text, 1)
        self.said = self.wrapped("", tone="text2")
        self.column.addWidget(self.said)
        self.save = Button("Save", theme=theme, kind="primary")
        self.column.addWidget(self.save)
        self.save.clicked.connect(self._on_save)

    def begin(self) -> None:
        """Show what is set."""
        self._tasks.start_latest("returns", self._load())

    async def _load(self) -> None:
        self.text.setPlainText(write_reasons(await self._tasks.ask(handoffs.return_reasons)))

    def _on_save(self) -> None:
        self._tasks.start_once("returns save", self._save())

    async def _save(self) -> None:
        try:
            await self._tasks.act(operations.settings.set_return_reasons, self.text.toPlainText())
        except RefusedError as error:
            self.said.setText(str(error))
            self.said.set_tone("bad")
            self.text.setFocus()
            return
        await self._load()
        self.said.setText("Saved. The next return asks so.")
        self.said.set_tone("ok")
