"""What somebody may do beside what they see: a tick for each right, of one person or of everybody in a role."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox

from app import operations, queries
from app.clock import from_ms, local_zone
from app.domain.rights import RIGHTS
from app.language import tr
from ui import dialogs
from ui.common.form_dialog import FormDialog
from ui.common.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from app.queries.people_page import Member
    from app.queries.rights import RightsOf, Taken
    from ui.context import UiContext
    from ui.tasks import PageTasks

ABOUT = tr(
    "Without a tick it is refused, on their laptops and by the server. Exports and printed lists are kept under the person."
)
AS_ROLE, OWN = "role", "own"


class RightsDialog(FormDialog):
    """`found` is what each has, the person first, then the roles; `taken` what the person took out. An administrator has every right."""

    def __init__(
        self, found: Sequence[RightsOf], taken: Sequence[Taken], *, context: UiContext, parent: QWidget
    ) -> None:
        super().__init__(tr("Rights"), context=context, parent=parent, about=ABOUT)
        self._found = {one.whose: one for one in found}
        person = self._person = found[0]
        self.whose = self.add_combo(tr("Whose"), [(one.whose, one.name) for one in found])
        self.way = self.add_choice(tr("Which"), ((AS_ROLE, tr("As their role has"), ""), (OWN, tr("Their own"), "")))
        self.ticks = {key: QCheckBox(words) for key, (words, _) in RIGHTS.items()}
        for tick in self.ticks.values():
            self.column.addWidget(tick)
        lines = "\n".join(_say(one) for one in taken)
        self.taken = Text(
            tr("Taken out lately\n{lines}", lines=lines) if lines else tr("Nothing was taken out yet."),
            type="meta",
            tone="text2",
            wrap=True,
        )
        self.column.addWidget(self.taken)
        self.whose.currentIndexChanged.connect(self._show)
        self.way.chosen.connect(self._on_way)
        self.finish(tr("Save"), self._save)
        self.way.set_current(OWN if person.own else AS_ROLE)
        self._show()
        self.whose.setFocus()

    def _chosen(self) -> RightsOf:
        return self._found[str(self.whose.currentData())]

    def _show(self, _index: int = 0) -> None:
        """What the chosen one has now."""
        one = self._chosen()
        self.way.setEnabled(one is self._person)
        for key, tick in self.ticks.items():
            tick.setChecked(key not in one.missing)
        self._on_way()

    def _on_way(self, _way: str = "") -> None:
        own = self._chosen() is not self._person or self.way.current == OWN
        for tick in self.ticks.values():
            tick.setEnabled(own)

    async def _save(self) -> None:
        one = self._chosen()
        as_role = one is self._person and self.way.current == AS_ROLE
        missing = None if as_role else [key for key, tick in self.ticks.items() if not tick.isChecked()]
        await self.act(operations.rights.set_rights, one.whose, missing)


def _say(one: Taken) -> str:
    at = from_ms(one.at).astimezone(local_zone())
    words = tr("{at:%a} {day} {at:%b, %H:%M}: {what}", at=at, day=at.day, what=one.what)
    return (
        tr("{words}, refused", words=words) if one.refused else tr("{words}, {count:,}", words=words, count=one.count)
    )


async def edit_rights(person: Member, *, context: UiContext, tasks: PageTasks, parent: QWidget) -> bool:
    """Open the form; whether it was saved."""
    found = await tasks.ask(queries.rights.rights_of, person.id)
    taken = await tasks.ask(queries.rights.taken_by, person.id)
    dialog = RightsDialog(found, taken, context=context, parent=parent)
    if not await dialogs.show(dialog):
        return False
    context.navigator.show_toast(tr("Rights set:"), strong=dialog.whose.currentText(), undo=dialog.step)
    return True
