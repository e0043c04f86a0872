"""Plan a visit to a lead: ask when and where, then tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app import queries
from app.language import tr
from ui import dialogs
from ui.gates.move import local_now

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.context import UiContext
    from ui.tasks import PageTasks


async def plan_visit(*, context: UiContext, tasks: PageTasks, parent: QWidget, lead_id: str) -> None:
    """Ask and plan; a lead without a company cannot be visited and is told so."""
    from ui.visits.visit_dialogs import PlanDialog

    card = await tasks.ask(queries.lead_card.lead_card_of, lead_id, now=int(local_now().timestamp() * 1000))
    if not card.account:
        context.navigator.show_toast(tr("There is no company to visit. Add one to the lead first."))
        return
    about = {"account_id": card.account["id"], "lead_id": lead_id, "contact_id": card.contact.get("id") or "",
             "site_id": card.contact.get("site_id") or ""}  # fmt: skip
    dialog = PlanDialog(card.row.name or card.row.company, about, card.sites, context=context, parent=parent)
    if await dialogs.show(dialog):
        context.navigator.show_toast(tr("Visit planned,"), strong=str(dialog.outcome), undo=dialog.step)
