"""A colleague is changed, or added by name where there is no server."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app import operations
from app.domain.people import ROLES, PersonPlan, kind_of, read_limit
from ui import dialogs
from ui.common.form_dialog import FormDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.queries.people_page import Member, PeoplePage
    from ui.context import UiContext

NOBODY = ("", "Nobody")


class PersonDialog(FormDialog):
    """`outcome` is the person's id. What the role does not need is not asked."""

    def __init__(self, person: Member | None, page: PeoplePage, *, context: UiContext, parent: QWidget) -> None:
        title = f"Edit {person.name}" if person is not None else "New colleague"
        about = "" if person is not None else (
            "A name, to share out leads and hand over. Joining a server lets them work on a laptop of their own."
        )  # fmt: skip
        super().__init__(title, context=context, parent=parent, about=about)
        self._person = person
        here = [one for one in page.people if one.active and (person is None or one.id != person.id)]
        self.name = self.add_line("name", "Name", "Tesni Vaughn")
        self.role = self.add_combo("Role", [(one, one) for one in ROLES], person.role if person is not None else "SDR")
        self.territory = self.add_line("territory", "Territory", "North")
        self.capacity = self.add_line("capacity", "Open leads at most", "no limit")
        aes = [(one.id, one.name) for one in here if one.kind == "ae"]
        everybody = [(one.id, one.name) for one in here]
        self.ae = self.add_combo("Pairs with", [NOBODY, *aes], person.ae_id if person is not None else "")
        self.deputy = self.add_combo(
            "Deputy, who answers in the AE's place",
            [NOBODY, *everybody],
            person.deputy_id if person is not None else "",
        )
        if person is not None:
            self.name.setText(person.name)
            self.territory.setText(person.territory)
            self.capacity.setText("" if person.capacity is None else str(person.capacity))
        self.role.currentIndexChanged.connect(self._on_role)
        self._on_role()
        self.finish("Save" if person is not None else "Add", self._save)

    def _on_role(self) -> None:
        kind = kind_of(self.role.currentText())
        self.ae.setEnabled(kind == "rep")
        self.deputy.setEnabled(kind in ("rep", "ae"))
        self.show_field("capacity", shown=kind == "rep")

    async def _save(self) -> str:
        kind = kind_of(self.role.currentText())
        plan = PersonPlan(
            self.text("name"), self.role.currentText(), self.text("territory"), read_limit(self.text("capacity")),
            str(self.ae.currentData() or "") if kind == "rep" else "",
            str(self.deputy.currentData() or "") if kind in ("rep", "ae") else "",
        )  # fmt: skip
        if self._person is None:
            return await self.act(operations.people.add_person, plan)
        await self.act(operations.people.save_person, self._person.id, plan)
        return self._person.id


async def edit_person(person: Member | None, page: PeoplePage, *, context: UiContext, parent: QWidget) -> str:
    """Open the form; the person's id once it is saved, '' when it was left."""
    dialog = PersonDialog(person, page, context=context, parent=parent)
    if not await dialogs.show(dialog):
        return ""
    words = "Saved" if person is not None else "Added"
    context.navigator.show_toast(words, strong=dialog.text("name"), undo=dialog.step)
    return str(dialog.outcome)
