"""Settings, Scores: how the three become one, and the way to the rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from app import queries
from ui.common.button import Button
from ui.settings.section import Section

if TYPE_CHECKING:
    from ui.context import WorkspaceDoor
    from ui.tasks import PageTasks
    from ui.theme.theme import Theme


class ScoresSection(Section):
    """`rules_wished` by its button."""

    rules_wished = Signal()

    def __init__(self, *, theme: Theme, tasks: PageTasks, door: WorkspaceDoor) -> None:
        super().__init__(
            "Scores", theme=theme, words="fit engagement intent weights hot warm cool rules half-life points band"
        )
        self._tasks, self._door = tasks, door
        self.combining = self.add_fact("Combined", "…")
        self.count = self.add_fact("Rules", "…")
        self.rules = Button("Rules and weights", theme=theme, icon="gauge")
        self.rules.clicked.connect(self.rules_wished)
        self.add_setting(
            "What gives points", self.rules, "Each change can be tried on today's leads before it applies."
        )
        self.column.addStretch(1)

    def begin(self) -> None:
        """Ask for what is in force."""
        self._tasks.start_latest("scores", self._load())

    async def _load(self) -> None:
        found = await self._tasks.ask(queries.scores.rules_page, self._door.user)
        self.combining.setText(found.combining.words)
        on = sum(row.rule.active for row in found.rows)
        self.count.setText(f"{on} in force, {len(found.rows) - on} off")
