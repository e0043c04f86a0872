"""A trigger: when, of which leads, then what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app import operations
from app.domain.triggers import STAGES, THEN, WHEN, Rule
from app.frozen import frozen
from app.language import tr
from app.queries.triggers import TriggerRow
from ui.common.form_dialog import FormDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.context import UiContext


@frozen
class Choices:
    """What a trigger may name, as (id, words)."""

    views: tuple[tuple[str, str], ...]
    sequences: tuple[tuple[str, str], ...]
    people: tuple[tuple[str, str], ...]


class TriggerDialog(FormDialog):
    """What a trigger does not need is left empty."""

    def __init__(self, row: TriggerRow | None, choices: Choices, *, context: UiContext, parent: QWidget) -> None:
        super().__init__(tr("Trigger") if row else tr("New trigger"), context=context, parent=parent, width=480)
        self._row = row
        rule = row.rule if row else None
        self.add_line("name", tr("Name"), tr("Call who asks for a demo")).setText(row.name if row else "")
        self.when = self.add_combo(tr("When"), list(WHEN.items()), rule.when if rule else "")
        self.stage = self.add_combo(
            tr("Stage"), [("", tr("Any")), *((one, tr(one)) for one in STAGES)], rule.value if rule else ""
        )
        self.add_line("value", tr("Kind of signal"), tr("demo request, or empty")).setText(
            rule.value if rule and rule.when == "signal" else ""
        )
        self.add_line("days", tr("Days"), "5").setText(str(rule.days) if rule and rule.days else "")
        self.view = self.add_combo(tr("Of the leads in"), [("", tr("All")), *choices.views], rule.view if rule else "")
        self.then = self.add_combo(tr("Then"), list(THEN.items()), rule.then if rule else "")
        named = (*choices.sequences, *choices.people)
        self.whom = self.add_combo(tr("Sequence or person"), [("", tr("None")), *named], rule.gives if rule else "")
        own = rule.gives if rule and rule.then in ("task", "notify", "tag") else ""
        self.add_line("gives", tr("Task or tag"), tr("Call them")).setText(own)
        self.finish(tr("Save trigger"), self._save)
        self.when.currentIndexChanged.connect(self._fit_fields)
        self.then.currentIndexChanged.connect(self._fit_fields)
        self._fit_fields()

    def _fit_fields(self) -> None:
        """What the choice does not ask for is out of reach."""
        when, then = self.when.currentData(), self.then.currentData()
        self.stage.setEnabled(when in ("stage", "days_in_stage"))
        self.fields["value"].setEnabled(when == "signal")
        self.fields["days"].setEnabled(when in ("days_in_stage", "stale"))
        self.whom.setEnabled(then in ("enrol", "owner"))
        self.fields["gives"].setEnabled(then in ("task", "notify", "tag"))

    async def _save(self) -> str:
        days, when, then = self.text("days"), self.when.currentData(), self.then.currentData()
        rule = Rule(
            when,
            self.stage.currentData() if self.stage.isEnabled() else self.text("value") if when == "signal" else "",
            int(days) if self.fields["days"].isEnabled() and days.isascii() and days.isdigit() and len(days) < 5 else 0,
            then,
            self.whom.currentData() if self.whom.isEnabled() else self.text("gives"),
            self.view.currentData(),
        )
        trigger_id = self._row.id if self._row else ""
        return await self.act(
            operations.triggers.save_trigger, trigger_id=trigger_id, name=self.text("name"), rule=rule
        )
