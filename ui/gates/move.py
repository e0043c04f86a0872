"""One way to move leads, used by the board, the lists and the lead itself."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from app import operations, queries
from app.clock import SystemClock, local_zone
from app.domain.stage_moves import FULL, NOT_ALLOWED
from app.domain.stages import Stage
from app.errors import RefusedError
from app.frozen import frozen
from app.language import tr
from ui import dialogs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QRect
    from PySide6.QtWidgets import QWidget

    from app.operations.gates import GateAnswers
    from app.queries.stage_moves import MovePreview
    from ui.context import UiContext
    from ui.tasks import PageTasks

NOT_ASKED = frozenset({NOT_ALLOWED, FULL, "verdict"})  # no answer at the drop changes these


def local_now() -> datetime:
    """The local moment."""
    return SystemClock().now().astimezone(local_zone())


async def move_lead(
    *, context: UiContext, tasks: PageTasks, parent: QWidget, lead_id: str, to: Stage, beside: QRect | None = None
) -> bool:
    """Move a lead, asking for what the stage still needs; True when it moved."""
    return bool(
        await move_leads(context=context, tasks=tasks, parent=parent, lead_ids=(lead_id,), to=to, beside=beside)
    )


async def move_leads(
    *,
    context: UiContext,
    tasks: PageTasks,
    parent: QWidget,
    lead_ids: Sequence[str],
    to: Stage,
    beside: QRect | None = None,
) -> tuple[str, ...]:
    """Move leads together, asking once for what any of them still lacks; returns the ids that moved.

    Several are looked at first: those that lack something are listed with it, and stay when nothing is answered for them.
    `beside` is the card on the screen, in global coordinates.
    """
    ids = tuple(lead_ids)
    moved = await (_move_one if len(ids) == 1 else _move_several)(_Move(context, tasks, parent, to, beside), ids)
    if moved is None:
        return ()
    words = tr("Moved to") if len(moved.ids) == 1 else tr("{ids:,} leads moved to", ids=len(moved.ids))
    context.navigator.show_toast(words, strong=tr(to.value), undo=moved.step)
    return moved.ids


@frozen
class _Move:
    context: UiContext
    tasks: PageTasks
    parent: QWidget
    to: Stage
    beside: QRect | None


@frozen
class _Moved:
    ids: tuple[str, ...]
    step: str


async def _move_one(move: _Move, ids: tuple[str, ...]) -> _Moved | None:
    try:
        _, step = await move.tasks.act_with_undo(operations.leads.move_lead, ids[0], to=move.to)
    except RefusedError as error:
        if error.code != "E-GATE" or NOT_ASKED & set(error.missing):
            raise
    else:
        return _Moved(ids, step)
    preview = await move.tasks.ask(queries.stage_moves.preview_move, ids, move.to)
    card = await move.tasks.ask(queries.lead_card.lead_card_of, ids[0], now=int(local_now().timestamp() * 1000))
    known = {one.key: one.evidence for one in card.criteria}
    return await _ask_and_move(move, ids, card.row.company or card.row.name, preview, known)


async def _move_several(move: _Move, ids: tuple[str, ...]) -> _Moved | None:
    preview = await move.tasks.ask(queries.stage_moves.preview_move, ids, move.to)
    if not preview.held:
        return await _move_ready(move, preview.ready)
    return await _ask_and_move(move, ids, tr("{ids:,} leads", ids=len(ids)), preview, {})


async def _move_ready(move: _Move, ids: tuple[str, ...]) -> _Moved:
    batch, step = await move.tasks.act_with_undo(operations.lead_batches.move_ready, ids, move.to)
    return _Moved(batch.done, step)


async def _ask_and_move(
    move: _Move, ids: tuple[str, ...], name: str, preview: MovePreview, known: dict[str, str]
) -> _Moved | None:
    from ui.gates.gate_dialog import GateDialog  # with all it asks for: a start does without

    held = {one.id for one in preview.held if {need.key for need in one.missing} & {*NOT_ASKED, "handoff"}}
    going = ids if len(ids) == 1 else tuple(one for one in ids if one not in held)
    problem = ""
    while True:
        dialog = GateDialog(
            name, move.to, preview, going, theme=move.context.theme, now=local_now, known=known, parent=move.parent
        )
        dialog.show_problem(problem)
        if move.beside is not None:
            dialog.stand_beside(move.beside)
        if not await dialogs.show(dialog):
            return None
        if dialog.wish == "call":
            move.context.navigator.start_call(ids[0])
            return None
        if dialog.wish == "hand_off":
            move.context.navigator.hand_off(ids[0])
            return None
        if dialog.wish == "ready":
            return await _move_ready(move, preview.ready)
        answers = dialog.answers()
        try:
            return _Moved(going, await _answer(move.tasks, going, move.to, answers))
        except RefusedError as again:
            problem = tr("{happened} Nothing has moved.", happened=again.happened)
            known |= answers.evidence


async def _answer(tasks: PageTasks, ids: tuple[str, ...], to: Stage, answers: GateAnswers) -> str:
    """Move them with these answers; the id of the step to undo."""
    if len(ids) > 1:
        return (await tasks.act_with_undo(operations.lead_batches.move_all, ids, to, answers=answers))[1]
    return (await tasks.act_with_undo(operations.gates.answer_and_move, ids[0], to, answers))[1]
