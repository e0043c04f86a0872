"""What sequences add to every lead: enrol it, take it out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app import operations, queries
from app.language import tr
from ui import dialogs
from ui.commands import Command
from ui.lead_commands.selected import focused_page, selected, who
from ui.navigator import Selection

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.context import UiContext


class SequenceActs(QObject):
    """Acts on the selected lead or leads."""

    def __init__(self, *, context: UiContext, window: QWidget) -> None:
        super().__init__(window)
        self._context, self._window = context, window
        self._tasks = context.tasks.for_page(window)

    def why_not(self) -> str:
        """'' when at least one lead is selected."""
        return "" if selected(self._context.navigator) else tr("Choose a lead first.")

    def enrol(self) -> None:
        """Ask for the sequence and the day, show what lands when."""
        if found := selected(self._context.navigator):
            self._tasks.start_once("enrol", self._enrol(found))

    async def _enrol(self, found: Selection) -> None:
        from ui.sequences.enrol_dialog import EnrolDialog

        listed = await self._tasks.ask(queries.sequences.in_force)
        if not listed:
            self._context.navigator.open_place("sequences")
            self._context.navigator.show_toast(tr("No sequence is in force yet."))
            return
        parent = focused_page() or self._window
        dialog = EnrolDialog(found.title, found.all_ids, listed, context=self._context, parent=parent)
        if await dialogs.show(dialog):
            self._context.navigator.show_toast(tr("Enrolled:"), strong=str(dialog.outcome), undo=dialog.step)

    def take_out(self) -> None:
        """Out of every sequence they are in."""
        if found := selected(self._context.navigator):
            self._tasks.start_once("take out", self._take_out(found))

    async def _take_out(self, found: Selection) -> None:
        count, undo = await self._tasks.act_with_undo(operations.enrolments.take_leads_out, found.all_ids)
        title = who(found.title, found.all_ids)
        words = tr("Taken out of the sequence:") if count else tr("In no sequence:")
        self._context.navigator.show_toast(words, strong=title, undo=undo)


def add_sequences(context: UiContext, window: QWidget) -> None:
    """Register the commands and run what is due."""
    from ui.sequences.runner import CadenceRunner

    acts = SequenceActs(context=context, window=window)
    context.commands.add(
        Command("lead.enrol", tr("Enrol in a sequence…"), acts.enrol, key="Ctrl+Shift+S", menu="Lead", icon="sequence", section=1,
                scope="lead", applies=acts.why_not, aliases=("cadence", "sequence", "enroll")),
        Command("lead.leave_sequence", tr("Take out of the sequence"), acts.take_out, menu="Lead", icon="log-out", section=1,
                scope="lead", applies=acts.why_not, aliases=("unenrol", tr("stop sequence"), "exit")),
    )  # fmt: skip
    CadenceRunner(context=context, parent=window)
