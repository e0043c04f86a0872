"""What is done with people: invited, added, edited, their devices decided about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app import operations, queries
from app.language import tr
from app.operations.people_orders import OPEN
from app.queries.people_devices import Device, Devices, Invited
from app.queries.people_page import Away, Member
from app.queries.people_page import PeoplePage as Found
from ui.commands import Command
from ui.common.search_list_page import SearchListPage
from ui.gates.move import local_now
from ui.people.away_dialog import edit_absence
from ui.people.device_dialogs import decide_device
from ui.people.devices_box import FORGET
from ui.people.invitation_box import print_invitation
from ui.people.joining_dialog import let_join
from ui.people.leaving_dialog import let_go
from ui.people.people_delegate import PeopleDelegate
from ui.people.people_rows import Line, PeopleModel
from ui.people.person_dialog import edit_person
from ui.people.review_dialog import edit_review, print_review
from ui.people.rights_dialog import edit_rights

if TYPE_CHECKING:
    from ui.context import UiContext


class PeopleActs(SearchListPage):
    """I invites, or N adds a colleague where there is no server; A says who is away, F2 edits, Ctrl P prints a code, Del removes."""

    scope = "people"

    def __init__(self, *, context: UiContext) -> None:
        model = PeopleModel()
        super().__init__(
            tr("People"), context=context, model=model, delegate=PeopleDelegate(theme=context.theme), icon="users"
        )
        model.setParent(self)
        self._found: Found | None = None
        self._devices = Devices((), (), None, "")

    def commands(self) -> list[Command]:
        """The usual keys, and what can be done with a person."""
        return [
            *super().commands(),
            Command(
                "people.add",
                tr("New colleague…"),
                self.add,
                key="N",
                icon="plus",
                scope="people_page",
                applies=self._why_not_add,
            ),
            Command(
                "people.invite",
                tr("Invite…"),
                self.add,
                key="I",
                icon="user-plus",
                scope="people_page",
                applies=self._why_not_invite,
            ),
            Command(
                "people.print",
                tr("Print the invitation…"),
                self.print_code,
                key="Ctrl+P",
                menu="File",
                section=4,
                icon="printer",
                scope="people_page",
                applies=self._why_no_code,
            ),
            Command(
                "people.remove",
                tr("Withdraw the invitation, remove the absence"),
                self.remove,
                key="Del",
                icon="x",
                scope=self.scope,
                applies=self._why_nothing_to_remove,
            ),
            Command(
                "people.away",
                tr("Away and cover…"),
                self.away,
                key="A",
                icon="calendar",
                scope=self.scope,
                applies=self._why_no_person,
                aliases=("absence", "holiday", "leave", "deputy"),
            ),
            Command(
                "people.leave",
                tr("Leaves the team…"),
                self.leave,
                key="Shift+Del",
                icon="log-out",
                scope=self.scope,
                applies=self._why_not_leave,
                aliases=("offboard", tr("hand everything over"), "deactivate"),
            ),
            Command(
                "people.back",
                tr("Works here again"),
                self.come_back,
                icon="log-in",
                scope=self.scope,
                applies=self._why_not_back,
            ),
            Command(
                "people.quotas",
                tr("Quotas"),
                self.open_quotas,
                key="T",
                icon="target",
                scope="people_page",
                applies=self._why_not_here,
            ),
            Command(
                "people.review",
                tr("Review…"),
                self.review,
                key="R",
                icon="message-square-text",
                scope=self.scope,
                applies=self._why_no_person,
                aliases=("agreed", "coaching", tr("one to one"), "targets"),
            ),
            Command(
                "people.print_review",
                tr("Print the review…"),
                self.print_review,
                key="Shift+R",
                icon="printer",
                scope=self.scope,
                applies=self._why_no_person,
                aliases=("pdf", tr("one to one"), "coaching"),
            ),
            Command(
                "people.rights",
                tr("Rights…"),
                self.rights,
                key="Shift+F2",
                icon="shield-check",
                scope=self.scope,
                applies=self._why_no_person,
                aliases=("permissions", "export", "archive", "amounts", "print"),
            ),
            Command(
                "people.edit",
                tr("Edit the person…"),
                self.edit,
                key="F2",
                icon="pencil",
                scope=self.scope,
                applies=self._why_no_person,
            ),
        ]

    def _why_only_read(self) -> str:
        return self._why_not_here() or (self._found.why_not if self._found is not None else tr("Wait for the people."))

    def _why_not_add(self) -> str:
        joined = self._found is not None and self._found.joined
        return self._why_only_read() or (tr("Here a colleague comes in by invitation.") if joined else "")

    def _why_no_person(self) -> str:
        return self._why_only_read() or ("" if self.person() is not None else tr("Choose a person first."))

    def _why_not_invite(self) -> str:
        alone = self._found is not None and not self._found.joined
        return self._why_only_read() or (tr("There is no server to join: N adds a colleague by name.") if alone else "")

    def _why_not_invited(self) -> str:
        return self._why_only_read() or ("" if self.invited() is not None else tr("Choose an invitation first."))

    def _why_not_leave(self) -> str:
        one = self.person()
        here = one is not None and one.active and not one.you
        return self._why_no_person() or ("" if here else tr("Choose a colleague who works here."))

    def _why_not_back(self) -> str:
        one = self.person()
        return self._why_no_person() or ("" if one is not None and not one.active else tr("Choose somebody who left."))

    def _why_nothing_to_remove(self) -> str:
        there = self.invited() is not None or self.absence() is not None
        return self._why_only_read() or ("" if there else tr("Choose an invitation or an absence first."))

    def _why_no_code(self) -> str:
        one = self.invited()
        return self._why_not_invited() or (
            "" if one is not None and one.code else tr("The code is on the laptop that invited.")
        )

    def person(self) -> Member | None:
        """The colleague with the cursor; for an absence the one who is away."""
        line = self.chosen()
        if not isinstance(line, Line) or self._found is None:
            return None
        return line.person or (self._found.named(line.away.user_id) if line.away is not None else None)

    def invited(self) -> Invited | None:
        """The invitation with the cursor."""
        line = self.chosen()
        return line.invited if isinstance(line, Line) else None

    # what can be done

    def add(self) -> None:
        """A colleague by name, or an invitation where there is a server."""
        if not (self._why_not_add() and self._why_not_invite()):
            self._tasks.start_once("edit", self._join())

    def edit(self) -> None:
        """The form of the chosen one."""
        if not self._why_no_person():
            self._tasks.start_once("edit", self._edit())

    async def _join(self) -> None:
        assert self._found is not None  # why_not said so
        await self._choose(await let_join(self._found, withdraw=self._take_back, context=self._context, parent=self))

    async def _edit(self) -> None:
        person, found = self.person(), self._found
        if person is not None and found is not None:
            await self._choose(await edit_person(person, found, context=self._context, parent=self))

    async def _choose(self, person_id: str) -> None:
        if person_id:
            await self.refresh()
            self.list.setCurrentIndex(self._model.index_of(person_id))

    def review(self) -> None:
        """What was agreed with the chosen one, and the next day for it."""
        if not self._why_no_person():
            self._tasks.start_once("edit", self._review())

    async def _review(self) -> None:
        if (person := self.person()) is not None:
            agreed = await self._tasks.ask(queries.reviews.agreed_with, person.id)
            if await edit_review(person, agreed, context=self._context, parent=self):
                await self.refresh()

    def rights(self) -> None:
        """What the chosen one, or everybody in a role, may do."""
        if not self._why_no_person():
            self._tasks.start_once("edit", self._rights())

    async def _rights(self) -> None:
        if (person := self.person()) is not None:
            await edit_rights(person, context=self._context, tasks=self._tasks, parent=self)

    def print_review(self) -> None:
        """Their page of this quarter."""
        if not self._why_no_person() and (person := self.person()) is not None:
            printing = print_review(person, context=self._context, tasks=self._tasks, parent=self)
            self._tasks.start_once("print", printing)

    def open_quotas(self) -> None:
        """The grid of what each is to reach."""
        self._context.navigator.open_place("quotas")

    def print_code(self) -> None:
        """The sheet of the chosen invitation."""
        one, found = self.invited(), self._found
        if one is not None and found is not None and one.code:
            printing = print_invitation(one, found, self._devices, local_now(), context=self._context, parent=self)
            self._tasks.start_once("print", printing)

    def absence(self) -> Away | None:
        """The absence with the cursor."""
        line = self.chosen()
        return line.away if isinstance(line, Line) else None

    def away(self) -> None:
        """The chosen person's absence: the one that holds or comes next, else a new one."""
        if not self._why_no_person():
            self._tasks.start_once("edit", self._edit_absence())

    async def _edit_absence(self) -> None:
        person, found = self.person(), self._found
        if person is not None and found is not None:
            await edit_absence(person, self.absence() or person.away, found, context=self._context, parent=self)

    def leave(self) -> None:
        """Hand over everything the chosen one holds, and let them go."""
        if not self._why_not_leave():
            self._tasks.start_once("edit", self._leave())

    async def _leave(self) -> None:
        person, found = self.person(), self._found
        if person is not None and found is not None:
            team = tuple(
                one.id for one in found.people if one.active and one.kind == person.kind and one.id != person.id
            )
            await let_go(person, team, joined=found.joined, context=self._context, parent=self)

    def come_back(self) -> None:
        """Somebody who left works here again."""
        if not self._why_not_back():
            self._tasks.start_once("edit", self._come_back())

    async def _come_back(self) -> None:
        if (person := self.person()) is not None:
            _, step = await self._tasks.act_with_undo(operations.people_leaving.come_back, person.id)
            self._context.navigator.show_toast(tr("Here again:"), strong=person.name, undo=step)

    def remove(self) -> None:
        """The chosen absence, or the chosen invitation."""
        if (one := self.absence()) is not None:
            self._tasks.start_once("remove", self._remove(one))
        else:
            self.withdraw()

    async def _remove(self, one: Away) -> None:
        _, step = await self._tasks.act_with_undo(operations.absences.remove_absence, one.id)
        self._context.navigator.show_toast(tr("Here after all:"), strong=one.name, undo=step)

    def withdraw(self) -> None:
        """Take the chosen invitation back."""
        if (one := self.invited()) is not None:
            self._take_back(one.id, one.name)

    def _take_back(self, person_id: str, name: str) -> None:
        self._tasks.start_once("withdraw", self._withdraw(person_id, name))

    async def _withdraw(self, person_id: str, name: str) -> None:
        await self._tasks.act(operations.people_orders.withdraw, person_id)
        self._context.navigator.show_toast(tr("Invitation withdrawn:"), strong=name)

    def _on_device(self, device: Device, what: str) -> None:
        if (person := self.person()) is not None:
            self._tasks.start_once("device", self._decide(device, person, what))

    async def _decide(self, device: Device, person: Member, what: str) -> None:
        if what == FORGET:
            await self._tasks.act(operations.people_orders.take_back, device.order_id)
        elif what == OPEN:
            await self._tasks.act(operations.people_orders.ask_device, device.id, OPEN)
        else:
            await decide_device(device, person, what, local_now(), context=self._context, parent=self)
