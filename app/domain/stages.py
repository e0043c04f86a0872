"""The stages of a lead, and their names as people read and type them."""

from __future__ import annotations

from enum import StrEnum

from app.frozen import frozen
from app.language import marked


class Stage(StrEnum):
    """Stages as people read them."""

    NEW = marked("New")
    ATTEMPTING = marked("Attempting")
    CONNECTED = marked("Connected")
    QUALIFIED = marked("Qualified")
    MEETING_SET = marked("Meeting set")
    HANDED_OFF = marked("Handed off")
    ACCEPTED = marked("Accepted")
    NURTURE = marked("Nurture")
    DISQUALIFIED = marked("Disqualified")


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
    Stage.NEW: marked("Arrived, nobody has tried them yet"),
    Stage.ATTEMPTING: marked("Tried, not yet reached"),
    Stage.CONNECTED: marked("Spoke with them, not yet qualified"),
    Stage.QUALIFIED: marked("All four criteria met, no meeting yet"),
    Stage.MEETING_SET: marked("A first meeting for the AE is agreed"),
    Stage.HANDED_OFF: marked("With the AE: receipt, then verdict"),
    Stage.ACCEPTED: marked("The AE took it as an opportunity"),
    Stage.NURTURE: marked("Not now, wakes on a date"),
    Stage.DISQUALIFIED: marked("Not for us, with a reason"),
}


def parse_stage(words: str) -> Stage | None:
    """A stage by its name in any case, hyphens or underscores for spaces; None when there is no such stage."""
    wanted = " ".join(words.replace("-", " ").replace("_", " ").casefold().split())
    return next((stage for stage in Stage if stage.value.casefold() == wanted), None)


@frozen
class Missing:
    """One thing a stage still asks for: `key` for the form, `words` for the reader; a criterion's `name` and what it `asks`."""

    key: str
    words: str
    name: str = ""
    asks: str = ""
