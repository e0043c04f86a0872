"""Naming a sequence, editing a step, choosing a starter."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox

from app import operations
from app.domain.sequences import CHANNELS, CONDITIONS, Step
from app.domain.tracks import Track
from app.errors import RefusedError
from app.language import sentence, tr
from app.queries.sequences import SequenceRow
from app.queries.templates import TemplateRow
from ui.common.form_dialog import FormDialog
from ui.common.text import Text
from ui.sequences.rows import CHANNEL_WORDS
from ui.sequences.step_fields import branch_text, read_branch

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.context import UiContext


class SequenceDialog(FormDialog):
    """A new sequence, or the name of one."""

    def __init__(self, row: SequenceRow | None, *, context: UiContext, parent: QWidget) -> None:
        super().__init__(tr("Sequence") if row else tr("New sequence"), context=context, parent=parent)
        self._row = row
        name = self.add_line("name", tr("Name"), tr("Cold outbound, eight touches"))
        name.setText(row.name if row else "")
        self.cold, left_out = (
            QCheckBox(tr("Cold", said_of="a sequence")),
            tr("Customers, partners and competitors are left out."),
        )
        self.cold.setAccessibleDescription(left_out)
        self.cold.setChecked(bool(row and row.cold))
        self.column.addWidget(self.cold)
        self.column.addWidget(Text(left_out, type="meta", tone="text2", wrap=True))
        self.finish(tr("Save"), self._save)

    async def _save(self) -> str:
        name, cold = self.text("name"), self.cold.isChecked()
        if self._row is None:
            return await self.act(operations.sequences.add_sequence, name, cold=cold)
        await self.act(operations.sequences.save_sequence, self._row.id, name=name, cold=cold)
        return self._row.id


class StepDialog(FormDialog):
    """One step; `after` is the step a new one follows."""

    def __init__(
        self, sequence_id: str, steps: Sequence[Step], step: Step | None, templates: Sequence[TemplateRow], *,
        tracks: Sequence[Track], after: Step | None, context: UiContext, parent: QWidget,
    ) -> None:  # fmt: skip
        number = next((n for n, one in enumerate(steps, 1) if step and one.id == step.id), len(steps) + 1)
        super().__init__(
            tr("Step {number}", number=number) if step else tr("New step"), context=context, parent=parent, width=480
        )
        self._sequence_id, self._steps, self._step, self._after = sequence_id, steps, step, after
        before = step or after
        self.channel = self.add_choice(tr("Channel"), [(one, CHANNEL_WORDS[one], "") for one in CHANNELS])
        self.channel.set_current(step.channel if step else "call")
        self.add_line("day", tr("Day"), tr("1 is the first day, counted in working days")).setText(
            str(before.day + 1 if before else 1)
        )
        self.add_line("text", tr("What to do"), tr("First call")).setText(step.text if step else "")
        self.add_line("at", tr("At what hour of theirs"), tr("empty for any, or 09:30")).setText(
            f"{step.at:%H:%M}" if step and step.at else ""
        )
        listed = [
            ("", tr("None")),
            *((one.id, f"{one.name} ({CHANNEL_WORDS.get(one.channel, one.channel)})") for one in templates),
        ]
        self.template = self.add_combo(tr("Template"), listed, step.template_id if step else "")
        names = [("", tr("The one that fits them")), *((one.id, one.name) for one in tracks if one.kind == "call")]
        self.track = self.add_combo(tr("Talk track of a call"), names, step.track_id if step else "")
        self.conditions: dict[str, QCheckBox] = {}
        for key, words in CONDITIONS.items():
            box = self.conditions[key] = QCheckBox(sentence(tr(words)))
            box.setChecked(bool(step and key in step.condition))
            self.column.addWidget(box)
        field = self.add_text(
            "branch", tr("Outcomes that lead elsewhere"), tr("Left voicemail: 3\nNot interested: end"), 64
        )
        field.setPlainText(branch_text(step.branch, steps) if step else "")
        self.finish(tr("Save step"), self._save)

    async def _save(self) -> str:
        day = self.text("day")
        if not (day.isascii() and day.isdigit() and 1 <= int(day[:6]) <= 367):
            raise RefusedError(
                "E-STEP", tr("“{day}” is no day.", day=day), do=tr("Write 1 for the first day."), field="day"
            )
        return await self.act(
            operations.sequences.save_step,
            self._sequence_id,
            step_id=self._step.id if self._step else "",
            day=int(day) - 1,
            channel=self.channel.current,
            text=self.text("text"),
            template_id=self.template.currentData() or "",
            track_id=self.track.currentData() or "",
            condition=tuple(key for key, box in self.conditions.items() if box.isChecked()),
            branch=read_branch(self.text("branch"), self._steps),
            at=self.text("at"),
            after=self._after.id if self._after else "",
        )


class StarterDialog(FormDialog):
    """Copy one of the shipped sequences."""

    def __init__(self, *, context: UiContext, parent: QWidget) -> None:
        about = tr("It becomes a draft of yours, with its templates. Change it, then put it in force.")
        super().__init__(tr("Copy a starter"), context=context, parent=parent, about=about)
        listed = operations.sequences.starters()
        self.starter = self.add_combo(
            tr("Starter"),
            [(one["key"], tr("{name}, {steps} steps", name=one["name"], steps=len(one["steps"]))) for one in listed],
        )
        self.finish(tr("Copy"), self._save)
        self.starter.setFocus()

    async def _save(self) -> str:
        return await self.act(operations.sequences.copy_starter, self.starter.currentData())
