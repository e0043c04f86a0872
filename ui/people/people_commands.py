"""The way to the people: a row of the sidebar for those who manage, a command where one is alone; nothing for others."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app import queries
from app.language import tr
from ui.commands import Command

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from app.changes import ChangeSet
    from ui.common.page import Page
    from ui.context import UiContext

PLACE, TITLE, LETTER, QUOTAS = "people", tr("People"), "F", "quotas"
ALIASES = (tr("go to"), "team", "colleagues", "invite", "away", "cover", "devices")


class PeopleDoor(QObject):
    """Looks who the user is once the workspace is open, and again when colleagues changed.

    `add_row` gives the window a place with a row, `add_inner` one without.
    """

    def __init__(
        self, *, context: UiContext, parent: QWidget, add_row: Callable[..., None], add_inner: Callable[..., None]
    ) -> None:
        super().__init__(parent)
        self._context, self._add_row = context, add_row
        self._tasks = context.tasks.for_page(self)
        self._may = self._row = False
        add_inner(PLACE, self._page, place=PLACE)
        add_inner(QUOTAS, self._quotas, place=PLACE)
        context.commands.add(
            Command(
                f"go.{PLACE}", TITLE, partial(context.navigator.open_place, PLACE), key=f"G, {LETTER}", menu="Go", section=2,
                icon="users", aliases=ALIASES, applies=self._why_not,
            ),
            Command(f"go.{QUOTAS}", tr("Quotas"), partial(context.navigator.open_place, QUOTAS), menu="Go", section=2, icon="target",
                    aliases=(tr("go to"), "targets", "ramp", "goals"), applies=self._why_not),
        )  # fmt: skip
        context.relay.committed.connect(self._on_committed)
        self._tasks.start_latest("look", self._look())

    def _why_not(self) -> str:
        return "" if self._may else tr("People are for managers.")

    def _page(self) -> Page:
        from ui.people.people_page import PeoplePage

        return PeoplePage(context=self._context)

    def _quotas(self) -> Page:
        from ui.people.quotas_page import QuotasPage

        return QuotasPage(context=self._context)

    def _on_committed(self, change: ChangeSet) -> None:
        if change.ids("user"):
            self._tasks.start_latest("look", self._look())

    async def _look(self) -> None:
        manages, self._may, count = await self._tasks.read(self._looked)
        if manages and not self._row:
            self._row = True
            self._add_row(PLACE, TITLE, "users", "Team", self._page, LETTER, aliases=ALIASES)
        if self._row:
            self._context.navigator.tell_count(PLACE, count)

    def _looked(self) -> tuple[bool, bool, int]:
        """On a reader thread: waits until the workspace is open, and only then there is a user."""
        workspace = self._context.workspace.real
        return workspace.ask(queries.people.is_shown, workspace.user)
