"""What a stage asks at the drop, answered and moved in one transaction."""

from __future__ import annotations

from dataclasses import field, replace
from datetime import date, datetime

from app.domain import written
from app.domain.stages import Stage
from app.frozen import frozen
from app.operations import leads, meetings, qualification
from app.operations.activities import add_activity
from app.operations.leads import MovedLead
from app.store.unit_of_work import UnitOfWork


@frozen
class GateAnswers:
    """What the rep gave: criterion key to its evidence, a meeting's start (aware) and minutes, the rest as for a move."""

    evidence: dict[str, str] = field(default_factory=dict)
    meeting: datetime | None = None
    minutes: int = 30
    conversation: str = ""
    reason: str = ""
    wake: date | None = None
    override: str = ""
    over: str = ""


NOTHING_ANSWERED = GateAnswers()


def answer_what_is_missing(work: UnitOfWork, lead_id: str, to: Stage, answers: GateAnswers) -> MovedLead:
    """Like `answer_and_move`, but what the lead has already stays as it is: for one set of answers given for many."""
    lacks = {one.key for one in leads.missing_for(work, lead_id, to)}
    given = replace(
        answers,
        evidence={key: words for key, words in answers.evidence.items() if f"criterion:{key}" in lacks},
        meeting=answers.meeting if "meeting" in lacks else None,
        conversation=answers.conversation if "conversation" in lacks else "",
        over=answers.over if "over" in lacks else "",
        override=answers.override if any(key.startswith("criterion:") for key in lacks) else "",
    )
    return answer_and_move(work, lead_id, to, given)


def answer_and_move(work: UnitOfWork, lead_id: str, to: Stage, answers: GateAnswers) -> MovedLead:
    """Write the answers, then move; RefusedError E-GATE when something is still missing, and then nothing is written."""
    for criterion, evidence in answers.evidence.items():
        qualification.answer(work, lead_id, criterion, "met", evidence, source="Told")
    if answers.meeting is not None:
        meetings.book_meeting(work, lead_id, start=answers.meeting, minutes=answers.minutes)
    if answers.conversation.strip():
        lead = work.require("lead", lead_id)
        add_activity(work, lead, kind="call", title=written.CALL_WRITTEN_UP(), text=answers.conversation, outcome="Talked, follow up",
                           direction="out")  # fmt: skip
    return leads.move_lead(
        work, lead_id, to=to, reason=answers.reason, wake=answers.wake, override=answers.override, over=answers.over
    )
