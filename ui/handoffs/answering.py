"""Answering on the handoffs page: its keys, what is sent, and answers on paper by their short code."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QMenu

from app import operations, queries
from app.domain.handoffs import ACCEPT, NO, PARTLY, RECEIPT, RETURN, YES
from app.errors import RefusedError
from app.language import inner, tr
from ui import dialogs
from ui.commands import Command
from ui.gates.move import local_now
from ui.handoffs.answer_dialogs import LineDialog, ReturnDialog
from ui.handoffs.answer_pane import AnswerPane

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from app.queries.handoffs import HandoffRow
    from ui.context import UiContext

PLACE = "handoffs"


class Answering(QObject):
    """`chosen` gives the row in question, `go_to` shows the one of an id, `home` gets the focus back.

    `name` is the scope of the page, under which its keys stand; with `paper` answers are also entered by their short code.
    """

    def __init__(
        self, *, context: UiContext, page: QWidget, home: QWidget, chosen: Callable[[], HandoffRow | None],
        go_to: Callable[[str], None], name: str = PLACE, paper: bool = True,
    ) -> None:  # fmt: skip
        super().__init__(page)
        self._context, self._page, self._home, self._chosen, self._go_to = context, page, home, chosen, go_to
        self._tasks = context.tasks.for_page(self)
        self._from_paper = ""
        self._keys_on: bool | None = None
        self._scope = scope = f"{name}_answer"
        self.pane = AnswerPane(theme=context.theme)
        self.pane.hide()
        self.pane.wished.connect(self._on_wished)
        self.pane.left.connect(self._on_left)
        context.commands.add(
            Command(f"{name}.yes", tr("Taking it, or accept"), partial(self._on_wished, "yes"), key="A", scope=scope, icon="check"),
            Command(f"{name}.no", tr("Cannot, or return…"), partial(self._on_wished, "no"), key="R", scope=scope),
            Command(f"{name}.forward", tr("Offer to another AE…"), self.forward, key="O", scope=scope, icon="users",
                    aliases=("forward", "deputy", tr("pass on"))),
            Command(f"{name}.items", tr("Action items arose"), partial(self.pane.set_items, "yes"), key="Y", scope=scope),
            Command(f"{name}.no_items", tr("No action items"), partial(self.pane.set_items, "no"), key="N", scope=scope),
            Command(f"{name}.as_briefed", tr("As briefed"), partial(self.pane.set_briefed, YES), key="1", scope=scope),
            Command(f"{name}.partly", tr("Partly as briefed"), partial(self.pane.set_briefed, PARTLY), key="2", scope=scope),
            Command(f"{name}.not", tr("Not as briefed"), partial(self.pane.set_briefed, NO), key="3", scope=scope),
        )  # fmt: skip
        if paper:
            context.commands.add(
                Command(
                    "handoffs.code",
                    tr("Enter an answer by code…"),
                    self.enter_code,
                    key="E",
                    scope=PLACE,
                    menu="Lead",
                    icon="keyboard",
                    aliases=("paper", "brief", "receipt", "verdict"),
                ),
                Command(
                    "handoffs.withdraw",
                    tr("Withdraw the handoff"),
                    self.withdraw,
                    key="W",
                    scope=PLACE,
                    menu="Lead",
                    applies=self._why_no_withdrawal,
                ),
            )
        context.commands.attach(self.pane, scope, name)

    def owed(self, row: HandoffRow | None) -> bool:
        """Whether the user gives an answer on that row now."""
        return row is not None and bool(row.awaits) and (row.mine or row.id == self._from_paper)

    def show(self, row: HandoffRow | None, attach: Callable[..., None]) -> None:
        """Follow the chosen row; `attach` is given the scopes whose keys shall work in the list."""
        owed = self.owed(row)
        if owed and row is not None:
            self.pane.show_row(row)
        self.pane.setVisible(owed)
        if owed is not self._keys_on:
            self._keys_on = owed
            attach(*([self._scope] if owed else []))

    # answers

    @Slot(str)
    def _on_wished(self, wish: str) -> None:
        row = self._chosen()
        if row is not None and self.owed(row):
            answers = {"yes": self._yes, "no": self._no}
            self._tasks.start_once("answer", answers[wish](row))

    async def _yes(self, row: HandoffRow) -> None:
        if row.awaits == RECEIPT:
            await self._say(row, partial(operations.handoff_answers.answer_receipt, taking=True))
            return
        try:
            verdict = self.pane.verdict(ACCEPT)
        except RefusedError as error:
            self.pane.show_problem(str(error))
            return
        await self._say(row, partial(operations.handoff_answers.give_verdict, verdict=verdict))

    async def _no(self, row: HandoffRow) -> None:
        await (self._cannot(row) if row.awaits == RECEIPT else self._return(row))

    async def _cannot(self, row: HandoffRow) -> None:
        about = tr("It is offered to the deputy; without one it goes back to the SDR's list.")
        dialog = LineDialog(tr("Cannot take {company}", company=row.company or row.name), about, tr("Because"), tr("Cannot take it"),
                            context=self._context, parent=self._page)  # fmt: skip

        async def send() -> None:
            await self._act(
                row, partial(operations.handoff_answers.answer_receipt, taking=False, reason=dialog.field.text())
            )

        dialog.on_submit(send)
        await dialogs.show(dialog)

    def forward(self) -> None:
        """Ask whom it is offered to instead."""
        row = self._chosen()
        if row is not None and self.owed(row):
            self._tasks.start_once("forward", self._ask_whom(row))

    async def _ask_whom(self, row: HandoffRow) -> None:
        user = self._context.workspace.user
        people = await self._tasks.ask(queries.people.account_executives, user, local_now().date().isoformat())
        others = [one for one in people if one.id not in (user, row.receiver_id)]
        if not others:
            self._context.navigator.show_toast(tr("There is no other AE here."))
            return
        menu = QMenu(self._page)
        for one in others:
            away = tr(", away until {away}", away=one.away) if one.away else ""
            menu.addAction(
                tr("{name} · {open_handoffs} open{away}", name=one.name, open_handoffs=one.open_handoffs, away=away)
            ).triggered.connect(partial(self._on_whom, row, one.id, one.name))
        menu.setActiveAction(menu.actions()[0])
        menu.popup(self._home.mapToGlobal(self._home.rect().center()))

    def _on_whom(self, row: HandoffRow, to: str, name: str) -> None:
        self._tasks.start_once("forward", self._forward(row, to, name))

    async def _forward(self, row: HandoffRow, to: str, name: str) -> None:
        _, step = await self._tasks.act_with_undo(operations.handoff_answers.forward, row.id, to=to)
        self._context.navigator.show_toast(tr("{code}, offered to", code=row.code), strong=name, undo=step)
        self._home.setFocus(Qt.FocusReason.OtherFocusReason)

    async def _return(self, row: HandoffRow) -> None:
        from dataclasses import replace

        reasons = await self._tasks.ask(queries.handoffs.return_reasons)
        dialog = ReturnDialog(row.company or row.name, row.sender, reasons, context=self._context, parent=self._page)

        async def send() -> None:
            verdict = replace(self.pane.verdict(RETURN), reason=dialog.reason, text=dialog.field.text().strip())
            await self._act(row, partial(operations.handoff_answers.give_verdict, verdict=verdict))

        dialog.on_submit(send)
        await dialogs.show(dialog)

    async def _say(self, row: HandoffRow, operation: partial[operations.handoff_answers.Answered]) -> None:
        try:
            await self._act(row, operation)
        except RefusedError as error:
            self.pane.show_problem(str(error))

    async def _act(self, row: HandoffRow, operation: partial[operations.handoff_answers.Answered]) -> None:
        done, step = await self._tasks.act_with_undo(operation, row.id)
        words = f"{row.code}, {inner(done.sentence)}"
        words += tr(", offered to {forwarded}", forwarded=done.forwarded) if done.forwarded else ""
        self._context.navigator.show_toast(words, strong="", undo=step)
        self._from_paper = ""
        self._home.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_left(self) -> None:
        self._home.setFocus(Qt.FocusReason.OtherFocusReason)

    # on paper

    def enter_code(self) -> None:
        """Ask which brief the sheet belongs to."""
        self._tasks.start_once("code", self._enter_code())

    async def _enter_code(self) -> None:
        dialog = LineDialog(
            tr("Enter an answer by code"),
            tr("The number stands at the top of the printed brief."),
            tr("Code"),
            tr("Find it"),
            hint="H-0412",
            context=self._context,
            parent=self._page,
        )

        async def send() -> None:
            user = self._context.workspace.user
            self._from_paper = await self._tasks.ask(queries.handoffs.by_code, dialog.field.text(), user_id=user)

        dialog.on_submit(send)
        if await dialogs.show(dialog):
            self._go_to(self._from_paper)

    # withdrawing

    def _why_no_withdrawal(self) -> str:
        row = self._chosen()
        return (
            ""
            if row is not None and row.may_withdraw
            else tr("Only a handoff of yours without a verdict can be withdrawn.")
        )

    def withdraw(self) -> None:
        """Take the offer back."""
        row = self._chosen()
        if row is not None:
            self._tasks.start_once("withdraw", self._withdraw(row))

    async def _withdraw(self, row: HandoffRow) -> None:
        _, step = await self._tasks.act_with_undo(operations.handoff_answers.withdraw, row.id)
        self._context.navigator.show_toast(tr("Withdrawn:"), strong=row.company or row.name, undo=step)
