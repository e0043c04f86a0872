"""What a call and a visit have in common once they are over: what is still asked, the stage, the meeting, a new person."""

from __future__ import annotations

from typing import Any, Protocol

from app.domain import stages
from app.domain.names import clean_line
from app.domain.outcomes import Outcome
from app.domain.stages import PATH, Missing, Stage
from app.errors import RefusedError
from app.language import tr
from app.operations import leads, meetings
from app.operations.tasks import Step
from app.store.unit_of_work import UnitOfWork

# What an outcome asks for, what stands for it in `missing`, and the refusal: code, sentence, advice, field.
NEEDS = {
    "when": "next",
    "next": "next",
    "meeting": "meeting",
    "reason": "reason",
    "gate": "reason",
    "name": "person",
    "met": "person",
}
ASKED = {
    "when": ("E-NEXT-NEEDED", tr("{} needs a next step."), tr('Say when, such as "tue 2pm".'), "next"),
    "meeting": (
        "E-MEETING-NEEDED",
        tr("A booked meeting needs its day and hour."),
        tr('Write it, such as "tue 2pm discovery 45m".'),
        "next",
    ),
    "reason": ("E-REASON-NEEDED", tr("{} needs a reason."), tr("Say why, in a few words."), "reason"),
    "gate": ("E-REASON-NEEDED", tr("{} needs a reason."), tr("Write what they said at the gate."), "reason"),
    "name": ("E-PERSON-NEEDED", tr("It needs the name of the person you were sent to."), "", "person"),
    "met": (
        "E-PERSON-NEEDED",
        tr("It needs the name of the person you met."),
        tr("Write their name, or what they do there."),
        "person",
    ),
}


class Ended(Protocol):
    """What is known of a call or visit when it is logged."""

    @property
    def outcome(self) -> Outcome: ...
    @property
    def next_step(self) -> Step | None: ...
    @property
    def reason(self) -> str: ...
    @property
    def person(self) -> str: ...
    @property
    def with_id(self) -> str: ...
    @property
    def meeting_kind(self) -> str: ...
    @property
    def site_id(self) -> str: ...


def require_answers(log: Ended) -> None:
    """RefusedError E-NEXT-NEEDED, E-MEETING-NEEDED, E-REASON-NEEDED or E-PERSON-NEEDED when the outcome still asks."""
    asks, step = log.outcome.asks, log.next_step
    given = {
        "next": step is not None,
        "meeting": step is not None and step.at is not None,
        "reason": bool(log.reason.strip()),
        "person": bool(log.person.strip()),
    }
    missing = NEEDS.get(asks, "")
    if missing and not given[missing]:
        code, happened, do, field = ASKED["when" if asks == "next" else asks]
        raise RefusedError(code, happened.format(log.outcome.name), do=do, field=field, missing=(missing,))


def connect(work: UnitOfWork, lead: dict[str, Any], outcome: Outcome) -> None:
    """Somebody was spoken to: a lead before Connected gets there."""
    stage = Stage(lead["stage"])
    if outcome.conversation and stage in PATH and PATH.index(stage) < PATH.index(Stage.CONNECTED):
        leads.set_stage(work, lead, Stage.CONNECTED)


def book(work: UnitOfWork, lead: dict[str, Any], log: Ended, *, place: str = "") -> tuple[Missing, ...]:
    """What happened and the meeting are always saved; criteria still missing are asked as a drop would (decisions 26)."""
    connect(work, lead, log.outcome)
    step = log.next_step
    assert step is not None  # `require_answers` saw to it
    assert step.at is not None
    meetings.book_meeting(
        work,
        lead["id"],
        start=step.at,
        minutes=step.minutes or 30,
        title=(step.text or "Discovery").capitalize(),
        with_id=log.with_id,
        kind=log.meeting_kind,
        place=place,
        site_id=log.site_id,
    )
    lead = work.require("lead", lead["id"])
    missing = leads.missing_for(work, lead["id"], Stage.MEETING_SET)
    if not missing and Stage(lead["stage"]) in stages.OPEN:
        leads.set_stage(work, lead, Stage.MEETING_SET)
    return missing


def add_person(
    work: UnitOfWork, name: str, *, account_id: str | None, referred_by: str | None, site_id: str = ""
) -> str:
    """A person one was sent to or met instead; returns the new contact's id."""
    name = clean_line(name)
    first, _, last = name.rpartition(" ")
    return work.create(
        "contact",
        {
            "name": name,
            "first_name": first or None,
            "last_name": last or None,
            "account_id": account_id,
            "site_id": site_id or None,
            "referred_by_id": referred_by,
        },
    )
