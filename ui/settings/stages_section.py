"""Settings, Stages and limits: for each stage what it asks, where leads may go from it, how many it holds and how long."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QComboBox

from app import operations, queries
from app.domain.stage_rules import ASKS, EDITED, PARKED, USUAL_RULES, StageRule, StageRules
from app.domain.stages import OPEN, Stage
from app.errors import RefusedError
from app.language import tr
from ui.common.spin_fields import NumberField
from ui.settings.section import Section

if TYPE_CHECKING:
    from ui.tasks import PageTasks
    from ui.theme.theme import Theme

TARGETS = (*OPEN, *PARKED)


class StagesSection(Section):
    """One stage at a time; what is changed is in force at once, what makes no sense is refused in words and put back."""

    def __init__(self, *, theme: Theme, tasks: PageTasks) -> None:
        words = tr(
            "pipeline board column limit wip age days entry criteria moves gate conversation meeting restore defaults"
        )
        super().__init__(tr("Stages and limits"), theme=theme, words=words)
        self._tasks = tasks
        self._rules: StageRules = USUAL_RULES
        self.stage = QComboBox()
        self.stage.setAccessibleName(tr("Stage"))
        for stage in EDITED:
            self.stage.addItem(theme.icon(*_icon(stage)), tr(stage.value), stage.value)
        self.stage.currentIndexChanged.connect(self._show)
        self.add_setting(
            tr("Stage"), self.stage, tr("Set by a manager, for everybody. A move is judged on the laptop, at the drop.")
        )
        self.most, self.hard = (
            NumberField(0, 10_000, theme=theme, name=tr("Cards of one owner"), none=tr("No limit")),
            QCheckBox(tr("Nobody goes over it")),
        )
        self.add_setting(
            tr("Cards of one owner"), self.most, tr("Past it the head says so and the drop asks for a reason.")
        )
        self.column.addWidget(self.hard)
        self.days = NumberField(0, 3_650, theme=theme, name=tr("Days until a card shows a clock"), none=tr("No limit"))
        self.add_setting(
            tr("Days until a card shows a clock"), self.days, tr("Counted from the day it came into this stage.")
        )
        self.asks = self.add_boxes(
            tr("To come in from an earlier stage it takes"), {key: words for key, words in ASKS.items()}
        )
        self.goes = self.add_boxes(
            tr("From here a lead may be moved to"), {stage: tr(stage.value) for stage in TARGETS}
        )
        self.problem = self.spoken()
        self.problem.hide()
        self.column.addWidget(self.problem)
        self.restore = self.add_restore(self._on_restore)
        self.column.addStretch(1)
        for field in (self.most, self.days):
            field.editingFinished.connect(self._on_changed)
        for box in (self.hard, *self.asks.values(), *self.goes.values()):
            box.clicked.connect(self._on_changed)

    def begin(self) -> None:
        """Ask for what is set."""
        self._tasks.start_latest("stages", self._load())

    async def _load(self) -> None:
        self._rules = await self._tasks.ask(queries.stage_moves.stage_rules)
        self._show()

    @property
    def _chosen(self) -> Stage:
        return Stage(self.stage.currentData())

    def _show(self, _index: int = 0) -> None:
        stage, rule = self._chosen, self._rules[self._chosen]
        self.most.setValue(rule.most or 0)
        self.days.setValue(rule.days or 0)
        self.hard.setChecked(rule.hard)
        self.hard.setEnabled(rule.most is not None)
        free = stage in OPEN  # a lead that is handed off waits for the AE, whatever is set here
        for key, box in self.asks.items():
            box.setChecked(key in rule.asks)
            box.setEnabled(free)
        for key, box in self.goes.items():
            box.setChecked(Stage(key) in rule.goes)
            box.setEnabled(free and key != stage.value)

    def _typed(self) -> StageRule:
        rule = self._rules[self._chosen]
        most = self.most.value() or None
        beside = tuple(one for one in rule.goes if one not in TARGETS)
        return replace(
            rule,
            most=most,
            hard=self.hard.isChecked() and most is not None,
            days=self.days.value() or None,
            asks=tuple(key for key, box in self.asks.items() if box.isChecked()),
            goes=(*(one for one in TARGETS if self.goes[one.value].isChecked()), *beside),
        )

    def _on_changed(self) -> None:
        rule = self._typed()
        if rule != self._rules[self._chosen]:
            self._tasks.start_latest("stage rules", self._set({**self._rules, self._chosen: rule}))

    def _on_restore(self) -> None:
        self._tasks.start_latest("stage rules", self._restore())

    async def _restore(self) -> None:
        await self._set(USUAL_RULES)
        self._show()

    async def _set(self, rules: StageRules) -> None:
        before, self._rules = self._rules, rules  # at once: the next change stands on this one
        try:
            await self._tasks.act(operations.settings.set_stage_rules, rules)
        except RefusedError as error:
            self._rules = before
            self.problem.setText(str(error))
            self.problem.show()
            self._show()
            return
        self.problem.hide()  # the fields stay as they are: another one may be half typed
        limited = rules[self._chosen].most is not None
        self.hard.setEnabled(limited)
        self.hard.setChecked(self.hard.isChecked() and limited)


def _icon(stage: Stage) -> tuple[str, str]:
    key = stage.value.casefold().replace(" ", "_")
    return f"stage-{key}", f"stage_{key}"
