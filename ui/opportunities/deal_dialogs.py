"""What is asked for a new opportunity, and when one is won or lost."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from app import operations
from app.domain.money import say_money
from app.domain.opportunities import LOST_REASONS, DealStage, read_amount
from app.domain.when import When
from app.errors import RefusedError
from app.language import tr
from app.operations.opportunities import DealAnswers
from ui.common.form_dialog import FormDialog
from ui.gates.move import local_now
from ui.gates.step_words import read_day, read_step

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.queries.rows import DealRow
    from ui.context import UiContext

CURRENCY = "GBP"


def day_read(sentence: str) -> tuple[str, object | None]:
    """A day as a sentence, judged now."""
    return read_day(sentence, local_now())


def day_of(value: object | None, typed: str, field: str) -> date | None:
    """The day that was understood; RefusedError E-DAY for words that were not."""
    if isinstance(value, When):
        return value.day
    if typed.strip():
        raise RefusedError(
            "E-DAY",
            tr("“{typed}” is no day.", typed=typed.strip()[:40]),
            do=tr('Write it, such as "tue 1 dec".'),
            field=field,
        )
    return None


class NewDealDialog(FormDialog):
    """From a lead or from one of the accounts; `outcome` is its id."""

    def __init__(
        self, *, context: UiContext, parent: QWidget, lead_id: str = "", about: str = "",
        accounts: Sequence[tuple[str, str]] = (),
    ) -> None:  # fmt: skip
        super().__init__(tr("New opportunity"), context=context, parent=parent, about=about)
        self._lead_id = lead_id
        self.account = None if lead_id else self.add_combo(tr("Account"), accounts)
        self.add_line("name", tr("Name"), tr("The company's name where nothing is typed"))
        self.add_line("amount", tr("Amount"), tr("54k, £54,000 or 54,000 EUR"))
        self.close_day = self.add_when("close", tr("Closes on"), day_read, tr("end of march"))
        self.finish(tr("Add it"), self._save)

    async def _save(self) -> str:
        account = str(self.account.currentData() or "") if self.account is not None else ""
        return await self.act(
            operations.opportunities.create,
            account_id=account,
            lead_id=self._lead_id,
            name=self.text("name"),
            amount=read_amount(self.text("amount"), CURRENCY),
            close_date=day_of(self.close_day.value, self.text("close"), "close"),
        )


class CloseDialog(FormDialog):
    """Won asks for the amount and the day, lost for a reason and the day to ask again; nothing has moved until then."""

    def __init__(self, row: DealRow, to: DealStage, *, context: UiContext, parent: QWidget) -> None:
        super().__init__(
            tr("{name} to {say}", name=row.name, say=to.say),
            context=context,
            parent=parent,
            about=tr("Nothing has moved yet."),
        )
        self._row, self._to = row, to
        self.amount: QLineEdit | None = None
        if to is DealStage.WON:
            self.amount = self.add_line("amount", tr("The amount they signed for"), "54k")
            self.amount.setText(say_money(row.value_minor, row.value_currency or CURRENCY))
            self.day = self.add_when("close", tr("Signed on"), day_read, "today")
            self.day.setText("today")
        else:
            self.reason = self.add_combo(tr("Why it was lost"), [("", tr("Choose a reason")), *LOST_REASONS.items()])
            self.add_line("words", tr("In their words"), tr("They took the cheaper one"))
            self.day = self.add_when("recontact", tr("Ask them again on"), day_read, tr("in 6 months"))
        self.finish(tr("Move to {say}", say=to.say), self._save, no=tr("Keep it where it is"))
        (self.amount or self.reason).setFocus()

    async def _save(self) -> str:
        return await self.act(operations.opportunities.move, self._row.id, self._to, self._answers())

    def _answers(self) -> DealAnswers:
        if self.amount is not None:
            minor, currency = read_amount(self.text("amount"), self._row.value_currency or CURRENCY)
            if not minor:
                raise RefusedError(
                    "E-AMOUNT", tr("A won opportunity has an amount."), do=tr('Type it, such as "54k".'), field="amount"
                )
            day = day_of(self.day.value, self.text("close"), "close")
            if day is None:
                raise RefusedError(
                    "E-DAY", tr("A won opportunity has the day it was signed."), do=tr('Type "today".'), field="close"
                )
            return DealAnswers(amount=(minor, currency), close_date=day)
        day = day_of(self.day.value, self.text("recontact"), "recontact")
        reason = str(self.reason.currentData() or "")
        if not reason:
            self.reason.setFocus()
            raise RefusedError("E-REASON-NEEDED", tr("A lost opportunity needs its reason."), do=tr("Choose one."))
        if day is None:
            raise RefusedError(
                "E-DAY",
                tr("Say when to ask them again; it becomes a task."),
                do=tr('Write "in 6 months".'),
                field="recontact",
            )
        return DealAnswers(reason=reason, recontact=day, words=self.text("words"))


class DealStepDialog(FormDialog):
    """A next step by sentence."""

    def __init__(self, deal_id: str, name: str, *, context: UiContext, parent: QWidget) -> None:
        super().__init__(tr("Next step for {name}", name=name), context=context, parent=parent)
        self._deal_id = deal_id
        self.step_field = self.add_when("next", tr("What and when"), _step_read, tr("tue 2pm call about terms"))
        self.finish(tr("Add it"), self._save)

    async def _save(self) -> None:
        _, step = read_step(self.text("next"), local_now())
        if step is None:
            raise RefusedError(
                "E-WHEN-NEEDED", tr("A next step needs a day."), do=tr('Write one, such as "tue 2pm".'), field="next"
            )
        await self.act(operations.opportunities.add_step, self._deal_id, step)


def _step_read(sentence: str) -> tuple[str, object | None]:
    return read_step(sentence, local_now())
