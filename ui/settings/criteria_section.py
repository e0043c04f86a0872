"""Settings, Criteria: what the team calls sales-ready, and the frameworks beside it, as text a manager edits."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit

from app import operations
from app.domain.qualification import USUAL_DEFINITION
from app.domain.qualification_text import write_definition
from app.errors import RefusedError
from app.queries import call_desk
from ui.common.button import Button
from ui.settings.section import Section

if TYPE_CHECKING:
    from ui.tasks import PageTasks
    from ui.theme.theme import Theme

ABOUT = (
    "A line for each: its name, in brackets the word its answers are kept under, and the question. A framework begins with its "
    "name on a line of its own; * marks the one leads begin with. Fields that share a word share the answer, so a lead that "
    "changes its framework loses no text. The four sales-ready criteria may be called anything and stay four."
)
WORDS = "criteria sales-ready qualification framework bant meddic gpct own evidence questions"


class CriteriaSection(Section):
    """For everybody, so a manager's to change once there is a server."""

    def __init__(self, *, theme: Theme, tasks: PageTasks) -> None:
        super().__init__("Criteria", theme=theme, words=WORDS)
        self._tasks = tasks
        self.column.addWidget(self.wrapped(ABOUT, tone="text2"))
        self.text = QPlainTextEdit()
        self.text.setAccessibleName("Criteria and frameworks")
        self.text.setAccessibleDescription(ABOUT)
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(theme.px(300))
        self.column.addWidget(self.text, 1)
        self.said = self.wrapped("", tone="text2")
        self.save = Button("Save", theme=theme, kind="primary")
        self.usual = Button("Restore defaults", theme=theme)
        row = QHBoxLayout()
        theme.space(row, (0, 0, 0, 0), 8)
        row.addWidget(self.save)
        row.addWidget(self.usual)
        row.addStretch(1)
        self.column.addWidget(self.said)
        self.column.addLayout(row)
        self.save.clicked.connect(self._on_save)
        self.usual.clicked.connect(self._on_usual)

    def begin(self) -> None:
        """Show what is set."""
        self._tasks.start_latest("criteria", self._load())

    async def _load(self) -> None:
        self.text.setPlainText(write_definition(await self._tasks.ask(call_desk.definition)))

    def _on_save(self) -> None:
        self._tasks.start_once("criteria save", self._save(self.text.toPlainText))

    def _on_usual(self) -> None:
        self._tasks.start_once("criteria save", self._save(lambda: write_definition(USUAL_DEFINITION)))

    async def _save(self, text: Callable[[], str]) -> None:
        try:
            await self._tasks.act(operations.settings.set_qualification, text())
        except RefusedError as error:
            self.said.setText(str(error))
            self.said.set_tone("bad")
            self.text.setFocus()
            return
        await self._load()
        self.said.setText("Saved. Leads and calls show it at once.")
        self.said.set_tone("ok")
