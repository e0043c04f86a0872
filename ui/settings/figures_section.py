"""Settings, Figures: whether reps are ranked, in which days and which currency is counted; for everybody."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QCheckBox, QLineEdit

from app import operations, queries
from app.errors import RefusedError
from app.language import tr
from ui.settings.section import Section

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.context import WorkspaceDoor
    from ui.tasks import PageTasks
    from ui.theme.theme import Theme

RANKS = tr(
    "By qualified opportunities accepted. Without it nobody is ranked, on screen, on paper and from the command line."
)
ZONE = tr("Whose days are counted, like Europe/London. Empty: each laptop's own.")
CURRENCY = tr("Its three letters. Empty: the one most opportunities are in.")


class FiguresSection(Section):
    """In force at once; a refusal stands under the fields and what was set before is shown again."""

    def __init__(self, *, theme: Theme, tasks: PageTasks, door: WorkspaceDoor) -> None:
        super().__init__(
            tr("Figures"), theme=theme, words=tr("leaderboard ranking reporting time zone currency money dashboards")
        )
        self._tasks, self._door = tasks, door
        self.ranks = QCheckBox(tr("Leaderboard on Overview"))
        self.ranks.setAccessibleDescription(RANKS)
        self.ranks.clicked.connect(self._on_ranks)
        self.column.addWidget(self.ranks)
        self.column.addWidget(self.wrapped(RANKS, type="meta", tone="text2"))
        self.zone, self.currency = QLineEdit(), QLineEdit()
        for field, name, hint in ((self.zone, tr("Reporting zone"), ZONE), (self.currency, tr("Currency"), CURRENCY)):
            field.setAccessibleName(name)
            field.setMinimumWidth(theme.px(220))
            self.add_setting(name, field, hint)
        self.zone.editingFinished.connect(self._on_zone)
        self.currency.editingFinished.connect(self._on_currency)
        self.problem = self.spoken()
        self.problem.hide()
        self.column.addWidget(self.problem)
        self.column.addStretch(1)

    def begin(self) -> None:
        """Ask for what is set."""
        self._tasks.start_latest("figures", self._load())

    async def _load(self) -> None:
        found = await self._tasks.ask(queries.figure_scope.figure_settings, self._door.user)
        self.ranks.setChecked(found.ranks)
        self.zone.setText(found.zone)
        self.currency.setText(found.currency)
        for field in (self.ranks, self.zone, self.currency):
            field.setEnabled(not found.why_not)
        if found.why_not:
            self._say(found.why_not)

    def _on_ranks(self, shown: bool) -> None:
        self._tasks.start_latest("set figures", self._set(operations.settings.set_leaderboard, shown))

    def _on_zone(self) -> None:
        self._change(self.zone, operations.settings.set_reporting_zone)

    def _on_currency(self) -> None:
        self._change(self.currency, operations.settings.set_currency)

    def _change(self, field: QLineEdit, operation: Callable[..., None]) -> None:
        if field.isModified():  # leaving a field is no change
            field.setModified(False)
            self._tasks.start_latest("set figures", self._set(operation, field.text()))

    async def _set(self, operation: Callable[..., None], value: Any) -> None:
        try:
            await self._tasks.act(operation, value)
        except RefusedError as error:
            await self._load()
            self._say(str(error))
        else:
            self.problem.hide()

    def _say(self, words: str) -> None:
        self.problem.setText(words)
        self.problem.show()
