"""One way to move leads, used by the board, the lists and the lead itself."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from app import operations, queries
from app.clock import SystemClock, local_zone
from app.domain.stages import Missing, Stage
from app.errors import RefusedError
from ui import dialogs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from app.operations.gates import GateAnswers
    from ui.context import UiContext
    from ui.tasks import PageTasks


def local_now() -> datetime:
    """The local moment."""
    return SystemClock().now().astimezone(local_zone())


async def move_lead(*, context: UiContext, tasks: PageTasks, parent: QWidget, lead_id: str, to: Stage) -> bool:
    """Move a lead, asking for what the stage still needs; True when it moved."""
    return await move_leads(context=context, tasks=tasks, parent=parent, lead_ids=(lead_id,), to=to)


async def move_leads(
    *, context: UiContext, tasks: PageTasks, parent: QWidget, lead_ids: Sequence[str], to: Stage
) -> bool:
    """Move leads together, asking once for what the stage still needs of any of them; True when they moved."""
    move = partial(_act, tasks, tuple(lead_ids), to)
    try:
        step = await move(None)
    except RefusedError as error:
        answered_elsewhere = {"verdict"} if len(lead_ids) == 1 else {"verdict", "handoff"}
        if error.code != "E-GATE" or answered_elsewhere & set(error.missing):
            raise
        found = await _ask_and_move(context, tasks, parent, tuple(lead_ids), to, error)
        if found is None:
            return False
        step = found
    words = "Moved to" if len(lead_ids) == 1 else f"{len(lead_ids):,} leads moved to"
    context.navigator.show_toast(words, strong=to.value, undo=step)
    return True


async def _act(tasks: PageTasks, ids: tuple[str, ...], to: Stage, answers: GateAnswers | None) -> str:
    """Move them, with answers or without; the id of the step to undo."""
    if len(ids) > 1:
        given = answers or operations.gates.NOTHING_ANSWERED
        return (await tasks.act_with_undo(operations.lead_batches.move_all, ids, to, answers=given))[1]
    if answers is None:
        return (await tasks.act_with_undo(operations.leads.move_lead, ids[0], to=to))[1]
    return (await tasks.act_with_undo(operations.gates.answer_and_move, ids[0], to, answers))[1]


async def _ask_and_move(
    context: UiContext, tasks: PageTasks, parent: QWidget, ids: tuple[str, ...], to: Stage, error: RefusedError
) -> str | None:
    from ui.gates.gate_dialog import GateDialog  # with all it asks for: a start does without

    name, known = f"{len(ids):,} leads", dict[str, str]()
    if len(ids) == 1:
        card = await tasks.ask(queries.lead_card.lead_card_of, ids[0], now=int(local_now().timestamp() * 1000))
        name, known = card.row.company or card.row.name, {one.key: one.evidence for one in card.criteria}
    missing = tuple(Missing(key, _words(key)) for key in error.missing)
    while True:
        dialog = GateDialog(
            name, to, missing, theme=context.theme, now=local_now, known=known, parent=parent, several=len(ids) > 1
        )
        if error.code != "E-GATE":
            dialog.show_problem(str(error))
        if not await dialogs.show(dialog):
            return None
        if dialog.wish == "call":
            context.navigator.start_call(ids[0])
            return None
        if dialog.wish == "hand_off":
            context.navigator.hand_off(ids[0])
            return None
        answers = dialog.answers()
        try:
            return await _act(tasks, ids, to, answers)
        except RefusedError as again:
            error = RefusedError("E-STILL", again.happened, safe="Nothing has moved.", missing=again.missing)
            known |= answers.evidence


def _words(key: str) -> str:
    return {"handoff": "It goes there by handing it off", "verdict": "Only the AE's answer moves it"}.get(
        key, key.partition(":")[2] or key
    )
