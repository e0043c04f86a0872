"""The stages of a lead, and their names as people read and type them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


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


def parse_stage(words: str) -> Stage | None:
    """A stage by its name in any case, hyphens or underscores for spaces; None when there is no such stage."""
    wanted = " ".join(words.replace("-", " ").replace("_", " ").casefold().split())
    return next((stage for stage in Stage if stage.value.casefold() == wanted), None)


@dataclass(frozen=True)
class Missing:
    """One thing a stage still asks for: `key` for the form, `words` for the reader; a criterion's `name` and what it `asks`."""

    key: str
    words: str
    name: str = ""
    asks: str = ""
