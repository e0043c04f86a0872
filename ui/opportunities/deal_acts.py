"""What is done with opportunities from their board, their page, a lead or an account."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app import operations, queries
from app.domain.opportunities import CLOSED, DealStage
from app.language import tr
from ui import dialogs
from ui.opportunities.deal_dialogs import CloseDialog, DealStepDialog, NewDealDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.queries.rows import DealRow
    from ui.context import UiContext
    from ui.tasks import PageTasks


async def move_deal(*, context: UiContext, tasks: PageTasks, parent: QWidget, row: DealRow, to: DealStage) -> bool:
    """Move one, asking what won and lost ask; True when it moved."""
    if row.stage == to:
        return False
    if to in CLOSED:
        dialog = CloseDialog(row, to, context=context, parent=parent)
        if not await dialogs.show(dialog):
            return False
        step = dialog.step
    else:
        _, step = await tasks.act_with_undo(operations.opportunities.move, row.id, to)
    context.navigator.show_toast(tr("{name} moved to", name=row.name), strong=to.say, undo=step)
    return True


async def add_deal(
    *, context: UiContext, tasks: PageTasks, parent: QWidget, lead_id: str = "", account_id: str = ""
) -> str:
    """A new one from a lead or an account; its id, '' when given up."""
    about, accounts = "", []
    if lead_id:
        rows = await tasks.ask(queries.lead_rows.rows_by_id, [lead_id])
        about = (
            tr("From the lead {name}. Its value stands where no amount is typed.", name=rows[0].name) if rows else ""
        )
    else:
        accounts = await tasks.ask(queries.opportunities.accounts_to_choose, first=account_id)
        if not accounts:
            context.navigator.show_toast(tr("There is no account yet. Ctrl N makes a lead with its company."))
            return ""
    dialog = NewDealDialog(context=context, parent=parent, lead_id=lead_id, about=about, accounts=accounts)
    if not await dialogs.show(dialog):
        return ""
    context.navigator.show_toast(tr("Opportunity added"), undo=dialog.step)
    return str(dialog.outcome)


async def add_step(*, context: UiContext, parent: QWidget, row: DealRow) -> None:
    """Its next step."""
    dialog = DealStepDialog(row.id, row.name, context=context, parent=parent)
    if await dialogs.show(dialog):
        context.navigator.show_toast(tr("Next step added for"), strong=row.name, undo=dialog.step)


async def discard_deal(*, context: UiContext, tasks: PageTasks, row: DealRow) -> None:
    """To the bin; Undo brings it back."""
    _, step = await tasks.act_with_undo(operations.opportunities.discard, row.id)
    context.navigator.show_toast(tr("Moved to the bin:"), strong=row.name, undo=step)
