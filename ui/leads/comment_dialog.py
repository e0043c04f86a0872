"""A manager's comment on a call, a visit or a handoff: it stands in the timeline and arrives as a task."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app import operations
from app.language import tr
from ui import dialogs
from ui.common.form_dialog import FormDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.context import UiContext

ABOUT = tr("It stands in the timeline, for everybody who sees this lead, and arrives as a task for today.")


class CommentDialog(FormDialog):
    """About one entry of the timeline."""

    def __init__(self, activity_id: str, title: str, *, context: UiContext, parent: QWidget) -> None:
        super().__init__(tr("Comment on “{title}”", title=title), context=context, parent=parent, about=ABOUT)
        self._activity_id = activity_id
        self.add_text("note", tr("Comment"), tr("What was good, what to try next time"))
        self.finish(tr("Send comment"), self._save)

    async def _save(self) -> str:
        return await self.act(operations.coaching.comment, self._activity_id, self.text("note"))


async def comment_on(activity_id: str, title: str, *, context: UiContext, parent: QWidget) -> None:
    """Ask for the words and send them."""
    dialog = CommentDialog(activity_id, title, context=context, parent=parent)
    if await dialogs.show(dialog):
        context.navigator.show_toast(tr("Comment sent"), undo=dialog.step)
