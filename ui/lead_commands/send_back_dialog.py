"""A prospect or an MQL is given back: one of the reasons, and for "Too early" the day to ask again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app import operations
from app.domain.lifecycle import SENT_BACK
from app.domain.stages import Stage
from app.domain.when import When
from app.language import tr
from ui.common.form_dialog import FormDialog
from ui.gates.move import local_now
from ui.gates.step_words import read_day

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.context import UiContext
    from ui.navigator import Selection

ABOUT = tr("It leaves your lists and is recycled. New signals can bring it back.")


class SendBackDialog(FormDialog):
    """Each reason says where the lead goes."""

    def __init__(self, found: Selection, *, context: UiContext, parent: QWidget) -> None:
        super().__init__(tr("Send back {title}", title=found.title), context=context, parent=parent, about=ABOUT)
        self._lead_id = found.id
        choices = [
            (reason, tr("{reason}, goes to {stage}", reason=tr(reason), stage=tr(stage.value)))
            for reason, stage in SENT_BACK.items()
        ]
        self.reason = self.add_combo(tr("Reason"), choices)
        self.wake = self.add_when("wake", tr("Ask again"), self._parse, tr("in 3 months"))
        self.add_line("text", tr("In your words"), tr("What you found out"))
        self.finish(tr("Send back"), self._save)
        self.reason.currentIndexChanged.connect(self._on_reason)
        self._on_reason()
        self.reason.setFocus()

    def _parse(self, sentence: str) -> tuple[str, object | None]:
        return read_day(sentence, local_now())

    def _on_reason(self) -> None:
        self.wake.setEnabled(SENT_BACK[str(self.reason.currentData())] is Stage.NURTURE)

    async def _save(self) -> None:
        wake = self.wake.value if self.wake.isEnabled() else None
        day = wake.day if isinstance(wake, When) else None
        reason = str(self.reason.currentData())
        await self.act(operations.prospects.send_back, self._lead_id, reason, text=self.text("text"), wake=day)
        self.outcome = reason
