"""Settings, Scores: how the three become one, and the way to the rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app import operations, queries
from app.domain.lifecycle import MqlRule
from app.errors import RefusedError
from app.language import tr
from ui.common.announce import announce
from ui.common.button import Button
from ui.common.spin_fields import NumberField
from ui.common.text import Text
from ui.common.wrap_layout import WrapLayout
from ui.settings.section import Section

if TYPE_CHECKING:
    from ui.context import WorkspaceDoor
    from ui.tasks import PageTasks
    from ui.theme.theme import Theme


MQL = tr("The SDR takes it (Shift C) or sends it back with a reason (Shift B). Cold lists start no clock until then.")


class ScoresSection(Section):
    """`rules_wished` by its button."""

    rules_wished = Signal()

    def __init__(self, *, theme: Theme, tasks: PageTasks, door: WorkspaceDoor) -> None:
        super().__init__(
            tr("Scores"),
            theme=theme,
            words=tr("fit engagement intent weights hot warm cool rules half-life points band"),
        )
        self._tasks, self._door = tasks, door
        self.combining = self.add_fact(tr("Combined"), "…")
        self.count = self.add_fact(tr("Rules"), "…")
        self.rules = Button(tr("Rules and weights"), theme=theme, icon="gauge")
        self.rules.clicked.connect(self.rules_wished)
        self.add_setting(
            tr("What gives points"), self.rules, tr("Each change can be tried on today's leads before it applies.")
        )
        self.parts: dict[str, NumberField] = {}
        row = WrapLayout()
        theme.space(row, (0, 0, 0, 0), 8)
        for name in ("fit", "engagement", "intent"):
            field = self.parts[name] = NumberField(
                0,
                100,
                theme=theme,
                name=tr("{name} at least", name=tr(name.capitalize())),
                none=tr("any", said_of="a number"),
                width=72,
            )
            pair, inside = QWidget(), QHBoxLayout()
            pair.setLayout(inside)
            theme.space(inside, (0, 0, 0, 0), 8)
            said = {"fit": tr("Fit"), "engagement": tr("and Engagement"), "intent": tr("or Intent")}[name]
            inside.addWidget(Text(said, tone="text2"))
            inside.addWidget(field)
            row.addWidget(pair)
        self.save = Button(tr("Save"), theme=theme, small=True)
        self.save.clicked.connect(self._on_save)
        row.addWidget(self.save)
        self.column.addWidget(Text(tr("A prospect goes to its SDR as an MQL from"), type="body_medium"))
        self.column.addLayout(row)
        self.said = self.wrapped(MQL, type="meta", tone="text2")
        self.column.addWidget(self.said)
        self.column.addStretch(1)

    def _on_save(self) -> None:
        rule = MqlRule(**{name: field.value() for name, field in self.parts.items()})
        self._tasks.start_once("mql rule", self._save(rule))

    async def _save(self, rule: MqlRule) -> None:
        try:
            await self._tasks.act(operations.prospects.set_mql_rule, rule)
        except RefusedError as error:
            self.said.setText(str(error))
            self.said.set_tone("bad")
            announce(self, self.said.text())
            return
        self.said.setText(tr("Saved: {words}.", words=rule.words))
        self.said.set_tone("ok")
        announce(self, self.said.text())

    def begin(self) -> None:
        """Ask for what is in force."""
        self._tasks.start_latest("scores", self._load())

    async def _load(self) -> None:
        found = await self._tasks.ask(queries.scores.rules_page, self._door.user)
        self.combining.setText(found.combining.words)
        rule = await self._tasks.ask(queries.lifecycle.mql_rule)
        for name, field in self.parts.items():
            field.setValue(getattr(rule, name))
        on = sum(row.rule.active for row in found.rows)
        self.count.setText(tr("{on} in force, {rows} off", on=on, rows=len(found.rows) - on))
