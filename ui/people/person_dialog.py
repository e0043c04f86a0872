"""The form of a colleague: who they are, what they take, with whom they work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app import operations
from app.domain.people import ROLES, PersonPlan, kind_of, read_limit
from app.language import tr
from ui import dialogs
from ui.common.form_dialog import FormDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QComboBox, QWidget

    from app.queries.people_page import Member, PeoplePage
    from ui.context import UiContext

NOBODY = ("", tr("Nobody"))
NOT_THEIRS = tr("Which team somebody is in is an administrator's to say.")


def is_admin(page: PeoplePage) -> bool:
    """Whether the user may decide over teams and managers: alone on a laptop everybody may."""
    me = next((one for one in page.people if one.you), None)
    return not page.joined or (me is not None and me.kind == "admin")


class PersonDialog(FormDialog):
    """`outcome` is the person's id. What the role does not need is not asked."""

    def __init__(
        self, title: str, page: PeoplePage, person: Member | None, *, roles: tuple[str, ...], context: UiContext,
        parent: QWidget, about: str = "", width: int = 440,
    ) -> None:  # fmt: skip
        super().__init__(title, context=context, parent=parent, about=about, width=width)
        self.part(parent)
        here = [one for one in page.people if one.active and (person is None or one.id != person.id)]
        me = next((one for one in page.people if one.you), None)
        self.name = self.add_line("name", tr("Name"), tr("Tesni Vaughn"))
        self.role = self.add_combo(
            tr("Role"), [(one, one) for one in roles], person.role if person is not None else roles[0]
        )
        self.team = self._add_team(page, person or me)
        self.territory = self.add_line("territory", tr("Territory"), tr("North"))
        self.capacity = self.add_line("capacity", tr("Open leads at most"), tr("no limit"))
        if person is not None:
            self.name.setText(person.name)
            self.territory.setText(person.territory)
            self.capacity.setText("" if person.capacity is None else str(person.capacity))
        aes = [(one.id, one.name) for one in here if one.kind == "ae"]
        everybody = [(one.id, one.name) for one in here]
        self.ae = self.add_combo(tr("Pairs with"), [NOBODY, *aes], person.ae_id if person else "")
        self.deputy = self.add_combo(
            tr("Deputy, who answers in the AE's place"), [NOBODY, *everybody], person.deputy_id if person else ""
        )
        self.role.currentIndexChanged.connect(self._on_role)
        self._on_role()

    def part(self, parent: QWidget) -> None:
        """Before the first field: one column of them is the usual."""

    def _add_team(self, page: PeoplePage, now: Member | None) -> QComboBox | None:
        """Asked where there is a choice."""
        present = now.team_id if now is not None else ""
        choices = list(page.teams) if present else [("", tr("None")), *page.teams]
        if len(choices) < 2:
            return None
        box = self.add_combo(tr("Team"), choices, present)
        box.setEnabled(is_admin(page))
        if not box.isEnabled():
            box.setToolTip(NOT_THEIRS)
            box.setAccessibleDescription(NOT_THEIRS)
        return box

    def _on_role(self) -> None:
        kind = kind_of(self.role.currentText())
        self.ae.setEnabled(kind == "rep")
        self.deputy.setEnabled(kind in ("rep", "ae"))
        self.show_field("capacity", shown=kind == "rep")

    def plan(self) -> PersonPlan:
        """As the fields say. RefusedError E-PERSON."""
        kind = kind_of(self.role.currentText())
        return PersonPlan(
            self.text("name"), self.role.currentText(), self.text("territory"), read_limit(self.text("capacity")),
            str(self.ae.currentData() or "") if kind == "rep" else "",
            str(self.deputy.currentData() or "") if kind in ("rep", "ae") else "",
            str(self.team.currentData() or "") if self.team is not None else "",
        )  # fmt: skip


class EditDialog(PersonDialog):
    """A colleague who is there."""

    def __init__(self, person: Member, page: PeoplePage, *, context: UiContext, parent: QWidget) -> None:
        super().__init__(tr("Edit {name}", name=person.name), page, person, roles=ROLES, context=context, parent=parent)
        self._id = person.id
        self.finish(tr("Save"), self._save)

    async def _save(self) -> str:
        await self.act(operations.people.save_person, self._id, self.plan())
        return self._id


async def edit_person(person: Member, page: PeoplePage, *, context: UiContext, parent: QWidget) -> str:
    """Open the form; the person's id once it is saved, '' when it was left."""
    dialog = EditDialog(person, page, context=context, parent=parent)
    if not await dialogs.show(dialog):
        return ""
    context.navigator.show_toast(tr("Saved"), strong=dialog.text("name"), undo=dialog.step)
    return str(dialog.outcome)
