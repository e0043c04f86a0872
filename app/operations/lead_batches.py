"""Several leads at once: the same act on each, one transaction, one step to undo. RefusedError E-NO-RIGHT where it is withheld."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.counted import counted
from app.domain.stages import Stage
from app.errors import RefusedError
from app.frozen import frozen
from app.language import tr
from app.operations import gates, leads, rights, tasks
from app.operations.gates import NOTHING_ANSWERED, GateAnswers
from app.operations.tasks import Step
from app.store.unit_of_work import UnitOfWork


@frozen
class Batch:
    """What became of a batch: ids that changed, and id to the reason for those that did not."""

    done: tuple[str, ...]
    refused: dict[str, str]


def say_leads(count: int) -> str:
    """ "38 leads", "1 lead"."""
    return counted(count, "lead")


def assign_all(work: UnitOfWork, ids: Sequence[str], user_id: str) -> None:
    """Give the leads to somebody."""
    rights.require_many(work, ids)
    name = work.require("user", user_id)["name"]
    for lead_id in ids:
        leads.assign(work, lead_id, user_id)
    work.label = tr("{leads} assigned to {name}", leads=say_leads(len(ids)), name=name)


def move_all(work: UnitOfWork, ids: Sequence[str], to: Stage, *, answers: GateAnswers = NOTHING_ANSWERED) -> None:
    """Move the leads to a stage, each given of the answers what it still lacks.

    RefusedError E-GATE names what any of them still lacks, and then none has moved.
    """
    rights.require_many(work, ids)
    lacking: dict[str, None] = {}
    held = 0
    for lead_id in ids:
        try:
            gates.answer_what_is_missing(work, lead_id, to, answers)
        except RefusedError as error:
            if error.code != "E-GATE":
                raise
            held += 1
            lacking |= dict.fromkeys(error.missing)
    if held:
        raise RefusedError(
            "E-GATE",
            tr(
                "{held} of {leads} cannot go to {to} yet.",
                held=held,
                leads=say_leads(len(ids)),
                to=tr(to.value),
            ),
            do=tr("Add what is missing, or give an override reason."),
            missing=tuple(lacking),
        )
    work.label = tr("{leads} moved to {to}", leads=say_leads(len(ids)), to=tr(to.value))


def move_ready(work: UnitOfWork, ids: Sequence[str], to: Stage) -> Batch:
    """Move those of the leads that lack nothing; the others stay, each with what it lacks.

    RefusedError E-GATE when none of them may go.
    """
    rights.require_many(work, ids)
    done, refused = [], {}
    for lead_id in ids:
        lacks = leads.missing_for(work, lead_id, to)
        if lacks:
            refused[lead_id] = "; ".join(one.words for one in lacks)
            continue
        leads.move_lead(work, lead_id, to=to)
        done.append(lead_id)
    if not done:
        raise RefusedError(
            "E-GATE",
            tr("None of {leads} can go to {to} yet.", leads=say_leads(len(ids)), to=tr(to.value)),
            do=tr("Add what is missing."),
        )
    work.label = tr("{leads} moved to {to}", leads=say_leads(len(done)), to=tr(to.value))
    return Batch(tuple(done), refused)


def add_task_to_all(work: UnitOfWork, ids: Sequence[str], step: Step) -> None:
    """The same next step for each."""
    rights.require_many(work, ids)
    for lead_id in ids:
        tasks.add_task(work, lead_id, step)
    work.label = tr("Task added") if len(ids) == 1 else tr("Task added to {leads}", leads=say_leads(len(ids)))


def discard_all(work: UnitOfWork, ids: Sequence[str]) -> None:
    """Move the leads with everything on them to the bin."""
    rights.require_many(work, ids)
    for lead_id in ids:
        leads.discard(work, lead_id)
    work.label = tr("{leads} moved to the bin", leads=say_leads(len(ids)))
