"""What a handoff brief says: a frozen snapshot, kept with the handoff, from which every print is made.

All words arrive ready to print (dates and money already formatted for the reader); the page never
computes, it only lays out. Empty text means "Not asked yet" where a fact is expected.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Any

from app.domain.logo import Logo
from app.frozen import frozen
from app.language import tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

# what a rep may leave out of a brief, in reading order
ALL_PARTS = ("pain", "conversation", "objections", "people", "score", "questions")


class Mark(Enum):
    """State of a box: filled with a tick, half filled, empty."""

    MET = "met"
    PARTLY = "partly"
    NOT_MET = "not met"


@frozen
class BriefMeeting:
    """The next meeting. `when` "Tue 17 Nov, 14:00-14:45" (en dash), `what` "Discovery, on site. Bring ...".

    `place` is the bold first words of the place line ("Hull depot"), `address` what follows it,
    `get_in` how to get in; by video `address` is the link. `state` is "" or words that must be printed, such as
    "Slot asked for". `start` in ms UTC is not printed: it tells later whether the meeting moved; 0 when unknown.
    """

    when: str
    what: str
    place: str = ""
    address: str = ""
    get_in: str = ""
    state: str = ""
    start: int = 0


@frozen
class BriefPerson:
    """One person. `part` is the role in the decision ("Champion, decides")."""

    name: str
    title: str = ""
    part: str = ""


@frozen
class BriefWho:
    """The person to meet. `lines` are ready lines: title and role, number with best hours, on the day, also there."""

    name: str
    lines: tuple[str, ...] = ()


@frozen
class BriefCriterion:
    """One of the four sales-ready criteria with its evidence and `source` ("Call, 12 Nov")."""

    name: str
    mark: Mark
    evidence: str = ""
    source: str = ""


@frozen
class BriefField:
    """One field of the framework: ("Budget", MET, "£60k without the board")."""

    name: str
    mark: Mark
    text: str = ""


@frozen
class BriefEntry:
    """One line of the conversation: `date` "12 Nov", `kind` bold ("Call"), `text` the rest of the sentence."""

    date: str
    kind: str
    text: str


@frozen
class BriefObjection:
    """An objection: quote, what was said, handled or still open."""

    quote: str
    handled: bool
    text: str = ""


@frozen
class BriefScorePart:
    """Fit, Engagement or Intent: 0 to 100 with its reasons in words."""

    name: str
    value: int
    reasons: str = ""


@frozen
class BriefData:
    """Everything on the page, in reading order. `quote_source` "12 Nov call"; `pain_heading` "Pain, in her words".

    `left_out` are those of ALL_PARTS that are not printed at all; `logo` is of the day of printing, not kept with a frozen brief.
    """

    number: str
    company: str
    facts: str
    sender: str
    receiver: str
    printed: str
    meeting: BriefMeeting | None
    who: BriefWho
    why_now: str
    pain_heading: str
    quote: str
    quote_source: str
    criteria: tuple[BriefCriterion, ...]
    override_reason: str
    framework: str
    framework_fields: tuple[BriefField, ...]
    conversation: tuple[BriefEntry, ...]
    earlier_entries: int
    objections: tuple[BriefObjection, ...]
    people: tuple[BriefPerson, ...]
    score: int
    band: str
    score_change: str
    score_parts: tuple[BriefScorePart, ...]
    questions: tuple[str, ...]
    unsynced: int
    has_server: bool
    language: str = "en"
    draft: bool = False
    left_out: tuple[str, ...] = ()
    logo: Logo | None = None

    def shows(self, part: str) -> bool:
        """Whether that part is printed."""
        return part not in self.left_out


@frozen
class BatchBrief:
    """A brief in a batch: of which handoff, when its meeting begins as things stand (ms UTC, 0 without one).

    `warnings` are ready sentences for the cover sheet: the meeting moved, the rep's laptop is silent.
    """

    handoff_id: str
    data: BriefData
    start: int = 0
    warnings: tuple[str, ...] = ()


def superseded(brief: Mapping[str, Any] | None, start: int | None) -> bool:
    """Whether a frozen brief names another time than its meeting has now (ms UTC); False where it names none."""
    frozen = ((brief or {}).get("meeting") or {}).get("start")
    return bool(frozen and start and frozen != start)


ORDERS = (("meeting", tr("Meeting time")), ("ae", tr("AE")), ("rep", tr("Rep")), ("place", tr("Place")))


def in_order(briefs: Iterable[BatchBrief], order: str) -> list[BatchBrief]:
    """By a key of ORDERS, then by meeting time; what has no meeting comes last."""

    def key(one: BatchBrief) -> tuple[object, ...]:
        meeting = one.data.meeting
        first = {"ae": one.data.receiver, "rep": one.data.sender, "place": meeting.place if meeting else ""}
        words = first.get(order, "").casefold()
        return (order != "meeting" and not words, words, not one.start, one.start, one.data.number)

    return sorted(briefs, key=key)
