"""One way to move a lead, used by the board, the lists and the lead itself."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from app import operations, queries
from app.clock import SystemClock, local_zone
from app.domain.stages import Missing, Stage
from app.errors import RefusedError
from ui import dialogs
from ui.gates.gate_dialog import GateDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.context import UiContext
    from ui.tasks import PageTasks


def local_now() -> datetime:
    """The local moment."""
    return SystemClock().now().astimezone(local_zone())


async def move_lead(*, context: UiContext, tasks: PageTasks, parent: QWidget, lead_id: str, to: Stage) -> bool:
    """Move a lead, asking for what the stage still needs; True when it moved."""
    try:
        moved, step = await tasks.act_with_undo(operations.leads.move_lead, lead_id, to=to)
    except RefusedError as error:
        if error.code != "E-GATE" or "verdict" in error.missing:
            raise
        return await _ask_and_move(context, tasks, parent, lead_id, to, error)
    context.navigator.show_toast("Moved to", strong=moved.stage.value, undo=step)
    return True


async def _ask_and_move(
    context: UiContext, tasks: PageTasks, parent: QWidget, lead_id: str, to: Stage, error: RefusedError
) -> bool:
    card = await tasks.ask(queries.lead_card.lead_card_of, lead_id, now=int(local_now().timestamp() * 1000))
    known = {one.key: one.evidence for one in card.criteria}
    missing = tuple(Missing(key, _words(key)) for key in error.missing)
    while True:
        dialog = GateDialog(
            card.row.company or card.row.name,
            to,
            missing,
            theme=context.theme,
            now=local_now,
            known=known,
            parent=parent,
        )
        if error.code != "E-GATE":
            dialog.show_problem(str(error))
        accepted = await dialogs.show(dialog)
        if not accepted:
            return False
        if dialog.wish == "call":
            context.navigator.start_call(lead_id)
            return False
        if dialog.wish == "hand_off":
            context.navigator.hand_off(lead_id)
            return False
        answers = dialog.answers()
        try:
            moved, step = await tasks.act_with_undo(operations.gates.answer_and_move, lead_id, to, answers)
        except RefusedError as again:
            error = RefusedError("E-STILL", again.happened, safe="Nothing has moved.", missing=again.missing)
            known |= answers.evidence
            continue
        context.navigator.show_toast("Moved to", strong=moved.stage.value, undo=step)
        return True


def _words(key: str) -> str:
    return {"handoff": "It goes there by handing it off", "verdict": "Only the AE's answer moves it"}.get(
        key, key.partition(":")[2] or key
    )
