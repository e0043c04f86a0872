"""Task, note, reply and parking: dialogs of one or two fields."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from app import operations
from app.domain.stages import Stage
from app.domain.when import When
from app.errors import RefusedError
from app.language import tr
from app.operations.tasks import Step
from ui.common.form_dialog import FormDialog
from ui.gates.move import local_now
from ui.gates.step_words import read_day, read_step
from ui.lead_commands.selected import who

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.context import UiContext

NOTE_HINT = tr("> quote   ! pain   ? question   @ person   ~ timing")


class TaskDialog(FormDialog):
    """A next step as one sentence."""

    def __init__(self, title: str, ids: Sequence[str], *, context: UiContext, parent: QWidget) -> None:
        super().__init__(tr("Task for {who}", who=who(title, ids)), context=context, parent=parent)
        self._ids = ids
        self.when = self.add_when("next", tr("When and what"), self._parse, tr("tue 2pm call about audit"))
        self.finish(tr("Add task"), self._save)

    def _parse(self, sentence: str) -> tuple[str, object | None]:
        return read_step(sentence, local_now())

    async def _save(self) -> None:
        step = self.when.value
        if not isinstance(step, Step):
            raise RefusedError(
                "E-WHEN-NEEDED", tr("A next step needs a day."), do=tr('Write one, such as "tue 2pm".'), field="next"
            )
        await self.act(operations.lead_batches.add_task_to_all, self._ids, step)
        self.outcome = step


class NoteDialog(FormDialog):
    """A note on a lead."""

    def __init__(self, title: str, lead_id: str, *, context: UiContext, parent: QWidget) -> None:
        super().__init__(tr("Note on {title}", title=title), context=context, parent=parent)
        self._lead_id = lead_id
        self.add_text("note", tr("Note"), NOTE_HINT)
        self.finish(tr("Save note"), self._save)

    async def _save(self) -> str:
        return await self.act(operations.leads.add_note, self._lead_id, self.text("note"))


class ReplyDialog(FormDialog):
    """They replied: the rep pastes what they wrote."""

    def __init__(self, title: str, lead_id: str, *, context: UiContext, parent: QWidget) -> None:
        about = tr("The timeline will say that you said so.")
        super().__init__(tr("{title} replied", title=title), context=context, parent=parent, about=about)
        self._lead_id = lead_id
        self.add_line("subject", tr("Subject"), tr("Re: …"))
        self.add_text("reply", tr("What they wrote"), tr("Paste it here"), 120)
        self.finish(tr("Log the reply"), self._save)

    async def _save(self) -> str:
        if not self.text("reply") and not self.text("subject"):
            raise RefusedError(
                "E-EMPTY-REPLY", tr("There is nothing to log."), do=tr("Paste what they wrote."), field="reply"
            )
        subject = self.text("subject")
        return await self.act(operations.leads.log_reply, self._lead_id, self.text("reply"), subject=subject)


class ParkDialog(FormDialog):
    """Off the path: Nurture with a date and a reason, Disqualified with a reason."""

    def __init__(self, title: str, ids: Sequence[str], to: Stage, *, context: UiContext, parent: QWidget) -> None:
        super().__init__(tr("Move {who} to {to}", who=who(title, ids), to=tr(to.value)), context=context, parent=parent)
        self._ids, self._to = ids, to
        self.wake = (
            self.add_when("wake", tr("Wake on"), self._parse, tr("in 3 months")) if to is Stage.NURTURE else None
        )
        self.add_line("reason", tr("Reason"), tr("Budget in March, chose another, too small …"))
        self.finish(
            tr("Move to {to}", to=tr(to.value)),
            self._save,
            no=tr("Keep it where it is") if len(ids) == 1 else tr("Keep them"),
        )

    def _parse(self, sentence: str) -> tuple[str, object | None]:
        return read_day(sentence, local_now())

    async def _save(self) -> None:
        when = self.wake.value if self.wake is not None else None
        if self.wake is not None and not isinstance(when, When):
            raise RefusedError(
                "E-WAKE",
                tr("Nurture needs a date to wake it."),
                do=tr('Write one, such as "in 3 months".'),
                field="wake",
            )
        if not self.text("reason"):
            raise RefusedError(
                "E-REASON-NEEDED", tr("It needs a reason."), do=tr("Say why, in a few words."), field="reason"
            )
        wake = when.day if isinstance(when, When) else None
        answers = operations.gates.GateAnswers(reason=self.text("reason"), wake=wake)
        await self.act(operations.lead_batches.move_all, self._ids, self._to, answers=answers)
