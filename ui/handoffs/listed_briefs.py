"""Briefs of the listed handoffs: one to look at, the ticked ones as one PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from app import queries
from app.language import tr
from ui import dialogs
from ui.gates.move import local_now
from ui.handoffs.brief_dialog import BriefDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.queries.handoffs import HandoffRow
    from ui.context import UiContext
    from ui.handoffs.handoff_list import HandoffModel
    from ui.tasks import PageTasks


class ListedBriefs:
    """Mixed into HandoffsPage, which has the parts named here."""

    _context: UiContext
    _tasks: PageTasks
    model: HandoffModel

    if TYPE_CHECKING:

        def chosen(self) -> HandoffRow | None: ...

    def _why_no_brief(self) -> str:
        row = self.chosen()
        if row is None:
            return tr("Choose a handoff first.")
        return tr("A draft has no brief yet. Enter opens it.") if row.id.startswith("draft:") else ""

    def show_brief(self) -> None:
        """Show the brief as it was handed over."""
        row = self.chosen()
        if row is not None:
            self._tasks.start_once("brief", self._show_brief(row))

    peek = show_brief

    def _why_no_briefs(self) -> str:
        return "" if self._printable() else tr("Tick handoffs with X first; a draft has no brief yet.")

    def _printable(self) -> list[str]:
        """Ids of the ticked handoffs, else the chosen one, in the order of the list; drafts have no brief."""
        row = self.chosen()
        wanted = self.model.ticked() or ((row.id,) if row else ())
        return [one.id for one in self.model.rows() if one.id in wanted and not one.id.startswith("draft:")]

    def print_ticked(self) -> None:
        """The briefs of the ticked handoffs as one PDF, to print in one job."""
        self._tasks.start_once("brief", self._print_ticked(self._printable()))

    async def _print_ticked(self, ids: list[str]) -> None:
        briefs = await self._tasks.ask(queries.brief_batch.chosen, ids, now=local_now())
        if not briefs:
            self._context.navigator.show_toast(tr("No brief was kept with"), strong=tr("{ids} of these", ids=len(ids)))
            return
        dialog = BriefDialog(*briefs, context=self._context, parent=cast("QWidget", self))
        if len(briefs) < len(ids):
            dialog.banner.show_message(
                tr("{count} of {all} have no brief and are left out.", count=len(ids) - len(briefs), all=len(ids)),
                tone="warn",
            )
        dialog.begin()
        await dialogs.show(dialog)

    async def _show_brief(self, row: HandoffRow) -> None:
        briefs = await self._tasks.ask(queries.brief_batch.chosen, [row.id], now=local_now())
        if not briefs:
            self._context.navigator.show_toast(tr("No brief was kept with"), strong=row.code)
            return
        dialog = BriefDialog(*briefs, context=self._context, parent=cast("QWidget", self))
        dialog.begin()
        await dialogs.show(dialog)
