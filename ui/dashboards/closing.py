"""A month closed on screen: what is frozen is said once more, then its pack is saved as pages and workbook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app import operations, queries
from app.language import tr
from app.queries.figure_scope import reporting_zone
from ui import dialogs
from ui.common.form_dialog import FormDialog
from ui.gates.move import local_now

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.queries.month_close import MonthClose
    from ui.context import UiContext
    from ui.tasks import PageTasks


class CloseDialog(FormDialog):
    """Says what closing does, and does it."""

    def __init__(self, found: MonthClose, *, context: UiContext, parent: QWidget) -> None:
        about = tr(
            "{late}\n\nWhat arrives later does not change {name} any more: the next close names it as an "
            "adjustment. Ctrl Z takes the close back.",
            late=found.scope.late,
            name=found.name,
        )
        super().__init__(tr("Close {name}", name=found.name), context=context, parent=parent, about=about)
        self._month = found.month
        self.finish(tr("Close {name}", name=found.name), self._save, no=tr("Not yet"))
        self.yes.setFocus()

    async def _save(self) -> None:
        zone = await self._tasks.ask(reporting_zone)
        await self.act(operations.month_close.close_month, self._month, zone=zone)


async def close_month(found: MonthClose, *, context: UiContext, tasks: PageTasks, parent: QWidget) -> None:
    """Ask and close it; where it was closed, ask where its pack goes."""
    dialog = CloseDialog(found, context=context, parent=parent)
    if not await dialogs.show(dialog):
        return
    context.navigator.show_toast(tr("Closed:"), strong=found.name, undo=dialog.step)
    user = context.workspace.user
    closed = await tasks.ask(queries.month_close.pack, found.month, now=local_now(), user_id=user)
    await save_pack(closed, context=context, tasks=tasks, parent=parent)


async def save_pack(found: MonthClose, *, context: UiContext, tasks: PageTasks, parent: QWidget) -> None:
    """Pages and workbook into a folder; nothing when none is picked."""
    from app.import_export.close_pack import write_pack

    folder = await dialogs.pick_folder(parent, tr("Save the pack of {name}", name=found.name))
    if folder is not None:
        me = await tasks.ask(queries.people.person, context.workspace.user)
        files = await tasks.write(write_pack, found, folder, by=me.name, now=local_now())
        context.navigator.show_toast(tr("Saved as"), strong=tr(" and ").join(one.name for one in files))
