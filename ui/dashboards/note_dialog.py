"""A sentence of a manager about a lead, for whoever sees to it: it arrives as their task."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app import operations
from app.language import tr
from ui.common.form_dialog import FormDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.context import UiContext


class SendNoteDialog(FormDialog):
    """`to` is the id of who gets it."""

    def __init__(self, lead_id: str, to: str, title: str, *, context: UiContext, parent: QWidget) -> None:
        about = tr("It stands in the timeline and arrives as a task for today.")
        super().__init__(tr("Note about {title}", title=title), context=context, parent=parent, about=about)
        self._lead_id, self._to = lead_id, to
        self.add_text("note", tr("Note"), tr("What to do, in a sentence"))
        self.finish(tr("Send note"), self._save)

    async def _save(self) -> str:
        return await self.act(operations.coaching.send_note, self._lead_id, self._to, self.text("note"))
