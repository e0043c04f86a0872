"""Somebody joins the team: who they are, what they begin with, and beforehand all that they get (product 8)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app import operations, queries
from app.domain.counted import counted
from app.domain.joining import MONTHS, Start, read_start
from app.domain.people import ROLES
from app.errors import RefusedError
from app.language import tr
from ui import dialogs
from ui.common.form_dialog import columns_for
from ui.gates.move import local_now
from ui.people.away_box import AwayBox
from ui.people.person_dialog import NOBODY, PersonDialog, is_admin

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from app.domain.people import PersonPlan
    from app.queries.people_joining import Giver
    from app.queries.people_page import PeoplePage
    from ui.context import UiContext

INVITES = tr(
    "They join your team with a code of eight letters and digits. It works once, for seven days; no e-mail is needed."
)
WIDTH = 780
ADDS = tr("A name, to share out leads and hand over. Joining a server lets them work on a laptop of their own.")


def next_months(today: date) -> tuple[str, ...]:
    """The months a quota is set for: those after this one."""
    return queries.quotas.months_from(today, MONTHS + 1)[1:]


class JoiningDialog(PersonDialog):
    """Where there is a server somebody is invited, else added by name; what they get is said as it is chosen."""

    def __init__(
        self, page: PeoplePage, givers: tuple[Giver, ...], *, context: UiContext, parent: QWidget
    ) -> None:  # fmt: skip
        self._invites = page.joined
        super().__init__(
            tr("Invite") if page.joined else tr("New colleague"), page, None, roles=ROLES if is_admin(page) else ROLES[:4],
            context=context, parent=parent, about=INVITES if page.joined else ADDS, width=WIDTH,
        )  # fmt: skip
        if self._second is not self._outer:
            self.column.addStretch(1)
        self.column = self._second
        if self._invites:
            self.add_line("email", tr("E-mail, to sign in elsewhere; not needed"), tr("t.vaughn@example.com"))
        self._months = next_months(local_now().date())
        self.full = self.add_line("full", tr("Quota, meetings held a month"), tr("from next month on"))
        self.parts = self.add_line("parts", tr("Ramp, percent month by month"), "25 50 75 100")
        leads = [
            (
                one.id,
                tr("{name}, {leads} open", name=one.name, leads=counted(one.leads, "lead")),
            )
            for one in givers
        ]
        self.leads_from = self.add_combo(tr("Takes over from"), [NOBODY, *leads])
        self.box = AwayBox(theme=self._theme)
        self.column.addWidget(self.box)
        self.column.addStretch(1)
        self.column = self._outer
        for field in self.fields.values():
            field.textChanged.connect(self._on_changed)
        for box in (self.role, self.ae, self.deputy, self.leads_from, *((self.team,) if self.team is not None else ())):
            box.currentIndexChanged.connect(self._on_changed)
        self._on_changed()
        self.finish(tr("Invite") if self._invites else tr("Add"), self._save)

    def part(self, parent: QWidget) -> None:
        """Who they are at the left, what they get at the right where there is room, else below."""
        self._outer = self._second = self.column
        if columns_for(parent, self._theme.px(WIDTH)) == 1:
            return
        row, columns = QHBoxLayout(), (QVBoxLayout(), QVBoxLayout())
        self._theme.space(row, (0, 0, 0, 0), 24)
        for column in columns:
            self._theme.space(column, (0, 0, 0, 0), 8)
            row.addLayout(column, 1)
        self._outer.addLayout(row)
        self.column, self._second = columns

    def _start(self) -> Start:
        giver = str(self.leads_from.currentData() or "")
        return read_start(self.text("full"), self.text("parts"), giver, self._months)

    def _on_changed(self, *_: object) -> None:
        try:
            plan, start = self.plan(), self._start()
        except RefusedError as error:
            self.box.show_lines("", (), error.happened)
            return
        self._tasks.start_latest("preview", self._preview(plan, start))

    async def _preview(self, plan: PersonPlan, start: Start) -> None:
        user = self._context.workspace.user
        lines = await self._tasks.ask(queries.people_joining.joining, plan, start, user_id=user, joined=self._invites)
        self.box.show_lines(tr("What they get"), lines, "")

    async def _save(self) -> str:
        plan, start = self.plan(), self._start()
        if self._invites:
            return await self.act(operations.people_orders.invite, plan, self.text("email"), start)
        return await self.act(operations.people_joining.join, plan, start)


async def let_join(
    page: PeoplePage, *, withdraw: Callable[[str, str], object], context: UiContext, parent: QWidget
) -> str:
    """Open it; the id of the new one, '' when it was left. `withdraw(id, name)` takes an invitation back."""
    givers = await context.tasks.for_page(parent).ask(queries.people_joining.givers)
    dialog = JoiningDialog(page, givers, context=context, parent=parent)
    if not await dialogs.show(dialog):
        return ""
    made, name = str(dialog.outcome), dialog.text("name")
    if page.joined:
        words = tr("Invited, Ctrl P prints the code:")
        context.navigator.show_toast(words, strong=name, undo=lambda: withdraw(made, name), verb=tr("Withdraw"))
    else:
        context.navigator.show_toast(tr("Added"), strong=name, undo=dialog.step)
    return made
