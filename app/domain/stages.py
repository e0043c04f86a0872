"""The stages of a lead, which moves are legal and what each stage asks for at the door."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from app.domain.qualification import CRITERIA, MET


class Stage(StrEnum):
    """Stages as people read them."""

    NEW = "New"
    ATTEMPTING = "Attempting"
    CONNECTED = "Connected"
    QUALIFIED = "Qualified"
    MEETING_SET = "Meeting set"
    HANDED_OFF = "Handed off"
    ACCEPTED = "Accepted"
    NURTURE = "Nurture"
    DISQUALIFIED = "Disqualified"


PATH = (
    Stage.NEW,
    Stage.ATTEMPTING,
    Stage.CONNECTED,
    Stage.QUALIFIED,
    Stage.MEETING_SET,
    Stage.HANDED_OFF,
    Stage.ACCEPTED,
)
COLUMNS = PATH[:6]
RAILS = (Stage.ACCEPTED, Stage.NURTURE, Stage.DISQUALIFIED)
OPEN = PATH[:5]

DEFINITIONS = {
    Stage.NEW: "Arrived, nobody has tried them yet",
    Stage.ATTEMPTING: "Tried, not yet reached",
    Stage.CONNECTED: "Spoke with them, not yet qualified",
    Stage.QUALIFIED: "All four criteria met, no meeting yet",
    Stage.MEETING_SET: "A first meeting for the AE is agreed",
    Stage.HANDED_OFF: "With the AE: receipt, then verdict",
    Stage.ACCEPTED: "The AE took it as an opportunity",
    Stage.NURTURE: "Not now, wakes on a date",
    Stage.DISQUALIFIED: "Not for us, with a reason",
}

# Days in a stage after which the card shows a clock (decisions 26); handed off runs by its deadlines.
AGE_LIMIT_DAYS = {Stage.ATTEMPTING: 8, Stage.CONNECTED: 10}


def parse_stage(words: str) -> Stage | None:
    """A stage by its name in any case, hyphens or underscores for spaces; None when there is no such stage."""
    wanted = " ".join(words.replace("-", " ").replace("_", " ").casefold().split())
    return next((stage for stage in Stage if stage.value.casefold() == wanted), None)


@dataclass(frozen=True)
class Missing:
    """One thing a stage still asks for: `key` for the form, `words` for the reader."""

    key: str
    words: str


@dataclass(frozen=True)
class LeadFacts:
    """What the gate needs to know of a lead. `statuses` is criterion key to status."""

    stage: Stage
    conversation: bool = False
    statuses: dict[str, str] = field(default_factory=dict)
    meeting: bool = False
    override: str = ""
    wake: str = ""
    reason: str = ""


def missing_for(facts: LeadFacts, to: Stage) -> tuple[Missing, ...]:
    """What is still missing before a lead may stand in `to`; empty when the move is free.

    Rules: decisions 26. Backward moves are free; forward moves must satisfy the stage they go to.
    """
    if to is Stage.NURTURE:
        return () if facts.wake else (Missing("wake", "A date to wake it"),)
    if to is Stage.DISQUALIFIED:
        return () if facts.reason.strip() else (Missing("reason", "A reason"),)
    if to in (Stage.HANDED_OFF, Stage.ACCEPTED):
        how = "Hand it off" if to is Stage.HANDED_OFF else "The AE's verdict"
        return (Missing("handoff" if to is Stage.HANDED_OFF else "verdict", how),)
    if facts.stage in PATH and PATH.index(to) <= PATH.index(facts.stage):
        return ()
    missing: list[Missing] = []
    if to in (Stage.CONNECTED, Stage.QUALIFIED, Stage.MEETING_SET) and not facts.conversation:
        missing.append(Missing("conversation", "A conversation: a call, visit or reply"))
    if to in (Stage.QUALIFIED, Stage.MEETING_SET) and not facts.override.strip():
        missing += [
            Missing(f"criterion:{one.key}", f"{one.name}, met with evidence")
            for one in CRITERIA
            if facts.statuses.get(one.key) != MET
        ]
    if to is Stage.MEETING_SET and not facts.meeting:
        missing.append(Missing("meeting", "A meeting with its time"))
    return tuple(missing)
