"""Opportunities from anywhere: their board, and a new one about what is selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.language import tr
from ui.commands import Command

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.context import UiContext


class OpportunityCommands(QObject):
    """A new one is opened once it is made."""

    def __init__(self, *, context: UiContext, window: QWidget) -> None:
        super().__init__(window)
        self._context, self._window = context, window
        self._tasks = context.tasks.for_page(window)
        context.commands.add(
            Command("opportunity.new", tr("New opportunity…"), self.add, menu="Lead", icon="target", aliases=("deal", "convert")),
        )  # fmt: skip

    def add(self) -> None:
        """About the selected lead or account, else about one that is chosen from all."""
        self._tasks.start_once("new opportunity", self._add())

    async def _add(self) -> None:
        from ui.opportunities.deal_acts import add_deal  # it loads the database library: not at start-up

        found = self._context.navigator.selection()
        kind, record_id = (found.kind, found.id) if found is not None else ("", "")
        made = await add_deal(
            context=self._context,
            tasks=self._tasks,
            parent=self._window,
            lead_id=record_id if kind == "lead" else "",
            account_id=record_id if kind == "account" else "",
        )
        if made:
            self._context.navigator.open_record("opportunity", made)


def add_opportunities(context: UiContext, window: QWidget) -> None:
    """Register them."""
    OpportunityCommands(context=context, window=window)
