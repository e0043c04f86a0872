"""The next-step sentence of a call: when, what, how long, and which colleague it names."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from app.domain.outcomes import Outcome
from app.domain.when import When
from app.frozen import frozen
from app.operations.tasks import Step
from ui.gates.step_words import read_day, step_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.queries.rows import PersonRow

KINDS = {"video": "video", "phone": "phone", "visit": "on site", "onsite": "on site", "site": "on site"}
MEETING_WORDS = {"discovery", "meeting", "demo", "meet"}


@frozen
class ReadStep:
    """A step as understood: with whom (an AE's id and first name) and how they meet."""

    step: Step
    with_id: str = ""
    with_name: str = ""
    kind: str = "phone"


class StepReader:
    """Reads sentences at a moment; knows the account executives by first name. `kind` is how one meets when nothing says."""

    def __init__(self, *, kind: str = "phone") -> None:
        self._kind = kind
        self.executives: Sequence[PersonRow] = ()

    def understood(self, sentence: str, now: datetime) -> tuple[str, When | None]:
        """What the field shows beside the sentence, and its value."""
        words, when = read_day(sentence, now)
        name = self._named(when.words) if when is not None else None
        return (f"{name.name.split()[0]} · {words}" if name else words), when

    def _named(self, words: str) -> PersonRow | None:
        said = {word.casefold().strip(",.") for word in words.split()}
        return next(
            (one for one in self.executives if one.name.split()[:1] and one.name.split()[0].casefold() in said), None
        )

    def names_executive(self, when: When) -> bool:
        """Whether an AE is named: somebody else goes there."""
        return when.at is not None and self._named(when.words) is not None

    def read(self, when: When, outcome: Outcome, now: datetime) -> ReadStep:
        """The step for an outcome; a meeting goes to the AE named, else to the paired one."""
        person = self._named(when.words)
        first = person.name.split()[0] if person else ""
        words = [word for word in when.words.split() if word.casefold().strip(",.") != first.casefold()]
        step = step_of(when, now, usual=outcome.channel, besides=first)
        if outcome.key != "6":
            return ReadStep(step)
        kind = next((KINDS[word.casefold()] for word in words if word.casefold() in KINDS), self._kind)
        with_whom = person or next((one for one in self.executives if one.paired), None)
        title = " ".join(word for word in words if word.casefold() not in (*KINDS, "on"))
        return ReadStep(
            replace(step, text=title[:1].upper() + title[1:]), with_whom.id if with_whom else "", first, kind
        )


def looks_like_meeting(when: When) -> bool:
    """Whether a sentence reads like a meeting rather than another try."""
    said = {word.casefold() for word in when.words.split()}
    return when.at is not None and bool(when.minutes or said & MEETING_WORDS)
