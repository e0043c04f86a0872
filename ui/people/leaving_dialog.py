"""Somebody leaves the team: what they hold, who takes it over, then one step (design 4.20)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app import operations, queries
from app.language import tr
from ui import dialogs
from ui.common.form_dialog import FormDialog
from ui.people.away_box import AwayBox
from ui.people.people_rows import first_name

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.queries.people_leaving import Taker
    from app.queries.people_page import Member
    from ui.context import UiContext

ALL = "*"


class LeavingDialog(FormDialog):
    """Who takes over: one of `takers`, or all of `team` in turn; what goes is shown as it is chosen."""

    def __init__(
        self, person: Member, takers: tuple[Taker, ...], team: tuple[str, ...], *, joined: bool, context: UiContext,
        parent: QWidget,
    ) -> None:  # fmt: skip
        about = tr("Everything goes in one step, which Ctrl Z takes back.")
        if joined:
            about += tr(" Their devices are let in no more from the next sync on.")
        super().__init__(tr("{name} leaves the team", name=person.name), context=context, parent=parent, about=about)
        self._person, self._team = person, team
        choices = [("", tr("Choose who"))] + (
            [(ALL, tr("The team in turn, {team} people", team=len(team)))] if len(team) > 1 else []
        )
        self.taker = self.add_combo(tr("Who takes over"), [*choices, *((one.id, one.name) for one in takers)])
        self.box = AwayBox(theme=self._theme)
        self.column.addWidget(self.box)
        self.taker.currentIndexChanged.connect(self._on_changed)
        self._on_changed()
        self.finish(tr("Let {name} go", name=first_name(person.name)), self._save, no=tr("Keep"))

    def _to(self) -> list[str]:
        chosen = str(self.taker.currentData() or "")
        return list(self._team) if chosen == ALL else [chosen] if chosen else []

    def _on_changed(self, *_: object) -> None:
        self._tasks.start_latest("preview", self._preview())

    async def _preview(self) -> None:
        found = await self._tasks.ask(queries.people_leaving.leaving, self._person.id, self._to())
        self.box.show_lines(tr("What goes"), found.lines, "")

    async def _save(self) -> None:
        await self.act(operations.people_leaving.leave, self._person.id, self._to())


async def let_go(person: Member, team: tuple[str, ...], *, joined: bool, context: UiContext, parent: QWidget) -> None:
    """Open it; `team` are the ids of those who may take over in turn."""
    tasks = context.tasks.for_page(parent)
    takers = (await tasks.ask(queries.people_leaving.leaving, person.id, ())).takers
    may = {one.id for one in takers}
    in_turn = tuple(one for one in team if one in may)
    dialog = LeavingDialog(person, takers, in_turn, joined=joined, context=context, parent=parent)
    if await dialogs.show(dialog):
        context.navigator.show_toast(tr("Left the team:"), strong=person.name, undo=dialog.step)
