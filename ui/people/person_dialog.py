"""A colleague is changed, or added by name where there is no server."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app import operations
from app.domain.people import ROLES, PersonPlan, kind_of, read_limit
from app.queries.people_page import Member
from ui import dialogs
from ui.common.form_dialog import FormDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.queries.people_page import PeoplePage
    from ui.context import UiContext

NOBODY = ("", "Nobody")
NEW = Member("", "", "SDR", "rep", "", "", None, False, True, 0, None, (), "", "", (), 0, 0, None, (), None)


def _about(person: Member | None, *, invites: bool) -> str:
    if person is not None:
        return ""
    if invites:
        return "They join your team with a code of eight letters and digits. It works once, for seven days; no e-mail is needed."
    return "A name, to share out leads and hand over. Joining a server lets them work on a laptop of their own."


def _roles(page: PeoplePage, *, invites: bool) -> tuple[str, ...]:
    """A manager invites reps and AEs; managers and administrators are an administrator's to invite."""
    me = next((one for one in page.people if one.you), None)
    return ROLES[:4] if invites and (me is None or me.kind != "admin") else ROLES


class PersonDialog(FormDialog):
    """`outcome` is the person's id. What the role does not need is not asked; with a server a new one is invited."""

    def __init__(self, person: Member | None, page: PeoplePage, *, context: UiContext, parent: QWidget) -> None:
        self._person, self._invites = person, person is None and page.joined
        title = f"Edit {person.name}" if person is not None else "Invite" if self._invites else "New colleague"
        super().__init__(title, context=context, parent=parent, about=_about(person, invites=self._invites))
        here = [one for one in page.people if one.active and (person is None or one.id != person.id)]
        now = person or NEW
        self.name = self.add_line("name", "Name", "Tesni Vaughn")
        self.name.setText(now.name)
        if self._invites:
            self.email = self.add_line("email", "E-mail, for signing in elsewhere; not needed", "t.vaughn@example.com")
        self.role = self.add_combo(
            "Role", [(one, one) for one in _roles(page, invites=self._invites)], now.role or "SDR"
        )
        self.territory = self.add_line("territory", "Territory", "North")
        self.territory.setText(now.territory)
        self.capacity = self.add_line("capacity", "Open leads at most", "no limit")
        self.capacity.setText("" if now.capacity is None else str(now.capacity))
        aes = [(one.id, one.name) for one in here if one.kind == "ae"]
        everybody = [(one.id, one.name) for one in here]
        self.ae = self.add_combo("Pairs with", [NOBODY, *aes], now.ae_id)
        self.deputy = self.add_combo("Deputy, who answers in the AE's place", [NOBODY, *everybody], now.deputy_id)
        self.role.currentIndexChanged.connect(self._on_role)
        self._on_role()
        verb = "Save" if person is not None else "Invite" if self._invites else "Add"
        self.finish(verb, self._save)

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
        if self._invites:
            return await self.act(operations.people_orders.invite, plan, self.text("email"))
        if self._person is None:
            return await self.act(operations.people.add_person, plan)
        await self.act(operations.people.save_person, self._person.id, plan)
        return self._person.id


async def edit_person(person: Member | None, page: PeoplePage, *, context: UiContext, parent: QWidget) -> str:
    """Open the form; the person's id once it is saved, '' when it was left."""
    dialog = PersonDialog(person, page, context=context, parent=parent)
    if not await dialogs.show(dialog):
        return ""
    words = "Saved" if person is not None else "Invited, Ctrl P prints the code:" if page.joined else "Added"
    context.navigator.show_toast(words, strong=dialog.text("name"), undo=dialog.step)
    return str(dialog.outcome)
